"""Times of day and lengths of time as people write them, in Swedish and English, in ``plain`` text."""

import re
from dataclasses import dataclass
from datetime import UTC, timedelta, timezone
from enum import StrEnum

from domain.plain_words import NO_LETTER, numbered, plain


class Half(StrEnum):
    """Which half of the day an hour up to twelve is in."""

    AM = "am"
    PM = "pm"
    EVENING = "evening"


class Season(StrEnum):
    """Which of the two, of an hour that comes twice when the clocks go back."""

    SUMMER = "summer"
    WINTER = "winter"


HALVES = {
    plain(word): half
    for half, words in (
        (Half.AM, "morgon morgonen bitti förmiddag förmiddagen morning"),
        (Half.PM, "eftermiddag eftermiddagen afternoon"),
        (Half.EVENING, "kväll kvällen evening"),
    )
    for word in words.split()
}
SEASONS = {
    "sommartid": Season.SUMMER,
    "summer time": Season.SUMMER,
    "summertime": Season.SUMMER,
    "vintertid": Season.WINTER,
    "normaltid": Season.WINTER,
    "winter time": Season.WINTER,
    "wintertime": Season.WINTER,
    "standard time": Season.WINTER,
}

_AT = r"(?:(?:kl|klockan|at|vid|from|fran)[.:]? ?|@ ?)"
_TO = r" ?(?:-|tills?|to|until) ?"
_ENDS = r"(?![.:,/]?\d)(?! ?- ?\d)"
_OFFSET = r"(?P<offset>z|utc|\+(?:0\d|1[0-4]):?[0-5]\d)"


def _time(number: int) -> str:
    """``18``, ``18.00``, ``1800``, ``18:00:00``, ``6 pm``, ``6.30 em``; 24.00 is the end of the day."""
    hour = rf"(?P<hour{number}>[01]?\d|2[0-4])"
    minute = rf"(?:(?:(?P<point{number}>[:.])|(?<=\d\d))(?P<minute{number}>[0-5]\d)(?::[0-5]\d)?)?"
    return rf"{hour}{minute}(?: ?(?P<half{number}>[apfe]\.?m){NO_LETTER}\.?)?"


CLOCKS = tuple(
    re.compile(pattern)
    for pattern in (
        r"t(?P<hour1>\d\d):?(?P<minute1>[0-5]\d)(?::?\d\d(?:[.,]\d+)?)?"
        r"(?P<offset>z|[+-](?:0\d|1[0-4]):?[0-5]\d)?(?!\d)",
        rf"(?:mellan|between) {_AT}?{_time(1)} ?(?:och|and) ?{_AT}?{_time(2)}{_ENDS}",
        rf"{_AT}?{_time(1)}{_TO}{_AT}?{_time(2)}{_ENDS}",
        rf"{_AT}{_time(1)}(?: ?{_OFFSET})?{_ENDS}",
        # A bare number is an hour, but not before another: ``1 2 maj`` is a slip, ``2027 12 maj`` a year.
        rf"{_time(1)}(?: ?{_OFFSET})?(?(point1)|(?(half1)|(?![ ,.;-]*\d))){_ENDS}",
    )
)
"""A time, perhaps with an offset from UTC; or a time and another until which."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as it was written; ``half`` when it says so itself."""

    hour: int
    minute: int
    half: Half | None

    def at(self, half: Half | None) -> int | None:
        """Minutes from midnight, in this half unless it says its own; None when there is no such time."""
        hour = _hour(self.hour, self.half or half)
        if hour is None or hour * 60 + self.minute > 24 * 60:
            return None
        return hour * 60 + self.minute


def _hour(hour: int, half: Half | None) -> int | None:
    """The hour of twenty-four. Twelve or two in the evening could be anything, and so are nothing."""
    if half is None:
        return hour
    if half is Half.AM:
        return hour % 12 if hour <= 12 else None
    if half is Half.PM:
        return hour + 12 * (hour < 12) if hour else None
    return hour + 12 * (hour < 12) if hour >= 5 and hour != 12 else None


def clock(found: re.Match[str], number: int) -> Clock | None:
    """The first or second time in what one of ``CLOCKS`` has found; None when there is no second."""
    parts = found.groupdict()
    if parts.get(f"hour{number}") is None:
        return None
    half = parts.get(f"half{number}")
    said = None if half is None else Half.AM if half[0] in "af" else Half.PM
    return Clock(int(parts[f"hour{number}"]), int(parts[f"minute{number}"] or 0), said)


def offset(found: re.Match[str]) -> timezone | None:
    """The offset from UTC that is written with the time."""
    text = found.groupdict().get("offset")
    if text is None:
        return None
    if text in ("z", "utc"):
        return UTC
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))


def beginning(first: Clock, second: Clock | None, half: Half | None) -> int | None:
    """Minutes from midnight: in ``6-8 pm`` the first is an evening too, in ``10-2 pm`` it is not."""
    if first.half or half or second is None or second.half is None:
        return first.at(half)
    start, end = first.at(second.half), second.at(None)
    return start if start is not None and end is not None and start < end else first.at(None)


def ending(start: int, first: Clock, second: Clock, half: Half | None) -> int | None:
    """Minutes from midnight: after ``6 pm`` eight is in the evening, after ``10 am`` two is not."""
    known = first.half or half
    if second.half or known is None:
        return second.at(None)
    guesses = (second.at(guess) for guess in (known, None, Half.PM))
    return next((guess for guess in guesses if guess is not None and guess > start), second.at(None))


_NUMBERS = numbered(
    """en ett one a an; två two; tre three; fyra four; fem five; sex six; sju seven; åtta eight; nio nine;
    tio ten; elva eleven; tolv twelve""",
    1,
)
_AMOUNT = rf"\d{{1,4}}(?:[.,]\d{{1,2}}| ?½)?|½|{'|'.join(_NUMBERS)}"
_AND_A_HALF = r"(?: och (?:en )?halv| and a half)"
_UNIT = rf"(?:h|t|tim|timm(?:e|a|ar|ars)|hrs?|hours?){NO_LETTER}\.?"
_HOURS = rf"(?P<hours>{_AMOUNT}) ?(?P<half>{_AND_A_HALF})? ?{_UNIT}(?P<late>{_AND_A_HALF})?"
_ODD_MINUTES = r"(?:,? ?(?:och |and )?(?P<odd>\d{1,2})(?: ?m(?:in(?:ut(?:er?|es))?)?)?)?"
_LENGTH = re.compile(
    rf"(?:i |for |ca )?(?:"
    rf"(?P<short>(?:en |an? )?(?:halv ?timm[ea]|half(?: an)?[ -]hour))|"
    rf"{_HOURS}{_ODD_MINUTES}|"
    rf"(?P<minutes>{_AMOUNT}) ?(?:m|mins?|minut(?:er|es?)?))\.?"
)


def length(text: str) -> timedelta | None:
    """How long, of a text that says only that (``2 timmar``, ``en och en halv timme``); else None."""
    found = _LENGTH.fullmatch(text)
    if found is None:
        return None
    if found["short"]:
        return timedelta(minutes=30)
    if found["minutes"]:
        return timedelta(minutes=round(_amount(found["minutes"])))
    half = 0.5 if found["half"] or found["late"] else 0.0
    return timedelta(minutes=round(60 * (_amount(found["hours"]) + half)) + int(found["odd"] or 0))


def _amount(text: str) -> float:
    figures = text.replace(" ", "").replace(",", ".").replace("½", ".5")
    return float(_NUMBERS.get(text, figures))
