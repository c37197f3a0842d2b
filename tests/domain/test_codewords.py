"""Code words at a walk: every event has its own, and nobody fails on a capital or an exclamation mark."""

from collections.abc import Sequence
from itertools import combinations

import pytest

from domain.codewords import WORDS, choose, same

ORDINARY = frozenset(
    (
        "ja",
        "nej",
        "hej",
        "stopp",
        "start",
        "tack",
        "okej",
        "hus",
        "bil",
        "buss",
        "skola",
        "park",
        "skog",
        "bad",
    )
)


def first(words: Sequence[str]) -> str:
    return words[0]


def last(words: Sequence[str]) -> str:
    return words[-1]


def one_slip_apart(one: str, other: str) -> bool:
    """One letter more, one less, or another one."""
    short, long = sorted((one, other), key=len)
    without = {long[:at] + long[at + 1 :] for at in range(len(long))}
    if len(short) == len(long):
        return sum(a != b for a, b in zip(short, long, strict=True)) == 1
    return short in without


def test_the_words_are_many_short_and_plain() -> None:
    assert len(set(WORDS)) == len(WORDS) >= 60
    assert [word for word in WORDS if not (3 <= len(word) <= 7 and word.isascii() and word.islower())] == []
    assert [word for word in WORDS if not word.isalpha() or word in ORDINARY] == []


def test_no_word_is_a_slip_away_from_another() -> None:
    assert [pair for pair in combinations(WORDS, 2) if one_slip_apart(*pair)] == []


@pytest.mark.parametrize(
    ("taken", "pick", "word"),
    [
        ((), first, WORDS[0]),
        ((), last, WORDS[-1]),
        ((WORDS[0],), first, WORDS[1]),
        ((WORDS[0].upper(),), first, WORDS[1]),
        (WORDS[:-1], first, WORDS[-1]),
        (WORDS, first, f"{WORDS[0]}2"),
        ((*WORDS, f"{WORDS[0]}2"), first, f"{WORDS[1]}2"),
        ((*WORDS, *(f"{word}2" for word in WORDS)), last, f"{WORDS[-1]}3"),
    ],
)
def test_which_word_an_event_gets(taken, pick, word):
    assert choose(taken, pick) == word


@pytest.mark.parametrize(
    ("written", "word", "is_it"),
    [
        ("gran", "gran", True),
        ("Gran!", "gran", True),
        ("  «GRAN»… ", "gran", True),
        ("gran 🌲", "gran", True),
        ("_gran_", "gran", True),
        ("\u200egran\u200f", "gran", True),
        ("Gran2.", "gran2", True),
        ("gran", "gran2", False),
        ("gran2", "gran", False),
        ("gran gran", "gran", False),
        ("en gran", "gran", False),
        ("granar", "gran", False),
        ("g r a n", "gran", False),
        ("!", "gran", False),
        ("", "gran", False),
    ],
)
def test_whether_the_word_was_written(written, word, is_it):
    assert same(written, word) is is_it
