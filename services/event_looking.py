"""Looking up the facts of the notices of events, as one reader meets them at this moment."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from domain.event_telling import (
    EventCancelled,
    EventCard,
    EventChanged,
    EventForCalendar,
    EventInvitation,
    EventList,
    EventPoint,
    EventReminder,
    SeatLapsed,
    SeatOffered,
)
from domain.event_views import (
    EventCancelledView,
    EventCardView,
    EventChangedView,
    EventForCalendarView,
    EventInvitationView,
    EventListView,
    EventPointView,
    EventReminderView,
    EventView,
    Mine,
    SeatLapsedView,
    SeatOfferedView,
)
from domain.events import Event, EventField, EventStatus, can_register
from domain.notices import Notice
from domain.seats import CONCERNED, Seat
from services.looking import Facts
from storage import events, panel, registrations, stops
from storage.people import Reader

PAGE = 6
"""Events on a page of /events: a button each, and still one screen."""


def view(facts: Facts, reader: Reader | None, event: Event) -> EventView:
    """An event as this reader meets it now."""
    tally = registrations.tally(facts.work, event.number)
    return EventView(
        event,
        facts.work.now,
        mine=mine(facts, reader, event),
        coming=tally.seated,
        waiting=tally.waiting,
        free=None if event.seats is None else max(0, event.seats - tally.held),
        stops=stops.count(facts.work, event.number),
        questions=panel.count_shown(facts.work, event.number),
        staff=facts.staff(reader),
    )


def mine(facts: Facts, reader: Reader | None, event: Event) -> Mine | None:
    """How the reader stands to the event; None for who has said nothing."""
    own = registrations.own(facts.work, event.number, reader.number) if reader and reader.number else None
    if own is None:
        return None
    waits = own.seat is Seat.WAITING and own.turn is not None
    line = registrations.place_in_line(facts.work, event.number, own.turn or 0) if waits else None
    return Mine(own.seat, own.party, own.name, line, own.offered_until, own.wants_write_up)


def _list(facts: Facts, reader: Reader | None, notice: EventList) -> EventListView:
    place = reader.place if reader else None
    total = events.count_upcoming(facts.work)
    pages = max(1, -(-total // PAGE))
    page = min(notice.page, pages - 1)
    found = events.upcoming(facts.work, place, page * PAGE, PAGE)
    now, staff = facts.work.now, facts.staff(reader)
    return EventListView(tuple(found), place, page, pages, total, now, staff, notice.edits)


def _card(facts: Facts, reader: Reader | None, notice: EventCard) -> EventCardView | None:
    event = facts.event(notice.event)
    if event is None:
        return None
    return EventCardView(view(facts, reader, event), notice.more, notice.counting, notice.edits)


def _invitation(facts: Facts, reader: Reader | None, notice: EventInvitation) -> EventInvitationView | None:
    """Not for what can no longer be signed up to, nor for who has answered or wants none by now.

    Event and reader may have moved since it was queued: it goes to who lives where it is held.
    """
    event = facts.event(notice.event)
    if event is None or reader is None or not can_register(event, facts.work.now):
        return None
    elsewhere = event.place is not None and event.place != reader.place
    seen = view(facts, reader, event)
    if seen.mine is not None or reader.uninvited or elsewhere:
        return None
    return EventInvitationView(seen, event.place)


def _reminder(facts: Facts, reader: Reader | None, notice: EventReminder) -> EventReminderView | None:
    """Not of what has begun, was cancelled or moved, nor for who no longer comes."""
    event = facts.event(notice.event)
    if event is None or not can_register(event, facts.work.now):
        return None
    seen = view(facts, reader, event)
    moved = event.starts != datetime.fromisoformat(notice.starts_at)
    if moved or seen.mine is None or seen.mine.seat not in CONCERNED:
        return None
    return EventReminderView(seen, notice.hours)


def _changed(facts: Facts, reader: Reader | None, notice: EventChanged) -> EventChangedView | None:
    event = facts.event(notice.event)
    if event is None or event.status is EventStatus.CANCELLED:
        return None
    return EventChangedView(view(facts, reader, event), tuple(map(EventField, notice.fields)))


def _cancelled(facts: Facts, reader: Reader | None, notice: EventCancelled) -> EventCancelledView | None:
    event = facts.event(notice.event)
    return EventCancelledView(view(facts, reader, event)) if event else None


def _point(facts: Facts, _reader: Reader | None, notice: EventPoint) -> EventPointView | None:
    event = facts.event(notice.event)
    return EventPointView(event) if event and event.latitude is not None else None


def _for_calendar(
    facts: Facts, reader: Reader | None, notice: EventForCalendar
) -> EventForCalendarView | None:
    event = facts.event(notice.event)
    return EventForCalendarView(view(facts, reader, event)) if event else None


def _offered(facts: Facts, reader: Reader | None, notice: SeatOffered) -> SeatOfferedView | None:
    """Only while the seat is still held for them, by this offer."""
    event = facts.event(notice.event)
    until = datetime.fromisoformat(notice.until)
    if event is None or not can_register(event, facts.work.now) or until <= facts.work.now:
        return None
    seen = view(facts, reader, event)
    held = seen.mine is not None and seen.mine.seat is Seat.OFFERED and seen.mine.offered_until == until
    return SeatOfferedView(seen, until) if held else None


def _lapsed(facts: Facts, reader: Reader | None, notice: SeatLapsed) -> SeatLapsedView | None:
    """Not of what was cancelled or has begun meanwhile, nor for who has answered after all."""
    event = facts.event(notice.event)
    if event is None or not can_register(event, facts.work.now):
        return None
    seen = view(facts, reader, event)
    lapsed = seen.mine is not None and seen.mine.seat is Seat.LAPSED
    return SeatLapsedView(seen) if lapsed else None


LOOKS: dict[type[Notice], Callable[[Facts, Reader | None, Any], Any]] = {
    EventList: _list,
    EventCard: _card,
    EventInvitation: _invitation,
    EventReminder: _reminder,
    EventChanged: _changed,
    EventCancelled: _cancelled,
    EventPoint: _point,
    EventForCalendar: _for_calendar,
    SeatOffered: _offered,
    SeatLapsed: _lapsed,
}
