"""Frozen dataclasses (and enums in them) as JSON and back, for what a conversation has to remember.

Each value carries the name of its class, so that old rows stay readable as long as the class is known;
fields that a class no longer has are passed over, and new ones take their defaults.
"""

import json
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any


class Codec:
    """Writes and reads values of the given dataclasses, nested as they may be."""

    def __init__(self, classes: Iterable[type]) -> None:
        self._classes = {cls.__name__: cls for cls in classes}
        self._fields = {
            name: tuple(field.name for field in fields(cls))
            for name, cls in self._classes.items()
            if is_dataclass(cls)
        }

    def write(self, value: object) -> str:
        return json.dumps(self._plain(value), ensure_ascii=False, separators=(",", ":"))

    def read(self, text: str) -> Any:
        """The value that ``write`` wrote. Raises KeyError for a class that is not known."""
        return self._value(json.loads(text))

    def _plain(self, value: Any) -> Any:
        if is_dataclass(value) and not isinstance(value, type):
            values = {name: self._plain(getattr(value, name)) for name in self._fields[type(value).__name__]}
            return {"is": type(value).__name__} | {
                name: one for name, one in values.items() if one is not None
            }
        if isinstance(value, tuple):
            return [self._plain(one) for one in value]
        if isinstance(value, Enum):
            return {"is": type(value).__name__, "value": value.value}
        return value

    def _value(self, plain: Any) -> Any:
        if isinstance(plain, list):
            return tuple(self._value(one) for one in plain)
        if not isinstance(plain, dict):
            return plain
        cls = self._classes[plain["is"]]
        if issubclass(cls, Enum):
            return cls(plain["value"])
        known = self._fields[plain["is"]]
        return cls(**{name: self._value(one) for name, one in plain.items() if name in known})
