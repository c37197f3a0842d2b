"""A database that is gone between its commit and its saying so: nothing is lost by it, or done twice."""

from collections.abc import AsyncIterator

import pytest

from bot.dispatcher import Dispatcher
from bot.intake import Intake
from bot.telegram_api import BotApi
from domain.settings import SetAside
from sandbox import Phone, Sandbox
from services import receiving
from storage.database import StorageUnavailable
from storage.inbox import Received
from storage.tables import metadata
from tests.support.clock import Clock
from tests.support.example import setup
from tests.support.incoming import column, message
from tests.support.outgoing import owe, states
from tests.support.senders import sending_to, sent, settled
from tests.support.trouble import Mute
from tests.support.waiting import until


@pytest.fixture
async def database(url: str, clock: Clock) -> AsyncIterator[Mute]:
    one = Mute(url, setup(), clock)
    metadata.create_all(one.engine)
    yield one
    await one.close()


async def test_a_handled_update_is_not_handled_again(database: Mute) -> None:
    attempts = []

    async def handle(update: Received) -> None:
        attempts.append(update.update_id)
        database.silences = 1 if len(attempts) == 1 else 0
        await database.run(receiving.handle, update.update_id, owe, 101, "Tack")

    dispatcher = Dispatcher(database, handle, SetAside())
    await Intake(database, dispatcher).keep([message(1, "a1")])
    await until(lambda: dispatcher.waiting == 0)
    assert attempts == [1, 1]
    assert await states(database) == {"Tack": "waiting"}
    assert await column(database, "SELECT count(*) FROM outbox") == [1]
    assert await column(database, "SELECT count(*) FROM inbox WHERE set_aside_at IS NULL") == [1]


async def test_a_kept_update_that_comes_again_is_handled_and_once(database: Mute) -> None:
    handled = []

    async def handle(update: Received) -> None:
        await database.run(receiving.handled, update.update_id)
        handled.append(update.update_id)

    dispatcher = Dispatcher(database, handle, SetAside())
    intake = Intake(database, dispatcher)
    database.silences = 1
    with pytest.raises(StorageUnavailable):
        await intake.keep([message(1, "a1"), message(2, "a2")])
    assert dispatcher.waiting == 0
    await intake.keep([message(1, "a1"), message(2, "a2")])
    await intake.keep([message(1, "a1"), message(2, "a2"), message(3, "a3")])
    await until(lambda: dispatcher.waiting == 0)
    assert handled == [1, 2, 3]


async def test_what_was_claimed_unheard_is_sent_and_once(
    database: Mute, api: BotApi, clock: Clock, telegram: Sandbox, anna: Phone
) -> None:
    await database.run(owe, anna.id, "one")
    await database.run(owe, anna.id, "two")
    database.silences = 1
    async with sending_to(database, api, clock):
        await settled(database, "two", "sent")
        database.silences = 2
        await owe_heard(database, anna.id, "three")
        await settled(database, "three", "sent")
    assert sent(telegram) == ["one", "two", "three"]


async def owe_heard(database: Mute, chat_id: int, html: str) -> None:
    """Owe a message; whether one hears of it or not."""
    with pytest.raises(StorageUnavailable):
        await database.run(owe, chat_id, html)
