"""The processes of a measurement: started, watched, stopped."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import psutil

ROOT = Path(__file__).parent.parent
STOP_SECONDS = 15.0


class Died(Exception):
    """A process of the measurement ended by itself; the text holds the end of its log."""


class Process:
    """A running process; what it has used so far."""

    def __init__(self, process: subprocess.Popen[bytes], log: Path) -> None:
        self._process, self._log = process, log
        self._seen = psutil.Process(process.pid)

    def cpu_seconds(self) -> float:
        """Processor time so far, user and system."""
        times = self._seen.cpu_times()
        return float(times.user + times.system)

    def memory_megabytes(self) -> tuple[float, float]:
        """(RSS, PSS) in megabytes of 1,000,000 bytes; PSS is 0 where the system does not tell it."""
        memory = self._seen.memory_full_info()
        return memory.rss / 1e6, getattr(memory, "pss", 0) / 1e6

    def require_alive(self) -> None:
        """Raises Died."""
        if self._process.poll() is not None:
            tail = self._log.read_text("utf-8", errors="replace").splitlines()[-15:]
            raise Died("\n".join(tail))


@contextmanager
def running(
    arguments: Sequence[str], log: Path, environment: Mapping[str, str] | None = None
) -> Iterator[Process]:
    """A Python process of this interpreter, stopped at the end."""
    with log.open("ab") as out:
        process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=ROOT,
            env={**os.environ, **(environment or {})},
            stdout=out,
            stderr=out,
        )
    try:
        yield Process(process, log)
    finally:
        process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
