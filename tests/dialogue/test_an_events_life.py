"""A walk's whole life, from the first word that staff write to what everybody hears of it afterwards.

Karin arranges it. Anna and Bilal live where it is held, and Karin writes down what Fatima says. What goes
by the clock is done as the clock does it: every tick, in the order of the schedule.
"""

import pytest

from sandbox import Phone, Sandbox
from tests.documents.reading import calendar, missing
from tests.support.at_meeting import IN, plain
from tests.support.inside import Bot
from tests.support.transcript import Edited, Press, verify

PREVIEW = "Så här kommer invånarna att se träffen…"
HALL, BRIDGE = (59.8389, 13.1442), (59.8420, 13.1442)
BILAL_IN = [
    ("/start", "Hello Bilal!…"),
    (Press("Yes, I'm in"), "Where do you live?…"),
    (Press("Sjövik"), [Edited("Where…", "You live in Sjövik.…"), "Question 1 of 4…"]),
]


@pytest.fixture
def fatima(telegram: Sandbox, bot: Bot) -> Phone:
    return telegram.phone(103, first_name="Fatima", language_code="ar")


async def test_a_walk(karin, anna, bilal, fatima, bot):
    await verify(anna, IN)
    await verify(bilal, BILAL_IN)
    await made_and_told(karin, anna, bilal, bot)
    await full_and_changed(karin, anna, bilal)
    await asked_and_shaped_beforehand(karin, anna, bilal)
    await reminded(anna, bilal, bot)
    await walked(karin, anna, bilal, fatima, bot)
    await written_up(karin, anna, bilal, bot)


async def made_and_told(karin: Phone, anna: Phone, bilal: Phone, bot: Bot) -> None:
    """One question at a time, seen as residents will see it, published, told to those who live there."""
    await verify(
        karin,
        [
            ("/nytraff", "Du har ingen påbörjad träff."),
            (Press("Ny träff"), "…Vad är det för slags träff?"),
            (Press("Samhällsvandring"), Edited("…slags träff?", "…rubriken vara på svenska?…")),
            ("Vandring i Sjövik", "…rubriken vara på engelska?…"),
            ("A walk in Sjövik", "…Vilken ort gäller det?…"),
            (Press("Sjövik"), Edited("…Vilken ort…", "…När börjar det?…")),
            ("lördag 29 november kl 13", "Det datumet är en söndag. Är det veckodagen eller datumet…"),
            ("29 november 13-15", "…Var samlas ni?…"),
        ],
    )
    await karin.send_venue(*HALL, "Bygdegården", "Storgatan 1")
    await karin.next()
    await verify(
        karin,
        [
            ("Vi går runt sjön.", "…stå om träffen på engelska?…"),
            ("Round the lake.", "…Hur många får plats?…"),
            ("1", "…Vilka får man träffa där?…"),
            ("Tekniska, Polisen", "…Vem svarar på frågor om träffen?…"),
            ("Kansliet, 0550-123 45", ["Vandring i Sjövik…", "A walk in Sjövik…", PREVIEW]),
            (Press("Publicera"), Edited(PREVIEW, "Publicerad. Nu syns träffen för alla.…")),
            (Press("Bjud in de som bor här"), "2 personer får en inbjudan (Sjövik).…"),
            (Press("Berätta för 2 personer"), Edited("2 personer…", "Klart. 2 personer får inbjudan.")),
        ],
    )
    for phone, words in ((anna, "Ny träff i Sjövik\n\nVandring i Sjövik"), (bilal, "A new event in Sjövik")):
        assert plain((await phone.next()).text).startswith(words)


async def full_and_changed(karin: Phone, anna: Phone, bilal: Phone) -> None:
    """One seat, two who come: the other waits, until there are more seats. Both hear what has changed."""
    await verify(anna, [(Press("Jag kommer"), Edited("Ny träff…", "Vandring…Du är anmäld som Anna."))])
    await verify(bilal, [(Press("I'm coming"), Edited("A new…", "…You are number 1 on the waiting list.…"))])
    await verify(
        karin,
        [
            (Press("För personal"), Edited("Klart.…", "Vandring i Sjövik…Kommer: 1\nKanske: 0\nI kö: 1…")),
            (Press("Ändra"), Edited("Vandring…Kommer…", "…Vad vill du ändra?")),
            (Press("Antal platser"), Edited("…Vad vill du ändra?", "…Hur många får plats?…")),
            ("2", ["Vandring…", "A walk…", "…Ändras: Antal platser.…"]),
            (Press("Publicera, 2 personer"), Edited("…Ändras: Antal…", "Ändringen är ute. 2 personer…")),
        ],
    )
    assert "Antal platser: 2" in plain((await anna.next()).text)
    changed, offer = [plain((await bilal.next()).text) for _ in range(2)]
    assert changed.startswith("Changed: A walk in Sjövik")
    assert offer.startswith("There is a seat now: A walk in Sjövik")
    await verify(
        bilal, [(Press("Yes, I take it"), Edited("There is a seat…", "…You are signed up as Bilal."))]
    )
    await anna.press("Till min kalender")
    file = anna.content(await anna.next())
    event = calendar(file).vevent
    assert (event.summary.value, event.sequence.value) == ("Vandring i Sjövik", "1")


async def asked_and_shaped_beforehand(karin: Phone, anna: Phone, bilal: Phone) -> None:
    """A question to those who come, and a stop that another seconds."""
    await verify(anna, [(Press("Se träffen"), Edited("Ändrat…", "Vandring…"))])
    await verify(anna, [(Press("Mer"), Edited("Vandring…Du är…", "Vandring…"))])
    await anna.press("Föreslå ett stopp")
    await anna.next()
    await anna.send_position(*BRIDGE)
    await anna.next()
    await verify(anna, [("Bron är hal", "Tack! Ditt stopp är med på vägen.\n1. Bron är hal…")])
    await verify(bilal, [(Press("More"), Edited("A walk…You are…", "A walk…"))])
    await verify(bilal, [(Press("The way"), Edited("A walk…", "…Bron är hal…"))])
    await verify(bilal, [(Press("I agree: 1"), Edited("…Bron är hal…", "…1…Bron är hal…"))])


async def reminded(anna: Phone, bilal: Phone, bot: Bot) -> None:
    """A day and two hours before, each in their own language, each once."""
    bot.clock.move(days=3)
    await bot.tick()
    assert (await anna.next()).text.startswith("Du stannade vid fråga 1 av 4.")
    assert (await bilal.next()).text.startswith("You stopped at question 1 of 4.")
    bot.clock.move(days=2, minutes=1)
    for _ in range(2):
        await bot.tick()
    assert plain((await anna.next()).text).startswith("Påminnelse: i morgon, söndag 29 november, kl. 13.00")
    assert plain((await bilal.next()).text).startswith("Reminder: tomorrow, Sunday 29 November")
    bot.clock.move(hours=22)
    await bot.tick()
    assert plain((await anna.next()).text).startswith("Påminnelse: i dag, söndag 29 november, kl. 13.00")
    assert plain((await bilal.next()).text).startswith("Reminder: today, Sunday 29 November")


async def walked(karin: Phone, anna: Phone, bilal: Phone, fatima: Phone, bot: Bot) -> None:
    """Checked in by word and by scanning; words, a picture, a voice, a position; a note for another."""
    bot.clock.move(hours=2)
    ((code, event),) = await bot.rows("SELECT code, id FROM events WHERE status = 'published'")
    await verify(anna, [(str(code), "Välkommen till Vandring i Sjövik!…")])
    await bilal.open_link(f"https://t.me/{bilal.world.bot['username']}?start=w{event}_{code}")
    assert plain((await bilal.next()).text).startswith("Welcome to A walk in Sjövik!")
    await anna.share_live(*BRIDGE)
    assert (await anna.next()).text.startswith("Tack! Så länge du delar din plats")
    await verify(anna, [("Sanda bron", "Tack! Det är sparat med nummer K-1.…")])
    await anna.send_photo()
    await anna.edited(anna.screen[-2])
    await bilal.send_voice()
    assert plain((await bilal.next()).text).startswith("Thank you! It has been saved with number K-2.")
    await noted_for_another(karin, fatima, bot)
    entries = await bot.rows("SELECT contribution_id, stop_id FROM entries ORDER BY contribution_id")
    assert entries == [(1, 1), (2, None), (3, None)]


async def noted_for_another(karin: Phone, fatima: Phone, bot: Bot) -> None:
    """Fatima says it aloud, Karin writes it down, and the slip makes it Fatima's own."""
    await verify(
        karin,
        [
            ("/anteckna", "Anteckna åt någon…"),
            ("En bänk i backen", "Sparat med nummer K-3.…"),
        ],
    )
    await karin.press("Klart, utan namn")
    slip = await karin.next()
    assert karin.content(slip).startswith(b"\x89PNG")
    ((code,),) = await bot.rows("SELECT code FROM slips")
    await verify(fatima, [(f"/start s_{code}", "Hello Fatima!…")])
    await fatima.press("Yes, I'm in")
    seen = [plain((await fatima.next()).text) for _ in range(3)]
    assert seen[0].startswith("Welcome! What you said is with you now,")
    assert seen[1].startswith("Thank you! It has been saved with number K-3.")
    await verify(fatima, [("/mine", "Your contribution…K-3…En bänk i backen")])


async def written_up(karin: Phone, anna: Phone, bilal: Phone, bot: Bot) -> None:
    """Staff see it first; an hour after the end everybody who was there has it, once."""
    bot.clock.move(hours=2, minutes=31)
    await bot.tick()
    assert plain((await anna.next()).text).startswith("Vandring i Sjövik är slut.")
    assert plain((await bilal.next()).text).startswith("A walk in Sjövik is over.")
    draft = await karin.next()
    assert draft.text.startswith("Utkast")
    bot.clock.move(minutes=31)
    for _ in range(2):
        await bot.tick()
    for phone, head in ((anna, "Vad som kom fram: "), (bilal, "What came of it: ")):
        assert (await phone.next()).text.startswith(head)
    await bot.settled()
    assert sum(one.text.startswith("Vad som kom fram: ") for one in anna.screen) == 1
    await anna.press("Läs allt (PDF)")
    pdf = anna.content(await anna.next())
    assert missing(pdf, "Vandring i Sjövik", "Bron är hal", "Sanda bron", "En bänk i backen") == []
