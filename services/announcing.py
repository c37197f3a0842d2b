"""Telling those who live there of a new event: in a polite hour, and not more than they can bear."""

from domain.announce_buttons import Announce
from domain.announcing import Announced, AskAnnounce, AskAnnounceView
from domain.event_telling import EventInvitation
from domain.events import can_register
from domain.manners import polite
from services import outbox, staff
from services.looking import Facts
from services.presses import Press, answer
from storage import announcing, events
from storage.people import Reader
from storage.work import Work


def announce(work: Work, press: Press, pressed: Announce) -> None:
    """Staff tell of an event: asked first, with how many will hear and how many will not, and why."""
    event = staff.event_of(work, press, pressed.event, lambda one: can_register(one, work.now), "stale-event")
    if event is None:
        return
    answer(work, press)
    if not pressed.sure:
        outbox.owe(work, press.who.telegram_id, AskAnnounce(event.number))
        return
    told = EventInvitation(event.number, event.place)
    at = polite(work.now, work.setup.zone)
    count = announcing.queue(work, event.number, event.place, told.kind, told.encode(), at)
    events.note(work, event.number, press.who.telegram_id, "announced", after=str(count))
    outbox.owe(work, press.who.telegram_id, Announced(event.number, count, edits=press.message_id))


def look(facts: Facts, reader: Reader | None, notice: AskAnnounce) -> AskAnnounceView | None:
    """The event, and whom it would be told to now."""
    event = facts.event(notice.event)
    if event is None or not facts.staff(reader):
        return None
    audience = announcing.audience(facts.work, event.number, event.place)
    return AskAnnounceView(event, audience, notice.edits)
