"""``genklang export``: where the table goes, who may read it, and how far it has come."""

import asyncio
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from sqlalchemy.exc import DBAPIError

from bot.config import Config
from bot.console import private_part, progress_bar, sqlite_file
from bot.plain import NotPossible
from services import export as service
from storage.database import Database, StorageUnavailable
from storage.work import Work

Write = Callable[[Work, service.Progress], None]


def export(config: Config, form: str, output: Path | None) -> None:
    """Write all contributions as ``form`` to a file, which only its owner may read, or to standard output.

    Raises NotPossible when the database or the file cannot be used.
    """
    sqlite_file(config.database.url)
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
    except (StorageUnavailable, DBAPIError) as trouble:
        raise NotPossible(f"the database does not answer: {trouble}. `genklang check` says more.") from None
    finally:
        await database.close()
