"""The phone page for everybody: keyboard alone, names for screen readers, contrast, and restarts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from sandbox import Sandbox
from tests.sandbox import browser as browser_of_tests
from tests.sandbox.browser import MiniBot, phone, write

pytestmark = pytest.mark.asyncio(loop_scope="module")

AA_TEXT = 4.5
AA_EDGE = 3.0
TEXTS = [
    "h1",
    ".page-head p",
    ".language",
    ".words",
    ".meta",
    ".mine .words",
    ".mine .meta",
    ".key",
    "#choose",
    ".day",
    ".banner",
    ".words a",
    ".placed .detail",
    ".mine .placed .detail",
    ".card .size",
    ".card a",
    ".spot-name",
    ".live-strip strong",
    ".live-strip button",
]
IN_WINDOW = [".place-form .aside", ".field label", ".place-form legend", ".place-form button", ".problem"]
UNNAMED = """() => {
    const shown = node => node.checkVisibility() || node.localName === "dialog"
    const named = node => node.ariaLabel || node.textContent.trim() || node.alt || node.labels?.length
        || node.getAttribute("aria-labelledby")
    const controls = "button, a, input, select, textarea, img, audio, video, dialog, section"
    const unnamed = [...document.querySelectorAll(controls)].filter(node => shown(node) && !named(node))
    return unnamed.map(node => node.outerHTML)
}"""
DOUBLE_IDS = """() => {
    const ids = [...document.querySelectorAll("[id]")].map(node => node.id)
    return ids.filter((id, i) => ids.indexOf(id) !== i)
}"""
COLOURS = """selector => {
    const colour = node => getComputedStyle(node).backgroundColor
    const solid = node => colour(node).startsWith("rgba") ? solid(node.parentElement) : node
    const edge = node => getComputedStyle(node).borderTopColor
    const trio = node => [getComputedStyle(node).color, colour(solid(node)), edge(node)]
    return [...document.querySelectorAll(selector)].filter(node => node.checkVisibility()).map(trio)
}"""


def luminance(colour: str) -> float:
    """Relative luminance of ``rgb(r, g, b)`` as WCAG 2.2 defines it."""
    channels = [int(value) / 255 for value in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of WCAG 2.2, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


async def focused(page: Page) -> str:
    """What a screen reader would call the focused element."""
    name: str = await page.evaluate("document.activeElement.ariaLabel ?? document.activeElement.textContent")
    return name


async def tab_to(page: Page, name: str, key: str = "Tab") -> None:
    """Press ``key`` until the element with this name has the focus; no more often than somebody would."""
    for _ in range(12):
        await page.keyboard.press(key)
        if await focused(page) == name:
            return
    pytest.fail(f"{key} does not lead to {name!r} but to {await focused(page)!r}")


@pytest.mark.parametrize(("required", "outcome"), [("", pytest.skip.Exception), ("1", pytest.fail.Exception)])
async def test_a_missing_browser_is_told_and_in_ci_is_a_failure(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, required: str, outcome: type[BaseException]
) -> None:
    monkeypatch.setattr(browser_of_tests, "CHROMIUM", tmp_path / "chromium")
    monkeypatch.setenv("GENKLANG_REQUIRE_ALL", required)
    with pytest.raises(outcome, match="the phone page needs a browser"):
        browser_of_tests.need_chromium()


async def test_a_whole_talk_by_keyboard_alone(page: Page) -> None:
    anna = phone(page, "Anna")
    await tab_to(page, "Go to the text box of Anna")
    await page.keyboard.press("Enter")
    assert await focused(page) == "Message"
    await page.keyboard.type("/start")
    await page.keyboard.press("Enter")
    await expect(anna.get_by_role("button", name="I am in")).to_be_visible()
    await tab_to(page, "I am in", "Shift+Tab")
    await page.keyboard.press("Enter")
    await expect(anna.get_by_test_id("edited")).to_be_visible()
    await tab_to(page, "Message")
    await page.keyboard.type("One line")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("and another")
    await page.keyboard.press("Enter")
    await expect(anna.get_by_test_id("messages")).to_contain_text(
        "You said: One line\nand another", use_inner_text=True
    )
    await tab_to(page, "Attach", "Shift+Tab")
    await page.keyboard.press("Enter")
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("ArrowUp")
    assert await focused(page) == "Sticker"
    await page.keyboard.press("Escape")
    assert await focused(page) == "Attach"


async def test_arrow_keys_walk_through_the_messages(page: Page) -> None:
    anna = phone(page, "Anna")
    await write(anna, "/help")
    await expect(anna.get_by_role("log")).to_contain_text("Help is here")
    await anna.get_by_role("log").focus()
    await page.keyboard.press("ArrowUp")
    await expect(anna.get_by_role("article").last).to_be_focused()
    await page.keyboard.press("ArrowUp")
    await expect(anna.get_by_role("article").first).to_be_focused()
    await page.keyboard.press("Tab")
    assert await focused(page) == "Reply"
    await page.keyboard.press("Enter")
    await expect(anna.get_by_role("textbox", name="Message")).to_be_focused()
    await expect(anna.locator(".strip")).to_have_text("Reply to: /help")
    await page.keyboard.press("Escape")
    await expect(anna.locator(".strip")).to_be_hidden()


async def attach(bot: MiniBot, sandbox: Sandbox) -> None:
    """Let everything stand in Anna's chat that is more than words."""
    anna = sandbox.phone(101)
    await bot.upload("sendDocument", "document", "plan.pdf", b"%PDF", chat_id=101)
    await bot.call(
        "sendVenue", chat_id=101, latitude=59.8389, longitude=13.1442, title="Torget", address="Mitten"
    )
    await anna.send_voice()
    await anna.share_live(59.84, 13.14)


async def test_everything_has_a_name_and_no_id_stands_twice(
    page: Page, bot: MiniBot, sandbox: Sandbox
) -> None:
    anna = phone(page, "Anna")
    for text in ("/start", "/keyboard", "/photo", "/html", "Hello"):
        await write(anna, text)
    await expect(anna.get_by_role("log")).to_contain_text("You said: Hello")
    await attach(bot, sandbox)
    await anna.get_by_test_id("enlarge").click()
    await page.keyboard.press("Escape")
    await anna.get_by_role("button", name="Attach").click()
    await anna.get_by_role("button", name="Position…").click()
    await expect(page.get_by_test_id("place-picker")).to_be_visible()
    assert await page.evaluate(UNNAMED) == []
    await page.keyboard.press("Escape")
    await anna.get_by_role("switch", name="Offline").click()
    await page.get_by_role("button", name="Choose phones").click()
    await expect(page.get_by_role("checkbox", name="Anna")).to_be_checked()
    assert await page.evaluate(UNNAMED) == []
    assert await page.evaluate(DOUBLE_IDS) == []


async def test_a_screen_reader_finds_landmarks_and_hears_new_messages(page: Page) -> None:
    await expect(page.get_by_role("main", name="Phones")).to_be_visible()
    await expect(page.get_by_role("banner")).to_contain_text("nothing here leaves this computer")
    log = phone(page, "Anna").get_by_role("log", name="Messages of Anna")
    await expect(log).to_have_attribute("aria-live", "polite")
    await write(phone(page, "Anna"), "/help")
    await expect(log.get_by_role("article", name=re.compile(r"^You, \d\d:\d\d$"))).to_be_visible()


async def require_contrast(page: Page, selectors: list[str]) -> None:
    for selector in selectors:
        pairs = await page.evaluate(COLOURS, selector)
        assert pairs, f"{selector} is not on the page"
        assert [pair for pair in pairs if contrast(pair[0], pair[1]) < AA_TEXT] == [], selector


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_the_window_with_the_map_has_contrast(page: Page, scheme: str) -> None:
    await page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
    await phone(page, "Anna").get_by_role("button", name="Attach").click()
    await phone(page, "Anna").get_by_role("button", name="Position…").click()
    await page.get_by_label("Latitude").fill("north")
    await page.get_by_role("button", name="Send this position").click()
    await expect(page.get_by_role("alert")).not_to_be_empty()
    await require_contrast(page, IN_WINDOW)


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_contrast_is_at_least_aa(page: Page, bot: MiniBot, sandbox: Sandbox, scheme: str) -> None:
    await page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
    anna = phone(page, "Anna")
    for text in ("/start", "/keyboard", "/html"):
        await write(anna, text)
    await expect(anna.get_by_role("log")).to_contain_text("quoted")
    await attach(bot, sandbox)
    await anna.get_by_role("switch", name="Offline").click()
    await expect(anna.get_by_test_id("offline-banner")).to_be_visible()
    await require_contrast(page, TEXTS)
    for _, surface, edge in await page.evaluate(COLOURS, ".composer textarea, #choose, .reply-keyboard .key"):
        assert contrast(surface, edge) >= AA_EDGE


async def test_arabic_reads_from_right_to_left_beside_other_words(page: Page, sandbox: Sandbox) -> None:
    await page.goto(f"{sandbox.url}/?phones=103")
    zahra = phone(page, "زهراء")
    await write(zahra, "أريد مسارات أكثر")
    await write(zahra, "More trails")
    await expect(zahra.get_by_role("log")).to_contain_text("You said: More trails")
    directions = await zahra.locator(".mine .words").evaluate_all(
        "all => all.map(one => getComputedStyle(one).direction)"
    )
    assert directions == ["rtl", "ltr"]


async def test_long_words_stay_inside_a_narrow_screen(page: Page) -> None:
    await page.set_viewport_size({"width": 390, "height": 800})
    await page.get_by_role("button", name="Anna").click()
    anna = phone(page, "Anna")
    await write(anna, "Donaudampfschifffahrt" * 60)
    await expect(anna.get_by_role("log")).to_contain_text("You said: Donau")
    overflow = await anna.get_by_role("log").evaluate("log => log.scrollWidth - log.clientWidth")
    assert overflow == 0


async def test_nothing_moves_for_those_who_ask_for_calm(page: Page) -> None:
    await page.emulate_media(reduced_motion="reduce")
    anna = phone(page, "Anna")
    await write(anna, "/start")
    await anna.get_by_role("button", name="Note").click()
    await expect(anna.locator(".toast")).to_have_css("animation-name", "none")
