"""The phone page in a real browser, with a mini bot on the other side."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from sandbox import OFF, Sandbox
from tests.sandbox.browser import MiniBot, chromium, phone, talking_bot


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(limits=OFF) as sandbox:
        sandbox.phone(101, first_name="Anna", language_code="sv")
        sandbox.phone(102, first_name="Bilal", language_code="en")
        sandbox.phone(103, first_name="زهراء", language_code="ar")
        yield sandbox


@pytest_asyncio.fixture(loop_scope="module")
async def bot(sandbox: Sandbox) -> AsyncIterator[MiniBot]:
    async with talking_bot(sandbox) as bot:
        yield bot


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser, sandbox: Sandbox, bot: MiniBot) -> AsyncIterator[Page]:
    """The page with Anna's and Bilal's phones; any error in the browser's console fails the test."""
    context = await browser.new_context(viewport={"width": 1280, "height": 860})
    page = await context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    await page.goto(sandbox.url)
    await expect(phone(page, "Anna").get_by_role("button", name="Start")).to_be_visible()
    yield page
    await context.close()
    assert errors == []
