"""Faults on command: each fails as it says, as often as it says, and then all is well."""

from __future__ import annotations

import asyncio
import time

import aiohttp
import pytest

from sandbox import Fault, Phone, Sandbox
from tests.sandbox.bot_api import Api


async def send(api: Api) -> int:
    return (await api("sendMessage", chat_id=101, text="hej")).status


@pytest.mark.parametrize(
    ("kind", "status", "description"),
    [
        ("500", 500, "Internal Server Error"),
        ("429", 429, "Too Many Requests: retry after 3"),
        ("403", 403, "Forbidden: bot was blocked by the user"),
        (
            "409",
            409,
            "Conflict: terminated by other getUpdates request; "
            "make sure that only one bot instance is running",
        ),
    ],
)
async def test_refusals(
    sandbox: Sandbox, api: Api, anna: Phone, kind: str, status: int, description: str
) -> None:
    sandbox.faults.add(Fault("sendMessage", kind, times=2, seconds=2.5))
    for _ in range(2):
        assert (await api("sendMessage", chat_id=101, text="hej")).refusal == (status, description)
    assert await send(api) == 200
    assert len(anna.screen) == 2


async def test_a_reset_before_the_effect(sandbox: Sandbox, api: Api, anna: Phone) -> None:
    sandbox.faults.add(Fault("sendMessage", "reset_before"))
    with pytest.raises(aiohttp.ClientError):
        await send(api)
    assert len(anna.screen) == 1


async def test_a_reset_after_the_effect(sandbox: Sandbox, api: Api, anna: Phone) -> None:
    sandbox.faults.add(Fault("sendMessage", "reset_after"))
    with pytest.raises(aiohttp.ClientError):
        await send(api)
    assert len(anna.screen) == 2
    assert sandbox.calls[-1].status == 200


async def test_a_timeout_has_no_effect_and_no_answer(sandbox: Sandbox, api: Api, anna: Phone) -> None:
    sandbox.faults.add(Fault("sendMessage", "timeout", seconds=0.2))
    began = time.monotonic()
    with pytest.raises(aiohttp.ClientError):
        await send(api)
    assert time.monotonic() - began >= 0.2
    assert len(anna.screen) == 1
    assert (sandbox.calls[-1].status, sandbox.calls[-1].description) == (0, "timeout")


async def test_a_delay_comes_before_the_effect(sandbox: Sandbox, api: Api, anna: Phone) -> None:
    sandbox.faults.add(Fault("sendMessage", "delay", seconds=0.2))
    sending = asyncio.create_task(send(api))
    await asyncio.sleep(0.1)
    assert len(anna.screen) == 1
    assert await sending == 200
    assert len(anna.screen) == 2


async def test_garbage(sandbox: Sandbox, api: Api, anna: Phone) -> None:
    sandbox.faults.add(Fault("sendMessage", "garbage"))
    with pytest.raises(aiohttp.ContentTypeError):
        await send(api)
    assert len(anna.screen) == 2


async def test_for_one_chat_and_until_removed(sandbox: Sandbox, api: Api, anna: Phone) -> None:
    fault = sandbox.faults.add(Fault("*", "500", times=None, chat_id=101))
    await sandbox.phone(102, "Bilal").say("/start")
    assert (await api("sendMessage", chat_id=102, text="hej")).status == 200
    assert [await send(api) for _ in range(3)] == [500] * 3
    sandbox.faults.remove(fault)
    assert await send(api) == 200


async def test_a_constant_delay(sandbox: Sandbox, api: Api, anna: Phone) -> None:
    sandbox.delay = 0.1
    began = time.monotonic()
    assert await asyncio.gather(*(send(api) for _ in range(10))) == [200] * 10
    assert 0.1 <= time.monotonic() - began < 0.6


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown kind of fault 'love'"):
        Fault("sendMessage", "love")
