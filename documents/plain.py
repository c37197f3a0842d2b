"""Words without what is no text: control characters and halves of characters, which no kind of file takes."""

import unicodedata
from collections.abc import Mapping

KEPT = "\n\t"
NOT_TEXT = ("Cc", "Cs")
"""Unicode categories: control characters and lone surrogates."""
NEVER = "\ufffe\uffff"
"""No characters, by definition, and forbidden in XML."""


def readable(words: str) -> str:
    """The words without whatever is no text; line breaks stay, all of one kind."""
    lines = words.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in lines if c in KEPT or _is_text(c))


def _is_text(character: str) -> bool:
    """Characters younger than this Python's tables are text as well: emoji are added every year."""
    return character not in NEVER and unicodedata.category(character) not in NOT_TEXT


def plain(value: object) -> object:
    """The same value with readable strings, also inside lists and mappings."""
    if isinstance(value, str):
        return readable(value)
    if isinstance(value, Mapping):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return value
