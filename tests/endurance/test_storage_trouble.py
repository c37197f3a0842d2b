"""A database that is locked, full or cut off: nothing is acknowledged that is not committed, or lost."""

import asyncio
from contextlib import AbstractContextManager

import pytest

from sandbox import Phone, Sandbox
from sandbox.replay import play
from sandbox.residents import FIRST_ID, Resident
from tests.endurance.account import drawn_up
from tests.endurance.kills import Replay
from tests.support import trouble
from tests.support.books import Books
from tests.support.running import DRAIN_SECONDS, BotProcess
from tests.support.statements import residents, said
from tests.support.waiting import until

PEOPLE = 10
LOCKED_SECONDS, FULL_SECONDS = 10.0, 3.0
AFTERWARDS_SECONDS = 40.0
"""The longest pause between two attempts is 30 seconds."""

WORDS = ("The first thing", "And another one", "The last of it")


@pytest.fixture
async def people(bot: BotProcess, telegram: Sandbox) -> list[Phone]:
    """Residents who stand at the first question, all replies sent."""
    report = await play(telegram.url, [Resident(number, ()) for number in range(PEOPLE)])
    assert report.complete, report
    return [telegram.phone(FIRST_ID + number) for number in range(PEOPLE)]


async def through(
    what: AbstractContextManager[None],
    seconds: float,
    people: list[Phone],
    telegram: Sandbox,
    books: Books,
) -> None:
    """Everybody writes while the trouble lasts; Telegram has to keep all of it until it is over."""
    with what:
        for words in WORDS:
            for phone in people:
                await phone.say(words)
        await asyncio.sleep(seconds)
        assert len(telegram.world.updates.waiting) == len(WORDS) * len(people)
    plan = [Resident(phone.id - FIRST_ID, (WORDS,)) for phone in people]
    await until(lambda: drawn_up(said(plan), books, people).sound, within=AFTERWARDS_SECONDS, every=0.2)
    assert not telegram.world.updates.waiting
    assert drawn_up(said(plan), books, people).repeated.total() == 0


async def test_locked_for_ten_seconds(
    people: list[Phone], telegram: Sandbox, books: Books, url: str, bot: BotProcess
) -> None:
    await through(trouble.locked(url), LOCKED_SECONDS, people, telegram, books)
    assert (await bot.stop())[0] == 0


async def test_a_stop_does_not_wait_for_ever_for_a_locked_database(
    people: list[Phone], telegram: Sandbox, books: Books, url: str, bot: BotProcess
) -> None:
    with trouble.locked(url):
        await people[0].say(WORDS[0])
        await asyncio.sleep(0.5)
        code, seconds = await bot.stop()
        assert (code, seconds < DRAIN_SECONDS) == (0, True), bot.log_tail()
    await bot.start()
    plan = [Resident(0, (WORDS[:1],))]
    await until(lambda: drawn_up(said(plan), books, people).sound, within=AFTERWARDS_SECONDS, every=0.2)


async def test_a_full_disk(
    people: list[Phone], telegram: Sandbox, books: Books, url: str, bot: BotProcess
) -> None:
    await through(trouble.full(url, bot.pid), FULL_SECONDS, people, telegram, books)
    assert (await bot.stop())[0] == 0


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
async def test_a_database_server_that_cuts_every_connection_again_and_again(
    bot: BotProcess, telegram: Sandbox, books: Books, url: str
) -> None:
    people = residents(150)
    replay = Replay(people, telegram.url)
    for statements in range(0, 150, 30):
        await replay.reach(statements)
        assert trouble.cut_off(url) > 0
    report = await replay.playing
    assert report.complete, f"{report}\n{bot.log_tail()}"
    await until(lambda: not any(books.unfinished().values()), within=AFTERWARDS_SECONDS, every=0.2)
    account = drawn_up(said(people), books, [telegram.phone(person.user_id) for person in people])
    assert account.sound, account
