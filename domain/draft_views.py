"""Notices of making events with their facts looked up, ready to be put into words for staff."""

from dataclasses import dataclass
from datetime import datetime

from domain.drafting import Step
from domain.event_views import EventView
from domain.events import Event, EventField
from domain.seats import Seat


@dataclass(frozen=True, slots=True)
class DraftMenuView:
    """The reader's unfinished events, newest first."""

    drafts: tuple[Event, ...]
    kept: bool
    edits: int | None


@dataclass(frozen=True, slots=True)
class AskFieldView:
    """One thing that is asked for, the ``number``-th of ``total`` (from 1).

    ``first``: there is no step back. ``origin`` is the event that a row of drafts repeats.
    """

    draft: Event
    step: Step
    number: int
    total: int
    now: datetime
    alone: bool = False
    first: bool = False
    origin: int | None = None
    problem: str = ""
    detail: int | None = None
    edits: int | None = None


@dataclass(frozen=True, slots=True)
class DraftCardView:
    """The draft as the event that it would be."""

    view: EventView
    edits: int | None


@dataclass(frozen=True, slots=True)
class DraftPreviewView:
    """What there is to say of a draft before it goes out.

    ``fields`` would change of an event that is out, and ``told`` people hear of it. ``short`` are the seats
    that are taken, when the draft has fewer. ``past``: its start is over.
    """

    draft: Event
    now: datetime
    fields: tuple[EventField, ...] = ()
    told: int = 0
    short: int | None = None
    past: bool = False
    anew: bool = False
    edits: int | None = None


@dataclass(frozen=True, slots=True)
class FieldMenuView:
    """A draft whose fields can be chosen."""

    draft: Event
    edits: int | None


@dataclass(frozen=True, slots=True)
class AskDiscardView:
    """A draft that may be thrown away."""

    draft: Event
    edits: int | None


@dataclass(frozen=True, slots=True)
class DraftOvertakenView:
    """A draft whose event somebody else has changed."""

    draft: Event


@dataclass(frozen=True, slots=True)
class StaffPageView:
    """An event for staff, with how many may come, and what has just been done."""

    view: EventView
    maybe: int
    done: str = ""
    told: int = 0
    edits: int | None = None


@dataclass(frozen=True, slots=True)
class AskReasonView:
    """An event that is to be cancelled, and what was wrong with the reason."""

    event: Event
    problem: str = ""
    detail: int | None = None
    edits: int | None = None


@dataclass(frozen=True, slots=True)
class AskCancelView:
    """The reason, and how many will be told."""

    event: Event
    reason: str
    told: int
    now: datetime


@dataclass(frozen=True, slots=True)
class AskPlacesView:
    """An event that is to be repeated, and the places chosen so far."""

    event: Event
    chosen: tuple[str, ...]
    again: bool
    edits: int | None


@dataclass(frozen=True, slots=True)
class RepeatListView:
    """The drafts for other places.

    ``lacking`` are those that are not complete, ``past`` those whose start is over, ``named`` those that
    still speak of the first place.
    """

    event: Event
    drafts: tuple[Event, ...]
    now: datetime
    lacking: frozenset[int] = frozenset()
    past: frozenset[int] = frozenset()
    named: frozenset[int] = frozenset()
    sure: bool = False
    anew: bool = False
    edits: int | None = None


@dataclass(frozen=True, slots=True)
class RepeatDoneView:
    """The events that are out."""

    events: tuple[Event, ...]
    now: datetime
    edits: int | None


@dataclass(frozen=True, slots=True)
class PosterMenuView:
    """An event that there are posters of."""

    event: Event
    edits: int | None


@dataclass(frozen=True, slots=True)
class PosterFileView:
    """The poster: a picture, or to print."""

    event: Event
    now: datetime
    picture: bool


@dataclass(frozen=True, slots=True)
class SignUp:
    """One line of the list. ``there`` is None as long as nobody has been able to check in."""

    name: str
    party: int
    seat: Seat
    place: str | None
    language: str | None
    there: bool | None


@dataclass(frozen=True, slots=True)
class SignUpListView:
    """Who comes to an event."""

    event: Event
    rows: tuple[SignUp, ...]
