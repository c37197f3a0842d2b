"""What a bot attaches, and where its links lead: documents, pictures, voices, deep links."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

from sandbox import Sandbox
from sandbox.files import picture
from tests.sandbox.browser import MiniBot, phone, write

pytestmark = pytest.mark.asyncio(loop_scope="module")

KEYS = {"inline_keyboard": [[{"text": "Note", "callback_data": "note"}]]}
BOT = "https://t.me/sandbox_demo_bot"
PLAYABLE = """async node => {
    if (node.readyState < 1) await new Promise((done, failed) => {
        node.onloadedmetadata = done
        node.onerror = failed
    })
    return node.duration
}"""


@pytest.fixture
async def started(sandbox: Sandbox) -> None:
    await sandbox.phone(101).say("/help")


async def test_a_document_shows_name_and_size_and_is_saved(page: Page, bot: MiniBot, started: None) -> None:
    anna = phone(page, "Anna")
    await bot.upload(
        "sendDocument",
        "document",
        "Vandring vår.pdf",
        b"%PDF" + b"x" * 4996,
        chat_id=101,
        caption="<b>The programme</b>",
        parse_mode="HTML",
        reply_markup=KEYS,
    )
    shown = anna.get_by_test_id("message").last
    await expect(shown.get_by_test_id("media-document")).to_contain_text("Vandring vår.pdfPDF · 5 kB")
    await expect(shown.get_by_test_id("text").locator("b")).to_have_text("The programme")
    await expect(shown.get_by_test_id("file")).to_have_attribute("target", "_blank")
    async with page.expect_download() as waiting:
        await shown.get_by_role("link", name="Download Vandring vår.pdf").click()
    download = await waiting.value
    assert download.suggested_filename == "Vandring vår.pdf"
    assert (await download.path()).stat().st_size == 5000
    await shown.get_by_role("button", name="Note").click()
    await expect(anna.get_by_test_id("toasts")).to_have_text("Noted")


async def test_a_calendar_file_is_saved_by_its_name(page: Page, bot: MiniBot, started: None) -> None:
    await bot.upload("sendDocument", "document", "walk.ics", b"BEGIN:VCALENDAR", chat_id=101)
    async with page.expect_download() as waiting:
        await phone(page, "Anna").get_by_role("link", name="walk.ics", exact=True).click()
    assert (await waiting.value).suggested_filename == "walk.ics"


async def test_a_picture_is_enlarged(page: Page, bot: MiniBot, started: None) -> None:
    anna = phone(page, "Anna")
    await bot.upload("sendPhoto", "photo", "a.png", picture(900, 600), chat_id=101, caption="The poster")
    await anna.get_by_role("button", name="Enlarge the picture").press("Enter")
    window = page.get_by_test_id("viewer")
    await expect(window.get_by_role("img", name="The poster")).to_be_visible()
    await expect(window.get_by_role("img")).to_have_js_property("naturalWidth", 900)
    await page.keyboard.press("Escape")
    await expect(window).to_be_hidden()
    await expect(anna.get_by_role("button", name="Enlarge the picture")).to_be_focused()
    await anna.get_by_role("img", name="The poster").click()
    await window.get_by_role("button", name="Close").click()
    await expect(window).to_be_hidden()


async def test_a_residents_voice_plays_where_it_is_sent_on(
    page: Page, bot: MiniBot, sandbox: Sandbox
) -> None:
    anna, bilal = phone(page, "Anna"), phone(page, "Bilal")
    await write(bilal, "/help")
    await anna.get_by_role("button", name="Attach").click()
    await anna.get_by_role("button", name="Voice sample").click()
    await expect(anna.get_by_role("log")).to_contain_text("You said: voice")
    voice = next(update["message"]["voice"] for update in bot.heard if "voice" in update.get("message", {}))
    await bot.call("sendVoice", chat_id=102, voice=voice["file_id"])
    player = bilal.get_by_test_id("media-voice").locator("audio")
    assert await player.evaluate(PLAYABLE) == pytest.approx(2, abs=0.1)


async def test_a_medium_changes_in_place(page: Page, bot: MiniBot, started: None) -> None:
    sent = await bot.upload("sendPhoto", "photo", "a.png", picture(90, 60), chat_id=101, reply_markup=KEYS)
    message = phone(page, "Anna").get_by_test_id("message").last
    await expect(message.get_by_test_id("media-photo")).to_be_visible()
    media = {"type": "document", "media": "attach://plan", "caption": "Now a plan"}
    where = {"chat_id": 101, "message_id": sent["message_id"], "media": media}
    await bot.upload("editMessageMedia", "plan", "plan.gpx", b"<gpx/>", **where)
    await expect(message.get_by_test_id("media-document")).to_contain_text("plan.gpxGPX · 6 B")
    await expect(message.get_by_test_id("text")).to_have_text("Now a plan")
    await expect(message.get_by_test_id("inline-keyboard")).to_have_count(0)


async def test_a_deep_link_is_said_in_the_chat(page: Page, bot: MiniBot, started: None) -> None:
    anna = phone(page, "Anna")
    share = "https://t.me/share/url?url=https%3A%2F%2Fexample.org"
    links = {"Sign up": f"{BOT}?start=walk_7", "Share": share}
    markup = {"inline_keyboard": [[{"text": text, "url": url} for text, url in links.items()]]}
    await bot.call("sendMessage", chat_id=101, text=f"Or read {BOT}?start=read", reply_markup=markup)
    await anna.get_by_role("link", name="Sign up").press("Enter")
    await expect(anna.get_by_role("log")).to_contain_text("You said: /start walk_7")
    await anna.get_by_role("link", name=f"{BOT}?start=read").click()
    await expect(anna.get_by_role("log")).to_contain_text("You said: /start read")
    await expect(anna.get_by_role("link", name="Share")).to_have_attribute("href", share)
    await expect(anna.get_by_role("link", name="Share")).to_have_attribute("target", "_blank")
    assert len(page.context.pages) == 1


async def test_a_deep_link_in_a_group_opens_the_private_chat(
    page: Page, bot: MiniBot, sandbox: Sandbox
) -> None:
    anna = phone(page, "Anna")
    sandbox.group(-500, title="Byalaget", members=[sandbox.phone(101)])
    markup = {"inline_keyboard": [[{"text": "Sign up", "url": f"{BOT}?start=a"}]]}
    await page.reload()
    await bot.call("sendMessage", chat_id=-500, text="A walk", reply_markup=markup)
    await anna.get_by_role("combobox", name="Chat").select_option("-500")
    await anna.get_by_role("link", name="Sign up").click()
    await expect(anna.get_by_role("log")).to_contain_text("You said: /start a")
    await expect(anna.get_by_role("combobox", name="Chat")).to_have_value("101")


async def test_a_payload_that_telegram_does_not_take_is_told(page: Page, bot: MiniBot, started: None) -> None:
    markup = {"inline_keyboard": [[{"text": "Broken", "url": f"{BOT}?start=a.b"}]]}
    await bot.call("sendMessage", chat_id=101, text="?", reply_markup=markup)
    await phone(page, "Anna").get_by_role("link", name="Broken").click()
    await expect(phone(page, "Anna").get_by_test_id("toasts")).to_contain_text("1 to 64")


async def test_three_phones_of_the_demo_are_shown_side_by_side(page: Page, sandbox: Sandbox) -> None:
    sandbox.phone(901, "Karin")
    await page.goto(f"{sandbox.url}/?phones=901,101,102")
    assert await page.get_by_role("heading", level=2).all_text_contents() == ["Karin", "Anna", "Bilal"]
    assert await page.evaluate("document.documentElement.scrollWidth") == 1280
