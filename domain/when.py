"""When an event starts and ends, from how people write it; or why that cannot be known.

A guess that is wrong brings people to the wrong day. So nothing is guessed that could be asked: neither which
of two hours when the clocks go back, nor which day when the weekday and the date do not agree.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.clock_words import Season, length
from domain.plain_words import plain
from domain.wall_clock import latest, moments
from domain.when_words import LONGEST, Said, said, without_until

FARTHEST = timedelta(days=731)
"""Two years, with the leap day that may be in them."""

LONGEST_EVENT = timedelta(hours=24)
EVENING = 18 * 60
SMALL_HOURS = 4 * 60
"""Minutes from midnight: what starts in the evening and ends before this hour goes on past midnight."""

HALF_A_YEAR = timedelta(days=182)


class Why(StrEnum):
    """Why a text does not give a moment."""

    NOT_UNDERSTOOD = "not_understood"
    NO_TIME = "no_time"
    NO_DAY = "no_day"
    NO_SUCH_DAY = "no_such_day"
    WEEKDAY_DIFFERS = "weekday_differs"
    PAST = "past"
    TOO_FAR = "too_far"
    SKIPPED_HOUR = "skipped_hour"
    TWICE = "twice"
    BEFORE_START = "before_start"
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True)
class Unread:
    """No moment. ``weekday`` is what that date really is, Monday 0, when the one that was written differs."""

    why: Why
    weekday: int | None = None


NOT_UNDERSTOOD = Unread(Why.NOT_UNDERSTOOD)


@dataclass(frozen=True, slots=True)
class Read:
    """When it starts, and when it ends if that was written with it; both UTC."""

    starts: datetime
    ends: datetime | None = None


def read(text: str, now: datetime, zone: ZoneInfo) -> Read | Unread:
    """The start that this text means when it is written ``now`` (aware) in this zone.

    A date without a year is the next such day, today included; a weekday is the next one, today only while
    the time is still to come; ``nästa torsdag`` is in the week after this one.
    """
    written = said(text)
    if written is None:
        return NOT_UNDERSTOOD
    starts = _start(written, now, written.offset or zone)
    if isinstance(starts, Unread):
        return starts
    if written.ends is None:
        return Read(starts)
    ends = _end_on_clock(written.ends, starts, zone, written.season)
    return ends if isinstance(ends, Unread) else Read(starts, ends)


def read_end(text: str, starts: datetime, zone: ZoneInfo) -> datetime | Unread:
    """The end, UTC, that this text means for what starts then (aware).

    It is a time, which goes past midnight only from the evening to the small hours; or a length; or a day and
    a time. The start's own time may be said once more, as in ``18-20``.
    """
    words = without_until(plain(text)) if len(text) <= LONGEST else ""
    lasts = length(words)
    if lasts is not None:
        return _fitting(starts.astimezone(UTC) + lasts, starts)
    written = said(words)
    if written is None or written.away is not None:  # tomorrow, seen from today or from the event?
        return NOT_UNDERSTOOD
    return _end(written, starts, written.offset or zone)


def _start(written: Said, now: datetime, zone: tzinfo) -> datetime | Unread:
    today = now.astimezone(zone).date()
    day = _day(written, now.astimezone(zone), since=today)
    if isinstance(day, Unread):
        return day
    if day < today:
        return Unread(Why.PAST)
    if day - today > FARTHEST:
        return Unread(Why.TOO_FAR)
    if written.starts is None:
        return Unread(Why.NO_TIME)
    wall = _wall(day, written.starts)
    starts = Unread(Why.PAST) if latest(wall, zone) <= now else _settled(wall, zone, written.season)
    return Unread(Why.PAST) if isinstance(starts, datetime) and starts <= now else starts


def _day(written: Said, now: datetime, since: date) -> date | Unread:
    """The day that is meant, seen from ``now`` in its own zone; without a year the first since then."""
    day = _named(written, now, since)
    if isinstance(day, date) and written.weekday not in (None, day.weekday()):
        return Unread(Why.WEEKDAY_DIFFERS, day.weekday())
    return day


def _named(written: Said, now: datetime, since: date) -> date | Unread:
    away = None if written.away is None else now.date() + timedelta(days=written.away)
    if written.date is not None:
        day = written.date.on_or_after(since)
        if day is None:
            return Unread(Why.NO_SUCH_DAY)
        return day if away in (None, day) else NOT_UNDERSTOOD
    if away is not None:
        return away
    return Unread(Why.NO_DAY) if written.weekday is None else _coming(written, written.weekday, now)


def _coming(written: Said, weekday: int, now: datetime) -> date:
    today = now.date()
    if written.next_week:
        return today + timedelta(days=7 - today.weekday() + weekday)
    ahead = (weekday - today.weekday()) % 7
    over = written.starts is not None and latest(_wall(today, written.starts), now.tzinfo or UTC) <= now
    return today + timedelta(days=7 if ahead == 0 and over else ahead)


def _end(written: Said, starts: datetime, zone: tzinfo) -> datetime | Unread:
    local = starts.astimezone(zone)
    # What lies a little before the start is a slip, and not meant for next year.
    day = _day(written, local, since=local.date() - HALF_A_YEAR)
    if written.ends is not None:
        again = day in (local.date(), Unread(Why.NO_DAY)) and written.starts == _minutes(local)
        return _end_on_clock(written.ends, starts, zone, written.season) if again else NOT_UNDERSTOOD
    if day == Unread(Why.NO_DAY) and written.starts is not None:
        return _end_on_clock(written.starts, starts, zone, written.season)
    return day if isinstance(day, Unread) else _end_on_day(written, day, starts, zone)


def _end_on_day(written: Said, day: date, starts: datetime, zone: tzinfo) -> datetime | Unread:
    if written.starts is None:
        return Unread(Why.NO_TIME)
    first = starts.astimezone(zone).date()
    if day < first:
        return Unread(Why.BEFORE_START)
    if day - first > LONGEST_EVENT:
        return Unread(Why.TOO_LONG)
    return _fitting(_settled(_wall(day, written.starts), zone, written.season), starts)


def _end_on_clock(clock: int, starts: datetime, zone: tzinfo, season: Season | None) -> datetime | Unread:
    """The end at this many minutes from midnight, on the day of the start unless that was in the evening."""
    local = starts.astimezone(zone)
    wall = _wall(local.date(), clock)
    if latest(wall, zone) <= starts:
        if clock > SMALL_HOURS or _minutes(local) < EVENING:
            return Unread(Why.BEFORE_START)
        wall += timedelta(days=1)
    return _fitting(_settled(wall, zone, season), starts)


def _fitting(ends: datetime | Unread, starts: datetime) -> datetime | Unread:
    if isinstance(ends, Unread):
        return ends
    if ends <= starts:
        return Unread(Why.BEFORE_START)
    return Unread(Why.TOO_LONG) if ends - starts > LONGEST_EVENT else ends


def _settled(wall: datetime, zone: tzinfo, season: Season | None) -> datetime | Unread:
    """The one moment at which the clocks show this; the season says which, where there are two."""
    found = moments(wall, zone)
    if not found:
        return Unread(Why.SKIPPED_HOUR)
    if len(found) > 1 and season is None:
        return Unread(Why.TWICE)
    return found[-1] if season is Season.WINTER else found[0]


def _wall(day: date, minutes: int) -> datetime:
    return datetime.combine(day, time()) + timedelta(minutes=minutes)


def _minutes(local: datetime) -> int:
    return local.hour * 60 + local.minute
