"""An event is cancelled: staff say why and are asked once more, and everybody whom it concerns hears it."""

from dataclasses import replace

import pytest

from tests.support.at_drafting import ANNA_IN, BILAL_IN, TO_FIELDS, arranged, on_its_page, plain, signed_up
from tests.support.transcript import Edited, Press, labels, verify


@pytest.fixture
def lars(telegram, bot):
    return telegram.phone(902, first_name="Lars", language_code="sv")


@pytest.fixture
async def walk(bot) -> int:
    return await bot.database.run(arranged, seats=2)


async def test_cancelling_says_why_to_everybody(karin, anna, bilal, walk, bot):
    await signed_up(anna, ANNA_IN, walk, "Vandring…", "Jag kommer")
    await signed_up(bilal, BILAL_IN, walk, "Walk…", "Maybe")
    await on_its_page(karin, walk)
    await verify(
        karin,
        [
            (Press("Ställ in"), Edited("…Kommer: …", "Varför ställs Vandring i Sjövik in?…")),
            ("x" * 501, "Det blev för långt. Skriv med högst 500 tecken."),
            ("Storm", "Vandring i Sjövik…Så här får de veta det:\nStorm\n\n2 personer får meddelandet.…"),
            ("Storm på vägarna", "…Storm på vägarna\n\n2 personer får meddelandet.…"),
            (
                Press("Ja, ställ in"),
                Edited("…Storm på…", "Träffen är inställd. 2 personer får veta det nu.…"),
            ),
        ],
    )
    assert labels(karin.screen[-1])[:2] == ["Lista över anmälda", "Samma träff på andra orter"]
    assert plain((await anna.next()).text).startswith("Inställt: Vandring i Sjövik")
    assert "Why: Storm på vägarna" in plain((await bilal.next()).text)
    assert await bot.rows("SELECT status, sequence, reason FROM events") == [
        ("cancelled", 1, "Storm på vägarna")
    ]
    assert await bot.rows("SELECT what, after FROM event_history") == [("cancelled", "Storm på vägarna")]
    await verify(karin, [("Kaffe?", "…")])


async def test_cancelling_can_be_left(karin, walk, bot):
    await on_its_page(karin, walk)
    await verify(
        karin,
        [
            (Press("Ställ in"), Edited("…Kommer: …", "Varför ställs…")),
            (Press("Nej, ställ inte in"), Edited("Varför…", "Träffen blir av som planerat.…")),
        ],
    )
    before = karin.screen[-1]
    await karin.press_data(before, f"evcan:{walk}:1")  # an old button: there is no reason any more
    assert (await karin.edited(before)).text.startswith("Varför ställs")
    await karin.send_photo()
    assert (await karin.next()).text.startswith("Skriv med ord varför träffen ställs in")
    assert await bot.rows("SELECT status FROM events") == [("published",)]


async def test_a_cancelled_event_takes_its_drafts_along(karin, lars, walk, bot):
    await on_its_page(lars, walk)
    await verify(lars, [TO_FIELDS, (Press("Kontakt"), Edited("…Vad vill du ändra?", "Vem svarar…"))])
    await on_its_page(karin, walk)
    await verify(
        karin,
        [
            (Press("Ställ in"), Edited("…Kommer: …", "Varför…")),
            ("Storm", "…Ingen har anmält sig, så ingen får något meddelande.…"),
            (Press("Ja, ställ in"), Edited("…Storm…", "Träffen är inställd. Ingen hade anmält sig.…")),
        ],
    )
    assert (await lars.next()).text.startswith(
        "Träffen som du höll på att ändra har ställts in av en kollega."
    )
    await verify(lars, [("Lars", "Det utkastet finns inte längre,…")])
    assert await bot.rows("SELECT status FROM events ORDER BY id") == [("cancelled",), ("discarded",)]


async def test_pressing_twice_cancels_and_tells_once(karin, anna, walk, bot):
    await signed_up(anna, ANNA_IN, walk, "Vandring…", "Jag kommer")
    await on_its_page(karin, walk)
    await verify(karin, [(Press("Ställ in"), Edited("…Kommer…", "Varför…")), ("Storm", "…Storm…")])
    sure = karin.screen[-1]
    for _ in range(2):
        await karin.press_data(sure, f"evcan:{walk}:1")
    await bot.settled()
    assert sum(one.text.startswith("Inställt") for one in anna.screen) == 1


ASKED_WHY = [(Press("Ställ in"), Edited("…Kommer: …", "Varför ställs Vandring i Sjövik in?…"))]


async def test_a_colleague_was_faster(karin, lars, walk, bot):
    for phone in (lars, karin):
        await on_its_page(phone, walk)
        await verify(phone, ASKED_WHY)
    await verify(lars, [("Storm", "…"), (Press("Ja, ställ in"), Edited("…Storm…", "Träffen är inställd.…"))])
    await verify(
        karin,
        [
            (
                Press("Nej, ställ inte in"),
                Edited("Varför…", "Vandring i Sjövik\nSjövik · torsdag …\n\nInställd. Storm…"),
            )
        ],
    )
    assert "som planerat" not in karin.screen[-1].text


async def test_a_reason_that_comes_too_late_is_nobodys_contribution(karin, lars, walk, bot):
    for phone in (lars, karin):
        await on_its_page(phone, walk)
        await verify(phone, ASKED_WHY)
    await verify(lars, [("Storm", "…"), (Press("Ja, ställ in"), Edited("…Storm…", "Träffen är inställd.…"))])
    await verify(karin, [("Det blåser", "Det gick inte: träffen är redan inställd,…Inställd. Storm…")])
    await verify(karin, [("Hej", "Hej Karin!…")])
    assert await bot.rows("SELECT reason FROM events") == [("Storm",)]
    held = await bot.rows("SELECT state FROM conversations WHERE telegram_id = 901")
    assert "Det blåser" not in str(held)


async def test_who_is_no_longer_staff_hears_nothing_of_the_cancelling(karin, lars, walk, bot):
    await on_its_page(lars, walk)
    await verify(lars, [TO_FIELDS])
    seen = len(lars.screen)
    bot.database._setup = replace(bot.database._setup, admins=frozenset({901}))
    await on_its_page(karin, walk)
    await verify(karin, [*ASKED_WHY, ("Storm", "…")])
    await verify(karin, [(Press("Ja, ställ in"), Edited("…Storm…", "Träffen är inställd.…"))])
    await bot.settled()
    assert len(lars.screen) == seen


async def test_the_rest_of_a_reason_that_is_too_long_is_no_reason(karin, walk, bot):
    await on_its_page(karin, walk)
    await verify(karin, [*ASKED_WHY, ("x" * 4096, "Det blev för långt.…")])
    await karin.say("och resten")
    await bot.settled()
    assert (karin.screen[-1].mine, karin.screen[-1].text) == (True, "och resten")
    bot.clock.move(seconds=6)
    await verify(karin, [("Storm", "…Så här får de veta det:\nStorm…")])
