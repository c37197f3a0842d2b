"""A unit of work: what a service needs to load, decide and save. The transaction is opened from outside."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, CursorResult, Executable
from sqlalchemy.exc import DBAPIError

from domain.setup import Setup
from storage.trouble import away

T = TypeVar("T")

Endings = dict[Executable, list[Mapping[str, Any]]]
"""Statements that wait for the end of a transaction, each with all its values, to be run as one batch."""


class Undone(Exception):
    """A part of the work failed and left nothing behind; the cause is what it raised."""


@dataclass(frozen=True, slots=True)
class Work:
    """One open transaction, the moment it counts as, and the municipality it is for.

    ``signals`` names what somebody may be waiting for; it is told once the transaction is committed.
    """

    connection: Connection
    now: datetime
    setup: Setup
    signals: set[str] = field(default_factory=set)
    endings: Endings | None = None

    def execute(
        self, statement: Executable, values: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None
    ) -> CursorResult[*tuple[Any, ...]]:
        """Run one statement; statements are module constants, so that each is compiled once."""
        return self.connection.execute(statement, values)

    def at_the_end(self, statement: Executable, values: Mapping[str, Any]) -> None:
        """Run a statement before the commit, in one batch with the same statement of others.

        For what nothing in the same transaction reads; whether a row was changed is not told.
        """
        if self.endings is None:
            self.execute(statement, values)
        else:
            self.endings.setdefault(statement, []).append(values)

    def apart(self, part: Callable[["Work"], T]) -> T:
        """Run a part that may fail without taking the rest with it. Raises Undone.

        The database's own trouble is raised as it is: the whole work has to be done again.
        """
        try:
            with self.connection.begin_nested():
                return part(replace(self, endings=None))
        except Exception as error:
            if isinstance(error, DBAPIError) and away(error):
                raise
            raise Undone(repr(error)) from error
