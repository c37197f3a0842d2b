"""The real application against the local Telegram, on each kind of database."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from bot.config import Config, load
from sandbox import Phone, Sandbox
from tests.support.clock import Clock
from tests.support.inside import EXAMPLE, Bot, at_local_telegram, staffed


@pytest.fixture
def config(url: str, telegram: Sandbox, tmp_path: Path) -> Config:
    """The example's configuration, as a stranger would start with it, at the local Telegram, with staff."""
    return staffed(at_local_telegram(load(EXAMPLE), telegram, url, tmp_path))


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


@pytest.fixture
def karin(telegram: Sandbox, bot: Bot) -> Phone:
    """Staff, who need not take part themselves."""
    return telegram.phone(901, first_name="Karin", language_code="sv")
