"""What a document shows, with every word chosen already: ``documents/`` draws it, and decides no wording.

Moments are aware datetimes in the municipality's own zone wherever a document shows or exports them.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Format(StrEnum):
    """What kind of file a drawn sheet becomes."""

    PDF = "pdf"
    PNG = "png"


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a poster: what it is about, and what it says ("När", "torsdag 12 maj kl. 18.00")."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Poster:
    """An event for the notice board: large type, plain words, and a code that leads into the chat.

    The first fact is the one that is set large: when it is. ``link`` is what the QR code holds,
    ``link_words`` says what happens when it is scanned.
    """

    format: Format
    language: str
    sender: str
    kind: str
    title: str
    facts: tuple[Fact, ...]
    text: str
    link: str
    link_words: str
    footer: str


@dataclass(frozen=True, slots=True)
class Ticket:
    """A small sheet with a code: the leader's check-in code, or a slip for somebody whose words were noted.

    ``word`` is what can be written instead of scanning.
    """

    format: Format
    language: str
    title: str
    text: str
    word: str
    link: str
    footer: str


@dataclass(frozen=True, slots=True)
class Pin:
    """A place on a map (degrees, WGS 84). ``label`` stands in its mark ("1"), ``words`` in the key.

    ``minor`` pins (single entries) are drawn as small dots without a label.
    """

    latitude: float
    longitude: float
    label: str = ""
    words: str = ""
    minor: bool = False


@dataclass(frozen=True, slots=True)
class RouteMap:
    """A walk's stops in their order, drawn to scale without any map service; read in words beside it as well.

    ``way`` says whether the pins that are not minor are joined by a line in their order. ``start`` is the
    meeting point, ``north`` the letter of the arrow, ``dot_words`` what the small dots are, for the key.
    The length of the scale bar ("100 m") is put in by the drawing.
    """

    format: Format
    language: str
    title: str
    subtitle: str
    start: Pin | None
    pins: tuple[Pin, ...]
    way: bool
    north: str
    footer: str
    dot_words: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """One figure of a write-up: 27, and what it counts ("personer var med")."""

    number: int
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that somebody said: reference (K-1042), kind in words, the words, a note ("1 bild")."""

    reference: str
    kind: str
    words: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of a write-up: a stop with what was said there, or an item of a meeting.

    ``answer`` is what was answered under an item, and ``answered_by`` who answered it.
    """

    heading: str
    lead: str
    lines: tuple[Line, ...]
    answer: str = ""
    answered_by: str = ""


@dataclass(frozen=True, slots=True)
class WriteUp:
    """What came of an event: figures, map, and what was said, chapter by chapter. Always a PDF."""

    language: str
    sender: str
    title: str
    subtitle: str
    intro: str
    counts: tuple[Count, ...]
    map: RouteMap | None
    chapters: tuple[Chapter, ...]
    closing: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """An event for a calendar (RFC 5545). ``uid`` never changes; ``sequence`` grows with each change.

    ``made_at`` is when this version came to be; ``cancelled`` makes the calendar take the event away.
    """

    uid: str
    sequence: int
    made_at: datetime
    title: str
    text: str
    starts_at: datetime
    ends_at: datetime
    place: str
    latitude: float | None
    longitude: float | None
    link: str
    organizer: str
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Gpx:
    """A walk's route for a map program (GPX 1.1): a waypoint for each stop, and the way between them."""

    title: str
    text: str
    start: Pin | None
    pins: tuple[Pin, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """A table as a workbook: a heading row and rows of texts and numbers."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | int | None, ...], ...]


Sheet = Poster | Ticket | RouteMap | WriteUp | Calendar | Gpx | Rows
