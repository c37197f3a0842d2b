"""Telling the database's own trouble from a mistake in the work."""

import sqlite3

from sqlalchemy.exc import DBAPIError, OperationalError


def away(trouble: DBAPIError) -> bool:
    """Whether the database cannot take any work now: locked, full, gone. The work has no part in it.

    SQLite says OperationalError of a wrong statement as well; its code tells them apart.
    """
    if getattr(trouble.orig, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR:
        return False
    return isinstance(trouble, OperationalError) or trouble.connection_invalidated
