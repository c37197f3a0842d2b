"""The buttons of the dialogue with a resident: what each means."""

from dataclasses import dataclass
from enum import StrEnum

from domain.contributions import Kind
from domain.pressed import Pressed, button


@button("yes")
@dataclass(frozen=True, slots=True)
class Agree(Pressed):
    """Yes to the consent wording of this version."""

    version: str


@button("no")
@dataclass(frozen=True, slots=True)
class Decline(Pressed):
    """No: nothing is to be kept."""


@button("dlg")
@dataclass(frozen=True, slots=True)
class Choose(Pressed):
    """This dialogue, of several that are open."""

    dialogue: str


@button("lang")
@dataclass(frozen=True, slots=True)
class Speak(Pressed):
    """In this language from now on. ``welcoming`` when pressed on the welcome, which is then shown anew."""

    language: str
    welcoming: bool = False


@button("rules")
@dataclass(frozen=True, slots=True)
class ReadRules(Pressed):
    """The rules of the game in full."""

    dialogue: str | None


@button("live")
@dataclass(frozen=True, slots=True)
class Live(Pressed):
    """Here I live; None: I would rather not say."""

    place: str | None


class Step(StrEnum):
    """Where to go from a question."""

    NEXT = "next"
    SKIP = "skip"
    BACK = "back"
    PAUSE = "pause"


@button("move")
@dataclass(frozen=True, slots=True)
class Move(Pressed):
    """A step from the question that the button stood under."""

    step: Step
    dialogue: str
    question: str


@button("go")
@dataclass(frozen=True, slots=True)
class Resume(Pressed):
    """Go on with this dialogue where I was; ``again`` from its first question."""

    dialogue: str
    again: bool = False


@button("kind")
@dataclass(frozen=True, slots=True)
class Sort(Pressed):
    """What I wrote is a question, a viewpoint or an idea."""

    contribution: int
    kind: Kind


@button("page")
@dataclass(frozen=True, slots=True)
class Page(Pressed):
    """Another page of my contributions, from 0."""

    number: int


@button("show")
@dataclass(frozen=True, slots=True)
class Show(Pressed):
    """One of my contributions; ``page`` is the one to go back to."""

    contribution: int
    page: int = 0


@button("edit")
@dataclass(frozen=True, slots=True)
class Change(Pressed):
    """I want to word it anew."""

    contribution: int


@button("keep")
@dataclass(frozen=True, slots=True)
class KeepAsIs(Pressed):
    """I don't want to word it anew after all."""


@button("take")
@dataclass(frozen=True, slots=True)
class Withdraw(Pressed):
    """I take it back; asked once more until ``sure``."""

    contribution: int
    sure: bool = False


@button("undo")
@dataclass(frozen=True, slots=True)
class Restore(Pressed):
    """I stand by it after all."""

    contribution: int


@button("open")
@dataclass(frozen=True, slots=True)
class Open(Pressed):
    """A page of the bot: ``language``, ``place``, ``mine``, ``about`` or ``stop``."""

    page: str
