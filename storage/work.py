"""A unit of work: what a service needs to load, decide and save. The transaction is opened from outside."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, CursorResult, Executable

from domain.setup import Setup


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
