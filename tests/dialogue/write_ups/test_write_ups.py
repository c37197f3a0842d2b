"""What came of an event: who is told the same evening, what they read, and where everybody else finds it."""

import asyncio
from datetime import timedelta

from bot.app import App
from domain.contributions import Kind
from domain.events import EventKind
from domain.said import Medium
from sandbox import Phone, Sandbox
from services import write_ups
from storage.database import Database
from tests.documents import reading
from tests.support import walked
from tests.support.arranging import published
from tests.support.at_write_ups import (
    HEAD,
    IN,
    move,
    state,
    told,
    withdraw,
)
from tests.support.inside import Bot
from tests.support.transcript import Edited, Press, labels, like, verify
from tests.support.walked import ARABIC, LEFT_OUT, WITHDRAWN, Thing


async def test_the_same_evening(anna, bilal, cilla, karin, walk, evening, bot, telegram):
    """Staff see a draft when it ends, leave something out, and an hour later it goes out by itself."""
    await withdraw(bot, 101, evening[WITHDRAWN - 1])
    david = telegram.phone(104, first_name="David", language_code="sv")
    await verify(david, IN)
    await bot.database.run(walked.check_in, walk, 104)
    await verify(david, [("/stopp", "…")])
    await move(bot, minutes=31)
    draft = await karin.next()
    assert like(
        draft.text,
        "Utkast till dig som ordnar träffen\n"
        "Det går ut av sig självt 23 november 21.00, till 3 personer. Läs igenom det före dess.\n\n"
        f"{HEAD}3 personer var med · 3 stopp på vägen\n"
        "11 inspel kom in · 3 frågor · 3 synpunkter · 4 idéer\n2 bilder · 1 röstmeddelande\n\n"
        "De här stoppen ville flest till\n2. Den gamla lanthandeln (2 till ville stanna här)\n"
        "3. Badplatsen (en till ville stanna här)\n\nVad händer nu?\n"
        "Vi läser allt och lämnar det vidare till dem som kan göra något åt det. Senast 30 juni 2027 …",
    )
    assert labels(draft) == [
        *("Läs allt (PDF)", "Utelämna något", "Skicka nu", "Håll inne", "För personal ›"),
    ]
    await leave_out(karin, evening[LEFT_OUT - 1])
    await move(bot, minutes=58)
    assert await state(bot) == "drafted"
    await move(bot, minutes=2)
    said = await anna.next()
    why = "\n\nDu får det här för att du var med."
    assert like(said.text, f"{HEAD}3 personer var med · …\n10 inspel kom in…{why}")
    assert "Utkast" not in said.text
    assert like((await bilal.next()).text, "What came of it: Walk…You get this because you were there.")
    assert like((await cilla.next()).text, f"{HEAD}…Du får det här för att du bad om det.")
    await bot.settled()
    assert told(david) == []
    await reads_the_document(anna, karin)
    await answers(anna, said, bot)
    await a_stranger_finds_it(telegram, walk)


async def leave_out(karin: Phone, number: int) -> None:
    await verify(
        karin,
        [
            (Press("Utelämna något"), "Vad ska inte stå med om Vandring i Sjövik?\nSkriv numret…"),
            (
                f"k{number}",
                f"K-{number} står inte med längre.\n\nSkriv nästa nummer…\n\nUtelämnat: K-{number}",
            ),
            (Press("Klar"), Edited("K-…", f"Utkast…10 inspel…Utelämnat: K-{number}…")),
        ],
    )


async def reads_the_document(anna: Phone, karin: Phone) -> None:
    """In the order of the walk, without names, and without what was taken back, left out, or said at home."""
    await anna.press("Läs allt")
    message = await anna.next()
    assert message.text == "Allt som kom fram på \u2068Vandring i Sjövik\u2069. Inga namn står med."
    words = reading.words(anna.content(message))
    order = [
        *("3 personer var med", "Kartan", "1. Busshållplatsen vid skolan", "lampan varit trasig", ARABIC),
        *("Bilarna kör", "1 bild", "2. Den gamla lanthandeln", "2 till ville stanna här", "A bench"),
        *("1 röstmeddelande", "3. Badplatsen", "En brygga", "Vem klipper", "På andra ställen", "alltid halt"),
        *("Plant trees", "Övrigt", "När går bussen", "Vad händer nu?"),
    ]
    at = 0
    for one in order:
        at = words.index(one, at)
    for gone in ("Riv alltihop", "Nils", "sjuk i kväll", "Anna", "Bilal", "UTKAST"):
        assert gone not in words


async def answers(anna: Phone, said, bot: Bot) -> None:
    """What is answered to it belongs to the event, but is not published with what was said there."""
    await anna.say("Ni glömde trappan.", reply_to=said)
    assert like((await anna.next()).text, "Tack!…")
    assert (await bot.rows("SELECT event_id FROM entries ORDER BY contribution_id DESC LIMIT 1"))[0] == (1,)
    await anna.press("Läs allt")
    assert "trappan" not in reading.words(anna.content(await anna.next()))


async def a_stranger_finds_it(telegram: Sandbox, walk: int) -> None:
    erik = telegram.phone(105, first_name="Erik", language_code="sv")
    await verify(
        erik,
        [
            (f"/start e{walk}", "Vandring i Sjövik…Träffen har varit."),
            (Press("Vad som kom fram"), f"{HEAD}…Svara på det här meddelandet."),
            (Press("Läs allt"), "Allt som kom fram på Vandring i Sjövik.…"),
        ],
    )


async def test_once_whoever_looks_how_often_and_after_a_restart(
    anna, bilal, cilla, karin, evening, bot, config
):
    bot.clock.move(minutes=31)
    other = Database(config.database.url, bot.app._setup, bot.clock)
    both = (bot.database, other) * 3
    try:
        assert sum(await asyncio.gather(*(one.run(write_ups.see_to) for one in both))) == 1
        bot.clock.move(minutes=60)
        assert sum(await asyncio.gather(*(one.run(write_ups.see_to) for one in both))) == 1
    finally:
        await other.close()
    await bot.settled()
    await bot.app.stop()
    async with App(config, bot.clock) as again:
        assert await again.database.run(write_ups.see_to) == 0
        await Bot(again, bot.clock).settled()
    assert [len(told(phone)) for phone in (anna, bilal, cilla)] == [1, 1, 1]
    assert sum("Utkast till dig" in one.text for one in karin.screen) == 1


async def test_taking_everything_back_is_having_done_with_it(anna, bilal, cilla, evening, bot):
    for number in (1, 3, 5, 7, 9, 11):
        await withdraw(bot, 101, evening[number - 1])
    await move(bot, hours=1, minutes=31)
    await bilal.next()
    await cilla.next()
    await bot.settled()
    assert told(anna) == []


async def test_whoever_asks_when_it_has_gone_out_reads_it_at_once(anna, cilla, evening, bot):
    card = next(one for one in cilla.screen if "Du får läsa efteråt" in one.text)
    await move(bot, hours=1, minutes=31)
    await cilla.next()
    await cilla.press_data(card, "evw:1:1")
    assert like((await cilla.next()).text, f"{HEAD}…Svara på det här meddelandet.")


async def test_of_a_meeting_its_items_answers_and_parked_questions(anna, karin, bot):
    await verify(anna, IN)
    meeting = await bot.database.run(
        published,
        kind=EventKind.MEETING,
        starts_at=bot.clock() + timedelta(hours=5),
        latitude=None,
        longitude=None,
    )
    bot.clock.move(hours=6)
    await bot.database.run(walked.check_in, meeting, 101)
    words = ("När byggs bron?", "Varför är bion stängd?", "Hemlig fråga", "Vem äger torget?")
    photo = (None, None, Medium.PHOTO, None)
    asked = [Thing(101, one, Kind.QUESTION, medium=way) for one, way in zip(words, photo, strict=True)]
    await bot.database.run(walked.say, meeting, [], *asked, Thing(101, "Bra kaffe."))
    await bot.database.run(walked.on_the_panel, meeting)
    await move(bot, hours=1, minutes=1)
    draft = await karin.next()
    assert like(
        draft.text,
        "…1 person var med\n4 inspel kom in · 3 frågor · 1 fråga fick svar · 1 synpunkt\n\n"
        "De här frågorna ville flest ha svar på\n• När byggs bron? En till ville ha svar på det.\n"
        "Svar från Tekniska: Nästa vår.\n"
        "• Varför är bion stängd?\nBesvaras skriftligt.\n• Vem äger torget?\n…",
    )
    await karin.press("Läs allt")
    said = reading.words(karin.content(await karin.next()))
    order = [
        "UTKAST",
        "Punkt 1",
        "När byggs bron?",
        "Svar från Tekniska",
        "Nästa vår.",
        "besvaras skriftligt",
    ]
    order += ["Varför är bion stängd?", "inte hann ta upp", "Vem äger torget?", "Det här sades", "Bra kaffe."]
    at = [said.index(one) for one in order]
    assert at == sorted(at)
    assert "Hemlig" not in said


async def test_from_checking_in_to_what_came_of_it(anna, karin, walk, bot):
    """What is said in walk mode is published; what she writes afterwards is for the municipality alone."""
    await verify(anna, IN)
    bot.clock.move(hours=5, minutes=30)
    await verify(
        anna,
        [
            ("Gran", "…"),
            ("Lampan vid bron är trasig.", "Tack!…"),
            (Press("Fråga"), Edited("Tack!…", "Tack!…")),
        ],
    )
    bot.clock.move(hours=2, minutes=5)
    await verify(anna, [("Vad var det för vägarbete hos mig?", ["Vandring i Sjövik är slut.…", "Tack!…"])])
    await move(bot, minutes=1)
    came = "1 person var med\n1 inspel kom in · 1 fråga\n\nVad händer nu?…"
    assert like((await karin.next()).text, f"Utkast…{came}")
    await move(bot, minutes=30)
    assert like((await anna.next()).text, f"{HEAD}{came}")
