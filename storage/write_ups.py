"""What a write-up is made of, who gets it, and how far it is. What has been withdrawn is found nowhere."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, bindparam, case, exists, func, literal, or_, select, update

from domain.contributions import Kind
from domain.events import WriteUpState
from domain.said import Medium
from domain.write_ups import Said, Shown, Why
from storage.attachments import State
from storage.event_tables import (
    attendances,
    entries,
    events,
    panel_questions,
    registrations,
)
from storage.tables import attachments, contributions, identities, persons
from storage.work import Work

_e, _c, _a = entries.c, contributions.c, attachments.c
_EVENT = bindparam("event", type_=_e.event_id.type)
_HERE = _e.event_id == _EVENT
_STANDS = _c.withdrawn_at.is_(None)
_IS_THERE = exists().where(attendances.c.event_id == _e.event_id, attendances.c.person_id == _c.person_id)
# What was said there: written down for somebody, or written by somebody who was there while it lasted.
_SAID_THERE = or_(
    _e.noted_by.is_not(None),
    and_(
        _IS_THERE,
        _c.received_at >= bindparam("earliest", type_=_c.received_at.type),
        _c.received_at < bindparam("latest", type_=_c.received_at.type),
    ),
)
_ENTRIES = entries.join(contributions)
_SAID = (
    select(_c.id, _c.kind, _c.text, _e.stop_id, _e.latitude, _e.longitude)
    .select_from(_ENTRIES.outerjoin(panel_questions, panel_questions.c.contribution_id == _c.id))
    .where(
        *(_HERE, _STANDS, _e.left_out.is_(False)),
        panel_questions.c.contribution_id.is_(None),  # these have rules of their own about who sees them
        _SAID_THERE,
    )
    .order_by(_c.received_at, _c.id)
)
_LEFT_OUT = select(_c.id).select_from(_ENTRIES).where(_HERE, _STANDS, _e.left_out.is_(True)).order_by(_c.id)
_ATTACHED = (
    select(_a.contribution_id, _a.kind, func.count())
    .join_from(attachments, entries, _e.contribution_id == _a.contribution_id)
    .where(_HERE, _a.state.in_([State.WAITING.value, State.KEPT.value]))
    .group_by(_a.contribution_id, _a.kind)
)
_PEOPLE = select(func.count()).where(attendances.c.event_id == _EVENT)
_LEAVE_OUT = (
    update(entries).where(_HERE, _e.contribution_id == bindparam("number")).values(left_out=bindparam("away"))
)
_MOVE = (
    update(events)
    .where(events.c.id == bindparam("number"), events.c.write_up.in_(bindparam("before", expanding=True)))
    .values(write_up=bindparam("after"))
    .returning(events.c.id)
)

_WAS_THERE = exists().where(attendances.c.event_id == _EVENT, attendances.c.person_id == persons.c.id)
_ASKED_FOR_IT = exists().where(
    registrations.c.event_id == _EVENT,
    registrations.c.person_id == persons.c.id,
    registrations.c.wants_write_up.is_(True),
)


def _gave(*which: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether the person has given something of which this holds."""
    return exists().where(_e.contribution_id == _c.id, _HERE, _c.person_id == persons.c.id, *which)


# Whoever has taken back all that they gave has done with it, unless they asked for it.
_CONCERNED = or_(_ASKED_FOR_IT, _gave(_STANDS), and_(_WAS_THERE, ~_gave(_c.withdrawn_at.is_not(None))))
_WHY = case(
    (_WAS_THERE, literal(Why.THERE.value)),
    (_ASKED_FOR_IT, literal(Why.ASKED.value)),
    else_=literal(Why.SAID.value),
)
_WHY_ONE = select(_WHY).select_from(persons).where(persons.c.id == bindparam("person"), _CONCERNED)
_READERS = (
    select(identities.c.telegram_id)
    .join_from(identities, persons)
    .where(_CONCERNED, identities.c.unreachable_since.is_(None), persons.c.stopped_at.is_(None))
    .order_by(identities.c.telegram_id)
)

FILMS = frozenset({Medium.VIDEO, Medium.VIDEO_NOTE})
VOICES = frozenset({Medium.VOICE, Medium.AUDIO})


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands of an event: what was said, with what was sent along, and what is left out.

    ``shown`` is by contribution, also of those that are no entry of the kind that ``said`` has.
    """

    said: tuple[Said, ...]
    shown: dict[int, Shown]
    left_out: tuple[int, ...]
    people: int


def standing(work: Work, event: int, earliest: datetime, latest: datetime) -> Standing:
    """All of it. What people wrote themselves counts from ``earliest`` until ``latest``."""
    here = {"event": event}
    shown = _shown(work, event)
    rows = work.execute(_SAID, {**here, "earliest": earliest, "latest": latest})
    return Standing(
        said=tuple(
            Said(number, Kind(kind), words, stop, latitude, longitude, shown.get(number, Shown()))
            for number, kind, words, stop, latitude, longitude in rows
        ),
        shown=shown,
        left_out=left_out(work, event),
        people=work.execute(_PEOPLE, here).scalar_one(),
    )


def left_out(work: Work, event: int) -> tuple[int, ...]:
    """The contributions that staff have left out of the write-up."""
    return tuple(work.execute(_LEFT_OUT, {"event": event}).scalars())


def leave_out(work: Work, event: int, number: int, *, away: bool) -> None:
    """Leave a contribution out of the write-up, or take it in again."""
    work.execute(_LEAVE_OUT, {"event": event, "number": number, "away": away})


def move(work: Work, event: int, before: Collection[WriteUpState], after: WriteUpState) -> bool:
    """Bring a write-up from one of these states to another; False when somebody else has."""
    values = {"number": event, "before": sorted(before), "after": after.value}
    return work.execute(_MOVE, values).scalar_one_or_none() is not None


def readers(work: Work, event: int) -> list[int]:
    """The chats (Telegram ids) of those who get it: each once, none that wants or can have no messages."""
    return list(work.execute(_READERS, {"event": event}).scalars())


def why(work: Work, event: int, person: int) -> Why | None:
    """Why this person gets it; None when they do not."""
    found = work.execute(_WHY_ONE, {"event": event, "person": person}).scalar_one_or_none()
    return None if found is None else Why(found)


def _shown(work: Work, event: int) -> dict[int, Shown]:
    counted: dict[int, dict[Medium, int]] = defaultdict(lambda: defaultdict(int))
    for number, kind, count in work.execute(_ATTACHED, {"event": event}):
        counted[number][Medium(kind)] += count
    return {number: _of(media) for number, media in counted.items()}


def _of(media: dict[Medium, int]) -> Shown:
    return Shown(
        pictures=media[Medium.PHOTO],
        films=sum(media[one] for one in FILMS),
        voices=sum(media[one] for one in VOICES),
        files=media[Medium.DOCUMENT],
    )
