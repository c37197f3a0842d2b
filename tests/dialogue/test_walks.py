"""In walk mode: what is sent is an entry, one leaves by a button, and it ends by itself."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.events import EventKind
from sandbox import Phone
from services import walks
from storage import events
from tests.support.arranging import published
from tests.support.at_meeting import plain
from tests.support.at_walk import ENTRIES, LEFT, WELCOME, checked_in
from tests.support.inside import Bot
from tests.support.transcript import Edited, Press, labels, verify


@pytest.fixture
async def walk(bot: Bot) -> int:
    """A walk in three days with the code word *gran*."""
    return await bot.database.run(published)


@pytest.fixture
async def there(anna: Phone, bot: Bot, walk: int) -> Phone:
    """Anna, at a walk that has begun."""
    return await checked_in(anna, bot, walk)


async def test_in_by_the_code_out_by_the_button_and_back_to_the_question(there, walk, bot):
    assert labels(there.screen[-1]) == ["Lämna träffen"]
    assert "Det slutar av sig självt kl. 15.30." in there.screen[-1].text
    await verify(
        there,
        [
            ("Här är det mörkt", "Tack! Det är sparat med nummer K-1.\nLäge: mottaget\nÄr det en fråga,…"),
        ],
    )
    assert labels(there.screen[-1]) == ["Fråga", "Synpunkt", "Idé", "Lämna träffen"]
    await verify(
        there,
        [
            (Press("Synpunkt"), Edited("Tack!…", "Tack! Din synpunkt har nummer K-1.\nLäge: mottaget")),
            ("Och halt", "Tack! Det är sparat med nummer K-2.…"),
            (Press("Lämna träffen"), LEFT),
            ("Skidbacken", "Tack! Ditt svar har nummer K-3.…"),
        ],
    )
    assert await bot.rows(ENTRIES) == [(1, walk, None, None), (2, walk, None, None)]
    answer = await (await there.press_data(there.screen[-1], f"wleave:{walk}")).answered()
    assert answer.text == "Du är inte längre med där."


async def test_a_picture_after_words_belongs_to_them_a_voice_speaks_for_itself(there, walk, bot):
    await verify(there, [("Mörkt", "Tack!…K-1.…")])
    receipt = there.screen[-1]
    await there.send_photo()
    assert "1 bilaga" in (await there.edited(receipt)).text
    await there.send_voice()
    assert (await there.next()).text.startswith("Tack! Det är sparat med nummer K-2.")
    await there.send_video("Se här")
    assert (await there.next()).text.startswith("Tack! Det är sparat med nummer K-3.")
    await there.say("Inte bara på kvällen", reply_to=receipt)
    assert (await there.next()).text.startswith("Tack! Ditt tillägg har nummer K-4.")
    assert [row[0] for row in await bot.rows(ENTRIES)] == [1, 2, 3]
    assert await bot.rows("SELECT parent_id FROM contributions WHERE id = 4") == [(1,)]


async def test_it_ends_by_itself_and_is_told_once(there, walk, bot):
    await verify(there, [("Mörkt", "Tack!…K-1.…")])
    bot.clock.move(hours=2, minutes=31)
    assert await bot.database.run(walks.tidy) == 1
    assert plain((await there.next()).text) == (
        "Vandring i Sjövik är slut. Tack för att du var med!\n"
        "Du lämnade ett inspel. Det finns i /mina. Det du skickar nu är som vanligt igen."
    )
    assert await bot.database.run(walks.tidy) == 0
    await verify(there, [("Skidbacken", "Tack! Ditt svar har nummer K-2.…")])
    answer = await (await there.press_data(there.screen[-1], f"wleave:{walk}")).answered()
    assert answer.text == "Du är inte längre med där."


async def test_what_is_sent_after_the_end_is_ordinary_even_before_the_clock_has_ticked(there, walk, bot):
    bot.clock.move(hours=2, minutes=31)
    await there.say("Skidbacken")
    said = {
        (await there.next()).text.split("\n")[0].replace("\u2068", "").replace("\u2069", "") for _ in "12"
    }
    assert said == {
        "Vandring i Sjövik är slut. Tack för att du var med!",
        "Tack! Ditt svar har nummer K-1.",
    }
    assert await bot.database.run(walks.tidy) == 0
    assert await bot.rows("SELECT count(*) FROM entries") == [(0,)]


async def test_commands_and_buttons_work_and_walk_mode_lasts(there, walk, bot):
    await verify(
        there,
        [
            ("Mörkt", "Tack!…K-1.…"),
            ("/mina", "Ditt inspel…"),
            (Press("K-1"), Edited("Ditt…", "K-1…")),
            (Press("Ändra"), "Skriv den nya texten för K-1.…"),
            ("Mycket mörkt", ["Klart. K-1 är ändrat.", Edited("Tack!…", "Tack!…ändrat…")]),
            ("Halt", "Tack! Det är sparat med nummer K-2.…"),
            ("/start", WELCOME),
            ("Kallt", "Tack! Det är sparat med nummer K-3.…"),
        ],
    )
    assert len(await bot.rows(ENTRIES)) == 3


async def test_who_goes_on_with_the_questions_has_left(there, walk, bot):
    question = next(one for one in reversed(there.screen) if one.text.startswith("Fråga 1"))
    await there.press("Hoppa över", question)
    texts = [plain((await there.next()).text)[:12] for _ in "12"]
    assert texts == ["Du har lämna", "Fråga 2 av 4"]
    assert await bot.rows("SELECT left_at IS NULL FROM attendances") in ([(False,)], [(0,)])
    await verify(there, [("Grönt", "Tack! Ditt svar har nummer K-1.…")])


async def test_a_question_that_is_replied_to_gets_its_answer_all_the_same(there, walk, bot):
    question = next(one for one in reversed(there.screen) if one.text.startswith("Fråga 1"))
    await there.say("Skidbacken", reply_to=question)
    assert (await there.next()).text.startswith("Tack! Ditt svar har nummer K-1.")
    await verify(there, [("Mörkt", "Tack! Det är sparat med nummer K-2.…")])
    assert [row[0] for row in await bot.rows(ENTRIES)] == [2]


async def test_from_one_event_to_another(there, walk, bot):
    other = await bot.database.run(published, starts_at=bot.clock(), code="lind", kind=EventKind.WORKSHOP)
    await there.say("lind")
    assert plain((await there.next()).text).startswith("Du har lämnat Vandring i Sjövik.")
    assert plain((await there.next()).text).startswith("Välkommen till Vandring i Sjövik!")
    assert "Skriv så ofta du vill." in there.screen[-1].text
    await verify(there, [("Mörkt", "Tack!…K-1.…"), (Press("Lämna träffen"), LEFT)])
    await verify(there, [("Skidbacken", "Tack! Ditt svar har nummer K-2.…")])
    assert await bot.rows(ENTRIES) == [(1, other, None, None)]


async def test_the_event_is_cancelled_on_the_way(there, walk, bot):
    await bot.database.run(
        lambda work: work.connection.exec_driver_sql(
            "UPDATE events SET status = 'cancelled', reason = 'Åska'"
        )
    )
    assert await bot.database.run(walks.tidy) == 1
    assert plain((await there.next()).text).startswith("Vandring i Sjövik är inställd.")


async def test_stop_leaves_the_event_too(there, walk, bot):
    await there.say("/stopp")
    texts = {plain((await there.next()).text)[:20] for _ in "12"}
    assert texts == {"Du har lämnat Vandri", "Då skickar vi inget "}


async def test_the_event_is_moved_to_another_day(there, walk, bot):
    def move(work):
        event = events.find(work, walk)
        later = {"starts_at": event.starts + timedelta(days=7), "ends_at": event.ends + timedelta(days=7)}
        events.save(work, replace(event, **later))

    await bot.database.run(move)
    assert await bot.database.run(walks.tidy) == 1
    assert plain((await there.next()).text).startswith(
        "Vandring i Sjövik har flyttats till torsdag 3 december kl. 13.00–15.00."
    )
    await verify(there, [("Skidbacken", "Tack! Ditt svar har nummer K-1.…")])


async def test_what_was_asked_in_between_is_still_asked_after_leaving(there, walk, bot):
    await verify(
        there,
        [
            ("Mörkt", "Tack!…K-1.…"),
            ("/mina", "Ditt inspel…"),
            (Press("K-1"), Edited("Ditt…", "K-1…")),
            (Press("Ändra"), "Skriv den nya texten för K-1.…"),
            (Press("Lämna träffen"), LEFT),
            ("Mycket mörkt", ["Klart. K-1 är ändrat.", Edited("Tack!…", "Tack!…ändrat…")]),
            ("Skidbacken", "Tack! Ditt svar har nummer K-2.…"),
        ],
    )


async def test_the_word_is_an_answer_where_one_is_awaited(there, walk, bot):
    await verify(
        there,
        [
            ("Mörkt", "Tack!…K-1.…"),
            ("/mina", "Ditt inspel…"),
            (Press("K-1"), Edited("Ditt…", "K-1…")),
            (Press("Ändra"), "Skriv den nya texten för K-1.…"),
            ("Gran", ["Klart. K-1 är ändrat.", Edited("Tack!…", "Tack!…ändrat…")]),
            ("Gran", WELCOME),
        ],
    )
    assert await bot.rows("SELECT text FROM contributions") == [("Gran",)]
