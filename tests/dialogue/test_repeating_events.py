"""The same walk in other places: chosen, filled in place by place, looked at together, let out together."""

import pytest

from tests.support.at_drafting import STALE, arranged, on_its_page
from tests.support.transcript import Edited, Press, labels, verify

CHOICE = "På vilka fler orter ska Vandring i Sjövik hållas?…"
REPEAT = (Press("Samma träff"), Edited("…Kommer: …", CHOICE))
TWO = [
    REPEAT,
    (Press("Norrgårda"), Edited("På…", CHOICE)),
    (Press("Ramsberget"), Edited("På…", CHOICE)),
    (Press("Vidare med 2 orter"), Edited("På…", "Norrgårda · 1 av 4\n\nNär börjar det?…")),
]
FILLED = [
    *TWO,
    ("10 december kl 17.30", "Norrgårda · 2 av 4\n\nVar samlas ni?…"),
    ("Skolan", "Ramsberget · 3 av 4\n\nNär börjar det?…"),
    ("11 december 18-19", "Ramsberget · 4 av 4\n\nVar samlas ni?…"),
    (
        "Affären",
        "2 träffar är på gång. Inget är publicerat än.…\n\n"
        "Norrgårda\ntorsdag 10 december kl. 17.30–19.30 · Skolan\n\n"
        "Ramsberget\nfredag 11 december kl. 18.00–19.00 · Affären",
    ),
]


@pytest.fixture
async def walk(bot) -> int:
    return await bot.database.run(arranged)


@pytest.fixture
async def karin(telegram, bot, walk):
    phone = telegram.phone(901, first_name="Karin", language_code="sv")
    await on_its_page(phone, walk)
    return phone


async def test_the_same_in_two_places(karin, anna, bot, walk):
    await verify(karin, FILLED)
    assert labels(karin.screen[-1])[:3] == ["Publicera alla 2", "Norrgårda", "Ramsberget"]
    await verify(
        karin,
        [
            (
                Press("Publicera alla 2"),
                Edited(
                    "2 träffar…", "2 träffar är publicerade:\nNorrgårda: torsdag 10…\nRamsberget: fredag 11…"
                ),
            ),
            (Press("Norrgårda"), Edited("2 träffar…", "Vandring i Norrgårda\nNorrgårda · torsdag 10…")),
        ],
    )
    rows = await bot.rows(
        "SELECT status, place, origin_id, point, latitude IS NULL, seats FROM events ORDER BY id"
    )
    assert [(*row[:4], bool(row[4]), row[5]) for row in rows[1:]] == [
        ("published", "norrgarda", walk, "Skolan", True, 40),
        ("published", "ramsberget", walk, "Affären", True, 40),
    ]
    titles = await bot.rows("SELECT title FROM event_texts WHERE language = 'sv' ORDER BY event_id")
    assert titles == [("Vandring i Sjövik",), ("Vandring i Norrgårda",), ("Vandring i Ramsberget",)]
    assert len(set(await bot.rows("SELECT code FROM events"))) == 3


async def test_all_places_and_back_to_the_choice(karin, config):
    many = len(config.setup().places) - 1
    await verify(karin, [REPEAT, (Press("Alla orter"), Edited("På…", CHOICE))])
    shown = labels(karin.screen[-1])
    assert all(label.startswith("✓ ") for label in shown[:many])
    assert shown[many] == f"Vidare med {many} orter"
    await verify(
        karin,
        [
            ("Norrgårda", "Tryck på orterna som det gäller,…"),
            (Press("Vidare med"), Edited("Tryck…", f"Ekebro centrum · 1 av {2 * many}\n\nNär…")),
            (Press("Tillbaka"), Edited("Ekebro…", CHOICE)),
            (Press("✓ Ekebro"), Edited("På…", CHOICE)),
            (Press("Vidare med"), Edited("På…", f"Norrgårda · 1 av {2 * many - 2}\n\nNär…")),
        ],
    )


async def test_leaving_before_anything_is_begun(karin):
    await verify(karin, [REPEAT, (Press("Sluta för nu"), Edited("På…", "Du har ingen påbörjad träff."))])


async def test_a_choice_that_is_taken_back_leaves_no_draft(karin, bot):
    await verify(
        karin,
        [
            *TWO,
            (Press("Tillbaka"), Edited("Norrgårda…", CHOICE)),
            (Press("✓ Norrgårda"), Edited("På…", CHOICE)),
            (Press("Vidare med 1 ort"), Edited("På…", "Ramsberget · 1 av 2…")),
        ],
    )
    rows = await bot.rows("SELECT place, status FROM events WHERE origin_id IS NOT NULL ORDER BY id")
    assert rows == [("norrgarda", "discarded"), ("ramsberget", "draft")]


async def test_one_step_back_goes_to_the_place_before(karin):
    await verify(
        karin,
        [
            *TWO,
            ("10 december kl 17.30", "Norrgårda · 2 av 4…"),
            ("Skolan", "Ramsberget · 3 av 4…"),
            (Press("Tillbaka"), Edited("Ramsberget…", "Norrgårda · 2 av 4…Nu står det: Skolan")),
            (Press("Låt stå"), Edited("Norrgårda…", "Ramsberget · 3 av 4…")),
            ("1 november 2026 kl 18", "Den tiden har redan varit.…"),
        ],
    )


async def test_leaving_keeps_what_is_done(karin, bot, walk):
    await verify(
        karin,
        [
            *TWO,
            ("10 december kl 17.30", "Norrgårda · 2 av 4…"),
            ("Skolan", "Ramsberget · 3 av 4…"),
            (Press("Sluta för nu"), Edited("Ramsberget…", "Utkastet är sparat.…2 påbörjade träffar.")),
        ],
    )
    bot.clock.move(days=2)
    await on_its_page(karin, walk)
    await verify(
        karin,
        [
            (
                Press("Samma träff"),
                Edited("…Kommer: …", "2 träffar är på gång.…Ramsberget\nNär eller var fattas."),
            ),
            (Press("Fyll i det som fattas"), Edited("2 träffar…", "Ramsberget · 3 av 4…")),
            ("11 december kl 18", "Ramsberget · 4 av 4…"),
            ("Affären", "2 träffar är på gång.…18.00–20.00 · Affären"),
        ],
    )


async def test_one_of_them_as_residents_will_see_it(karin):
    await verify(
        karin,
        [
            *FILLED,
            (Press("Norrgårda"), [Edited("2 träffar…", "Vandring i Norrgårda\n…"), "Walk…", "Så här…"]),
            (Press("Alla orter"), Edited("Så här…", "2 träffar är på gång.…")),
        ],
    )


async def test_all_thrown_away(karin, bot):
    await verify(
        karin,
        [
            *FILLED,
            (Press("Släng alla"), Edited("2 träffar…", "…Vill du slänga alla 2 utkasten?…")),
            (Press("Nej, behåll"), Edited("2 träffar…", "2 träffar är på gång.…Affären")),
            (Press("Släng alla"), Edited("2 träffar…", "…Vill du slänga…")),
            (Press("Ja, släng"), Edited("2 träffar…", "Utkastet är slängt.…")),
        ],
    )
    rows = await bot.rows("SELECT DISTINCT status FROM events WHERE origin_id IS NOT NULL")
    assert rows == [("discarded",)]


async def test_none_goes_out_as_long_as_one_is_over(karin, bot):
    await verify(karin, FILLED)
    bot.clock.move(days=18)
    await verify(
        karin, [(Press("Publicera alla"), "2 träffar är på gång.…Norrgårda…Tiden har redan varit.…")]
    )
    assert await bot.rows("SELECT count(*) FROM events WHERE status = 'published'") == [(1,)]


async def test_an_old_list_does_not_let_out_what_it_does_not_show(karin, bot):
    await verify(karin, FILLED)
    await karin.press_data(karin.screen[-1], "evrpp:1:7")
    assert (await karin.next()).text.startswith("Något har ändrats sedan du såg det här senast.")
    assert await bot.rows("SELECT count(*) FROM events WHERE status = 'published'") == [(1,)]


async def test_buttons_whose_time_is_over(karin, walk):
    for data in (
        f"evrpgo:{walk}",
        f"evrpt:{walk}:norrgarda",
        f"evrpa:{walk}",
        f"evrpp:{walk}:0",
        f"evrpl:{walk}",
        "evrp:99",
    ):
        assert (await (await karin.press_data(karin.screen[-1], data)).answered()).text == STALE
