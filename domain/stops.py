"""Stops of a walk: proposed by those who walk, seconded by others, put in order by staff.

The participants choose the way: every proposed stop is on it at once, and staff leave out what cannot be.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from domain.doing import Doing, ProposingStop
from domain.said import Medium, Wrote


class StopState(StrEnum):
    """Whether the walk goes by a stop. What is left out stays known, and can be taken in again."""

    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Stop:
    """A place that a walk should stop at, and why (degrees, WGS 84; None: in words only).

    ``person`` proposed it, ``support`` counts the others who second it, ``rank`` is the place that staff have
    given it.
    """

    number: int
    event: int
    person: int | None
    why: str
    state: StopState
    made_at: datetime
    latitude: float | None = None
    longitude: float | None = None
    rank: int | None = None
    support: int = 0


def route(stops: Iterable[Stop]) -> tuple[Stop, ...]:
    """The stops on the way, in their order.

    First those that staff have put in order; the others by support, and the older first among equals.
    """
    return tuple(sorted((one for one in stops if one.state is StopState.IN), key=_place))


def everything(stops: Iterable[Stop]) -> tuple[Stop, ...]:
    """The stops on the way, then those left out, as staff see them."""
    known = tuple(stops)
    out = (one for one in known if one.state is StopState.OUT)
    return (*route(known), *sorted(out, key=_place))


def _place(stop: Stop) -> tuple[bool, int, int, datetime, int]:
    return stop.rank is None, stop.rank or 0, -stop.support, stop.made_at, stop.number


def moved(stops: Iterable[Stop], number: int, *, up: bool) -> tuple[int, ...]:
    """The numbers of the stops on the way after one of them has gone a place up or down.

    At an end of the way it stays where it is.
    """
    order = [one.number for one in route(stops)]
    if number not in order:
        return tuple(order)
    at = order.index(number)
    to = max(0, min(len(order) - 1, at + (-1 if up else 1)))
    order[at], order[to] = order[to], order[at]
    return tuple(order)


def heard(doing: ProposingStop, wrote: Wrote) -> ProposingStop:
    """What has been said of the stop by now: a position says where, a venue also by name, words say why."""
    attached, words = wrote.attachment, wrote.text.strip()
    if attached is not None and attached.medium is Medium.POSITION:
        where = replace(doing, latitude=attached.latitude, longitude=attached.longitude)
        return replace(where, spot=words or None, last=wrote.message_id)
    last = wrote.message_id if attached is None else doing.last
    if not words:
        return doing
    return replace(doing, why="\n".join(filter(None, (doing.why, words))), last=last)


def complete(doing: ProposingStop) -> bool:
    """Whether both is known, where and why."""
    return doing.why is not None and doing.latitude is not None


def unfinished(before: Doing, after: Doing) -> ProposingStop | None:
    """The stop that somebody has begun in words and now goes away from; None when nothing would be lost."""
    if not isinstance(before, ProposingStop) or before.why is None:
        return None
    same = isinstance(after, ProposingStop) and after.event == before.event
    return None if same else before


def reason(doing: ProposingStop) -> str:
    """The words of the stop, with the name of the place in front when it has one."""
    return ": ".join(filter(None, (doing.spot, doing.why)))
