"""A unit of work: what a service needs to load, decide and save. The transaction is opened from outside."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, CursorResult, Executable
from sqlalchemy.exc import OperationalError

from domain.setup import Setup

T = TypeVar("T")


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

    def execute(
        self, statement: Executable, values: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None
    ) -> CursorResult[*tuple[Any, ...]]:
        """Run one statement; statements are module constants, so that each is compiled once."""
        return self.connection.execute(statement, values)

    def apart(self, part: Callable[["Work"], T]) -> T:
        """Run a part that may fail without taking the rest with it. Raises Undone.

        The database's own trouble is raised as it is: the whole work has to be done again.
        """
        try:
            with self.connection.begin_nested():
                return part(self)
        except OperationalError:
            raise
        except Exception as error:
            raise Undone(repr(error)) from error
