"""What there is to tell a person, as facts without words; the words are chosen when it is sent.

Every notice is a frozen dataclass of plain values (text, numbers, truth values, tuples of text), so that
it can wait in the outbox as JSON and still make sense after an upgrade: new fields get defaults.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, ClassVar, TypeVar

REGISTRY: dict[str, type["Notice"]] = {}


@dataclass(frozen=True, slots=True)
class Notice:
    """A fact to tell. ``kind`` is its stable name in the outbox, ``facts`` are the names of its fields.

    ``waits`` is False for what answers a finger on the screen (a callback): useless when late, outside
    Telegram's message limits, and not worth a repeat. ``keeps`` is True for what somebody may refer
    to later: its row stays once it has been sent; all others leave no trace. ``always`` is True for what
    somebody hears even after *no more messages*: what they have signed up for does not take place.
    """

    kind: ClassVar[str]
    facts: ClassVar[tuple[str, ...]]
    waits: ClassVar[bool] = True
    keeps: ClassVar[bool] = False
    always: ClassVar[bool] = False

    def encode(self) -> str:
        values = {name: getattr(self, name) for name in self.facts}
        return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


N = TypeVar("N", bound=type[Notice])


def notice(kind: str) -> Callable[[N], N]:
    """Name a notice for the outbox. The name must never change: rows that wait carry it."""

    def register(cls: N) -> N:
        cls.kind, cls.facts = kind, tuple(field.name for field in fields(cls))
        REGISTRY[kind] = cls
        return cls

    return register


def decode(kind: str, params: str) -> Notice:
    """The notice that ``encode`` wrote; fields that the class no longer has are passed over."""
    cls = REGISTRY[kind]
    values: dict[str, Any] = json.loads(params)
    return cls(**{name: _frozen(value) for name, value in values.items() if name in cls.facts})


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
