"""Notices of events with their facts looked up, ready to be put into words."""

from dataclasses import dataclass
from datetime import datetime

from domain.events import Event, EventField
from domain.seats import Seat


@dataclass(frozen=True, slots=True)
class Mine:
    """How the reader stands to an event: ``line`` is their place in the line, from 1, while they wait."""

    seat: Seat
    party: int
    name: str
    line: int | None = None
    offered_until: datetime | None = None
    wants_write_up: bool = False


@dataclass(frozen=True, slots=True)
class EventView:
    """An event as one reader meets it at this moment (``now``).

    ``coming`` counts people with a seat, ``waiting`` those in line, ``free`` the seats left (None: no limit).
    ``stops`` and ``questions`` are how many of each can be seen. ``staff``: the reader may change it.
    """

    event: Event
    now: datetime
    mine: Mine | None = None
    coming: int = 0
    waiting: int = 0
    free: int | None = None
    stops: int = 0
    questions: int = 0
    staff: bool = False


@dataclass(frozen=True, slots=True)
class EventCardView:
    """The card, and what of it is unfolded."""

    view: EventView
    more: bool = False
    counting: bool = False
    edits: int | None = None


@dataclass(frozen=True, slots=True)
class EventListView:
    """A page of upcoming events, those of ``place`` first."""

    events: tuple[Event, ...]
    place: str | None
    page: int
    pages: int
    total: int
    now: datetime
    staff: bool
    edits: int | None


@dataclass(frozen=True, slots=True)
class EventInvitationView:
    """A new event, and the place that it is told for (None: the whole municipality)."""

    view: EventView
    place: str | None


@dataclass(frozen=True, slots=True)
class EventReminderView:
    """It begins so soon."""

    view: EventView
    hours: int


@dataclass(frozen=True, slots=True)
class EventChangedView:
    """What has changed."""

    view: EventView
    fields: tuple[EventField, ...]


@dataclass(frozen=True, slots=True)
class EventCancelledView:
    """It does not take place."""

    view: EventView


@dataclass(frozen=True, slots=True)
class EventPointView:
    """Where it is."""

    event: Event


@dataclass(frozen=True, slots=True)
class EventForCalendarView:
    """For the calendar."""

    view: EventView


@dataclass(frozen=True, slots=True)
class SeatOfferedView:
    """A seat is held for the reader until then."""

    view: EventView
    until: datetime


@dataclass(frozen=True, slots=True)
class SeatLapsedView:
    """The seat is gone."""

    view: EventView
