"""Posters and tickets: read back as a camera and a screen reader would."""

from dataclasses import replace

import pytest

from documents.drawing import draw
from tests.documents import examples, reading
from tests.documents.examples import ARABIC, CROWDED, LINK, MARKUP, POSTER, TICKET
from texts.sheets import Fact, Format, Poster

ARABIC_POSTER = replace(POSTER, language="ar", title=ARABIC, facts=(Fact("موعد", "الخميس 12 مايو"),))
BARE = Poster(Format.PDF, "sv", "", "", "Byamöte", (), "", LINK, "", "")
ENDLESS = replace(CROWDED, title="a" * 80, text="https://example.org/" + "b" * 480)
WORDY = replace(CROWDED, facts=tuple(Fact("Uppgift", "ord " * 60) for _ in range(8)))
SHEETS = [
    POSTER,
    CROWDED,
    ARABIC_POSTER,
    BARE,
    ENDLESS,
    WORDY,
    TICKET,
    replace(TICKET, word="", text="ord " * 100),
]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda one: one.title[:20])
def test_one_page_that_nothing_leaves_with_a_code_that_can_be_scanned(sheet):
    pdf = draw(sheet)
    assert reading.pages(pdf) == 1
    assert reading.codes(pdf) == [LINK]
    assert reading.margins_are_white(reading.gray(pdf), 0.03)


@pytest.mark.parametrize("sheet", [POSTER, CROWDED, TICKET], ids=lambda one: one.title[:20])
def test_the_picture_can_be_scanned_too(sheet):
    assert reading.codes(reading.on_a_page(draw(replace(sheet, format=Format.PNG)))) == [LINK]


def test_a_picture_of_a_poster_has_the_width_of_a_photo():
    width, height = reading.size(draw(replace(POSTER, format=Format.PNG)))
    assert width == 1240
    assert height == 1754


def test_every_word_stands_on_it():
    for poster in (POSTER, CROWDED, ARABIC_POSTER):
        pdf = draw(poster)
        said = (poster.sender, poster.kind, poster.title, poster.text, poster.link_words, poster.footer)
        assert reading.missing(pdf, *said, LINK.removeprefix("https://")) == []
        assert (
            reading.missing(pdf, *(part for fact in poster.facts for part in (fact.label, fact.words))) == []
        )


def test_nothing_that_is_written_is_a_command():
    sheet = replace(POSTER, title=MARKUP, text=MARKUP, facts=(Fact(MARKUP, MARKUP),), footer=MARKUP)
    assert reading.words(draw(sheet)).replace(" ", "").count(MARKUP.replace(" ", "")) == 5


def test_the_word_of_a_ticket_can_be_read():
    assert reading.missing(draw(TICKET), TICKET.word, TICKET.title, TICKET.text, TICKET.footer) == []


def test_a_screen_reader_is_told_title_and_language():
    pdf = draw(POSTER)
    assert b"/Lang(sv)" in pdf
    assert b"pdfuaid:part>1" in pdf
    assert reading.title(pdf) == POSTER.title
    assert b"/Lang(ar)" in draw(ARABIC_POSTER)


def test_the_time_is_the_largest_of_the_facts():
    pdf = draw(POSTER)
    assert reading.height(pdf, "torsdag") > 1.5 * reading.height(pdf, "huvudentrén")


def test_the_same_sheet_is_the_same_file():
    assert draw(POSTER) == draw(POSTER)
    assert draw(examples.TICKET) == draw(TICKET)
