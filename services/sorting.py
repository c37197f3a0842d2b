"""Staff say afterwards what it is that was said at an event, when nobody has: question, viewpoint or idea."""

from domain.contributions import CHOICES, Status, may_sort
from domain.walk_buttons import ListUnsorted, SortEntry
from domain.walk_telling import Unsorted
from services import keeping, panel, staff
from services.meeting import meet, tell
from services.presses import Press, answer, stale
from storage import contributions, entries, events, people, registrations
from storage.work import Work


def show(work: Work, press: Press, pressed: ListUnsorted) -> None:
    """What nobody has sorted, in the place of what is shown."""
    if not staff.may(work, press):
        return
    event = events.find(work, pressed.event)
    if event is None or not event.public:
        stale(work, press)
        return
    answer(work, press)
    tell(work, meet(work, press.who), Unsorted(event.number, pressed.page, edits=press.message_id))


def sort(work: Work, press: Press, pressed: SortEntry) -> None:
    """It is this. Its author's receipt follows; at a meeting a question goes to those who lead it."""
    if not staff.may(work, press):
        return
    event = entries.event_of(work, pressed.contribution)
    old = contributions.several(work, [pressed.contribution]).get(pressed.contribution)
    if event is None or old is None or pressed.chosen not in CHOICES or not may_sort(old.kind):
        stale(work, press)
        return
    answer(work, press, "entry-sorted")
    if old.kind is not pressed.chosen and old.status is not Status.WITHDRAWN:
        contributions.sort(work, old, pressed.chosen, f"staff:{press.who.telegram_id}")
        _follow(work, event, old.number, old.person)
    tell(work, meet(work, press.who), Unsorted(event, pressed.page, edits=press.message_id))


def _follow(work: Work, number: int, contribution: int, person: int) -> None:
    event = events.find(work, number)
    if event is not None and event.what.has_panel:
        panel.adopt(work, contribution)
    chat = registrations.chat_of(work, person)
    if chat is not None:
        keeping.refresh(work, people.find(work, chat), contribution)
