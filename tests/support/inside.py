"""The bot inside the test's own process: talked to by phone, looked into behind the scenes."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bot.app import App
from bot.config import Config
from bot.schedule import TICKS
from sandbox import Sandbox
from storage.database import Database
from tests.support.clock import Clock
from tests.support.ports import free_port
from tests.support.running import ROOT

EXAMPLE = ROOT / "config.example.toml"


@dataclass
class Bot:
    """A running bot and what a test wants to do with it besides talking to it."""

    app: App
    clock: Clock

    @property
    def database(self) -> Database:
        return self.app.database

    async def until(self, sql: str, rows: list[tuple[object, ...]], seconds: float = 5.0) -> None:
        """Wait until a query finds exactly this."""
        found: list[tuple[object, ...]] = []
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while (found := await self.rows(sql)) != rows:
                    await asyncio.sleep(0.02)
        assert found == rows

    async def settled(self) -> None:
        """Wait until every update has been handled and every message sent."""
        await self.until("SELECT count(*) FROM inbox WHERE done_at IS NULL AND set_aside_at IS NULL", [(0,)])
        await self.until("SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending')", [(0,)])

    async def tick(self) -> None:
        """What the clock does, now: every tick of the schedule once."""
        for tick in TICKS:
            await self.database.run(tick.service)

    async def rows(self, sql: str) -> list[tuple[object, ...]]:
        """What a query finds, to look behind the scenes."""
        return await self.database.read(
            lambda work: [tuple(row) for row in work.connection.exec_driver_sql(sql)]
        )


def at_local_telegram(config: Config, telegram: Sandbox, url: str, folder: Path) -> Config:
    """A configuration moved to the local Telegram, with limits that nobody meets."""
    given = config.model_dump()
    given["telegram"] |= {"token": telegram.world.token, "base_url": telegram.url}
    given["telegram"]["limits"] |= {
        "messages_per_second": 1000,
        "chat_messages_per_second": 30,
        "chat_burst": 20,
    }
    given |= {"database": {"url": url}, "web": {"host": "127.0.0.1", "port": free_port()}}
    given["attachments"] |= {"folder": folder / "files"}
    return Config(**given)


def staffed(config: Config) -> Config:
    """The same, with Karin and Lars as staff."""
    return Config(**config.model_dump() | {"staff": {"admins": (901, 902)}})
