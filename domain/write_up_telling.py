"""The notices of a write-up: to those who were there, to those who look it up, and to staff."""

from dataclasses import dataclass
from typing import ClassVar

from domain.notices import Notice, notice


@notice("write_up")
@dataclass(frozen=True, slots=True)
class WriteUp(Notice):
    """What came of an event. ``pressed``: its reader asked to see it, whoever they are."""

    keeps: ClassVar[bool] = True
    event: int
    pressed: bool = False


@notice("write_up_file")
@dataclass(frozen=True, slots=True)
class WriteUpFile(Notice):
    """All of it, as a document. ``draft``: it had not gone out when it was asked for."""

    keeps: ClassVar[bool] = True
    event: int
    draft: bool = False


@notice("write_up_draft")
@dataclass(frozen=True, slots=True)
class WriteUpDraft(Notice):
    """For staff: how it looks now and when it goes out. ``sure``: shall it go out at once?

    Whoever made the event gets it when that is over, also after *no more messages*: it is their work.
    """

    always: ClassVar[bool] = True
    event: int
    sure: bool = False
    edits: int | None = None


@notice("write_up_none")
@dataclass(frozen=True, slots=True)
class NoWriteUp(Notice):
    """For staff: nobody checked in and nothing was said, so there is nothing to tell."""

    always: ClassVar[bool] = True
    event: int


@notice("write_up_leave_out")
@dataclass(frozen=True, slots=True)
class AskLeaveOut(Notice):
    """For staff: which number is not to stand in it? And what became of those that were named.

    ``odd``: what came was no number.
    """

    event: int
    out: tuple[int, ...] = ()
    back: tuple[int, ...] = ()
    unknown: tuple[int, ...] = ()
    odd: bool = False
