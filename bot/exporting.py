"""``genklang export``: where the table goes, who may read it, and how far it has come."""

import asyncio
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from rich.console import Console
from rich.progress import Progress as Bar
from sqlalchemy.exc import ProgrammingError

from bot.config import Config
from bot.plain import NotPossible
from services import export as service
from storage.database import Database, StorageUnavailable
from storage.work import Work

LONG = 2_000
"""From so many contributions on it takes long enough to show how far it has come."""

Write = Callable[[Work, service.Progress], None]


def export(config: Config, form: str, output: Path | None) -> None:
    """Write all contributions as ``form`` to a file, which only its owner may read, or to standard output.

    Raises NotPossible when the database or the file cannot be used.
    """
    if output is None:
        sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
        _read(config, _writer(form, sys.stdout))
        return
    try:
        with private_part(output) as part:
            _into(config, form, part)
    except OSError as error:
        raise NotPossible(f"{output} cannot be written: {error.strerror}.") from None
    except service.DoesNotFit as reason:
        raise NotPossible(f"{reason} Use --format csv.") from None


def _into(config: Config, form: str, part: Path) -> None:
    if form == "xlsx":
        _read(config, lambda work, progress: service.to_xlsx(work, part, progress))
        return
    with part.open("w", encoding="utf-8", newline="") as out:
        _read(config, _writer(form, out))


def _writer(form: str, out: TextIO) -> Write:
    write = service.to_csv if form == "csv" else service.to_jsonl
    return lambda work, progress: write(work, out, progress)


def _read(config: Config, write: Write) -> None:
    with progress_bar("Contributions") as progress:
        asyncio.run(_query(config, lambda work: write(work, progress)))


async def _query(config: Config, write: Callable[[Work], None]) -> None:
    database = Database(config.database.url, config.setup(), lambda: datetime.now(UTC))
    try:
        await database.read(write)
    except (StorageUnavailable, ProgrammingError) as trouble:
        raise NotPossible(f"the database does not answer: {trouble}. `genklang check` says more.") from None
    finally:
        await database.close()


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


@contextmanager
def progress_bar(what: str) -> Iterator[service.Progress]:
    """A bar on standard error, when somebody is looking and there is much to do."""
    with Bar(console=Console(stderr=True), disable=not sys.stderr.isatty(), transient=True) as bar:
        task = bar.add_task(what, visible=False)

        def progress(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, visible=total >= LONG)

        yield progress
