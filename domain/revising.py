"""Changing an event that is out: a draft holds what it would become; two drafts do not undo each other."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from domain.drafting import Step, worded
from domain.events import Event, EventField, EventStatus, EventText, differences

TIMES = frozenset({EventField.STARTS, EventField.ENDS})
"""They go together: an end of one with a start of the other may be no time at all."""


def copied(event: Event, made_by: int) -> Event:
    """A draft in which an event that is out can be changed. ``made_by`` is a Telegram id."""
    return replace(fresh(event, made_by), revises=event.number)


def fresh(event: Event, made_by: int) -> Event:
    """A draft that says the same as an event, with nothing of what has become of that one."""
    return Event(
        number=0,
        status=EventStatus.DRAFT,
        made_by=made_by,
        kind=event.kind,
        place=event.place,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        latitude=event.latitude,
        longitude=event.longitude,
        point=event.point,
        seats=event.seats,
        hosts=event.hosts,
        contact=event.contact,
        rule=event.rule,
        texts=event.texts,
    )


def applied(event: Event, draft: Event, now: datetime) -> Event:
    """The event with what its draft says, one change further on."""
    return replace(_with(event, draft, tuple(EventField)), sequence=event.sequence + 1, changed_at=now)


def rebased(draft: Event, before: Event, after: Event) -> Event:
    """A draft of an event that somebody else has changed meanwhile: it keeps what it changes itself."""
    own = set(differences(before, draft))
    own |= TIMES if own & TIMES else set()
    others = tuple(field for field in EventField if field not in own)
    return replace(_with(draft, after, others), sequence=draft.sequence + 1)


def _with(event: Event, source: Event, fields: Sequence[EventField]) -> Event:
    for field in fields:
        event = _taking(event, source, field)
    return event


def _taking(event: Event, source: Event, field: EventField) -> Event:
    match field:
        case EventField.TITLE | EventField.TEXT:
            return _taking_words(event, source, field)
        case EventField.STARTS:
            return replace(event, starts_at=source.starts_at)
        case EventField.ENDS:
            return replace(event, ends_at=source.ends_at)
        case EventField.POINT:
            return replace(event, point=source.point, latitude=source.latitude, longitude=source.longitude)
        case _:  # the others are called in the event as they are here
            return replace(event, **{field.value: getattr(source, field.value)})


def _taking_words(event: Event, source: Event, field: EventField) -> Event:
    for language in dict.fromkeys([*source.texts, *event.texts]):
        words = source.texts.get(language, EventText("", ""))
        new = words.title if field is EventField.TITLE else words.text
        event = worded(event, Step(field, language), new)
    return event


def described(event: Event, field: EventField) -> str:
    """What an event says in a field, in plain words for its history."""
    match field:
        case EventField.TITLE:
            return "\n".join(f"{language}: {words.title}" for language, words in event.texts.items())
        case EventField.TEXT:
            return "\n".join(f"{language}: {words.text}" for language, words in event.texts.items())
        case EventField.STARTS:
            return _moment(event.starts_at)
        case EventField.ENDS:
            return _moment(event.ends_at)
        case EventField.HOSTS:
            return ", ".join(event.hosts)
        case EventField.POINT:
            position = f" ({event.latitude}, {event.longitude})" if event.latitude is not None else ""
            return f"{event.point or ''}{position}"
        case _:
            value = getattr(event, field.value)
            return "" if value is None else str(value)


def _moment(at: datetime | None) -> str:
    return at.isoformat() if at else ""
