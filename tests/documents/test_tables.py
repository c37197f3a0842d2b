"""Workbooks, read back: what people wrote is text."""

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from documents.drawing import draw
from documents.tables import DoesNotFit
from tests.documents.examples import ROWS
from texts.sheets import Rows


def opened(sheet: Rows) -> Workbook:
    return load_workbook(BytesIO(draw(sheet)))


def test_texts_are_texts_and_numbers_are_numbers():
    book = opened(ROWS)
    heading, *rows = book.active.iter_rows()
    assert [cell.value for cell in heading] == list(ROWS.columns)
    assert [tuple(cell.value for cell in row) for row in rows] == list(ROWS.rows)
    assert {cell.data_type for row in rows for cell in row if isinstance(cell.value, str)} == {"s"}
    assert {cell.data_type for row in rows for cell in row if isinstance(cell.value, int)} == {"n"}
    assert all(cell.hyperlink is None for row in rows for cell in row)


def test_the_heading_stays_in_sight():
    page = opened(ROWS).active
    assert page.freeze_panes == "A2"
    assert page["A1"].font.bold


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Anmälda: skolväg / 12 maj", "Anmälda  skolväg   12 maj"),
        ("x" * 40, "x" * 31),
        ("'citerat'", "citerat"),
        ("", "Sheet1"),
        ("[]:*?/\\", "Sheet1"),
    ],
)
def test_any_title_names_a_sheet(title, name):
    assert opened(replace(ROWS, title=title)).sheetnames == [name]


def test_what_does_not_fit_is_not_cut():
    with pytest.raises(DoesNotFit, match="Row 2"):
        draw(replace(ROWS, rows=(("x" * 32_768,),)))


def test_no_rows_at_all():
    assert opened(replace(ROWS, rows=())).active.max_row == 1
