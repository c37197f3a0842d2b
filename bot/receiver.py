"""Long polling: an update is committed to the inbox before Telegram is told that it may forget it.

``getUpdates`` with a higher offset is that telling. After a start the offset is 0: whatever Telegram has not
been told to forget comes again, and the inbox knows what it has seen.
"""

import asyncio
import time
from typing import Any

import structlog

from bot.dispatcher import Dispatcher
from bot.intake import ALLOWED, Intake
from bot.patience import backoff, persist
from bot.telegram_api import BotApi
from domain.delivery import NoAnswer, NotSent, Reply

POLL_SECONDS = 25
GRACE_SECONDS = 10
"""How much later than asked for an answer may come."""

BATCH = 100
"""Updates in one answer (Bot API, getUpdates: 1 to 100)."""

_log = structlog.get_logger(__name__)


class Receiver:
    """Polls for as long as it is not cancelled. Cancelling loses nothing."""

    def __init__(self, api: BotApi, intake: Intake, dispatcher: Dispatcher) -> None:
        self._api, self._intake, self._dispatcher = api, intake, dispatcher
        self._offset = 0
        self._failures = 0
        self.polled_at: float | None = None

    async def run(self) -> None:
        """Poll, keep, hand on; again."""
        while True:
            await self._dispatcher.room()
            updates = await self._poll()
            if updates:
                await persist(self._intake.keep, updates, self._offset)
                self._offset = updates[-1]["update_id"] + 1

    async def _poll(self) -> list[dict[str, Any]]:
        params = {
            "offset": self._offset,
            "limit": BATCH,
            "timeout": POLL_SECONDS,
            "allowed_updates": ALLOWED,
        }
        try:
            reply = await self._api.call("getUpdates", params, seconds=POLL_SECONDS + GRACE_SECONDS)
        except (NotSent, NoAnswer) as error:
            return await self._wait(str(error))
        if not reply.ok:
            return await self._wait(reply.description, reply)
        self._failures, self.polled_at = 0, time.monotonic()
        return list(reply.result)

    async def _wait(self, why: str, reply: Reply | None = None) -> list[dict[str, Any]]:
        self._failures += 1
        pause = backoff(self._failures)
        if reply is not None and reply.retry_after:
            pause = max(pause, reply.retry_after)
        _log.warning(_PLAINLY.get(reply.code if reply else 0, _TROUBLE), why=why, again_in=round(pause, 1))
        await asyncio.sleep(pause)
        return []


_TROUBLE = "no updates from Telegram, trying again"
_PLAINLY = {
    401: "Telegram does not know this token; no updates until it does",
    404: "Telegram does not know this token; no updates until it does",
    409: "another process fetches this bot's updates, or a webhook is set; there may be only one",
}
