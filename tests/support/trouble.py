"""Trouble with a database, from outside: held by another program, full, cut off."""

import resource
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, TypeVar

import psycopg
from sqlalchemy import make_url

from storage.database import Database, StorageUnavailable
from storage.work import Work

T = TypeVar("T")

TABLES = "inbox, outbox, contributions, conversations"
SMALL_FILE = 4096
"""Bytes: less than the first page of any log or table that SQLite would write."""

NO_SPACE = """
CREATE FUNCTION no_space() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
CREATE TRIGGER full_disk BEFORE INSERT ON inbox EXECUTE FUNCTION no_space();
"""
SPACE_AGAIN = "DROP TRIGGER full_disk ON inbox; DROP FUNCTION no_space();"
CUT_OFF = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = %s"
)


class Mute(Database):
    """A database that is gone between its commit and its saying so, as many times as ``silences`` tells."""

    silences = 0

    async def _wait_for(self, call: Callable[[Work], T], *args: Any, **kwargs: Any) -> T:
        result = await super()._wait_for(call, *args, **kwargs)
        if self.silences:
            self.silences -= 1
            raise StorageUnavailable("the connection was lost during COMMIT")
        return result


@contextmanager
def locked(url: str) -> Iterator[None]:
    """Another program holds the database and lets nobody else write."""
    if _sqlite(url):
        with closing(sqlite3.connect(_file(url), isolation_level=None, timeout=30)) as connection:
            connection.execute("BEGIN EXCLUSIVE")
            yield
            connection.execute("ROLLBACK")
        return
    with psycopg.connect(url) as connection:
        connection.execute(f"LOCK TABLE {TABLES} IN ACCESS EXCLUSIVE MODE".encode())
        yield
        connection.rollback()


@contextmanager
def full(url: str, process: int) -> Iterator[None]:
    """No file can grow: an SQLite process is limited itself, PostgreSQL says what it says then."""
    if _sqlite(url):
        before = resource.prlimit(process, resource.RLIMIT_FSIZE)
        resource.prlimit(process, resource.RLIMIT_FSIZE, (SMALL_FILE, before[1]))
        yield
        resource.prlimit(process, resource.RLIMIT_FSIZE, before)
        return
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(NO_SPACE)
        yield
        connection.execute(SPACE_AGAIN)


def cut_off(url: str) -> int:
    """End every connection of a PostgreSQL database but our own; returns how many there were."""
    with psycopg.connect(url, autocommit=True) as connection:
        return len(connection.execute(CUT_OFF, (make_url(url).database,)).fetchall())


def _sqlite(url: str) -> bool:
    return make_url(url).get_backend_name() == "sqlite"


def _file(url: str) -> Path:
    return Path(make_url(url).database or "")
