"""The control API: what the phone page and the replay stand on."""

from __future__ import annotations

import base64
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from sandbox import Phone, Sandbox
from tests.sandbox.bot_api import Api

KEYBOARD = {
    "keyboard": [[{"text": "Ja"}, "Nej"]],
    "one_time_keyboard": True,
    "input_field_placeholder": "Välj",
}


class Page:
    """What a browser would send."""

    def __init__(self, http: aiohttp.ClientSession, sandbox: Sandbox) -> None:
        self.http = http
        self.url = f"{sandbox.url}/sandbox"

    async def get(self, path: str) -> Any:
        async with self.http.get(f"{self.url}/{path}") as answer:
            assert answer.status == 200, await answer.text()
            return await answer.json()

    async def post(self, path: str, status: int = 200, **body: Any) -> Any:
        async with self.http.post(f"{self.url}/{path}", json=body) as answer:
            assert answer.status == status, await answer.text()
            return await answer.json()

    async def chat(self, person: int = 101) -> list[dict[str, Any]]:
        return list((await self.get(f"phones/{person}/messages"))["messages"])

    async def events(self, count: int, after: int = 0) -> list[dict[str, Any]]:
        """The next ``count`` events of Anna's phone."""
        return [event async for event in self._events(count, after)]

    async def _events(self, count: int, after: int) -> AsyncIterator[dict[str, Any]]:
        timeout = aiohttp.ClientTimeout(total=5)
        async with self.http.get(f"{self.url}/phones/101/events?after={after}", timeout=timeout) as stream:
            async for line in stream.content:
                if line.startswith(b"data: "):
                    yield json.loads(line[6:])
                    count -= 1
                if not count:
                    return


@pytest.fixture
def page(http: aiohttp.ClientSession, sandbox: Sandbox) -> Page:
    return Page(http, sandbox)


async def test_people(page: Page, anna: Phone) -> None:
    made = await page.post("phones", id=102, first_name="Bilal", language_code="en")
    assert made["chats"] == [{"id": 102, "title": "Sandlådan", "type": "private"}]
    await page.post("phones", id=102, first_name="Someone else")
    await page.post("groups", id=-500, title="Byalaget", members=[101, 102])
    described = await page.get("phones")
    assert [(person["first_name"], person["blocked"]) for person in described] == [
        ("Anna", False),
        ("Bilal", False),
    ]
    assert described[1]["chats"][1] == {"id": -500, "title": "Byalaget", "type": "group"}


async def test_a_conversation(page: Page, api: Api, anna: Phone) -> None:
    markup = {
        "inline_keyboard": [[{"text": "Ja", "callback_data": "j"}, {"text": "Läs", "url": "https://x.se"}]]
    }
    sent = (
        await api("sendMessage", chat_id=101, text="<i>Hej</i>", parse_mode="HTML", reply_markup=markup)
    ).result
    said = await page.post("phones/101/say", text="svar", reply_to=sent["message_id"])
    await page.post("phones/101/edit", message_id=said["message_id"], text="bättre svar")
    await page.post("phones/101/press", message_id=sent["message_id"], data="j")
    start, bot, mine = await page.chat()
    assert start["mine"]
    assert bot["html"] == "<i>Hej</i>"
    assert bot["buttons"] == [
        [{"label": "Ja", "data": "j", "url": None}, {"label": "Läs", "data": None, "url": "https://x.se/"}]
    ]
    assert (mine["text"], mine["edited"], mine["reply_to"]) == ("bättre svar", True, bot["id"])
    kinds = [next(iter(set(update) - {"update_id"})) for update in await api.updates()]
    assert kinds == ["message", "message", "edited_message", "callback_query"]


async def test_events_tell_what_happens(page: Page, api: Api, anna: Phone) -> None:
    await api("setMyCommands", commands=[{"command": "help", "description": "Hjälp"}], language_code="sv")
    await api("sendChatAction", chat_id=101, action="typing")
    sent = (await api("sendMessage", chat_id=101, text="Väljer du?", reply_markup=KEYBOARD)).result[
        "message_id"
    ]
    await api("editMessageText", chat_id=101, message_id=sent, text="Väljer du nu?")
    press = await anna.press_data(anna.screen[-1], "a")
    await api("answerCallbackQuery", callback_query_id=press.query.id, text="Tack", show_alert=True)
    events = await page.events(7)
    kinds = ["message", "commands", "typing", "message", "keyboard", "edit", "alert"]
    assert [event["type"] for event in events] == kinds
    assert events[1]["commands"] == [{"command": "help", "description": "Hjälp"}]
    assert events[4]["reply_keyboard"] == {"rows": [["Ja", "Nej"]], "one_time": True, "placeholder": "Välj"}
    assert (events[5]["message"]["text"], events[6]["text"]) == ("Väljer du nu?", "Tack")
    await api("deleteMessage", chat_id=101, message_id=sent)
    (deleted,) = await page.events(1, after=events[6]["seq"])
    assert (deleted["type"], deleted["id"]) == ("delete", sent)


async def test_a_key_for_one_time(page: Page, api: Api, anna: Phone) -> None:
    await api("sendMessage", chat_id=101, text="Väljer du?", reply_markup=KEYBOARD)
    assert (await page.get("phones/101/messages"))["reply_keyboard"]["rows"] == [["Ja", "Nej"]]
    await page.post("phones/101/key", text="Ja")
    assert (await page.get("phones/101/messages"))["reply_keyboard"] is None
    assert (await api.updates())[-1]["message"]["text"] == "Ja"


async def test_offline_holds_both_ways(page: Page, api: Api, anna: Phone) -> None:
    seq = (await page.get("phones/101/messages"))["seq"]
    await page.post("phones/101/offline", on=True)
    await page.post("phones/101/say", text="i tunneln")
    await api("sendMessage", chat_id=101, text="Är du där?")
    assert [(m["text"], m["seen"], m["id"]) for m in await page.chat()] == [
        ("/start", True, 1),
        ("i tunneln", False, -1),
    ]
    assert len(await api.updates()) == 1
    assert (await page.get("phones"))[0]["offline_since"]
    await page.post("phones/101/offline", on=False)
    assert [(m["text"], m["seen"]) for m in await page.chat()] == [
        ("/start", True),
        ("Är du där?", True),
        ("i tunneln", True),
    ]
    assert (await api.updates())[-1]["message"]["text"] == "i tunneln"
    events = await page.events(4, after=seq)
    assert [
        (event["type"], event["id"] if "id" in event else event["message"]["id"]) for event in events
    ] == [
        ("message", -1),
        ("message", 2),
        ("delete", -1),
        ("message", 3),
    ]


async def test_media(page: Page, api: Api, anna: Phone) -> None:
    data = base64.b64encode(b"\xc3\xa5").decode()
    await page.post(
        "phones/101/media", kind="document", name="å.txt", mime="text/plain", base64=data, caption="min plan"
    )
    await page.post("phones/101/media", kind="position", latitude=59.3, longitude=18.1)
    await page.post("phones/101/media", kind="photo")
    document, place, photo = (await page.chat())[1:]
    assert (document["text"], document["media"]["name"]) == ("min plan", "å.txt")
    assert (place["media"]["latitude"], place["media"]["longitude"]) == (59.3, 18.1)
    async with page.http.get(page.url.removesuffix("/sandbox") + photo["media"]["url"]) as answer:
        assert answer.content_type == "image/png"
        assert (await answer.read()).startswith(b"\x89PNG")


async def test_what_a_phone_cannot_do(page: Page, api: Api, anna: Phone) -> None:
    await page.post("phones/101/say", 409, text="   ")
    await page.post("phones/101/say", 409, text="hej", chat=-500)
    await page.post("phones/101/edit", 409, message_id=77, text="x")
    await page.post("phones/101/media", 409, kind="love")
    await page.post("phones/101/media", 409, kind="photo", base64="åäö")
    await page.post("phones/101/dance", 409)
    await page.post("phones/7/say", 404, text="hej")
    await page.post("faults", 409, method="*", kind="love")
    await page.post("phones/101/block")
    assert await page.post("phones/101/say", 409, text="hej") == {
        "error": "Anna has blocked the bot; unblock first"
    }
    await page.post("phones/101/unblock")
    await page.post("phones/101/say", text="hej")


async def test_faults_delay_limits_calls(page: Page, sandbox: Sandbox, api: Api, anna: Phone) -> None:
    await page.post("faults", method="sendMessage", kind="500")
    assert (await api("sendMessage", chat_id=101, text="a")).status == 500
    await page.post("faults", method="sendMessage", kind="500", times=None)
    async with page.http.delete(f"{page.url}/faults") as answer:
        assert answer.status == 200
    assert (await api("sendMessage", chat_id=101, text="b")).status == 200
    await page.post("delay", seconds=0.01)
    await page.post("limits", mode="strict")
    assert [(await api("sendMessage", chat_id=101, text="c")).status for _ in range(5)] == [
        200,
        200,
        200,
        200,
        429,
    ]
    told = await page.get("calls?after=1")
    assert [call["status"] for call in told["calls"]] == [200, 200, 200, 200, 200, 429]
    assert told["next"] == 7
    assert (await page.get("health"))["ok"] is True
    assert sandbox.delay == 0.01


async def test_the_page_itself(page: Page) -> None:
    base = page.url.removesuffix("/sandbox")
    for path, status in (
        ("/", 200),
        ("/index.html", 200),
        ("/page/index.html", 200),
        ("/page/..%2fworld.py", 404),
    ):
        async with page.http.get(base + path) as answer:
            assert (path, answer.status) == (path, status)


async def test_a_live_position_and_a_link_from_the_page(page: Page, api: Api, anna: Phone) -> None:
    where = {"latitude": 59.8389, "longitude": 13.1442}
    shared = await page.post("phones/101/media", kind="live", minutes=60, **where, reply_to=1)
    await page.post("phones/101/movelive", **shared, latitude=59.84, longitude=13.15)
    assert (await page.chat())[-1]["media"]["live_until"]
    await page.post("phones/101/stoplive", **shared)
    await page.post("phones/101/stoplive", 409, **shared)
    await page.post("phones/101/media", 409, kind="live", latitude=91, longitude=0)
    last = (await page.chat())[-1]
    assert (last["media"]["latitude"], last["media"]["live_until"], last["reply_to"]) == (59.84, None, 1)
    await page.post("phones/101/open", url="https://t.me/sandbox_demo_bot?start=a")
    assert await page.post("phones/101/open", url="https://t.me/sandbox_demo_bot") == {}
    await page.post("phones/101/open", 409, url="https://example.org/")
    first, second, third, start = (await api.updates())[1:]
    assert first["message"]["location"] == {**where, "live_period": 3600}
    assert second["edited_message"]["location"]["live_period"] == 3600
    assert "live_period" not in third["edited_message"]["location"]
    assert start["message"]["text"] == "/start a"


async def test_places_and_links_wait_offline_too(page: Page, api: Api, anna: Phone) -> None:
    where = {"latitude": 59.8389, "longitude": 13.1442}
    await page.post("phones/101/offline", on=True)
    await page.post("phones/101/media", kind="venue", name="Kyrkan", address="Kyrkvägen 2", **where)
    await page.post("phones/101/media", kind="live", **where)
    await page.post("phones/101/open", url="https://t.me/sandbox_demo_bot?start=a")
    place, live, start = (await page.chat())[1:]
    assert (place["media"]["name"], place["media"]["latitude"], place["seen"]) == ("Kyrkan", 59.8389, False)
    assert (live["media"]["kind"], start["text"]) == ("location", "/start a")
    await page.post("phones/101/offline", on=False)
    kept = [update["message"] for update in (await api.updates())[1:]]
    assert [message.get("text") for message in kept] == [None, None, "/start a"]
    assert (kept[0]["venue"]["title"], kept[1]["location"]["live_period"]) == ("Kyrkan", 900)
