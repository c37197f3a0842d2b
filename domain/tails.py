"""Telegram cuts what is longer than a message: the rest comes right after it, and is no answer of its own."""

from datetime import datetime, timedelta

FULL_MESSAGE = 3500
"""Characters from which on a message may be the first part of a longer one: Telegram cuts at 4096."""

TAIL_WITHIN = timedelta(seconds=5)
"""So soon after it comes the rest."""


def tail_until(words: str, now: datetime) -> str | None:
    """Until when (ISO 8601) the rest of these words may come; None when they were whole."""
    return (now + TAIL_WITHIN).isoformat() if len(words) >= FULL_MESSAGE else None


def is_tail(until: str | None, now: datetime) -> bool:
    """Whether what comes now is the rest of what came before."""
    return until is not None and now < datetime.fromisoformat(until)
