"""The bot as a process of its own, at the local Telegram, on each kind of database."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from sandbox import Sandbox
from tests.support.books import Books
from tests.support.running import BotProcess, running


@pytest.fixture
async def bot(tmp_path: Path, telegram: Sandbox, url: str) -> AsyncIterator[BotProcess]:
    async with running(tmp_path, telegram.url, telegram.token, url) as one:
        yield one


@pytest.fixture
def books(url: str) -> Iterator[Books]:
    one = Books(url)
    yield one
    one.close()
