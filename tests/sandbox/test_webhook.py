"""Webhooks: posted until they are taken, in order within a chat, with the secret."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web

from sandbox import Phone, Sandbox, webhook
from sandbox.bell import Bell
from tests.sandbox.bot_api import Api


@dataclass(slots=True)
class Hook:
    """A bot's webhook that fails as often as it is told."""

    url: str = ""
    failures: int = 0
    seconds: float = 0.0
    answer: dict[str, Any] | None = None
    bell: Bell = field(default_factory=Bell)
    taken: list[dict[str, Any]] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0

    async def handle(self, request: web.Request) -> web.Response:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await asyncio.sleep(self.seconds)
        self.at_once -= 1
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if self.failures:
            self.failures -= 1
            return web.Response(status=503)
        self.taken.append(await request.json())
        self.bell.ring()
        return web.json_response(self.answer) if self.answer else web.Response()

    async def until(self, count: int) -> list[str]:
        await self.bell.until(lambda: len(self.taken) >= count or None, 5)
        return [update["message"]["text"] for update in self.taken]


@pytest.fixture
async def hook(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Hook]:
    monkeypatch.setattr(webhook, "FIRST_RETRY_SECONDS", 0.02)
    hook = Hook()
    app = web.Application()
    app.router.add_post("/hook", hook.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield hook
    await runner.cleanup()


async def test_updates_are_posted_until_they_are_taken(api: Api, anna: Phone, hook: Hook) -> None:
    hook.failures = 2
    await api("setWebhook", url=hook.url, secret_token="hemligt")
    await anna.say("två")
    await anna.say("tre")
    assert await hook.until(3) == ["/start", "två", "tre"]
    assert set(hook.secrets) == {"hemligt"}
    info = (await api("getWebhookInfo")).result
    assert info["last_error_message"] == "Wrong response from the webhook: 503 Service Unavailable"
    await asyncio.sleep(0.05)
    assert (await api("getWebhookInfo")).result["pending_update_count"] == 0


async def test_one_at_a_time_per_chat_and_many_chats_at_once(sandbox: Sandbox, api: Api, hook: Hook) -> None:
    hook.seconds = 0.02
    await api("setWebhook", url=hook.url, max_connections=3)
    for text in ("ett", "två"):
        for number in range(6):
            await sandbox.phone(300 + number).say(text)
    await hook.until(12)
    assert hook.most_at_once == 3
    for number in range(6):
        said = [
            update["message"]["text"]
            for update in hook.taken
            if update["message"]["from"]["id"] == 300 + number
        ]
        assert said == ["ett", "två"]


async def test_no_polling_beside_a_webhook(api: Api, hook: Hook) -> None:
    poll = asyncio.create_task(api("getUpdates", timeout=10))
    await asyncio.sleep(0.05)
    await api("setWebhook", url=hook.url)
    assert (await poll).refusal[0] == 409
    refused = await api("getUpdates")
    assert refused.refusal == (
        409,
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first",
    )
    await api("deleteWebhook")
    assert (await api("getUpdates")).status == 200


async def test_pending_updates_can_be_dropped(api: Api, anna: Phone) -> None:
    await api("deleteWebhook", drop_pending_updates=True)
    assert await api.updates() == []


async def test_a_webhook_may_answer_with_a_call(api: Api, anna: Phone, hook: Hook) -> None:
    hook.answer = {"method": "sendMessage", "chat_id": 101, "text": "Hej Anna"}
    await api("setWebhook", url=hook.url)
    assert (await anna.next()).text == "Hej Anna"
