"""The phones of the page: shown and hidden, offline, blocked, in groups, and there again after a restart."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from sandbox import Sandbox
from tests.sandbox.browser import MiniBot, phone, write

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_another_chat_counts_what_is_new_and_names_who_speaks(page: Page, sandbox: Sandbox) -> None:
    bilal = sandbox.phone(102)
    group = sandbox.group(-500, title="Byalaget", members=[sandbox.phone(101), bilal])
    await bilal.say("Hello all", chat=group)
    anna = phone(page, "Anna")
    await expect(anna.get_by_role("option", name="Byalaget (1 new)")).to_be_attached()
    await anna.get_by_role("combobox", name="Chat").select_option("Byalaget (1 new)")
    await expect(anna.get_by_role("article", name="Bilal")).to_contain_text("Hello all")
    await write(anna, "Hello Bilal")
    await expect(phone(page, "Bilal").get_by_role("option", name="Byalaget (2 new)")).to_be_attached()


SCROLL_UP = """log => new Promise(done => {
    log.scrollTo(0, 0);
    requestAnimationFrame(() => requestAnimationFrame(done)); // until the page has noticed
})"""


async def test_who_has_scrolled_up_is_told_of_new_messages_and_not_moved(page: Page, bot: MiniBot) -> None:
    anna = phone(page, "Anna")
    log = anna.get_by_role("log")
    await write(anna, "/help")
    await expect(log).to_contain_text("Help is here")
    for number in range(20):
        await bot.call("sendMessage", chat_id=101, text=f"Notice {number}")
    await expect(anna.get_by_text("Notice 19")).to_be_in_viewport()
    await log.evaluate(SCROLL_UP)
    await bot.call("sendMessage", chat_id=101, text="One more")
    await anna.get_by_role("button", name="New messages").click()
    await expect(anna.get_by_text("One more")).to_be_in_viewport()
    await expect(anna.get_by_role("button", name="New messages")).to_be_hidden()


async def test_what_is_written_offline_waits_until_the_phone_is_back(page: Page, bot: MiniBot) -> None:
    anna = phone(page, "Anna")
    switch = anna.get_by_role("switch", name="Offline")
    await write(anna, "/help")
    await expect(anna.get_by_role("log")).to_contain_text("Help is here")
    await switch.click()
    await expect(switch).to_have_attribute("aria-checked", "true")
    await expect(anna.get_by_test_id("offline-clock")).to_have_text("0:01")
    await write(anna, "From the cellar")
    await expect(anna.get_by_test_id("message").last).to_contain_text("not yet received by the bot")
    await bot.call("sendMessage", chat_id=101, text="Are you there?")
    await page.wait_for_timeout(300)
    await expect(anna.get_by_role("log")).not_to_contain_text("Are you there?")
    assert all(update["message"].get("text") != "From the cellar" for update in bot.heard)
    await switch.click()
    await expect(anna.get_by_role("log")).to_contain_text("You said: From the cellar")
    await expect(anna.get_by_role("log")).to_contain_text("Are you there?")
    await expect(anna.get_by_test_id("message").filter(has_text="not yet received")).to_have_count(0)


async def test_a_blocked_bot_is_not_written_to(page: Page, bot: MiniBot) -> None:
    anna = phone(page, "Anna")
    await anna.get_by_role("button", name="More").click()
    await anna.get_by_role("button", name="Block the bot").click()
    await expect(anna).to_contain_text("has blocked the bot")
    await anna.get_by_role("button", name="Unblock").click()
    await write(anna, "/help")
    await expect(anna.get_by_role("log")).to_contain_text("Help is here")
    statuses = [
        update["my_chat_member"]["new_chat_member"]["status"]
        for update in bot.heard
        if "my_chat_member" in update
    ]
    assert statuses == ["kicked", "member"]


async def test_phones_are_added_hidden_and_remembered(page: Page) -> None:
    await page.get_by_role("button", name="Choose phones").click()
    await page.get_by_role("textbox", name="First name").fill("Zahra")
    await page.get_by_label("Language").select_option("ar")
    await page.get_by_role("button", name="Add person").click()
    await expect(page.get_by_role("checkbox", name="Zahra")).to_be_checked()
    await page.get_by_role("checkbox", name="Anna").uncheck()
    await page.get_by_role("button", name="Done").click()
    await page.reload()
    await expect(phone(page, "Zahra")).to_contain_text("Arabic")
    await expect(phone(page, "Anna")).to_have_count(0)


async def test_a_narrow_screen_shows_one_phone_at_a_time(page: Page) -> None:
    await page.set_viewport_size({"width": 390, "height": 800})
    await page.get_by_role("button", name="Bilal").click()
    await expect(phone(page, "Bilal")).to_be_visible()
    await expect(phone(page, "Anna")).to_be_hidden()
    await page.get_by_role("button", name="Anna").click()
    await expect(phone(page, "Anna")).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") == 390


async def test_the_page_finds_the_server_again_after_a_restart(browser: Browser, tmp_path: Path) -> None:
    page = await browser.new_page()
    async with Sandbox(data=tmp_path / "world.json") as first:
        first.phone(101, first_name="Anna")
        await page.goto(f"{first.url}/?phones=101")
        await write(phone(page, "Anna"), "Before")
        await expect(phone(page, "Anna").get_by_role("article")).to_have_count(1)
    await expect(phone(page, "Anna").get_by_text("Connecting…")).to_be_visible()
    await write(phone(page, "Anna"), "Too early")
    await expect(phone(page, "Anna").get_by_test_id("toasts")).to_contain_text("does not answer")
    await expect(phone(page, "Anna").get_by_role("textbox", name="Message")).to_have_value("Too early")
    async with Sandbox(data=tmp_path / "world.json", port=first.port) as second:
        await second.phone(101).say("Meanwhile")
        await expect(phone(page, "Anna").get_by_role("log")).to_contain_text("Meanwhile", timeout=10_000)
        await expect(phone(page, "Anna").get_by_text("Connecting…")).to_be_hidden()
        await phone(page, "Anna").get_by_role("button", name="Send").click()
        await expect(phone(page, "Anna").get_by_role("article")).to_have_count(3)
    await page.close()
