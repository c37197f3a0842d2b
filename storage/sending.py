"""The sender's side of the outbox: what may go out now is claimed, sent, and settled.

A claimed row is marked before it is sent, so that after a crash one knows what may have gone out. Rows that
expire answer a finger on the screen: they stand outside the order of their chat, and are gone once settled.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    Select,
    UpdateBase,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    literal_column,
    or_,
    select,
    tuple_,
    update,
)

from domain.lanes import Lane
from storage.inbox import Queue
from storage.tables import identities, outbox
from storage.work import Work


class State(StrEnum):
    """Where a row stands. ``unsure``: it may have been sent, and a repeat would hurt more than a gap."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    DROPPED = "dropped"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Claimed:
    """A row to send now. ``due`` is when it should have gone; ``attempts`` is how often it was tried.

    ``repeats`` is how often of those it may have arrived without our hearing of it.
    """

    id: int
    chat_id: int
    kind: str
    params: str
    lane: int
    due: datetime
    expires_at: datetime | None
    attempts: int
    repeats: int


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a claimed row; for one that goes back to waiting, when it is due again."""

    id: int
    state: State
    due: datetime
    attempts: int
    repeats: int = 0
    message_id: int | None = None
    error: str | None = None


FLEETING_AT_ONCE = 32
"""How many answers to pressed buttons are claimed when there is no room for messages."""

_o, _earlier = outbox.c, outbox.alias("earlier")
_e = _earlier.c
_NOW = bindparam("now", type_=_o.deliver_at.type)

# The first of its chat: nothing of it is on its way, and nothing that goes before is due or being retried.
_BLOCKED = exists().where(
    _e.chat_id == _o.chat_id,
    literal_column("earlier.state IN ('waiting', 'sending')"),  # word for word the index's condition
    _e.expires_at.is_(None),
    or_(
        _e.state == literal_column("'sending'"),
        and_(
            _e.state == literal_column("'waiting'"),
            tuple_(_e.lane, _e.id) < tuple_(_o.lane, _o.id),
            or_(_e.deliver_at <= _NOW, _e.attempts > 0),
        ),
    ),
)
_DUE = (
    select(_o.id)
    .where(_o.state == literal_column("'waiting'"), _o.lane == bindparam("of"), _o.deliver_at <= _NOW)
    .order_by(_o.deliver_at, _o.id)
    .limit(bindparam("size"))
    .with_for_update(skip_locked=True, of=outbox)
)
_ORDERED = _DUE.where(or_(_o.expires_at.is_not(None), ~_BLOCKED))
_RESTED = _ORDERED.where(
    or_(_o.expires_at.is_not(None), _o.chat_id.not_in(bindparam("resting", expanding=True)))
)
_FLEETING = _DUE.where(_o.expires_at.is_not(None))


def _claiming(due: Select[int]) -> UpdateBase:
    """In a CTE, because PostgreSQL may run a plain subquery with a limit more than once."""
    return (
        update(outbox)
        .where(_o.id.in_(select(due.cte("due").c.id)))
        .values(state=State.SENDING, claimed_at=_NOW)
        .returning(
            _o.id,
            _o.chat_id,
            _o.kind,
            _o.params,
            _o.lane,
            _o.deliver_at,
            _o.expires_at,
            _o.attempts,
            _o.repeats,
        )
    )


_CLAIM, _CLAIM_RESTED, _CLAIM_FLEETING = _claiming(_ORDERED), _claiming(_RESTED), _claiming(_FLEETING)

_THIS = outbox.c.id == bindparam("this")
_SETTLE = (
    update(outbox)
    .where(_THIS)
    .values(
        state=bindparam("state"),
        deliver_at=bindparam("due"),
        attempts=bindparam("attempts"),
        repeats=bindparam("repeats"),
        message_id=bindparam("message_id"),
        error=bindparam("error"),
        settled_at=bindparam("settled_at"),
    )
)
_REMOVE = delete(outbox).where(_THIS)
_HERS = and_(outbox.c.chat_id == bindparam("chat"), outbox.c.state == literal_column("'waiting'"))
_DROP = update(outbox).where(_HERS).values(state=State.DROPPED, error=bindparam("why"), settled_at=_NOW)
_REMOVE_WAITING = delete(outbox).where(_HERS, outbox.c.kind.in_(bindparam("kinds", expanding=True)))
_MOVE = update(outbox).where(_HERS).values(chat_id=bindparam("to"))
_UNREACHABLE = (
    update(identities)
    .where(identities.c.telegram_id == bindparam("chat"), identities.c.unreachable_since.is_(None))
    .values(unreachable_since=_NOW, unreachable_because=bindparam("why"))
)
_RECOVER = (
    update(outbox)
    .where(outbox.c.state == literal_column("'sending'"))
    .values(
        state=case((outbox.c.lane < int(Lane.BROADCAST), "waiting"), else_="unsure"),
        settled_at=case((outbox.c.lane < int(Lane.BROADCAST), None), else_=_NOW),
        repeats=outbox.c.repeats + 1,
    )
    .returning(outbox.c.state)
)
_RELEASE = (
    update(outbox)
    .where(
        outbox.c.state == literal_column("'sending'"),
        outbox.c.id.not_in(bindparam("in_hand", expanding=True)),
    )
    .values(state=State.WAITING)
)
_WAITS = select(exists().where(_o.state == literal_column("'waiting'"), _o.deliver_at <= _NOW))
_QUEUE = select(func.count(), func.min(_o.deliver_at, type_=_o.deliver_at.type)).where(
    _o.state.in_(["waiting", "sending"]), _o.deliver_at <= _NOW
)
_PRUNE = delete(outbox).where(outbox.c.settled_at < bindparam("before"))


def claim(work: Work, size: int, resting: Collection[int], lanes: Sequence[Lane]) -> list[Claimed]:
    """Mark at most ``size`` rows as being sent, best lane first, one a chat, none of the chats that rest.

    With no room at all (``size`` 0) only what answers a pressed button is claimed.
    """
    if size == 0:
        return _rows(work, _CLAIM_FLEETING, Lane.REPLY, FLEETING_AT_ONCE)
    found: list[Claimed] = []
    for lane in lanes:
        if len(found) < size:
            statement = _CLAIM_RESTED if resting else _CLAIM
            found += _rows(work, statement, lane, size - len(found), resting)
    return found


def _rows(
    work: Work, claiming: UpdateBase, lane: Lane, size: int, resting: Collection[int] = ()
) -> list[Claimed]:
    values: dict[str, Any] = {"of": int(lane), "now": work.now, "size": size}
    if resting:
        values["resting"] = list(resting)
    rows = [Claimed(*row) for row in work.execute(claiming, values).all()]
    return sorted(rows, key=lambda row: row.id)


def settle(work: Work, settled: Sequence[Settled]) -> None:
    """Write down what became of claimed rows."""
    if settled:
        work.execute(_SETTLE, [_values(work, one) for one in settled])


def _values(work: Work, one: Settled) -> dict[str, Any]:
    return {
        "this": one.id,
        "state": one.state,
        "due": one.due,
        "attempts": one.attempts,
        "repeats": one.repeats,
        "message_id": one.message_id,
        "error": one.error,
        "settled_at": None if one.state is State.WAITING else work.now,
    }


def remove(work: Work, ids: Sequence[int]) -> None:
    """Take rows away for good: nothing is to remain of them."""
    if ids:
        work.execute(_REMOVE, [{"this": one} for one in ids])


def unreachable(work: Work, chat_id: int, why: str, fleeting_kinds: Collection[str]) -> None:
    """Keep that a person cannot be reached, and drop what waits for them."""
    values = {"chat": chat_id, "why": why, "now": work.now}
    work.execute(_UNREACHABLE, values)
    work.execute(_REMOVE_WAITING, {"chat": chat_id, "kinds": list(fleeting_kinds)})
    work.execute(_DROP, values)


def move(work: Work, chat_id: int, to: int) -> None:
    """A group became a supergroup: what waits for it goes to its new id."""
    work.execute(_MOVE, {"chat": chat_id, "to": to})


def recover(work: Work) -> int:
    """After a crash: what may have gone out waits again, broadcasts apart; returns how many may repeat."""
    return sum(state == State.WAITING for state in work.execute(_RECOVER, {"now": work.now}).scalars())


def release(work: Work, in_hand: Collection[int]) -> None:
    """Let wait again what was claimed without anybody hearing of it: all that is marked and in no hand."""
    work.execute(_RELEASE, {"in_hand": list(in_hand)})


def anything_due(work: Work) -> bool:
    """Whether a look at the whole outbox would be worth it."""
    return bool(work.execute(_WAITS, {"now": work.now}).scalar())


def queue(work: Work) -> Queue:
    """What is due and not yet sent."""
    length, oldest = work.execute(_QUEUE, {"now": work.now}).one()
    return Queue(length, oldest)


def prune(work: Work, before: datetime) -> int:
    """Drop what was settled before a moment; returns how many rows."""
    return work.execute(_PRUNE, {"before": before}).rowcount
