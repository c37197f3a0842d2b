"""An event outside the chat: its place on the map, its file for the calendar."""

from domain.deep_links import ToEvent, address
from domain.event_views import EventForCalendarView, EventPointView
from domain.events import EventStatus
from texts.message import Document, Venue
from texts.sheets import Calendar
from texts.voice import Voice


def on_the_map(voice: Voice, told: EventPointView) -> Venue:
    """The meeting point, with the event's name."""
    event = told.event
    assert event.latitude is not None, "only shown when there is one"
    assert event.longitude is not None, "a position has both"
    title = event.words(voice.language).title
    return Venue(event.latitude, event.longitude, title, event.point or voice.setup.municipality)


def for_calendar(voice: Voice, told: EventForCalendarView) -> Document:
    """The file that puts it into a calendar, or takes it out of one."""
    event, words = told.view.event, told.view.event.words(voice.language)
    gone = event.status is EventStatus.CANCELLED
    sheet = Calendar(
        uid=f"event-{event.number}@{voice.setup.bot_name}.t.me",
        sequence=event.sequence,
        made_at=event.changed_at or told.view.now,
        title=words.title,
        text=words.text,
        starts_at=event.starts.astimezone(voice.setup.zone),
        ends_at=event.ends.astimezone(voice.setup.zone),
        place=event.point or "",
        latitude=event.latitude,
        longitude=event.longitude,
        link=address(voice.setup.bot_name, ToEvent(event.number)),
        organizer=voice.setup.contact,
        cancelled=gone,
    )
    caption = voice.say("calendar-caption-cancelled" if gone else "calendar-caption")
    return Document(sheet, voice.say("calendar-file", number=str(event.number)), "text/calendar", caption)
