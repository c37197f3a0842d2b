"""The real application against the local Telegram, on each kind of database."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.app import App
from bot.config import Config, load
from sandbox import OFF, Phone, Sandbox
from tests.support.clock import Clock
from tests.support.databases import KINDS, fresh_url

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
    return port


@dataclass
class Bot:
    """A running bot and what a test wants to do with it besides talking to it."""

    app: App
    clock: Clock

    @property
    def database(self):
        return self.app.database

    async def until(self, sql: str, rows: list[tuple], seconds: float = 5.0) -> None:
        """Wait until a query finds exactly this."""
        found: list[tuple] = []
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while (found := await self.rows(sql)) != rows:
                    await asyncio.sleep(0.02)
        assert found == rows

    async def settled(self) -> None:
        """Wait until every update has been handled and every message sent."""
        await self.until("SELECT count(*) FROM inbox WHERE done_at IS NULL AND set_aside_at IS NULL", [(0,)])
        await self.until("SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending')", [(0,)])

    async def rows(self, sql: str) -> list[tuple]:
        """What a query finds, to look behind the scenes."""
        return await self.database.read(
            lambda work: [tuple(row) for row in work.connection.exec_driver_sql(sql)]
        )


@pytest.fixture(params=KINDS)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    with fresh_url(request.param, tmp_path) as address:
        yield address


@pytest.fixture
async def telegram() -> AsyncIterator[Sandbox]:
    async with Sandbox(limits=OFF) as sandbox:
        yield sandbox


@pytest.fixture
def config(url: str, telegram: Sandbox, tmp_path: Path) -> Config:
    """The example's configuration, as a stranger would start with it, at the local Telegram."""
    return at_local_telegram(load(EXAMPLE), telegram, url, tmp_path)


def at_local_telegram(config: Config, telegram: Sandbox, url: str, folder: Path) -> Config:
    given = config.model_dump()
    given["telegram"] |= {"token": telegram.world.token, "base_url": telegram.url}
    given["telegram"]["limits"] |= {
        "messages_per_second": 1000,
        "chat_messages_per_second": 30,
        "chat_burst": 20,
    }
    given |= {"database": {"url": url}, "web": {"host": "127.0.0.1", "port": _free_port()}}
    given["attachments"] |= {"folder": folder / "files"}
    return Config(**given)


@pytest.fixture
async def bot(config: Config) -> AsyncIterator[Bot]:
    clock = Clock()
    async with App(config, clock) as app:
        yield Bot(app, clock)


@pytest.fixture
def anna(telegram: Sandbox, bot: Bot) -> Phone:
    return telegram.phone(101, first_name="Anna", language_code="sv")


@pytest.fixture
def bilal(telegram: Sandbox, bot: Bot) -> Phone:
    return telegram.phone(102, first_name="Bilal", language_code="en")
