"""At an event, put into words: checking in, walk mode, live positions, and what staff do there."""

from collections.abc import Callable
from typing import Any

from domain import walk_telling as telling
from domain import walk_views as views
from domain.contributions import CHOICES, reference
from domain.deep_links import ToCheckIn, address
from domain.event_buttons import ForStaff, ListEvents, ShowEvent
from domain.event_views import EventView
from domain.events import OPEN_AFTER, OPEN_BEFORE, EventStatus
from domain.note_buttons import TakeNotes
from domain.walk_buttons import GetCheckIn, LeaveWalk, ListStops, ListUnsorted, SortEntry
from domain.walk_views import UnsortedEntry, UnsortedView
from texts.html import one_line, own
from texts.message import Button, Document, Message, Rendered, Rows
from texts.sheets import Format, Ticket
from texts.stops import title
from texts.voice import Voice

LISTED_UNITS = 240


def staff_rows(voice: Voice, view: EventView) -> Rows:
    """What staff can do at an event: stops of a walk, the code to check in, notes, what is unsorted."""
    event = view.event
    number, over = event.number, view.now >= event.ends + OPEN_AFTER
    on = event.status is EventStatus.PUBLISHED
    stops = (voice.button("button-stops", ListStops(number)),) if event.what.has_stops else ()
    code = (voice.button("button-check-in", GetCheckIn(number)),) if on and not over else ()
    notes = voice.button("button-take-notes", TakeNotes(number))
    rows = ((*stops, *code), (notes, voice.button("button-unsorted", ListUnsorted(number))))
    return tuple(row for row in rows if row)


def sheet(voice: Voice, told: views.CheckInSheetView) -> Document:
    """The code as a picture, with its word."""
    event = told.event
    assert event.code, "the sheet is of an event with a code"
    name = event.words(voice.language).title
    ticket = Ticket(
        format=Format.PNG,
        language=voice.language,
        title=voice.say("check-in-title", title=name),
        text=voice.say("check-in-text"),
        word=event.code.upper(),
        link=address(voice.setup.bot_name, ToCheckIn(event.number, event.code)),
        footer=f"{voice.setup.municipality} · {voice.from_to(event.starts, event.ends, told.now)}",
    )
    caption = voice.say("check-in-caption", title=own(name), word=event.code)
    rows = ((voice.button("button-for-staff", ForStaff(event.number)),),)
    name = voice.say("check-in-file", number=str(event.number))
    return Document(ticket, name, "image/png", caption, rows, picture=True)


def wrong_code(voice: Voice, _told: telling.WrongCode) -> Message:
    return Message(voice.say("wrong-code"), ((voice.button("button-all-events", ListEvents()),),))


def closed(voice: Voice, told: views.CheckInClosedView) -> Message:
    """It is not now: when it is, or was."""
    event = told.event
    if event.status is EventStatus.CANCELLED:
        state = "cancelled"
    else:
        state = "early" if told.now < event.starts - OPEN_BEFORE else "late"
    words = voice.say(
        f"check-in-{state}",
        title=title(voice, event),
        when=voice.from_to(event.starts, event.ends, told.now, near=True),
        opens=voice.clock(event.starts - OPEN_BEFORE),
    )
    return Message(words, ((voice.button("button-see-event", ShowEvent(event.number)),),))


def walk_mode(voice: Voice, told: views.WalkModeView) -> Message:
    """You are there; what that means; and the way out."""
    event = told.event
    walk = event.what.has_stops
    parts = [
        voice.say("walk-mode", title=title(voice, event)),
        voice.say(
            "walk-mode-stops" if walk and told.stops else "walk-mode-way" if walk else "walk-mode-here"
        ),
        voice.say("walk-mode-until", until=voice.clock(event.ends + OPEN_AFTER)),
    ]
    return Message("\n\n".join(parts), (leave_row(voice, event.number),))


def leave_row(voice: Voice, event: int) -> tuple[Button, ...]:
    """The way out of walk mode."""
    return (voice.button("button-leave-walk", LeaveWalk(event)),)


def left(voice: Voice, told: views.WalkLeftView) -> Message:
    back = voice.say("walk-left-back") if told.open else ""
    words = voice.say("walk-left", title=title(voice, told.event))
    return Message(f"{words} {back}".strip())


def over(voice: Voice, told: views.WalkOverView) -> Message:
    """The event is over, was broken off or moved; how much they gave."""
    event, now = told.event, told.now
    if event.status is EventStatus.CANCELLED:
        state = "cancelled"
    else:
        state = "moved" if now < event.starts - OPEN_BEFORE else "over"
    when = voice.from_to(event.starts, event.ends, now, near=True)
    parts = [
        voice.say(f"walk-is-{state}", title=title(voice, event), when=when),
        voice.say("walk-given", count=told.given),
    ]
    return Message("\n".join(parts))


def live_shared(voice: Voice, _told: telling.LiveShared) -> Message:
    return Message(voice.say("live-shared"))


def unsorted(voice: Voice, told: UnsortedView) -> Message:
    """What nobody has said yet what it is, with three buttons for each."""
    where = title(voice, told.event) if told.event else voice.say("unsorted-at-none")
    head = voice.say("unsorted", title=where, count=told.total, page=told.page + 1, pages=told.pages)
    lines = [_entry(voice, one) for one in told.entries]
    number, page = told.event.number if told.event else None, told.page
    back = (voice.button("button-entries-before", ListUnsorted(number, page - 1)),) if page else ()
    more = page + 1 < told.pages
    on = (voice.button("button-entries-after", ListUnsorted(number, page + 1)),) if more else ()
    rows = (
        *(_choices(voice, one, page) for one in told.entries),
        (*back, *on),
        (_out_of_unsorted(voice, number),),
    )
    return Message("\n\n".join([head, *lines]), tuple(row for row in rows if row), edits=told.edits)


def _out_of_unsorted(voice: Voice, event: int | None) -> Button:
    """Where they came from: the event's page for staff, or the writing down."""
    if event is None:
        return voice.button("button-take-notes", TakeNotes(None))
    return voice.button("button-for-staff", ForStaff(event))


def _entry(voice: Voice, one: UnsortedEntry) -> str:
    words = one_line(one.words, LISTED_UNITS)
    facts = [
        f"<b>{reference(one.number)}</b>",
        voice.say("entry-noted") if one.noted else "",
        voice.say("attachments", count=one.attachments) if one.attachments and words else "",
    ]
    shown = own(words) if words else voice.say("no-words", count=one.attachments)
    return f"{' · '.join(filter(None, facts))}\n{shown}"


def _choices(voice: Voice, one: UnsortedEntry, page: int) -> tuple[Button, ...]:
    """The first says which entry the row is for."""
    first, *others = CHOICES
    name = voice.say(f"button-{first.value}")
    return (
        Button(f"{reference(one.number)}: {name}", SortEntry(one.number, first, page).encode()),
        *(voice.button(f"button-{kind.value}", SortEntry(one.number, kind, page)) for kind in others),
    )


RENDERERS: dict[type, Callable[[Voice, Any], Rendered]] = {
    views.CheckInSheetView: sheet,
    telling.WrongCode: wrong_code,
    views.CheckInClosedView: closed,
    views.WalkModeView: walk_mode,
    views.WalkLeftView: left,
    views.WalkOverView: over,
    telling.LiveShared: live_shared,
    views.UnsortedView: unsorted,
}
