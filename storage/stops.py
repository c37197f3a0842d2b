"""Stops of walks, and who seconds them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update

from domain.stops import Stop, StopState
from storage.event_tables import stop_seconds, stops
from storage.seconds import Seconds
from storage.work import Work

_s, _n = stops.c, stop_seconds.c
_SUPPORT = select(func.count()).where(_n.stop_id == _s.id).correlate(stops).scalar_subquery()
_ALL = select(
    *(_s.id, _s.event_id, _s.person_id, _s.why, _s.state, _s.made_at, _s.latitude, _s.longitude, _s.rank),
    _SUPPORT.label("support"),
)
"""In the order of the fields of ``Stop``."""

_THIS = _s.id == bindparam("number")
_ONE = _ALL.where(_THIS)
_OF_EVENT = _ALL.where(_s.event_id == bindparam("event")).order_by(_s.id)
_COUNT = (
    select(func.count())
    .select_from(stops)
    .where(_s.event_id == bindparam("event"), _s.state == StopState.IN.value)
)
_ADD = insert(stops).returning(_s.id)
_KEEP = update(stops).where(_THIS).values(state=bindparam("now"), rank=None)
_RANK = update(stops).where(_THIS).values(rank=bindparam("place"))
_UNRANK = update(stops).where(_s.event_id == bindparam("event")).values(rank=None)
SECONDS = Seconds(stop_seconds, "stop_id")
"""Who wants the walk to stop there too."""


def find(work: Work, number: int) -> Stop | None:
    row = work.execute(_ONE, {"number": number}).one_or_none()
    return None if row is None else _stop(row)


def of_event(work: Work, event: int) -> list[Stop]:
    """All stops of an event, in the order in which they were proposed; those left out as well."""
    return [_stop(row) for row in work.execute(_OF_EVENT, {"event": event})]


def count(work: Work, event: int) -> int:
    """How many stops are on the way."""
    number: int = work.execute(_COUNT, {"event": event}).scalar_one()
    return number


def add(
    work: Work, event: int, person: int, why: str, latitude: float | None, longitude: float | None
) -> int:
    """Keep a proposed stop, which is on the way from now on; returns its number."""
    row = {
        **{"event_id": event, "person_id": person, "why": why, "latitude": latitude, "longitude": longitude},
        **{"state": StopState.IN.value, "rank": None, "made_at": work.now},
    }
    number: int = work.execute(_ADD, row).scalar_one()
    return number


def keep(work: Work, number: int, state: StopState) -> None:
    """Take a stop in, or leave it out; its place in the order is free."""
    work.execute(_KEEP, {"number": number, "now": state.value})


def order(work: Work, numbers: Sequence[int]) -> None:
    """Put the stops on the way in this order."""
    if numbers:
        work.execute(_RANK, [{"number": one, "place": at} for at, one in enumerate(numbers, start=1)])


def forget_order(work: Work, event: int) -> None:
    """From now on the support says in which order they come."""
    work.execute(_UNRANK, {"event": event})


def _stop(row: Any) -> Stop:
    number, event, person, why, state, *others = row
    return Stop(number, event, person, why, StopState(state), *others)
