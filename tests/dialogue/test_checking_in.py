"""Checking in by code or word, and what staff show for it and sort afterwards."""

import pytest

from domain.events import EventKind, EventStatus
from sandbox import Phone
from tests.support.arranging import published
from tests.support.at_meeting import IN, STALE, plain
from tests.support.at_walk import LEFT, WELCOME, checked_in
from tests.support.inside import Bot
from tests.support.transcript import Edited, Press, labels, verify

CODE_AND_MORE = {"Stopp och väg", "QR-kod på plats", "Anteckna åt någon", "Osorterade inspel"}


@pytest.fixture
async def walk(bot: Bot) -> int:
    """A walk in three days with the code word *gran*."""
    return await bot.database.run(published)


@pytest.fixture
async def there(anna: Phone, bot: Bot, walk: int) -> Phone:
    """Anna, at a walk that has begun."""
    return await checked_in(anna, bot, walk)


@pytest.mark.parametrize("word", ["gran", " GRAN! ", "«Gran»"])
async def test_in_by_the_word_and_twice_is_harmless(anna, bot, walk, word):
    await verify(anna, IN)
    bot.clock.move(days=3)
    await verify(anna, [(word, WELCOME), (word, WELCOME), ("Mörkt", "Tack! Det är sparat med nummer K-1.…")])
    assert await bot.rows("SELECT event_id, left_at FROM attendances") == [(walk, None)]


async def test_the_word_is_a_word_as_long_as_nothing_is_under_way(anna, bot, walk):
    await verify(anna, [*IN, ("gran", "Tack! Ditt svar har nummer K-1.…")])
    assert await bot.rows("SELECT count(*) FROM attendances") == [(0,)]


async def test_a_stranger_is_asked_first_and_then_checked_in(anna, bot, walk):
    bot.clock.move(days=3)
    await verify(anna, [("gran", "Hej Anna!…Det du ville göra ordnar vi så fort du har sagt ja.…")])
    await verify(anna, [(Press("Ja, jag är med"), [Edited("Hej…", "…"), WELCOME])])
    await verify(anna, [("Mörkt", "Tack! Det är sparat med nummer K-1.…"), (Press("Lämna träffen"), LEFT)])
    await verify(anna, [("/start", "Fråga 1 av 4…")])


async def test_a_stranger_who_says_no_was_nowhere(anna, bot, walk):
    bot.clock.move(days=3)
    await verify(anna, [(f"/start w{walk}_gran", "Hej Anna!…"), (Press("Nej tack"), "Tack för att du…")])
    await bot.settled()
    for table in ("attendances", "persons", "conversations"):
        assert await bot.rows(f"SELECT count(*) FROM {table}") == [(0,)]


@pytest.mark.parametrize(
    ("by", "says"),
    [
        (
            {"days": 0},
            "Du är tidig! Vandring i Sjövik är torsdag 26 november kl. 13.00–15.00. …från kl. 12.00.",
        ),
        (
            {"days": 2, "hours": 20},
            "Du är tidig! Vandring i Sjövik är i dag, torsdag 26 november, kl. 13.00–15.00.…",
        ),
        ({"days": 3, "hours": 2, "minutes": 31}, "Vandring i Sjövik är slut. Den var i dag,…Skriv det här."),
    ],
)
async def test_too_early_and_too_late(anna, bot, walk, by, says):
    await verify(anna, IN)
    bot.clock.move(**by)
    await verify(anna, [(f"/start w{walk}_gran", says), ("Skidbacken", "Tack! Ditt svar har nummer K-1.…")])


async def test_cancelled(anna, bot):
    walk = await bot.database.run(published, status=EventStatus.CANCELLED, reason="Storm")
    bot.clock.move(days=3)
    await verify(anna, [*IN, (f"/start w{walk}_gran", "Vandring i Sjövik är inställd. Den skulle ha varit…")])


@pytest.mark.parametrize("code", ["w1_tall", "w99_gran", "w1_", "w2_gran"])
async def test_wrong_codes_and_drafts_are_answered_alike(anna, bot, walk, code):
    draft = await bot.database.run(published, status=EventStatus.DRAFT)
    assert draft == 2
    bot.clock.move(days=3)
    await verify(anna, IN)
    if code == "w1_":
        await verify(anna, [(f"/start {code}", "Fråga 1 av 4…")])
    else:
        await verify(anna, [(f"/start {code}", "Koden leder ingenstans.…")])


async def test_staff_get_the_code_as_a_picture_with_its_word(karin, anna, walk, bot):
    await verify(karin, [(f"/start e{walk}", "Vandring…")])
    await karin.press_data(karin.screen[-1], f"wqr:{walk}")
    sheet = await karin.next()
    assert sheet.media.kind == "photo"
    assert karin.content(sheet).startswith(b"\x89PNG")
    assert "skriver ordet gran i chatten" in plain(sheet.text)
    await verify(anna, [(f"/start e{walk}", "Vandring…")])
    answer = await (await anna.press_data(anna.screen[-1], f"wqr:{walk}")).answered()
    assert answer.text == STALE


async def test_an_event_without_a_word_gets_one_with_its_sheet(karin, bot):
    walk = await bot.database.run(published, code=None)
    await verify(karin, [(f"/start e{walk}", "Vandring…")])
    await karin.press_data(karin.screen[-1], f"wqr:{walk}")
    sheet = await karin.next()
    word = (await bot.rows("SELECT code FROM events"))[0][0]
    assert f"skriver ordet {word} i chatten" in plain(sheet.text)


async def test_staff_say_afterwards_what_it_was(there, karin, walk, bot):
    await verify(there, [("Mörkt", "Tack!…K-1.…"), ("Halt", "Tack!…K-2.…")])
    receipt = there.screen[-3]
    await verify(karin, [(f"/start e{walk}", "Vandring…")])
    card = karin.screen[-1]
    await karin.press_data(card, f"wun:{walk}:0")
    shown = await karin.edited(card)
    assert plain(shown.text).startswith("Osorterat: Vandring i Sjövik\n2 inspel. Är det frågor,")
    assert labels(shown)[:3] == ["K-1: Fråga", "Synpunkt", "Idé"]
    await karin.press_data(shown, "wsort:1:viewpoint:0")
    assert plain((await karin.edited(shown)).text).startswith("Osorterat: Vandring i Sjövik\n1 inspel.")
    assert (await there.edited(receipt)).text.startswith("Tack! Din synpunkt har nummer K-1.")
    assert await bot.rows('SELECT who, "before", "after" FROM history') == [
        ("staff:901", "unsorted", "viewpoint")
    ]
    answer = await (await there.press_data(receipt, "wsort:2:idea:0")).answered()
    assert answer.text == STALE


@pytest.mark.parametrize(
    ("by", "rows"),
    [
        ({}, ["Stopp och väg", "QR-kod på plats", "Anteckna åt någon", "Osorterade inspel"]),
        ({"days": 4}, ["Stopp och väg", "Anteckna åt någon", "Osorterade inspel"]),
    ],
)
async def test_on_the_page_for_staff(karin, walk, bot, by, rows):
    bot.clock.move(**by)
    await verify(karin, [(f"/start e{walk}", "Vandring…"), (Press("Mer"), Edited("Vandring…", "…"))])
    before = karin.screen[-1]
    await karin.press("För personal")
    shown = await karin.edited(before)
    assert [label for label in labels(shown) if label in CODE_AND_MORE] == rows
    for label in rows:
        pressed = await karin.press(label, shown)
        assert (await pressed.answered()).text == ""
    await bot.settled()


async def test_at_a_meeting_a_question_goes_to_those_who_lead_it(anna, karin, bot):
    """Under the moderators' rule, as any other; and only what was said there can be sorted there."""
    meeting = await bot.database.run(published, kind=EventKind.MEETING)
    await checked_in(anna, bot, meeting)
    await verify(
        anna, [("När byggs bron?", "Tack!…K-1.…"), (Press("Lämna"), LEFT), ("Skidbacken", "Tack!…K-2.…")]
    )
    await verify(karin, [(f"/start e{meeting}", "Vandring…")])
    card = karin.screen[-1]
    await karin.press_data(card, "wsort:1:question:0")
    assert "Allt är sorterat." in (await karin.edited(card)).text
    assert await bot.rows("SELECT contribution_id, state FROM panel_questions") == [(1, "new")]
    for data in ("wsort:2:question:0", "wsort:1:answer:0", "wsort:99:idea:0"):
        answer = await (await karin.press_data(card, data)).answered()
        assert answer.text == STALE
