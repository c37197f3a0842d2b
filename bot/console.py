"""What the operators' commands share: a progress bar, a file that is complete or not there, the database."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import Progress as Bar
from sqlalchemy import make_url

from bot.plain import NotPossible

LONG = 2_000
"""From so many steps on it takes long enough to show how far it has come."""

Progress = Callable[[int, int], None]
"""Told how many are done, and of how many."""


@contextmanager
def progress_bar(what: str) -> Iterator[Progress]:
    """A bar on standard error, when somebody is looking and there is much to do."""
    with Bar(console=Console(stderr=True), disable=not sys.stderr.isatty(), transient=True) as bar:
        task = bar.add_task(what, visible=False)

        def progress(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, visible=total >= LONG)

        yield progress


@contextmanager
def private_part(target: Path) -> Iterator[Path]:
    """An empty file beside the target, for its owner only, that takes its place when all went well."""
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        yield part
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def sqlite_file(url: str) -> Path | None:
    """The file of an SQLite database; None for another kind. Raises NotPossible when it is not there."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        return None
    file = Path(address.database or "")
    if not file.is_file():
        raise NotPossible(f"there is no database at {file} yet: has the bot been started here?")
    return file
