"""The command line: ``genklang run | check | export | backup``.

Exit codes: 0 done, 1 not possible or a check failed (one sentence says why), 2 the configuration or the
command line is not right.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from bot import config, logs
from bot.config import Config
from bot.config_errors import Refused
from bot.plain import NotPossible

FORMATS = ("csv", "jsonl", "xlsx")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; without a command, help."""
    parser = make_parser()
    arguments = parser.parse_args(argv)
    if arguments.command is None:
        parser.print_help()
        return 0
    try:
        return int(arguments.call(arguments))
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return 2
    except NotPossible as reason:
        print(f"genklang: {reason}", file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever read our output has seen enough, as in `genklang export | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130


def make_parser() -> argparse.ArgumentParser:
    """Every command with its options, also for the test that holds the documentation to them."""
    parser = argparse.ArgumentParser(prog="genklang", description="A municipality's dialogue on Telegram.")
    commands = parser.add_subparsers(dest="command", title="commands", metavar="COMMAND")

    def command(name: str, says: str, call: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=says, description=says.capitalize() + ".")
        added.add_argument("--config", type=Path, default=config.DEFAULT_FILE, metavar="FILE", help=_CONFIG)
        added.set_defaults(call=call)
        return added

    command("run", "start the bot; Ctrl-C or SIGTERM stops it when what is in hand is done", run)
    checking = command("check", "test configuration, database, catalogues, folders and token", check)
    checking.add_argument("--offline", action="store_true", help="leave out what needs the network")
    _export_options(command("export", "write all contributions as a table", export))
    copying = command(
        "backup", "make a consistent copy of database and files, also while the bot runs", backup
    )
    copying.add_argument(
        "--output", type=Path, default=Path("var/backup"), metavar="DIR", help="default: %(default)s"
    )
    return parser


_CONFIG = "the configuration (default: %(default)s)"


def _export_options(exporting: argparse.ArgumentParser) -> None:
    exporting.add_argument("--format", choices=FORMATS, default="csv", help="default: %(default)s")
    exporting.add_argument(
        "--output", type=Path, metavar="FILE", help="default: standard output (not for xlsx)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Run the bot until it is told to stop."""
    settings = _load(arguments)
    settings.token()  # a missing token is said before anything starts
    os.umask(0o077)  # whatever is written from here on is what people wrote
    from bot import app

    app.run(settings)
    return 0


def check(arguments: argparse.Namespace) -> int:
    """Print what is in order and what is not; 1 when something is not."""
    settings = _load(arguments)
    from bot import checks

    findings = checks.examine(settings, offline=arguments.offline)
    checks.show(findings)
    return 0 if all(one.passed is not False for one in findings) else 1


def export(arguments: argparse.Namespace) -> int:
    """Write every contribution to a file or to standard output."""
    if arguments.format == "xlsx" and arguments.output is None:
        raise NotPossible("a spreadsheet needs a file to go into: add --output contributions.xlsx.")
    settings = _load(arguments)
    from bot import exporting

    exporting.export(settings, arguments.format, arguments.output)
    return 0


def backup(arguments: argparse.Namespace) -> int:
    """Copy the database and the files, and say where."""
    settings = _load(arguments)
    from bot import backup as backups

    print(backups.make(settings, arguments.output))
    return 0


def _load(arguments: argparse.Namespace) -> Config:
    """The configuration; from here on the log is in its form and knows what to hide."""
    settings = config.load(arguments.config)
    logs.configure(settings.logging, settings.secrets())
    return settings


if __name__ == "__main__":
    sys.exit(main())
