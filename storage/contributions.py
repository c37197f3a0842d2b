"""Contributions and their history."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update

from domain.contributions import Kind, Status
from storage.tables import attachments, contributions, history
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Contribution:
    """One contribution as it stands now. ``number`` is what its reference shows."""

    number: int
    person: int
    kind: Kind
    status: Status
    text: str
    dialogue: str | None
    question: str | None
    album: str | None
    received_at: datetime
    changed_at: datetime | None
    withdrawn_at: datetime | None


_COLUMNS = (
    contributions.c.id,
    contributions.c.person_id,
    contributions.c.kind,
    contributions.c.status,
    contributions.c.text,
    contributions.c.dialogue,
    contributions.c.question,
    contributions.c.album,
    contributions.c.received_at,
    contributions.c.changed_at,
    contributions.c.withdrawn_at,
)
_ADD = insert(contributions).returning(contributions.c.id)
_OWN = select(*_COLUMNS).where(
    contributions.c.id == bindparam("number"), contributions.c.person_id == bindparam("person")
)
_BY_MESSAGE = select(*_COLUMNS).where(
    contributions.c.person_id == bindparam("person"), contributions.c.message_id == bindparam("message")
)
_REWORDED_BY = select(*_COLUMNS).where(
    contributions.c.person_id == bindparam("person"),
    contributions.c.id.in_(
        select(history.c.contribution_id).where(history.c.message_id == bindparam("message"))
    ),
)
_SHOWN_BY = select(*_COLUMNS).where(
    contributions.c.person_id == bindparam("person"),
    contributions.c.id.in_(
        select(attachments.c.contribution_id).where(attachments.c.message_id == bindparam("message"))
    ),
)
_LATEST = (
    select(*_COLUMNS)
    .where(contributions.c.person_id == bindparam("person"))
    .order_by(contributions.c.id.desc())
    .limit(1)
)
_MINE = (
    select(*_COLUMNS)
    .where(contributions.c.person_id == bindparam("person"))
    .order_by(contributions.c.id.desc())
    .limit(bindparam("most"))
    .offset(bindparam("skip"))
)
_COUNT = select(func.count()).where(contributions.c.person_id == bindparam("person"))
_IN_DIALOGUE = (
    select(*_COLUMNS)
    .where(
        contributions.c.person_id == bindparam("person"),
        contributions.c.dialogue == bindparam("dialogue"),
        contributions.c.kind == Kind.ANSWER.value,
        contributions.c.withdrawn_at.is_(None),
    )
    .order_by(contributions.c.id)
)
_REWORD = (
    update(contributions)
    .where(contributions.c.id == bindparam("number"))
    .values(text=bindparam("words"), changed_at=bindparam("at"))
)
_SORT = update(contributions).where(contributions.c.id == bindparam("number")).values(kind=bindparam("sort"))
_WITHDRAW = (
    update(contributions)
    .where(contributions.c.id == bindparam("number"))
    .values(withdrawn_at=bindparam("at"), status=bindparam("now_status"))
)
_ADVANCE = (
    update(contributions).where(contributions.c.id == bindparam("number")).values(status=bindparam("step"))
)
_CAME_FROM = (
    select(history.c.before)
    .where(
        history.c.contribution_id == bindparam("number"),
        history.c.what == "advanced",
        history.c.after == bindparam("step"),
    )
    .order_by(history.c.id.desc())
    .limit(1)
)
_REWORDINGS = (
    select(history.c.message_id, history.c.before, history.c.after)
    .where(history.c.contribution_id == bindparam("number"), history.c.what == "reworded")
    .order_by(history.c.id)
)
_HISTORY = insert(history)
_SEVERAL = select(*_COLUMNS).where(contributions.c.id.in_(bindparam("numbers", expanding=True)))


def add(work: Work, values: dict[str, Any]) -> int:
    """Keep a contribution; returns its number. The values are columns of the table."""
    number: int = work.execute(_ADD, values).scalar_one()
    return number


def own(work: Work, person: int | None, number: int) -> Contribution | None:
    """A contribution of this person's own; None when it is somebody else's or there is none."""
    return _one(work, _OWN, {"person": person, "number": number})


def by_message(work: Work, person: int | None, message_id: int) -> Contribution | None:
    """What a person's message became, if it became a contribution of its own."""
    return _one(work, _BY_MESSAGE, {"person": person, "message": message_id})


def reworded_by(work: Work, person: int | None, message_id: int) -> Contribution | None:
    """The contribution that a later message gave new words to."""
    return _one(work, _REWORDED_BY, {"person": person, "message": message_id})


def shown_by(work: Work, person: int | None, message_id: int) -> Contribution | None:
    """The contribution that a message attached something to."""
    return _one(work, _SHOWN_BY, {"person": person, "message": message_id})


def latest(work: Work, person: int) -> Contribution | None:
    return _one(work, _LATEST, {"person": person})


def page(work: Work, person: int, skip: int, most: int) -> list[Contribution]:
    """A person's contributions, newest first."""
    return _many(work, _MINE, {"person": person, "skip": skip, "most": most})


def count(work: Work, person: int) -> int:
    number: int = work.execute(_COUNT, {"person": person}).scalar_one()
    return number


def answers(work: Work, person: int, dialogue: str) -> list[Contribution]:
    """What a person has answered in a dialogue and stands by, oldest first."""
    return _many(work, _IN_DIALOGUE, {"person": person, "dialogue": dialogue})


def several(work: Work, numbers: list[int]) -> dict[int, Contribution]:
    return {one.number: one for one in _many(work, _SEVERAL, {"numbers": numbers})}


def reword(work: Work, old: Contribution, words: str, who: str, message_id: int | None = None) -> None:
    """Put new words in the place of the old ones, which stay in the history.

    ``message_id`` is the message that they came in, when that is one of its own.
    """
    work.execute(_REWORD, {"number": old.number, "words": words, "at": work.now})
    _note(work, old.number, who, "reworded", old.text, words, message_id)


def rewordings(work: Work, number: int) -> list[tuple[int | None, str, str]]:
    """Each time that it got new words, in order: by which message, and what it said before and after."""
    rows = work.execute(_REWORDINGS, {"number": number})
    return [(message, before or "", after or "") for message, before, after in rows]


def sort(work: Work, old: Contribution, kind: Kind, who: str) -> None:
    work.execute(_SORT, {"number": old.number, "sort": kind.value})
    _note(work, old.number, who, "sorted", old.kind.value, kind.value)


def withdraw(work: Work, old: Contribution, who: str) -> None:
    work.execute(_WITHDRAW, {"number": old.number, "at": work.now, "now_status": Status.WITHDRAWN.value})
    _note(work, old.number, who, "withdrawn", old.status.value, Status.WITHDRAWN.value)


def restore(work: Work, old: Contribution, who: str) -> None:
    """Undo a withdrawal: it stands where a new contribution stands."""
    work.execute(_WITHDRAW, {"number": old.number, "at": None, "now_status": Status.RECEIVED.value})
    _note(work, old.number, who, "restored", old.status.value, Status.RECEIVED.value)


def advance(work: Work, old: Contribution, status: Status, who: str) -> None:
    """It has come so far on its way through the house, by this deed of somebody's."""
    work.execute(_ADVANCE, {"number": old.number, "step": status.value})
    _note(work, old.number, who, "advanced", old.status.value, status.value)


def came_from(work: Work, number: int, status: Status) -> Status:
    """Where it stood before it came to this status the last time; received, when nothing is known of that."""
    before = work.execute(_CAME_FROM, {"number": number, "step": status.value}).scalar_one_or_none()
    return Status(before) if before else Status.RECEIVED


def _note(
    work: Work, number: int, who: str, what: str, before: str, after: str, message_id: int | None = None
) -> None:
    row = {
        "contribution_id": number,
        "at": work.now,
        "who": who,
        "what": what,
        "before": before,
        "after": after,
        "message_id": message_id,
    }
    work.execute(_HISTORY, row)


def _one(work: Work, statement: Any, values: dict[str, Any]) -> Contribution | None:
    row = work.execute(statement, values).one_or_none()
    return None if row is None else _contribution(row)


def _many(work: Work, statement: Any, values: dict[str, Any]) -> list[Contribution]:
    return [_contribution(row) for row in work.execute(statement, values)]


def _contribution(row: Any) -> Contribution:
    number, person, kind, status, *others = row
    return Contribution(number, person, Kind(kind), Status(status), *others)
