"""Coming in, or not: consent, what is held until then, and what is left of somebody who said no."""

import pytest
from sqlalchemy import MetaData, select

from sandbox import Phone
from sandbox.methods.profile import commands_for
from tests.support.transcript import Edited, Press, labels, verify

YES = Press("Ja, jag är med")


async def everything(bot) -> str:
    """All that stands in the database, as one text."""

    def dump(work):
        metadata = MetaData()
        metadata.reflect(work.connection)
        return "\n".join(
            str(tuple(row)) for table in metadata.sorted_tables for row in work.execute(select(table))
        )

    return await bot.database.read(dump)


async def test_the_welcome_says_what_has_to_be_said_before_the_first_answer(anna):
    await verify(
        anna, [("/start", "Hej Anna!…Så mycket kan du påverka: Dialog.…Skriv senast 28 februari 2027.…")]
    )
    assert labels(anna.screen[-1]) == ["Ja, jag är med", "Nej tack", "Läs mer", "In English"]


async def test_read_more_gives_the_rules_in_full(anna):
    await verify(
        anna,
        [
            ("/start", "Hej Anna!…"),
            (
                Press("Läs mer"),
                "Vision 2035: spelreglerna\n…Allmän handling…Så går det till\n• Vi samlar in:…",
            ),
            (YES, "Var bor du?…"),
            ("/om", "Vision 2035: spelreglerna…"),
        ],
    )


async def test_nothing_is_kept_about_a_person_who_says_no(telegram, bot):
    words, passing = "Skidbacken är viktig", telegram.phone(7310577042, first_name="Anna", language_code="sv")
    await verify(
        passing,
        [
            ("/start affisch-lanthandeln", "Hej Anna!…"),
            (words, "Hej Anna!…Det du skrev väntar här.…"),
            ("Och Selma", "Det väntar också. Nu väntar 2 meddelanden.…"),
            (Press("Nej tack"), "Tack för att du tittade in. Vi har inte sparat något om dig.…"),
        ],
    )
    await bot.settled()
    left = await everything(bot)
    assert words not in left
    assert "Anna" not in left
    assert "affisch" not in left
    assert str(passing.id) not in left


async def test_no_under_an_older_welcome_after_yes_takes_nobody_out_of_their_question(anna):
    await verify(
        anna, [("/start", "Hej Anna!…"), ("Skidbacken", "Hej Anna!…"), (YES, ["Tack!…", "Var bor du?…"])]
    )
    await verify(anna, [(Press("Hoppa över"), [Edited("Var bor du?…", "Då hoppar…"), "Fråga 1 av 4…"])])
    answer = await (await anna.press("Nej tack")).answered()
    assert answer.text == "Den knappen gäller inte längre. Skriv /start, så ser du var du är."
    await verify(anna, [("Selma", "Tack! Ditt svar har nummer K-2.…")])


async def test_what_was_written_before_yes_waits_for_it(anna, bot):
    await verify(
        anna,
        [
            ("Skidbacken är viktig", "Hej Anna!…Det du skrev väntar här.…"),
            ("Och Selma", "Det väntar också. Nu väntar 2 meddelanden.…"),
            ("/start", "Hej Anna!…Dina 2 meddelanden väntar här.…"),
            (
                YES,
                [
                    "Tack! Det är sparat med nummer K-1.…",
                    "Tack! Det är sparat med nummer K-2.…",
                    "Var bor du?…",
                ],
            ),
        ],
    )
    assert await bot.rows("SELECT text, kind FROM contributions ORDER BY id") == [
        ("Skidbacken är viktig", "unsorted"),
        ("Och Selma", "unsorted"),
    ]


async def test_consent_is_kept_with_time_and_exact_wording(anna, bot):
    await verify(anna, [("/start", "Hej…"), (YES, "Var bor du?…")])
    rows = await bot.rows(
        "SELECT w.text, w.language, w.dialogue, c.given_at FROM consents c "
        "JOIN consent_wordings w ON w.version = c.version"
    )
    assert len(rows) == 1
    text, language, dialogue, given = rows[0]
    assert text in anna.screen[1].html
    assert anna.screen[1].text.endswith("Du sa ja den 23 november 13.00.")
    assert labels(anna.screen[1]) == ["Läs mer"]
    assert (language, dialogue) == ("sv", "vision")
    assert str(given).startswith("2026-11-23")


async def test_where_the_link_hung_is_kept_with_every_contribution(anna, bot):
    await verify(
        anna,
        [
            ("/start affisch-lanthandeln", "Hej…"),
            (YES, "Var bor du?…"),
            (Press("Hoppa över"), [Edited("Var bor du?…", "Då hoppar vi över orten."), "Fråga 1…"]),
            ("Skidbacken", "Tack!…"),
            ("/start skolan", "Fråga 1…"),
            ("Selma", "Tack!…"),
        ],
    )
    assert await bot.rows("SELECT text, source FROM contributions ORDER BY id") == [
        ("Skidbacken", "affisch-lanthandeln"),
        ("Selma", "skolan"),
    ]


@pytest.mark.parametrize("payload", ["med mellanslag", "<b>", "å" * 3, "x" * 65])
async def test_a_payload_that_no_link_can_carry_is_passed_over(anna, bot, payload):
    await verify(anna, [(f"/start {payload}", "Hej…"), (YES, "Var bor du?…")])
    sources = await bot.rows("SELECT source FROM persons")
    assert sources in ([(None,)], [("med",)])


async def test_the_village_written_instead_of_pressed(anna, bot):
    await verify(
        anna,
        [("/start", "Hej…"), (YES, "Var bor du?…"), ("sjövik", ["Du bor i Sjövik. Tack!", "Fråga 1 av 4…"])],
    )
    assert await bot.rows("SELECT place FROM persons") == [("sjovik",)]


async def test_yes_pressed_twice_is_one_person_and_one_question(anna, bot):
    await verify(anna, [("/start", "Hej…")])
    first = anna.screen[-1]
    await anna.press("Ja, jag är med", first)
    await anna.press("Ja, jag är med", first)
    assert (await anna.next()).text.startswith("Var bor du?")
    await bot.settled()
    assert len([one for one in anna.screen if one.text.startswith("Var bor du?")]) == 1
    assert await bot.rows("SELECT count(*) FROM persons") == [(1,)]


async def test_people_do_not_see_each_other(anna, bilal: Phone):
    await verify(anna, [("/start", "Hej Anna!…"), (YES, "Var bor du?…"), ("Sjövik", ["Du bor…", "Fråga 1…"])])
    await verify(anna, [("Skidbacken", "Tack!…")])
    await verify(bilal, [("/mine", "Hello Bilal!…"), (Press("Yes, I'm in"), "Where do you live?…")])
    await verify(bilal, [("/mine", "You have not sent anything yet.…")])
    forged = await bilal.press_data(bilal.screen[-1], "show:1:0")
    assert (
        await forged.answered()
    ).text == "That button is no longer valid. Write /start to see where you are."


async def test_the_command_menu_in_both_languages(anna, bilal, telegram):
    finn = telegram.phone(103, first_name="Aino", language_code="fi")
    await verify(anna, [("/start", "Hej…")])
    menus = {
        phone.person.language_code: [one["command"] for one in commands_for(telegram.world, phone.person)][:3]
        for phone in (anna, bilal, finn)
    }
    assert menus == {
        "sv": ["start", "traffar", "mina"],
        "en": ["start", "events", "mine"],
        "fi": ["start", "traffar", "mina"],
    }
