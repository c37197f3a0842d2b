"""Finding one's own words by the slip: once, by whoever has it, and not by guessing."""

import pytest

from tests.support.at_meeting import IN
from tests.support.at_walk import NOTE_ASKED, NOTED, noted, slip_of
from tests.support.transcript import Edited, Press, verify

CLAIMED = "Välkommen! Det du sa finns nu här hos dig,…"
UNCLAIMED = "Vi hittar inget med den koden. Kolla att alla tio tecken är rätt. En kod fungerar bara en gång."


@pytest.mark.parametrize("way", ["link", "start", "chat", "chat lower"])
async def test_claimed_by_the_code_and_then_a_contribution_as_any(karin, anna, bot, way):
    code = await noted(karin, "Lampan är trasig")
    bare = code.replace(" ", "")
    says = {
        "link": f"/start s_{bare}",
        "start": f"/start {bare}",
        "chat": code,
        "chat lower": bare.lower(),
    }[way]
    await verify(
        anna,
        [
            *IN,
            (says, [CLAIMED, "Tack! Det är sparat med nummer K-1.…"]),
            (Press("Idé"), Edited("Tack!…", "Tack! Din idé har nummer K-1.…")),
            ("/mina", "Ditt inspel\n\nK-1 · idé · mottaget\nLampan är trasig"),
            (says, "Det du sa är redan ditt. Du hittar det i /mina."),
        ],
    )
    assert await bot.rows("SELECT what FROM history ORDER BY id") == [("claimed",), ("sorted",)]
    assert await bot.rows("SELECT claimed_by = (SELECT person_id FROM identities) FROM slips") in (
        [(True,)],
        [(1,)],
    )


async def test_a_stranger_is_asked_first(karin, anna, bot):
    code = await noted(karin, "Lampan är trasig")
    await verify(anna, [(code, "Hej Anna!…Det du ville göra ordnar vi…")])
    await verify(
        anna,
        [(Press("Ja, jag är med"), [Edited("Hej…", "…"), CLAIMED, "Tack!…K-1.…", "Var bor du?…"])],
    )


async def test_once_only_and_guesses_are_answered_alike(karin, anna, bilal, bot):
    code = await noted(karin, "Lampan är trasig")
    await verify(anna, [*IN, (code, [CLAIMED, "Tack!…"])])
    fatima = [("/start", "Hello…"), (Press("Yes"), "Where…"), (Press("Skip"), [Edited("Wh…", "Th…"), "Q…"])]
    await verify(
        bilal, [*fatima, (code, "We find nothing with that code.…"), ("ACDEF23456", "We find nothing…")]
    )
    await verify(bilal, [("/start s_X", "We find nothing…"), ("Skiing", "Thank you!…")])


async def test_ten_wrong_guesses_an_hour(karin, anna, bot):
    code = await noted(karin, "Lampan är trasig")
    await verify(anna, [*IN, *(("ACDEF 23456", UNCLAIMED) for _ in range(10))])
    await verify(anna, [(code, "Nu har det blivit många fel koder. Vänta en timme och försök igen.")])
    bot.clock.move(hours=1, seconds=1)
    await verify(anna, [(code, [CLAIMED, "Tack!…"])])


async def test_a_word_of_ten_letters_is_an_opinion(anna):
    await verify(anna, [*IN, ("lekplatser", "Tack! Ditt svar har nummer K-1.…")])


async def test_after_it_was_claimed_the_same_person_gets_a_new_slip(karin, anna, bot):
    code = await noted(karin, "Lampan är trasig")
    await verify(anna, [*IN, (code, [CLAIMED, "Tack!…"])])
    await verify(karin, [(Press("Samma person igen"), NOTE_ASKED), ("Bänken", "Sparat med nummer K-2.…")])
    await karin.press("Klart, utan namn")
    assert await slip_of(karin) != code


async def test_an_edit_of_ones_own_never_touches_what_was_noted(karin, anna, bot):
    """The note-taker's messages have numbers that one's own may have as well."""
    await verify(karin, [("/anteckna", NOTE_ASKED), ("Lampan", NOTED)])
    await karin.send_photo()
    await karin.next()
    await karin.press("Klart, utan namn")
    code = await slip_of(karin)
    await verify(anna, [*IN, (code, [CLAIMED, "Tack!…"])])
    numbers = [
        row[0]
        for row in await bot.rows(
            "SELECT message_id FROM attachments UNION SELECT message_id FROM contributions"
        )
    ]
    assert all(number < 0 for number in numbers)
