"""A sender at work, and two people who may be written to."""

from collections.abc import AsyncIterator

import pytest

from bot.sender import Sender
from bot.telegram_api import BotApi
from sandbox import Phone, Sandbox
from storage.database import Database
from tests.support.clock import Clock
from tests.support.senders import sending_to


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is due by the clock alone is looked for often: the tests' clock moves."""
    monkeypatch.setattr("bot.sender.IDLE_SECONDS", 0.1)


@pytest.fixture
async def sender(database: Database, api: BotApi, clock: Clock, impatient: None) -> AsyncIterator[Sender]:
    async with sending_to(database, api, clock) as one:
        yield one


@pytest.fixture
async def anna(telegram: Sandbox) -> Phone:
    phone = telegram.phone(101, "Anna", "sv")
    await phone.say("/start")
    return phone


@pytest.fixture
async def bilal(telegram: Sandbox) -> Phone:
    phone = telegram.phone(102, "Bilal", "en")
    await phone.say("/start")
    return phone
