"""Events, put into words for residents: the list, the card, invitations, reminders, changes, seats."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from domain import event_telling as telling
from domain import event_views as views
from domain.event_buttons import Invite, ListEvents, ShowEvent, ToCalendar
from domain.event_views import (
    EventCancelledView,
    EventCardView,
    EventChangedView,
    EventInvitationView,
    EventListView,
    EventReminderView,
    EventView,
    SeatLapsedView,
    SeatOfferedView,
)
from domain.events import Event, EventField, EventStatus, can_register, under_way
from domain.seats import Seat
from texts.event_buttons import answers, card_rows, staff_list_row
from texts.event_files import for_calendar, on_the_map
from texts.html import clip, one_line, own
from texts.message import Button, Message, Rendered, Rows
from texts.places import place, place_name
from texts.voice import Voice

TEXT_UNITS = 1000
"""As much of a description as still leaves the card on a phone's screen."""


BUTTON_PLACE_UNITS = 20
"""As much of a place's name as a button holds beside day and hour."""

CHANGED_UNITS = 300
"""As much of a changed description as tells that it is another one."""


def event_list(voice: Voice, told: EventListView) -> Message:
    """The upcoming events with a button each."""
    head = voice.say("events", count=told.total, page=told.page + 1, pages=told.pages)
    lines = [_listed(voice, one, told.now) for one in told.events]
    rows: list[tuple[Button, ...]] = [(_event_button(voice, one),) for one in told.events]
    back = (voice.button("button-newer", ListEvents(told.page - 1)),) if told.page else ()
    on = (voice.button("button-older", ListEvents(told.page + 1)),) if told.page + 1 < told.pages else ()
    paging: Rows = ((*back, *on),) if back or on else ()
    staff = staff_list_row(voice) if told.staff else ()
    return Message("\n\n".join([head, *lines]), (*rows, *paging, *staff), edits=told.edits)


def _listed(voice: Voice, event: Event, now: datetime) -> str:
    return voice.say(
        "events-line",
        when=voice.from_to(event.starts, event.ends, now),
        kind=voice.say(f"event-kind-{event.what.value}"),
        place=place(voice, event.place),
        title=own(event.words(voice.language).title),
    )


def _event_button(voice: Voice, event: Event) -> Button:
    """With the hour: two on one day in one place are told apart by the button alone."""
    day = f"{voice.short_day(event.starts)} {voice.clock(event.starts)}"
    key = "events-button" if event.place is not None else "events-button-all"
    where = clip(place_name(voice, event.place), BUTTON_PLACE_UNITS)
    return voice.button(key, ShowEvent(event.number), day=day, place=where)


def card(voice: Voice, told: EventCardView) -> Message:
    """One event as its reader meets it."""
    parts = [*facts(voice, told.view), _standing(voice, told.view)]
    if told.counting:
        parts.append(voice.say("how-many"))
    return Message(_joined(parts), card_rows(voice, told), edits=told.edits)


def facts(voice: Voice, view: EventView) -> list[str]:
    """What an event says of itself, in paragraphs: what, when, where, the text, who, how many."""
    event = view.event
    words = event.words(voice.language)
    head = voice.say(
        "event",
        title=own(words.title),
        kind=voice.say(f"event-kind-{event.what.value}"),
        place=place(voice, event.place),
    )
    lines = [
        voice.say("event-when", when=voice.from_to(event.starts, event.ends, view.now)),
        voice.say("event-where", where=own(event.point)) if event.point else "",
        voice.say("event-hosts", hosts=own(", ".join(event.hosts))) if event.hosts else "",
        voice.say("event-contact", contact=own(event.contact)) if event.contact else "",
    ]
    text = own(clip(words.text, TEXT_UNITS)) if words.text else ""
    return [head, "\n".join(filter(None, lines)), text, _how_many(voice, view)]


def _how_many(voice: Voice, view: EventView) -> str:
    """How full it is; after the fact only that it has been."""
    event = view.event
    if event.status is EventStatus.CANCELLED:
        return voice.say("event-is-cancelled", reason=own(event.reason or ""))
    if not can_register(event, view.now):
        key = "event-under-way" if under_way(event, view.now) else "event-over"
        return voice.say(key)
    said = [voice.say("event-coming", count=view.coming)]
    if view.free is not None:
        said.append(voice.say("event-free", free=0 if view.waiting else view.free))
    if view.waiting:
        said.append(voice.say("event-waiting", count=view.waiting))
    return " ".join(said)


def _standing(voice: Voice, view: EventView) -> str:
    """How the reader stands to it."""
    mine = view.mine
    if mine is None or view.event.status is EventStatus.CANCELLED:
        return ""
    until = voice.moment(mine.offered_until) if mine.offered_until else ""
    said = [
        voice.say(
            f"mine-{mine.seat.value}",
            party=mine.party,
            line=mine.line or 0,
            until=until,
            name=own(mine.name or "–"),
        )
    ]
    if mine.wants_write_up:
        said.append(voice.say("mine-write-up"))
    return " ".join(said)


def invitation(voice: Voice, told: EventInvitationView) -> Message:
    """A new event; why it comes, and how to get no more."""
    if told.place:
        head = voice.say("event-invitation-place", place=place(voice, told.place))
        why = voice.say("event-why-place", place=place(voice, told.place))
    else:
        head, why = voice.say("event-invitation-all"), voice.say("event-why-all")
    rows = (
        *answers(voice, told.view),
        (voice.button("button-more", ShowEvent(told.view.event.number)),),
        (voice.button("button-uninvite", Invite(wanted=False)),),
    )
    return Message(_joined([head, *facts(voice, told.view), why]), rows)


def reminder(voice: Voice, told: EventReminderView) -> Message:
    """It begins soon: when and where, and what to do who cannot come."""
    view = told.view
    when = voice.from_to(view.event.starts, view.event.ends, view.now, near=True)
    perhaps = view.mine is not None and view.mine.seat is Seat.MAYBE
    parts = [
        voice.say("event-reminder", when=when),
        *facts(voice, view)[:2],
        voice.say("event-reminder-maybe") if perhaps else _standing(voice, view),
    ]
    return Message(_joined(parts), card_rows(voice, EventCardView(view)))


def changed(voice: Voice, told: EventChangedView) -> Message:
    """What is different now."""
    event = told.view.event
    lines = [
        voice.say("event-change", field=field.value, now=_now(voice, told.view, field))
        for field in told.fields
        if field is not EventField.ENDS or EventField.STARTS not in told.fields  # one line says both
    ]
    parts = [
        voice.say("event-changed", title=own(event.words(voice.language).title)),
        "\n".join(lines),
        _standing(voice, told.view),
        voice.say("event-change-still"),
        voice.say("event-changed-why"),
    ]
    rows = (
        *answers(voice, told.view),
        (voice.button("button-calendar", ToCalendar(event.number)),),
        (voice.button("button-see-event", ShowEvent(event.number)),),
    )
    return Message(_joined(parts), rows)


def _now(voice: Voice, view: EventView, field: EventField) -> str:
    """What a field says by now."""
    event, words = view.event, view.event.words(voice.language)
    when = voice.from_to(event.starts, event.ends, view.now)
    said: dict[EventField, str] = {
        EventField.KIND: voice.say(f"event-kind-{event.what.value}"),
        EventField.TITLE: own(words.title),
        EventField.PLACE: place(voice, event.place),
        EventField.STARTS: when,
        EventField.ENDS: when,
        EventField.POINT: own(event.point or "–"),
        EventField.TEXT: own(one_line(words.text, CHANGED_UNITS)),
        EventField.SEATS: voice.say("no-limit") if event.seats is None else str(event.seats),
        EventField.HOSTS: own(", ".join(event.hosts) or "–"),
        EventField.CONTACT: own(event.contact or "–"),
    }
    return said[field]


def cancelled(voice: Voice, told: EventCancelledView) -> Message:
    """It does not take place, and why."""
    event = told.view.event
    title = own(event.words(voice.language).title)
    when = voice.from_to(event.starts, event.ends, told.view.now)
    parts = [
        voice.say("event-cancelled", title=title, when=when),
        voice.say("event-cancelled-reason", reason=own(event.reason or "")),
        voice.say("event-contact", contact=own(event.contact)) if event.contact else "",
    ]
    rows = ((voice.button("button-calendar-away", ToCalendar(event.number)),),)
    return Message(_joined(parts), rows)


def offered(voice: Voice, told: SeatOfferedView) -> Message:
    """A seat is free, and until when."""
    event = told.view.event
    words = voice.say(
        "seat-offered",
        title=own(event.words(voice.language).title),
        when=voice.from_to(event.starts, event.ends, told.view.now),
        until=voice.moment(told.until),
    )
    return Message(words, answers(voice, told.view))


def lapsed(voice: Voice, told: SeatLapsedView) -> Message:
    """The offer is over."""
    title = own(told.view.event.words(voice.language).title)
    return Message(voice.say("seat-lapsed", title=title), answers(voice, told.view))


def invited(voice: Voice, told: telling.Invited) -> Message:
    return Message(voice.say("invited" if told.wanted else "uninvited"), edits=told.edits)


def no_such_event(voice: Voice, _told: telling.NoSuchEvent) -> Message:
    return Message(voice.say("no-such-event"))


def _joined(parts: list[str]) -> str:
    return "\n\n".join(part for part in parts if part)


RENDERERS: dict[type, Callable[[Voice, Any], Rendered]] = {
    views.EventListView: event_list,
    views.EventCardView: card,
    views.EventInvitationView: invitation,
    views.EventReminderView: reminder,
    views.EventChangedView: changed,
    views.EventCancelledView: cancelled,
    views.EventPointView: on_the_map,
    views.EventForCalendarView: for_calendar,
    views.SeatOfferedView: offered,
    views.SeatLapsedView: lapsed,
    telling.Invited: invited,
    telling.NoSuchEvent: no_such_event,
}
