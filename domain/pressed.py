"""What a pressed button means. Its data travels through Telegram and back, and may be old or forged.

Data is at most 64 bytes (Bot API, InlineKeyboardButton): a short name and the fields, joined by colons.
Keys of dialogues, questions and places are at most 20 characters for that reason.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, ClassVar, TypeVar, get_args

REGISTRY: dict[str, type["Pressed"]] = {}


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button's meaning. ``name`` is its stable short name in the data."""

    name: ClassVar[str]

    def encode(self) -> str:
        values = (getattr(self, field.name) for field in fields(self))
        return ":".join([self.name, *("" if value is None else _word(value) for value in values)])


P = TypeVar("P", bound=type[Pressed])


def button(name: str) -> Callable[[P], P]:
    """Name a button for its data. The name must never change its meaning: old buttons stay on the screens."""

    def register(cls: P) -> P:
        cls.name = name
        REGISTRY[name] = cls
        return cls

    return register


def decode(data: str) -> Pressed | None:
    """What the data means; None when it is nothing that any version of the bot could have sent."""
    name, *words = data.split(":")
    cls = REGISTRY.get(name)
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
        (kind,) = set(get_args(kind)) - {type(None)}
        return _value(kind, word) if word else None
    if kind is bool:
        return bool(int(word))
    value = kind(word)
    if kind is int and not 0 <= value < _TOO_LARGE:
        raise ValueError(f"no number of ours: {word}")
    return value
