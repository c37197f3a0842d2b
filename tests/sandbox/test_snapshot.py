"""The world survives a restart, and ids are never used twice."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import aiohttp

from sandbox import OFF, Sandbox
from tests.sandbox.bot_api import Api


async def test_everything_is_found_again(tmp_path: Path, http: aiohttp.ClientSession) -> None:
    path = tmp_path / "var" / "world.json"
    async with Sandbox(limits=OFF, data=path) as sandbox:
        anna = sandbox.phone(101, "Anna")
        sandbox.group(-500, "Byalaget", [anna])
        await anna.say("/start")
        photo = await anna.send_photo("Backen 🌲")
        api = Api(http, sandbox)
        await api("setMyCommands", commands=[{"command": "help", "description": "Hjälp"}])
        await api("sendMessage", chat_id=101, text="<b>Hej</b>", parse_mode="HTML")
        before, last = anna.screen, (await api.updates())[-1]["update_id"]
    async with Sandbox(limits=OFF, data=path) as sandbox:
        anna, api = sandbox.phone(101), Api(http, sandbox)
        assert anna.screen == before
        assert (await api("getMyCommands")).result == [{"command": "help", "description": "Hjälp"}]
        assert [update["message"]["message_id"] for update in await api.updates()] == [1, photo.id]
        assert (await api("getFile", file_id=photo.raw["photo"][-1]["file_id"])).status == 200
        assert (await api("sendMessage", chat_id=-500, text="Hej alla")).status == 200
        assert (await anna.say("igen")).id > before[-1].id + 1000
        assert (await api.updates())[-1]["update_id"] > last + 1000


async def test_it_is_written_soon_after_a_change(tmp_path: Path) -> None:
    path = tmp_path / "world.json"
    async with Sandbox(limits=OFF, data=path) as sandbox:
        await sandbox.phone(101, "Anna").say("/start")
        await asyncio.sleep(1)
        kept = json.loads(path.read_text("utf-8"))
    assert kept["people"][0]["started"] is True
    assert not path.with_name("world.json.new").exists()


async def test_what_waits_on_an_offline_phone_is_kept(tmp_path: Path, http: aiohttp.ClientSession) -> None:
    path = tmp_path / "world.json"
    async with Sandbox(limits=OFF, data=path) as sandbox:
        sandbox.phone(101, "Anna")
        await http.post(f"{sandbox.url}/sandbox/phones/101/offline", json={"on": True})
        await http.post(f"{sandbox.url}/sandbox/phones/101/say", json={"text": "i tunneln"})
    async with Sandbox(limits=OFF, data=path) as sandbox:
        await http.post(f"{sandbox.url}/sandbox/phones/101/offline", json={"on": False})
        assert [update["message"]["text"] for update in await Api(http, sandbox).updates()] == ["i tunneln"]
