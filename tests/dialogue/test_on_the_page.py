"""The four questions answered in a browser, on the phone page, as a stranger would after ``make demo``.

With ``GENKLANG_PICTURES=folder`` the screenshots of the documents are taken on the way.
"""

from playwright.async_api import Page, expect

from tests.sandbox.browser import chromium, phone, write
from tests.support.pictures import picture

SWEDISH = (
    "Ett skridskospår på sjön hela vintern",
    "Öppna butiker i alla byar",
    "Skogen runt knuten och tåget till jobbet",
    "Att man blir sedd när man kommer ny",
)


async def test_the_four_questions_by_hand(telegram, anna, bilal):
    async with chromium() as browser:
        page = await browser.new_page(viewport={"width": 1100, "height": 1000})
        await page.goto(telegram.url)
        await _answer_in_swedish(page)
        await _look_back(page)
        await _answer_in_english(page)
    assert [one.text for one in anna.screen if one.mine][1:5] == list(SWEDISH)


async def _answer_in_swedish(page: Page) -> None:
    hers = phone(page, "Anna")
    await hers.get_by_role("button", name="Start", exact=True).click()
    await _press(hers, "Ja, jag är med")
    await _press(hers, "Sjövik")
    for number, words in enumerate(SWEDISH, 1):
        await expect(hers.get_by_text(f"Fråga {number} av 4")).to_be_visible()
        await write(hers, words)
        await expect(hers.get_by_text(f"Ditt svar har nummer K-{number}.")).to_be_visible()
        if number == 1:
            await picture(page, "first-question")
        await _press(hers, "Nästa fråga ›" if number < len(SWEDISH) else "Klar ›")
    await expect(hers.get_by_text("Vad händer nu?")).to_be_visible()


async def _look_back(page: Page) -> None:
    hers = phone(page, "Anna")
    await write(hers, "/mina")
    await _press(hers, "K-2")
    await expect(hers.get_by_text("K-2 · svar på fråga 2 · mottaget")).to_be_visible()


async def _answer_in_english(page: Page) -> None:
    his = phone(page, "Bilal")
    await write(his, "Could we have a swimming lake?")
    await _press(his, "Yes, I'm in")
    await _press(his, "Question")
    await expect(his.get_by_text("Your question has number K-5.")).to_be_visible()
    await _press(his, "Skip")
    await expect(his.get_by_text("Question 1 of 4")).to_be_visible()
    await picture(page, "two-languages")


async def _press(on, label: str) -> None:
    await on.get_by_role("button", name=label, exact=True).last.click()
