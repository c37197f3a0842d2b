"""The notices of events: each one thing that can be told, with the facts it needs."""

from dataclasses import dataclass
from typing import ClassVar

from domain.notices import Notice, notice


@notice("event_list")
@dataclass(frozen=True, slots=True)
class EventList(Notice):
    """The upcoming events, those of the reader's own place first; a page from 0."""

    page: int = 0
    edits: int | None = None


@notice("event_card")
@dataclass(frozen=True, slots=True)
class EventCard(Notice):
    """One event: when, where, what, who comes, how one stands to it, and what one can do.

    ``more`` shows the rest of the buttons, ``counting`` the choice of how many.
    """

    keeps: ClassVar[bool] = True
    event: int
    more: bool = False
    counting: bool = False
    edits: int | None = None


@notice("event_invitation")
@dataclass(frozen=True, slots=True)
class EventInvitation(Notice):
    """A new event in the reader's place (None: in the municipality): unasked for, so it says why it comes."""

    keeps: ClassVar[bool] = True
    event: int
    place: str | None = None


@notice("event_reminder")
@dataclass(frozen=True, slots=True)
class EventReminder(Notice):
    """It begins soon. ``starts_at`` (ISO 8601) is the start that the reader would be reminded of."""

    keeps: ClassVar[bool] = True
    event: int
    starts_at: str
    hours: int


@notice("event_changed")
@dataclass(frozen=True, slots=True)
class EventChanged(Notice):
    """What has changed of an event that concerns the reader. ``fields`` are the changed ones."""

    keeps: ClassVar[bool] = True
    always: ClassVar[bool] = True
    event: int
    fields: tuple[str, ...]
    sequence: int


@notice("event_cancelled")
@dataclass(frozen=True, slots=True)
class EventCancelled(Notice):
    """It does not take place, and why."""

    keeps: ClassVar[bool] = True
    always: ClassVar[bool] = True
    event: int


@notice("event_point")
@dataclass(frozen=True, slots=True)
class EventPoint(Notice):
    """The meeting point on the map."""

    event: int


@notice("event_calendar")
@dataclass(frozen=True, slots=True)
class EventForCalendar(Notice):
    """The file that puts the event into a calendar, or takes it away when it is cancelled."""

    event: int


@notice("seat_offered")
@dataclass(frozen=True, slots=True)
class SeatOffered(Notice):
    """A seat has become free, and it is yours until then (ISO 8601)."""

    keeps: ClassVar[bool] = True
    always: ClassVar[bool] = True
    event: int
    until: str


@notice("seat_lapsed")
@dataclass(frozen=True, slots=True)
class SeatLapsed(Notice):
    """The time to take the seat is over; it has gone to the next in line."""

    always: ClassVar[bool] = True
    event: int


@notice("uninvited")
@dataclass(frozen=True, slots=True)
class Invited(Notice):
    """You hear of new events where you live from now on, or no longer."""

    wanted: bool
    edits: int | None = None


@notice("no_such_event")
@dataclass(frozen=True, slots=True)
class NoSuchEvent(Notice):
    """There is no such event, or not for you to see; here is the way to those there are."""
