"""Two of the staff who press and write anything in any order: nothing fails, nothing half-made gets out."""

import random

import pytest

from tests.support.at_drafting import arranged

ACTS = 150
WORDS = [
    *(
        "/nytraff",
        "/event",
        "/traffar",
        "/start e1",
        "Vandring i Sjövik",
        "3 december 18-20",
        "12 maj",
        "20.00",
    ),
    *(
        "31 oktober 2027 kl 2.30",
        "2 timmar",
        "40",
        "0",
        "Tekniska, Polisen",
        "x" * 1600,
        "مرحبا <b>",
        "Sjövik",
    ),
]


@pytest.mark.parametrize("seed", range(3))
async def test_anything_in_any_order(telegram, bot, seed):
    dice = random.Random(seed)
    await bot.database.run(arranged)
    phones = [telegram.phone(901, first_name="Karin", language_code="sv")]
    phones.append(telegram.phone(902, first_name="Lars", language_code="en"))
    for phone in phones:
        await phone.say("/start e1")
        await phone.next()
    for _ in range(ACTS):
        await _act(dice, dice.choice(phones))
        await bot.settled()
    assert await bot.rows("SELECT error FROM inbox WHERE set_aside_at IS NOT NULL") == []
    assert await bot.rows("SELECT kind, error FROM outbox WHERE state IN ('failed', 'unsure')") == []
    out = "status = 'published' AND (title IS NULL OR kind IS NULL OR starts_at IS NULL OR point IS NULL)"
    texts = "LEFT JOIN event_texts ON event_id = id AND language = 'sv'"
    assert await bot.rows(f"SELECT id FROM events {texts} WHERE {out}") == []


async def _act(dice: random.Random, phone) -> None:
    what = dice.random()
    buttons = [
        (message, button.data)
        for message in [one for one in phone.screen if not one.mine][-4:]
        for row in message.buttons
        for button in row
        if button.data
    ]
    if what < 0.75 and buttons:
        await phone.press_data(*dice.choice(buttons))
    elif what < 0.8:
        await phone.send_position(59.8, 13.1)
    elif what < 0.85:
        await phone.send_photo("med text")
    else:
        await phone.say(dice.choice(WORDS))
