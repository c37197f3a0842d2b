"""Reminding those who come: what is due is asked at each tick, so a restart changes nothing."""

from datetime import timedelta

from domain.event_telling import EventReminder
from domain.events import Event
from domain.lanes import Lane
from domain.reminding import due
from domain.seats import Seat
from services import one_by_one, outbox
from storage import event_reminders, events, registrations
from storage.work import Work

REMINDED = frozenset({Seat.SEATED, Seat.MAYBE})
"""Who is reminded: whoever comes, and whoever has yet to make up their mind."""


def remind(work: Work) -> int:
    """Owe the reminders that are due; returns how many."""
    hours = work.setup.events.remind_hours
    if not hours:
        return 0
    ahead = work.now + timedelta(hours=max(hours))
    return one_by_one.see_to(work, events.starting(work, work.now, ahead), _remind)


def _remind(work: Work, number: int) -> int:
    event = events.find(work, number)
    assert event is not None, "it has just been found to be due"
    given = event_reminders.given(work, event.number, event.starts)
    found = due(event.starts, work.setup.events.remind_hours, given, work.now, work.setup.zone)
    mine = [one for one in found.over if event_reminders.take(work, event.number, event.starts, one)]
    return _owe(work, event, found.give) if found.give in mine and found.give is not None else 0


def _owe(work: Work, event: Event, hours: int) -> int:
    told = registrations.concerned(work, event.number, REMINDED)
    starts_at = event.starts.isoformat()
    for one in told:
        once = f"event-reminder:{event.number}:{starts_at}:{hours}:{one.telegram_id}"
        notice = EventReminder(event.number, starts_at, hours)
        outbox.owe(work, one.telegram_id, notice, lane=Lane.REMINDER, once=once)
    return len(told)
