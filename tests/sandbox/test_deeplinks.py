"""Links into the chat with the bot, on a button and in a QR code."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox import NotPossible, Phone, Sandbox
from sandbox.deeplinks import start_payload
from tests.sandbox.bot_api import Api

BOT = "sandbox_demo_bot"


def keys(**links: str) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": text, "url": url}] for text, url in links.items()]}


async def texts(api: Api) -> list[tuple[int, str]]:
    return [(u["message"]["chat"]["id"], u["message"]["text"]) for u in await api.updates()]


async def test_a_button_starts_the_bot_with_its_payload(sandbox: Sandbox, api: Api, anna: Phone) -> None:
    group = sandbox.group(-500, "Byalaget", [anna])
    markup = keys(Anmäl=f"https://t.me/{BOT}?start=walk_7-A", Dela="https://t.me/share/url?url=https://x.se")
    await api("sendMessage", chat_id=-500, text="Vandring", reply_markup=markup)
    await api("sendMessage", chat_id=101, text="Vandring", reply_markup=markup)
    said = await anna.follow("Anmäl")
    assert (said.text, said.mine) == ("/start walk_7-A", True)
    await anna.follow("Anmäl", anna.screen_of(group)[0])
    assert (await texts(api))[1:] == [(101, "/start walk_7-A")] * 2
    with pytest.raises(NotPossible, match="does not lead to @sandbox_demo_bot"):
        await anna.follow("Dela")
    with pytest.raises(NotPossible, match="is a link to"):
        await anna.press("Anmäl")


async def test_a_scanned_link_starts_a_chat(sandbox: Sandbox, api: Api) -> None:
    bilal = sandbox.phone(102, "Bilal")
    assert (await bilal.open_link(f"https://t.me/{BOT}")).text == "/start"
    with pytest.raises(NotPossible, match="only opens the chat"):
        await bilal.open_link(f"https://t.me/{BOT}")
    await bilal.open_link(f"tg://resolve?domain={BOT}&start=affisch")
    assert await texts(api) == [(102, "/start"), (102, "/start affisch")]


async def test_a_button_that_carries_data_is_no_link(api: Api, anna: Phone) -> None:
    markup = {"inline_keyboard": [[{"text": "Ja", "callback_data": "j"}]]}
    await api("sendMessage", chat_id=101, text="?", reply_markup=markup)
    with pytest.raises(NotPossible, match="is no link"):
        await anna.follow("Ja")


@pytest.mark.parametrize("payload", ["x" * 65, "a%20b", "%C3%A5", "a.b"])
async def test_a_payload_that_telegram_does_not_take(anna: Phone, payload: str) -> None:
    with pytest.raises(NotPossible, match="1 to 64"):
        await anna.open_link(f"https://t.me/{BOT}?start={payload}")


@pytest.mark.parametrize(
    ("url", "payload"),
    [
        (f"https://t.me/{BOT}?start=a", "a"),
        (f"http://telegram.me/{BOT.upper()}/?start=a", "a"),
        (f"t.me/{BOT}?start=a", "a"),
        (f"https://t.me/{BOT}", ""),
        (f"https://t.me/{BOT}?startgroup=a", None),
        ("https://t.me/another_bot?start=a", None),
        (f"https://example.org/{BOT}?start=a", None),
        ("https://t.me/share/url?url=https%3A%2F%2Fx.se&text=hej", None),
        ("tg://user?id=101", None),
    ],
)
def test_where_a_link_leads(url: str, payload: str | None) -> None:
    assert start_payload(url, BOT) == payload
