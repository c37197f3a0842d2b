"""The inbox: every update, committed before Telegram is told that it may forget it.

A handled update stays as an empty mark (``done_at``) until Telegram has certainly forgotten it, because
until then it may come again, and nothing may be handled twice.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, exists, func, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.tables import identities, inbox
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Received:
    """An update as it came: ``payload`` is its JSON; ``chat_id`` is None where it belongs to no chat."""

    update_id: int
    chat_id: int | None
    payload: str
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class Queue:
    """How long a queue is, and since when its oldest row has waited."""

    length: int
    oldest: datetime | None


_THIS = inbox.c.update_id == bindparam("this")
_OPEN = inbox.c.done_at.is_(None) & inbox.c.set_aside_at.is_(None)

# PostgreSQL's own ON CONFLICT is what SQLite compiles as well: one statement for both.
_ADD = insert(inbox).on_conflict_do_nothing().returning(inbox.c.update_id)
_STILL_OPEN = select(inbox.c.update_id).where(
    inbox.c.update_id.in_(bindparam("these", expanding=True)), _OPEN
)
_DONE = (
    update(inbox)
    .where(_THIS, inbox.c.done_at.is_(None))
    .values(done_at=bindparam("now"), chat_id=None, payload="", error=None)
)
_FAILED = (
    update(inbox)
    .where(_THIS)
    .values(attempts=inbox.c.attempts + 1, error=bindparam("why"))
    .returning(inbox.c.attempts)
)
_SET_ASIDE = update(inbox).where(_THIS).values(set_aside_at=bindparam("now"))
_EMPTY_STRANGERS = (
    update(inbox)
    .where(
        inbox.c.set_aside_at < bindparam("before"),
        ~exists().where(identities.c.telegram_id == inbox.c.chat_id),
    )
    .values(chat_id=None, payload="{}", error=None)
)
_UNFINISHED = (
    select(inbox.c.update_id, inbox.c.chat_id, inbox.c.payload, inbox.c.attempts)
    .where(_OPEN, inbox.c.update_id > bindparam("after"))
    .order_by(inbox.c.update_id)
    .limit(bindparam("size"))
)
_FORGET = delete(inbox).where(inbox.c.done_at.is_not(None), inbox.c.update_id < bindparam("below"))
_PRUNE = delete(inbox).where(inbox.c.done_at < bindparam("before"))
_QUEUE = select(func.count(), func.min(inbox.c.received_at, type_=inbox.c.received_at.type)).where(_OPEN)


def add(work: Work, updates: Sequence[Received]) -> set[int]:
    """Keep a batch; returns the ids of those that are new. The others are here or were handled already."""
    if not updates:
        return set()
    return set(work.execute(_ADD, [asdict(one) | {"received_at": work.now} for one in updates]).scalars())


def still_open(work: Work, these: Sequence[int]) -> set[int]:
    """Those of the updates that wait for a handler."""
    return set(work.execute(_STILL_OPEN, {"these": these}).scalars())


def done(work: Work, update_id: int) -> None:
    """Mark an update handled, in the transaction that holds its effects. What it said is not kept here.

    One that is marked already undoes that transaction with FoundNothing: its effects are there.
    """
    work.at_the_end(_DONE, {"this": update_id, "now": work.now}, must_find=True)


def failed(work: Work, update_id: int, error: str) -> int:
    """Note a failed attempt; returns how many there have been."""
    attempts: int = work.execute(_FAILED, {"this": update_id, "why": error}).scalar_one()
    return attempts


def set_aside(work: Work, update_id: int) -> None:
    """Stop trying: the update stays with its error for people to look at."""
    work.execute(_SET_ASIDE, {"this": update_id, "now": work.now})


def empty_strangers(work: Work, before: datetime) -> None:
    """Leave no more than a mark of what was set aside before a moment, unless a person to us said it."""
    work.execute(_EMPTY_STRANGERS, {"before": before})


def unfinished(work: Work, after: int, size: int) -> list[Received]:
    """The next page of updates that wait for a handler, in order, beyond the update id ``after``."""
    page = work.execute(_UNFINISHED, {"after": after, "size": size}).all()
    return [Received(update_id, chat_id, payload, tried) for update_id, chat_id, payload, tried in page]


def forget_confirmed(work: Work, offset: int) -> None:
    """Drop the marks below an offset that Telegram has taken: those updates will not come again."""
    work.execute(_FORGET, {"below": offset})


def prune(work: Work, before: datetime) -> int:
    """Drop the marks of what was handled before a moment; returns how many."""
    return work.execute(_PRUNE, {"before": before}).rowcount


def queue(work: Work) -> Queue:
    """What waits for a handler."""
    length, oldest = work.execute(_QUEUE).one()
    return Queue(length, oldest)
