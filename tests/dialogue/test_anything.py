"""Two residents who do anything in any order: nothing fails, nothing is lost, nothing is kept twice."""

import random

import pytest

from sandbox import NotPossible
from texts.commands import COMMANDS, names

ACTS = 120
COMMAND_NAMES = sorted(set().union(*map(names, COMMANDS)) | {"skog"})


@pytest.mark.parametrize("seed", range(3))
async def test_anything_in_any_order(anna, bilal, bot, seed):
    dice = random.Random(seed)
    said: list[str] = []
    for phone in (anna, bilal):
        await phone.say("/start")
        await phone.press_data(await phone.next(), f"yes:{await _consent(bot)}")
    await bot.settled()
    for number in range(ACTS):
        await _act(dice, dice.choice([anna, bilal]), said, number)
        if dice.random() < 0.3:
            await bot.settled()
    for phone in (anna, bilal):
        await phone.say(f"Sist {phone.id}")
    await bot.until("SELECT count(*) FROM contributions WHERE text IN ('Sist 101', 'Sist 102')", [(2,)])
    await bot.settled()
    assert await bot.rows("SELECT error FROM inbox WHERE set_aside_at IS NOT NULL") == []
    assert await bot.rows("SELECT kind, error FROM outbox WHERE state IN ('failed', 'unsure')") == []
    await _everything_said_is_kept_once(bot, said)


async def _consent(bot) -> str:
    sql = "SELECT version FROM consent_wordings WHERE dialogue = 'vision' AND language = 'sv'"
    return (await bot.rows(sql))[0][0]


async def _act(dice: random.Random, phone, said: list[str], number: int) -> None:
    """One thing that a person may do; what turns out to be impossible on a phone is not done."""
    try:
        match dice.randrange(10):
            case 0 | 1 | 2 | 3:
                await _press_anything(dice, phone)
            case 4 | 5:
                words = f"Tanke {number} av {phone.id}"
                reply_to = dice.choice([None, None, *phone.screen])
                await phone.say(words, reply_to=reply_to)
                said.append(words)
            case 6:
                await phone.say(f"/{dice.choice(COMMAND_NAMES)}")
            case 7:
                await _send_anything(dice, phone)
            case 8:
                await _edit_anything(dice, phone, said, number)
            case 9:
                phone.block()
                phone.unblock()
    except NotPossible:
        return


async def _press_anything(dice: random.Random, phone) -> None:
    pressed = [(one, button) for one in phone.screen for row in one.buttons for button in row if button.data]
    if pressed:
        message, button = dice.choice(pressed[-12:])
        await phone.press_data(message, button.data)
    else:
        await phone.say("/start")


async def _send_anything(dice: random.Random, phone) -> None:
    send = dice.choice(
        [phone.send_photo, phone.send_voice, phone.send_sticker, phone.send_dice, phone.send_document]
    )
    await send()


async def _edit_anything(dice: random.Random, phone, said: list[str], number: int) -> None:
    mine = [one for one in phone.screen if one.mine and one.text in said]
    if mine:
        old = dice.choice(mine)
        words = f"{old.text} (ändrad {number})"
        await phone.edit(old, words)
        said.append(words)


async def _everything_said_is_kept_once(bot, said: list[str]) -> None:
    """In a contribution or in its history, and in no two contributions."""
    kept = [text for (text,) in await bot.rows("SELECT text FROM contributions WHERE text <> ''")]
    history = await bot.rows('SELECT "before", "after" FROM history WHERE what = \'reworded\'')
    everywhere = "\n".join([*kept, *(one for pair in history for one in pair)])
    assert [words for words in said if words not in everywhere] == []
    assert len(kept) == len(set(kept))
