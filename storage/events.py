"""Events, their texts, and what happened to them."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, case, delete, func, insert, select, update

from domain.events import Event, EventKind, EventStatus, EventText, Rule, WriteUpState
from storage.event_tables import event_history, event_texts, events
from storage.work import Work

_e = events.c
_COLUMNS = (
    *(_e.id, _e.status, _e.made_by, _e.kind, _e.place, _e.starts_at, _e.ends_at, _e.latitude, _e.longitude),
    *(_e.point, _e.seats, _e.hosts, _e.contact, _e.rule, _e.code, _e.sequence, _e.origin_id, _e.revises_id),
    *(_e.reason, _e.write_up, _e.changed_at),
)
"""In the order of the fields of ``Event``."""

_ONE = select(*_COLUMNS).where(_e.id == bindparam("number"))
_LOCKED = _ONE.with_for_update()
_TEXTS = select(event_texts).where(event_texts.c.event_id.in_(bindparam("numbers", expanding=True)))
_ADD = insert(events).returning(_e.id)
_ADD_TEXT = insert(event_texts)
_DROP_TEXTS = delete(event_texts).where(event_texts.c.event_id == bindparam("number"))
_NOTE = insert(event_history)
_PUBLIC_SOON = (_e.status == EventStatus.PUBLISHED.value) & (
    _e.ends_at > bindparam("now", type_=_e.ends_at.type)
)
_UPCOMING = (
    select(*_COLUMNS)
    .where(_PUBLIC_SOON)
    .order_by(case((_e.place == bindparam("place"), 0), else_=1), _e.starts_at, _e.id)
    .limit(bindparam("most"))
    .offset(bindparam("skip"))
)
_COUNT = select(func.count()).where(_PUBLIC_SOON)
_BETWEEN = (
    select(*_COLUMNS)
    .where(
        _e.status == EventStatus.PUBLISHED.value,
        _e.starts_at <= bindparam("latest", type_=_e.starts_at.type),
        _e.ends_at > bindparam("earliest", type_=_e.ends_at.type),
    )
    .order_by(_e.starts_at, _e.id)
)
_DRAFTS = (
    select(*_COLUMNS)
    .where(_e.status == EventStatus.DRAFT.value, _e.made_by == bindparam("who"))
    .order_by(_e.id.desc())
)
_REVISING = select(*_COLUMNS).where(
    _e.status == EventStatus.DRAFT.value, _e.revises_id == bindparam("number")
)
_REPEATING = (
    select(*_COLUMNS)
    .where(
        _e.status == EventStatus.DRAFT.value,
        _e.origin_id == bindparam("number"),
        _e.made_by == bindparam("who"),
    )
    .order_by(_e.id)
)
_STEP = select(_e.step).where(_e.id == bindparam("number"))
_REACH = update(events).where(_e.id == bindparam("number")).values(step=bindparam("reached"))
_CODES = select(_e.code).where(_PUBLIC_SOON, _e.code.is_not(None))
_STARTING = (
    select(_e.id)
    .where(
        _e.status == EventStatus.PUBLISHED.value,
        _e.starts_at > bindparam("after", type_=_e.starts_at.type),
        _e.starts_at <= bindparam("latest", type_=_e.starts_at.type),
    )
    .order_by(_e.id)
)
_TOLD_OF_NEXT = (
    select(_e.id)
    .where(
        _e.status == EventStatus.PUBLISHED.value,
        _e.write_up.in_(bindparam("states", expanding=True)),
        _e.ends_at <= bindparam("before", type_=_e.ends_at.type),
    )
    .order_by(_e.id)
)


def find(work: Work, number: int) -> Event | None:
    return _one(work, _ONE, number)


def lock(work: Work, number: int) -> Event | None:
    """The event, which nobody else signs up to or changes until this work is done."""
    return _one(work, _LOCKED, number)


def upcoming(work: Work, place: str | None, skip: int, most: int) -> list[Event]:
    """Published events that are not over, those of a place first, then by time."""
    return _many(work, _UPCOMING, {"now": work.now, "place": place, "skip": skip, "most": most})


def count_upcoming(work: Work) -> int:
    number: int = work.execute(_COUNT, {"now": work.now}).scalar_one()
    return number


def between(work: Work, earliest: datetime, latest: datetime) -> list[Event]:
    """Published events that end after ``earliest`` and start by ``latest``."""
    return _many(work, _BETWEEN, {"earliest": earliest, "latest": latest})


def drafts(work: Work, who: int) -> list[Event]:
    """What somebody (Telegram id) has begun and not published, newest first."""
    return _many(work, _DRAFTS, {"who": who})


def revising(work: Work, number: int) -> list[Event]:
    """The drafts that would change this event."""
    return _many(work, _REVISING, {"number": number})


def repeating(work: Work, number: int, who: int) -> list[Event]:
    """The drafts with which somebody (Telegram id) repeats this event for other places."""
    return _many(work, _REPEATING, {"number": number, "who": who})


def step(work: Work, number: int) -> str | None:
    """What a draft was last asked for, as it was saved; None when it has been asked for everything."""
    return work.execute(_STEP, {"number": number}).scalar_one_or_none()


def reach(work: Work, number: int, step: str | None) -> None:
    """Remember what a draft is asked for; None: it has been asked for everything."""
    work.execute(_REACH, {"number": number, "reached": step})


def codes(work: Work) -> set[str]:
    """The code words of events that are not over."""
    return set(work.execute(_CODES, {"now": work.now}).scalars())


def starting(work: Work, after: datetime, latest: datetime) -> list[int]:
    """The numbers of published events that start after one moment and by another."""
    return list(work.execute(_STARTING, {"after": after, "latest": latest}).scalars())


def told_of_next(work: Work, states: Collection[WriteUpState], ended_before: datetime) -> list[int]:
    """The numbers of events that were over by then and whose write-up is in one of these states."""
    values = {"states": sorted(states), "before": ended_before}
    return list(work.execute(_TOLD_OF_NEXT, values).scalars())


def add(work: Work, event: Event) -> int:
    """Keep a new event; its ``number`` is passed over, the one it gets is returned."""
    values = _values(event) | {"made_by": event.made_by, "made_at": work.now, "published_at": None}
    number: int = work.execute(_ADD, values).scalar_one()
    _write_texts(work, number, event)
    return number


def save(work: Work, event: Event, **more: Any) -> None:
    """Write an event down as it is now; ``more`` are further columns."""
    work.execute(update(events).where(_e.id == event.number).values(**_values(event), **more))
    work.execute(_DROP_TEXTS, {"number": event.number})
    _write_texts(work, event.number, event)


def note(work: Work, number: int, who: int, what: str, before: str = "", after: str = "") -> None:
    """Add to an event's history: who (Telegram id) did what; ``before`` and ``after`` in plain words."""
    row = {"event_id": number, "at": work.now, "who": who, "what": what, "before": before, "after": after}
    work.execute(_NOTE, row)


def _values(event: Event) -> dict[str, Any]:
    return {
        "status": event.status.value,
        "kind": event.kind.value if event.kind else None,
        "place": event.place,
        "starts_at": event.starts_at,
        "ends_at": event.ends_at,
        "latitude": event.latitude,
        "longitude": event.longitude,
        "point": event.point,
        "seats": event.seats,
        "hosts": "\n".join(event.hosts),
        "contact": event.contact,
        "rule": event.rule.value,
        "code": event.code,
        "sequence": event.sequence,
        "origin_id": event.origin,
        "revises_id": event.revises,
        "reason": event.reason,
        "write_up": event.write_up.value,
        "changed_at": event.changed_at,
    }


def _write_texts(work: Work, number: int, event: Event) -> None:
    rows = [
        {"event_id": number, "language": language, "title": words.title, "text": words.text}
        for language, words in event.texts.items()
    ]
    if rows:
        work.execute(_ADD_TEXT, rows)


def _one(work: Work, statement: Any, number: int) -> Event | None:
    found = _many(work, statement, {"number": number})
    return found[0] if found else None


def _many(work: Work, statement: Any, values: dict[str, Any]) -> list[Event]:
    found = [_event(row) for row in work.execute(statement, values)]
    texts = _texts(work, [event.number for event in found]) if found else {}
    return [replace(event, texts=_ordered(work, texts[event.number])) for event in found]


def _texts(work: Work, numbers: Iterable[int]) -> dict[int, dict[str, EventText]]:
    found: dict[int, dict[str, EventText]] = defaultdict(dict)
    for row in work.execute(_TEXTS, {"numbers": list(numbers)}):
        found[row.event_id][row.language] = EventText(row.title, row.text)
    return found


def _ordered(work: Work, texts: dict[str, EventText]) -> dict[str, EventText]:
    """The municipality's first language first: it stands in for those that are missing.

    One that has left the configuration comes last, but stays: better words in that than none at all.
    """
    known = {language: texts[language] for language in work.setup.languages if language in texts}
    return known | texts


def _event(row: Any) -> Event:
    number, status, made_by, kind, *others, reason, write_up, changed_at = row
    place, starts_at, ends_at, latitude, longitude, point, seats, hosts, contact, rule, *rest = others
    code, sequence, origin, revises = rest
    return Event(
        number=number,
        status=EventStatus(status),
        made_by=made_by,
        kind=EventKind(kind) if kind else None,
        place=place,
        starts_at=starts_at,
        ends_at=ends_at,
        latitude=latitude,
        longitude=longitude,
        point=point,
        seats=seats,
        hosts=tuple(hosts.split("\n")) if hosts else (),
        contact=contact,
        rule=Rule(rule),
        code=code,
        sequence=sequence,
        origin=origin,
        revises=revises,
        reason=reason,
        write_up=WriteUpState(write_up),
        changed_at=changed_at,
    )
