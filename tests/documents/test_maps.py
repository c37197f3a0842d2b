"""Maps: to scale, and legible whatever the places are."""

from dataclasses import replace
from itertools import combinations
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.drawing import draw
from documents.maps import MARK, chart
from tests.documents import reading
from tests.documents.examples import ARABIC, MAP, MARKUP, START, STOPS
from texts.sheets import Format, Pin

METRE = 1 / 111_195
"""In degrees of latitude."""


def at(north: float, east: float, **more: object) -> Pin:
    """A place so many metres from a place on the equator, where both degrees are as long."""
    return Pin(north * METRE, 14.6 + east * METRE, **more)


def stops(*places: tuple[float, float]) -> tuple[Pin, ...]:
    return tuple(
        at(*place, label=str(number), words=f"Stopp {number}") for number, place in enumerate(places, 1)
    )


FORTY = stops(*((north * 90, east * 130) for north in range(8) for east in range(5)))
CASES = {
    "none": (None, ()),
    "only a start": (START, ()),
    "one": (None, STOPS[:1]),
    "two": (None, STOPS[:2]),
    "forty": (START, FORTY),
    "forty in one place": (None, stops(*[(0, 0)] * 40)),
    "five metres": (None, stops((0, 0), (0, 5))),
    "twenty kilometres": (None, stops((0, 0), (0, 20_000))),
    "only entries": (None, (at(0, 0, minor=True), at(30, 30, minor=True))),
    "long labels": (None, tuple(at(0, east, label=f"Stopp {east}", words="ord") for east in range(3))),
}


@pytest.mark.parametrize("format", Format)
@pytest.mark.parametrize("case", CASES)
def test_any_places_make_a_map(case, format):
    start, pins = CASES[case]
    drawn = draw(replace(MAP, start=start, pins=pins, format=format))
    if format is Format.PNG:
        width, height = reading.size(drawn)
        assert width == 1200
        assert height < 8800, "Telegram takes photos of 10,000 pixels, both sides together"
    else:
        assert reading.pages(drawn) in (1, 2)


@pytest.mark.parametrize("case", CASES)
def test_no_mark_covers_another_and_none_leaves_the_map(case):
    start, pins = CASES[case]
    drawn = chart(replace(MAP, start=start, pins=pins), 118)
    for one, other in combinations(drawn.marks, 2):
        beside = abs(one.x - other.x) >= (one.width + other.width) / 2
        assert beside or abs(one.y - other.y) >= MARK
    for mark in drawn.marks:
        assert mark.width / 2 <= mark.x <= drawn.width - mark.width / 2
        assert MARK / 2 <= mark.y <= drawn.height - MARK / 2


places = st.tuples(st.floats(-89, 89), st.floats(-180, 180), st.booleans())


@given(st.lists(places, max_size=12))
def test_anywhere_on_earth(given_places):
    pins = tuple(Pin(north, east, minor=minor) for north, east, minor in given_places)
    drawn = chart(replace(MAP, start=None, pins=pins), 118)
    assert 0 < drawn.height <= 118
    for one in (*drawn.marks, *drawn.dots):
        assert 0 <= one.x <= drawn.width
        assert 0 <= one.y <= drawn.height


def test_north_is_up_and_both_ways_have_one_scale():
    drawn = chart(replace(MAP, start=None, pins=stops((0, 0), (300, 0), (0, 400))), 118)
    here, north, east = (mark.point for mark in drawn.marks)
    assert north.y < here.y
    assert east.x > here.x
    up, right = here.y - north.y, east.x - here.x
    assert up / right == pytest.approx(300 / 400, rel=1e-3)
    assert hypot(north.x - here.x, east.y - here.y) == pytest.approx(0, abs=0.01)


@pytest.mark.parametrize(
    ("metres", "words"),
    [(5, "10 m"), (60, "20 m"), (140, "50 m"), (600, "200 m"), (3000, "1 km"), (20_000, "5 km")],
)
def test_the_bar_has_a_round_length_and_is_as_long_as_it_says(metres, words):
    drawn = chart(replace(MAP, start=None, pins=stops((0, 0), (0, metres))), 118)
    one, other = (mark.point for mark in drawn.marks)
    number, unit = drawn.bar_words.split()
    length = int(number) * (1000 if unit == "km" else 1)
    assert drawn.bar_words == words
    assert drawn.bar / length == pytest.approx((other.x - one.x) / metres, rel=1e-3)
    assert drawn.bar < 118 / 2


def test_places_beyond_the_hundred_and_eightieth_degree_are_neighbours():
    drawn = chart(replace(MAP, start=None, pins=(Pin(0, 179.999), Pin(0, -179.999))), 118)
    assert drawn.bar_words == "50 m"


def test_a_stray_entry_does_not_make_the_map_small():
    near, far = at(30, 30, minor=True), at(500_000, 0, minor=True)
    drawn = chart(replace(MAP, start=None, pins=(*stops((0, 0), (0, 300)), near, far)), 118)
    assert drawn.bar_words == "100 m"
    assert [dot.beyond for dot in drawn.dots] == [False, True]


def test_the_way_joins_the_stops_in_their_order_only_if_there_is_one():
    assert len(chart(MAP, 118).way) == len(STOPS) - 1
    assert chart(MAP, 118).approach is not None
    wayless = chart(replace(MAP, way=False), 118)
    assert wayless.way == ()
    assert wayless.approach is None


def test_a_mark_that_was_moved_says_of_which_point_it_is():
    first, second = chart(replace(MAP, start=None, pins=stops((0, 0), (0, 0))), 118).marks
    assert not first.beside
    assert second.beside
    assert second.point == first.point


@pytest.mark.parametrize("language", ["sv", "ar"])
def test_every_word_stands_in_the_key(language):
    pins = (*STOPS, replace(STOPS[0], label="4", words=MARKUP), replace(STOPS[1], label="5", words=ARABIC))
    pdf = draw(replace(MAP, pins=pins + MAP.pins, language=language, format=Format.PDF))
    assert reading.missing(pdf, MAP.title, MAP.subtitle, MAP.footer, MAP.dot_words, START.words) == []
    assert reading.missing(pdf, *(pin.words for pin in pins)) == []


def test_light_whatever_the_chat_looks_like():
    """A picture has a background of its own, so that its dark letters can be read in a dark chat."""
    picture = reading.gray(reading.on_a_page(draw(MAP)))
    height, width = picture.shape or (0, 0)
    assert picture[2, 2] > 250
    assert picture[height - 3, width - 3] > 250
