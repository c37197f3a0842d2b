"""Just before it is sent: does a notice still apply, and what are its facts by now?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from domain.announcing import AskAnnounce
from domain.lanes import Lane
from domain.notices import Notice, decode
from domain.telling import AskQuestion, Receipt, Reminder
from services import (
    announcing,
    draft_looking,
    event_looking,
    looking,
    meeting_looking,
    note_looking,
    walk_looking,
    write_up_looking,
)
from services.keeping import receipt_key
from services.looking import Facts
from storage import attachments, contributions, people, told, words
from storage.people import Reader
from storage.sending import Claimed
from storage.work import Work

LOOKS: dict[type[Notice], Callable[[Facts, Reader | None, Any], Any]] = {
    **looking.LOOKS,
    **event_looking.LOOKS,
    **draft_looking.LOOKS,
    **meeting_looking.LOOKS,
    **walk_looking.LOOKS,
    **note_looking.LOOKS,
    **write_up_looking.LOOKS,
    AskAnnounce: announcing.look,
}
"""By notice: how its facts are looked up; one that needs none is told as it is."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What to tell and in which language: a notice, or the view of one with its facts."""

    told: Any
    language: str


def ready(work: Work, rows: Sequence[Claimed]) -> list[Telling | None]:
    """The facts of each row, in order; None where the notice no longer applies."""
    notices = [decode(row.kind, row.params) for row in rows]
    facts = _facts(work, rows, notices)
    return [
        _telling(facts, facts.readers.get(row.chat_id), row, notice)
        for row, notice in zip(rows, notices, strict=True)
    ]


def _telling(facts: Facts, reader: Reader | None, row: Claimed, notice: Notice) -> Telling | None:
    stopped = reader is not None and reader.stopped_at is not None
    if stopped and row.lane > Lane.REPLY and not notice.always:
        return None
    look = LOOKS.get(type(notice))
    told = notice if look is None else look(facts, reader, notice)
    language = getattr(notice, "language", None) or (reader.language if reader else None)
    return None if told is None else Telling(told, language or facts.work.setup.languages[0])


def _facts(work: Work, rows: Sequence[Claimed], notices: list[Notice]) -> Facts:
    """What the whole batch needs, in one query of each sort."""
    receipts = [one for one in notices if isinstance(one, Receipt)]
    numbers = [one.contribution for one in receipts]
    asked = {one.wording for one in notices if isinstance(one, AskQuestion | Reminder)}
    edited = [receipt_key(one.contribution) for one in receipts if one.edited]
    return Facts(
        work,
        readers=people.readers(work, {row.chat_id for row in rows}),
        contributions=contributions.several(work, numbers) if numbers else {},
        attached=attachments.counts(work, numbers) if numbers else {},
        receipts=told.messages(work, edited) if edited else {},
        wordings=words.texts(work, asked) if asked else {},
    )
