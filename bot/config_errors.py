"""What is wrong with a configuration, said so that it can be mended: the key, the value, what is allowed."""

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

MISSING = object()
SHOWN = 60

_SECRET_KEY = re.compile(r"(tok|secr|passw|database\.url)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Complaint:
    """One setting that is not right. ``value`` is MISSING for a setting that is not there."""

    key: str
    value: object
    allowed: str

    def __str__(self) -> str:
        if self.value is MISSING:
            return f"  {self.key} is missing\n    {self.allowed}"
        return f"  {self.key} = {shown(self.key, self.value)}\n    {self.allowed}"


class Refused(Exception):
    """The configuration cannot be used; the text names every setting and what it may be."""

    def __init__(self, source: str, complaints: Sequence[Complaint]) -> None:
        self.complaints = tuple(complaints)
        count = "one setting is" if len(complaints) == 1 else f"{len(complaints)} settings are"
        super().__init__("\n".join([f"{source}: {count} not right.", "", *map(str, complaints)]))


class Unreadable(Refused):
    """The configuration cannot even be read; one sentence says why."""

    def __init__(self, sentence: str) -> None:
        self.complaints = ()
        Exception.__init__(self, f"genklang: {sentence}")


def shown(key: str, value: object) -> str:
    """The value as it may stand on a screen: shortened, and never a secret."""
    if _SECRET_KEY.search(key):
        return "(not shown)"
    text = repr(value) if isinstance(value, (str, list, tuple, dict, bool)) else str(value)
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def nearest(word: str, known: Iterable[str]) -> str:
    """ "; did you mean …?" when something known is close, else nothing."""
    close = difflib.get_close_matches(word, list(known), n=1)
    return f"; did you mean {close[0]}?" if close else ""


def complaints_of(
    error: ValidationError, model: type[BaseModel], given: Mapping[str, Any]
) -> list[Complaint]:
    """What pydantic found, in the words of the configuration file."""
    return [
        Complaint(named(found["loc"], given), _value(found), _allowed(found, model))
        for found in error.errors(include_url=False)
    ]


def named(location: Sequence[int | str], given: Any) -> str:
    """``dialogue[vision].phase[2].ends``: tables in a list go by their key, else by number from 1."""
    parts: list[str] = []
    for step in location:
        given = _inside(given, step)
        if isinstance(step, int):
            name = given.get("key") if isinstance(given, Mapping) else None
            parts[-1] += f"[{name or step + 1}]"
        else:
            parts.append(step)
    return ".".join(parts)


def _inside(given: Any, step: int | str) -> Any:
    try:
        return given[step]
    except (KeyError, IndexError, TypeError):
        return None


def _value(found: Mapping[str, Any]) -> object:
    return MISSING if found["type"] == "missing" else found["input"]


def _allowed(found: Mapping[str, Any], model: type[BaseModel]) -> str:
    if found["type"] == "extra_forbidden":
        known = _keys_at(found["loc"][:-1], model)
        hint = nearest(str(found["loc"][-1]), known)
        return f"There is no such setting{hint or '. Here are: ' + ', '.join(sorted(known))}"
    if found["type"] == "missing":
        return "It has to be there; config.example.toml shows what it looks like."
    return f"{found['msg']}."


def _keys_at(location: Sequence[int | str], model: type[BaseModel]) -> set[str]:
    for step in location:
        if isinstance(step, str):
            model = _model_in(model.model_fields[step].annotation)
    return set(model.model_fields)


def _model_in(annotation: Any) -> type[BaseModel]:
    """The section class in ``Section`` or ``tuple[Section, ...]``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    model: type[BaseModel] = get_args(annotation)[0]
    return model
