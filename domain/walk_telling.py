"""The notices of walks: stops, the way, checking in, walk mode, and what staff see of them."""

from dataclasses import dataclass
from typing import ClassVar

from domain.notices import Notice, notice


@notice("ask_stop")
@dataclass(frozen=True, slots=True)
class AskStop(Notice):
    """Where should the walk stop, and why? ``place`` and ``why`` are what they have said already.

    ``odd``: they sent something that is neither.
    """

    event: int
    place: bool = False
    why: bool = False
    odd: bool = False
    edits: int | None = None


@notice("stop_proposed")
@dataclass(frozen=True, slots=True)
class StopProposed(Notice):
    """Your stop is on the way; others can second it."""

    keeps: ClassVar[bool] = True
    event: int
    stop: int


@notice("stop_not_proposed")
@dataclass(frozen=True, slots=True)
class StopNotProposed(Notice):
    """No stop was proposed."""

    edits: int | None = None


@notice("stop_late")
@dataclass(frozen=True, slots=True)
class StopLate(Notice):
    """The walk is over or cancelled; what you wrote is kept as a contribution."""

    event: int


@notice("route")
@dataclass(frozen=True, slots=True)
class Route(Notice):
    """Where a walk goes: its stops in order, a page from 0."""

    event: int
    page: int = 0
    edits: int | None = None


@notice("route_map")
@dataclass(frozen=True, slots=True)
class RoutePicture(Notice):
    """The way as a picture."""

    event: int


@notice("route_gpx")
@dataclass(frozen=True, slots=True)
class RouteFile(Notice):
    """The way for a map program."""

    event: int


@notice("stop_queue")
@dataclass(frozen=True, slots=True)
class StopQueue(Notice):
    """For staff: all stops, with what can be done with them; a page from 0."""

    event: int
    page: int = 0
    edits: int | None = None


@notice("check_in_sheet")
@dataclass(frozen=True, slots=True)
class CheckInSheet(Notice):
    """For staff: the code to hang up or show, and its word."""

    event: int


@notice("wrong_code")
@dataclass(frozen=True, slots=True)
class WrongCode(Notice):
    """The code that they came with leads nowhere."""


@notice("check_in_closed")
@dataclass(frozen=True, slots=True)
class CheckInClosed(Notice):
    """The code is right, but the event is not under way: when it is, or was."""

    event: int


@notice("walk_mode")
@dataclass(frozen=True, slots=True)
class WalkMode(Notice):
    """You are checked in: what you send now is about this event."""

    keeps: ClassVar[bool] = True
    event: int


@notice("walk_left")
@dataclass(frozen=True, slots=True)
class WalkLeft(Notice):
    """What you send now is no longer about the event."""

    event: int


@notice("walk_over")
@dataclass(frozen=True, slots=True)
class WalkOver(Notice):
    """The event is over, cancelled or moved, and with it walk mode ends."""

    event: int


@notice("live_shared")
@dataclass(frozen=True, slots=True)
class LiveShared(Notice):
    """We see where you are while you share it, so that what you send lands at its stop; no track is kept."""


@notice("unsorted")
@dataclass(frozen=True, slots=True)
class Unsorted(Notice):
    """For staff: what was said and nobody has said yet what it is; a page from 0.

    At this event; None: what was noted at no event.
    """

    event: int | None
    page: int = 0
    edits: int | None = None
