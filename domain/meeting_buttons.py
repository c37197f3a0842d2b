"""The buttons of questions to a panel: for those who ask and second, and for staff in meeting mode.

``seen`` is the state of the question that a button was shown for, ``page`` the page to go back to.
"""

from dataclasses import dataclass

from domain.meetings import HoldReason, PanelState, Step
from domain.pressed import Pressed, button


@button("evqp")
@dataclass(frozen=True, slots=True)
class AskPanel(Pressed):
    """My question is for the panel as a whole."""

    event: int


@button("evqx")
@dataclass(frozen=True, slots=True)
class DontAsk(Pressed):
    """I don't want to ask anything after all."""


@button("qsec")
@dataclass(frozen=True, slots=True)
class Second(Pressed):
    """I want to know that too; or no longer."""

    contribution: int
    page: int = 0
    wanted: bool = True


@button("qvoi")
@dataclass(frozen=True, slots=True)
class Listen(Pressed):
    """Let me hear the question that was spoken."""

    contribution: int


@button("mq")
@dataclass(frozen=True, slots=True)
class ShowQueue(Pressed):
    """Meeting mode: the questions of an event, for staff."""

    event: int
    page: int = 0


@button("mqc")
@dataclass(frozen=True, slots=True)
class ShowQueued(Pressed):
    """One question of the queue, with what can be done."""

    contribution: int
    page: int = 0


@button("mqs")
@dataclass(frozen=True, slots=True)
class TakeStep(Pressed):
    """Let through, take up, park, or undo: what needs nothing further."""

    contribution: int
    step: Step
    seen: PanelState
    page: int = 0


@button("mqh")
@dataclass(frozen=True, slots=True)
class HoldBack(Pressed):
    """Not for others to see; ``reason`` None: ask me why."""

    contribution: int
    seen: PanelState
    page: int = 0
    reason: HoldReason | None = None


@button("mqa")
@dataclass(frozen=True, slots=True)
class Answered(Pressed):
    """It is answered. ``host``: the position, from 1, of who did it; 0: nobody is named; None: ask me who."""

    contribution: int
    seen: PanelState
    page: int = 0
    host: int | None = None


@button("mqx")
@dataclass(frozen=True, slots=True)
class DontAnswer(Pressed):
    """No answer after all."""


@button("mqr")
@dataclass(frozen=True, slots=True)
class SwitchRule(Pressed):
    """The rule of the day, for this event: a question is looked at ``before`` others see it, or after."""

    event: int
    before: bool
    page: int = 0


@button("mqm")
@dataclass(frozen=True, slots=True)
class ShowMinutes(Pressed):
    """The minutes as far as they go, a page from 0."""

    event: int
    page: int = 0
