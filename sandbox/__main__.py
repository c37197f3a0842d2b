"""`python -m sandbox serve` and `python -m sandbox replay`."""

from __future__ import annotations

import argparse
import asyncio
import errno
import json
import signal
import sys
from pathlib import Path
from typing import Any

from sandbox.limits import Mode
from sandbox.local import Sandbox
from sandbox.world import DEMO_TOKEN

DEMO_PEOPLE: list[dict[str, Any]] = [
    {"id": 101, "first_name": "Anna", "language_code": "sv"},
    {"id": 102, "first_name": "Bilal", "language_code": "en"},
    {"id": 901, "first_name": "Karin", "language_code": "sv"},
]


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    options = _parser().parse_args(arguments)
    if options.command == "replay":
        return 0
    return asyncio.run(serve(options))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m sandbox", description="A local Telegram, as strict as the real one."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    serving = commands.add_parser("serve", help="start the Bot API server and the phone page")
    serving.add_argument("--host", default="127.0.0.1")
    serving.add_argument("--port", type=int, default=8081)
    serving.add_argument("--token", default=DEMO_TOKEN, help="the bot's token (default: %(default)s)")
    serving.add_argument("--data", type=Path, help="a file that keeps everything across restarts")
    serving.add_argument(
        "--limits", choices=[mode.value for mode in Mode], default="strict", help="Telegram's speed limits"
    )
    serving.add_argument(
        "--phones", type=Path, help="a JSON file with people: [{id, first_name, language_code}, …]"
    )
    return parser


async def serve(options: argparse.Namespace) -> int:
    """Serve until SIGINT or SIGTERM."""
    sandbox = Sandbox(options.token, Mode(options.limits), options.data, options.host, options.port)
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    try:
        async with sandbox:
            _populate(sandbox, options.phones)
            sys.stdout.write(
                f"A local Telegram: {sandbox.url}/ (phones), token {sandbox.token}. Ctrl-C stops it.\n"
            )
            sys.stdout.flush()
            await stop.wait()
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        sys.stderr.write(f"Port {options.port} is taken: stop what uses it, or choose another with --port.\n")
        return 2
    return 0


def _populate(sandbox: Sandbox, file: Path | None) -> None:
    people = json.loads(file.read_text("utf-8")) if file else ([] if sandbox.world.people else DEMO_PEOPLE)
    for person in people:
        sandbox.phone(person["id"], person["first_name"], person.get("language_code", "sv"))


if __name__ == "__main__":
    sys.exit(main())
