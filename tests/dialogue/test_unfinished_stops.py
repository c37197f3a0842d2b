"""A stop that somebody began to propose and went away from: its words are kept, and can be gone on with."""

import pytest

from tests.support.arranging import published
from tests.support.at_meeting import IN, plain
from tests.support.inside import Bot
from tests.support.transcript import Edited, Press, verify

ASKED = "Var ska Vandring i Sjövik stanna, och varför?…"


@pytest.fixture
async def walk(bot: Bot) -> int:
    return await bot.database.run(published)


def begun(walk: int) -> list[object]:
    """In words, and not finished."""
    return [
        *IN,
        (f"/start e{walk}", "Vandring i Sjövik…"),
        (Press("Mer"), Edited("Vandring…", "…")),
        (Press("Föreslå ett stopp"), ASKED),
        ("Här är det mörkt", "Tack. Var är det?…"),
    ]


async def test_words_of_a_stop_that_was_never_finished_are_not_lost(anna, walk, bot):
    await verify(anna, begun(walk))
    bot.clock.move(hours=2)
    await verify(
        anna,
        [("Skidbacken", ["Tack! Det är sparat med nummer K-1.…", "Tack! Ditt svar har nummer K-2.…"])],
    )
    assert await bot.rows("SELECT text FROM contributions ORDER BY id") == [
        ("Här är det mörkt",),
        ("Skidbacken",),
    ]
    assert await bot.rows("SELECT contribution_id, event_id FROM entries") == [(1, walk)]


async def test_pressed_again_goes_on_where_they_were(anna, walk, bot):
    await verify(anna, begun(walk))
    await anna.press_data(anna.screen[-1], f"evp:{walk}")
    assert plain((await anna.next()).text).startswith("Tack. Var är det?")
    await anna.send_position(59.8390, 13.1443)
    assert "1. Här är det mörkt" in plain((await anna.next()).text)


@pytest.mark.parametrize("deed", ["/start", "/stopp"])
async def test_a_command_in_between_loses_no_words(anna, walk, bot, deed):
    await verify(anna, begun(walk))
    await anna.say(deed)
    assert (await anna.next()).text.startswith("Tack! Det är sparat med nummer K-1.")
    assert await bot.rows("SELECT text FROM contributions") == [("Här är det mörkt",)]


async def test_who_thinks_better_of_it_leaves_no_words(anna, walk, bot):
    await verify(anna, [*begun(walk), (Press("Avbryt"), Edited("Tack. Var…", "Då föreslår vi inget…"))])
    assert await bot.rows("SELECT count(*) FROM contributions") == [(0,)]
