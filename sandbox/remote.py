"""A phone over the control API: what the replay holds in its hand."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any, Self, TypeVar

import aiohttp

from sandbox.bell import Bell

Json = dict[str, Any]
T = TypeVar("T")
RECONNECT_SECONDS = 0.5


class Refusal(Exception):
    """The sandbox says that a phone cannot do this."""


class RemotePhone:
    """One person's phone on a running sandbox; ``async with`` follows what happens on it.

    Without ``heed_repeats`` what the bot says twice, word for word, is seen only by ``refresh``.
    """

    def __init__(
        self, client: aiohttp.ClientSession, url: str, user_id: int, *, heed_repeats: bool = True
    ) -> None:
        self.client = client
        self.url = f"{url}/sandbox/phones"
        self.user_id = user_id
        self.messages: dict[int, Json] = {}
        self.bell = Bell()
        self._heed_repeats = heed_repeats
        self._seq = 0
        self._follower: asyncio.Task[None] | None = None

    async def create(self, first_name: str, language_code: str) -> None:
        """Let the person exist."""
        body = {"id": self.user_id, "first_name": first_name, "language_code": language_code}
        await self._call("POST", self.url, body)

    async def __aenter__(self) -> Self:
        await self.refresh()
        self._follower = asyncio.create_task(self._follow())
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._follower
        self._follower.cancel()
        await asyncio.gather(self._follower, return_exceptions=True)

    async def refresh(self) -> None:
        """See the whole chat anew."""
        shown = await self._call("GET", f"{self.url}/{self.user_id}/messages")
        self.messages = {message["id"]: message for message in shown["messages"]}
        self._seq = shown["seq"]

    async def say(self, text: str) -> int:
        """Write a message; returns its id (the last one's, if it was long)."""
        sent = await self._call("POST", f"{self.url}/{self.user_id}/say", {"text": text})
        return int(sent["message_id"])

    async def press(self, message_id: int, data: str) -> None:
        """Press an inline button."""
        await self._call("POST", f"{self.url}/{self.user_id}/press", {"message_id": message_id, "data": data})

    async def until(self, look: Callable[[], T | None], seconds: float) -> T | None:
        """Wait until ``look`` finds something on the screen; None after so many seconds."""
        return await self.bell.until(look, seconds)

    def newest_buttons(self) -> Json | None:
        """The newest message of the bot that has buttons."""
        newest = (
            message
            for message in reversed(self.messages.values())
            if message["buttons"] and not message["mine"]
        )
        return next(newest, None)

    def from_bot(self, after: int = 0) -> list[Json]:
        """What the bot said after message ``after``."""
        return [
            message for message in self.messages.values() if message["id"] > after and not message["mine"]
        ]

    async def _call(self, method: str, url: str, body: Json | None = None) -> Json:
        async with self.client.request(method, url, json=body) as answer:
            told: Json = await answer.json()
            if answer.status >= 400:
                raise Refusal(f"{url}: {told.get('error', answer.status)}")
            return told

    async def _follow(self) -> None:
        timeout = aiohttp.ClientTimeout(total=None)
        while True:
            try:
                address = f"{self.url}/{self.user_id}/events?after={self._seq}"
                async with self.client.get(address, timeout=timeout) as stream:
                    async for line in stream.content:
                        if line.startswith(b"data: "):
                            self._take(json.loads(line[6:]))
            except aiohttp.ClientError:
                await asyncio.sleep(RECONNECT_SECONDS)

    def _take(self, event: Json) -> None:
        self._seq = event["seq"]
        if event["type"] == "message" and self._repeats(event["message"]):
            return
        if event["type"] in ("message", "edit"):
            self.messages[event["message"]["id"]] = event["message"]
        elif event["type"] == "delete":
            self.messages.pop(event["id"], None)
        self.bell.ring()

    def _repeats(self, message: Json) -> bool:
        """Whether this is to be passed over."""
        if self._heed_repeats or message["mine"]:
            return False
        return words(message) in map(words, self.from_bot())


def words(message: Json) -> tuple[str, int | None]:
    """What makes two messages the same to who reads them."""
    return message["html"], message["reply_to"]
