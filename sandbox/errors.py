"""Refusals: what the Bot API answers instead of a result."""

from __future__ import annotations

from typing import Any


class Refused(Exception):
    """An answer with ``ok: false``: an HTTP status, Telegram's sentence and perhaps ``parameters``."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """The JSON object that Telegram sends for this refusal."""
        answer: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


def bad_request(reason: str, **parameters: Any) -> Refused:
    """400, for a request that can never succeed as it is."""
    return Refused(400, f"Bad Request: {reason}", **parameters)


def forbidden(reason: str) -> Refused:
    """403, for a chat in which the bot may not speak."""
    return Refused(403, f"Forbidden: {reason}")


def too_many(seconds: int) -> Refused:
    """429: the bot spoke too fast; ``seconds`` is what it has to wait."""
    return Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
