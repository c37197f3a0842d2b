"""``genklang backup``: a consistent copy of everything the bot keeps, made while it runs.

First the database, as of one moment; then the files. Files are named by their content and never changed,
so whatever the copied database speaks of is there, and a file too many does no harm. The folder gets its
name when everything is in it: one that ends in ``.part`` is not a backup.
"""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import URL, make_url

from bot.config import Config
from bot.console import progress_bar, sqlite_file
from bot.plain import NotPossible

PAGES = 4_000
"""Pages of the database between two steps of the progress bar: 16 MB."""


def make(config: Config, output: Path) -> Path:
    """Make a backup in a new folder under ``output`` and return that folder. Raises NotPossible."""
    source = sqlite_file(config.database.url)
    try:
        with new_folder(output, datetime.now(UTC)) as folder:
            if source is not None:
                copy_sqlite(source, folder / "genklang.db")
            else:
                dump_postgresql(make_url(config.database.url), folder / "genklang.dump")
            copy_files(config.attachments.folder, folder / "files")
            return _final(folder)
    except OSError as error:
        raise NotPossible(f"the backup in {output} could not be written: {error}.") from None


@contextmanager
def new_folder(output: Path, now: datetime) -> Iterator[Path]:
    """A folder that takes its name when all went well, and is gone when not; for its owner's eyes only."""
    before = os.umask(0o077)
    part = output / f"genklang-{now:%Y%m%dT%H%M%SZ}.part"
    try:
        part.mkdir(parents=True)
        yield part
        part.replace(_final(part))
    finally:
        shutil.rmtree(part, ignore_errors=True)
        os.umask(before)


def _final(part: Path) -> Path:
    return part.with_suffix("")


def copy_sqlite(source: Path, target: Path) -> None:
    """Copy a database that others write to. An open read keeps them from changing what is copied, not from
    writing: in WAL mode nobody waits for anybody."""
    try:
        with closing(sqlite3.connect(source)) as original, closing(sqlite3.connect(target)) as copy:
            original.execute("BEGIN")
            original.execute("SELECT count(*) FROM sqlite_master").fetchone()
            with progress_bar("Database") as progress:
                original.backup(
                    copy, pages=PAGES, progress=lambda _state, left, total: progress(total - left, total)
                )
            _require_sound(copy)
    except sqlite3.Error as error:
        raise NotPossible(f"{source} could not be copied: {error}.") from None


def _require_sound(copy: sqlite3.Connection) -> None:
    (verdict,) = copy.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise NotPossible(f"the copy of the database is damaged ({verdict}): so may the database be.")


def dump_postgresql(url: URL, target: Path) -> None:
    """Let PostgreSQL's own tool write its archive format. The password travels in the environment."""
    tool = shutil.which("pg_dump")
    if tool is None:
        raise NotPossible(
            "a backup of PostgreSQL needs pg_dump: run `sudo apt-get install postgresql-client`, "
            "or use the backups of the database server."
        )
    address = url.set(drivername="postgresql", password=None).render_as_string()
    environment = {**os.environ, **({"PGPASSWORD": str(url.password)} if url.password else {})}
    done = subprocess.run(  # noqa: S603 - PostgreSQL's own tool and our own configuration
        [tool, "--format=custom", "--no-owner", f"--file={target}", f"--dbname={address}"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise NotPossible(f"pg_dump did not succeed: {done.stderr.strip()}")


def copy_files(source: Path, target: Path) -> None:
    """Copy the files from residents. One that is still coming in (its name begins with a dot) is not needed
    by the database that was copied before, and one that goes in the meantime is passed over."""
    target.mkdir()
    files = [one for one in source.rglob("*") if one.is_file() and not one.name.startswith(".")]
    with progress_bar("Files") as progress:
        for done, file in enumerate(files, start=1):
            place = target / file.relative_to(source)
            place.parent.mkdir(parents=True, exist_ok=True)
            try:
                shutil.copyfile(file, place)
            except FileNotFoundError:
                continue
            finally:
                progress(done, len(files))
