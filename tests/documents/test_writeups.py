"""Write-ups: every word is there, as it was written, in any script."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.drawing import draw
from tests.documents import reading
from tests.documents.examples import ARABIC, MARKUP, SOMALI, UKRAINIAN, WRITE_UP
from texts.sheets import Chapter, Count, Line, WriteUp

LONG = " ".join(f"Ord{number}" for number in range(580))[:4000]


def with_line(words: str, language: str = "sv") -> WriteUp:
    chapter = Chapter("Stopp", "", (Line("K-1", "idé", words),))
    return replace(WRITE_UP, language=language, map=None, chapters=(chapter,))


def test_every_word_stands_in_it():
    pdf, chapter = draw(WRITE_UP), WRITE_UP.chapters[0]
    said = [WRITE_UP.sender, WRITE_UP.title, WRITE_UP.subtitle, WRITE_UP.intro, WRITE_UP.closing]
    said += [chapter.heading, chapter.lead, chapter.answer, chapter.answered_by, "27 personer var med"]
    said += [part for line in chapter.lines for part in (line.reference, line.kind, line.words, line.note)]
    assert reading.missing(pdf, *said) == []


@pytest.mark.parametrize("language", ["sv", "en", "ar", "uk", "so"])
@pytest.mark.parametrize("said", [MARKUP, ARABIC, UKRAINIAN, SOMALI, "Hej 😀👍🏽", "ትግርኛ", "ქართული"])
def test_words_are_set_as_they_were_written(said, language):
    assert reading.missing(draw(with_line(said, language)), said) == []


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("قرية", "قرية"),
        ("پیاده‌رو تاریک است", "پیاده‌رو تاریک است"),
        ("سلام", "سالم"),
        ("شجرة كبيرة", "شجرة كبرية"),
        ("راستے میں اندھیرا ہے", "راستے میں اندھریا ہے"),
    ],
)
def test_how_arabic_is_read_off_a_document(said, read):
    """What is seen is right. What is copied has each letter once, but where two are drawn as one shape (lam
    with alef, yeh with reh) they come in the other order, as far as PDFium reads; vowel signs come jumbled.
    """
    pdf = draw(with_line(said))
    assert reading.missing(pdf, read) == []


def test_long_words_go_on_over_the_page():
    said = [word for word in reading.words(draw(with_line(LONG))).split() if word.startswith("Ord")]
    assert " ".join(said) == LONG


def test_arabic_begins_on_the_right_and_swedish_on_the_left_of_the_same_page():
    swedish = reading.left_and_right(draw(with_line("Hej")), "Hej")
    arabic = reading.left_and_right(draw(with_line("مرحبا")), "مرحبا")
    assert swedish[0] < 0.4
    assert arabic[1] > 0.85


def test_the_whole_page_turns_round_in_arabic():
    left, _ = reading.left_and_right(draw(with_line("مرحبا", "ar")), "K-1")
    assert left > 0.75


def test_words_longer_than_a_line_and_addresses_stay_on_the_page():
    pdf = draw(with_line("a" * 300 + " https://example.org/" + "path/" * 60))
    assert all(reading.margins_are_white(reading.gray(pdf, page), 0.03) for page in range(reading.pages(pdf)))


def test_pages_are_numbered():
    lines = tuple(Line(f"K-{number}", "idé", LONG) for number in range(6))
    pdf = draw(replace(WRITE_UP, chapters=(Chapter("Stopp", "", lines),)))
    assert reading.pages(pdf) >= 4
    assert f"1 / {reading.pages(pdf)}" in reading.words(pdf)
    assert f"{reading.pages(pdf)} / {reading.pages(pdf)}" in reading.words(pdf)


def test_almost_nothing_is_a_write_up_as_well():
    pdf = draw(WriteUp("sv", "", "Möte", "", "", (), None, (), ""))
    assert reading.pages(pdf) == 1
    assert "Möte" in reading.words(pdf)


def test_many_figures_stand_in_rows():
    counts = tuple(Count(number * 1000, f"räknat {number}") for number in range(9))
    words = reading.words(draw(replace(WRITE_UP, counts=counts)))
    assert all(count.words in words for count in counts)


def test_what_no_font_has_stops_nothing():
    """A letter of a script that nobody reads any more, and what is no letter yet."""
    assert "Hej" in reading.words(draw(with_line("Hej \U00012000 \u0378")))


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["sv", "ar", "sv-FI", "tlh"]))
def test_any_words_in_any_language(words, language):
    assert draw(with_line(words, language)).startswith(b"%PDF")


def test_three_hundred_long_entries_make_a_document_that_telegram_takes():
    words = " ".join([ARABIC, LONG])[:4096]
    lines = tuple(Line(f"K-{number}", "idé", words, "1 bild") for number in range(300))
    pdf = draw(replace(WRITE_UP, map=None, chapters=(Chapter("Stopp", "", lines),)))
    assert len(pdf) < 20 * 2**20
