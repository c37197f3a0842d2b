"""What tests of the phone page share: a browser, a page of phones, and a bot of a few lines to talk to."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from html import escape
from pathlib import Path
from typing import Any

import aiohttp
from playwright.async_api import Browser, Locator, Page, async_playwright

from sandbox import Sandbox
from tests.support.optional import leave_out

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
Json = dict[str, Any]


def need_chromium() -> None:
    """Leave the test out where there is no Chromium."""
    if not CHROMIUM.exists():
        leave_out(f"the phone page needs a browser: {CHROMIUM} is absent (Debian: apt-get install chromium)")


@contextlib.asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """A browser with a fresh profile."""
    need_chromium()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield browser
        await browser.close()


def phone(page: Page, name: str) -> Locator:
    """The phone of the person with this first name."""
    return page.get_by_role("region", name=name, exact=True)


async def write(on: Locator, text: str) -> None:
    """Write a message and send it with Enter."""
    await on.get_by_role("textbox", name="Message").fill(text)
    await on.get_by_role("textbox", name="Message").press("Enter")


class MiniBot:
    """As little bot as shows all that the page can do; it knows nothing but the Bot API."""

    def __init__(self, sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
        self.base = f"{sandbox.url}/bot{sandbox.token}"
        self.http = http
        self.heard: list[Json] = []

    async def call(self, method: str, **params: Any) -> Any:
        """One call of the Bot API; fails loudly when the sandbox refuses."""
        async with self.http.post(f"{self.base}/{method}", json=params) as response:
            answer = await response.json()
        assert answer["ok"], answer
        return answer["result"]

    async def run(self) -> None:
        """Answer what comes, one update after another, until cancelled."""
        offset = 0
        while True:
            for update in await self.call("getUpdates", offset=offset, timeout=5):
                offset = update["update_id"] + 1
                self.heard.append(update)
                await self.answer(update)

    async def answer(self, update: Json) -> None:
        """Dispatch by the kind of update."""
        if "message" in update:
            await self.on_message(update["message"])
        elif "edited_message" in update:
            await self.on_edit(update["edited_message"])
        elif "callback_query" in update:
            await self.on_press(update["callback_query"])

    async def on_message(self, message: Json) -> None:
        """A command has its own answer, anything else comes back as an echo that quotes."""
        chat, text = message["chat"]["id"], message.get("text", "")
        if text in ANSWERS:
            await self.call("sendMessage", chat_id=chat, parse_mode="HTML", **ANSWERS[text])
        elif text == "/photo":
            await self.send_photo(chat)
        else:
            await self.call("sendChatAction", chat_id=chat, action="typing")
            said = escape(text) or next(
                kind for kind in ("photo", "voice", "venue", "location", "sticker") if kind in message
            )
            quote = {"message_id": message["message_id"]}
            await self.call("sendMessage", chat_id=chat, text=f"You said: {said}", reply_parameters=quote)

    async def on_edit(self, message: Json) -> None:
        """A changed text, or a live position that has moved or stopped."""
        said = f"Now it says: {message.get('text')}"
        if place := message.get("location"):
            state = "You are" if "live_period" in place else "You stay"
            said = f"{state} at {place['latitude']:.4f}, {place['longitude']:.4f}"
        await self.call("sendMessage", chat_id=message["chat"]["id"], text=said)

    async def on_press(self, query: Json) -> None:
        """Each button shows one way to answer a press."""
        message = query["message"]
        where = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
        if query["data"] == "yes":
            await self.call("editMessageText", **where, text="Thank you for joining")
        notices: dict[str, Json] = {
            "note": {"text": "Noted"},
            "alarm": {"text": "Please read this", "show_alert": True},
        }
        await self.call(
            "answerCallbackQuery", callback_query_id=query["id"], **notices.get(query["data"], {})
        )

    async def send_photo(self, chat: int) -> None:
        """A real picture."""
        await self.upload("sendPhoto", "photo", "meadow.png", PIXEL, chat_id=chat, caption="A meadow")

    async def upload(self, method: str, field: str, name: str, data: bytes, **params: Any) -> Any:
        """One call with a file, as form data."""
        texts = {key: value if isinstance(value, str) else json.dumps(value) for key, value in params.items()}
        form = aiohttp.FormData(texts, quote_fields=False)
        form.add_field(field, data, filename=name)
        async with self.http.post(f"{self.base}/{method}", data=form) as response:
            answer = await response.json()
        assert answer["ok"], answer
        return answer["result"]


@contextlib.asynccontextmanager
async def talking_bot(sandbox: Sandbox) -> AsyncIterator[MiniBot]:
    """A MiniBot that answers for as long as the block runs."""
    async with aiohttp.ClientSession() as http:
        bot = MiniBot(sandbox, http)
        running = asyncio.create_task(bot.run())
        yield bot
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
ANSWERS: dict[str, Json] = {
    "/start": {
        "text": "<b>Welcome</b> to the dialogue. Write /help for help.",
        "reply_markup": {
            "inline_keyboard": [
                [{"text": "I am in", "callback_data": "yes"}],
                [{"text": "Note", "callback_data": "note"}, {"text": "Alarm", "callback_data": "alarm"}],
            ]
        },
    },
    "/help": {"text": "Help is here"},
    "/keyboard": {
        "text": "Yes or no?",
        "reply_markup": {"keyboard": [[{"text": "Yes, please"}, {"text": "No"}]]},
    },
    "/away": {"text": "Keyboard away", "reply_markup": {"remove_keyboard": True}},
    "/html": {
        "text": "<b>bold</b> <i>it</i> <u>un</u> <s>gone</s> <code>a &lt; b</code> "
        '<a href="https://example.org/">link</a> '
        "<blockquote>quoted</blockquote><tg-spoiler>secret</tg-spoiler> &lt;img src=x onerror=alert(1)&gt;"
    },
}
