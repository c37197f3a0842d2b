"""A fresh database of either kind for a test."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
from psycopg.sql import SQL, Identifier

from tests.support import postgres
from tests.support.optional import leave_out

KINDS = ("sqlite", "postgresql")


@contextmanager
def fresh_url(kind: str, folder: Path) -> Iterator[str]:
    """The address of an empty database, gone afterwards. Leaves the test out where there is no PostgreSQL."""
    if kind == "sqlite":
        yield f"sqlite:///{folder}/genklang.db"
        return
    try:
        admin = postgres.admin_url()
    except postgres.Absent as reason:
        leave_out(str(reason))
    name = f"genklang_test_{uuid4().hex}"
    with psycopg.connect(admin, autocommit=True) as connection:
        connection.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
        try:
            yield admin.rpartition("/")[0] + f"/{name}"
        finally:
            connection.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))
