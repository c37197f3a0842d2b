"""Staff say afterwards what it is that was said at an event, when nobody has: question, viewpoint or idea."""

from domain.contributions import CHOICES, Status, may_sort
from domain.doing import Noting
from domain.walk_buttons import ListUnsorted, SortEntry
from domain.walk_telling import Unsorted
from services import keeping, panel, staff
from services.meeting import meet, save, tell
from services.presses import Press, answer, stale
from storage import contributions, entries, events, people, registrations, slips
from storage import panel as panel_questions
from storage.contributions import Contribution
from storage.work import Work


def show(work: Work, press: Press, pressed: ListUnsorted) -> None:
    """What nobody has sorted, in the place of what is shown."""
    if not staff.may_at(work, press, pressed.event):
        return
    answer(work, press)
    meeting = meet(work, press.who)
    if isinstance(meeting.talk.doing, Noting) and meeting.talk.doing.slip is None:
        save(work, meeting, meeting.talk.back())  # what asked for a note is replaced by the list
    tell(work, meeting, Unsorted(pressed.event, pressed.page, edits=press.message_id))


def sort(work: Work, press: Press, pressed: SortEntry) -> None:
    """It is this. Its author's receipt follows; at a meeting a question goes to those who lead it."""
    if not staff.may(work, press):
        return
    panel_questions.lock(work, pressed.contribution)
    event = entries.event_of(work, pressed.contribution)
    old = contributions.several(work, [pressed.contribution]).get(pressed.contribution)
    if old is None or pressed.chosen not in CHOICES or not _theirs(work, event, old):
        stale(work, press)
        return
    answer(work, press, "entry-sorted")
    if old.kind is not pressed.chosen:
        contributions.sort(work, old, pressed.chosen, f"staff:{press.who.telegram_id}")
        _follow(work, event, old.number, old.person)
    tell(work, meet(work, press.who), Unsorted(event, pressed.page, edits=press.message_id))


def _theirs(work: Work, event: int | None, one: Contribution) -> bool:
    """Whether staff sort it: it was said at an event or noted at none, and its author stands by it."""
    stands = one.status is not Status.WITHDRAWN and may_sort(one.kind)
    return stands and (event is not None or slips.at_none(work, one.number))


def _follow(work: Work, number: int | None, contribution: int, person: int) -> None:
    event = events.find(work, number) if number is not None else None
    if event is not None and event.what.has_panel:
        panel.adopt(work, contribution)
    chat = registrations.chat_of(work, person)
    if chat is not None:
        keeping.refresh(work, people.find(work, chat), contribution)
