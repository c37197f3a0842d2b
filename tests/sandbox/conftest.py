"""A running sandbox, and the bot's side of it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest

from sandbox import OFF, Phone, Sandbox
from tests.sandbox.bot_api import Api


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(limits=OFF) as running:
        yield running


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as client:
        yield client


@pytest.fixture
def api(http: aiohttp.ClientSession, sandbox: Sandbox) -> Api:
    return Api(http, sandbox)


@pytest.fixture
async def anna(sandbox: Sandbox) -> Phone:
    """Anna has pressed start."""
    phone = sandbox.phone(101, "Anna", "sv")
    await phone.say("/start")
    return phone
