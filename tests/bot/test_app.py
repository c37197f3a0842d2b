"""The whole bot put together: starting, stopping, and the ways in which it cannot start."""

import asyncio
import socket
import time
from pathlib import Path
from typing import Any

import pytest

from bot.app import App
from bot.config import Config, load
from bot.plain import NotPossible
from domain.settings import Help
from sandbox import Fault, Phone, Sandbox
from services import outbox
from tests.support.clock import Clock
from tests.support.incoming import column
from tests.support.ports import free_port
from tests.support.waiting import until

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"


def configured(telegram: Sandbox, url: str, folder: Path, **changes: Any) -> Config:
    """The example's configuration at the local Telegram; ``changes`` are made to ``[telegram]``."""
    given = load(EXAMPLE).model_dump()
    given["telegram"] |= {"token": telegram.token, "base_url": telegram.url} | changes
    given |= {"database": {"url": url}, "web": {"host": "127.0.0.1", "port": free_port()}}
    given["attachments"] |= {"folder": folder / "files"}
    return Config(**given)


@pytest.fixture
def config(telegram: Sandbox, url: str, tmp_path: Path) -> Config:
    return configured(telegram, url, tmp_path)


@pytest.fixture
def anna(telegram: Sandbox) -> Phone:
    return telegram.phone(101, "Anna", "sv")


async def test_what_came_while_it_was_off_is_answered_at_the_next_start(
    config: Config, clock: Clock, anna: Phone
) -> None:
    await anna.say("/start")
    async with App(config, clock):
        assert "Anna" in (await anna.next()).text
    await anna.say("/help")
    async with App(config, clock):
        await anna.next()
    assert len([one for one in anna.screen if not one.mine]) == 2


async def test_a_stop_finishes_what_is_in_hand(
    config: Config, clock: Clock, telegram: Sandbox, anna: Phone
) -> None:
    telegram.faults.add(Fault("sendMessage", "delay", seconds=1.0))
    app = App(config, clock)
    await app.start()
    await anna.say("/start")
    await until(lambda: bool(telegram.faults.waiting) is False)
    began = time.monotonic()
    await app.stop()
    assert 0.5 < time.monotonic() - began < 5
    assert [one.mine for one in anna.screen] == [True, False]
    async with App(config, clock) as again:
        await asyncio.sleep(0.2)
        assert await column(again.database, "SELECT COUNT(*) FROM outbox WHERE state <> 'sent'") == [0]
    assert [one.mine for one in anna.screen] == [True, False], "it is not said twice"


async def test_a_stop_that_telegram_holds_up_ends_in_time_and_loses_nothing(
    config: Config, clock: Clock, telegram: Sandbox, anna: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.app.DRAIN_SECONDS", 1.0)
    telegram.faults.add(Fault("sendMessage", "timeout", seconds=30))
    app = App(config, clock)
    await app.start()
    await anna.say("/start")
    await until(lambda: bool(telegram.faults.waiting) is False)
    began = time.monotonic()
    await app.stop()
    assert time.monotonic() - began < 2.5
    async with App(config, clock):
        await anna.next()


async def test_the_webhook_brings_updates_as_well(
    telegram: Sandbox, url: str, tmp_path: Path, clock: Clock, anna: Phone
) -> None:
    port = free_port()
    hook = {
        "url": f"http://127.0.0.1:{port}/telegram",
        "host": "127.0.0.1",
        "port": port,
        "path": "/telegram",
    }
    async with App(configured(telegram, url, tmp_path, mode="webhook", webhook=hook), clock):
        await anna.say("/start")
        await anna.next()
    async with App(configured(telegram, url, tmp_path), clock):
        await anna.say("/help")
        await anna.next()


async def test_telegram_that_is_away_at_the_start_is_waited_for(
    config: Config, clock: Clock, telegram: Sandbox, anna: Phone
) -> None:
    for kind in ("500", "reset_before", "garbage"):
        telegram.faults.add(Fault("getMe", kind))
    telegram.faults.add(Fault("deleteWebhook", "reset_before"))
    async with App(config, clock):
        await anna.say("/start")
        await anna.next()


async def test_a_token_that_nobody_knows_is_one_plain_sentence(
    telegram: Sandbox, url: str, tmp_path: Path
) -> None:
    token = "123456:AAnobody-knows-this-token-0000000000"
    with pytest.raises(NotPossible, match=r"does not know this token") as error:
        async with App(configured(telegram, url, tmp_path, token=token)):
            raise AssertionError("it must not start")
    assert token not in str(error.value)


async def test_a_port_that_is_taken_is_one_plain_sentence(config: Config) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", config.web.port))
        taken.listen()
        with pytest.raises(NotPossible, match=f"Port {config.web.port} on 127.0.0.1"):
            async with App(config):
                raise AssertionError("it must not start")


async def test_a_token_that_is_taken_back_ends_the_bot_with_a_plain_sentence(
    config: Config, clock: Clock, telegram: Sandbox, anna: Phone
) -> None:
    async with App(config, clock) as app:
        telegram.world.token = "123456:AAanother-token-from-now-on-0000000"
        await anna.say("/start")
        await app.database.run(outbox.owe, anna.id, Help())
        forever = asyncio.create_task(asyncio.Event().wait())
        async with asyncio.timeout(8):
            with pytest.raises(NotPossible, match="refuses the token"):
                await app.failed_or(forever)
        forever.cancel()
