"""From degrees to millimetres on paper: the places of a walk, to scale, without a map service.

A local equirectangular projection about the middle of the places: over the 20 kilometres of a long bus
tour it is wrong by less than the width of a line.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians

EARTH = 6_371_008.8
"""Mean radius in metres."""

LEAST_GROUND = 40.0
"""Metres across that a map shows at least: a telephone's position is no more exact than a tenth of it."""
FLATTEST = 0.5
"""The least height of the ground shown, in widths of it."""

BAR_STEPS = (1, 2, 5)
LEAST_BAR = 10
BAR_SHARE = 0.35
"""The most that the scale bar takes of the width."""


@dataclass(frozen=True, slots=True)
class Point:
    """Metres east and north of somewhere, or millimetres from the left and from the top of a frame."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Box:
    """Ground from west to east and from south to north, in metres."""

    west: float
    south: float
    east: float
    north: float

    @property
    def width(self) -> float:
        return self.east - self.west

    @property
    def height(self) -> float:
        return self.north - self.south

    def grown(self, by: float) -> "Box":
        """With that many metres more on each side."""
        return Box(self.west - by, self.south - by, self.east + by, self.north + by)

    def holds(self, point: Point) -> bool:
        return self.west <= point.x <= self.east and self.south <= point.y <= self.north


def on_the_ground(places: Sequence[tuple[float, float]]) -> list[Point]:
    """Latitudes and longitudes in degrees as metres east and north of the first of them."""
    if not places:
        return []
    south, west = places[0]
    middle = radians(sum(latitude for latitude, _ in places) / len(places))
    return [
        Point(
            EARTH * cos(middle) * radians((longitude - west + 180) % 360 - 180),
            EARTH * radians(latitude - south),
        )
        for latitude, longitude in places
    ]


def around(points: Sequence[Point]) -> Box:
    """The least ground that holds at least one point."""
    xs, ys = [point.x for point in points], [point.y for point in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


@dataclass(frozen=True, slots=True)
class Scale:
    """How ground is laid on paper: ``metres`` a millimetre, and how high the paper is, all in millimetres."""

    box: Box
    metres: float
    width: float
    height: float
    margin: float

    def laid(self, point: Point) -> Point:
        """Where a point of the ground comes to lie, from the upper left corner."""
        middle_x, middle_y = (self.box.west + self.box.east) / 2, (self.box.south + self.box.north) / 2
        x = self.width / 2 + (point.x - middle_x) / self.metres
        y = self.height / 2 - (point.y - middle_y) / self.metres
        return Point(x, y)

    def bar(self) -> int:
        """The longest round length, in metres, that takes no more than its share of the width."""
        room = self.width * self.metres * BAR_SHARE
        length, magnitude = LEAST_BAR, LEAST_BAR
        while magnitude <= room:
            length = max(step * magnitude for step in BAR_STEPS if step * magnitude <= room)
            magnitude *= 10
        return length


def to_scale(box: Box, width: float, tallest: float, margin: float) -> Scale:
    """The ground on paper of that width, with a margin all around, the same scale both ways.

    ``tallest`` is the most height in widths; ``width`` and ``margin`` are in millimetres.
    """
    inner = width - 2 * margin
    across = max(box.width, LEAST_GROUND, box.height / tallest)
    metres = across / inner
    height = min(max(box.height / metres, inner * FLATTEST), inner * tallest)
    return Scale(box, metres, width, height + 2 * margin, margin)
