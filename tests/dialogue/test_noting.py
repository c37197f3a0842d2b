"""Writing down what others say: the note-taker's way, from the first word to the slip."""

import pytest

from tests.support.arranging import published
from tests.support.at_meeting import IN, STALE, plain
from tests.support.at_walk import NOTE_ASKED, NOTED, noted, slip_of
from tests.support.transcript import Edited, Press, labels, verify


async def test_in_the_village_shop_without_a_name(karin, bot):
    await verify(karin, [("/anteckna", "…Det sparas utan träff."), ("Lampan är trasig", NOTED)])
    assert labels(karin.screen[-1]) == ["Skriv namn", "Klart, utan namn"]
    await verify(karin, [("Sedan i våras", NOTED)])
    await karin.send_photo()
    await karin.next()
    await karin.press("Klart, utan namn")
    await slip_of(karin)
    assert plain(karin.screen[-1].text).startswith("Lapp för K-1\nKod: ")
    assert "Namn:" not in karin.screen[-1].text
    assert labels(karin.screen[-1]) == ["Nästa person", "Samma person igen", "Klar"]
    assert await bot.rows("SELECT text, kind, message_id < 0 FROM contributions") in (
        [("Lampan är trasig\nSedan i våras", "unsorted", True)],
        [("Lampan är trasig\nSedan i våras", "unsorted", 1)],
    )
    assert await bot.rows("SELECT count(*) FROM attachments") == [(1,)]
    assert await bot.rows("SELECT event_id, name, noted_by FROM slips") == [(None, None, 901)]
    assert await bot.rows("SELECT count(*) FROM identities") == [(0,)]


async def test_at_the_event_that_is_under_way(karin, bot):
    walk = await bot.database.run(published)
    bot.clock.move(days=3)
    await verify(karin, [("/note", "…Det sparas som sagt på Vandring i Sjövik.")])
    assert labels(karin.screen[-1]) == ["Inte på en träff", "Avbryt"]
    await verify(karin, [("Lampan är trasig", NOTED)])
    assert await bot.rows("SELECT event_id, noted_by FROM entries") == [(walk, 901)]
    assert await bot.rows("SELECT place FROM persons") == [("sjovik",)]


async def test_at_one_of_several_or_at_none(karin, bot):
    await bot.database.run(published)
    other = await bot.database.run(published, place="norrgarda")
    bot.clock.move(days=3)
    await verify(karin, [("/anteckna", "Flera träffar pågår. Var är du?")])
    assert labels(karin.screen[-1]) == ["Vandring i Sjövik", "Vandring i Sjövik", "Inte på en träff"]
    chooser = karin.screen[-1]
    await karin.press_data(chooser, f"note:{other}")
    await karin.next()
    await verify(karin, [("Lampan är trasig", NOTED)])
    assert await bot.rows("SELECT event_id FROM entries") == [(other,)]
    await karin.press("Inte på en träff", chooser)
    assert plain((await karin.next()).text).endswith("Det sparas utan träff.")


async def test_from_the_row_for_staff(karin, bot):
    walk = await bot.database.run(published)
    await verify(karin, [(f"/start e{walk}", "Vandring i Sjövik…")])
    await karin.press_data(karin.screen[-1], f"note:{walk}")
    assert plain((await karin.next()).text).endswith("Det sparas som sagt på Vandring i Sjövik.")


async def test_a_name_is_kept_by_a_yes(karin, bot):
    await verify(
        karin,
        [
            ("/anteckna", NOTE_ASKED),
            ("Lampan är trasig", NOTED),
            (Press("Skriv namn"), "Vad heter personen?…"),
            ("  Olle   <Berg> ", "Fråga personen: får kommunen spara namnet Olle <Berg>?…"),
        ],
    )
    assert await bot.rows("SELECT name FROM slips") == [(None,)]
    await karin.press("Ja, spara namnet")
    await slip_of(karin)
    assert "Namn: Olle <Berg>" in plain(karin.screen[-1].text)
    assert await bot.rows("SELECT name FROM slips") == [("Olle <Berg>",)]


@pytest.mark.parametrize("no", ["press", "nej"])
async def test_a_name_is_not_kept_by_a_no(karin, bot, no):
    await verify(karin, [("/anteckna", NOTE_ASKED), ("Lampan är trasig", NOTED)])
    await verify(karin, [(Press("Skriv namn"), "Vad heter…"), ("Olle", "Fråga personen:…")])
    await (karin.press("Nej, spara inte") if no == "press" else karin.say("Nej"))
    await slip_of(karin)
    await bot.settled()
    assert await bot.rows("SELECT name FROM slips") == [(None,)]
    for table, column in (("outbox", "params"), ("conversations", "state")):
        assert not [row for row in await bot.rows(f"SELECT {column} FROM {table}") if "Olle" in str(row[0])]


async def test_what_is_no_name_stands_with_what_was_said(karin, bot):
    await verify(karin, [("/anteckna", NOTE_ASKED), ("Lampan", NOTED), (Press("Skriv namn"), "Vad heter…")])
    await verify(karin, [("ö" * 81, [NOTED, "Det var inget svar på frågan,…Vad heter…"])])
    await karin.send_photo()
    await karin.next()
    assert plain((await karin.next()).text).startswith("Det var inget svar")
    await verify(
        karin, [("Olle", "Fråga personen:…"), ("Vänta lite", [NOTED, "Det var inget…Fråga personen:…"])]
    )
    await verify(karin, [(Press("Nej, spara inte"), "Lapp för K-1…")])
    assert await bot.rows("SELECT length(text) FROM contributions") == [(6 + 1 + 81 + 1 + 10,)]


async def test_the_same_person_again_on_the_same_slip(karin, anna, bot):
    code = await noted(karin, "Lampan är trasig")
    await verify(karin, [(Press("Samma person igen"), "Samma person igen\nVad mer säger personen?…")])
    await verify(karin, [("Bänken med", "Sparat med nummer K-2.…")])
    await karin.press("Klart, utan namn")
    assert await slip_of(karin) == code
    assert plain(karin.screen[-1].text).startswith("Lapp för K-1, K-2\n")
    await verify(anna, IN)
    await anna.say(code)
    assert plain((await anna.next()).text).startswith("Välkommen! Dina 2 inspel finns nu här hos dig")
    assert {(await anna.next()).text.split("\n")[0] for _ in "12"} == {
        "Tack! Det är sparat med nummer K-1.",
        "Tack! Det är sparat med nummer K-2.",
    }


async def test_next_person_and_done(karin, bot):
    await noted(karin, "Lampan är trasig")
    await verify(karin, [(Press("Nästa person"), NOTE_ASKED), ("Bänken", "Sparat med nummer K-2.…")])
    await karin.press("Klart, utan namn")
    await slip_of(karin)
    await verify(karin, [(Press("Klar"), "Klart. Det du skriver nu är ditt eget igen.")])
    assert await bot.rows("SELECT count(DISTINCT person_id), count(DISTINCT code) FROM slips") == [(2, 2)]
    await verify(karin, [("Hej", "Hej Karin!…")])


async def test_called_away_and_the_slip_is_there_later(karin, bot):
    await verify(karin, [("/anteckna", NOTE_ASKED), ("Lampan är trasig", NOTED)])
    bot.clock.move(days=30)
    await karin.press("Klart, utan namn")
    await slip_of(karin)
    assert await bot.rows("SELECT text FROM contributions") == [("Lampan är trasig",)]


async def test_by_voice_and_cancelled_before_anything_was_said(karin, bot):
    await verify(karin, [("/anteckna", NOTE_ASKED), (Press("Avbryt"), "Klart.…")])
    assert await bot.rows("SELECT count(*) FROM slips") == [(0,)]
    await verify(karin, [("/anteckna", NOTE_ASKED)])
    await karin.send_voice()
    assert plain((await karin.next()).text).startswith("Sparat med nummer K-1.")
    assert await bot.rows("SELECT kind FROM attachments") == [("voice",)]


async def test_nobody_else_knows_the_command_or_the_buttons(anna, karin, bot):
    await verify(anna, [("/hittapa", "Det kommandot finns inte.…")])
    unknown = anna.screen[-1].text
    for command in ("/anteckna", "/note"):
        await anna.say(command)
        assert (await anna.next()).text == unknown
    await noted(karin, "Lampan är trasig")
    for data in ("note:", "nname:1", "nmay:1:1", "nslip:1", "nagain:1", "nend"):
        answer = await (await anna.press_data(anna.screen[-1], data)).answered()
        assert answer.text == STALE


async def test_who_is_no_longer_staff_writes_for_themselves(karin, bot, config):
    await verify(karin, [("/anteckna", NOTE_ASKED), ("Lampan", NOTED)])
    answer = await (await karin.press_data(karin.screen[-1], "nmay:1:1")).answered()
    assert answer.text == STALE  # no name has been asked for
    answer = await (await karin.press_data(karin.screen[-1], "nslip:99")).answered()
    assert answer.text == STALE


async def test_noted_by_who_takes_part_and_is_at_a_question(karin, bot):
    await verify(
        karin,
        [
            ("/start", "Hej Karin!…"),
            (Press("Ja, jag"), "Var…"),
            (Press("Hoppa"), [Edited("V…", "D…"), "Fråga 1…"]),
        ],
    )
    await noted(karin, "Lampan är trasig")
    await verify(karin, [("Skidbacken", "Tack! Ditt svar har nummer K-2.…")])
    await verify(karin, [("/mina", "Ditt inspel\n\nK-2…")])


async def test_a_changed_message_changes_what_was_noted(karin, bot):
    await verify(karin, [("/anteckna", NOTE_ASKED), ("Lampan er trasig", NOTED), ("Sedan i vår", NOTED)])
    first, second = [one for one in karin.screen if one.mine][-2:]
    await karin.edit(first, "Lampan är trasig")
    assert plain((await karin.next()).text) == "Ändrat i K-1."
    await karin.edit(second, "Sedan i våras")
    assert plain((await karin.next()).text) == "Ändrat i K-1."
    await karin.send_photo("Så här")
    picture = karin.screen[-1]
    await karin.next()
    await karin.edit(picture, "Så ser det ut")
    assert plain((await karin.next()).text) == "Ändrat i K-1."
    await karin.press("Klart, utan namn")
    await slip_of(karin)
    assert await bot.rows("SELECT text FROM contributions") == [
        ("Lampan är trasig\nSedan i våras\nSå ser det ut",)
    ]
    assert await bot.rows("SELECT DISTINCT who FROM history") == [("staff:901",)]


async def test_what_has_been_claimed_is_changed_by_its_author_alone(karin, anna, bot):
    code = await noted(karin, "Lampan är trasig")
    mine = next(one for one in karin.screen if one.text == "Lampan är trasig")
    await verify(anna, [*IN, (code, ["Välkommen!…", "Tack!…K-1.…"])])
    answer = await (await karin.press_data(karin.screen[-1], "nslip:1")).answered()
    assert answer.text == "Personen har redan hämtat sina ord, så koden gäller inte längre."
    await karin.edit(mine, "Lampan är hel")
    assert plain((await karin.next()).text).startswith("Personen har hämtat K-1 med sin lapp")
    assert await bot.rows("SELECT text FROM contributions") == [("Lampan är trasig",)]


async def test_nobody_else_changes_what_was_noted(karin, telegram, anna, bot):
    await noted(karin, "Lampan är trasig")
    mine = next(one for one in karin.screen if one.text == "Lampan är trasig")
    lars = telegram.phone(902, first_name="Lars", language_code="sv")
    while (message := await lars.say("/anteckna")).id < mine.id:
        await lars.next()
    await lars.edit(message, "Nej")
    await bot.settled()
    assert await bot.rows("SELECT text FROM contributions") == [("Lampan är trasig",)]


async def test_what_was_noted_at_no_event_is_found_and_sorted(karin, bot):
    await noted(karin, "Lampan är trasig", "Sedan i våras")
    await verify(karin, [("/anteckna", NOTE_ASKED)])
    assert labels(karin.screen[-1]) == ["Osorterat utan träff (1)", "Avbryt"]
    await verify(
        karin,
        [
            (
                Press("Osorterat utan träff"),
                Edited(NOTE_ASKED, "Osorterat: antecknat utan träff\n1 inspel.…K-1 · antecknat…Lampan…"),
            ),
            (Press("K-1: Fråga"), Edited("Osorterat…", "Osorterat: antecknat utan träff\nAllt är sorterat.")),
        ],
    )
    assert await bot.rows("SELECT kind FROM contributions") == [("question",)]
    await verify(karin, [(Press("Anteckna åt någon"), NOTE_ASKED)])
    assert labels(karin.screen[-1]) == ["Avbryt"]


async def test_staff_sort_nothing_that_is_not_theirs(karin, anna, bot):
    code = await noted(karin, "Lampan är trasig")
    await verify(
        anna, [*IN, ("/paus", "…"), ("Hej där", "Tack!…K-2.…"), (code, ["Välkommen!…", "Tack!…K-1.…"])]
    )
    for number in (1, 2):
        answer = await (await karin.press_data(karin.screen[-1], f"wsort:{number}:idea:0")).answered()
        assert answer.text == STALE
    await verify(karin, [("/anteckna", NOTE_ASKED)])
    assert labels(karin.screen[-1]) == ["Avbryt"]
