"""`getUpdates`: what is not confirmed comes again, one poller at a time, kinds by request."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any

from sandbox import Phone, Sandbox
from sandbox.updates import KEPT_SECONDS, Waiting
from tests.sandbox.bot_api import Api


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def three(api: Api, anna: Phone) -> list[int]:
    """Ids of three waiting updates: /start, två, tre."""
    await anna.say("två")
    await anna.say("tre")
    return [update["update_id"] for update in await api.updates()]


async def test_unconfirmed_updates_come_again(api: Api, anna: Phone) -> None:
    first, second, third = await three(api, anna)
    assert (second, third) == (first + 1, first + 2)
    assert texts(await api.updates(offset=first)) == ["/start", "två", "tre"]
    assert texts(await api.updates(offset=second)) == ["två", "tre"]
    assert texts(await api.updates()) == ["två", "tre"]
    assert await api.updates(offset=third + 1) == []
    assert await api.updates() == []


async def test_limit(api: Api, anna: Phone) -> None:
    await three(api, anna)
    assert texts(await api.updates(limit=2)) == ["/start", "två"]
    assert len(await api.updates(limit=0)) == 1
    assert len(await api.updates(limit=1000)) == 3


async def test_a_negative_offset_keeps_the_newest_and_forgets_the_rest(api: Api, anna: Phone) -> None:
    await three(api, anna)
    assert texts(await api.updates(offset=-1)) == ["tre"]
    assert texts(await api.updates()) == ["tre"]


async def test_a_long_poll_ends_with_the_first_update(api: Api, anna: Phone) -> None:
    await api.updates(offset=-1)
    offset = (await api.updates())[0]["update_id"] + 1
    poll = asyncio.create_task(api.updates(offset=offset, timeout=10))
    await asyncio.sleep(0.05)
    began = time.monotonic()
    await anna.say("hej")
    assert texts(await poll) == ["hej"]
    assert time.monotonic() - began < 1


async def test_a_long_poll_without_news_ends_empty(sandbox: Sandbox, api: Api) -> None:
    assert sandbox.world.updates.waiting == {}
    assert await api.updates(timeout=1) == []


async def test_the_newer_poller_ends_the_older_one(api: Api, anna: Phone) -> None:
    offset = (await api.updates())[-1]["update_id"] + 1
    older = asyncio.create_task(api("getUpdates", offset=offset, timeout=10))
    await asyncio.sleep(0.05)
    newer = asyncio.create_task(api.updates(offset=offset, timeout=10))
    conflict = (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    assert (await older).refusal == (409, conflict)
    await anna.say("hej")
    assert texts(await newer) == ["hej"]


async def test_only_the_kinds_that_were_asked_for(api: Api, anna: Phone) -> None:
    await api.updates(offset=-1, allowed_updates=["message"])
    anna.block()
    anna.unblock()
    await api.updates(allowed_updates=[])
    anna.block()
    kinds = [set(update) - {"update_id"} for update in await api.updates()]
    assert kinds == [{"message"}, {"my_chat_member"}]


async def test_nobody_keeps_updates_longer_than_a_day(sandbox: Sandbox, api: Api, anna: Phone) -> None:
    updates = sandbox.world.updates
    number, waiting = next(iter(updates.waiting.items()))
    updates.waiting[number] = Waiting(time.time() - KEPT_SECONDS - 1, waiting.chat, waiting.text)
    await anna.say("i dag")
    assert texts(await api.updates()) == ["i dag"]


async def test_a_raw_update_goes_out_as_it_is(sandbox: Sandbox, api: Api) -> None:
    given = sandbox.put({"something_new": {"a": "å"}})
    sandbox.put({"update_id": 5_000_000, "message": "poison"})
    assert await api.updates() == [
        {"something_new": {"a": "å"}, "update_id": given},
        {"update_id": 5_000_000, "message": "poison"},
    ]


async def test_an_update_shows_the_moment_at_which_it_happened(api: Api, anna: Phone) -> None:
    said = await anna.say("före")
    await anna.edit(said, "efter")
    _, before, after = await api.updates()
    assert (before["message"]["text"], after["edited_message"]["text"]) == ("före", "efter")
    assert after["edited_message"]["edit_date"] >= before["message"]["date"]


async def test_what_people_write_is_marked_and_split(api: Api, anna: Phone) -> None:
    await anna.say("🌲" * 3000)
    start, *parts = (update["message"] for update in await api.updates())
    assert start["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert "".join(part["text"] for part in parts) == "🌲" * 3000
    assert [len(part["text"]) for part in parts] == [2048, 952]


async def test_a_reply_and_a_forward(api: Api, anna: Phone) -> None:
    sent = (await api("sendMessage", chat_id=101, text="Vad tycker du?")).result
    message = await anna.next()
    await anna.say("Skidbacken", reply_to=message)
    await anna.forward("Sagt av en annan", "Granne")
    reply, forward = [update["message"] for update in await api.updates()][-2:]
    assert reply["reply_to_message"] == sent
    assert forward["forward_origin"]["sender_user_name"] == "Granne"


async def test_a_hundred_at_once(sandbox: Sandbox, api: Api) -> None:
    for number in range(250):
        await sandbox.phone(2000 + number).say(str(number))
    first = await api.updates()
    second = await api.updates(offset=first[-1]["update_id"] + 1)
    assert texts(first + second) == [str(number) for number in range(200)]
    assert json.dumps(first)
