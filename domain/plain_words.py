"""Text made plain, so that words can be looked up however they were typed: Lördag, LORDAG, kl. ١٨ – ٢٠."""

import re
import unicodedata
from collections.abc import Iterable

NO_LETTER = r"(?![^\W\d_])"
"""In a pattern: here the word ends."""


def plain(text: str) -> str:
    """Small letters without marks, ASCII digits, one kind of dash, and single blanks between words."""
    letters = unicodedata.normalize("NFD", text).casefold()
    return " ".join("".join(map(_plain_letter, letters)).split())


def _plain_letter(letter: str) -> str:
    digit = unicodedata.decimal(letter, None)
    if digit is not None:
        return str(digit)
    category = unicodedata.category(letter)
    if category in ("Mn", "Cf"):  # marks over letters, and the unseen ones that order right-to-left text
        return ""
    return "-" if category == "Pd" or letter == "−" else letter


def one_of(words: Iterable[str]) -> str:
    """A pattern for exactly one of these words, the longest that fits."""
    longest_first = sorted(map(plain, words), key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, longest_first))}){NO_LETTER}"


def numbered(names: str, first: int) -> dict[str, int]:
    """Plain word to number, of groups that a semicolon separates: all words of a group have its number."""
    groups = enumerate(plain(names).split(";"), start=first)
    return {name: number for number, group in groups for name in group.split()}
