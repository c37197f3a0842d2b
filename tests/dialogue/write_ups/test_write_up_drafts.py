"""What came of an event, before it is told: the draft, what is left out, held back, or never sent."""

import pytest

from domain.contributions import Kind
from tests.documents import reading
from tests.support import walked
from tests.support.at_meeting import STALE
from tests.support.at_write_ups import (
    HEAD,
    IN,
    move,
    state,
    told,
    withdraw,
)
from tests.support.transcript import Edited, Press, labels, like, verify
from tests.support.walked import WITHDRAWN, Thing


async def test_a_bot_that_was_away_gives_the_draft_and_wakes_nobody(anna, karin, evening, bot):
    await move(bot, hours=4)  # half past eleven
    assert like((await karin.next()).text, "…Det går ut inom några minuter, till 3 personer.…")
    await move(bot, hours=9)
    assert await state(bot) == "drafted"
    await move(bot, minutes=31)
    assert like((await anna.next()).text, f"{HEAD}…")


async def test_held_back_let_go_and_sent(anna, bilal, cilla, karin, walk, evening, bot):
    await move(bot, minutes=31)
    await verify(
        karin,
        [("/hjalp", ["Utkast till dig…", "…"])],
    )
    draft = next(one for one in karin.screen if "Utkast till dig" in one.text)
    for label, toast, standing in (
        ("Håll inne", "Det går inte ut av sig självt.", "…Du eller någon annan håller inne det.…"),
        ("Släpp", "Det går ut av sig självt.", "…Det går ut av sig självt 23 november 21.00…"),
        ("Håll inne", "Det går inte ut av sig självt.", "…Du eller någon annan håller inne det.…"),
    ):
        pressed = await karin.press(label, draft)
        assert (await pressed.answered()).text == toast
        draft = await karin.edited(draft)
        assert like(draft.text, standing)
    await move(bot, days=2)
    assert told(anna) == []
    await karin.press("Skicka nu", draft)
    draft = await karin.edited(draft)
    assert like(draft.text, "…Ska det gå ut nu, till 3 personer?")
    assert labels(draft) == ["Ja, skicka", "Nej, inte nu"]
    await karin.press("Ja, skicka", draft)
    assert like((await karin.edited(draft)).text, "…Det har gått ut.…")
    for phone in (anna, bilal, cilla):
        await phone.next()
    again = await karin.press_data(draft, f"wus:{walk}:1")
    assert (await again.answered()).text == "Det har redan gått ut."
    await move(bot, days=1)
    await bot.settled()
    assert [len(told(phone)) for phone in (anna, bilal, cilla)] == [1, 1, 1]
    assert await bot.rows('SELECT who, what, "after" FROM event_history ORDER BY id') == [
        (901, "write_up", "held"),
        (901, "write_up", "drafted"),
        (901, "write_up", "held"),
        (901, "write_up", "sent 3"),
    ]


async def test_left_out_afterwards_it_is_gone_from_the_document_and_nothing_is_sent_again(
    anna, karin, walk, evening, bot
):
    await move(bot, hours=1, minutes=31)
    await anna.next()
    await karin.next()
    await verify(
        karin,
        [
            (Press("Utelämna något"), "Vad ska inte stå med…"),
            (f"K-{evening[0]}", f"K-{evening[0]} står inte med längre.…"),
            (Press("Klar"), Edited("K-…", "…Det har gått ut. Utelämnar du något nu…")),
        ],
    )
    await anna.press("Läs allt")
    assert "lampan" not in reading.words(anna.content(await anna.next()))
    assert len(told(anna)) == 1


async def test_numbers_that_are_none_or_none_of_this_event(karin, cilla, walk, evening, bot):
    await withdraw(bot, 101, evening[WITHDRAWN - 1])
    await move(bot, minutes=31)
    await karin.next()
    gone, other = f"K-{evening[WITHDRAWN - 1]}", "K-999"
    await verify(
        karin,
        [
            (Press("Utelämna något"), "Vad ska…"),
            ("den om grannen", "Jag hittar inget nummer i det.…"),
            ("x" * 4000, "Jag hittar inget nummer i det.…"),
            (
                f"{gone} och {other}",
                f"{gone}, {other} finns inte bland det som kom fram på den här träffen.…",
            ),
            ("K-1 K-2", "K-1, K-2 står inte med längre.…Utelämnat: K-1, K-2"),
            ("k 2", "K-2 står med igen.…Utelämnat: K-1"),
        ],
    )
    await karin.send_photo()
    assert like((await karin.next()).text, "Jag hittar inget nummer i det.…")
    assert await bot.rows('SELECT what, "after" FROM event_history ORDER BY id') == [
        ("left_out", "K-1"),
        ("left_out", "K-2"),
        ("taken_in", "K-2"),
    ]


@pytest.mark.parametrize(
    "data", ["wud:1", "wus:1:1", "wuh:1:1", "wul:1", "wule:1", "wu:1", "wuf:1", "wud:9", "wu:9"]
)
async def test_what_is_not_for_residents_or_not_out_yet(anna, karin, evening, bot, data):
    await move(bot, minutes=31)
    await karin.next()
    answer = await (await anna.press_data(anna.screen[-1], data)).answered()
    assert answer.text == STALE
    await bot.settled()
    assert await state(bot) == "drafted"
    assert told(anna) == []


async def test_nothing_came_of_it_and_staff_hear_so_once(anna, karin, walk, bot):
    await verify(anna, [*IN, (f"/start e{walk}", "V…"), (Press("Jag kommer"), Edited("V…", "…"))])
    await move(bot, hours=7, minutes=1)
    await move(bot, hours=1)
    assert like((await karin.next()).text, "Vandring i Sjövik\nIngen har checkat in och inget har skrivits…")
    await move(bot, days=1)
    await bot.settled()
    assert sum("inget har skrivits" in one.text for one in karin.screen) == 1
    assert told(anna) == []
    answer = await (await karin.press_data(karin.screen[-1], f"wus:{walk}:1")).answered()
    assert answer.text == "Det finns inget att skicka: ingen har checkat in och inget har skrivits."


async def test_what_is_noted_later_can_be_sent_after_all(anna, karin, walk, bot):
    await verify(anna, IN)
    await move(bot, hours=8, minutes=1)
    await karin.next()
    note = Thing(101, "Mer belysning.", Kind.IDEA, noted_by=901)
    await bot.database.run(walked.say, walk, [], note)
    await karin.press_data(karin.screen[-1], f"wus:{walk}:1")
    assert like((await anna.next()).text, f"{HEAD}1 inspel kom in · 1 idé…")


async def test_a_cancelled_event_tells_nothing(anna, karin, evening, bot):
    await bot.database.run(
        lambda work: work.connection.exec_driver_sql("UPDATE events SET status = 'cancelled'")
    )
    await move(bot, days=1)
    await bot.settled()
    assert await state(bot) == "due"
    answer = await (await karin.press_data(karin.screen[-1], "wud:1")).answered()
    assert answer.text.startswith("Träffen är inte slut än")


async def test_the_page_for_staff_leads_to_it_once_the_event_is_over(karin, walk, evening, bot):
    page = [
        (f"/start e{walk}", "Vandring…"),
        (Press("Mer"), Edited("Vandring…", "…")),
        (Press("För personal"), Edited("Vandring…", "…")),
    ]
    await verify(karin, page)
    assert "Vad som kom fram ›" not in labels(karin.screen[-1])
    bot.clock.move(minutes=31)
    await verify(karin, page)
    assert {"Vad som kom fram ›", "Skicka nu", "Håll inne"} <= set(labels(karin.screen[-1]))
    await verify(karin, [(Press("Vad som kom fram"), Edited("Vandring…", "Utkast till dig…"))])
