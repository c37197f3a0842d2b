"""Positions on the phone page: chosen on the map or by hand, sent, shared live, and drawn."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.async_api import Locator, Page, expect

from sandbox import Sandbox
from tests.sandbox.browser import MiniBot, phone

pytestmark = pytest.mark.asyncio(loop_scope="module")

CENTRE = (59.8389, 13.1442)
METRE = 1 / 111_320


async def ask(page: Page, name: str = "Anna") -> Locator:
    """Open the window that asks where somebody is."""
    await phone(page, name).get_by_role("button", name="Attach").click()
    await phone(page, name).get_by_role("button", name="Position…").click()
    return page.get_by_role("dialog", name=f"Where is {name}?")


async def heard(bot: MiniBot, page: Page, count: int = 1) -> list[dict[str, Any]]:
    """The locations of which the bot has learned, once there are so many."""
    for _ in range(100):
        told = [update.get("message") or update.get("edited_message") or {} for update in bot.heard]
        if len(places := [message for message in told if "location" in message]) >= count:
            return places
        await page.wait_for_timeout(50)
    pytest.fail(f"only {places} came")


async def test_a_position_is_clicked_on_the_map(page: Page, bot: MiniBot) -> None:
    window = await ask(page)
    town = window.get_by_test_id("map")
    box = await town.bounding_box()
    assert box
    await town.click(position={"x": box["width"] * 0.75, "y": box["height"] * 0.25})
    await expect(window.get_by_test_id("place-latitude")).to_have_value(re.compile(r"^59\.8434"))
    await window.get_by_role("button", name="Send this position").click()
    await expect(window).to_be_hidden()
    await expect(phone(page, "Anna").get_by_role("textbox", name="Message")).to_be_focused()
    place = (await heard(bot, page))[0]["location"]
    assert place["latitude"] == pytest.approx(CENTRE[0] + 500 * METRE, abs=5 * METRE)
    assert place["longitude"] == pytest.approx(CENTRE[1] + 500 * METRE / 0.50246, abs=10 * METRE)
    mine = phone(page, "Anna").get_by_test_id("media-location")
    await expect(
        mine.get_by_role("img", name=re.compile("^Map: Position, .* m from Skolan$"))
    ).to_be_visible()


async def test_the_mark_is_moved_by_arrow_keys(page: Page, bot: MiniBot) -> None:
    await phone(page, "Anna").get_by_role("button", name="Attach").focus()
    window = await ask(page)
    await expect(window.get_by_role("application")).to_be_focused()
    for key in ("ArrowUp", "ArrowUp", "Shift+ArrowUp", "ArrowDown"):
        await page.keyboard.press(key)
    await expect(window.get_by_role("status")).to_have_text("The mark: 120 m from Torget")
    await expect(window.get_by_test_id("place-spot")).to_have_value("")
    for _ in range(3):
        await page.keyboard.press("Tab")
    await expect(window.get_by_label("Longitude")).to_be_focused()
    await page.keyboard.press("Enter")
    place = (await heard(bot, page))[0]["location"]
    assert place["latitude"] == pytest.approx(CENTRE[0] + 120 * METRE, abs=1e-6)
    assert place["longitude"] == CENTRE[1]


async def test_the_mark_stays_on_the_map(page: Page) -> None:
    window = await ask(page)
    for _ in range(12):
        await page.keyboard.press("Shift+ArrowLeft")
    await expect(window.get_by_test_id("place-longitude")).to_have_value(re.compile(r"^13\.1263"))
    await page.keyboard.press("Escape")
    await expect(phone(page, "Anna").get_by_role("button", name="Attach")).to_be_focused()
    await expect(phone(page, "Anna").get_by_test_id("message")).to_have_count(0)


async def test_a_named_spot_is_sent_as_a_place(page: Page, bot: MiniBot) -> None:
    window = await ask(page)
    await window.get_by_label("Named spot").select_option("Kyrkan")
    await expect(window.get_by_label("Name", exact=True)).to_have_value("Kyrkan")
    await expect(window.get_by_label("Address")).to_have_value("Kyrkvägen 2")
    await window.get_by_label("Name", exact=True).fill("Kyrkans port")
    await window.get_by_role("button", name="Send as a place").click()
    await expect(phone(page, "Anna").get_by_test_id("media-venue")).to_contain_text("Kyrkans portKyrkvägen 2")
    venue = (await heard(bot, page))[0]["venue"]
    assert (venue["title"], venue["address"]) == ("Kyrkans port", "Kyrkvägen 2")


async def test_what_is_no_place_is_told(page: Page) -> None:
    window = await ask(page)
    await expect(window.get_by_label("Name", exact=True)).to_have_value("Torget")
    await page.keyboard.press("Shift+ArrowUp")
    await expect(window.get_by_label("Name", exact=True)).to_have_value("")
    await window.get_by_role("button", name="Send as a place").click()
    await expect(window.get_by_role("alert")).to_have_text("A place needs a name and an address.")


async def test_degrees_are_typed_with_a_comma_too(page: Page, bot: MiniBot) -> None:
    window = await ask(page)
    latitude, longitude = window.get_by_label("Latitude"), window.get_by_label("Longitude")
    await latitude.fill("north")
    await window.get_by_role("button", name="Send this position").click()
    await expect(window.get_by_role("alert")).to_have_text("The latitude is a number from −90 to 90.")
    await expect(latitude).to_be_focused()
    await expect(latitude).to_have_attribute("aria-invalid", "true")
    await latitude.fill("59,33")
    await longitude.fill("180.06")
    await longitude.press("Tab")
    await expect(window.get_by_role("alert")).to_have_text("The longitude is a number from −180 to 180.")
    await longitude.fill("18.06")
    await window.get_by_role("button", name="Send this position").click()
    assert (await heard(bot, page))[0]["location"] == {"latitude": 59.33, "longitude": 18.06}
    shown = phone(page, "Anna").get_by_test_id("media-location")
    await expect(shown).to_contain_text("59.3300, 18.0600")
    await expect(shown.get_by_test_id("map")).to_have_count(0)


async def test_a_live_position_is_shared_moved_and_stopped(page: Page, bot: MiniBot) -> None:
    anna = phone(page, "Anna")
    window = await ask(page)
    await window.get_by_role("button", name="Share live for 15 min").click()
    strip = anna.get_by_role("group", name="Live position")
    await expect(strip).to_contain_text(re.compile(r"^Sharing live position until \d\d:\d\d"))
    await strip.get_by_role("button", name="Move…").click()
    await expect(window.get_by_role("button", name="Send as a place")).to_be_hidden()
    await window.get_by_label("Named spot").select_option("Bron")
    await window.get_by_role("button", name="Move here").click()
    await expect(anna.get_by_role("img", name="Map: Live position, Bron")).to_be_visible()
    await expect(anna.get_by_role("log")).to_contain_text("You are at 59.8388")
    await expect(strip.get_by_role("button", name="Move…")).to_be_focused()
    await strip.get_by_role("button", name="Stop").click()
    await expect(anna.get_by_role("log")).to_contain_text("You stay at 59.8388")
    await expect(strip).to_be_hidden()
    await expect(anna.get_by_role("textbox", name="Message")).to_be_focused()
    await expect(anna.get_by_role("img", name="Map: Position, Bron")).to_be_visible()
    begun, moved, stopped = (message["location"] for message in await heard(bot, page, 3))
    assert (begun["live_period"], moved["live_period"], "live_period" in stopped) == (900, 900, False)


async def test_the_strip_goes_when_the_time_is_over(page: Page, sandbox: Sandbox) -> None:
    anna = phone(page, "Anna")
    shared = await sandbox.phone(101).share_live(*CENTRE, minutes=1)
    chat = sandbox.world.chats[101]
    chat.messages[shared.id]["date"] -= 57
    await page.reload()
    await expect(anna.get_by_test_id("live-strip")).to_be_visible()
    await expect(anna.get_by_test_id("live-strip")).to_be_hidden(timeout=8000)
    await expect(anna.get_by_test_id("media-location")).not_to_contain_text("until")


async def test_what_the_bot_sends_is_drawn_in_town_and_told_beyond_it(page: Page, bot: MiniBot) -> None:
    anna = phone(page, "Anna")
    await anna.get_by_role("button", name="Start").click()
    place = {"title": "Affären", "address": "Storgatan 12"}
    await bot.call("sendVenue", chat_id=101, latitude=59.8389, longitude=13.153, **place)
    await bot.call("sendLocation", chat_id=101, latitude=59.33, longitude=18.06)
    await expect(anna.get_by_role("img", name="Map: Affären, Affären")).to_be_visible()
    await expect(anna.get_by_test_id("media-venue")).to_contain_text("AffärenStorgatan 1259.8389, 13.1530")
    await expect(anna.get_by_test_id("media-location")).to_contain_text("59.3300, 18.0600")
    await expect(anna.get_by_test_id("map")).to_have_count(1)


async def test_an_answer_can_be_a_place(page: Page, bot: MiniBot) -> None:
    anna = phone(page, "Anna")
    await anna.get_by_role("button", name="Start").click()
    await anna.get_by_test_id("message").last.get_by_role("button", name="Reply", exact=True).click()
    window = await ask(page)
    await window.get_by_role("button", name="Send this position").click()
    await expect(anna.get_by_test_id("message").nth(-2).get_by_test_id("quote")).to_contain_text("Welcome")
    assert (await heard(bot, page))[0]["reply_to_message"]["text"].startswith("Welcome")


@pytest.mark.parametrize("width", [320, 390])
async def test_the_window_fits_a_narrow_screen(page: Page, sandbox: Sandbox, width: int) -> None:
    await page.set_viewport_size({"width": width, "height": 640})
    await page.goto(f"{sandbox.url}/?phones=101")
    window = await ask(page)
    assert await window.evaluate("node => node.scrollWidth - node.clientWidth") == 0
    assert await page.evaluate("document.documentElement.scrollWidth") == width
    await window.get_by_role("button", name="Send as a place").scroll_into_view_if_needed()
    await expect(window.get_by_role("button", name="Send as a place")).to_be_in_viewport(ratio=1)
