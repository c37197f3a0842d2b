"""In which order and how fast the sender sends: a chat's order, the lanes, Telegram's limits."""

import asyncio

import aiohttp
import pytest

from bot.telegram_api import BotApi
from domain.lanes import Lane
from domain.limits import Rates
from sandbox import STRICT, Fault, Phone, Sandbox
from storage import sending
from storage.database import Database
from storage.work import Work
from tests.support.clock import Clock
from tests.support.outgoing import owe
from tests.support.senders import sending_to, sent
from tests.support.waiting import until


@pytest.mark.usefixtures("sender")
async def test_a_chat_gets_its_messages_in_order_and_chats_do_not_wait_for_each_other(
    database: Database, telegram: Sandbox, anna: Phone, bilal: Phone
) -> None:
    telegram.faults.add(Fault("sendMessage", "delay", seconds=0.5, chat_id=anna.id))
    for number in range(5):
        await database.run(owe, anna.id, f"a{number}")
    await database.run(owe, bilal.id, "b")
    await until(lambda: len(sent(telegram)) == 6)
    assert sent(telegram) == ["b", "a0", "a1", "a2", "a3", "a4"]


async def test_a_reply_overtakes_a_broadcast_to_thousands(
    database: Database, telegram: Sandbox, api: BotApi, clock: Clock, anna: Phone
) -> None:
    def broadcast(work: Work) -> None:
        for chat in range(10_000, 12_000):
            owe(work, chat, "broadcast", lane=Lane.BROADCAST)

    await database.run(broadcast)
    async with sending_to(database, api, clock, Rates(overall=30)) as sender:
        await until(lambda: len(telegram.calls) > 20)
        await database.run(owe, anna.id, "reply")
        await anna.next(timeout=2)
        waiting = (await database.read(sending.queue)).length
        sender.stop()
    assert waiting > 1900


async def test_thirty_a_second_are_never_exceeded(
    database: Database, session: aiohttp.ClientSession, clock: Clock
) -> None:
    """The local Telegram counts as the real one does, and would refuse."""
    async with Sandbox(limits=STRICT) as strict:
        phones = [strict.phone(200 + number, f"P{number}", "sv") for number in range(70)]
        for phone in phones:
            await phone.say("/start")
            await database.run(owe, phone.id, f"to {phone.id}")
        api = BotApi(session, strict.url, strict.token)
        async with sending_to(database, api, clock, Rates()):
            await until(lambda: len(sent(strict)) == 70)
        assert {call.status for call in strict.calls} == {200}
        moments = [call.at for call in strict.calls]
        assert moments[-1] - moments[0] >= 2.0


async def test_a_person_is_not_flooded_after_a_burst_of_three(
    database: Database, session: aiohttp.ClientSession, clock: Clock
) -> None:
    async with Sandbox(limits=STRICT) as strict:
        anna = strict.phone(101, "Anna", "sv")
        await anna.say("/start")
        for number in range(5):
            await database.run(owe, anna.id, f"m{number}")
        api = BotApi(session, strict.url, strict.token)
        async with sending_to(database, api, clock, Rates()):
            await until(lambda: len(sent(strict)) == 5)
        assert {call.status for call in strict.calls} == {200}
        assert strict.calls[-1].at - strict.calls[0].at >= 1.9


@pytest.mark.usefixtures("sender")
async def test_a_chat_that_must_wait_does_not_hold_up_the_others(
    database: Database, telegram: Sandbox, anna: Phone, bilal: Phone
) -> None:
    telegram.faults.add(Fault("sendMessage", "429", seconds=2, chat_id=anna.id))
    await database.run(owe, anna.id, "one")
    await database.run(owe, anna.id, "two")
    await until(lambda: any(call.status == 429 for call in telegram.calls))
    await database.run(owe, bilal.id, "other")
    await until(lambda: len(sent(telegram)) == 3)
    assert sent(telegram) == ["other", "one", "two"]
    moments = {call.params["text"]: call.at for call in telegram.calls if call.status == 200}
    refused = next(call.at for call in telegram.calls if call.status == 429)
    assert moments["other"] - refused < 1.5
    assert 1.9 < moments["one"] - refused < 4


async def test_when_nothing_happens_nothing_is_written(
    database: Database, api: BotApi, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs: list[str] = []
    write = database.run_unflushed

    async def counted(service, *args, **kwargs):  # type: ignore[no-untyped-def]
        runs.append(service.__name__)
        return await write(service, *args, **kwargs)

    monkeypatch.setattr(database, "run_unflushed", counted)
    async with sending_to(database, api, clock):
        await asyncio.sleep(0.5)
        assert runs == ["exchange"]
