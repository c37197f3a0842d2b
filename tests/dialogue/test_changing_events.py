"""An event that is out is changed or cancelled: who comes hears at once, and nobody undoes another's work."""

import pytest

from tests.support.at_drafting import (
    ANNA_IN,
    BILAL_IN,
    STALE,
    TO_FIELDS,
    arranged,
    on_its_page,
    plain,
    signed_up,
)
from tests.support.transcript import Edited, Press, labels, verify

PREVIEW = "Så här kommer invånarna att se träffen när den är ändrad.…"


@pytest.fixture
def lars(telegram, bot):
    return telegram.phone(902, first_name="Lars", language_code="sv")


@pytest.fixture
async def walk(bot) -> int:
    return await bot.database.run(arranged, seats=2)


def changing(field: str, question: str, words: str, *, opened: bool = False):
    """From the menu of fields to the preview that shows what would change."""
    return [
        (Press(field), Edited("Vandring i Sjövik\nVad…", question)),
        (words, ["Vandring…", "Walk…", PREVIEW]),
    ]


async def test_a_new_time_reaches_everybody_whom_it_concerns(karin, anna, bilal, walk, bot):
    await signed_up(anna, ANNA_IN, walk, "Vandring…", "Jag kommer")
    await signed_up(bilal, BILAL_IN, walk, "Walk…", "Maybe")
    await on_its_page(karin, walk)
    await verify(karin, [TO_FIELDS, *changing("När det börjar", "När börjar det?…", "4 december kl 17")])
    assert "Ändras: När det börjar, När det slutar.\n2 personer som är anmälda" in karin.screen[-1].text
    await verify(
        karin,
        [
            (
                Press("Publicera, 2 personer"),
                Edited(PREVIEW, "Ändringen är ute. 2 personer får veta det nu.…17.00–19.00…"),
            )
        ],
    )
    told = await anna.next()
    assert plain(told.text).startswith(
        "Ändrat: Vandring i Sjövik\n\nNy tid: fredag 4 december kl. 17.00–19.00\n"
    )
    assert labels(told)[:2] == ["Ändra antal", "Kan inte längre"]
    assert plain((await bilal.next()).text).startswith(
        "Changed: Walk\n\nNew time: Friday 4 December at 17:00–19:00"
    )
    rows = await bot.rows("SELECT status, sequence, revises_id, changed_at IS NULL FROM events ORDER BY id")
    assert rows == [("published", 1, None, False), ("discarded", 1, walk, True)]
    what = await bot.rows("SELECT what, before <> after, event_id FROM event_history ORDER BY id")
    assert [(one, bool(differs), event) for one, differs, event in what] == [
        ("changed:starts", True, walk),
        ("changed:ends", True, walk),
    ]


async def test_who_said_no_and_who_wants_no_messages(karin, anna, bilal, walk, bot):
    await signed_up(anna, ANNA_IN, walk, "Vandring…", "Jag kommer")
    await verify(anna, [("/stopp", "Då skickar vi inget mer…")])
    await signed_up(bilal, BILAL_IN, walk, "Walk…", "I can't")
    await on_its_page(karin, walk)
    await verify(karin, [TO_FIELDS, *changing("Samlingsplats", "Var samlas ni?…", "Skolan")])
    await verify(karin, [(Press("Publicera, 1 person"), Edited(PREVIEW, "Ändringen är ute. 1 person…"))])
    assert "Ny samlingsplats: \u2068Skolan\u2069" in (await anna.next()).text
    await bot.settled()
    assert not any(one.text.startswith("Changed") for one in bilal.screen)


async def test_who_has_blocked_the_bot_holds_up_nobody(karin, anna, bilal, walk, bot):
    await signed_up(anna, ANNA_IN, walk, "Vandring…", "Jag kommer")
    await signed_up(bilal, BILAL_IN, walk, "Walk…", "I'm coming")
    bilal.block()
    await on_its_page(karin, walk)
    await verify(karin, [TO_FIELDS, *changing("Samlingsplats", "Var samlas ni?…", "Skolan")])
    await karin.press("Publicera")
    assert (await anna.next()).text.startswith("Ändrat")


async def test_nothing_changed_is_nothing_told(karin, walk, bot):
    await on_its_page(karin, walk)
    await verify(karin, [TO_FIELDS, *changing("Samlingsplats", "Var samlas ni?…", "Bygdegården")])
    assert (
        "Ändras: Samlingsplats." in karin.screen[-1].text
    )  # its position on the map is gone with the new words
    await verify(
        karin,
        [
            (Press("Ändra något"), Edited(PREVIEW, "…Vad vill du ändra?")),
            (Press("Till förhandsvisningen"), [Edited("…Vad vill du ändra?", "Vandring…"), "Walk…", PREVIEW]),
        ],
    )


async def test_a_preview_without_any_change_has_nothing_to_publish(karin, walk):
    await on_its_page(karin, walk)
    await verify(
        karin,
        [
            TO_FIELDS,
            (
                Press("Till förhandsvisningen"),
                [Edited("…Vad vill…", "Vandring…"), "Walk…", "…Inget är ändrat än."],
            ),
        ],
    )
    assert labels(karin.screen[-1]) == ["Ändra något", "Släng", "Sluta för nu"]


async def test_fewer_seats_than_are_taken(karin, anna, walk, bot):
    await signed_up(anna, ANNA_IN, walk, "Vandring…", "Jag kommer")
    await verify(anna, [(Press("Ändra antal"), Edited("V…", "…")), (Press("2"), Edited("V…", "…"))])
    await on_its_page(karin, walk)
    await verify(
        karin,
        [
            TO_FIELDS,
            (Press("Antal platser"), Edited("…Vad vill du ändra?", "Hur många får plats?…Nu står det: 2")),
            ("1", "2 platser är redan tagna, så färre än så går inte. Skriv 2 eller fler."),
            ("3", ["…1 plats är ledig.", "Walk…", PREVIEW]),
        ],
    )


async def test_seats_that_are_taken_while_staff_think(karin, anna, bot):
    walk = await bot.database.run(arranged, seats=3)
    await on_its_page(karin, walk)
    await verify(karin, [TO_FIELDS, *changing("Antal platser", "Hur många får plats?…", "1")])
    await signed_up(anna, ANNA_IN, walk, "Vandring…", "Jag kommer")
    await verify(anna, [(Press("Ändra antal"), Edited("V…", "…")), (Press("2"), Edited("V…", "…"))])
    await verify(
        karin,
        [
            (
                Press("Publicera"),
                [Edited(PREVIEW, "Vandring…"), "Walk…", "…2 platser är redan tagna, fler än du vill ha.…"],
            )
        ],
    )
    assert await bot.rows("SELECT seats FROM events ORDER BY id") == [(3,), (1,)]


async def test_more_seats_are_offered_to_the_line(karin, anna, bilal, walk, bot):
    await signed_up(bilal, BILAL_IN, walk, "Walk…", "I'm coming")
    await verify(bilal, [(Press("Change how many"), Edited("W…", "…")), (Press("2"), Edited("W…", "…"))])
    await signed_up(anna, ANNA_IN, walk, "Vandring…", "Jag kommer")
    await on_its_page(karin, walk)
    await verify(karin, [TO_FIELDS, *changing("Antal platser", "Hur många får plats?…", "5")])
    await karin.press("Publicera")
    seen = {(await anna.next()).text[:8] for _ in range(2)}
    assert seen == {"Ändrat: ", "Nu finns"}


async def test_two_change_it_at_once_and_neither_undoes_the_other(karin, lars, walk, bot):
    await on_its_page(karin, walk)
    await verify(karin, [TO_FIELDS, *changing("Samlingsplats", "Var samlas ni?…", "Skolan")])
    await on_its_page(lars, walk)
    await verify(lars, [TO_FIELDS, *changing("Kontakt", "Vem svarar…", "Lars, 0550-111 11")])
    await verify(lars, [(Press("Publicera"), Edited(PREVIEW, "Ändringen är ute.…"))])
    assert plain((await karin.next()).text).startswith("En kollega har just ändrat Vandring i Sjövik.")
    await verify(
        karin,
        [
            (
                Press("Publicera"),
                [
                    Edited(PREVIEW, "…Var: Skolan…Kontakt: Lars, 0550-111 11…"),
                    "Walk…",
                    "Något har ändrats sedan du såg det här senast.…Ändras: Samlingsplats.…",
                ],
            ),
            (Press("Publicera"), Edited("Något…", "Ändringen är ute.…")),
        ],
    )
    rows = await bot.rows(f"SELECT point, contact, sequence FROM events WHERE id = {walk}")
    assert rows == [("Skolan", "Lars, 0550-111 11", 2)]


async def test_a_change_that_was_begun_goes_on(karin, walk, bot):
    await on_its_page(karin, walk)
    await verify(karin, [TO_FIELDS, *changing("Samlingsplats", "Var samlas ni?…", "Skolan")])
    await verify(karin, [(Press("Sluta för nu"), Edited(PREVIEW, "Utkastet är sparat.…"))])
    assert labels(karin.screen[-1]) == ["Ändring: Vandring i Sjövik · Sjövik", "Ny träff"]
    await on_its_page(karin, walk)
    await verify(karin, [TO_FIELDS])
    assert await bot.rows("SELECT count(*) FROM events") == [(2,)]


async def test_what_is_over_can_be_neither_changed_nor_cancelled(karin, walk, bot):
    await on_its_page(karin, walk)
    bot.clock.move(days=12)
    for label in ("Ändra", "Ställ in", "Affisch"):
        assert (await (await karin.press(label)).answered()).text.startswith("Det går inte längre:")
    await on_its_page(karin, walk)
    assert "Ändra" not in labels(karin.screen[-1])


async def test_the_page_is_for_staff_alone(anna, walk):
    await verify(anna, [*ANNA_IN, (f"/start e{walk}", "Vandring…")])
    for data in (f"evst:{walk}", f"evchg:{walk}", f"evcan:{walk}:0", f"evlist:{walk}", f"evposters:{walk}"):
        assert (await (await anna.press_data(anna.screen[-1], data)).answered()).text == STALE
