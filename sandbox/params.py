"""Reading a call's parameters: JSON, form fields or query, each with the type that the method needs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, NamedTuple

from aiohttp import web

from sandbox.errors import Refused, bad_request

UPLOAD_LIMIT = 50 * 1024 * 1024


class Upload(NamedTuple):
    """A file in the request."""

    name: str
    mime: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Params:
    """The parameters of one call; forms give strings, JSON gives values, and both are accepted."""

    values: dict[str, Any]
    uploads: dict[str, Upload]

    def has(self, name: str) -> bool:
        """Whether the parameter is there and not empty."""
        return self.values.get(name) not in (None, "") or name in self.uploads

    def text(self, name: str, default: str = "") -> str:
        """A string; numbers become strings as in a form."""
        value = self.values.get(name)
        if value is None:
            return default
        if isinstance(value, str):
            return value
        return json.dumps(value, ensure_ascii=False)

    def integer(self, name: str, default: int = 0) -> int:
        """A whole number; what is none counts as absent, as in the Bot API server."""
        value = self.values.get(name)
        try:
            return default if value is None or isinstance(value, bool) else int(value)
        except (TypeError, ValueError):
            return default

    def number(self, name: str) -> float | None:
        """A decimal number, or None."""
        try:
            return float(self.values[name])
        except (KeyError, TypeError, ValueError):
            return None

    def boolean(self, name: str) -> bool:
        """True for true, "true", "yes" and 1, in any case."""
        return str(self.values.get(name, "")).lower() in ("true", "yes", "1")

    def json(self, name: str, what: str) -> Any:
        """A JSON value, given as itself or as a string; None when absent. A refusal names ``what``."""
        value = self.values.get(name)
        if value is None or value == "":
            return None
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {what} JSON object") from None

    def chat_id(self, name: str = "chat_id") -> int | str:
        """A chat: its number, or its @username."""
        value = self.values.get(name)
        if value is None or value == "":
            raise bad_request(f"{name} is empty")
        try:
            return int(value)
        except (TypeError, ValueError):
            return str(value)


async def read(request: web.Request) -> Params:
    """The parameters of a request, from its query and its body."""
    values: dict[str, Any] = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.method == "POST" and request.body_exists:
        kind = request.content_type
        if kind == "application/json":
            values |= _json_body(await request.read())
        elif kind in ("application/x-www-form-urlencoded", "multipart/form-data"):
            await _form(request, values, uploads)
    return Params(values, uploads)


def _json_body(body: bytes) -> dict[str, Any]:
    try:
        values = json.loads(body or b"{}")
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(values, dict):
        raise bad_request("can't parse JSON object: expected an Object")
    return values


async def _form(request: web.Request, values: dict[str, Any], uploads: dict[str, Upload]) -> None:
    try:
        form = await request.post()
    except web.HTTPRequestEntityTooLarge:
        raise Refused(413, "Request Entity Too Large") from None
    for name, value in form.items():
        if isinstance(value, web.FileField):
            uploads[name] = Upload(value.filename, value.content_type, value.file.read())
            value.file.close()
        else:
            values[name] = value
