"""What a text says about a day and a time, without yet asking which day that is: its parts, in any order.

A text can often be cut up in more than one way: ``12.05`` is a day in front of ``18.30``, and a time behind
``torsdag``. All ways are tried, and the first that gives both a day and a time is meant. A text in which
anything is left over is not understood at all, for a word that is not known may be the one that matters.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timezone

from domain.calendar_words import AWAY, DATES, WEEKDAYS, Dated, dated
from domain.clock_words import CLOCKS, HALVES, SEASONS, Half, Season, beginning, clock, ending, offset
from domain.plain_words import one_of, plain

SMALL_WORDS = ("på", "i", "den", "nu", "denna", "kommande", "vid", "on", "in", "at", "the", "this", "coming")
UNTIL = ("fram", "till", "tills", "until", "to", "slut", "slutar", "ends", "end")
LONGEST = 200
"""Characters; whatever is longer is a story."""

PARTS = (
    *(("date", pattern) for pattern in DATES),
    ("away", re.compile(one_of(AWAY))),
    ("weekday", re.compile(rf"{one_of(WEEKDAYS)}\.?")),
    *(("clock", pattern) for pattern in CLOCKS),
    ("next", re.compile(one_of(("nästa vecka", "next week", "nästa", "next")))),
    ("half", re.compile(one_of(HALVES))),
    ("season", re.compile(one_of(SEASONS))),
)
_BETWEEN = re.compile(r"[ ,،;.()!-]*")
_SMALL_WORDS = re.compile(one_of(SMALL_WORDS))
_UNTIL = re.compile(rf"(?:-|{one_of(UNTIL)}| )*")

Parts = dict[str, re.Match[str]]


@dataclass(frozen=True, slots=True)
class Said:
    """The parts of what was written.

    ``weekday`` counts from Monday 0, ``away`` in days from today, ``starts`` and ``ends`` in minutes from the
    midnight with which the day begins.
    """

    date: Dated | None
    away: int | None
    weekday: int | None
    next_week: bool
    starts: int | None
    ends: int | None
    season: Season | None
    offset: timezone | None


def said(text: str) -> Said | None:
    """What this text says; None when it cannot be understood as a day, a time or both."""
    if len(text) > LONGEST:
        return None
    best = max(_readings(plain(text), 0, {}), key=_worth, default=Parts())
    return _said(best) if _worth(best) else None


def without_until(text: str) -> str:
    """Plain text without the ``till`` or ``until`` that an end may begin with."""
    return text[_end(_UNTIL.match(text), 0) :]


def _readings(text: str, at: int, found: Parts) -> Iterator[Parts]:
    """All the ways in which the text from here on is made of parts, no kind of part twice."""
    at = _end(_BETWEEN.match(text, at), at)
    if at == len(text):
        yield found
    for kind, pattern in PARTS:
        part = None if kind in found else pattern.match(text, at)
        if part is not None:
            yield from _readings(text, part.end(), {**found, kind: part})
    word = _SMALL_WORDS.match(text, at)
    if word is not None:
        yield from _readings(text, word.end(), found)


def _end(found: re.Match[str] | None, at: int) -> int:
    return at if found is None else found.end()


def _day(parts: Parts) -> bool:
    return not parts.keys().isdisjoint({"date", "away", "weekday"})


def _worth(parts: Parts) -> int:
    """A day and a time are worth more than a time, and that more than a day: ``20.10`` alone is a time."""
    return 2 * ("clock" in parts) + _day(parts)


def _said(parts: Parts) -> Said | None:
    away, half = AWAY.get(_word(parts, "away"), (None, None))
    clocks = parts.get("clock")
    times = (None, None) if clocks is None else _times(clocks, HALVES.get(_word(parts, "half"), half))
    if times is None:
        return None
    return Said(
        date=dated(parts["date"]) if "date" in parts else None,
        away=away,
        weekday=WEEKDAYS.get(_word(parts, "weekday")),
        next_week="next" in parts,
        starts=times[0],
        ends=times[1],
        season=SEASONS.get(_word(parts, "season")),
        offset=None if clocks is None else offset(clocks),
    )


def _word(parts: Parts, kind: str) -> str:
    return parts[kind][0].rstrip(".") if kind in parts else ""


def _times(found: re.Match[str], half: Half | None) -> tuple[int, int | None] | None:
    """From when, and until when if that is said; None when there is no such time of day."""
    first, second = clock(found, 1), clock(found, 2)
    start = None if first is None else beginning(first, second, half)
    if first is None or start is None:
        return None
    if second is None:
        return start, None
    end = ending(start, first, second, half)
    return None if end is None else (start, end)
