"""At an event: distances, what is near, how long somebody is taken to be where they were, walk mode."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.doing import Asking, Changing, Noting, ProposingStop, Resting, Walking
from domain.effects import Entry
from domain.said import Attachment, Medium, Wrote
from domain.stops import Stop, StopState
from domain.walks import (
    Point,
    Shared,
    awaited,
    distance,
    entry,
    into,
    live_until,
    may_be_code,
    nearest,
    out_of,
    shared_live,
    walking,
)
from tests.support.example import NOW
from tests.support.told_events import PLAIN, START

METRE = 1 / 111_195
"""A degree of latitude in metres, the other way round."""
SCHOOL = Point(59.8389, 13.1442)


@pytest.mark.parametrize(
    ("one", "other", "metres"),
    [
        (SCHOOL, SCHOOL, 0),
        (Point(0, 0), Point(1, 0), 111_195),
        (Point(0, 0), Point(0, 1), 111_195),
        (Point(60, 0), Point(60, 1), 55_597),  # half as far at 60 degrees north
        (Point(0, 179.5), Point(0, -179.5), 111_195),  # across the date line
        (Point(90, 0), Point(-90, 0), 20_015_087),
        (Point(59.3293, 18.0686), Point(57.7089, 11.9746), 397_100),  # Stockholm to Göteborg
    ],
)
def test_distance(one, other, metres):
    assert distance(one, other) == pytest.approx(metres, rel=0.002, abs=0.01)


PLACES = st.builds(Point, st.floats(-90, 90), st.floats(-180, 180))


@given(PLACES, PLACES)
def test_as_far_there_as_back_and_never_beyond_half_the_earth(one, other):
    assert distance(one, other) == pytest.approx(distance(other, one), abs=0.01)
    assert 0 <= distance(one, other) <= 20_015_100


def stop(number, metres=None):
    """A stop so many metres north of the school; None: in words only."""
    placed = {} if metres is None else {"latitude": 59.8389 + metres * METRE, "longitude": 13.1442}
    return Stop(number, 12, 1, "x", StopState.IN, NOW, **placed)


@pytest.mark.parametrize(
    ("stops", "number"),
    [
        ([], None),
        ([stop(1)], None),
        ([stop(1, 0)], 1),
        ([stop(1, 149)], 1),
        ([stop(1, 151)], None),
        ([stop(1, 100), stop(2, -40), stop(3, 60)], 2),
        ([stop(2, 50), stop(1, 50)], 1),
    ],
)
def test_the_nearest_stop_that_is_near_enough(stops, number):
    assert nearest(SCHOOL, stops) == number


HERE = Attachment(Medium.POSITION, latitude=SCHOOL.latitude, longitude=SCHOOL.longitude)
AWAY = Point(60.0, 13.1442)


@pytest.mark.parametrize(
    ("attachment", "last", "where"),
    [
        (None, None, (None, None)),
        (HERE, None, (1, SCHOOL)),
        (HERE, Shared(AWAY, NOW), (1, SCHOOL)),  # its own position goes before
        (None, Shared(SCHOOL, NOW), (1, SCHOOL)),
        (None, Shared(AWAY, NOW), (None, AWAY)),
        (None, Shared(SCHOOL, NOW - timedelta(minutes=15)), (1, SCHOOL)),
        (None, Shared(SCHOOL, NOW - timedelta(minutes=15, seconds=1)), (None, None)),
        (None, Shared(SCHOOL, NOW - timedelta(hours=1), NOW + timedelta(seconds=1)), (1, SCHOOL)),  # live
        (None, Shared(SCHOOL, NOW, NOW), (None, None)),  # no longer live
        (Attachment(Medium.PHOTO, "id"), Shared(SCHOOL, NOW), (1, SCHOOL)),
    ],
)
def test_where_something_was_said(attachment, last, where):
    number, point = where
    place = (point.latitude, point.longitude) if point else (None, None)
    found = entry(12, Wrote(5, "Mörkt", attachment), last, [stop(1, 20)], NOW)
    assert found == Entry(12, number, *place, walking=True)


WALK = Walking(12, Asking("vision", "look", "w"))
SINCE = NOW.isoformat()


@pytest.mark.parametrize(
    ("doing", "found"),
    [
        (Resting(), None),
        (Changing(1, Resting(), SINCE), None),
        (WALK, WALK),
        (Changing(1, WALK, SINCE), WALK),
        (Noting(Changing(1, WALK, SINCE), SINCE), WALK),
    ],
)
def test_in_walk_mode_also_while_something_is_asked_in_between(doing, found):
    assert walking(doing) == found


@pytest.mark.parametrize(
    "doing",
    [WALK.back, WALK, replace(WALK, event=3), Changing(1, WALK, SINCE), Changing(1, WALK.back, SINCE)],
)
def test_afterwards_back_to_where_one_was_before_any_walk(doing):
    assert into(doing, 12) == WALK


@pytest.mark.parametrize(
    ("doing", "without"),
    [
        (WALK, WALK.back),
        (WALK.back, WALK.back),
        (Changing(1, WALK, SINCE), Changing(1, WALK.back, SINCE)),
        (Resting(), Resting()),
    ],
)
def test_out_of_walk_mode_what_was_asked_in_between_is_asked_still(doing, without):
    assert out_of(doing) == without


LIVE = replace(HERE, live_seconds=900)


@pytest.mark.parametrize(
    ("doing", "attachment", "is_live"),
    [
        (WALK, LIVE, True),
        (Changing(1, WALK, SINCE), LIVE, True),
        (WALK, HERE, False),
        (Resting(), LIVE, False),  # an ordinary position, for whoever is at no event
        (ProposingStop(12, WALK, SINCE), LIVE, False),  # it says where the stop is
        (WALK, None, False),
    ],
)
def test_a_live_position_counts_as_such_only_in_walk_mode(doing, attachment, is_live):
    assert (shared_live(doing, Wrote(5, "", attachment)) is not None) is is_live


def test_live_until_the_event_is_over_at_the_latest():
    assert live_until(900, PLAIN, START) == START + timedelta(minutes=15)
    assert live_until(0x7FFFFFFF, PLAIN, START) == PLAIN.ends + timedelta(minutes=30)


@pytest.mark.parametrize(
    ("wrote", "may"),
    [
        (Wrote(1, "gran"), True),
        (Wrote(1, " Gran! "), True),
        (Wrote(1, "lingon2"), True),
        (Wrote(1, "gran och tall"), False),
        (Wrote(1, ""), False),
        (Wrote(1, "x" * 40), False),
        (Wrote(1, "gran" * 1000), False),
        (Wrote(1, "gran", HERE), False),
        (Wrote(1, "gran", reply_to=4), False),
    ],
)
def test_worth_looking_whether_it_is_a_code_word(wrote, may):
    assert may_be_code(wrote) is may


@pytest.mark.parametrize(
    ("doing", "gives"),
    [
        (Resting(), False),
        (Asking("v", "q", "w"), False),
        (Walking(1, Resting()), False),  # once more: they are told again that they are there
        (Changing(7, Walking(1, Resting()), ""), True),
        (Changing(7, Walking(2, Resting()), ""), False),
        (ProposingStop(1, Resting(), ""), False),  # asked for days ago; now they arrive
        (Noting(Resting(), "", naming=True), True),  # people are called Lilja, Falk and Lind
    ],
)
def test_whether_the_word_is_an_answer_all_the_same(doing, gives):
    assert awaited(doing, 1) is gives
