"""The bot as an operator runs it: a process of its own, started, told to stop, or killed."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

from bot.demo import answers, demo_config
from tests.support.ports import free_port

ROOT = Path(__file__).parents[2]
START_SECONDS = 30.0
DRAIN_SECONDS = 10.0
"""What a stop may take, from the signal to the end of the process."""

STOP_SECONDS = 20.0
"""Twice what a stop may take: whoever measures it wants to see how long it took."""


class Died(Exception):
    """The bot ended by itself; the text is the end of its log."""


class BotProcess:
    """``genklang run`` on the example's configuration, open today, without limits on its speed.

    ``settings`` are added as in the environment: ``TELEGRAM__MODE="webhook"``.
    """

    def __init__(self, folder: Path, telegram: str, token: str, database: str, **settings: str) -> None:
        self.folder, self.log, self.config = folder, folder / "bot.log", folder / "config.toml"
        self.port = free_port()
        example = (ROOT / "config.example.toml").read_text("utf-8")
        self.config.write_text(demo_config(example, date.today(), 8081), "utf-8")  # noqa: DTZ011 - any day does
        given = {
            "TELEGRAM__TOKEN": token,
            "TELEGRAM__BASE_URL": telegram,
            "TELEGRAM__LIMITS__MESSAGES_PER_SECOND": "0",
            "DATABASE__URL": database,
            "ATTACHMENTS__FOLDER": str(folder / "files"),
            "WEB__PORT": str(self.port),
            **settings,
        }
        self._environment = os.environ | {f"GENKLANG_{name}": value for name, value in given.items()}
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        assert self._process is not None, "it has not been started"
        return self._process.pid

    def launch(self) -> None:
        """Start it, without waiting until it is ready."""
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command("run"), cwd=ROOT, env=self._environment, stdout=log, stderr=log
            )

    async def start(self) -> None:
        """Start it; returns once it says that it is well. Raises Died."""
        self.launch()
        deadline = time.monotonic() + START_SECONDS
        while not await asyncio.to_thread(answers, self.port, "/healthz"):
            self.require_alive()
            if time.monotonic() > deadline:
                raise Died(f"not ready after {START_SECONDS:.0f} s\n{self.log_tail()}")
            await asyncio.sleep(0.05)

    async def kill(self) -> None:
        """SIGKILL: nothing can be finished. Raises Died if it had ended before."""
        self.require_alive()
        assert self._process is not None
        self._process.kill()
        await asyncio.to_thread(self._process.wait)

    async def stop(self) -> tuple[int, float]:
        """SIGTERM; returns the exit code and the seconds it took."""
        assert self._process is not None
        began = time.monotonic()
        self._process.send_signal(signal.SIGTERM)
        code = await asyncio.to_thread(self._process.wait, STOP_SECONDS)
        return code, time.monotonic() - began

    def require_alive(self) -> None:
        """Raises Died."""
        if self._process is None or self._process.poll() is not None:
            raise Died(self.log_tail())

    def end(self) -> None:
        """Whatever state it is in: afterwards it does not run."""
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
            self._process.wait()

    def log_tail(self) -> str:
        """The last lines it said, for whoever wonders why it ended."""
        return "\n".join(self.log.read_text("utf-8", errors="replace").splitlines()[-15:])

    async def genklang(self, *arguments: str) -> str:
        """Another command of the same installation, such as ``export``; returns what it printed."""
        call = asyncio.create_subprocess_exec(
            *self._command(*arguments), cwd=ROOT, env=self._environment, stdout=subprocess.PIPE
        )
        running = await call
        said, _ = await running.communicate()
        assert running.returncode == 0, f"genklang {arguments[0]} ended with {running.returncode}"
        return said.decode()

    def _command(self, name: str, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "bot.cli", name, "--config", str(self.config), *arguments]


@asynccontextmanager
async def running(
    folder: Path, telegram: str, token: str, database: str, **settings: str
) -> AsyncIterator[BotProcess]:
    """A bot that is ready, and gone afterwards."""
    bot = BotProcess(folder, telegram, token, database, **settings)
    try:
        await bot.start()
        yield bot
    finally:
        bot.end()
