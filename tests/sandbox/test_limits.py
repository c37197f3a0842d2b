"""Telegram's speed limits, by the clock."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest

from sandbox import STRICT, Phone, Sandbox, limits
from tests.sandbox.bot_api import Api


class Clock:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(limits, "time", clock)
    return clock


@pytest.fixture
async def sandbox(clock: Clock) -> AsyncIterator[Sandbox]:
    async with Sandbox(limits=STRICT) as running:
        yield running


@pytest.fixture
def api(http: aiohttp.ClientSession, sandbox: Sandbox) -> Api:
    return Api(http, sandbox)


async def say(api: Api, chat: int) -> int | None:
    """Seconds to wait that the server asks for; None if the message went out."""
    answered = await api("sendMessage", chat_id=chat, text="hej")
    if answered.status == 200:
        return None
    wait = int(answered.body["parameters"]["retry_after"])
    assert answered.refusal == (429, f"Too Many Requests: retry after {wait}")
    return wait


async def test_a_person_gets_a_short_burst_then_one_a_second(api: Api, anna: Phone, clock: Clock) -> None:
    assert [await say(api, 101) for _ in range(5)] == [None, None, None, None, 1]
    clock.now += 1
    assert [await say(api, 101) for _ in range(2)] == [None, 1]
    assert len(anna.screen) == 6


async def test_thirty_a_second_in_all(sandbox: Sandbox, api: Api, clock: Clock) -> None:
    for number in range(31):
        await sandbox.phone(500 + number).say("/start")
    assert [await say(api, 500 + number) for number in range(31)] == [None] * 30 + [1]
    clock.now += 1
    assert await say(api, 530) is None


async def test_twenty_a_minute_in_a_group(sandbox: Sandbox, api: Api, anna: Phone, clock: Clock) -> None:
    sandbox.group(-500, "Byalaget", [anna])
    assert [await say(api, -500) for _ in range(21)] == [None] * 20 + [60]
    clock.now += 59
    assert await say(api, -500) == 1
    clock.now += 1
    assert await say(api, -500) is None


async def test_edits_count_and_answers_do_not(api: Api, anna: Phone) -> None:
    sent = (await api("sendMessage", chat_id=101, text="0")).result["message_id"]
    statuses = [
        (await api("editMessageText", chat_id=101, message_id=sent, text=str(number))).status
        for number in range(1, 5)
    ]
    assert statuses == [200, 200, 200, 429]
    for _ in range(5):
        press = await anna.press_data(anna.screen[-1], "a")
        assert (await api("answerCallbackQuery", callback_query_id=press.query.id)).status == 200
    assert (await api("sendChatAction", chat_id=101, action="typing")).status == 200
    assert (await api("deleteMessage", chat_id=101, message_id=sent)).status == 200


async def test_an_album_goes_whole_or_not_at_all(api: Api, anna: Phone) -> None:
    picture = (await anna.send_photo()).raw["photo"][-1]["file_id"]
    album = [{"type": "photo", "media": picture}] * 6
    before = len(anna.screen)
    assert (await api("sendMediaGroup", chat_id=101, media=album)).status == 200
    assert (await api("sendMediaGroup", chat_id=101, media=album)).body["parameters"] == {"retry_after": 3}
    assert len(anna.screen) == before + 6


async def test_what_is_refused_costs_nothing(api: Api, anna: Phone) -> None:
    for _ in range(10):
        assert (await api("sendMessage", chat_id=101, text="<b>", parse_mode="HTML")).status == 400
    assert await say(api, anna.id) is None
