"""Codes of slips: made so that nobody guesses them, read however they are written, and never for words."""

import random
from datetime import timedelta
from secrets import choice

import pytest

from domain.noting import (
    DIGITS,
    GUESSES,
    LENGTH,
    LETTERS,
    Rewording,
    code,
    code_in,
    corrected,
    grouped,
    may_guess,
    message_number,
    recent,
    yes_or_no,
)
from tests.support.example import NOW


def test_a_code_is_read_as_it_was_made_and_as_it_is_shown():
    for _ in range(200):
        made = code(choice)
        assert len(made) == LENGTH
        assert set(made) <= set(LETTERS + DIGITS)
        assert code_in(made) == code_in(grouped(made)) == code_in(f" {grouped(made).lower()}\n") == made


def test_never_without_digits():
    picks = iter("ACDEFGHJKL" + "ACDEFGHJK2" + "ACDEFGHJ22")
    assert code(lambda _: next(picks)) == "ACDEFGHJ22"


def test_nothing_that_looks_like_another():
    assert not set("IOSBZ01") & set(LETTERS + DIGITS)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "lekplatser",  # ten letters, but a word
        "Lekplatser",
        "ACDEF2345",  # too short
        "ACDEF234567",  # too long
        "ACDEF0123I",  # letters that no code has
        "ACDEFGHJK2",  # a single digit
        "vad sägs om 23 bänkar",
        "A" * 5000,
        "2 3 4 5 6 7 8 9 2 3 " * 40,
    ],
)
def test_what_is_no_code(words):
    assert code_in(words) is None


def test_two_codes_are_hardly_ever_the_same():
    made = random.Random(1)
    assert len({code(made.choice) for _ in range(5000)}) == 5000


def test_ten_wrong_guesses_an_hour():
    guesses = tuple((NOW - timedelta(minutes=at)).isoformat() for at in range(GUESSES))
    assert may_guess(guesses[1:], NOW)
    assert not may_guess(guesses, NOW)
    assert may_guess(guesses, NOW + timedelta(minutes=51))
    assert recent(guesses, NOW + timedelta(minutes=51)) == guesses[:9]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("Ja", True),
        ("ja!", True),
        ("Yes", True),
        ("nej", False),
        ("No.", False),
        ("kanske", None),
        ("", None),
    ],
)
def test_yes_or_no(words, says):
    assert yes_or_no(words) is says


def test_no_telegram_message_has_such_a_number():
    messages = [*range(30), 2**31 - 1]
    numbers = {message_number(slip, message) for slip in (*range(1, 30), 2**30) for message in messages}
    assert len(numbers) == 30 * 31
    assert max(numbers) < 0
    assert min(numbers) > -(2**63)


ADDED = Rewording(-2, "Lampan", "Lampan\nBänken")
LAST = Rewording(-3, "Lampan\nBänken", "Lampan\nBänken\nBänken")


@pytest.mark.parametrize(
    ("words", "rewordings", "message", "now", "becomes"),
    [
        ("Lampan", [], -1, "Lyktan", "Lyktan"),
        ("Lampan\nBänken", [ADDED], -1, "Lyktan", "Lyktan\nBänken"),
        ("Lampan\nBänken", [ADDED], -2, "Soffan", "Lampan\nSoffan"),
        ("Lampan\nBänken\nBänken", [ADDED, LAST], -2, "Soffan", "Lampan\nSoffan\nBänken"),
        ("Lampan\nBänken\nBänken", [ADDED, LAST], -3, "", "Lampan\nBänken"),
        (
            "Lampan\nSoffan",
            [ADDED, Rewording(-2, "Lampan\nBänken", "Lampan\nSoffan")],
            -2,
            "Stol",
            "Lampan\nStol",
        ),
        ("Lampan", [ADDED, Rewording(-2, "Lampan\nBänken", "Lampan")], -2, "Stol", "Lampan\nStol"),
        ("Lampan", [], -9, "Bildtext", "Lampan\nBildtext"),
        ("", [], -1, "Bildtext", "Bildtext"),
        ("Bänken", [Rewording(-2, "", "Bänken")], -1, "Lampan", "Lampan\nBänken"),
    ],
)
def test_a_changed_message_changes_its_own_words_alone(words, rewordings, message, now, becomes):
    assert corrected(-1, words, rewordings, message, now) == becomes
