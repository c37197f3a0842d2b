"""Looking up the facts of what note-takers are told."""

from collections.abc import Callable
from typing import Any

from domain import conversation
from domain.doing import Noting
from domain.note_telling import AskMay, AskNote, ChooseNotes, Slip
from domain.notices import Notice
from domain.walk_views import AskMayView, AskNoteView, ChooseNotesView, SlipView
from services import noting
from services.looking import Facts
from storage import people, slips
from storage.people import Reader


def _choose(facts: Facts, reader: Reader | None, _notice: ChooseNotes) -> ChooseNotesView | None:
    if not facts.staff(reader):
        return None
    return ChooseNotesView(tuple(noting.here_and_now(facts.work)), slips.count_unsorted(facts.work))


def _ask(facts: Facts, reader: Reader | None, notice: AskNote) -> AskNoteView | None:
    if not facts.staff(reader):
        return None
    event = facts.event(notice.event) if notice.event is not None else None
    unsorted = 0 if notice.again else slips.count_unsorted(facts.work)
    return AskNoteView(event, notice.again, notice.edits, unsorted)


def _may(facts: Facts, reader: Reader | None, notice: AskMay) -> AskMayView | None:
    """The name as it stands in the note-taker's conversation; None when they have gone on meanwhile."""
    if reader is None or not facts.staff(reader):
        return None
    state = people.find(facts.work, reader.telegram_id).state
    doing = conversation.read(state).doing if state else None
    if not isinstance(doing, Noting) or doing.slip != notice.slip or doing.name is None:
        return None
    return AskMayView(notice.slip, doing.name, notice.odd)


def _slip(facts: Facts, reader: Reader | None, notice: Slip) -> SlipView | None:
    slip = slips.find(facts.work, notice.slip)
    if slip is None or not facts.staff(reader):
        return None
    event = facts.event(slip.event) if slip.event is not None else None
    numbers = tuple(slips.words(facts.work, slip))
    return SlipView(slip.number, slip.code, numbers, event, slip.name)


LOOKS: dict[type[Notice], Callable[[Facts, Reader | None, Any], Any]] = {
    ChooseNotes: _choose,
    AskNote: _ask,
    AskMay: _may,
    Slip: _slip,
}
