"""Marks that would cover each other are moved apart, in their order, each as little as possible."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from math import cos, pi, sin

from documents.projection import Point

GAP = 0.6
"""Millimetres of ground between two marks."""
STEP = 2.5
"""Millimetres from one place that is tried to the next."""
RINGS = 60
TRIES = 30
"""How many free places are looked at for one that covers nobody's point."""

Rule = Callable[[Point], bool]


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as wide as its label needs, and the point that it is about; millimetres."""

    point: Point
    width: float


@dataclass(frozen=True, slots=True)
class Frame:
    """The paper that marks may stand on, and how high each of them is; millimetres."""

    width: float
    height: float
    mark: float

    def holds(self, at: Point, width: float) -> bool:
        """Whether a mark in that place is all on the paper."""
        half = self.mark / 2
        return width / 2 <= at.x <= self.width - width / 2 and half <= at.y <= self.height - half


def apart(marks: Sequence[Mark], frame: Frame) -> list[Point]:
    """Where these marks stand, none on another; where no room is left, on their points."""
    placed: list[Point] = []
    for number, mark in enumerate(marks):
        stands = _free(mark, list(zip(placed, marks, strict=False)), frame)
        clear = _clear(mark, marks[number + 1 :], frame)
        placed.append(_nearest(mark.point, stands, clear) or mark.point)
    return placed


def _nearest(point: Point, free: Rule, clear: Rule) -> Point | None:
    """Its own point if that is free; else the nearest free place, rather one that covers no later point."""
    spots = filter(free, _spots(point))
    first = next(spots, None)
    if first is None or first == point or clear(first):
        return first
    return next(filter(clear, islice(spots, TRIES)), first)


def _free(mark: Mark, placed: Sequence[tuple[Point, Mark]], frame: Frame) -> Rule:
    def free(at: Point) -> bool:
        return frame.holds(at, mark.width) and not any(
            abs(at.x - other.x) < (mark.width + them.width) / 2 + GAP
            and abs(at.y - other.y) < frame.mark + GAP
            for other, them in placed
        )

    return free


def _clear(mark: Mark, later: Sequence[Mark], frame: Frame) -> Rule:
    def clear(at: Point) -> bool:
        return not any(
            abs(at.x - other.point.x) < mark.width / 2 + GAP
            and abs(at.y - other.point.y) < frame.mark / 2 + GAP
            for other in later
        )

    return clear


def _spots(point: Point) -> Iterator[Point]:
    """The point itself, then places on wider and wider circles around it."""
    yield point
    for ring in range(1, RINGS):
        radius = ring * STEP
        count = 6 * ring
        for turn in range(count):
            angle = 2 * pi * turn / count - pi / 4
            yield Point(point.x + radius * cos(angle), point.y + radius * sin(angle))
