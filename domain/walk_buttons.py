"""The buttons of walks: stops, the way, walk mode, and what staff do with them."""

from dataclasses import dataclass

from domain.contributions import Kind
from domain.pressed import Pressed, button


@button("wpx")
@dataclass(frozen=True, slots=True)
class DontPropose(Pressed):
    """No stop after all."""


@button("wpw")
@dataclass(frozen=True, slots=True)
class WithoutPlace(Pressed):
    """My words say where it is; I don't show it on the map."""


@button("wsec")
@dataclass(frozen=True, slots=True)
class SecondStop(Pressed):
    """The walk should stop there, I think so too; or no longer. ``page`` is the one of the list."""

    stop: int
    page: int = 0
    wanted: bool = True


@button("wmap")
@dataclass(frozen=True, slots=True)
class DrawRoute(Pressed):
    """The way as a picture."""

    event: int


@button("wgpx")
@dataclass(frozen=True, slots=True)
class GetGpx(Pressed):
    """The way as a file for a map program."""

    event: int


@button("wst")
@dataclass(frozen=True, slots=True)
class ListStops(Pressed):
    """All stops of a walk, for staff; a page from 0."""

    event: int
    page: int = 0


@button("wkeep")
@dataclass(frozen=True, slots=True)
class KeepStop(Pressed):
    """Staff take a stop in, or leave it out."""

    stop: int
    wanted: bool
    page: int = 0


@button("wmove")
@dataclass(frozen=True, slots=True)
class MoveStop(Pressed):
    """Staff move a stop a place up or down the way."""

    stop: int
    up: bool
    page: int = 0


@button("word")
@dataclass(frozen=True, slots=True)
class OrderStops(Pressed):
    """The order follows the support, and nothing else."""

    event: int


@button("wqr")
@dataclass(frozen=True, slots=True)
class GetCheckIn(Pressed):
    """The sheet with which people check in."""

    event: int


@button("wleave")
@dataclass(frozen=True, slots=True)
class LeaveWalk(Pressed):
    """What I send now is no longer about this event."""

    event: int


@button("wun")
@dataclass(frozen=True, slots=True)
class ListUnsorted(Pressed):
    """What was said at this event, or (None) noted at none, and nobody has said yet what it is."""

    event: int | None
    page: int = 0


@button("wsort")
@dataclass(frozen=True, slots=True)
class SortEntry(Pressed):
    """Staff say what it is."""

    contribution: int
    chosen: Kind
    page: int = 0
