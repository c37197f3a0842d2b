"""A running sender, and what came of what it sent."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.sender import Sender
from bot.telegram_api import BotApi
from domain.limits import Rates
from sandbox import Sandbox
from storage.database import Database
from tests.support.clock import Clock
from tests.support.outgoing import prepare, render, states
from tests.support.waiting import until

LIFTED = Rates(overall=None)


@asynccontextmanager
async def sending_to(
    database: Database, api: BotApi, clock: Clock, rates: Rates = LIFTED
) -> AsyncIterator[Sender]:
    sender = Sender(api, database, prepare, render, rates, clock)
    task = asyncio.create_task(sender.run())
    try:
        yield sender
    finally:
        sender.stop()
        await asyncio.gather(task, return_exceptions=True)
        await sender.finish(2)


def sent(telegram: Sandbox, method: str = "sendMessage") -> list[str]:
    """The texts that reached Telegram by this method and were taken, in order."""
    return [call.params["text"] for call in telegram.calls if call.method == method and call.status == 200]


async def settled(database: Database, html: str, state: str) -> None:
    async def is_so() -> bool:
        return (await states(database)).get(html) == state

    await until(is_so)
