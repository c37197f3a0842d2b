"""Long polling: Telegram is told to forget an update only after it is committed."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Any

import aiohttp
import pytest

from bot.dispatcher import Dispatcher
from bot.intake import Intake
from bot.receiver import Receiver
from bot.telegram_api import BotApi
from domain.delivery import Reply
from domain.settings import SetAside
from sandbox import Fault, Phone, Sandbox
from services import receiving
from storage.database import Database, StorageUnavailable
from storage.inbox import Received
from tests.support.incoming import column
from tests.support.waiting import until


class Overheard(BotApi):
    """Notes the offset of every call."""

    offsets: list[int]

    async def call(self, method: str, params: Mapping[str, Any], *, seconds: float = 20.0) -> Reply:
        self.offsets.append(params.get("offset", 0))
        return await super().call(method, params, seconds=seconds)


@pytest.fixture
def api(session: aiohttp.ClientSession, telegram: Sandbox) -> Overheard:
    one = Overheard(session, telegram.url, telegram.token)
    one.offsets = []
    return one


@pytest.fixture
def handled() -> list[int]:
    return []


@pytest.fixture
async def dispatcher(database: Database, handled: list[int]) -> AsyncIterator[Dispatcher]:
    async def handle(update: Received) -> None:
        await database.run(receiving.handled, update.update_id)
        handled.append(update.update_id)

    one = Dispatcher(database, handle, SetAside())
    yield one
    await one.drain(1)


@pytest.fixture
async def receiver(api: Overheard, database: Database, dispatcher: Dispatcher) -> AsyncIterator[Receiver]:
    one = Receiver(api, Intake(database, dispatcher), dispatcher)
    task = asyncio.create_task(one.run())
    yield one
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


@pytest.fixture
def anna(telegram: Sandbox) -> Phone:
    return telegram.phone(101, "Anna", "sv")


@pytest.mark.usefixtures("receiver")
async def test_updates_arrive_in_order_and_are_confirmed(
    api: Overheard, anna: Phone, handled: list[int]
) -> None:
    for number in range(250):
        await anna.say(f"m{number}")
    await until(lambda: len(handled) == 250)
    assert handled == sorted(handled)
    await until(lambda: api.offsets[-1] == handled[-1] + 1)


async def test_nothing_is_confirmed_while_the_database_is_away(
    api: Overheard,
    database: Database,
    dispatcher: Dispatcher,
    anna: Phone,
    handled: list[int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    intake = Intake(database, dispatcher)
    keep, failures = intake.keep, []

    async def away(updates: list[dict[str, object]], confirmed: int = 0) -> None:
        if len(failures) < 3:
            failures.append(confirmed)
            raise StorageUnavailable("disk full")
        await keep(updates, confirmed)

    monkeypatch.setattr(intake, "keep", away)
    await anna.say("hej")
    task = asyncio.create_task(Receiver(api, intake, dispatcher).run())
    await until(lambda: len(failures) == 3)
    assert api.offsets == [0], "the next call would confirm what is not kept"
    await until(lambda: len(handled) == 1)
    await until(lambda: api.offsets == [0, handled[0] + 1])
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_what_was_handled_and_comes_again_after_a_crash_is_not_handled_again(
    api: Overheard, database: Database, dispatcher: Dispatcher, anna: Phone, handled: list[int]
) -> None:
    """Killed after the commit and before the next poll: Telegram sends the same once more."""
    for text in ("one", "two"):
        await anna.say(text)
    updates = (await api.call("getUpdates", {"timeout": 0})).result
    await Intake(database, dispatcher).keep(updates)
    await until(lambda: len(handled) == 2)
    again = asyncio.create_task(Receiver(api, Intake(database, dispatcher), dispatcher).run())
    await anna.say("three")
    await until(lambda: len(handled) == 3)
    again.cancel()
    await asyncio.gather(again, return_exceptions=True)
    assert len(set(handled)) == 3


@pytest.mark.usefixtures("receiver")
async def test_marks_are_forgotten_once_telegram_has_forgotten(
    database: Database, anna: Phone, handled: list[int]
) -> None:
    for number in range(1, 4):
        await anna.say(f"m{number}")
        await until(lambda number=number: len(handled) == number)
    assert await column(database, "SELECT update_id FROM inbox") == [handled[-1]]


@pytest.mark.parametrize("kind", ["500", "409", "reset_before", "reset_after", "garbage", "timeout", "429"])
async def test_every_fault_is_survived(
    kind: str, telegram: Sandbox, receiver: Receiver, anna: Phone, handled: list[int]
) -> None:
    assert receiver is not None
    telegram.faults.add(Fault("getUpdates", kind, seconds=0.3, times=2))
    await anna.say("one")
    await until(lambda: len(handled) == 1)
    await anna.say("two")
    await until(lambda: len(handled) == 2)
