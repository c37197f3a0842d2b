"""Whom an event is told to: found and queued by the database itself, however many there are."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    String,
    and_,
    bindparam,
    case,
    cast,
    exists,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import insert

from domain.announcing import Audience
from domain.lanes import Lane
from storage.event_tables import registrations
from storage.outbox import OWED
from storage.tables import identities, outbox, persons
from storage.work import Work

WEEK = timedelta(days=7)

_EVENT = bindparam("event", type_=registrations.c.event_id.type)
_PLACE = bindparam("place", type_=persons.c.place.type)
_KEY: ColumnElement[str] = (
    literal("invitation:") + cast(_EVENT, String) + literal(":") + cast(identities.c.telegram_id, String)
)
_THERE = or_(_PLACE.is_(None), persons.c.place == _PLACE)
_ANSWERED = or_(
    exists().where(registrations.c.event_id == _EVENT, registrations.c.person_id == persons.c.id),
    exists().where(outbox.c.dedupe_key == _KEY),
)
_HAD = (
    select(func.count())
    .where(
        outbox.c.chat_id == identities.c.telegram_id,
        outbox.c.lane >= 20,
        outbox.c.deliver_at > bindparam("since", type_=outbox.c.deliver_at.type),
        outbox.c.state.in_(["waiting", "sending", "sent", "unsure"]),
    )
    .scalar_subquery()
)
_FATE = case(
    (identities.c.unreachable_since.is_not(None), "unreachable"),
    (persons.c.stopped_at.is_not(None), "stopped"),
    (_ANSWERED, "answered"),
    (persons.c.uninvited_since.is_not(None), "uninvited"),
    (bindparam("budget") <= _HAD, "enough"),
    else_="told",
)
_RESIDENTS = identities.join(persons, persons.c.id == identities.c.person_id)
_COUNT = select(_FATE.label("fate"), func.count()).select_from(_RESIDENTS).where(_THERE).group_by("fate")
_COLUMNS = ("dedupe_key", "chat_id", "kind", "params", "lane", "state", "deliver_at", "attempts", "repeats")
_CHOSEN = (
    select(
        _KEY,
        identities.c.telegram_id,
        bindparam("kind", type_=outbox.c.kind.type),
        bindparam("params", type_=outbox.c.params.type),
        literal(int(Lane.BROADCAST)),
        literal("waiting"),
        bindparam("at", type_=outbox.c.deliver_at.type),
        literal(0),
        literal(0),
    )
    .select_from(_RESIDENTS)
    .where(and_(_THERE, _FATE == "told"))
)
_QUEUE = (
    insert(outbox)
    .from_select(_COLUMNS, _CHOSEN)
    .on_conflict_do_nothing()
    .execution_options(preserve_rowcount=True)
)


def audience(work: Work, event: int, place: str | None) -> Audience:
    """Who would be told of an event in a place (None: everywhere), and who would not, and why."""
    found = work.execute(_COUNT, _asked(work, event, place))
    return Audience(**{"told": 0} | {fate: int(count) for fate, count in found})


def queue(work: Work, event: int, place: str | None, kind: str, params: str, at: datetime) -> int:
    """Owe the notice to everybody who is to be told; returns how many."""
    work.signals.add(OWED)
    values = _asked(work, event, place) | {"kind": kind, "params": params, "at": at}
    return work.execute(_QUEUE, values).rowcount


def _asked(work: Work, event: int, place: str | None) -> dict[str, Any]:
    budget, since = work.setup.unasked_per_week, work.now - WEEK
    return {"event": event, "place": place, "since": since, "budget": budget}
