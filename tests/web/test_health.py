"""The health page and the metrics of a running bot."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application, Request

from bot.dispatcher import Dispatcher
from bot.intake import Intake, received
from bot.receiver import POLL_SECONDS, Receiver
from bot.telegram_api import BotApi
from bot.vitals import POLL_LATE, Vitals
from domain.settings import SetAside
from services import receiving
from storage.database import Database, StorageUnavailable
from storage.inbox import Received
from tests.support.clock import Clock
from tests.support.incoming import message
from tests.support.outgoing import owe
from web import health

Client = TestClient[Request, Application]


@pytest.fixture
def dispatcher(database: Database) -> Dispatcher:
    async def handle(_update: Received) -> None:
        await asyncio.sleep(0)

    return Dispatcher(database, handle, SetAside())


@pytest.fixture
def receiver(api: BotApi, database: Database, dispatcher: Dispatcher) -> Receiver:
    return Receiver(api, Intake(database, dispatcher), dispatcher)


@pytest.fixture
def vitals(database: Database, dispatcher: Dispatcher, receiver: Receiver) -> Vitals:
    return Vitals(database, dispatcher, receiver)


@pytest.fixture
async def client(vitals: Vitals) -> AsyncIterator[Client]:
    async with TestClient(TestServer(health.make_app(vitals.examine, vitals.count))) as one:
        yield one


async def test_all_is_well(client: Client) -> None:
    response = await client.get("/healthz")
    body = await response.json()
    assert (response.status, body["well"], body["ailments"]) == (200, True, [])
    assert (body["inbox_rows"], body["outbox_rows"]) == (0, 0)
    assert body["last_poll_seconds"] < POLL_SECONDS


async def test_old_rows_are_an_ailment_with_a_reason(
    client: Client, database: Database, clock: Clock
) -> None:
    await database.run(receiving.keep, [received(message(1, "hej"))], 0)
    await database.run(owe, 101, "hej")
    assert (await client.get("/healthz")).status == 200
    clock.move(seconds=700)
    response = await client.get("/healthz")
    body = await response.json()
    assert response.status == 503
    assert [reason.split(" has waited")[0] for reason in body["ailments"]] == [
        "the oldest update",
        "the oldest message",
    ]


async def test_a_receiver_that_hears_nothing_is_an_ailment(client: Client, receiver: Receiver) -> None:
    receiver.polled_at = asyncio.get_running_loop().time() - POLL_LATE - 1
    body = await (await client.get("/healthz")).json()
    assert body["ailments"] == [f"no answer from Telegram for {POLL_LATE + 1:.0f} seconds"]


async def test_a_database_that_does_not_answer_is_an_ailment(
    client: Client, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object) -> None:
        raise StorageUnavailable("locked")

    monkeypatch.setattr(database, "read", away)
    response = await client.get("/healthz")
    assert response.status == 503
    assert (await response.json())["ailments"] == ["the database does not answer"]
    assert (await client.get("/metrics")).status == 200


async def test_the_metrics_are_prometheus(client: Client, database: Database) -> None:
    await database.run(owe, 101, "hej")
    text = await (await client.get("/metrics")).text()
    assert "genklang_outbox_rows 1.0" in text
    assert "# TYPE genklang_updates_received_total counter" in text
    assert "# TYPE genklang_sending_seconds histogram" in text
