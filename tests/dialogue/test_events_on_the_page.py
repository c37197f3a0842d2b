"""A walk on the phone page: staff and two residents side by side, from making it to the write-up.

With ``GENKLANG_PICTURES=folder`` the screenshots of the documents are taken on the way.
"""

import re
from pathlib import Path

from playwright.async_api import Locator, Page, expect

from sandbox import Sandbox
from tests.sandbox.browser import chromium, phone, write
from tests.support.inside import Bot
from tests.support.pictures import picture

OTHERS = ("Ekebro centrum", "Norrgårda", "Ramsberget", "Västerhult", "Ängsfors")


async def test_a_walk_by_hand(telegram: Sandbox, bot: Bot, anna, bilal, tmp_path: Path) -> None:
    telegram.phone(901, first_name="Karin", language_code="sv")
    async with chromium() as browser:
        page = await browser.new_page(viewport={"width": 1500, "height": 1000})
        page.set_default_timeout(10_000)
        await page.goto(f"{telegram.url}/?phones=901,101,102")
        karin, hers, his = (phone(page, name) for name in ("Karin", "Anna", "Bilal"))
        await come_in(hers, his)
        await make(page, karin)
        await repeat(page, karin)
        await tell(page, karin, hers, his)
        await fill_and_change(page, karin, hers, his)
        await suggest(page, hers, his)
        await remind(page, bot, hers, his)
        await walk(page, bot, hers, his)
        await read_what_came_of_it(page, bot, karin, hers, his)


async def press(on: Locator, label: str) -> None:
    await on.get_by_role("button", name=label, exact=True).last.click()


async def see(on: Locator, words: str) -> None:
    """Wait until the newest message that says so is there."""
    await expect(on.get_by_test_id("message").filter(has_text=seen(words)).last).to_be_visible()


async def newest(on: Locator, words: str) -> None:
    """Wait until the last message on the screen says so: it may have been edited into it."""
    await expect(on.get_by_test_id("message").last).to_contain_text(seen(words))


def seen(words: str) -> re.Pattern[str]:
    """As it is read: nobody sees where people's own words are isolated."""
    return re.compile("[\u2068\u2069]*".join(map(re.escape, words)))


async def say(on: Locator, words: str, then: str) -> None:
    await write(on, words)
    await see(on, then)


async def position(page: Page, on: Locator, name: str, spot: str, how: str) -> None:
    """Choose a named spot on the map of the phone with this name, and send it in one of its three ways."""
    await on.get_by_role("button", name="Attach").click()
    await on.get_by_role("button", name="Position…").click()
    window = page.get_by_role("dialog", name=f"Where is {name}?")
    await window.get_by_test_id("place-spot").select_option(label=spot)
    await window.get_by_role("button", name=how).click()


async def come_in(hers: Locator, his: Locator) -> None:
    for phone_, words, yes in ((hers, "Start", "Ja, jag är med"), (his, "Start", "Yes, I'm in")):
        await press(phone_, words)
        await press(phone_, yes)
        await press(phone_, "Sjövik")
    await see(hers, "Fråga 1 av 4")
    await see(his, "Question 1 of 4")


async def make(page: Page, karin: Locator) -> None:
    """A wrong date is met kindly; the meeting point comes from the map; the preview is what residents see."""
    await say(karin, "/nytraff", "Du har ingen påbörjad träff.")
    await press(karin, "Ny träff")
    await press(karin, "Samhällsvandring")
    await say(karin, "Vandring i Sjövik", "rubriken vara på engelska?")
    await say(karin, "A walk in Sjövik", "Vilken ort gäller det?")
    await press(karin, "Sjövik")
    await say(karin, "31 november kl 13", "Den dagen finns inte i kalendern.")
    await picture(page, "staff-make-an-event")
    await say(karin, "söndag 29 november 13-15", "Var samlas ni?")
    await position(page, karin, "Karin", "Torget", "Send as a place")
    await say(karin, "Vi går runt sjön och ser vad som kan bli bättre.", "stå om träffen på engelska?")
    await say(karin, "We walk round the lake and see what can be better.", "Hur många får plats?")
    await say(karin, "1", "Vilka får man träffa där?")
    await say(karin, "Tekniska, Polisen", "Vem svarar på frågor om träffen?")
    await say(karin, "Kansliet, 0550-123 45", "Så här kommer invånarna att se träffen.")
    await press(karin, "Publicera")
    await see(karin, "Publicerad. Nu syns träffen för alla.")


async def repeat(page: Page, karin: Locator) -> None:
    """The same walk in five other places, each with its own time and meeting point, let out in one go."""
    await press(karin, "Samma träff på andra orter")
    for place in OTHERS:
        await karin.get_by_role("button", name=place).last.click()
    await press(karin, "Vidare med 5 orter")
    for day, place in enumerate(OTHERS, 1):
        await see(karin, f"{place} · {2 * day - 1} av 10")
        await say(karin, f"{day} december kl 18", f"{place} · {2 * day} av 10")
        await write(karin, "Skolan")
    await see(karin, "5 träffar är på gång.")
    await picture(page, "staff-repeat-an-event")
    await press(karin, "Publicera alla 5")
    await see(karin, "5 träffar är publicerade:")


async def tell(page: Page, karin: Locator, hers: Locator, his: Locator) -> None:
    await say(karin, "/traffar", "6 kommande träffar")
    await karin.get_by_role("button", name="Sjövik").last.click()
    await newest(karin, "1 plats är ledig.")
    await press(karin, "Mer ›")
    await press(karin, "För personal ›")
    await press(karin, "Bjud in de som bor här")
    await press(karin, "Berätta för 2 personer")
    await see(hers, "Ny träff i Sjövik")
    await see(his, "A new event in Sjövik")
    await picture(page, "event-invitation")


async def fill_and_change(page: Page, karin: Locator, hers: Locator, his: Locator) -> None:
    """One seat for two; then a second one, which both hear of and the one who waits is offered."""
    await press(hers, "Jag kommer")
    await see(hers, "Du är anmäld som Anna.")
    await press(his, "I'm coming")
    await see(his, "You are number 1 on the waiting list.")
    await press(karin, "För personal ›")
    await press(karin, "Ändra")
    await press(karin, "Antal platser")
    await say(karin, "2", "Ändras: Antal platser.")
    await press(karin, "Publicera, 2 personer får veta")
    await see(karin, "Ändringen är ute. 2 personer får veta det nu.")
    await see(hers, "Ändrat: Vandring i Sjövik")
    await see(his, "There is a seat now: A walk in Sjövik")
    await press(his, "Yes, I take it")
    await see(his, "You are signed up as Bilal.")


async def suggest(page: Page, hers: Locator, his: Locator) -> None:
    await press(hers, "Se träffen")
    await press(hers, "Mer ›")
    await press(hers, "Föreslå ett stopp")
    await see(hers, "stanna, och varför?")
    await position(page, hers, "Anna", "Bron", "Send this position")
    await see(hers, "Tack, platsen är med.")
    await say(hers, "Bron är hal på vintern", "Tack! Ditt stopp är med på vägen.")
    await press(his, "More ›")
    await press(his, "The way (1 stop)")
    await press(his, "I agree: 1")
    await press(his, "As a map")
    await expect(his.get_by_test_id("media-photo").last).to_be_visible()
    await picture(page, "route")


async def remind(page: Page, bot: Bot, hers: Locator, his: Locator) -> None:
    bot.clock.move(days=5, minutes=1)
    await bot.tick()
    await see(hers, "Påminnelse: i morgon, söndag 29 november")
    await see(his, "Reminder: tomorrow, Sunday 29 November")
    await picture(page, "event-reminder")


async def walk(page: Page, bot: Bot, hers: Locator, his: Locator) -> None:
    """Checked in by the word; a live position, words, a picture and a position."""
    bot.clock.move(days=1)
    ((code,),) = await bot.rows("SELECT code FROM events WHERE place = 'sjovik' AND status = 'published'")
    await say(hers, str(code), "Välkommen till Vandring i Sjövik!")
    await say(his, str(code).upper(), "Welcome to A walk in Sjövik!")
    await position(page, hers, "Anna", "Bron", "Share live for 15 min")
    await see(hers, "Så länge du delar din plats")
    await say(hers, "Sanda bron om vintern", "Tack! Det är sparat med nummer K-1.")
    await press(hers, "Idé")
    await see(hers, "Tack! Din idé har nummer K-1.")
    await hers.get_by_role("button", name="Attach").click()
    await hers.get_by_role("button", name="Sample photo").click()
    await see(hers, "1 bilaga")
    await position(page, his, "Bilal", "Kyrkan", "Send this position")
    await see(his, "It has been saved with number K-2.")
    await say(his, "Could the church have a bench?", "It has been saved with number K-3.")
    await picture(page, "walk-mode")
    await press(hers, "Lämna träffen")
    await see(hers, "Du har lämnat Vandring i Sjövik.")


async def read_what_came_of_it(page: Page, bot: Bot, karin: Locator, hers: Locator, his: Locator) -> None:
    bot.clock.move(hours=2, minutes=31)
    await bot.tick()
    await see(karin, "Utkast till dig som ordnar träffen")
    await see(his, "A walk in Sjövik is over.")
    bot.clock.move(minutes=31)
    await bot.tick()
    await see(hers, "Vad som kom fram: Vandring i Sjövik")
    await see(his, "What came of it: A walk in Sjövik")
    await press(hers, "Läs allt (PDF)")
    await see(hers, "vad-som-kom-fram-")
    await picture(page, "write-up")
