"""All kinds of sheets: drawn in several threads at once, and what is no text left out."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
import typst

from documents import typesetting
from documents.drawing import draw
from documents.plain import plain, readable
from tests.documents import examples, reading
from texts.sheets import Format

KINDS = {
    b"%PDF": (examples.POSTER, examples.TICKET, examples.WRITE_UP),
    b"\x89PNG": (examples.MAP, replace(examples.POSTER, format=Format.PNG)),
    b"BEGIN:VCALENDAR": (examples.CALENDAR,),
    b"<?xml": (examples.GPX,),
    b"PK": (examples.ROWS,),
}


@pytest.mark.parametrize(
    ("start", "sheet"), [(start, sheet) for start, sheets in KINDS.items() for sheet in sheets]
)
def test_every_kind_becomes_its_file(start, sheet):
    assert draw(sheet).startswith(start)


def test_threads_do_not_mix_up_what_they_draw():
    sheets = [replace(examples.POSTER, title=f"Affisch {number}", text="") for number in range(24)]
    with ThreadPoolExecutor(6) as threads:
        drawn = list(threads.map(draw, sheets))
    assert [sheet.title in reading.words(pdf) for sheet, pdf in zip(sheets, drawn, strict=True)] == [
        True
    ] * 24


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a\x00b\x1bc\x7f", "abc"),
        ("rad\r\nrad\rrad\n", "rad\nrad\nrad\n"),
        ("halv \ud83d emoji", "halv  emoji"),
        ("\ufffe\uffff", ""),
        ("åäö عمر 😀 \u2068x\u2069\tny", "åäö عمر 😀 \u2068x\u2069\tny"),
    ],
)
def test_only_text_is_text(written, read):
    assert readable(written) == read
    assert plain({"a": [written, 1, None], "b": (written,)}) == {"a": [read, 1, None], "b": [read]}


def test_a_document_is_accessible_unless_no_font_has_a_letter_of_it():
    assert b"pdfuaid:part>1" in draw(examples.WRITE_UP)
    assert b"pdfuaid:part>1" not in draw(replace(examples.WRITE_UP, intro="\u0378"))


@pytest.mark.parametrize("template", sorted(path.stem for path in typesetting.TEMPLATES.glob("*.typ")))
def test_no_template_runs_what_it_is_given(template):
    """The ways in which Typst makes a command out of a string, or reads from where we do not know."""
    source = (typesetting.TEMPLATES / f"{template}.typ").read_text("utf-8")
    assert [way for way in ("eval(", "read(", "plugin(", "@preview") if way in source] == []


def test_a_sheet_without_what_its_template_shows_is_an_error_of_ours():
    with pytest.raises(typesetting.CannotBeSet, match="language"):
        typesetting.typeset("poster", {}, Format.PDF)


def test_the_fonts_come_with_the_bot():
    """On a machine without any fonts the documents are the same."""
    folders = [str(typesetting.files(package)) for package in typesetting.FONT_PACKAGES]
    families = typst.Fonts(include_system_fonts=False, font_paths=folders).families()
    assert {
        *("Noto Sans", "IBM Plex Sans Arabic", "Noto Sans Ethiopic", "Noto Sans Symbols", "Noto Emoji")
    } <= set(families)
