"""The sender against the local Telegram: every answer that it may give to a message."""

import asyncio

import aiohttp
import pytest
from sqlalchemy import insert, select

from bot.sender import LockedOut, Sender
from bot.telegram_api import BotApi
from domain.lanes import Lane
from sandbox import Fault, Phone, Sandbox
from storage import sending
from storage.database import Database
from storage.tables import identities, persons
from storage.work import Work
from tests.support.clock import Clock
from tests.support.outgoing import owe, prepare, render, row, states
from tests.support.senders import LIFTED, settled
from tests.support.waiting import until


@pytest.mark.usefixtures("sender")
async def test_a_message_is_sent_and_its_number_kept(database: Database, anna: Phone) -> None:
    await database.run(owe, anna.id, "<b>Hej</b> &amp; välkommen")
    message = await anna.next()
    assert message.text == "Hej & välkommen"
    await settled(database, "<b>Hej</b> &amp; välkommen", "sent")
    assert (await row(database, "<b>Hej</b> &amp; välkommen")).message_id == message.id


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
    database: Database, session: aiohttp.ClientSession, telegram: Sandbox, clock: Clock
) -> None:
    api = BotApi(session, telegram.url, "123456:AAnother-token-altogether-00000000000")
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
