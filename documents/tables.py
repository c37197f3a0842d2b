"""Workbooks: what people wrote stays text there, so that a spreadsheet carries nothing of it out."""

from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from documents.plain import readable
from texts.sheets import Rows

Value = str | int | None

LONGEST_NAME = 31
FORBIDDEN_IN_NAME = "[]:*?/\\"
WIDEST_COLUMN = 420
"""Pixels; longer words are wrapped."""


class DoesNotFit(Exception):
    """More rows (1,048,576), columns (16,384) or characters in a cell (32,767) than a workbook holds."""


def workbook(sheet: Rows) -> bytes:
    """A workbook (.xlsx) with one sheet: a heading row that stays in sight, texts and numbers as such.

    Raises ``DoesNotFit``.
    """
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        page = book.add_worksheet(_sheet_name(sheet.title))
        _write_row(page, 0, sheet.columns, book.add_format({"bold": True, "bottom": 1, "valign": "top"}))
        cells = book.add_format({"text_wrap": True, "valign": "top"})
        for at, row in enumerate(sheet.rows, start=1):
            _write_row(page, at, row, cells)
        page.freeze_panes(1, 0)
        page.autofit(WIDEST_COLUMN)
        book.set_properties({"title": readable(sheet.title)})
    return out.getvalue()


def _write_row(page: Worksheet, at: int, values: tuple[Value, ...], look: Format) -> None:
    for column, value in enumerate(values):
        if isinstance(value, int):
            written = page.write_number(at, column, value, look)
        else:
            written = page.write_string(at, column, readable(value), look) if value else 0
        if written != 0:
            raise DoesNotFit(f"Row {at + 1} does not fit into a workbook.")


def _sheet_name(title: str) -> str | None:
    """The title as far as a sheet may be called so; None lets the workbook choose."""
    kept = "".join(" " if c in FORBIDDEN_IN_NAME else c for c in readable(title).replace("\n", " "))
    return kept[:LONGEST_NAME].strip("' ") or None
