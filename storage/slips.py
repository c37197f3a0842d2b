"""Slips: people whose words somebody else wrote down, and the codes that lead them to those."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update

from storage.event_tables import slips
from storage.tables import contributions, history, persons
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
_NOTED = select(func.count()).where(contributions.c.person_id == bindparam("person"))
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


def count(work: Work, slip: Slip) -> int:
    """How many there are."""
    number: int = work.execute(_NOTED, {"person": slip.person}).scalar_one()
    return number


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
