"""Delivering updates to the bot's webhook, until it says that it has them."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from sandbox.errors import Refused
from sandbox.methods import BY_LOWER_NAME
from sandbox.params import Params
from sandbox.updates import Waiting
from sandbox.world import World

FIRST_RETRY_SECONDS = 0.5
LONGEST_RETRY_SECONDS = 30.0
ANSWER_SECONDS = 60.0


@dataclass(slots=True)
class _Lane:
    """A chat's updates go one after another; ``not_before`` puts a failed one off."""

    busy: bool = False
    failures: int = 0
    not_before: float = 0.0

    def failed(self) -> None:
        self.failures += 1
        self.not_before = time.monotonic() + min(
            FIRST_RETRY_SECONDS * 2 ** (self.failures - 1), LONGEST_RETRY_SECONDS
        )

    def succeeded(self) -> None:
        self.failures, self.not_before = 0, 0.0


@dataclass(slots=True)
class Deliverer:
    """Posts waiting updates: in order within a chat, up to ``max_connections`` chats at once."""

    world: World
    lanes: dict[int, _Lane] = field(default_factory=dict)
    posting: set[asyncio.Task[None]] = field(default_factory=set)

    async def run(self) -> None:
        """Deliver for ever."""
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=ANSWER_SECONDS)) as client:
            try:
                while True:
                    await self._round(client)
            finally:
                for task in self.posting:
                    task.cancel()
                await asyncio.gather(*self.posting, return_exceptions=True)

    async def _round(self, client: aiohttp.ClientSession) -> None:
        if not self.world.webhook.get("url"):
            await self.world.updates.bell.wait()
            return
        self.world.updates.expire()
        for update_id, update in self._ready():
            self._lane(update).busy = True
            task = asyncio.create_task(self._post(client, update_id, update))
            self.posting.add(task)
            task.add_done_callback(self._posted)
        await self.world.updates.bell.wait_at_most(self._pause())

    def _posted(self, task: asyncio.Task[None]) -> None:
        self.posting.discard(task)
        self.world.updates.bell.ring()

    def _ready(self) -> list[tuple[int, Waiting]]:
        room = int(self.world.webhook["max_connections"]) - len(self.posting)
        now, seen = time.monotonic(), set[int]()
        ready: list[tuple[int, Waiting]] = []
        for update_id, update in self.world.updates.waiting.items():
            if len(ready) >= room:
                break
            lane = self._lane(update)
            if update.chat not in seen and not lane.busy and lane.not_before <= now:
                ready.append((update_id, update))
            seen.add(update.chat)
        return ready

    def _lane(self, update: Waiting) -> _Lane:
        return self.lanes.setdefault(update.chat, _Lane())

    def _pause(self) -> float:
        now = time.monotonic()
        waits = [lane.not_before - now for lane in self.lanes.values() if lane.not_before > now]
        return min([*waits, LONGEST_RETRY_SECONDS])

    async def _post(self, client: aiohttp.ClientSession, update_id: int, update: Waiting) -> None:
        lane = self._lane(update)
        if not lane.failures:
            self.world.updates.note_delivery(update_id, update)
        try:
            error = await self._attempt(client, update)
        finally:
            lane.busy = False
        if error:
            lane.failed()
            self.world.webhook |= {"last_error_date": int(time.time()), "last_error_message": error}
        else:
            lane.succeeded()
            self.world.updates.forget(update_id)

    async def _attempt(self, client: aiohttp.ClientSession, update: Waiting) -> str:
        """Post once; returns what went wrong, or nothing."""
        hook = self.world.webhook
        headers = {"Content-Type": "application/json"}
        if hook.get("secret"):
            headers["X-Telegram-Bot-Api-Secret-Token"] = hook["secret"]
        try:
            async with client.post(hook.get("url", ""), data=update.text.encode(), headers=headers) as answer:
                if not 200 <= answer.status < 300:
                    return f"Wrong response from the webhook: {answer.status} {answer.reason}"
                self._obey(await answer.read())
                return ""
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            return str(error) or "Connection timed out"

    def _obey(self, body: bytes) -> None:
        """A webhook may answer with a method to call; whether that succeeds it is not told."""
        try:
            wanted: Any = json.loads(body or b"null")
        except ValueError:
            return
        if isinstance(wanted, dict) and str(wanted.get("method", "")).lower() in BY_LOWER_NAME:
            name, handler = BY_LOWER_NAME[str(wanted.pop("method")).lower()]
            try:
                handler(self.world, Params(wanted, {}))
            except Refused as refused:
                self.world.webhook["last_error_message"] = f"{name}: {refused.description}"
