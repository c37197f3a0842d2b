"""Who is at an event, and where they are by now. A position is overwritten and emptied, never added to."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, or_, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from domain.events import OPEN_AFTER, OPEN_BEFORE, EventStatus
from domain.walks import STILL_THERE, Point, Shared
from storage.event_tables import attendances, events
from storage.tables import identities
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Somebody who is still checked in at an event that is not under way any more."""

    event: int
    person: int
    telegram_id: int


_a = attendances.c
_NOWHERE: dict[str, Any] = {
    **{"latitude": None, "longitude": None, "positioned_at": None},
    **{"live_until": None, "live_message": None},
}
_THIS = (_a.event_id == bindparam("event")) & (_a.person_id == bindparam("person"))
_CHECK_IN = upsert(attendances).on_conflict_do_update(
    index_elements=["event_id", "person_id"], set_={"left_at": None}
)
_LEAVE = (
    update(attendances)
    .where(_THIS, _a.left_at.is_(None))
    .values(left_at=bindparam("at", type_=_a.left_at.type), **_NOWHERE)
    .returning(_a.event_id)
)
_SHARED = select(_a.latitude, _a.longitude, _a.positioned_at, _a.live_until).where(
    _THIS, _a.latitude.is_not(None)
)
_WHERE = {
    "latitude": bindparam("lat"),
    "longitude": bindparam("lon"),
    "positioned_at": bindparam("at", type_=_a.positioned_at.type),
}
_SAY = update(attendances).where(_THIS).values(_WHERE)
_SHOW = (
    update(attendances)
    .where(_THIS)
    .values(
        **_WHERE,
        live_until=bindparam("until", type_=_a.live_until.type),
        live_message=bindparam("message"),
    )
)
_PERSON = select(identities.c.person_id).where(identities.c.telegram_id == bindparam("telegram"))
_LIVE = (
    (_a.person_id == _PERSON.scalar_subquery())
    & (_a.live_message == bindparam("message"))
    & _a.left_at.is_(None)
)
_MOVE = (
    update(attendances).where(_LIVE, _a.live_until > bindparam("at", type_=_a.live_until.type)).values(_WHERE)
)
_STOP = update(attendances).where(_LIVE).values(_NOWHERE)
_OLD = or_(
    _a.live_until <= bindparam("now", type_=_a.live_until.type),
    _a.live_until.is_(None) & (_a.positioned_at < bindparam("before", type_=_a.positioned_at.type)),
)
_EMPTY = update(attendances).where(_a.latitude.is_not(None), _OLD).values(_NOWHERE)
_FORGOTTEN = (
    select(_a.event_id, _a.person_id, identities.c.telegram_id)
    .join_from(attendances, events)
    .join(identities, identities.c.person_id == _a.person_id)
    .where(
        _a.left_at.is_(None),
        or_(
            events.c.ends_at <= bindparam("ended", type_=events.c.ends_at.type),
            events.c.starts_at > bindparam("coming", type_=events.c.starts_at.type),
            events.c.status != EventStatus.PUBLISHED.value,
        ),
    )
    .order_by(_a.event_id, _a.person_id)
    .limit(bindparam("most"))
)


def check_in(work: Work, event: int, person: int) -> None:
    """This person is there; saying so twice changes nothing, and who had left is there again."""
    row = {"event_id": event, "person_id": person, "checked_in_at": work.now, "left_at": None, **_NOWHERE}
    work.execute(_CHECK_IN, row)


def leave(work: Work, event: int, person: int) -> bool:
    """This person has left, and where they were is forgotten; False when they had left before."""
    row = {"event": event, "person": person, "at": work.now}
    return work.execute(_LEAVE, row).scalar_one_or_none() is not None


def shared(work: Work, event: int, person: int) -> Shared | None:
    """Where this person last said, or shows, that they are; it may be too long ago."""
    row = work.execute(_SHARED, {"event": event, "person": person}).one_or_none()
    if row is None:
        return None
    latitude, longitude, at, live_until = row
    return Shared(Point(latitude, longitude), at, live_until)


def say(work: Work, event: int, person: int, point: Point) -> None:
    """They say that they are here."""
    work.execute(_SAY, {"event": event, "person": person, **_at(work, point)})


def show(work: Work, event: int, person: int, point: Point, message: int, until: datetime) -> None:
    """They begin to show where they are, live, by this message and until then."""
    live = {"message": message, "until": until}
    work.execute(_SHOW, {"event": event, "person": person, **_at(work, point), **live})


def move(work: Work, telegram_id: int, message: int, point: Point) -> None:
    """The position that this message shows live has moved; nothing happens when none is followed."""
    work.execute(_MOVE, {"telegram": telegram_id, "message": message, **_at(work, point)})


def stop(work: Work, telegram_id: int, message: int) -> None:
    """This message shows no position any longer: where they were is forgotten."""
    work.execute(_STOP, {"telegram": telegram_id, "message": message})


def empty_old(work: Work) -> int:
    """Forget the positions that nobody is taken to be at any longer; returns how many."""
    before: datetime = work.now - STILL_THERE
    return work.execute(_EMPTY, {"now": work.now, "before": before}).rowcount


def forgotten(work: Work, most: int) -> list[Forgotten]:
    """Those who are still checked in although their event is over, cancelled or moved to another time."""
    values = {"ended": work.now - OPEN_AFTER, "coming": work.now + OPEN_BEFORE, "most": most}
    rows = work.execute(_FORGOTTEN, values)
    return [Forgotten(*row) for row in rows]


def _at(work: Work, point: Point) -> dict[str, object]:
    return {"lat": point.latitude, "lon": point.longitude, "at": work.now}
