"""Five hundred people press *I'm coming* at the same moment, for forty seats."""

import asyncio
import random
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from bot.app import App
from bot.config import load
from domain.event_buttons import Come, NotComing
from domain.said import Who
from domain.seats import HOLDING
from sandbox import OFF, Sandbox, deeds
from services import registering
from services.presses import Press
from storage import registrations
from storage.database import Database
from storage.event_tables import registrations as table
from storage.tables import conversations, identities, metadata, persons
from storage.work import Work
from tests.support.arranging import published
from tests.support.clock import Clock
from tests.support.example import setup
from tests.support.inside import EXAMPLE, Bot, at_local_telegram

PEOPLE, SEATS, FIRST = 500, 40, 2000


def arrange(work: Work) -> int:
    """An event with forty seats, and five hundred people who take part in the dialogue."""
    numbers = range(1, PEOPLE + 1)
    talk = {"language": "sv", "state": '{"is":"Talk"}', "updated_at": work.now, "reminded": False}
    work.execute(insert(persons), [{"id": one, "created_at": work.now} for one in numbers])
    work.execute(insert(identities), [{"person_id": one, "telegram_id": FIRST + one} for one in numbers])
    work.execute(insert(conversations), [{"telegram_id": FIRST + one, **talk} for one in numbers])
    return published(work, seats=SEATS)


def standing(work: Work) -> list[tuple[int, str, int | None, int]]:
    """Person, state, turn and party of everybody, in the order of the people."""
    rows = work.execute(
        select(table.c.person_id, table.c.state, table.c.turn, table.c.party).order_by(table.c.person_id)
    )
    return [tuple(row) for row in rows]


async def test_forty_are_seated_and_the_others_wait_in_the_order_in_which_they_came(
    url: str, tmp_path: Path
) -> None:
    async with Sandbox(limits=OFF) as telegram:
        config = at_local_telegram(load(EXAMPLE), telegram, url, tmp_path)
        clock = Clock()
        async with App(config, clock) as app:
            bot = Bot(app, clock)
            event = await bot.database.run(arrange)
            for number in range(1, PEOPLE + 1):
                phone = telegram.phone(FIRST + number, first_name=f"Nr {number}", language_code="sv")
                phone.person.started = True
            for number in range(1, PEOPLE + 1):
                person = telegram.world.people[FIRST + number]
                deeds.press(telegram.world, person, telegram.world.chats[person.id], 1, Come(event).encode())
            await bot.until(f"SELECT count(*) FROM registrations WHERE event_id = {event}", [(PEOPLE,)], 60)
            found = await bot.database.read(standing)
    assert [(state, turn) for _, state, turn, _ in found] == [
        *[("seated", None)] * SEATS,
        *[("waiting", turn) for turn in range(1, PEOPLE - SEATS + 1)],
    ]


def press(number: int) -> Press:
    return Press(Who(FIRST + number, f"Nr {number}"), str(number), None)


@pytest.mark.parametrize("seed", range(3))
async def test_two_processes_and_changing_minds_never_overbook(url: str, seed: int) -> None:
    """Parties of one to four come and go through two programs on one database."""
    one, other = Database(url, setup(), Clock()), Database(url, setup(), Clock())
    chance = random.Random(seed)
    try:
        metadata.create_all(one.engine)
        event = await one.run(arrange)

        async def act(number: int) -> None:
            database = chance.choice((one, other))
            party = chance.randint(1, 4)
            await database.run_in_order(registering.come, press(number), Come(event, party))
            if chance.random() < 0.3:
                await database.run_in_order(registering.not_coming, press(number), NotComing(event))

        await asyncio.gather(*(act(number) for number in range(1, 201)))
        found = await one.read(standing)
        tally = await one.read(registrations.tally, event)
    finally:
        await one.close()
        await other.close()
    held = sum(party for _, state, _, party in found if state in HOLDING)
    assert held == tally.held <= SEATS
    assert len(found) == 200
    turns = [turn for _, state, turn, _ in found if state == "waiting"]
    assert len(turns) == len(set(turns))
