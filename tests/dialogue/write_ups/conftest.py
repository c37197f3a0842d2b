"""An evening's walk with those who were there, one who stayed at home, and Karin, who arranged it."""

import pytest

from sandbox import Phone, Sandbox
from tests.support.at_write_ups import stay_at_home, this_evening, walk_together
from tests.support.inside import Bot
from tests.support.transcript import verify


@pytest.fixture
async def walk(bot: Bot) -> int:
    return await this_evening(bot)


@pytest.fixture
async def karin(telegram: Sandbox, bot: Bot) -> Phone:
    """Staff."""
    phone = telegram.phone(901, first_name="Karin", language_code="sv")
    await verify(phone, [("/start", "Hej Karin!…")])
    return phone


@pytest.fixture
async def cilla(telegram: Sandbox, bot: Bot, walk: int) -> Phone:
    return await stay_at_home(telegram.phone(103, first_name="Cilla", language_code="sv"), walk)


@pytest.fixture
async def evening(anna: Phone, bilal: Phone, cilla: Phone, karin: Phone, walk: int, bot: Bot) -> list[int]:
    """The numbers of what was said."""
    return await walk_together(anna, bilal, cilla, walk, bot)
