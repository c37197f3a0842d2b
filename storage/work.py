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

Endings = dict[tuple[Executable, bool], list[Mapping[str, Any]]]
"""Statements that wait for the end of a transaction, each with all its values, to be run as one batch; and
whether each of the values has to find a row."""


class Undone(Exception):
    """A part of the work failed and left nothing behind; the cause is what it raised."""


class FoundNothing(Exception):
    """A statement that had to change a row found none: somebody was here before."""


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

    def at_the_end(
        self, statement: Executable, values: Mapping[str, Any], *, must_find: bool = False
    ) -> None:
        """Run a statement before the commit, in one batch with the same statement of others.

        For what nothing in the same transaction reads. With ``must_find`` the work fails with FoundNothing
        when there is no row to change.
        """
        if self.endings is None:
            conclude(self.connection, {(statement, must_find): [values]})
        else:
            self.endings.setdefault((statement, must_find), []).append(values)

    def apart(self, part: Callable[["Work"], T]) -> T:
        """Run a part that may fail without taking the rest with it. Raises Undone.

        The database's own trouble is raised as it is: the whole work has to be done again.
        """
        try:
            with self.connection.begin_nested():
                endings: Endings = {}
                result = part(replace(self, endings=endings))
                conclude(self.connection, endings)
                return result
        except Exception as error:
            if isinstance(error, DBAPIError) and away(error):
                raise
            raise Undone(repr(error)) from error


def conclude(connection: Connection, endings: Endings) -> None:
    """Run what waited for the end. Raises FoundNothing."""
    for (statement, must_find), values in endings.items():
        found = connection.execute(statement, values).rowcount
        if must_find and found != len(values):
            raise FoundNothing(f"{found} rows instead of {len(values)}")
