"""What belongs in a write-up and in which order, when it goes out, which numbers somebody means."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.contributions import Kind
from domain.events import EventStatus, WriteUpState
from domain.meeting_views import Figures, Minutes
from domain.stops import Stop, StopState
from domain.write_ups import (
    HOLDS,
    SENDABLE,
    WAITING,
    Change,
    Said,
    Shown,
    arranged,
    change,
    gathered,
    goes_at,
    is_due,
    numbers,
    over,
    questions,
    top_stops,
    without,
)
from tests.support.example import NOW
from tests.support.told_events import PLAIN
from tests.support.told_meetings import MINUTES

STOCKHOLM = ZoneInfo("Europe/Stockholm")
HOUR = timedelta(hours=1)
SILENT = Minutes(PLAIN, (), (), (), Figures(), NOW)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM)


@pytest.mark.parametrize(
    ("ends", "after", "goes"),
    [
        ("2027-05-12 20:00", HOUR, "2027-05-12 21:00"),
        ("2027-05-12 21:00", HOUR, "2027-05-12 22:00"),
        ("2027-05-12 21:01", HOUR, "2027-05-13 09:00"),
        ("2027-05-12 22:30", HOUR, "2027-05-13 09:00"),
        ("2027-05-12 23:30", HOUR, "2027-05-13 09:00"),
        ("2027-05-12 07:30", HOUR, "2027-05-12 09:00"),
        ("2027-05-12 12:00", timedelta(0), "2027-05-12 12:00"),
        ("2027-05-12 12:00", timedelta(hours=24), "2027-05-13 12:00"),
        ("2027-03-27 21:30", HOUR, "2027-03-28 09:00"),  # the clocks go forward that night
        ("2027-10-30 21:30", HOUR, "2027-10-31 09:00"),  # and back that night
    ],
)
def test_when_it_goes_out_by_itself(ends, after, goes):
    assert goes_at(local(ends), after, STOCKHOLM) == local(goes)


@pytest.mark.parametrize(
    ("ends", "now", "due"),
    [
        ("2027-05-12 20:00", "2027-05-12 20:59:59", False),
        ("2027-05-12 20:00", "2027-05-12 21:00", True),
        ("2027-05-12 21:00", "2027-05-12 22:00:40", True),  # the tick comes a little later than the hour
        ("2027-05-12 21:00", "2027-05-12 22:31", False),  # the bot was away; nobody is woken for it
        ("2027-05-12 21:00", "2027-05-13 02:00", False),
        ("2027-05-12 21:00", "2027-05-13 09:00", True),
        ("2027-05-12 21:30", "2027-05-12 22:30", False),
        ("2027-05-12 21:30", "2027-05-13 09:00:10", True),
        ("2027-05-12 20:00", "2027-05-19 14:00", True),
    ],
)
def test_whether_it_is_due(ends, now, due):
    assert is_due(local(ends), HOUR, local(now), STOCKHOLM) is due


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("K-12", (12,)),
        ("k12", (12,)),
        ("K 12 och k–15", (12, 15)),
        ("12, 15,12", (12, 15)),
        ("2 bilder i K-7", (7,)),
        ("kafé 7", (7,)),
        ("tack12", ()),
        ("inget", ()),
        ("", ()),
        ("9" * 19, ()),
        (" ".join(map(str, range(50))), tuple(range(20))),
    ],
)
def test_which_numbers_are_meant(words, meant):
    assert numbers(words) == meant


@pytest.mark.parametrize(
    ("named", "becomes"),
    [
        ((1,), Change(out=(1,))),
        ((9,), Change(back=(9,))),
        ((4,), Change(unknown=(4,))),
        ((1, 9, 4), Change((1,), (9,), (4,))),
    ],
)
def test_what_becomes_of_the_numbers(named, becomes):
    assert change(named, shown={1, 2}, left_out={9}) == becomes


def stop(number: int, why: str, support: int) -> Stop:
    return Stop(number, 12, None, why, StopState.IN, NOW, support=support)


STOPS = (
    stop(10, "Skolan", 1),
    stop(11, "Badet", 0),
    stop(12, "Bron", 5),
    stop(13, "Ån", 1),
)


def said(number: int, stop: int | None = None, latitude: float | None = None) -> Said:
    return Said(number, Kind.IDEA, "…", stop, latitude, 13.0 if latitude else None)


def test_stop_by_stop_then_what_has_a_place_then_the_rest():
    things = [said(1), said(2, 12), said(3, latitude=59.8), said(4, 10, 59.8), said(5, 99), said(6, 12)]
    parts = [
        (part.where.value, part.position, [one.number for one in part.said])
        for part in arranged(STOPS, things)
    ]
    assert parts == [
        ("stop", 1, [4]),
        ("stop", 2, []),
        ("stop", 3, [2, 6]),
        ("stop", 4, []),
        ("way", 0, [3]),
        ("rest", 0, [1, 5]),
    ]
    assert arranged((), ()) == ()


def test_the_stops_that_most_wanted():
    assert [(position, stop.why) for position, stop in top_stops(STOPS)] == [
        (3, "Bron"),
        (1, "Skolan"),
        (4, "Ån"),
    ]


def test_figures_count_the_questions_of_a_panel_too():
    things = [replace(said(1), kind=Kind.QUESTION, shown=Shown(pictures=2)), said(2)]
    found = gathered(PLAIN, 7, STOPS, things, MINUTES[0], [Shown(voices=1)])
    panel = len(questions(MINUTES[0]))
    figures = found.figures
    assert (figures.people, figures.said, figures.questions) == (7, 2 + panel, 1 + panel)
    assert (found.figures.pictures, found.figures.voices, found.figures.stops) == (2, 1, 4)
    assert not found.empty


@pytest.mark.parametrize(
    ("people", "things", "empty"), [(0, (), True), (1, (), False), (0, (said(1),), False)]
)
def test_nobody_and_nothing_is_empty(people, things, empty):
    assert gathered(PLAIN, people, STOPS, things, SILENT).empty is empty


def test_what_is_left_out_stands_nowhere():
    found = gathered(PLAIN, 0, (), (), MINUTES[0])
    one = next(iter(found.numbers))
    assert gathered(PLAIN, 0, (), (), without(MINUTES[0], {one})).numbers == found.numbers - {one}


def test_the_way_of_a_write_up():
    """Every state and deed: what is held goes out only when it is let go or sent."""
    assert {
        (before.value, hold): HOLDS.get((before, hold)) for before in WriteUpState for hold in (True, False)
    } == {
        ("due", True): WriteUpState.HELD,
        ("due", False): None,
        ("drafted", True): WriteUpState.HELD,
        ("drafted", False): None,
        ("held", True): None,
        ("held", False): WriteUpState.DRAFTED,
        ("sent", True): None,
        ("sent", False): None,
        ("none", True): None,
        ("none", False): None,
    }
    assert WriteUpState.SENT not in SENDABLE
    assert {WriteUpState.DUE, WriteUpState.DRAFTED} == WAITING


def test_only_what_has_taken_place_is_over():
    assert not over(PLAIN, PLAIN.ends - timedelta(seconds=1))
    assert over(PLAIN, PLAIN.ends)
    assert not over(replace(PLAIN, status=EventStatus.CANCELLED), PLAIN.ends)
    assert not over(replace(PLAIN, status=EventStatus.DRAFT, ends_at=None), PLAIN.ends)
