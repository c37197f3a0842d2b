"""The outbox: every message the bot owes, written in the transaction that caused it."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
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
# The count of rows is wanted and not the new id, neither of which is what SQLAlchemy takes for granted.
_ADD = insert(outbox).inline().on_conflict_do_nothing().execution_options(preserve_rowcount=True)


def add(work: Work, row: Row) -> bool:
    """Owe a message; False when one with the same ``dedupe_key`` was owed before."""
    work.signals.add(OWED)
    return work.execute(_ADD, _values(row)).rowcount == 1


def add_all(work: Work, rows: Sequence[Row]) -> None:
    """Owe many messages at once, as a broadcast does; those owed before are passed over."""
    if rows:
        work.signals.add(OWED)
        work.execute(_ADD, [_values(row) for row in rows])


def _values(row: Row) -> dict[str, Any]:
    return asdict(row) | {"lane": int(row.lane), "state": "waiting", "attempts": 0, "repeats": 0}
