"""Write-ups: what came of an event, in so many pages as what was said needs."""

from dataclasses import asdict

from documents.maps import laid_out
from documents.typesetting import typeset
from texts.sheets import Format, WriteUp

MAP_WIDTH = 166.0
"""Millimetres between the margins."""
TALLEST_MAP = 0.6
"""So that a map leaves room for other things on its page."""


def write_up(sheet: WriteUp) -> bytes:
    """An A4 document, a PDF, with numbered pages."""
    drawn = laid_out(sheet.map, MAP_WIDTH, TALLEST_MAP) if sheet.map else None
    return typeset("writeup", asdict(sheet) | {"map": drawn}, Format.PDF)
