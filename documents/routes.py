"""A walk's route for a map program (GPX 1.1)."""

import gpxpy.gpx

from documents.plain import readable
from texts.sheets import Gpx, Pin


def route(sheet: Gpx) -> bytes:
    """A waypoint for the meeting point and for each stop, and a route from one to the next.

    Pins that are minor are no stops and left out.
    """
    made = gpxpy.gpx.GPX()
    made.creator = "Genklang"
    made.name, made.description = readable(sheet.title), readable(sheet.text) or None
    stops = [pin for pin in sheet.pins if not pin.minor]
    way = gpxpy.gpx.GPXRoute(name=made.name, description=made.description)
    for pin in [sheet.start, *stops] if sheet.start else stops:
        made.waypoints.append(
            gpxpy.gpx.GPXWaypoint(pin.latitude, pin.longitude, name=_name(pin), description=_described(pin))
        )
        way.points.append(gpxpy.gpx.GPXRoutePoint(pin.latitude, pin.longitude, name=_name(pin)))
    if len(way.points) > 1:
        made.routes.append(way)
    xml: str = made.to_xml(version="1.1")
    return xml.encode()


def _name(pin: Pin) -> str:
    """Its number and the first line of its words, as it should stand beside the place."""
    first, *_ = readable(pin.words).split("\n")
    return " ".join(filter(None, (readable(pin.label), first)))


def _described(pin: Pin) -> str | None:
    return readable(pin.words) or None
