"""Where on a walk something was said: by a position, by the last one, or live; and no track of it."""

import pytest

from sandbox import Phone
from services import walks
from tests.support.arranging import published
from tests.support.at_meeting import IN
from tests.support.at_walk import BRIDGE, ENTRIES, LEFT, SCHOOL, checked_in, with_stops
from tests.support.inside import Bot
from tests.support.transcript import Edited, Press, verify


@pytest.fixture
async def walk(bot: Bot) -> int:
    """A walk in three days with the code word *gran*."""
    return await bot.database.run(published)


@pytest.fixture
async def there(anna: Phone, bot: Bot, walk: int) -> Phone:
    """Anna, at a walk that has begun."""
    return await checked_in(anna, bot, walk)


async def test_tied_to_the_nearest_stop_by_its_own_position_and_then_by_the_last_one(there, walk, bot):
    await bot.database.run(with_stops)
    await there.send_position(SCHOOL[0] + 0.0005, SCHOOL[1])
    assert (await there.next()).text.startswith("Tack! Det är sparat med nummer K-1.")
    await verify(there, [("Mörkt", "Tack!…K-2.…")])
    bot.clock.move(minutes=14)
    await verify(there, [("Halt", "Tack!…K-3.…")])
    bot.clock.move(minutes=2)
    await verify(there, [("Kallt", "Tack!…K-4.…")])
    near = SCHOOL[0] + 0.0005
    assert await bot.rows(ENTRIES) == [
        (1, walk, 1, near),
        (2, walk, 1, near),
        (3, walk, 1, near),
        (4, walk, None, None),
    ]


async def test_a_position_right_after_words_says_where_they_were(there, walk, bot):
    await bot.database.run(with_stops)
    await verify(there, [("Mörkt", "Tack!…K-1.…")])
    receipt = there.screen[-1]
    await there.send_position(*BRIDGE)
    assert "1 bilaga" in (await there.edited(receipt)).text
    await there.send_position(*SCHOOL)
    assert (await there.next()).text.startswith("Tack! Det är sparat med nummer K-2.")
    assert await bot.rows(ENTRIES) == [(1, walk, 2, BRIDGE[0]), (2, walk, 1, SCHOOL[0])]


async def test_a_reply_to_the_welcome_is_an_entry_as_any(there, walk, bot):
    await bot.database.run(with_stops)
    welcome = there.screen[-1]
    await there.send_position(*SCHOOL)
    await there.next()
    await there.say("Fin början", reply_to=welcome)
    assert (await there.next()).text.startswith("Tack! Det är sparat med nummer K-2.")
    assert await bot.rows(ENTRIES) == [(1, walk, 1, SCHOOL[0]), (2, walk, 1, SCHOOL[0])]


async def test_a_live_position_is_used_while_it_is_shared_and_leaves_no_track(there, walk, bot):
    await bot.database.run(with_stops)
    live = await there.share_live(*SCHOOL, minutes=60)
    assert (await there.next()).text.startswith("Tack! Så länge du delar din plats")
    await verify(there, [("Mörkt", "Tack!…K-1.…")])
    live = await there.move_live(live, *BRIDGE)
    await bot.until("SELECT latitude FROM attendances", [(BRIDGE[0],)])
    bot.clock.move(minutes=20)
    await verify(there, [("Halt", "Tack!…K-2.…")])
    await there.stop_live(live)
    await bot.until("SELECT latitude, live_until, live_message FROM attendances", [(None, None, None)])
    await verify(there, [("Kallt", "Tack!…K-3.…")])
    assert await bot.rows(ENTRIES) == [
        (1, walk, 1, SCHOOL[0]),
        (2, walk, 2, BRIDGE[0]),
        (3, walk, None, None),
    ]
    assert await bot.rows("SELECT count(*) FROM attachments") == [(0,)]
    assert await bot.rows("SELECT count(*) FROM contributions") == [(3,)]


async def test_a_live_position_ends_with_its_time_and_with_leaving(there, walk, bot):
    live = await there.share_live(*SCHOOL, minutes=15)
    await there.next()
    bot.clock.move(minutes=16)
    assert await bot.database.run(walks.tidy) == 1
    assert await bot.rows("SELECT latitude FROM attendances") == [(None,)]
    await there.move_live(live, *BRIDGE)
    await bot.settled()
    assert await bot.rows("SELECT latitude FROM attendances") == [(None,)]
    live = await there.share_live(*SCHOOL, minutes=15)
    await there.next()
    await verify(there, [(Press("Lämna träffen"), LEFT)])
    await there.move_live(live, *BRIDGE)
    await bot.settled()
    assert await bot.rows("SELECT latitude, live_message FROM attendances") == [(None, None)]
    assert await bot.rows("SELECT count(*) FROM contributions") == [(0,)]


async def test_a_live_position_of_somebody_who_is_at_no_event_is_a_position(anna, walk, bot):
    await verify(anna, IN)
    live = await anna.share_live(*SCHOOL)
    assert (await anna.next()).text.startswith("Tack! Ditt svar har nummer K-1.")
    await anna.move_live(live, *BRIDGE)
    await bot.settled()
    assert await bot.rows("SELECT latitude FROM attachments") == [(SCHOOL[0],)]


async def test_a_stop_is_proposed_on_the_way_and_walk_mode_goes_on(there, walk, bot):
    await verify(
        there,
        [
            (f"/start e{walk}", "Vandring i Sjövik…"),
            (Press("Mer"), Edited("Vandring…", "…")),
            (Press("Föreslå ett stopp"), "Var ska…"),
            ("Bänken", "Tack. Var är det?…"),
        ],
    )
    await there.share_live(*SCHOOL)
    assert (await there.next()).text.startswith("Tack! Ditt stopp är med på vägen.")
    await verify(there, [("Mörkt", "Tack! Det är sparat med nummer K-1.…")])
    assert await bot.rows("SELECT latitude FROM stops") == [(SCHOOL[0],)]
