"""The phone page as people use it: in a real browser, with a mini bot on the other side."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from sandbox import OFF, Sandbox
from tests.sandbox.browser import MiniBot, chromium, phone, talking_bot, write

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(limits=OFF) as sandbox:
        sandbox.phone(101, first_name="Anna", language_code="sv")
        sandbox.phone(102, first_name="Bilal", language_code="en")
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


async def test_two_people_talk_side_by_side(page: Page) -> None:
    anna, bilal = phone(page, "Anna"), phone(page, "Bilal")
    await anna.get_by_role("button", name="Start").click()
    await expect(anna.get_by_role("log")).to_contain_text("Welcome to the dialogue")
    await write(bilal, "The ski slope\nand Selma")
    await expect(bilal.get_by_test_id("messages")).to_contain_text(
        "You said: The ski slope\nand Selma", use_inner_text=True
    )
    await expect(anna.get_by_role("log")).not_to_contain_text("ski slope")


async def test_a_pressed_button_edits_the_message_in_place_and_keeps_the_focus(page: Page) -> None:
    anna = phone(page, "Anna")
    await write(anna, "/start")
    await anna.get_by_role("button", name="I am in").press("Enter")
    message = anna.get_by_test_id("message").last
    await expect(message.get_by_test_id("text")).to_have_text("Thank you for joining")
    await expect(message.get_by_test_id("edited")).to_have_text("edited")
    await expect(anna.get_by_test_id("inline-keyboard")).to_have_count(0)
    await expect(message).to_be_focused()


async def test_a_press_is_answered_by_a_notice_or_by_a_window(page: Page) -> None:
    anna = phone(page, "Anna")
    await write(anna, "/start")
    await anna.get_by_role("button", name="Note").click()
    await expect(anna.get_by_test_id("toasts")).to_have_text("Noted")
    await expect(anna.get_by_role("button", name="Note")).not_to_have_attribute("aria-busy", "true")
    await anna.get_by_role("button", name="Alarm").click()
    window = page.get_by_role("dialog", name="To Anna")
    await expect(window).to_contain_text("Please read this")
    await page.keyboard.press("Enter")
    await expect(window).to_be_hidden()
    await expect(anna.get_by_role("button", name="Alarm")).to_be_focused()


async def test_suggested_answers_are_sent_by_a_press_and_go_away(page: Page, bot: MiniBot) -> None:
    anna = phone(page, "Anna")
    await write(anna, "/keyboard")
    await (
        anna.get_by_role("group", name="Suggested answers").get_by_role("button", name="Yes, please").click()
    )
    await expect(anna.get_by_role("log")).to_contain_text("You said: Yes, please")
    await write(anna, "/away")
    await expect(anna.get_by_test_id("reply-keyboard")).to_be_hidden()
    assert "Yes, please" in [update["message"].get("text") for update in bot.heard]


async def test_commands_are_offered_in_the_language_of_the_phone(page: Page, bot: MiniBot) -> None:
    anna, bilal = phone(page, "Anna"), phone(page, "Bilal")
    await bot.call("setMyCommands", commands=[{"command": "help", "description": "Get help"}])
    await bot.call(
        "setMyCommands", commands=[{"command": "help", "description": "Få hjälp"}], language_code="sv"
    )
    await bilal.get_by_role("button", name="Commands").click()
    await expect(bilal.get_by_role("button", name="/help Get help")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(bilal.get_by_role("button", name="Commands")).to_be_focused()
    await anna.get_by_role("button", name="Commands").click()
    await anna.get_by_role("button", name="/help Få hjälp").click()
    await expect(anna.get_by_role("log")).to_contain_text("Help is here")
    await expect(anna.get_by_role("textbox", name="Message")).to_be_focused()


async def test_a_command_in_a_text_can_be_pressed(page: Page) -> None:
    anna = phone(page, "Anna")
    await write(anna, "/start")
    await anna.get_by_test_id("message").last.get_by_role("button", name="/help").click()
    await expect(anna.get_by_role("log")).to_contain_text("Help is here")


async def test_own_words_can_be_changed_and_any_message_quoted(page: Page) -> None:
    anna = phone(page, "Anna")
    box = anna.get_by_role("textbox", name="Message")
    await write(anna, "Skidbaken")
    await expect(anna.get_by_role("log")).to_contain_text("You said: Skidbaken")
    await box.press("ArrowUp")
    await expect(box).to_have_value("Skidbaken")
    await write(anna, "Skidbacken")
    await expect(anna.get_by_role("log")).to_contain_text("Now it says: Skidbacken")
    await expect(anna.get_by_test_id("message").first.get_by_test_id("edited")).to_be_visible()
    await anna.get_by_test_id("message").last.get_by_role("button", name="Reply", exact=True).click()
    await write(anna, "Exactly")
    await expect(anna.get_by_test_id("message").nth(-2).get_by_test_id("quote")).to_contain_text(
        "Now it says: Skidbacken"
    )


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


async def test_media_go_both_ways(page: Page, tmp_path: Path) -> None:
    anna = phone(page, "Anna")
    await write(anna, "/photo")
    await expect(anna.get_by_role("img", name="A meadow")).to_have_js_property("naturalWidth", 1)
    for choice, said in (
        ("Sample photo", "photo"),
        ("Voice sample", "voice"),
        ("Position", "location"),
        ("Sticker", "sticker"),
    ):
        await anna.get_by_role("button", name="Attach").click()
        await anna.get_by_role("button", name=choice, exact=True).click()
        await expect(anna.get_by_role("log")).to_contain_text(f"You said: {said}")
    file = tmp_path / "slope.png"
    file.write_bytes(await page.screenshot())
    await anna.get_by_role("textbox", name="Message").fill("The slope")
    await anna.get_by_test_id("pick-photo").set_input_files(file)
    await expect(anna.get_by_role("img", name="The slope")).to_have_js_property("naturalWidth", 1280)


async def test_only_telegrams_own_tags_become_elements(page: Page) -> None:
    anna = phone(page, "Anna")
    await write(anna, "/html")
    text = anna.get_by_test_id("message").last.get_by_test_id("text")
    await expect(text).to_contain_text("<img src=x onerror=alert(1)>")
    tags = await text.evaluate("node => [...node.querySelectorAll('*')].map(found => found.localName)")
    assert tags == ["b", "i", "u", "s", "code", "a", "blockquote", "span"]
    await expect(text.get_by_role("button", name="Hidden words")).to_be_visible()
    await text.get_by_role("button", name="Hidden words").press("Enter")
    await expect(text.locator(".spoiler")).to_have_class("spoiler shown")
    await expect(text.get_by_role("link", name="link")).to_have_attribute("rel", "noopener noreferrer")


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


async def test_the_typing_sign_comes_and_goes(page: Page, bot: MiniBot) -> None:
    anna = phone(page, "Anna")
    await write(anna, "/help")
    await bot.call("sendChatAction", chat_id=101, action="typing")
    await expect(anna.get_by_test_id("typing")).to_have_text("The bot is writing…")
    await bot.call("sendMessage", chat_id=101, text="Here I am")
    await expect(anna.get_by_test_id("typing")).to_be_hidden()


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
