"""What a pressed button means. Its data travels through Telegram and back, and may be old or forged.

Data is at most 64 bytes (Bot API, InlineKeyboardButton): a short name and the fields, joined by colons.
Keys of dialogues, questions and places are at most 20 characters for that reason.
"""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, ClassVar, get_args

from domain.contributions import Kind


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button's meaning. ``name`` is its stable short name in the data."""

    name: ClassVar[str]

    def encode(self) -> str:
        values = (getattr(self, field.name) for field in fields(self))
        return ":".join([self.name, *("" if value is None else _word(value) for value in values)])


@dataclass(frozen=True, slots=True)
class Agree(Pressed):
    """Yes to the consent wording of this version."""

    name: ClassVar[str] = "yes"
    version: str


@dataclass(frozen=True, slots=True)
class Decline(Pressed):
    """No: nothing is to be kept."""

    name: ClassVar[str] = "no"


@dataclass(frozen=True, slots=True)
class Choose(Pressed):
    """This dialogue, of several that are open."""

    name: ClassVar[str] = "dlg"
    dialogue: str


@dataclass(frozen=True, slots=True)
class Speak(Pressed):
    """In this language from now on. ``welcoming`` when pressed on the welcome, which is then shown anew."""

    name: ClassVar[str] = "lang"
    language: str
    welcoming: bool = False


@dataclass(frozen=True, slots=True)
class ReadRules(Pressed):
    """The rules of the game in full."""

    name: ClassVar[str] = "rules"
    dialogue: str | None


@dataclass(frozen=True, slots=True)
class Live(Pressed):
    """Here I live; None: I would rather not say."""

    name: ClassVar[str] = "live"
    place: str | None


class Step(StrEnum):
    """Where to go from a question."""

    NEXT = "next"
    SKIP = "skip"
    BACK = "back"
    PAUSE = "pause"


@dataclass(frozen=True, slots=True)
class Move(Pressed):
    """A step from the question that the button stood under."""

    name: ClassVar[str] = "move"
    step: Step
    dialogue: str
    question: str


@dataclass(frozen=True, slots=True)
class Resume(Pressed):
    """Go on with this dialogue where I was; ``again`` from its first question."""

    name: ClassVar[str] = "go"
    dialogue: str
    again: bool = False


@dataclass(frozen=True, slots=True)
class Sort(Pressed):
    """What I wrote is a question, a viewpoint or an idea."""

    name: ClassVar[str] = "kind"
    contribution: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Page(Pressed):
    """Another page of my contributions, from 0."""

    name: ClassVar[str] = "page"
    number: int


@dataclass(frozen=True, slots=True)
class Show(Pressed):
    """One of my contributions; ``page`` is the one to go back to."""

    name: ClassVar[str] = "show"
    contribution: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class Change(Pressed):
    """I want to word it anew."""

    name: ClassVar[str] = "edit"
    contribution: int


@dataclass(frozen=True, slots=True)
class KeepAsIs(Pressed):
    """I don't want to word it anew after all."""

    name: ClassVar[str] = "keep"


@dataclass(frozen=True, slots=True)
class Withdraw(Pressed):
    """I take it back; asked once more until ``sure``."""

    name: ClassVar[str] = "take"
    contribution: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Restore(Pressed):
    """I stand by it after all."""

    name: ClassVar[str] = "undo"
    contribution: int


@dataclass(frozen=True, slots=True)
class Open(Pressed):
    """A page of the bot: ``language``, ``place``, ``mine``, ``about`` or ``stop``."""

    name: ClassVar[str] = "open"
    page: str


BUTTONS: dict[str, type[Pressed]] = {
    cls.name: cls
    for cls in (
        *(Agree, Decline, Choose, Speak, ReadRules, Live, Move, Resume, Sort),
        *(Page, Show, Change, KeepAsIs, Withdraw, Restore, Open),
    )
}


def decode(data: str) -> Pressed | None:
    """What the data means; None when it is nothing that any version of the bot could have sent."""
    name, *words = data.split(":")
    cls = BUTTONS.get(name)
    if cls is None or len(words) != len(fields(cls)):
        return None
    try:
        return cls(*(_value(field.type, word) for field, word in zip(fields(cls), words, strict=True)))
    except ValueError:
        return None


_TOO_LARGE = 2**63
"""No column holds such a number."""


def _word(value: Any) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value)


def _value(kind: Any, word: str) -> Any:
    if type(None) in get_args(kind):
        return word or None
    if kind is bool:
        return bool(int(word))
    value = kind(word)
    if kind is int and not 0 <= value < _TOO_LARGE:
        raise ValueError(f"no number of ours: {word}")
    return value
