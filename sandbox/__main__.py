"""`python -m sandbox serve` and `python -m sandbox replay`."""

from __future__ import annotations

import argparse
import asyncio
import errno
import json
import signal
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from sandbox.limits import Mode
from sandbox.local import Sandbox
from sandbox.replay import NEXT_LABELS, READY_LABELS, REPLY_SECONDS, Report, Ways, play
from sandbox.residents import plan, read
from sandbox.world import DEMO_TOKEN

BAR_WIDTH = 30
DEMO_PEOPLE: list[dict[str, Any]] = [
    {"id": 101, "first_name": "Anna", "language_code": "sv"},
    {"id": 102, "first_name": "Bilal", "language_code": "en"},
    {"id": 103, "first_name": "Fatima", "language_code": "ar"},
    {"id": 901, "first_name": "Karin", "language_code": "sv"},
]


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], Coroutine[Any, Any, int]] = options.run
    return asyncio.run(run(options))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m sandbox", description="A local Telegram, as strict as the real one."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    _serve_options(commands.add_parser("serve", help="start the Bot API server and the phone page"))
    _replay_options(
        commands.add_parser("replay", help="play the statements of a CSV file as that many residents")
    )
    return parser


def _serve_options(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=serve)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--token", default=DEMO_TOKEN, help="the bot's token (default: %(default)s)")
    parser.add_argument("--data", type=Path, help="a file that keeps everything across restarts")
    parser.add_argument(
        "--limits", choices=[mode.value for mode in Mode], default="strict", help="speed limits"
    )
    parser.add_argument("--phones", type=Path, help="a JSON file: [{id, first_name, language_code}, …]")


def _replay_options(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=replay)
    parser.add_argument("file", type=Path, help="CSV with the columns timestamp_ms, author, text")
    parser.add_argument("--url", default="http://127.0.0.1:8081", help="the sandbox (default: %(default)s)")
    parser.add_argument("--people-at-once", type=int, default=50)
    parser.add_argument(
        "--questions", type=int, default=4, help="questions to spread each one's statements over"
    )
    parser.add_argument("--limit", type=int, help="only the first so many statements")
    parser.add_argument("--timeout", type=float, default=REPLY_SECONDS, help="seconds to wait for each reply")
    parser.add_argument("--language", default="en", help="the residents' language in Telegram")
    parser.add_argument(
        "--next", type=_labels, default=NEXT_LABELS, help="labels of the button for the next question"
    )
    parser.add_argument(
        "--ready", type=_labels, default=READY_LABELS, help="labels that tell that a question stands"
    )


def _labels(text: str) -> tuple[str, ...]:
    return tuple(label.strip() for label in text.split(",") if label.strip())


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


async def replay(options: argparse.Namespace) -> int:
    """Play residents; 1 if a statement got no reply, 2 if there is no sandbox or no such file."""
    try:
        residents = plan(read(options.file, options.limit), options.questions)
        ways = Ways(options.next, options.ready, options.timeout, options.language)
        bar = _bar if sys.stderr.isatty() else None
        report = await play(options.url.rstrip("/"), residents, options.people_at_once, ways, bar)
    except (OSError, KeyError, ValueError) as error:
        sys.stderr.write(f"The replay could not be played: {error}\n")
        return 2
    sys.stdout.write(f"{report}\n")
    return 0 if report.complete else 1


def _bar(report: Report) -> None:
    share = report.said / max(report.statements, 1)
    filled = "#" * int(share * BAR_WIDTH)
    ending = "\n" if report.people_done == report.people else ""
    counts = f"{report.said}/{report.statements} statements, {report.people_done}/{report.people} people"
    sys.stderr.write(f"\r[{filled:<{BAR_WIDTH}}] {counts}{ending}")
    sys.stderr.flush()


def _populate(sandbox: Sandbox, file: Path | None) -> None:
    people = json.loads(file.read_text("utf-8")) if file else ([] if sandbox.world.people else DEMO_PEOPLE)
    for person in people:
        sandbox.phone(person["id"], person["first_name"], person.get("language_code", "sv"))


if __name__ == "__main__":
    sys.exit(main())
