"""``make demo``: the bot with a local Telegram beside it, nothing else needed; one address to open.

Both run as processes of their own, as they would in earnest, with the example configuration moved to
today's date. Everything is kept in ``var/demo``. DEMO_PORT moves it to another port (and the one after it).
"""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from bot.plain import NotPossible

STAFF = 901
"""Karin, whose phone the local Telegram has: she makes events."""

FOLDER = Path("var/demo")
EXAMPLE = Path("config.example.toml")
HOST = "127.0.0.1"
TOKEN = "4242424242:AAHdemo-of-genklang_with-a-local-Telegram"  # noqa: S105 - opens nothing but the sandbox
DAYS_IN = timedelta(days=7)
"""How long the demo's first phase has been open: somebody who comes in is neither first nor late."""

START_SECONDS = 30
STOP_SECONDS = 15
"""The bot needs 10 at most to finish what is in hand."""

_DATE = re.compile(r"\b\d{4}-\d\d-\d\d\b")


@dataclass(frozen=True, slots=True)
class Part:
    """One of the demo's processes: how it is started, and where it answers once it is ready."""

    name: str
    command: Sequence[str]
    port: int
    path: str

    @property
    def log(self) -> Path:
        return FOLDER / f"{self.name}.log"


def main() -> int:
    """Run the demo until Ctrl-C; 1 with one sentence when it cannot."""
    os.umask(0o077)
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: stop.set())
    try:
        _demo(_port(os.environ.get("DEMO_PORT", "8081")), stop)
    except NotPossible as reason:
        print(f"genklang: {reason}", file=sys.stderr)
        return 1
    return 0


def _demo(port: int, stop: threading.Event) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True, mode=0o700)
    for one in (port, port + 1):
        require_free(one)
    settings = FOLDER / "config.toml"
    settings.write_text(demo_config(EXAMPLE.read_text("utf-8"), date.today(), port), "utf-8")  # noqa: DTZ011
    telegram = Part("telegram", _sandbox(port), port, "/sandbox/health")
    bot = Part("bot", ("-m", "bot.cli", "run", "--config", str(settings)), port + 1, "/healthz")
    with running(telegram, stop) as server, running(bot, stop) as program:
        if not stop.is_set():
            print(_welcome(port), flush=True)
        while not stop.wait(0.3):
            _require_alive(telegram, server)
            _require_alive(bot, program)
        print("\nStopping …", flush=True)


def _sandbox(port: int) -> Sequence[str]:
    data = str(FOLDER / "telegram.json")
    return ("-m", "sandbox", "serve", "--port", str(port), "--token", TOKEN, "--data", data)


def _welcome(port: int) -> str:
    return (
        f"\n  Open  http://{HOST}:{port}\n"
        f"  With staff beside the residents:  http://{HOST}:{port}/?phones={STAFF},101,102\n\n"
        f"Ctrl-C stops. What is written stays in {FOLDER} until `make demo-reset`; the logs are there too."
    )


def demo_config(example: str, today: date, port: int) -> str:
    """The example configuration, open today and pointed at the local Telegram."""
    first = _collecting(tomllib.loads(example))
    shift = today - DAYS_IN - first
    moved = _DATE.sub(lambda found: str(date.fromisoformat(found[0]) + shift), example)
    for key, old, new in (
        ("token", "", TOKEN),
        ("base_url", "https://api.telegram.org", f"http://{HOST}:{port}"),
        ("url", "sqlite:///var/genklang.db", f"sqlite:///{FOLDER}/genklang.db"),
        ("folder", "var/files", f"{FOLDER}/files"),
    ):
        moved = _replaced(moved, f'\n{key} = "{old}"', f'\n{key} = "{new}"')
    moved = _replaced(moved, "\nadmins = []", f"\nadmins = [{STAFF}]")
    return _replaced(moved, "\nport = 8080", f"\nport = {port + 1}")


def _collecting(example: dict[str, Any]) -> date:
    """The first day of the first collecting phase."""
    phases = [phase for one in example["dialogue"] for phase in one["phase"] if phase["collecting"]]
    starts: date = phases[0]["starts"]
    return starts


def _replaced(text: str, old: str, new: str) -> str:
    if text.count(old) != 1:
        raise NotPossible(f"the demo does not find {old.strip()!r} once in {EXAMPLE}; restore that line.")
    return text.replace(old, new)


@contextmanager
def running(part: Part, stop: threading.Event) -> Iterator[subprocess.Popen[bytes]]:
    """The process from the moment it answers until it has been told to stop and has done so."""
    with part.log.open("wb") as log:
        # A session of its own: Ctrl-C in the terminal reaches the demo alone, which stops them in order.
        process = subprocess.Popen(  # noqa: S603 - our own modules
            [sys.executable, *part.command], stdout=log, stderr=log, start_new_session=True
        )
    try:
        _await(part, process, stop)
        yield process
    finally:
        process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _await(part: Part, process: subprocess.Popen[bytes], stop: threading.Event) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not answers(part.port, part.path):
        _require_alive(part, process)
        if time.monotonic() > deadline:
            raise NotPossible(f"{part.name} did not answer within {START_SECONDS} s: see {part.log}.")
        if stop.wait(0.05):
            return


def _require_alive(part: Part, process: subprocess.Popen[bytes]) -> None:
    if process.poll() is not None:
        last = part.log.read_text("utf-8", errors="replace").strip().splitlines()[-8:]
        raise NotPossible(
            "\n".join([f"{part.name} has stopped by itself; the end of {part.log}:", "", *last])
        )


def answers(port: int, path: str) -> bool:
    """Whether something on this port says 200 to this path."""
    connection = http.client.HTTPConnection(HOST, port, timeout=2)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def require_free(port: int) -> None:
    """Raises NotPossible when somebody else listens there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            raise NotPossible(
                f"port {port} is taken (is another demo running?): stop what uses it, "
                f"or choose another one with `DEMO_PORT={port + 100} make demo`."
            ) from None


def _port(given: str) -> int:
    if not given.isdecimal() or not 1024 <= int(given) < 65535:
        raise NotPossible(f"DEMO_PORT is {given!r}; it has to be a number from 1024 to 65534.")
    return int(given)


if __name__ == "__main__":
    sys.exit(main())
