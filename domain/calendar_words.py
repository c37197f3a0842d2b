"""Days as people write them, in Swedish and English, in plain text: the words, and the patterns of dates."""

import re
from dataclasses import dataclass
from datetime import date

from domain.clock_words import Half
from domain.plain_words import numbered, one_of, plain

MONTHS = numbered(
    """januari january jan; februari february feb febr; mars march mar; april apr; maj may; juni june jun;
    juli july jul; augusti august aug; september sep sept; oktober october okt oct; november nov;
    december dec""",
    1,
)
"""Name to number, January 1."""

WEEKDAYS = numbered(
    """måndag måndagen mån monday mon; tisdag tisdagen tis tuesday tues tue;
    onsdag onsdagen ons wednesday wed; torsdag torsdagen tors tor thursday thurs thur thu;
    fredag fredagen fre friday fri; lördag lördagen lör saturday sat; söndag söndagen sön sunday sun""",
    0,
)
"""Name to index, Monday 0. Without ``to`` and ``on``, which are other words in English."""

AWAY: dict[str, tuple[int, Half | None]] = {
    plain(name): meaning
    for names, meaning in (
        ("idag, i dag, today", (0, None)),
        ("i eftermiddag, this afternoon", (0, Half.PM)),
        ("ikväll, i kväll, i afton, tonight, this evening", (0, Half.EVENING)),
        ("imorgon, i morgon, imorron, i morron, imorrn, i morrn, imorn, tomorrow", (1, None)),
        ("i övermorgon, övermorgon, day after tomorrow", (2, None)),
    )
    for name in names.split(",")
}
"""How many days from today, and which half of that day."""

_DAY = r"(?P<day>\d{1,2})"
_ORDINAL = r"(?:\.|:?[ae]|st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_THIS_CENTURY = r"20\d\d(?!\d)"
_ENDS = r"(?![/.:]?\d)"
_NAME = rf"(?P<name>{one_of(MONTHS)})\.?"
_NOT_AFTER_A_NUMBER = r"(?:(?<=[:.]\d\d )|(?<!\d )(?<!\d))"
"""``12-14 maj 18`` is not the eighteenth: a month after a bare number belongs to that number."""

_WITHOUT_YEAR = (
    rf"{_DAY}/(?P<month>\d{{1,2}}){_ENDS}",
    rf"{_DAY}\.(?P<month>0?[1-9]|1[0-2]){_ENDS}(?! ?- ?\d)",  # not the time in ``18.10-20``
    rf"{_DAY}{_ORDINAL} ?(?:of )?{_NAME}",
    rf"{_NOT_AFTER_A_NUMBER}{_NAME} ?{_DAY}{_ORDINAL}{_ENDS}",
)
_WITH_YEAR = (
    rf"{_YEAR}(?P<between>[-/.])(?P<month>\d{{1,2}})(?P=between){_DAY}",
    rf"{_DAY}/(?P<month>\d{{1,2}}) ?[/-](?P<year>\d{{4}}|\d\d)",
    rf"{_DAY}\.(?P<month>\d{{1,2}})\.(?P<year>\d{{4}}|\d\d)",
    rf"{_DAY}-(?P<month>\d{{1,2}})-{_YEAR}",
    *(rf"{pattern},? ?{_YEAR}" for pattern in _WITHOUT_YEAR),
)
DATES = (
    *(re.compile(rf"{pattern}{_ENDS}") for pattern in _WITH_YEAR),
    # ``12 maj 1830`` may be half past six, but ``12 maj 2027`` is a year and not a time.
    *(re.compile(rf"{pattern}(?!,? ?{_THIS_CENTURY})") for pattern in _WITHOUT_YEAR),
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as it was written, perhaps without its year; perhaps no date that there is."""

    year: int | None
    month: int
    day: int

    def on_or_after(self, since: date) -> date | None:
        """That date, or without a year the first such day from then on; None when there is no such day."""
        if self.year is not None:
            return _date(self.year, self.month, self.day)
        # Eight years is the longest wait for a 29 February.
        days = (_date(year, self.month, self.day) for year in range(since.year, since.year + 9))
        return next((day for day in days if day is not None and day >= since), None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def dated(found: re.Match[str]) -> Dated:
    """What one of ``DATES`` has found. A year of two digits is in this century."""
    parts = found.groupdict()
    year = parts.get("year")
    month = MONTHS[parts["name"]] if parts.get("name") else int(parts["month"])
    return Dated(int(year) + 2000 * (len(year) == 2) if year else None, month, int(parts["day"]))
