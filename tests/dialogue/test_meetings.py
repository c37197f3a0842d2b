"""Questions to a panel, as residents ask, read and second them."""

import pytest

from domain.events import EventKind, Rule
from sandbox import Phone, Sandbox
from tests.support.arranging import published
from tests.support.at_meeting import (
    CARD,
    IN,
    IN_ENGLISH,
    STALE,
    ask,
    at_the_queue,
    plain,
    press,
    seen_by,
)
from tests.support.inside import Bot
from tests.support.transcript import Edited, Press, like, verify


@pytest.fixture
async def meeting(bot: Bot) -> int:
    """A dialogue meeting under the rule that questions are read first; two sit on its panel."""
    return await bot.database.run(published, kind=EventKind.MEETING)


@pytest.fixture
async def karin(telegram: Sandbox, bot: Bot, meeting: int) -> Phone:
    """Staff, with the queue on the screen."""
    return await at_the_queue(telegram.phone(901, first_name="Karin", language_code="sv"), meeting)


async def test_asked_of_one_of_the_panel_and_back_to_where_one_was(anna, bot, meeting):
    await verify(
        anna,
        [
            *IN,
            *ask(meeting, "x")[:3],
            (
                Press("Polisen"),
                Edited(
                    "Vem vill…",
                    "Vad vill du fråga Polisen på Vandring i Sjövik?\n\nSkriv frågan i ett meddelande, eller "
                    "spela in den. En bild får gärna följa med.\n\nNär vi har läst frågan kan andra se den. "
                    "Ditt namn syns inte, men en inspelning hörs med din röst.",
                ),
            ),
            ("När kommer ni till Sjövik?", "Tack! Din fråga har nummer K-1.\nLäge: mottaget"),
            ("Skidbacken", "Tack! Ditt svar har nummer K-2.…"),
        ],
    )
    assert await bot.rows("SELECT contribution_id, event_id, addressee, state FROM panel_questions") == [
        (1, meeting, "Polisen", "new")
    ]
    assert await bot.rows("SELECT contribution_id, event_id FROM entries") == [(1, meeting)]


async def test_asked_by_voice(anna, bot, meeting):
    await verify(anna, [*IN, *ask(meeting, "x")[:4]])
    await anna.send_voice()
    assert (await anna.next()).text.startswith("Tack! Din fråga har nummer K-1.")
    assert await bot.rows("SELECT words, voice IS NOT NULL FROM panel_questions") in ([("", 1)], [("", True)])


async def test_a_picture_alone_is_kept_and_its_words_are_asked_for(anna, bot, meeting):
    await verify(anna, [*IN, *ask(meeting, "x")[:4]])
    await anna.send_photo()
    assert (await anna.next()).text.startswith("Tack! Din fråga har nummer K-1.")
    assert (await anna.next()).text.startswith("Det är sparat. Vad vill du fråga om det?")
    assert await bot.rows("SELECT count(*) FROM panel_questions") == [(0,)]
    await verify(
        anna, [("Vem lagar staketet?", Edited("Tack!…", "Tack! Din fråga har nummer K-1.…1 bilaga…"))]
    )
    assert await bot.rows("SELECT words FROM panel_questions") == [("Vem lagar staketet?",)]
    await verify(anna, [("Skidbacken", "Tack! Ditt svar har nummer K-2.…")])


async def test_a_picture_with_words_and_the_rest_of_its_album_is_one_question(anna, bot, meeting):
    await verify(anna, [*IN, *ask(meeting, "x")[:4]])
    await anna.send_photo("Vem lagar det här?", album="a")
    await anna.send_photo(album="a")
    await anna.next()
    await bot.until("SELECT count(*), count(DISTINCT contribution_id) FROM attachments", [(2, 1)])
    assert await bot.rows("SELECT words FROM panel_questions") == [("Vem lagar det här?",)]


async def test_thinking_better_of_it(anna, bot, meeting):
    await verify(
        anna, [*IN, *ask(meeting, "x")[:4], (Press("Avbryt"), Edited("Vad vill…", "Då ställer vi…"))]
    )
    await verify(anna, [("Skidbacken", "Tack! Ditt svar har nummer K-1.…")])
    await anna.press_data(anna.screen[-1], "evqx")
    await bot.settled()
    assert await bot.rows("SELECT count(*) FROM panel_questions") == [(0,)]


async def test_what_comes_much_later_is_something_new(anna, bot, meeting):
    await verify(anna, [*IN, *ask(meeting, "x")[:4]])
    bot.clock.move(hours=2)
    await verify(anna, [("Skidbacken", "Tack! Ditt svar har nummer K-1.…")])


async def test_after_the_meeting_it_is_an_ordinary_question(anna, bot, meeting):
    await verify(anna, [*IN, *ask(meeting, "x")[:4]])
    await bot.database.run(
        lambda work: work.connection.exec_driver_sql("UPDATE events SET status = 'cancelled'")
    )
    await verify(
        anna, [("Blir det av?", ["Tack! Din fråga har nummer K-1.…", "Träffen är slut eller inställd, men…"])]
    )
    assert await bot.rows("SELECT kind FROM contributions") == [("question",)]
    assert await bot.rows("SELECT count(*) FROM panel_questions") == [(0,)]
    await anna.press_data(anna.screen[-1], f"evq:{meeting}:")
    assert like((await anna.next()).text, "Vandring i Sjövik är slut eller inställd. Skriv din fråga ändå,…")


async def test_a_stranger_asks_after_saying_yes(anna, bot, meeting):
    await verify(anna, [(f"/start e{meeting}", CARD)])
    await anna.press_data(anna.screen[-1], f"evq:{meeting}:2")
    assert plain((await anna.next()).text).startswith("Hej Anna!")
    await verify(
        anna,
        [
            (Press("Ja, jag är med"), [Edited("Hej…", "…"), "Vad vill du fråga Polisen på Vandring…"]),
            ("När kommer ni?", "Tack! Din fråga har nummer K-1.…"),
        ],
    )
    assert await bot.rows("SELECT addressee FROM panel_questions") == [("Polisen",)]


async def test_a_stranger_who_says_no_leaves_nothing(anna, bot, meeting):
    await verify(anna, [(f"/start e{meeting}", CARD)])
    await anna.press_data(anna.screen[-1], f"evq:{meeting}:")
    await anna.next()
    await verify(anna, [(Press("Nej tack"), "Tack för att du tittade in.…")])
    await bot.settled()
    assert await bot.rows("SELECT count(*) FROM conversations") == [(0,)]


@pytest.mark.parametrize("data", ["evq:1:9", "evq:7:", "evqp:7", "evqs:7:0"])
async def test_hosts_and_meetings_that_there_are_not(anna, bot, meeting, data):
    await verify(anna, [*IN])
    answer = await (await anna.press_data(anna.screen[-1], data)).answered()
    assert answer.text == STALE


async def test_seconding_and_thinking_better_of_it(anna, bilal, karin, bot, meeting):
    await bot.database.run(
        lambda work: work.connection.exec_driver_sql(f"UPDATE events SET rule = '{Rule.AFTER}'")
    )
    await verify(anna, [*IN, *ask(meeting, "När byggs bron?"), *ask(meeting, "Och vägen?", 2)])
    await seen_by(anna, meeting)
    answer = await (await anna.press_data(anna.screen[-1], "qsec:1:0:1")).answered()
    assert answer.text == "Det är din egen fråga."
    await bot.settled()
    await verify(bilal, IN_ENGLISH)
    shown = await seen_by(bilal, meeting)
    assert like(shown, "…1. När byggs bron?…2. Och vägen?…")
    shown = await press(
        bilal, "I wonder that too: 2", "We tell you when the question is taken up or answered."
    )
    assert like(shown, "…1. Och vägen?…1 more wonders…2. När byggs bron?…")
    await press(bilal, "I no longer wonder that: 1", "Then we do not count you.")
    assert await bot.rows("SELECT count(*) FROM question_seconds") == [(0,)]


async def test_a_stranger_seconds_after_saying_yes(anna, bilal, bot, meeting):
    await bot.database.run(
        lambda work: work.connection.exec_driver_sql(f"UPDATE events SET rule = '{Rule.AFTER}'")
    )
    await verify(anna, [*IN, *ask(meeting, "När byggs bron?")])
    await seen_by(bilal, meeting)
    await bilal.press("I wonder that too: 1")
    assert plain((await bilal.next()).text).startswith("Hello Bilal!")
    assert await bot.rows("SELECT count(*) FROM question_seconds") == [(0,)]
    await verify(
        bilal, [(Press("Yes, I'm in"), [Edited("Hello…", "…"), "Questions at Walk…1 more wonders…"])]
    )
    assert await bot.rows("SELECT count(*) FROM question_seconds") == [(1,)]


async def test_5000_characters_from_right_to_left_are_kept_whole(anna, bot, meeting):
    words = "متى يُبنى الجسر؟ " * 300
    await verify(anna, [*IN, *ask(meeting, "x")[:4]])
    await anna.say(words)
    assert (await anna.next()).text.startswith("Tack! Din fråga har nummer K-1.")
    assert (await anna.next()).text.startswith("Tack! Ditt svar har nummer K-2.")
    await bot.database.run(
        lambda work: work.connection.exec_driver_sql("UPDATE panel_questions SET state = 'shown'")
    )
    assert "1. متى يُبنى الجسر؟" in await seen_by(anna, meeting)
    kept = await bot.rows("SELECT text FROM contributions ORDER BY id")
    assert sum(len(text) for (text,) in kept) >= len(words.strip()) - 1


async def test_who_has_blocked_the_bot_stops_nobody(anna, karin, bot, meeting):
    await verify(anna, [*IN, *ask(meeting, "När byggs bron?")])
    anna.block()
    await press(karin, "Uppdatera")
    await press(karin, "K-1")
    shown = await press(karin, "Ta upp nu", "Frågan tas upp nu. Den som frågade får veta det.")
    assert "tas upp, punkt 1" in shown
    await bot.settled()


@pytest.mark.parametrize("rule", list(Rule))
async def test_what_its_author_calls_a_question_goes_to_those_who_lead_and_is_read_first(anna, bot, rule):
    meeting = await bot.database.run(published, kind=EventKind.MEETING, rule=rule)
    await verify(anna, IN)
    bot.clock.move(days=3)
    await verify(anna, [(f"/start w{meeting}_gran", "Välkommen…"), ("När byggs bron?", "Tack!…K-1.…")])
    await verify(anna, [(Press("Fråga"), Edited("Tack!…", "Tack! Din fråga har nummer K-1.…"))])
    assert await bot.rows("SELECT words, event_id, state FROM panel_questions") == [
        ("När byggs bron?", meeting, "new")
    ]
