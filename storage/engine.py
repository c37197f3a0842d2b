"""How each kind of database is opened: SQLite in WAL mode, PostgreSQL through psycopg with a small pool."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url

BUSY_MILLISECONDS = 5_000
"""How long to wait for another program's lock before it counts as trouble."""


def make_engine(address: str) -> Engine:
    """An engine for ``sqlite:///file.db`` or ``postgresql://…``. Creates the folder of an SQLite file.

    Parameters stay out of its errors: they are what residents wrote, and errors end in logs.
    """
    url = make_url(address)
    if url.get_backend_name() == "sqlite":
        return _sqlite(url)
    url = url.set(drivername="postgresql+psycopg")
    engine = create_engine(url, pool_size=7, pool_pre_ping=True, hide_parameters=True)
    event.listen(engine, "connect", _open_postgresql)
    return engine


@contextmanager
def begin(engine: Engine, *, flush: bool) -> Iterator[Connection]:
    """A transaction, committed at the end; without ``flush`` the disk may follow a moment later."""
    with engine.connect().execution_options(flush=flush) as connection, connection.begin():
        if not flush and engine.dialect.name == "postgresql":
            connection.exec_driver_sql("SET LOCAL synchronous_commit TO off")
        yield connection


def _sqlite(url: URL) -> Engine:
    if url.database:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    engine = create_engine(url, connect_args={"check_same_thread": False}, hide_parameters=True)
    event.listen(engine, "connect", _open_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _open_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver must not open transactions behind our back
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        f"busy_timeout={BUSY_MILLISECONDS}",
        "journal_size_limit=67108864",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _open_postgresql(connection: Any, _record: object) -> None:
    connection.execute(f"SET lock_timeout = {BUSY_MILLISECONDS}")
    connection.commit()


def _begin_sqlite(connection: Connection) -> None:
    """Writers say so at once: a read that turns into a write ignores ``busy_timeout``."""
    options = connection.get_execution_options()
    if options.get("reading"):
        connection.exec_driver_sql("BEGIN")
        return
    _flush_sqlite(connection, "FULL" if options.get("flush", True) else "NORMAL")
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _flush_sqlite(connection: Connection, level: str) -> None:
    """FULL flushes the log at each commit, NORMAL leaves that to the next one that does."""
    if connection.info.get("synchronous", "FULL") != level:
        connection.exec_driver_sql(f"PRAGMA synchronous={level}")
        connection.info["synchronous"] = level
