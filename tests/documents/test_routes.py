"""Routes for map programs, parsed again."""

from dataclasses import replace

import gpxpy

from documents.drawing import draw
from tests.documents.examples import GPX, MARKUP, START, STOPS
from texts.sheets import Pin


def test_a_waypoint_for_each_stop_and_the_way_between_them():
    raw = draw(GPX).decode()
    read = gpxpy.parse(raw)
    assert 'version="1.1"' in raw
    assert "http://www.topografix.com/GPX/1/1" in raw
    assert (read.name, read.description) == (GPX.title, GPX.text)
    assert [(one.latitude, one.longitude) for one in read.waypoints] == [
        (pin.latitude, pin.longitude) for pin in (START, *STOPS)
    ]
    assert [one.name for one in read.waypoints][:2] == ["Samling: Sjöviks skola", "1 Övergångsstället"]
    assert read.waypoints[1].description == "Övergångsstället"
    (way,) = read.routes
    assert way.name == GPX.title
    assert [one.name for one in way.points] == [one.name for one in read.waypoints]


def test_without_stops_it_is_a_route_to_nowhere():
    read = gpxpy.parse(draw(replace(GPX, start=None, pins=(), text="")).decode())
    assert read.waypoints == []
    assert read.routes == []


def test_one_place_is_no_way():
    read = gpxpy.parse(draw(replace(GPX, pins=())).decode())
    assert len(read.waypoints) == 1
    assert read.routes == []


def test_words_are_only_words():
    pin = Pin(1e-7, -0.5, "1", f"{MARKUP} & ]]></name>\x00\ud800\nandra raden")
    (waypoint,) = gpxpy.parse(draw(replace(GPX, start=None, pins=(pin,))).decode()).waypoints
    assert waypoint.name == f"1 {MARKUP} & ]]></name>"
    assert waypoint.description == f"{MARKUP} & ]]></name>\nandra raden"
    assert waypoint.latitude == 1e-7
