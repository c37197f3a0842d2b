"""The sender against the local Telegram: order, priority, limits, and every answer that Telegram gives."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import insert, select

from bot.sender import LockedOut, Sender
from bot.telegram_api import BotApi
from domain.lanes import Lane
from domain.limits import Rates
from sandbox import STRICT, Fault, Phone, Sandbox
from storage import sending
from storage.database import Database
from storage.tables import identities, persons
from storage.work import Work
from tests.support.clock import Clock
from tests.support.outgoing import owe, prepare, render, row, states
from tests.support.waiting import until

LIFTED = Rates(overall=None)


@asynccontextmanager
async def sending_to(
    database: Database, api: BotApi, clock: Clock, rates: Rates = LIFTED
) -> AsyncIterator[Sender]:
    sender = Sender(api, database, prepare, render, rates, clock)
    task = asyncio.create_task(sender.run())
    try:
        yield sender
    finally:
        sender.stop()
        await asyncio.gather(task, return_exceptions=True)
        await sender.finish(2)


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is due by the clock alone is looked for often: the tests' clock moves."""
    monkeypatch.setattr("bot.sender.IDLE_SECONDS", 0.1)


@pytest.fixture
async def sender(database: Database, api: BotApi, clock: Clock) -> AsyncIterator[Sender]:
    async with sending_to(database, api, clock) as one:
        yield one


@pytest.fixture
async def anna(telegram: Sandbox) -> Phone:
    phone = telegram.phone(101, "Anna", "sv")
    await phone.say("/start")
    return phone


@pytest.fixture
async def bilal(telegram: Sandbox) -> Phone:
    phone = telegram.phone(102, "Bilal", "en")
    await phone.say("/start")
    return phone


def sent(telegram: Sandbox, method: str = "sendMessage") -> list[str]:
    """The texts that reached Telegram by this method and were taken, in order."""
    return [call.params["text"] for call in telegram.calls if call.method == method and call.status == 200]


async def settled(database: Database, html: str, state: str) -> None:
    async def is_so() -> bool:
        return (await states(database)).get(html) == state

    await until(is_so)


@pytest.mark.usefixtures("sender")
async def test_a_message_is_sent_and_its_number_kept(database: Database, anna: Phone) -> None:
    await database.run(owe, anna.id, "<b>Hej</b> &amp; välkommen")
    message = await anna.next()
    assert message.text == "Hej & välkommen"
    await settled(database, "<b>Hej</b> &amp; välkommen", "sent")
    assert (await row(database, "<b>Hej</b> &amp; välkommen")).message_id == message.id


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


async def test_thirty_a_second_are_never_exceeded(database: Database, session: object, clock: Clock) -> None:
    """The local Telegram counts as the real one does, and would refuse."""
    async with Sandbox(limits=STRICT) as strict:
        phones = [strict.phone(200 + number, f"P{number}", "sv") for number in range(70)]
        for phone in phones:
            await phone.say("/start")
            await database.run(owe, phone.id, f"to {phone.id}")
        api = BotApi(session, strict.url, strict.token)  # type: ignore[arg-type]
        async with sending_to(database, api, clock, Rates()):
            await until(lambda: len(sent(strict)) == 70)
        assert {call.status for call in strict.calls} == {200}
        moments = [call.at for call in strict.calls]
        assert moments[-1] - moments[0] >= 2.0


async def test_a_person_is_not_flooded_after_a_burst_of_three(
    database: Database, session: object, clock: Clock
) -> None:
    async with Sandbox(limits=STRICT) as strict:
        anna = strict.phone(101, "Anna", "sv")
        await anna.say("/start")
        for number in range(5):
            await database.run(owe, anna.id, f"m{number}")
        api = BotApi(session, strict.url, strict.token)  # type: ignore[arg-type]
        async with sending_to(database, api, clock, Rates()):
            await until(lambda: len(sent(strict)) == 5)
        assert {call.status for call in strict.calls} == {200}
        assert strict.calls[-1].at - strict.calls[0].at >= 1.9


@pytest.mark.usefixtures("sender")
async def test_who_blocked_the_bot_is_kept_as_unreachable_and_the_rest_dropped(
    database: Database, telegram: Sandbox, anna: Phone, bilal: Phone
) -> None:
    def known(work: Work) -> None:
        work.execute(insert(persons), {"id": 1, "created_at": work.now})
        work.execute(insert(identities), {"person_id": 1, "telegram_id": anna.id})

    await database.run(known)
    anna.block()
    telegram.faults.add(Fault("sendMessage", "delay", seconds=0.2, chat_id=anna.id))
    for text in ("one", "two", "three"):
        await database.run(owe, anna.id, text)
    await database.run(owe, bilal.id, "other")
    await settled(database, "three", "dropped")
    await settled(database, "other", "sent")
    assert (await states(database))["one"] == "failed"
    why = await database.read(lambda work: work.execute(select(identities.c.unreachable_because)).scalar())
    assert why == "Forbidden: bot was blocked by the user"


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


@pytest.mark.parametrize("kind", ["500", "reset_before", "timeout"])
async def test_a_reply_survives_a_server_in_trouble(
    kind: str, database: Database, telegram: Sandbox, anna: Phone, sender: Sender, clock: Clock
) -> None:
    assert sender is not None
    telegram.faults.add(Fault("sendMessage", kind, seconds=0.2))
    await database.run(owe, anna.id, "one")
    await database.run(owe, anna.id, "two")
    await until(lambda: any(call.status != 200 for call in telegram.calls))
    clock.move(seconds=2)
    assert [(await anna.next()).text for _ in range(2)] == ["one", "two"]
    await settled(database, "two", "sent")
    assert (await row(database, "one")).attempts == 1


@pytest.mark.parametrize("kind", ["reset_after", "garbage"])
async def test_without_an_answer_a_reply_may_repeat_and_a_broadcast_does_not(
    kind: str, database: Database, telegram: Sandbox, anna: Phone, bilal: Phone, sender: Sender, clock: Clock
) -> None:
    assert sender is not None
    telegram.faults.add(Fault("sendMessage", kind, chat_id=anna.id))
    telegram.faults.add(Fault("sendMessage", kind, chat_id=bilal.id))
    await database.run(owe, anna.id, "reply")
    await database.run(owe, bilal.id, "broadcast", lane=Lane.BROADCAST)
    await settled(database, "broadcast", "unsure")
    await until(lambda: any(one.text == "reply" for one in anna.screen))
    clock.move(seconds=2)
    await settled(database, "reply", "sent")
    assert [one.text for one in anna.screen if not one.mine] == ["reply", "reply"]
    assert [one.text for one in bilal.screen if not one.mine] == ["broadcast"]
    assert (await row(database, "reply")).repeats == 1


@pytest.mark.usefixtures("sender")
async def test_an_edit_takes_the_place_of_a_message_or_comes_anew_where_that_is_gone(
    database: Database, telegram: Sandbox, anna: Phone
) -> None:
    await database.run(owe, anna.id, "first")
    message = await anna.next()
    await database.run(owe, anna.id, "second", edits=message.id)
    assert (await anna.edited(message)).text == "second"
    await database.run(owe, anna.id, "second", edits=message.id)  # not modified: as good as sent
    await until(lambda: sum(call.method == "editMessageText" for call in telegram.calls) == 2)
    await database.run(owe, anna.id, "anew", edits=999_999)
    assert (await anna.next()).text == "anew"
    await settled(database, "anew", "sent")
    assert set((await states(database)).values()) == {"sent"}


@pytest.mark.usefixtures("sender")
async def test_what_telegram_refuses_fails_with_its_reason_and_holds_nothing_up(
    database: Database, anna: Phone
) -> None:
    await database.run(owe, anna.id, "<b>bad")
    await database.run(owe, anna.id, "good")
    assert (await anna.next()).text == "good"
    failed = await row(database, "<b>bad")
    assert failed.state == "failed"
    assert "can't parse entities" in failed.error


async def test_a_refused_token_stops_the_sender_and_loses_nothing(
    database: Database, session: object, telegram: Sandbox, clock: Clock
) -> None:
    api = BotApi(session, telegram.url, "123456:AAnother-token-altogether-00000000000")  # type: ignore[arg-type]
    sender = Sender(api, database, prepare, render, LIFTED, clock)
    await database.run(owe, 101, "one")
    with pytest.raises(LockedOut):
        async with asyncio.timeout(5):
            await sender.run()
    assert sender is not None
    await database.run(sending.recover)
    assert await states(database) == {"one": "waiting"}


@pytest.mark.usefixtures("sender")
async def test_a_pressed_button_is_answered_in_time_or_not_at_all(
    database: Database, telegram: Sandbox, anna: Phone
) -> None:
    await database.run(owe, anna.id, "too late", lives=-1.0, toast="1")
    await database.run(owe, anna.id, "of a query nobody knows", lives=20.0, toast="1")
    await settled(database, "too late", "dropped")
    await settled(database, "of a query nobody knows", "dropped")
    assert [call.params["text"] for call in telegram.calls] == ["of a query nobody knows"]


@pytest.mark.usefixtures("sender")
async def test_a_group_that_moved_gets_its_messages_in_its_new_place(
    database: Database, telegram: Sandbox, anna: Phone
) -> None:
    group = telegram.group(-500, "Byalaget", [anna])
    group.upgrade(-1_000_000_500, by=anna)
    await database.run(owe, -500, "to the group")
    await settled(database, "to the group", "sent")
    assert (await row(database, "to the group")).chat_id == -1_000_000_500


@pytest.mark.usefixtures("sender")
async def test_what_cannot_be_prepared_or_said_fails_alone_and_what_is_void_is_dropped(
    database: Database, anna: Phone
) -> None:
    def together(work: Work) -> None:
        owe(work, anna.id, "void", void=True)
        owe(work, 777, "mistake", mistake=True)
        owe(work, 778, "unsaid", toast=None, lives=20.0)
        owe(work, anna.id, "good")

    await database.run(together)
    assert (await anna.next()).text == "good"
    await settled(database, "good", "sent")
    found = await states(database)
    assert (found["void"], found["mistake"]) == ("dropped", "failed")


async def test_a_stop_sends_the_replies_that_are_owed_and_leaves_broadcasts(
    database: Database, api: BotApi, clock: Clock, anna: Phone, bilal: Phone
) -> None:
    sender = Sender(api, database, prepare, render, LIFTED, clock)
    await database.run(owe, anna.id, "reply")
    await database.run(owe, bilal.id, "broadcast", lane=Lane.BROADCAST)
    await sender.finish(3)
    assert await states(database) == {"reply": "sent", "broadcast": "waiting"}


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
