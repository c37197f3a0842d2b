"""Talking with a bot on the phone page: messages, buttons, commands, edits, quotes, media."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.sandbox.browser import MiniBot, phone, write

pytestmark = pytest.mark.asyncio(loop_scope="module")


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


async def test_media_go_both_ways(page: Page, tmp_path: Path) -> None:
    anna = phone(page, "Anna")
    await write(anna, "/photo")
    await expect(anna.get_by_role("img", name="A meadow")).to_have_js_property("naturalWidth", 1)
    for choice, said in (
        ("Sample photo", "photo"),
        ("Voice sample", "voice"),
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
    await expect(anna.get_by_test_id("message").last).to_be_in_viewport(ratio=0.9)


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


async def test_the_typing_sign_comes_and_goes(page: Page, bot: MiniBot) -> None:
    anna = phone(page, "Anna")
    await write(anna, "/help")
    await bot.call("sendChatAction", chat_id=101, action="typing")
    await expect(anna.get_by_test_id("typing")).to_have_text("The bot is writing…")
    await bot.call("sendMessage", chat_id=101, text="Here I am")
    await expect(anna.get_by_test_id("typing")).to_be_hidden()
