"""The dispatcher: in order in each chat, many chats at once, a poison set aside, the database waited for."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from structlog.testing import capture_logs

from bot.dispatcher import ENOUGH, Dispatcher
from bot.intake import Intake, received
from domain.settings import SetAside
from services import receiving
from storage.database import Database, StorageUnavailable
from storage.inbox import Received
from tests.support.incoming import ANNA, BILAL, column, message
from tests.support.waiting import until

Behave = Callable[[str], Awaitable[None]]


class Desk:
    """Handles updates as a test says, and notes what it has handled, in order."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.done: list[str] = []
        self.attempts: list[str] = []
        self.pauses: list[float] = []
        self.behave: Behave = self.well

    async def well(self, text: str) -> None:
        """Nothing goes wrong."""

    async def handle(self, update: Received) -> None:
        text = json.loads(update.payload)["message"]["text"]
        self.attempts.append(text)
        await self.behave(text)
        await self.database.run(receiving.handled, update.update_id)
        self.done.append(text)

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)


@pytest.fixture
def desk(database: Database) -> Desk:
    return Desk(database)


@pytest.fixture
async def dispatcher(database: Database, desk: Desk) -> AsyncIterator[Dispatcher]:
    one = Dispatcher(database, desk.handle, SetAside(), pauses=desk.pause)
    yield one
    await one.drain(1)


@pytest.fixture
def intake(database: Database, dispatcher: Dispatcher) -> Intake:
    return Intake(database, dispatcher)


async def test_a_chat_is_served_in_order_and_others_do_not_wait(intake: Intake, desk: Desk) -> None:
    gate = asyncio.Event()

    async def slow_first(text: str) -> None:
        if text == "a1":
            await gate.wait()

    desk.behave = slow_first
    await intake.keep([message(1, "a1"), message(2, "a2"), message(3, "b1", BILAL)])
    await until(lambda: desk.done == ["b1"])
    assert desk.attempts == ["a1", "b1"]
    gate.set()
    await until(lambda: desk.done == ["b1", "a1", "a2"])


async def test_an_update_that_comes_again_is_handled_once(intake: Intake, desk: Desk) -> None:
    await intake.keep([message(1, "a1")])
    await until(lambda: desk.done == ["a1"])
    await intake.keep([message(1, "a1"), message(2, "a2")])
    await until(lambda: desk.done == ["a1", "a2"])
    assert desk.attempts == ["a1", "a2"]


async def test_a_poison_is_tried_three_times_and_set_aside_and_its_chat_goes_on(
    intake: Intake, desk: Desk, database: Database
) -> None:
    async def poison(text: str) -> None:
        if text == "poison":
            raise ValueError("this cannot be understood")

    desk.behave = poison
    with capture_logs() as logged:
        await intake.keep([message(1, "poison"), message(2, "a2"), message(3, "b1", BILAL)])
        await until(lambda: sorted(desk.done) == ["a2", "b1"])
    assert desk.attempts.count("poison") == 3
    assert desk.pauses == [0.5, 2.0]
    (error,) = await column(database, "SELECT error FROM inbox WHERE set_aside_at IS NOT NULL")
    assert "ValueError: this cannot be understood" in error
    assert [line["error"] for line in logged] == ["ValueError"] * 3
    assert "this cannot be understood" not in str(logged), "it might quote what they wrote"
    assert await column(database, "SELECT kind FROM outbox") == ["set_aside"]


async def test_what_goes_well_the_second_time_is_not_set_aside(
    intake: Intake, desk: Desk, database: Database
) -> None:
    async def once(text: str) -> None:
        if desk.attempts.count(text) == 1:
            raise ValueError(text)

    desk.behave = once
    await intake.keep([message(1, "a1")])
    await until(lambda: desk.done == ["a1"])
    assert await column(database, "SELECT COUNT(*) FROM outbox") == [0]


async def test_a_database_that_is_away_is_no_mistake_of_the_update(
    intake: Intake, desk: Desk, database: Database
) -> None:
    async def away(text: str) -> None:
        if len(desk.attempts) <= 3:
            raise StorageUnavailable("locked")

    desk.behave = away
    await intake.keep([message(1, "a1")])
    await until(lambda: desk.done == ["a1"])
    assert desk.attempts == ["a1"] * 4
    assert desk.pauses == []
    assert await column(database, "SELECT attempts FROM inbox") == [0]


async def test_after_a_restart_the_unfinished_come_first_in_order(
    database: Database, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.dispatcher.PAGE", 3)
    await database.run(receiving.keep, [received(message(number, f"a{number}")) for number in range(1, 9)], 0)
    await database.run(receiving.handled, 4)
    await database.run(receiving.failed, received(message(5, "a5")), "why", SetAside())
    dispatcher = Dispatcher(database, desk.handle, SetAside())
    assert await dispatcher.take_unfinished() == 7
    await until(lambda: desk.done == [f"a{number}" for number in (1, 2, 3, 5, 6, 7, 8)])


async def test_when_many_wait_there_is_no_room_until_they_are_handled(
    dispatcher: Dispatcher, intake: Intake, desk: Desk
) -> None:
    gate = asyncio.Event()

    async def wait(_text: str) -> None:
        await gate.wait()

    desk.behave = wait
    await intake.keep([message(number, f"m{number}", chat=number) for number in range(1, ENOUGH + 1)])
    assert not dispatcher.has_room
    waiting = asyncio.create_task(dispatcher.room())
    await asyncio.sleep(0.05)
    assert not waiting.done()
    gate.set()
    await asyncio.wait_for(waiting, 5)
    await until(lambda: dispatcher.waiting == 0)


async def test_a_drain_finishes_what_is_in_hand_or_leaves_it_in_the_inbox(
    database: Database, desk: Desk
) -> None:
    async def stuck(text: str) -> None:
        if text == "b1":
            await asyncio.Event().wait()

    desk.behave = stuck
    dispatcher = Dispatcher(database, desk.handle, SetAside())
    await Intake(database, dispatcher).keep([message(1, "a1"), message(2, "b1", BILAL)])
    assert not await dispatcher.drain(0.3)
    assert desk.done == ["a1"]
    assert await column(database, "SELECT update_id FROM inbox WHERE done_at IS NULL") == [2]


def test_the_chat_of_an_update_is_found_wherever_it_stands() -> None:
    pressed = {
        "update_id": 1,
        "callback_query": {"id": "1", "from": {"id": ANNA}, "message": message(1, "")["message"]},
    }
    old = {"update_id": 1, "callback_query": {"id": "1", "from": {"id": BILAL}}}
    blocked = {"update_id": 1, "my_chat_member": {"chat": {"id": ANNA}, "from": {"id": BILAL}}}
    strange = {"update_id": 1, "message": "not a message"}
    found = [
        received(one).chat_id for one in (message(1, "x"), pressed, old, blocked, strange, {"update_id": 1})
    ]
    assert found == [ANNA, ANNA, BILAL, ANNA, None, None]
