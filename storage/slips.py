"""Slips: people whose words somebody else wrote down, and the codes that lead them to those."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, exists, func, insert, or_, select, update

from domain.contributions import Kind
from domain.noting import MESSAGES
from storage.entries import Unsorted
from storage.event_tables import slips
from storage.tables import attachments, contributions, history, persons
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip. ``person`` has no identity: it stands for somebody who is not here yet.

    ``noted_by`` is the Telegram id of the note-taker, ``claimed_by`` the person whose words they turned out
    to be. ``name`` is only kept when they agreed to that.
    """

    number: int
    code: str
    person: int
    event: int | None
    name: str | None
    noted_by: int
    claimed_by: int | None
    claimed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Noted:
    """A contribution that was noted on a slip; ``first`` stands for the message that it began with."""

    contribution: int
    first: int
    slip: int
    claimed: bool


_s = slips.c
_ALL = select(
    *(_s.id, _s.code, _s.person_id, _s.event_id, _s.name, _s.noted_by, _s.claimed_by, _s.claimed_at)
)
_ONE = _ALL.where(_s.id == bindparam("number"))
_BY_CODE = _ALL.where(_s.code == bindparam("code")).with_for_update()
_PERSON = insert(persons).returning(persons.c.id)
_ADD = insert(slips).returning(_s.id)
_NAME = update(slips).where(_s.id == bindparam("number")).values(name=bindparam("called"))
_WORDS = (
    select(contributions.c.id)
    .where(contributions.c.person_id == bindparam("person"))
    .order_by(contributions.c.id)
)
_OF_MESSAGE = -(_s.id * MESSAGES + bindparam("message", type_=_s.id.type))
# The words of a slip are its person's, and of whoever has claimed them from then on.
_WRITTEN = slips.join(contributions, contributions.c.person_id == func.coalesce(_s.claimed_by, _s.person_id))
_BY_MESSAGE = (
    select(contributions.c.id, contributions.c.message_id, _s.id, _s.claimed_by)
    .select_from(_WRITTEN)
    .where(
        _s.noted_by == bindparam("by"),
        or_(
            contributions.c.message_id == _OF_MESSAGE,
            exists().where(
                history.c.contribution_id == contributions.c.id, history.c.message_id == _OF_MESSAGE
            ),
            exists().where(
                attachments.c.contribution_id == contributions.c.id, attachments.c.message_id == _OF_MESSAGE
            ),
        ),
    )
    .limit(1)
)
_NOWHERE = (
    _s.event_id.is_(None)
    & _s.claimed_by.is_(None)
    & (contributions.c.kind == Kind.UNSORTED.value)
    & contributions.c.withdrawn_at.is_(None)
)
_ON_SLIPS = slips.join(contributions, contributions.c.person_id == _s.person_id)
_UNSORTED = (
    select(contributions.c.id, contributions.c.text)
    .select_from(_ON_SLIPS)
    .where(_NOWHERE)
    .order_by(contributions.c.id)
    .limit(bindparam("most"))
    .offset(bindparam("skip"))
)
_COUNT_UNSORTED = select(func.count()).select_from(_ON_SLIPS).where(_NOWHERE)
_AT_NONE = (
    select(_s.id)
    .select_from(_ON_SLIPS)
    .where(contributions.c.id == bindparam("number"), _s.event_id.is_(None), _s.claimed_by.is_(None))
)
_CLAIM = (
    update(slips)
    .where(_s.id == bindparam("number"))
    .values(claimed_by=bindparam("by"), claimed_at=bindparam("at", type_=_s.claimed_at.type))
)
_MOVE = (
    update(contributions)
    .where(contributions.c.person_id == bindparam("whose"))
    .values(person_id=bindparam("by"))
)
_NOTE = insert(history)


def add(work: Work, code: str, event: int | None, place: str | None, noted_by: int) -> Slip:
    """Begin a slip, with a person who is nobody to us yet. ``place`` is where the event is."""
    values = {"place": place, "source": None, "created_at": work.now, "stopped_at": None}
    person: int = work.execute(_PERSON, values).scalar_one()
    row: dict[str, Any] = {
        **{"code": code, "person_id": person, "event_id": event, "name": None, "noted_by": noted_by},
        **{"made_at": work.now, "claimed_by": None, "claimed_at": None},
    }
    number: int = work.execute(_ADD, row).scalar_one()
    return Slip(number, code, person, event, None, noted_by, None, None)


def find(work: Work, number: int) -> Slip | None:
    row = work.execute(_ONE, {"number": number}).one_or_none()
    return None if row is None else Slip(*row)


def by_code(work: Work, code: str) -> Slip | None:
    """The slip with this code, locked: nobody else claims it until this work is done."""
    row = work.execute(_BY_CODE, {"code": code}).one_or_none()
    return None if row is None else Slip(*row)


def name(work: Work, number: int, called: str | None) -> None:
    """Keep a name that somebody agreed to have kept."""
    work.execute(_NAME, {"number": number, "called": called})


def words(work: Work, slip: Slip) -> list[int]:
    """The contributions that were noted on it, as long as they have not been claimed; oldest first."""
    return list(work.execute(_WORDS, {"person": slip.person}).scalars())


def by_message(work: Work, noted_by: int, message_id: int) -> Noted | None:
    """What this message of a note-taker's (Telegram id) went into, if it was a note."""
    row = work.execute(_BY_MESSAGE, {"by": noted_by, "message": message_id}).first()
    return None if row is None else Noted(row[0], row[1], row[2], claimed=row[3] is not None)


def unsorted(work: Work, skip: int, most: int) -> list[Unsorted]:
    """What was noted at no event and nobody has sorted, oldest first. What is claimed its author sorts."""
    rows = work.execute(_UNSORTED, {"skip": skip, "most": most})
    return [Unsorted(number, words, noted=True) for number, words in rows]


def count_unsorted(work: Work) -> int:
    number: int = work.execute(_COUNT_UNSORTED).scalar_one()
    return number


def at_none(work: Work, contribution: int) -> bool:
    """Whether this was noted at no event, and has not been claimed."""
    return work.execute(_AT_NONE, {"number": contribution}).first() is not None


def claim(work: Work, slip: Slip, person: int) -> list[int]:
    """What is noted on it is this person's from now on; returns the numbers of the contributions."""
    numbers = words(work, slip)
    work.execute(_CLAIM, {"number": slip.number, "by": person, "at": work.now})
    work.execute(_MOVE, {"whose": slip.person, "by": person})
    rows = [
        {
            **{"contribution_id": number, "at": work.now, "who": "author", "what": "claimed"},
            **{"before": f"slip {slip.number}", "after": "", "message_id": None},
        }
        for number in numbers
    ]
    if rows:
        work.execute(_NOTE, rows)
    return numbers
