"""Whom an event is told to: who lives there, has not answered, wants it, and has not heard enough."""

from datetime import timedelta

import pytest
from sqlalchemy import insert, select

from domain.announcing import Audience
from domain.seats import Seat
from domain.setup import Setup
from storage import announcing
from storage.database import Database
from storage.event_tables import registrations
from storage.tables import identities, outbox, persons
from storage.work import Work
from tests.support.arranging import published


def resident(work: Work, number: int, place: str = "sjovik", **more: object) -> None:
    """A person with an identity; ``unreachable`` and the columns of ``persons`` as ``more`` says."""
    unreachable = more.pop("unreachable", None)
    work.execute(insert(persons), {"id": number, "place": place, "created_at": work.now, **more})
    row = {"person_id": number, "telegram_id": 1000 + number, "unreachable_since": unreachable}
    work.execute(insert(identities), row)


def heard(work: Work, number: int, days_ago: float, state: str = "sent") -> None:
    """Something unasked-for reached them so long ago."""
    row = {
        **{"chat_id": 1000 + number, "kind": "event_invitation", "params": "{}", "lane": 30, "state": state},
        **{"deliver_at": work.now - timedelta(days=days_ago), "attempts": 0, "repeats": 0},
    }
    work.execute(insert(outbox), row)


def village(work: Work) -> int:
    """Seven people in Sjövik, one for each fate and two to be told, and one in Norrgårda."""
    event = published(work)
    for number in (1, 2):
        resident(work, number)
    resident(work, 3, stopped_at=work.now)
    resident(work, 4, uninvited_since=work.now)
    resident(work, 5, unreachable=work.now)
    resident(work, 6)
    resident(work, 7)
    resident(work, 8, place="norr")
    row = {
        **{"event_id": event, "person_id": 6, "state": Seat.NO.value, "party": 1, "name": "Anna"},
        **{"wants_write_up": False, "registered_at": work.now, "changed_at": work.now},
    }
    work.execute(insert(registrations), row)
    for days_ago in (0.1, 3, 6.9):
        heard(work, 7, days_ago)
    for days_ago, state in ((0.1, "sent"), (3, "sent"), (7.1, "sent"), (1, "dropped")):
        heard(work, 1, days_ago, state)
    return event


async def test_everybody_is_accounted_for(database: Database) -> None:
    event = await database.run(village)
    found = await database.read(announcing.audience, event, "sjovik")
    assert found == Audience(told=2, answered=1, stopped=1, uninvited=1, unreachable=1, enough=1)
    assert (await database.read(announcing.audience, event, None)).told == 3


async def test_told_once_whoever_asks_how_often(database: Database) -> None:
    event = await database.run(village)

    def queue(work: Work) -> int:
        return announcing.queue(work, event, "sjovik", "event_invitation", "{}", work.now)

    assert [await database.run(queue) for _ in range(2)] == [2, 0]
    told = await database.read(
        lambda work: list(work.execute(select(outbox.c.chat_id).where(outbox.c.state == "waiting")).scalars())
    )
    assert sorted(told) == [1001, 1002]


@pytest.mark.parametrize(("budget", "told"), [(0, 0), (2, 1), (4, 3)])
async def test_the_attention_budget(database: Database, setup_with_budget, budget: int, told: int) -> None:
    event = await database.run(village)
    found = await database.read(setup_with_budget(budget), event, "sjovik")
    assert found.told == told


@pytest.fixture
def setup_with_budget():
    """The count as if the municipality allowed itself so many messages a week."""
    from dataclasses import replace

    def with_budget(budget: int):
        def count(work: Work, event: int, place: str) -> Audience:
            other: Setup = replace(work.setup, unasked_per_week=budget)
            return announcing.audience(replace(work, setup=other), event, place)

        return count

    return with_budget
