"""Reminders of an event: when each is due, and until when it makes sense.

Hours are hours that pass, whatever the clocks do in between: 24 hours before noon on the Sunday on which
the clocks go forward is eleven o'clock on Saturday.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.manners import polite

QUIET_FROM_HOURS = 12
"""A reminder so long before can as well come in a polite hour; one shortly before cannot wait."""

TOO_LATE = timedelta(minutes=15)
"""Whoever is reminded so shortly before the start cannot come in time any more."""


@dataclass(frozen=True, slots=True)
class Due:
    """The reminder to give now (hours before; None: none), and those that are over, given or not."""

    give: int | None
    over: tuple[int, ...]


def due(
    starts_at: datetime, hours: Collection[int], given: Collection[int], now: datetime, zone: ZoneInfo
) -> Due:
    """What is due of the reminders so many ``hours`` before a start, some of which have been seen to."""
    come = [one for one in sorted(hours) if one not in given and moment(starts_at, one, zone) <= now]
    sensible = (one for one in come if now <= last_call(starts_at, one, hours, zone))
    return Due(next(sensible, None), tuple(come))


def moment(starts_at: datetime, hours: int, zone: ZoneInfo) -> datetime:
    """When a reminder goes out: so many hours before, the early ones not at night."""
    at = starts_at - timedelta(hours=hours)
    return polite(at, zone) if hours >= QUIET_FROM_HOURS else at


def last_call(starts_at: datetime, hours: int, others: Collection[int], zone: ZoneInfo) -> datetime:
    """Until when a late reminder makes sense: half the way to the next one, the last until it is too late."""
    nearer = [one for one in others if one < hours]
    if not nearer:
        return starts_at - TOO_LATE
    at = moment(starts_at, hours, zone)
    return at + (moment(starts_at, max(nearer), zone) - at) / 2
