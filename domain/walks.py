"""At an event: where somebody is, which stop that is at, and what becomes of what they send there."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import asin, cos, radians, sin, sqrt

from domain.conversation import Scene
from domain.doing import (
    Answering,
    Cancelling,
    Doing,
    Drafting,
    Interlude,
    Noting,
    ProposingStop,
    Walking,
)
from domain.effects import Entry, Keep
from domain.events import OPEN_AFTER, Event
from domain.hearing import outside
from domain.said import Attachment, Medium, Wrote
from domain.stops import Stop

NEAR = 150.0
"""Metres. Whoever is this near to a stop speaks of it: so far a group spreads on a village road."""

STILL_THERE = timedelta(minutes=15)
"""For so long somebody is taken to be where they last said they were."""

EARTH = 6_371_000.0
"""The Earth's mean radius in metres (IUGG)."""

_ONE_WORD = re.compile(r"\W*\w{2,16}\W*")


@dataclass(frozen=True, slots=True)
class Point:
    """A place on Earth (degrees, WGS 84)."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Shared:
    """Where somebody last was: said at a moment (``at``), or shown live until another."""

    point: Point
    at: datetime
    live_until: datetime | None = None

    def fresh(self, now: datetime) -> bool:
        """Whether they are taken to be there still."""
        if self.live_until is not None:
            return now < self.live_until
        return now - self.at <= STILL_THERE


def distance(one: Point, other: Point) -> float:
    """Metres between two places, along the ground (haversine; the Earth taken for a sphere)."""
    lat1, lat2 = radians(one.latitude), radians(other.latitude)
    across = sin(radians(other.longitude - one.longitude) / 2) ** 2 * cos(lat1) * cos(lat2)
    return 2 * EARTH * asin(min(1.0, sqrt(sin((lat2 - lat1) / 2) ** 2 + across)))


def position_of(wrote: Wrote) -> Point | None:
    """The place that a message itself says, if it says one."""
    attached = wrote.attachment
    if attached is None or attached.latitude is None or attached.longitude is None:
        return None
    return Point(attached.latitude, attached.longitude)


def nearest(point: Point, stops: Iterable[Stop]) -> int | None:
    """The number of the nearest stop that is near enough."""
    placed = [(distance(point, Point(*at)), one.number) for one in stops if (at := _place(one)) is not None]
    away, number = min(placed, default=(NEAR + 1, 0))
    return number if away <= NEAR else None


def _place(stop: Stop) -> tuple[float, float] | None:
    if stop.latitude is None or stop.longitude is None:
        return None
    return stop.latitude, stop.longitude


def entry(event: int, wrote: Wrote, last: Shared | None, stops: Iterable[Stop], now: datetime) -> Entry:
    """Where something was said at an event: at the nearest stop, else at a place, else just there."""
    point = position_of(wrote) or (last.point if last is not None and last.fresh(now) else None)
    if point is None:
        return Entry(event, walking=True)
    return Entry(event, nearest(point, stops), point.latitude, point.longitude, walking=True)


def kept(wrote: Wrote, scene: Scene, where: Entry) -> Keep:
    """What was sent in walk mode: outside any question, and an entry of the event."""
    return replace(outside(wrote, scene), entry=where)


def walking(doing: Doing) -> Walking | None:
    """The walk mode that somebody is in, also while something is asked in between."""
    while isinstance(doing, Interlude):
        doing = doing.back
    return doing if isinstance(doing, Walking) else None


def into(doing: Doing, event: int) -> Walking:
    """Walk mode at an event; afterwards they are back where they were before any walk."""
    while isinstance(doing, Interlude | Walking):
        doing = doing.back
    return Walking(event, doing)


def out_of(doing: Doing) -> Doing:
    """The same without walk mode. What was asked in between is asked still."""
    if isinstance(doing, Walking):
        return doing.back
    return replace(doing, back=out_of(doing.back)) if isinstance(doing, Interlude) else doing


def shared_live(doing: Doing, wrote: Wrote) -> Attachment | None:
    """The live position that somebody begins to share in walk mode.

    None when it is none, or where it is asked for as the place of a stop.
    """
    attached = wrote.attachment
    if attached is None or attached.live_seconds is None or isinstance(doing, ProposingStop):
        return None
    return attached if walking(doing) is not None else None


def live_until(seconds: int, event: Event, now: datetime) -> datetime:
    """Until when a live position is used: as long as it is shared, and never longer than the event."""
    return min(now + timedelta(seconds=seconds), event.ends + OPEN_AFTER)


def may_be_code(wrote: Wrote) -> bool:
    """Whether it is worth looking whether this is the code word of an event: one short word, and no more."""
    bare = wrote.attachment is None and wrote.reply_to is None
    return bare and _ONE_WORD.fullmatch(wrote.text) is not None


def awaited(doing: Doing, event: int) -> bool:
    """Whether the one word of an event is an answer all the same: a name that staff were asked for, say.

    Whoever is not there yet may mean the code by it, except for staff, who fill in what others will read.
    """
    if isinstance(doing, Drafting | Cancelling | Noting | Answering):
        return True
    walk = walking(doing)
    return isinstance(doing, Interlude) and walk is not None and walk.event == event


def plain_position(wrote: Wrote) -> bool:
    """Whether it is a position and not shown live."""
    attached = wrote.attachment
    return attached is not None and attached.medium is Medium.POSITION and attached.live_seconds is None
