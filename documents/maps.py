"""Maps of a walk, drawn from nothing but its places: stops, meeting point, way, scale bar, and a key."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise

from documents.nudging import Frame, Mark, apart
from documents.projection import Box, Point, Scale, around, on_the_ground, to_scale
from documents.typesetting import typeset
from texts.sheets import Format, Pin, RouteMap

IN_CHAT, ON_PAPER = 118.0, 170.0
"""Width of the map in millimetres: in a picture (130 mm with its margins), on an A4 sheet."""
PICTURE_PPI = 1200 / 130 * 25.4
"""A picture becomes 1200 pixels wide."""

MARK = 8.0
"""Height of a mark in millimetres."""
LETTER = 2.5
"""Width that each further letter of a label adds to its mark."""
MARGIN = 9.0
EDGE = 2.0
"""Where the dots stand whose places lie beyond the frame: millimetres from its edge."""

NEARBY = 200.0
"""Metres. Dots farther away than this, and than the stops measure across, do not make the map smaller."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A mark as it stands: its place (``x``, ``y``), the point that it is about, its label; millimetres.

    ``beside`` says that it was moved off its point, ``start`` that it is the meeting point.
    """

    x: float
    y: float
    point: Point
    width: float
    label: str
    words: str
    start: bool
    beside: bool


@dataclass(frozen=True, slots=True)
class Dot:
    """A small dot; ``beyond`` when what it stands for lies outside the frame, on whose edge it is drawn."""

    x: float
    y: float
    beyond: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """A map laid out on paper, all in millimetres from its upper left corner; ``bar`` is the scale bar."""

    width: float
    height: float
    mark: float
    marks: tuple[Standing, ...]
    dots: tuple[Dot, ...]
    way: tuple[tuple[Point, Point], ...]
    approach: tuple[Point, Point] | None
    bar: float
    bar_words: str


def route_map(sheet: RouteMap) -> bytes:
    """A map with its title and key: a picture for the chat, or an A4 sheet."""
    width = IN_CHAT if sheet.format is Format.PNG else ON_PAPER
    return typeset("map", laid_out(sheet, width), sheet.format, PICTURE_PPI)


def laid_out(sheet: RouteMap, width: float, tallest: float = 1.0) -> dict[str, object]:
    """What a template needs to draw the map that wide (millimetres), and no taller than so many widths."""
    return asdict(sheet) | {"chart": asdict(chart(sheet, width, tallest))}


def chart(sheet: RouteMap, width: float, tallest: float = 1.0) -> Chart:
    """The map laid out on paper that wide. Without any place it is an empty frame without scale."""
    stops = [pin for pin in sheet.pins if not pin.minor]
    marked = [sheet.start, *stops] if sheet.start else stops
    entries = [pin for pin in sheet.pins if pin.minor]
    ground = on_the_ground([(pin.latitude, pin.longitude) for pin in (*marked, *entries)])
    box = _shown(ground[: len(marked)], ground[len(marked) :])
    scale = to_scale(box, width, tallest, MARGIN)
    laid = [scale.laid(point) for point in ground]
    points = laid[len(marked) - len(stops) : len(marked)]
    bar = scale.bar() if ground else 0
    return Chart(
        width=width,
        height=scale.height,
        mark=MARK,
        marks=_standing(marked, laid, sheet.start is not None, scale),
        dots=_dots(laid[len(marked) :], scale),
        way=tuple(pairwise(points)) if sheet.way else (),
        approach=(laid[0], laid[1]) if sheet.way and sheet.start and stops else None,
        bar=bar / scale.metres,
        bar_words=_length(bar),
    )


def _shown(marked: Sequence[Point], entries: Sequence[Point]) -> Box:
    """The ground that the map shows: all that is marked, and the single entries but for stray ones."""
    if not marked:
        return around(entries or [Point(0, 0)])
    core = around(marked)
    near = core.grown(max(core.width, core.height, NEARBY))
    return around([*marked, *filter(near.holds, entries)])


def _standing(pins: Sequence[Pin], laid: Sequence[Point], starts: bool, scale: Scale) -> tuple[Standing, ...]:
    marks = [Mark(point, _width(pin.label)) for pin, point in zip(pins, laid, strict=False)]
    places = apart(marks, Frame(scale.width, scale.height, MARK))
    return tuple(
        Standing(
            at.x, at.y, mark.point, mark.width, pin.label, pin.words, starts and number == 0, at != mark.point
        )
        for number, (pin, mark, at) in enumerate(zip(pins, marks, places, strict=True))
    )


def _width(label: str) -> float:
    """Two letters fit in a round mark; a longer label makes it wider."""
    return MARK + max(len(label) - 2, 0) * LETTER


def _dots(laid: Sequence[Point], scale: Scale) -> tuple[Dot, ...]:
    dots = []
    for point in laid:
        x = min(max(point.x, EDGE), scale.width - EDGE)
        y = min(max(point.y, EDGE), scale.height - EDGE)
        dots.append(Dot(x, y, beyond=(x, y) != (point.x, point.y)))
    return tuple(dots)


def _length(metres: int) -> str:
    """With the symbols that are the same in all languages."""
    return f"{metres} m" if metres < 1000 else f"{metres // 1000} km"
