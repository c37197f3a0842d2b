"""What became of a message that was sent to Telegram: read from the answer, decided as a rule.

The codes and texts are the Bot API's ("Making requests", ResponseParameters) and those of its open source
server, which is where the descriptions come from.
"""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from domain.lanes import Lane

RETRIES = 10
"""How often a message is tried when Telegram itself is in trouble, before it counts as failed."""

REPEATS = 3
"""How often a reply is sent again when no answer says whether it arrived: a nuisance, but a reply never
sent is a loss."""

CONFLICT = 409
"""The bot is being moved or run twice, which passes; it says nothing about the message."""

_EDIT_GONE = ("message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID")


@dataclass(frozen=True, slots=True)
class Reply:
    """Telegram's answer to a call. ``retry_after`` is in seconds; ``migrate_to`` is a group's new id."""

    ok: bool
    result: Any = None
    code: int = 200
    description: str = ""
    retry_after: int | None = None
    migrate_to: int | None = None


class NotSent(Exception):
    """The call certainly did not reach Telegram: no connection could be made."""


class NoAnswer(Exception):
    """The call may or may not have had its effect: the answer did not come, or cannot be read."""


Outcome = Reply | NotSent | NoAnswer


class Fate(Enum):
    """What is to be done with a message after an attempt."""

    SENT = auto()
    ANEW = auto()
    """What it was to take the place of is gone: send it as a new message."""
    AGAIN = auto()
    """Try again after a while; it counts as an attempt."""
    HELD = auto()
    """Telegram asks this chat to wait; not an attempt."""
    MOVED = auto()
    """The group has a new id."""
    UNREACHABLE = auto()
    UNSURE = auto()
    FAILED = auto()
    LOCKED_OUT = auto()
    """The token is not valid: nothing can be sent at all."""


def fate(outcome: Outcome, lane: int, attempts: int, repeats: int) -> Fate:
    """Judge one attempt at a message of this lane, after so many earlier ones and repeats."""
    match outcome:
        case NotSent():
            return _again(attempts)
        case NoAnswer():
            return _repeat(lane, repeats)
        case Reply(ok=True):
            return Fate.SENT
        case Reply(code=code) if code >= 500 or code == CONFLICT:
            return _again(attempts)
    return _refused(outcome)


def pause(attempts: int) -> float:
    """Seconds until the next try after so many: 1, 2, 4, … 60."""
    return float(min(60, 2 ** max(0, attempts - 1)))


def _again(attempts: int) -> Fate:
    return Fate.AGAIN if attempts + 1 < RETRIES else Fate.FAILED


def _repeat(lane: int, repeats: int) -> Fate:
    """A broadcast is never repeated: for many a second copy is worse than for few none."""
    return Fate.UNSURE if lane >= Lane.BROADCAST or repeats >= REPEATS else Fate.AGAIN


def _refused(reply: Reply) -> Fate:
    if reply.retry_after is not None or reply.code == 429:
        return Fate.HELD
    if reply.migrate_to is not None:
        return Fate.MOVED
    return {401: Fate.LOCKED_OUT, 403: Fate.UNREACHABLE}.get(reply.code) or _told_why(reply.description)


def _told_why(description: str) -> Fate:
    if "message is not modified" in description:
        return Fate.SENT
    return Fate.ANEW if any(words in description for words in _EDIT_GONE) else Fate.FAILED
