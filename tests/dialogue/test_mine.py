"""/mine: reading, changing, withdrawing and standing by one's own words."""

from tests.support.transcript import Edited, Press, labels, verify

IN = [
    ("/start", "Hej Anna!…"),
    (Press("Ja, jag är med"), "Var bor du?…"),
    (Press("Sjövik"), [Edited("Var bor du?…", "Du bor i Sjövik. Tack!"), "Fråga 1 av 4…"]),
]


async def test_pages_newest_first(anna):
    await verify(anna, [*IN, *((f"Tanke {n}", f"Tack!…K-{n}.…") for n in range(1, 8))])
    await verify(
        anna,
        [
            (
                "/mina",
                "Dina 7 inspel, sida 1 av 2\n\nK-7 · svar på fråga 1 · mottaget\nTanke 7\n\nK-6…K-3…Tanke 3",
            ),
            (Press("Äldre"), Edited("Dina 7…", "Dina 7 inspel, sida 2 av 2\n\nK-2…K-1…Tanke 1")),
            (
                Press("K-2"),
                Edited("Dina 7…", "K-2 · svar på fråga 1 · mottaget\nSkickat 23 november …\n\nTanke 2"),
            ),
            (Press("Alla mina"), Edited("K-2…", "Dina 7 inspel, sida 2 av 2…")),
            (Press("Nyare"), Edited("Dina 7…", "Dina 7 inspel, sida 1 av 2…")),
        ],
    )


async def test_change_and_go_on_where_one_was(anna, bot):
    await verify(
        anna,
        [
            *IN,
            ("Skidbaken", "Tack!…K-1.…"),
            ("/mine", "Ditt inspel…"),
            (Press("K-1"), Edited("Ditt inspel…", "K-1…")),
            (Press("Ändra"), "Skriv den nya texten för K-1.…"),
            (
                "Skidbacken",
                ["Klart. K-1 är ändrat.", Edited("Tack!…K-1…", "Tack! Ditt svar har nummer K-1.\n…ändrat…")],
            ),
            ("En ny tanke", "Tack! Ditt svar har nummer K-2.…"),
        ],
    )
    assert await bot.rows("SELECT text FROM contributions ORDER BY id") == [("Skidbacken",), ("En ny tanke",)]
    assert await bot.rows('SELECT "before" FROM history') == [("Skidbaken",)]


async def test_change_and_think_better_of_it(anna, bot):
    await verify(
        anna,
        [
            *IN,
            ("Skidbacken", "Tack!…"),
            ("/mina", "Ditt inspel…"),
            (Press("K-1"), Edited("Ditt inspel…", "K-1…")),
            (Press("Ändra"), "Skriv den nya…"),
            (Press("Låt stå"), Edited("Skriv den nya…", "Inget är ändrat.")),
            ("Selma", "Tack! Ditt svar har nummer K-2.…"),
        ],
    )
    assert await bot.rows("SELECT text FROM contributions ORDER BY id") == [("Skidbacken",), ("Selma",)]


async def test_think_better_of_it_when_it_has_been_changed_already(anna, bot):
    """The old button must not say that nothing is changed."""
    await verify(
        anna,
        [
            *IN,
            ("Skidbaken", "Tack!…"),
            ("/mina", "Ditt inspel…"),
            (Press("K-1"), Edited("Ditt inspel…", "K-1…")),
            (Press("Ändra"), "Skriv den nya…"),
            ("Skidbacken", "Klart. K-1 är ändrat."),
        ],
    )
    answer = await (await anna.press("Låt stå")).answered()
    assert answer.text == "Den knappen gäller inte längre. Skriv /start, så ser du var du är."
    await bot.settled()
    assert not any("Inget är ändrat" in one.text for one in anna.screen)


async def test_a_picture_sent_for_a_change_goes_to_what_is_changed(anna, bot):
    await verify(
        anna,
        [
            *IN,
            ("Skidbacken", "Tack!…K-1.…"),
            ("Selma", "Tack!…K-2.…"),
            ("/mina", "Dina 2 inspel…"),
            (Press("K-1"), Edited("Dina 2 inspel…", "K-1…")),
            (Press("Ändra"), "Skriv den nya texten för K-1.…"),
        ],
    )
    await anna.send_photo()
    assert (await anna.next()).text == "Klart. K-1 är ändrat."
    assert await bot.rows("SELECT contribution_id FROM attachments") == [(1,)]
    await verify(anna, [("En ny tanke", "Tack! Ditt svar har nummer K-3.…")])


async def test_withdraw_asks_once_more_and_can_be_undone(anna, bot):
    await verify(
        anna,
        [
            *IN,
            ("Skidbacken", "Tack!…"),
            ("/mina", "Ditt inspel…"),
            (Press("K-1"), Edited("Ditt inspel…", "K-1…")),
            (Press("Ta tillbaka"), Edited("K-1…", "K-1…Vill du ta tillbaka det?…")),
            (
                Press("Ja, ta tillbaka"),
                [
                    Edited("Tack!…", "Tack! Ditt svar har nummer K-1.\nLäge: tillbakadraget"),
                    Edited("K-1…", "K-1 · svar på fråga 1 · tillbakadraget…"),
                ],
            ),
        ],
    )
    assert labels(anna.screen[-1]) == ["Låt det gälla igen", "‹ Alla mina"]
    await verify(anna, [(Press("Låt det gälla"), Edited("K-1…", "K-1 · svar på fråga 1 · mottaget…"))])
    assert await bot.rows("SELECT what FROM history ORDER BY id") == [("withdrawn",), ("restored",)]
    assert await bot.rows("SELECT withdrawn_at FROM contributions") == [(None,)]


async def test_a_withdrawn_one_that_is_edited_stays_withdrawn(anna, bot):
    await verify(anna, [*IN, ("Skidbacken", "Tack!…")])
    own = anna.screen[-2]
    await anna.press_data(anna.screen[-1], "take:1:1")
    await bot.until("SELECT status FROM contributions", [("withdrawn",)])
    await anna.edit(own, "Något annat")
    await bot.until("SELECT text, status FROM contributions", [("Något annat", "withdrawn")])


async def test_nothing_sent_yet(anna):
    await verify(anna, [*IN, ("/mina", "Du har inte skickat något än.…")])
