"""Reminders: when each is due, over both clock changes, and when it is too late for one."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.reminding import Due, due, moment

STOCKHOLM = ZoneInfo("Europe/Stockholm")
BOTH = (24, 2)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM).astimezone(UTC)


@pytest.mark.parametrize(
    ("starts", "hours", "at"),
    [
        ("2027-05-12 18:00", 24, "2027-05-11 18:00"),
        ("2027-05-12 18:00", 2, "2027-05-12 16:00"),
        ("2027-03-28 12:00", 24, "2027-03-27 11:00"),  # the night was an hour shorter
        ("2027-03-28 04:00", 2, "2027-03-28 01:00"),
        ("2027-10-31 12:00", 24, "2027-10-30 13:00"),  # the night was an hour longer
        ("2027-10-31 03:00", 2, "2027-10-31 02:00"),  # the first of the two: an hour later it is two again
        ("2027-05-12 07:00", 24, "2027-05-11 09:00"),  # not before nine
        ("2027-05-12 22:00", 24, "2027-05-12 09:00"),  # not after eight in the evening
        ("2027-05-12 07:00", 2, "2027-05-12 05:00"),  # this one cannot wait
    ],
)
def test_when_it_goes_out(starts, hours, at):
    assert moment(local(starts), hours, STOCKHOLM) == local(at)


START = local("2027-05-12 18:00")


@pytest.mark.parametrize(
    ("before", "given", "gives"),
    [
        (timedelta(hours=25), (), Due(None, ())),
        (timedelta(hours=24), (), Due(24, (24,))),
        (timedelta(hours=24), (24,), Due(None, ())),
        (timedelta(hours=20), (), Due(24, (24,))),  # an hour or four missed
        (timedelta(hours=5), (), Due(None, (24,))),  # nearer to the next one: that is enough
        (timedelta(hours=2), (24,), Due(2, (2,))),
        (timedelta(hours=2), (), Due(2, (2, 24))),
        (timedelta(hours=1), (24,), Due(2, (2,))),
        (timedelta(minutes=14), (24,), Due(None, (2,))),
        (timedelta(hours=1), (24, 2), Due(None, ())),
    ],
)
def test_what_is_due(before, given, gives):
    assert due(START, BOTH, given, START - before, STOCKHOLM) == gives


def test_none_are_wanted():
    assert due(START, (), (), START - timedelta(hours=2), STOCKHOLM) == Due(None, ())
