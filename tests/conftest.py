"""What tests of several folders share: a database of each kind, and the local Telegram."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import aiohttp
import pytest

from bot.telegram_api import BotApi, open_session
from sandbox import OFF, Sandbox
from storage.database import Database
from storage.tables import metadata
from tests.support.clock import Clock
from tests.support.databases import KINDS, fresh_url
from tests.support.example import setup


@pytest.fixture(params=KINDS)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database."""
    with fresh_url(request.param, tmp_path) as address:
        yield address


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def database(url: str, clock: Clock) -> AsyncIterator[Database]:
    """A database with its tables, of the example's municipality."""
    one = Database(url, setup(), clock)
    metadata.create_all(one.engine)
    yield one
    await one.close()


@pytest.fixture
async def telegram() -> AsyncIterator[Sandbox]:
    async with Sandbox(limits=OFF) as sandbox:
        yield sandbox


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with open_session() as one:
        yield one


@pytest.fixture
def api(session: aiohttp.ClientSession, telegram: Sandbox) -> BotApi:
    return BotApi(session, telegram.url, telegram.token)
