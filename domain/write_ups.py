"""The write-up of an event: what belongs in it and in which order, and when it goes out.

Names never stand in it. What was said is what people wrote there or had written down for them; what they
answered to an invitation from their sofa was meant for the municipality alone.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.contributions import Kind
from domain.events import OPEN_AFTER, OPEN_BEFORE, Event, EventStatus, WriteUpState
from domain.manners import polite
from domain.meeting_views import Item, Minutes
from domain.meetings import PanelState
from domain.stops import Stop

LATEST = time(22)
"""Whoever was there this evening may still hear of it this evening, until then."""

LATE = timedelta(minutes=30)
"""So long after its hour it still goes out, though that hour may have been the last polite one."""

TOP = 3
"""Stops or questions that the message names; the document has all of them."""

WAITING = frozenset({WriteUpState.DUE, WriteUpState.DRAFTED})
"""It goes out by itself."""

HOLDS: dict[tuple[WriteUpState, bool], WriteUpState] = {
    (WriteUpState.DUE, True): WriteUpState.HELD,
    (WriteUpState.DRAFTED, True): WriteUpState.HELD,
    (WriteUpState.HELD, False): WriteUpState.DRAFTED,
}
"""Where holding it back (True) or letting it go again leads; elsewhere there is nothing to hold."""

SENDABLE = frozenset(WriteUpState) - {WriteUpState.SENT}
"""From where staff can send it: also when nothing had come of the event at first, but was noted later."""


class Why(StrEnum):
    """Why somebody gets it, the strongest reason first."""

    THERE = "there"
    ASKED = "asked"
    SAID = "said"


@dataclass(frozen=True, slots=True)
class Shown:
    """How many pictures, films, voice messages and files were sent with something that was said."""

    pictures: int = 0
    films: int = 0
    voices: int = 0
    files: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """One entry as it is published: its number, what it says, where (stop, or degrees in WGS 84)."""

    number: int
    kind: Kind
    words: str
    stop: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    shown: Shown = Shown()


class Where(StrEnum):
    """Which part of a write-up it is: at a stop, elsewhere on the way, or the rest."""

    STOP = "stop"
    WAY = "way"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Part:
    """What was said at one place. ``position`` is the stop's, from 1."""

    where: Where
    said: tuple[Said, ...]
    stop: Stop | None = None
    position: int = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """How many people were there, how much was said and of what kind, and how much was shown.

    ``questions`` are those of a panel as well; ``answered`` are those of them that got an answer.
    """

    people: int = 0
    said: int = 0
    questions: int = 0
    viewpoints: int = 0
    ideas: int = 0
    answered: int = 0
    pictures: int = 0
    voices: int = 0
    stops: int = 0


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that is published of an event."""

    event: Event
    figures: Figures
    stops: tuple[Stop, ...]
    parts: tuple[Part, ...]
    minutes: Minutes

    @property
    def empty(self) -> bool:
        """Whether nobody was there and nothing was said."""
        return self.figures.people == 0 and self.figures.said == 0

    @property
    def numbers(self) -> frozenset[int]:
        """The numbers of all contributions in it."""
        said = {one.number for part in self.parts for one in part.said}
        return frozenset(said | {one.contribution for one in questions(self.minutes)})


def window(event: Event) -> tuple[datetime, datetime]:
    """From when until when something is said at an event."""
    return event.starts - OPEN_BEFORE, event.ends + OPEN_AFTER


def gathered(
    event: Event,
    people: int,
    stops: Sequence[Stop],
    said: Sequence[Said],
    minutes: Minutes,
    on_questions: Collection[Shown] = (),
) -> Gathered:
    """Everything in its place. ``on_questions`` is what was sent with the panel's questions."""
    asked = questions(minutes)
    shown = [*(one.shown for one in said), *on_questions]
    figures = Figures(
        people=people,
        said=len(said) + len(asked),
        questions=_of(Kind.QUESTION, said) + len(asked),
        viewpoints=_of(Kind.VIEWPOINT, said),
        ideas=_of(Kind.IDEA, said),
        answered=sum(one.state is PanelState.ANSWERED for one in asked),
        pictures=sum(one.pictures for one in shown),
        voices=sum(one.voices for one in shown),
        stops=len(stops),
    )
    return Gathered(event, figures, tuple(stops), arranged(stops, said), minutes)


def _of(kind: Kind, said: Sequence[Said]) -> int:
    return sum(one.kind is kind for one in said)


def arranged(stops: Sequence[Stop], said: Sequence[Said]) -> tuple[Part, ...]:
    """Stop by stop in the order of the walk, then what has only a place, then the rest."""
    known = {stop.number for stop in stops}
    there = [
        Part(Where.STOP, tuple(one for one in said if one.stop == stop.number), stop, position)
        for position, stop in enumerate(stops, 1)
    ]
    others = [one for one in said if one.stop not in known]
    way = tuple(one for one in others if one.latitude is not None)
    rest = tuple(one for one in others if one.latitude is None)
    apart = (Part(Where.WAY, way), Part(Where.REST, rest))
    return (*there, *(part for part in apart if part.said))


def questions(minutes: Minutes) -> tuple[Item, ...]:
    """All questions of a panel that are published, those that were taken up first."""
    return (*minutes.items, *minutes.parked, *minutes.unasked)


def without(minutes: Minutes, left_out: Collection[int]) -> Minutes:
    """The minutes without the contributions that are left out."""
    items, parked, unasked = (
        tuple(one for one in some if one.contribution not in left_out)
        for some in (minutes.items, minutes.parked, minutes.unasked)
    )
    return replace(minutes, items=items, parked=parked, unasked=unasked)


def top_stops(stops: Sequence[Stop]) -> tuple[tuple[int, Stop], ...]:
    """The stops that most people seconded, with their positions; those that nobody did are not named."""
    seconded = [(position, stop) for position, stop in enumerate(stops, 1) if stop.support]
    return tuple(sorted(seconded, key=lambda one: -one[1].support)[:TOP])


def top_questions(minutes: Minutes) -> tuple[Item, ...]:
    """The questions that most people seconded; of the others those that were taken up first."""
    return tuple(sorted(questions(minutes), key=lambda one: -one.support)[:TOP])


def over(event: Event, now: datetime) -> bool:
    """Whether the event has taken place, so that there may be something to tell."""
    return event.status is EventStatus.PUBLISHED and event.ends <= now


def goes_at(ends: datetime, after: timedelta, zone: ZoneInfo) -> datetime:
    """When the write-up of an event that ``ends`` then goes out by itself."""
    return polite(ends + after, zone, LATEST)


def is_due(ends: datetime, after: timedelta, now: datetime, zone: ZoneInfo) -> bool:
    """Whether it goes out by now; one that was missed waits for the next polite hour."""
    at = goes_at(ends, after, zone)
    return at <= now and (now - at <= LATE or polite(now, zone, LATEST) == now)


_REFERENCE = re.compile(r"\bk\s*[-‐‑–—−]?\s*(\d{1,18})\b", re.IGNORECASE)
_NUMBER = re.compile(r"\b\d{1,18}\b")
MOST_NUMBERS = 20


def numbers(words: str) -> tuple[int, ...]:
    """The contributions that somebody names (K-12, k12, 12), each once; bare numbers where none has its K."""
    named = _REFERENCE.findall(words) or _NUMBER.findall(words)
    return tuple(dict.fromkeys(map(int, named)))[:MOST_NUMBERS]


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of the numbers that were named: left out now, taken in again, or not in it at all."""

    out: tuple[int, ...] = ()
    back: tuple[int, ...] = ()
    unknown: tuple[int, ...] = ()


def change(named: Sequence[int], shown: Collection[int], left_out: Collection[int]) -> Change:
    """Named once it is left out, named again it is back; ``shown`` and ``left_out`` are what there is."""
    return Change(
        out=tuple(one for one in named if one in shown and one not in left_out),
        back=tuple(one for one in named if one in left_out),
        unknown=tuple(one for one in named if one not in shown and one not in left_out),
    )
