"""Entries: what makes a contribution belong to an event, and where it was said."""

from dataclasses import dataclass

from sqlalchemy import bindparam, func, insert, select, update

from domain.contributions import Kind
from domain.effects import Entry
from domain.said import Medium
from storage.event_tables import entries
from storage.tables import attachments, contributions
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Unsorted:
    """Something that was said at an event; ``noted``: somebody wrote it down for somebody else."""

    number: int
    words: str
    noted: bool


_e, _c = entries.c, contributions.c
_ADD = insert(entries)
_PLACE = (
    update(entries)
    .where(_e.contribution_id == bindparam("number"))
    .values(stop_id=bindparam("stop"), latitude=bindparam("lat"), longitude=bindparam("lon"))
)
_EVENT = select(_e.event_id).where(_e.contribution_id == bindparam("number"))
_POSITIONS = select(func.count()).where(
    attachments.c.contribution_id == bindparam("number"), attachments.c.kind == Medium.POSITION.value
)
_OPEN = (
    (_e.event_id == bindparam("event"))
    & (_c.kind == Kind.UNSORTED.value)
    & _c.withdrawn_at.is_(None)
    & _e.left_out.is_(False)
)
_UNSORTED = (
    select(_e.contribution_id, _c.text, _e.noted_by)
    .join_from(entries, contributions)
    .where(_OPEN)
    .order_by(_e.contribution_id)
    .limit(bindparam("most"))
    .offset(bindparam("skip"))
)
_COUNT = select(func.count()).select_from(entries.join(contributions)).where(_OPEN)
_GIVEN = (
    select(func.count())
    .select_from(entries.join(contributions))
    .where(
        _e.event_id == bindparam("event"),
        _c.person_id == bindparam("person"),
        _c.withdrawn_at.is_(None),
    )
)


def add(work: Work, contribution: int, entry: Entry) -> None:
    """Tie a contribution to an event."""
    row = {
        "contribution_id": contribution,
        "event_id": entry.event,
        "stop_id": entry.stop,
        "latitude": entry.latitude,
        "longitude": entry.longitude,
        "noted_by": entry.noted_by,
        "left_out": False,
    }
    work.execute(_ADD, row)


def place(work: Work, contribution: int, where: Entry) -> None:
    """It was said here: its author has shown the place afterwards."""
    row = {"stop": where.stop, "lat": where.latitude, "lon": where.longitude}
    work.execute(_PLACE, {"number": contribution, **row})


def event_of(work: Work, contribution: int) -> int | None:
    """The event that a contribution is an entry of."""
    return work.execute(_EVENT, {"number": contribution}).scalar_one_or_none()


def has_position(work: Work, contribution: int) -> bool:
    """Whether its author has sent a position with it."""
    return bool(work.execute(_POSITIONS, {"number": contribution}).scalar_one())


def unsorted(work: Work, event: int, skip: int, most: int) -> list[Unsorted]:
    """What nobody has said yet what it is, oldest first; not what has been withdrawn or left out."""
    rows = work.execute(_UNSORTED, {"event": event, "skip": skip, "most": most})
    return [Unsorted(number, words, noted_by is not None) for number, words, noted_by in rows]


def count_unsorted(work: Work, event: int) -> int:
    number: int = work.execute(_COUNT, {"event": event}).scalar_one()
    return number


def given(work: Work, event: int, person: int) -> int:
    """How much a person has given at an event and stands by."""
    number: int = work.execute(_GIVEN, {"event": event, "person": person}).scalar_one()
    return number
