"""A pressed button, and what the bot answers to it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from sandbox.people import Query

WAIT_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What the bot answered to a press: a toast or an alert, perhaps a link; the text may be empty."""

    text: str
    alert: bool
    url: str


@dataclass(frozen=True, slots=True)
class Press:
    """A pressed button, whose little clock turns until the bot answers."""

    query: Query

    async def answered(self, timeout: float = WAIT_SECONDS) -> Answer:  # noqa: ASYNC109 - read in a test as it is meant
        """The bot's answer; raises TimeoutError if none comes within ``timeout`` seconds."""
        async with asyncio.timeout(timeout):
            await self.query.answered.wait()
        answer = self.query.answer or {}
        return Answer(answer.get("text", ""), answer.get("alert", False), answer.get("url", ""))
