"""Staff make an event in the chat: asked one thing at a time, seeing it as residents will, letting it out."""

from tests.support.at_drafting import BEGUN, CARD, MENU, PLACED, POINT, PREVIEW, SHOWN, STALE, STARTS, TITLED
from tests.support.transcript import Edited, Press, labels, like, verify


async def test_from_nothing_to_published(karin, anna, bot):
    await verify(karin, SHOWN)
    assert labels(karin.screen[-1]) == ["Publicera", "Ändra något", "Släng", "Sluta för nu"]
    await verify(
        karin,
        [
            (
                Press("Publicera"),
                Edited(
                    PREVIEW,
                    "Publicerad. Nu syns träffen för alla.\n\nVandring i Sjövik\nSjövik · torsdag 3 december "
                    "kl. 18.00–20.00\n\nKommer: 0\nKanske: 0\nI kö: 0\n\nPlatser: 40\n\nKodord för …",
                ),
            )
        ],
    )
    await verify(
        anna,
        [("/traffar", "En kommande träff…Vandring i Sjövik"), (Press("Sjövik"), Edited("E…", f"{CARD}…"))],
    )
    rows = await bot.rows("SELECT status, sequence, code IS NULL, published_at IS NULL, hosts FROM events")
    assert rows == [("published", 0, False, False, "Tekniska\nPolisen")]
    assert await bot.rows("SELECT who, what FROM event_history") == [(901, "published")]


async def test_the_preview_says_what_is_missing_in_a_language(karin):
    await verify(karin, SHOWN)
    assert "Saknas på engelska: Rubrik, Text. Då visas det på svenska." in karin.screen[-1].text


async def test_nobody_else_learns_that_there_is_such_a_command(anna, bot):
    await verify(
        anna, [("/nytraff", "Just nu är inga träffar inplanerade.…"), ("/event", "Just nu är inga…")]
    )
    assert labels(anna.screen[-1]) == []
    for data in ("evnew", "evd:1", "evpub:1:0", "evchg:1", "evcan:1:1", "evrp:1", "evlist:1", "evst:1"):
        answer = await (await anna.press_data(anna.screen[-1], data)).answered()
        assert answer.text == STALE
    assert await bot.rows("SELECT count(*) FROM events") == [(0,)]


async def test_under_the_list_of_events_there_is_a_button_for_staff(karin):
    await verify(karin, [("/traffar", "Just nu…"), (Press("Ny träff"), "1 av 12…"), ("/traffar", "Just nu…")])
    await verify(karin, [(Press("Ny träff"), "1 av 12…")])


async def test_in_english(telegram, bot):
    lars = telegram.phone(902, first_name="Lars", language_code="en")
    await verify(
        lars,
        [
            ("/event", "You have no unfinished event."),
            (Press("New event"), "1 of 12\n\nWhat kind of event is it?"),
            (Press("Workshop"), Edited("1 of 12…", "2 of 12\n\nWhat is the title in Swedish?…")),
        ],
    )


async def test_back_and_on_again(karin):
    await verify(
        karin,
        [
            *TITLED,
            (Press("Tillbaka"), Edited("4 av 12…", "3 av 12…")),
            (Press("Tillbaka"), Edited("3 av 12…", "2 av 12…Nu står det: Vandring i Sjövik")),
            (Press("Tillbaka"), Edited("2 av 12…", "1 av 12…Nu står det: Samhällsvandring")),
            (Press("Låt stå"), Edited("1 av 12…", "2 av 12…")),
            ("Vandring runt sjön", "3 av 12…"),
        ],
    )


async def test_leaving_and_coming_back_in_a_month(karin, bot):
    await verify(
        karin,
        [*PLACED, (Press("Sluta för nu"), Edited("5 av 12…", "Utkastet är sparat.…en påbörjad träff."))],
    )
    await verify(karin, [("Ett helt annat ord", "Hej Karin!…")])
    bot.clock.move(days=31)
    await verify(
        karin,
        [
            ("/nytraff", "Du har en påbörjad träff."),
            (Press("Vandring i Sjövik · Sjövik"), Edited("Du har…", f"5 av 12{STARTS}")),
            ("12 maj 18-20", f"7 av 12{POINT}"),
        ],
    )


async def test_throwing_away_is_asked_once_more(karin, bot):
    await verify(
        karin,
        [
            *SHOWN,
            (Press("Släng"), Edited("Så här…", "Vill du slänga utkastet Vandring i Sjövik?…")),
            (Press("Nej, behåll"), [Edited("Vill du…", f"{CARD}…"), "Vandring…", PREVIEW]),
            (Press("Släng"), Edited("Så här…", "Vill du slänga…")),
            (Press("Ja, släng"), Edited("Vill du…", "Utkastet är slängt. Inget har gått ut.")),
            ("/nytraff", MENU),
        ],
    )
    assert await bot.rows("SELECT status FROM events") == [("discarded",)]


async def test_changing_a_field_comes_back_to_the_preview(karin):
    await verify(
        karin,
        [
            *SHOWN,
            (Press("Ändra något"), Edited("Så här…", "Vandring i Sjövik\nVad vill du ändra?")),
            (
                Press("När det börjar"),
                Edited("Vandring i Sjövik\nVad…", "När börjar det?…Nu står det: 3 december 18.00"),
            ),
            ("4 december kl 17", ["…fredag 4 december kl. 17.00–19.00…", "…", PREVIEW]),
            (Press("Ändra något"), Edited("Så här…", "…Vad vill du ändra?")),
            (Press("Kontakt"), Edited("…Vad vill du ändra?", "Vem svarar på frågor om träffen?…")),
            (
                Press("Ta bort"),
                [Edited("Vem svarar…", "…Du träffar: Tekniska, Polisen\n\nVi går…"), "…", PREVIEW],
            ),
        ],
    )


async def test_an_old_preview_does_not_let_out_what_it_does_not_show(karin, bot):
    await verify(
        karin,
        [
            *SHOWN,
            (Press("Ändra något"), Edited("Så här…", "…Vad vill du ändra?")),
            (Press("Antal platser"), Edited("…Vad vill du ändra?", "Hur många får plats?…")),
            ("20", ["…20 platser är lediga.", "…", PREVIEW]),
        ],
    )
    before = karin.screen[-1]
    await karin.press_data(before, "evpub:1:3")
    assert like((await karin.edited(before)).text, f"{CARD}…")
    assert like((await karin.next()).text, "Vandring…")
    assert (await karin.next()).text.startswith("Något har ändrats sedan du såg det här senast.")
    assert await bot.rows("SELECT status FROM events") == [("draft",)]


async def test_what_is_over_by_now_cannot_go_out(karin, bot):
    await verify(karin, SHOWN)
    bot.clock.move(days=30)
    await verify(
        karin,
        [
            (
                Press("Publicera"),
                [Edited("Så här…", "Vandring…"), "Vandring…", "Så här…Tiden har redan varit.…"],
            )
        ],
    )
    assert "Publicera" not in labels(karin.screen[-1])
    assert await bot.rows("SELECT status FROM events") == [("draft",)]


async def test_buttons_in_the_preview_do_nothing(karin):
    await verify(karin, SHOWN)
    answer = await (await karin.press("Jag kommer")).answered()
    assert answer.text == "Så här kommer knappen att se ut. Den gör inget än."


async def test_an_old_question_is_not_answered_any_more(karin, bot):
    await verify(karin, BEGUN)
    answer = await (await karin.press_data(karin.screen[-1], "evdk:1:meeting")).answered()
    assert answer.text == STALE
    await verify(karin, [("/nytraff", "Du har en påbörjad träff.")])
    for data in (
        "evdgo:1:title:sv:0",
        "evdgo:1:kind::1",
        "evdl:1:60",
        "evdt:1:1",
        "evdp:1:",
        "evdb:1:kind:",
        "evd:77",
    ):
        assert (await (await karin.press_data(karin.screen[-1], data)).answered()).text == STALE
    assert await bot.rows("SELECT kind FROM events") == [("walk",)]


async def test_pressing_twice_publishes_once(karin, bot):
    await verify(karin, SHOWN)
    preview = karin.screen[-1]
    for _ in range(2):
        await karin.press("Publicera", preview)
    await bot.settled()
    assert await bot.rows("SELECT what FROM event_history") == [("published",)]


async def test_somebody_elses_draft_is_not_theirs(karin, telegram, bot):
    lars = telegram.phone(902, first_name="Lars", language_code="sv")
    await verify(karin, SHOWN)
    await verify(lars, [("/nytraff", MENU)])
    answer = await (await lars.press_data(lars.screen[-1], "evpub:1:9")).answered()
    assert answer.text == STALE
