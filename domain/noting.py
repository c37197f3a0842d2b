"""Writing down what others say: slips with codes that lead people to their own words.

A code is 10 capitals and digits without those that look alike in print or by hand (I, O, S, B, Z, 0, 1),
at least two of them digits, so that no word can be taken for one: more than 45 bits, and at most ten guesses
an hour.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

LETTERS = "ACDEFGHJKLMNPQRTUVWXY"
DIGITS = "23456789"
LENGTH = 10

NAME_AT_MOST = 80
"""Characters of a name. What is longer is no name: it goes with what was said."""

GUESSES = 10
"""So many wrong codes somebody may try within ``GUESSES_WITHIN``."""
GUESSES_WITHIN = timedelta(hours=1)

_CODE = re.compile(rf"[{LETTERS}{DIGITS}]{{{LENGTH}}}")
_BETWEEN = re.compile(r"[\s\-‐‑–—]+")
_YES = frozenset({"ja", "japp", "jo", "yes", "yep", "ok", "okej"})
_NO = frozenset({"nej", "nä", "no", "nope"})


def code(pick: Callable[[Sequence[str]], str]) -> str:
    """A new code; ``pick`` chooses so that nobody can guess (``secrets.choice``)."""
    while True:
        letters = "".join(pick(LETTERS + DIGITS) for _ in range(LENGTH))
        if _digits(letters):
            return letters


def _digits(letters: str) -> bool:
    return sum(letter in DIGITS for letter in letters) >= 2


def code_in(words: str) -> str | None:
    """The code that was written, however it was grouped; None when it cannot be one."""
    if len(words) > 4 * LENGTH:
        return None
    letters = _BETWEEN.sub("", words).upper()
    return letters if _CODE.fullmatch(letters) and _digits(letters) else None


def grouped(letters: str) -> str:
    """A code as it is easy to read and to write off: ABCDE 23456."""
    return f"{letters[: LENGTH // 2]} {letters[LENGTH // 2 :]}"


def recent(guesses: Sequence[str], now: datetime) -> tuple[str, ...]:
    """The wrong guesses (moments, ISO 8601) that still count."""
    return tuple(one for one in guesses if now - datetime.fromisoformat(one) < GUESSES_WITHIN)


def may_guess(guesses: Sequence[str], now: datetime) -> bool:
    """Whether another code may be tried now."""
    return len(recent(guesses, now)) < GUESSES


def yes_or_no(words: str) -> bool | None:
    """What was answered in words instead of by a button; None when it is neither."""
    word = words.strip().strip(".!").casefold()
    return True if word in _YES else False if word in _NO else None


MESSAGES = 2**32
"""More than Telegram ever numbers in one chat."""


def message_number(slip: int, message_id: int) -> int:
    """What stands for the number of a message of the note-taker's that went onto a slip: negative and unique.

    Telegram's are positive, so that no message of whose words they are is ever taken for it.
    """
    return -(slip * MESSAGES + message_id)


@dataclass(frozen=True, slots=True)
class Rewording:
    """New words for what was noted, by which message."""

    message: int | None
    before: str
    after: str


def parts(first: int, words: str, rewordings: Sequence[Rewording]) -> dict[int, str]:
    """What each message says of what was noted as ``words``; ``first`` is the one that it began with."""
    said = {first: rewordings[0].before if rewordings else words}
    for one in rewordings:
        message = first if one.message is None else one.message
        if message in said:
            said[message] = _between(one.after, *_around(said, message))
        else:
            said[message] = one.after.removeprefix(one.before).strip()
    return said


def corrected(first: int, words: str, rewordings: Sequence[Rewording], message: int, now: str) -> str:
    """What was noted, after the note-taker has changed one of the messages to say ``now``."""
    return _joined([*({**parts(first, words, rewordings), message: now}).values()])


def _around(said: dict[int, str], message: int) -> tuple[str, str]:
    at = list(said).index(message)
    words = list(said.values())
    return _joined(words[:at]), _joined(words[at + 1 :])


def _between(words: str, earlier: str, later: str) -> str:
    if words == _joined([earlier, later]):
        return ""
    return words.removeprefix(earlier).removesuffix(later).strip()


def _joined(words: Sequence[str]) -> str:
    return "\n".join(filter(None, words))
