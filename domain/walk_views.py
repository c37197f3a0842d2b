"""Notices of walks and notes with their facts looked up, ready to be put into words."""

from dataclasses import dataclass
from datetime import datetime

from domain.contributions import Kind
from domain.events import Event
from domain.stops import Stop


@dataclass(frozen=True, slots=True)
class Placed:
    """A stop with its position on the way, from 1 (0: it is left out), and how the reader stands to it."""

    stop: Stop
    position: int
    own: bool = False
    seconded: bool = False


@dataclass(frozen=True, slots=True)
class AskStopView:
    """What is still to be said of a stop; ``open``: it can be proposed by now."""

    event: Event
    place: bool
    why: bool
    odd: bool
    edits: int | None


@dataclass(frozen=True, slots=True)
class StopProposedView:
    """The stop as it is on the way now."""

    event: Event
    placed: Placed


@dataclass(frozen=True, slots=True)
class StopLateView:
    """The walk is over."""

    event: Event


@dataclass(frozen=True, slots=True)
class RouteView:
    """A page of the way; ``mapped``: some of all its stops have a position. ``open``: more may be proposed.

    ``out`` counts the reader's own stops that are not on the way.
    """

    event: Event
    placed: tuple[Placed, ...]
    page: int
    pages: int
    total: int
    mapped: bool
    open: bool
    out: int = 0
    edits: int | None = None


@dataclass(frozen=True, slots=True)
class RoutePictureView:
    """The whole way, for the map."""

    event: Event
    placed: tuple[Placed, ...]
    now: datetime


@dataclass(frozen=True, slots=True)
class RouteFileView:
    """The whole way, for a map program."""

    event: Event
    placed: tuple[Placed, ...]
    now: datetime


@dataclass(frozen=True, slots=True)
class StopQueueView:
    """A page of all stops, as staff see them; ``last`` is the position of the last one on the way.

    ``ordered``: staff have put some of them in order.
    """

    event: Event
    placed: tuple[Placed, ...]
    page: int
    pages: int
    total: int
    last: int
    ordered: bool
    edits: int | None


@dataclass(frozen=True, slots=True)
class CheckInSheetView:
    """The event with its code word."""

    event: Event
    now: datetime


@dataclass(frozen=True, slots=True)
class CheckInClosedView:
    """The event, which is not under way at this moment."""

    event: Event
    now: datetime


@dataclass(frozen=True, slots=True)
class WalkModeView:
    """The event that they are at; ``stops``: it has some."""

    event: Event
    stops: int


@dataclass(frozen=True, slots=True)
class WalkLeftView:
    """The event that they left; ``open``: they can come in again."""

    event: Event
    open: bool


@dataclass(frozen=True, slots=True)
class WalkOverView:
    """The event that is over (or cancelled, or moved to another time), and how much its reader gave there."""

    event: Event
    given: int
    now: datetime


@dataclass(frozen=True, slots=True)
class UnsortedEntry:
    """Something that was said at an event; ``noted``: somebody wrote it down for somebody else."""

    number: int
    words: str
    attachments: int
    noted: bool
    kind: Kind = Kind.UNSORTED


@dataclass(frozen=True, slots=True)
class UnsortedView:
    """A page of what nobody has sorted, with how much of it there is; at this event, or (None) at none."""

    event: Event | None
    entries: tuple[UnsortedEntry, ...]
    page: int
    pages: int
    total: int
    edits: int | None


@dataclass(frozen=True, slots=True)
class ChooseNotesView:
    """The events that are under way; how much is unsorted of what was noted at none."""

    events: tuple[Event, ...]
    unsorted: int = 0


@dataclass(frozen=True, slots=True)
class AskNoteView:
    """Where the note is taken; how much is unsorted of what was noted at no event."""

    event: Event | None
    again: bool
    edits: int | None
    unsorted: int = 0


@dataclass(frozen=True, slots=True)
class AskMayView:
    """The name that may be kept or not."""

    slip: int
    name: str
    odd: bool


@dataclass(frozen=True, slots=True)
class SlipView:
    """The numbers of what was noted for one person, with the code that leads them to it."""

    slip: int
    code: str
    numbers: tuple[int, ...]
    event: Event | None
    name: str | None
