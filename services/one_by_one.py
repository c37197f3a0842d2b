"""What is due by the clock is seen to one after another: what fails takes nothing of the others with it."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import structlog

from storage.work import Undone, Work

_log = structlog.get_logger(__name__)

T = TypeVar("T")


def see_to(work: Work, due: Iterable[T], one: Callable[[Work, T], int]) -> int:
    """Do ``one`` for each that is due; returns how much was done.

    What fails is undone alone and logged; it is still due at the next tick.
    """
    count = 0
    for what in due:
        try:
            count += _apart(work, what, one)
        except Undone:
            _log.exception("one of those that are due failed, next time then", due=repr(what))
    return count


def _apart(work: Work, what: T, one: Callable[[Work, T], int]) -> int:
    return work.apart(lambda part: one(part, what))
