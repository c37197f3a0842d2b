"""Questions to a panel. One that its author has withdrawn is found nowhere, unless it says so."""

from dataclasses import fields
from typing import Any

from sqlalchemy import bindparam, case, func, insert, select, update

from domain.meeting_views import Figures
from domain.meetings import VISIBLE, HoldReason, PanelQuestion, PanelState
from domain.said import Medium
from storage.event_tables import attendances, entries, panel_questions, question_seconds
from storage.tables import attachments, contributions
from storage.work import Work

_p, _s, _c = panel_questions.c, question_seconds.c, contributions.c
_SUPPORT = (
    select(func.count())
    .where(_s.contribution_id == _p.contribution_id)
    .correlate(panel_questions)
    .scalar_subquery()
)
_EVERY = select(
    *(_p.contribution_id, _p.event_id, _c.person_id, _p.words, _p.voice, _p.addressee, _p.state),
    *(_c.received_at, _p.before, _p.item, _p.reason, _p.answer, _p.answer_file, _p.answered_by),
    _SUPPORT.label("support"),
).join_from(panel_questions, contributions)
"""In the order of the fields of ``PanelQuestion``."""

_ALL = _EVERY.where(_c.withdrawn_at.is_(None))

_SHOWN = _p.state.in_(sorted(VISIBLE))
_HERE = _p.event_id == bindparam("event")
_BY_SUPPORT = (_SUPPORT.desc(), _p.contribution_id)
_FIRST = case(
    {state.value: at for at, state in enumerate((PanelState.NEW, PanelState.TAKEN, PanelState.SHOWN))},
    value=_p.state,
    else_=9,
)
_LAST = case({PanelState.HELD.value: 1}, value=_p.state, else_=0)
_ONE = _ALL.where(_p.contribution_id == bindparam("number"))
_ONE_OF_EVERY = _EVERY.where(_p.contribution_id == bindparam("number"))
_LOCK = select(_c.id).where(_c.id == bindparam("number")).with_for_update()
_MANY = _ALL.where(_HERE).limit(bindparam("most")).offset(bindparam("skip"))
_LIST = _MANY.where(_SHOWN).order_by(*_BY_SUPPORT)
_QUEUE = _MANY.order_by(_FIRST, _LAST, *_BY_SUPPORT)
_MINUTED = _ALL.where(_HERE, _SHOWN).order_by(_p.item.is_(None), _p.item, *_BY_SUPPORT)
_STATES = (
    select(_p.state, func.count())
    .join_from(panel_questions, contributions)
    .where(_HERE, _c.withdrawn_at.is_(None))
    .group_by(_p.state)
)
_OWN_NEW = (
    select(func.count())
    .select_from(panel_questions.join(contributions))
    .where(
        _HERE,
        _c.withdrawn_at.is_(None),
        _c.person_id == bindparam("person"),
        _p.state == PanelState.NEW.value,
    )
)
_LAST_ITEM = select(func.coalesce(func.max(_p.item), 0)).where(_HERE)
_ADD = insert(panel_questions)
_SAVE = (
    update(panel_questions)
    .where(_p.contribution_id == bindparam("number"))
    .values(
        words=bindparam("says"),
        voice=bindparam("spoken"),
        state=bindparam("now"),
        before=bindparam("was"),
        item=bindparam("at_item"),
        reason=bindparam("because"),
        answer=bindparam("said"),
        answer_file=bindparam("said_file"),
        answered_by=bindparam("said_by"),
        changed_at=bindparam("at"),
    )
)
_STANDING = panel_questions.join(contributions)
_COUNTS = select(
    func.count(),
    func.coalesce(func.sum(case((_SHOWN, 1), else_=0)), 0),
    func.coalesce(func.sum(case((_p.state == PanelState.ANSWERED.value, 1), else_=0)), 0),
    func.count(case((_SHOWN, _c.person_id)).distinct()),
).select_from(_STANDING)
_COUNTED = _COUNTS.where(_HERE, _c.withdrawn_at.is_(None))
_SECONDERS = (
    select(func.count(_s.person_id.distinct()))
    .select_from(_STANDING.join(question_seconds, _s.contribution_id == _p.contribution_id))
    .where(_HERE, _SHOWN, _c.withdrawn_at.is_(None))
)
_THERE = select(func.count()).where(attendances.c.event_id == bindparam("event"))
_VOICE = select(attachments.c.file_id).where(
    attachments.c.contribution_id == bindparam("number"), attachments.c.kind == Medium.VOICE.value
)
_LAST_VOICE = _VOICE.order_by(attachments.c.id.desc()).limit(1)
_ENTRY = select(entries.c.event_id).where(entries.c.contribution_id == bindparam("number"))


def find(work: Work, number: int) -> PanelQuestion | None:
    """The question that is this contribution."""
    row = work.execute(_ONE, {"number": number}).one_or_none()
    return None if row is None else _question(row)


def find_even_withdrawn(work: Work, number: int) -> PanelQuestion | None:
    """The question, also when its author has withdrawn it: new words count all the same."""
    row = work.execute(_ONE_OF_EVERY, {"number": number}).one_or_none()
    return None if row is None else _question(row)


def lock(work: Work, number: int) -> None:
    """Nobody but this work changes the question from now on, neither its author nor staff.

    The contribution is what is locked, because its author's new words lock it as well.
    """
    work.execute(_LOCK, {"number": number})


def add(work: Work, question: PanelQuestion) -> None:
    """A new question; its contribution is there already."""
    row = {
        **{"contribution_id": question.contribution, "event_id": question.event, "words": question.words},
        **{"voice": question.voice, "addressee": question.addressee, "state": question.state.value},
        "changed_at": work.now,
    }
    work.execute(_ADD, row)


def save(work: Work, question: PanelQuestion) -> None:
    """Write down how a question stands now."""
    values = {
        **{"number": question.contribution, "says": question.words, "spoken": question.voice},
        **{"now": question.state.value, "was": question.before, "at_item": question.item},
        **{"because": question.reason, "said": question.answer, "said_file": question.answer_file},
        **{"said_by": question.answered_by, "at": work.now},
    }
    work.execute(_SAVE, values)


def shown(work: Work, event: int, skip: int, most: int) -> list[PanelQuestion]:
    """What everybody may see, by support, then by age."""
    return _many(work, _LIST, {"event": event, "skip": skip, "most": most})


def queue(work: Work, event: int, skip: int, most: int) -> list[PanelQuestion]:
    """All there are, for staff: new, being discussed, open by support, done, held back."""
    return _many(work, _QUEUE, {"event": event, "skip": skip, "most": most})


def minuted(work: Work, event: int) -> list[PanelQuestion]:
    """What everybody may see, in the order in which it was taken up; the rest by support."""
    return _many(work, _MINUTED, {"event": event})


def tally(work: Work, event: int) -> dict[PanelState, int]:
    """How many questions there are in each state."""
    return {PanelState(state): count for state, count in work.execute(_STATES, {"event": event})}


def count_shown(work: Work, event: int) -> int:
    """How many everybody may see."""
    return sum(count for state, count in tally(work, event).items() if state in VISIBLE)


def count_waiting(work: Work, event: int, person: int | None) -> int:
    """How many of this person's own nobody has looked at yet."""
    number: int = work.execute(_OWN_NEW, {"event": event, "person": person}).scalar_one()
    return number


def next_item(work: Work, event: int) -> int:
    """The meeting's next number. The event is to be locked by who gives it away."""
    last: int = work.execute(_LAST_ITEM, {"event": event}).scalar_one()
    return last + 1


def figures(work: Work, event: int) -> Figures:
    """How many questions and people."""
    asked, seen, answered, askers = work.execute(_COUNTED, {"event": event}).one()
    seconders: int = work.execute(_SECONDERS, {"event": event}).scalar_one()
    there: int = work.execute(_THERE, {"event": event}).scalar_one()
    return Figures(asked, int(seen), int(answered), askers, seconders, there)


def voice_of(work: Work, number: int) -> str | None:
    """Telegram's id of the voice message that came last with a contribution, if any did."""
    return work.execute(_LAST_VOICE, {"number": number}).scalar_one_or_none()


def event_of(work: Work, number: int) -> int | None:
    """The event that a contribution is an entry of, if it is one."""
    return work.execute(_ENTRY, {"number": number}).scalar_one_or_none()


def _many(work: Work, statement: Any, values: dict[str, Any]) -> list[PanelQuestion]:
    return [_question(row) for row in work.execute(statement, values)]


_NAMES = [field.name for field in fields(PanelQuestion)]


def _question(row: Any) -> PanelQuestion:
    values = dict(zip(_NAMES, row, strict=True))
    values["state"] = PanelState(values["state"])
    values["before"] = PanelState(values["before"]) if values["before"] else None
    values["reason"] = HoldReason(values["reason"]) if values["reason"] else None
    return PanelQuestion(**values)
