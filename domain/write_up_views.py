"""Notices of write-ups with their facts looked up, ready to be put into words."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.events import Event
from domain.write_ups import Gathered, Why


@dataclass(frozen=True, slots=True)
class WriteUpView:
    """What came of it. ``hear_by`` is when those who gave something hear what it led to (None: not said).

    ``why`` its reader gets it; None: they looked it up.
    """

    gathered: Gathered
    now: datetime
    hear_by: date | None
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class WriteUpFileView:
    """All of it. ``draft``: it has not gone out."""

    gathered: Gathered
    now: datetime
    hear_by: date | None
    draft: bool


@dataclass(frozen=True, slots=True)
class WriteUpDraftView:
    """How it looks to staff. ``goes_at`` is when it goes out by itself, ``readers`` how many get it then."""

    shown: WriteUpView
    goes_at: datetime
    readers: int
    left_out: tuple[int, ...]
    sure: bool = False
    edits: int | None = None


@dataclass(frozen=True, slots=True)
class NoWriteUpView:
    """There is nothing to tell of it."""

    event: Event


@dataclass(frozen=True, slots=True)
class AskLeaveOutView:
    """Which number, and what became of those that were named; ``left_out`` are all that are left out now."""

    event: Event
    left_out: tuple[int, ...]
    out: tuple[int, ...]
    back: tuple[int, ...]
    unknown: tuple[int, ...]
    odd: bool
