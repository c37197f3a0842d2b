"""The inbox: kept once, handled once, set aside with its error."""

from datetime import timedelta

import pytest
from sqlalchemy import insert

from storage import inbox
from storage.database import Database
from storage.inbox import Received
from storage.tables import identities, persons
from storage.work import Work
from tests.support.clock import Clock


def updates(*numbers: int) -> list[Received]:
    return [Received(number, 101, f'{{"update_id":{number}}}') for number in numbers]


async def waiting(database: Database) -> list[int]:
    return [one.update_id for one in await database.read(inbox.unfinished, 0, 100)]


async def test_a_batch_that_comes_again_is_known(database: Database) -> None:
    assert await database.run(inbox.add, updates(7, 8)) == {7, 8}
    assert await database.run(inbox.add, updates(7, 8, 9)) == {9}
    assert await database.run(inbox.add, []) == set()
    assert await waiting(database) == [7, 8, 9]


async def test_what_is_done_is_still_known_until_telegram_has_forgotten_it(database: Database) -> None:
    await database.run(inbox.add, updates(7, 8, 9))
    await database.run(inbox.done, 7)
    await database.run(inbox.done, 8)
    assert await waiting(database) == [9]
    await database.run(inbox.forget_confirmed, 8)
    assert await database.run(inbox.add, updates(8)) == set(), "8 may come again"
    assert await database.run(inbox.add, updates(7)) == {7}


async def test_a_mark_holds_nothing_of_what_was_said(database: Database) -> None:
    await database.run(inbox.add, updates(7))
    await database.run(inbox.done, 7)
    found = await database.read(
        lambda work: work.connection.exec_driver_sql("SELECT payload FROM inbox").all()
    )
    assert [tuple(row) for row in found] == [("",)]


async def test_failures_are_counted_and_the_update_set_aside_with_its_error(database: Database) -> None:
    await database.run(inbox.add, updates(7, 8))
    assert [await database.run(inbox.failed, 7, f"why {n}") for n in (1, 2)] == [1, 2]
    assert [one.attempts for one in await database.read(inbox.unfinished, 0, 100)] == [2, 0]
    await database.run(inbox.set_aside, 7)
    assert await waiting(database) == [8]
    await database.run(inbox.forget_confirmed, 100)
    kept = await database.read(
        lambda work: work.connection.exec_driver_sql("SELECT error FROM inbox").scalars()
    )
    assert "why 2" in set(kept)


async def test_what_is_set_aside_of_a_stranger_is_emptied_in_time(database: Database, clock: Clock) -> None:
    def known(work: Work) -> None:
        work.execute(insert(persons), {"id": 1, "created_at": work.now})
        work.execute(insert(identities), {"person_id": 1, "telegram_id": 102})

    await database.run(known)
    for number, chat in ((7, 101), (8, 102), (9, None)):
        await database.run(inbox.add, [Received(number, chat, "words")])
        await database.run(inbox.failed, number, "words in an error")
        await database.run(inbox.set_aside, number)
    await database.run(inbox.empty_strangers, clock() - timedelta(hours=1))
    assert await left(database) == [(101, "words"), (102, "words"), (None, "words")]
    clock.move(days=1)
    await database.run(inbox.empty_strangers, clock() - timedelta(hours=1))
    assert await left(database) == [(None, "{}"), (102, "words"), (None, "{}")]
    assert await database.run(inbox.add, updates(7, 8, 9)) == set(), "they are known all the same"


async def left(database: Database) -> list[tuple[object, ...]]:
    query = "SELECT chat_id, payload FROM inbox ORDER BY update_id"
    return await database.read(lambda work: [tuple(row) for row in work.connection.exec_driver_sql(query)])


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_pages_follow_each_other(database: Database) -> None:
    await database.run(inbox.add, updates(*range(1, 8)))
    page = await database.read(inbox.unfinished, 0, 3)
    assert [one.update_id for one in await database.read(inbox.unfinished, page[-1].update_id, 3)] == [
        4,
        5,
        6,
    ]


async def test_marks_are_pruned_by_age_and_the_queue_is_measured(database: Database, clock: Clock) -> None:
    await database.run(inbox.add, updates(7, 8))
    await database.run(inbox.done, 7)
    clock.move(hours=26)
    found = await database.read(lambda work: (inbox.queue(work), work.now))
    queue, now = found
    assert queue.length == 1
    assert queue.oldest is not None
    assert now - queue.oldest >= timedelta(hours=26)
    assert await database.run(lambda work: inbox.prune(work, work.now - timedelta(hours=25))) == 1
