"""A note-taker changes a message that was a note: so does what was noted, as long as it is nobody's own."""

from domain.note_telling import NoteChanged
from domain.noting import Rewording, corrected, message_number
from domain.said import Who, Wrote
from services import outbox, panel_words, staff
from storage import contributions, slips
from storage.slips import Noted
from storage.work import Work


def edited(work: Work, who: Who, wrote: Wrote) -> bool:
    """Whether the message was a note; then it is answered what became of the change."""
    found = slips.by_message(work, who.telegram_id, wrote.message_id) if staff.is_staff(work, who) else None
    if found is None:
        return False
    if found.claimed:
        outbox.owe(work, who.telegram_id, NoteChanged(found.contribution, late=True))
    elif _correct(work, who, found, wrote):
        outbox.owe(work, who.telegram_id, NoteChanged(found.contribution))
    return True


def _correct(work: Work, who: Who, noted: Noted, wrote: Wrote) -> bool:
    """Whether it says anything else than it did."""
    old = contributions.several(work, [noted.contribution])[noted.contribution]
    message = message_number(noted.slip, wrote.message_id)
    before = [Rewording(*one) for one in contributions.rewordings(work, old.number)]
    words = corrected(noted.first, old.text, before, message, wrote.text)
    if words == old.text:
        return False
    contributions.reword(work, old, words, f"staff:{who.telegram_id}", message)
    panel_words.follow(work, old.number)
    return True
