"""The buttons of a write-up: for everybody who reads it, and for staff who look at it first."""

from dataclasses import dataclass

from domain.pressed import Pressed, button


@button("wu")
@dataclass(frozen=True, slots=True)
class ShowWriteUp(Pressed):
    """What came of it?"""

    event: int


@button("wuf")
@dataclass(frozen=True, slots=True)
class ReadWriteUp(Pressed):
    """All of it, as a document."""

    event: int


@button("wud")
@dataclass(frozen=True, slots=True)
class SeeDraft(Pressed):
    """For staff: how it looks now, and what can be done with it."""

    event: int


@button("wus")
@dataclass(frozen=True, slots=True)
class SendWriteUp(Pressed):
    """For staff: send it now."""

    event: int
    sure: bool = False


@button("wuh")
@dataclass(frozen=True, slots=True)
class HoldWriteUp(Pressed):
    """For staff: hold it back, or let it go again."""

    event: int
    hold: bool = True


@button("wul")
@dataclass(frozen=True, slots=True)
class LeaveOut(Pressed):
    """For staff: something is not to stand in it."""

    event: int


@button("wule")
@dataclass(frozen=True, slots=True)
class LeftOutAll(Pressed):
    """For staff: that was all that is left out."""

    event: int
