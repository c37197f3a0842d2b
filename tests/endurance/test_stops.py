"""SIGTERM while people are talking: what is in hand is finished, and the next start goes on from there."""

import asyncio

import pytest

from sandbox import Fault, Sandbox
from tests.endurance.account import drawn_up
from tests.endurance.kills import Replay
from tests.support.books import Books
from tests.support.running import DRAIN_SECONDS, BotProcess
from tests.support.statements import residents, said

STATEMENTS = 200


async def test_a_stop_under_load_repeats_nothing_and_loses_nothing(
    bot: BotProcess, telegram: Sandbox, books: Books
) -> None:
    people = residents(STATEMENTS)
    telegram.delay = 0.05
    replay = Replay(people, telegram.url)
    for stops in range(1, 3):
        await replay.reach(stops * STATEMENTS // 3)
        code, seconds = await bot.stop()
        assert code == 0, bot.log_tail()
        assert seconds < DRAIN_SECONDS
        assert books.in_flight().total() == 0
        await bot.start()
    assert (await replay.playing).complete
    assert (await bot.stop())[0] == 0
    account = drawn_up(said(people), books, [telegram.phone(person.user_id) for person in people])
    assert account.sound, account
    assert account.repeated.total() == 0


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_a_stop_does_not_wait_for_ever_for_a_telegram_that_hangs(
    bot: BotProcess, telegram: Sandbox, books: Books
) -> None:
    anna = telegram.phone(101)
    hanging = telegram.faults.add(Fault("sendMessage", "timeout", times=None, seconds=60.0))
    await anna.say("/start")
    await asyncio.sleep(0.5)
    code, seconds = await bot.stop()
    assert (code, seconds < DRAIN_SECONDS) == (0, True), bot.log_tail()
    telegram.faults.remove(hanging)
    await bot.start()
    assert (await anna.next(10)).text.startswith("Hej")
