"""The outbox: every message the bot owes, written in the transaction that caused it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.dialects.postgresql import insert

from domain.lanes import Lane
from storage.tables import outbox
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Row:
    """A message owed. ``dedupe_key`` names what is told only once; what expires is not told late."""

    dedupe_key: str | None
    chat_id: int
    kind: str
    params: str
    lane: Lane
    deliver_at: datetime
    expires_at: datetime | None = None


OWED = "owed"
"""The signal that the sender has something to look for."""

# PostgreSQL's own ON CONFLICT is what SQLite compiles as well: one statement for both.
_ADD = insert(outbox).inline().on_conflict_do_nothing()


def add(work: Work, row: Row) -> None:
    """Owe a message, unless one with the same ``dedupe_key`` was owed before."""
    work.signals.add(OWED)
    work.at_the_end(_ADD, _values(row))


def _values(row: Row) -> dict[str, Any]:
    values: dict[str, Any] = {name: getattr(row, name) for name in Row.__slots__}
    return values | {"lane": int(row.lane), "state": "waiting", "attempts": 0, "repeats": 0}
