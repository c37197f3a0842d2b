"""What happens by the clock: every tick runs on every database, and a failing one is not the end."""

import asyncio
from datetime import timedelta

import pytest

from bot import schedule
from bot.schedule import TICKS, Tick
from storage.database import Database
from storage.work import Work
from tests.support.waiting import until


@pytest.mark.parametrize("tick", TICKS, ids=lambda tick: tick.name)
async def test_a_tick_finds_nothing_to_do_in_an_empty_database(tick: Tick, database: Database) -> None:
    assert await database.run(tick.service) == 0
    assert tick.every >= timedelta(minutes=1)


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_a_tick_that_fails_comes_again(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []

    def failing(_work: Work) -> int:
        calls.append(1)
        raise ValueError("not this time")

    monkeypatch.setattr(schedule, "TICKS", (Tick("test", timedelta(seconds=1), failing),))
    scheduler = schedule.start(database)
    try:
        await until(lambda: len(calls) >= 2)
    finally:
        scheduler.shutdown(wait=False)
        await asyncio.sleep(0)
