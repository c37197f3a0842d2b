"""The database thread: one commit for many, one failure alone, and nothing acknowledged that is not kept."""

import asyncio
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from storage.database import Database, StorageUnavailable
from storage.tables import metadata, persons
from storage.work import Undone, Work
from tests.support.clock import Clock
from tests.support.example import setup

_ADD = insert(persons)


class Mistake(Exception):
    """What a service may raise."""


def add(work: Work, number: int) -> int:
    work.execute(_ADD, {"id": number, "created_at": work.now})
    work.signals.add("person")
    return number


def add_and_fail(work: Work, number: int) -> None:
    add(work, number)
    raise Mistake(number)


def numbers(work: Work) -> list[int]:
    return sorted(work.execute(select(persons.c.id)).scalars())


async def test_units_that_wait_together_are_all_kept(database: Database) -> None:
    assert await asyncio.gather(*(database.run(add, one) for one in range(1, 201))) == list(range(1, 201))
    assert await database.read(numbers) == list(range(1, 201))


async def test_one_that_fails_takes_nothing_of_the_others_with_it(database: Database) -> None:
    outcomes = await asyncio.gather(
        database.run(add, 1), database.run(add_and_fail, 2), database.run(add, 3), return_exceptions=True
    )
    assert [outcomes[0], outcomes[2]] == [1, 3]
    assert isinstance(outcomes[1], Mistake)
    assert await database.read(numbers) == [1, 3]


def add_at_the_end(work: Work, number: int) -> None:
    work.at_the_end(_ADD, {"id": number, "created_at": work.now})


async def test_what_is_put_off_is_kept_with_the_rest(database: Database) -> None:
    await asyncio.gather(*(database.run(add_at_the_end, one) for one in (1, 2, 3)))
    assert await database.read(numbers) == [1, 2, 3]


async def test_what_is_put_off_is_undone_with_what_failed(database: Database) -> None:
    def put_off_and_fail(work: Work) -> None:
        add_at_the_end(work, 2)
        raise Mistake

    outcomes = await asyncio.gather(
        *(database.run(add_at_the_end, one) for one in (1, 3)),
        database.run(put_off_and_fail),
        return_exceptions=True,
    )
    assert [type(one) for one in outcomes] == [type(None), type(None), Mistake]
    assert await database.read(numbers) == [1, 3]


async def test_who_puts_off_what_cannot_be_hears_of_it(database: Database) -> None:
    outcomes = await asyncio.gather(
        *(database.run(add_at_the_end, one) for one in (1, 2, 2, 3)), return_exceptions=True
    )
    assert [type(one) for one in outcomes].count(IntegrityError) == 1
    assert await database.read(numbers) == [1, 2, 3]


async def test_a_part_that_fails_takes_what_it_put_off_with_it(database: Database) -> None:
    def put_off_and_fail(work: Work) -> None:
        add_at_the_end(work, 2)
        raise Mistake

    def partly(work: Work) -> None:
        add_at_the_end(work, 1)
        with pytest.raises(Undone):
            work.apart(put_off_and_fail)

    await database.run(partly)
    assert await database.read(numbers) == [1]


async def test_a_broken_constraint_is_told_to_who_broke_it(database: Database) -> None:
    outcomes = await asyncio.gather(
        database.run(add, 1), database.run(add, 1), database.run(add, 2), return_exceptions=True
    )
    assert [type(one) for one in outcomes].count(IntegrityError) == 1
    assert await database.read(numbers) == [1, 2]


async def test_a_wrong_statement_is_a_mistake_and_not_the_database_being_away(database: Database) -> None:
    def wrong(work: Work) -> None:
        work.execute(text("SELECT 1 FROM nowhere"))

    outcomes = await asyncio.gather(
        database.run(add, 1), database.run(wrong), database.run(add, 2), return_exceptions=True
    )
    assert [outcomes[0], outcomes[2]] == [1, 2]
    assert isinstance(outcomes[1], DBAPIError)
    with pytest.raises(DBAPIError):
        await database.read(wrong)


async def test_a_part_that_fails_leaves_the_rest(database: Database) -> None:
    def partly(work: Work) -> None:
        add(work, 1)
        with pytest.raises(Undone, match="Mistake"):
            work.apart(lambda work: add_and_fail(work, 2))
        add(work, 3)

    await database.run(partly)
    assert await database.read(numbers) == [1, 3]


async def test_a_signal_is_told_after_the_commit_and_only_then(database: Database) -> None:
    told: list[list[int]] = []
    loop = asyncio.get_running_loop()
    asked: list[asyncio.Task[None]] = []

    async def look() -> None:
        told.append(await database.read(numbers))

    database.listen("person", lambda: asked.append(loop.create_task(look())))
    await database.run(add, 1)
    with pytest.raises(Mistake):
        await database.run(add_and_fail, 2)
    await asyncio.gather(*asked)
    assert told == [[1]]


async def test_an_unflushed_unit_is_committed_all_the_same(database: Database) -> None:
    await database.run_unflushed(add, 1)
    await database.run(add, 2)
    assert await database.read(numbers) == [1, 2]


async def test_what_waits_at_closing_time_is_finished(url: str) -> None:
    database = Database(url, setup(), Clock())
    metadata.create_all(database.engine)
    waiting = [asyncio.create_task(database.run(add, one)) for one in range(1, 101)]
    await asyncio.sleep(0)
    await database.close()
    assert await asyncio.gather(*waiting) == list(range(1, 101))


def impatient(work: Work) -> None:
    work.connection.exec_driver_sql("PRAGMA busy_timeout=50")


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_a_locked_database_acknowledges_nothing_and_goes_on_afterwards(
    database: Database, tmp_path: Path
) -> None:
    await database.run(impatient)
    other = sqlite3.connect(tmp_path / "genklang.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    outcomes = await asyncio.gather(*(database.run(add, one) for one in (1, 2)), return_exceptions=True)
    assert [type(one) for one in outcomes] == [StorageUnavailable] * 2
    other.execute("ROLLBACK")
    other.close()
    assert await database.run(add, 3) == 3
    assert await database.read(numbers) == [3]


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_a_full_disk_acknowledges_nothing_and_goes_on_afterwards(database: Database) -> None:
    def size(work: Work, pages: int) -> None:
        work.connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")

    def add_large(work: Work, number: int) -> None:
        work.execute(
            text(
                "INSERT INTO inbox (update_id, payload, received_at, attempts) VALUES (:id, :much, :now, 0)"
            ),
            {"id": number, "much": "x" * 1_000_000, "now": work.now.isoformat(" ")},
        )

    await database.run(size, 60)
    outcomes = await asyncio.gather(*(database.run(add_large, one) for one in (1, 2)), return_exceptions=True)
    assert [type(one) for one in outcomes] == [StorageUnavailable] * 2
    await database.run(size, 1_000_000)
    await database.run(add_large, 3)
    found = await database.read(
        lambda work: work.execute(text("SELECT update_id FROM inbox")).scalars().all()
    )
    assert found == [3]


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
async def test_a_lost_connection_is_unavailable_once(database: Database) -> None:
    await database.run(add, 1)

    def hang_up(work: Work) -> None:
        work.connection.exec_driver_sql("SELECT pg_terminate_backend(pg_backend_pid())")

    with pytest.raises(StorageUnavailable):
        await database.run(hang_up)
    assert await database.run(add, 2) == 2
    assert await database.read(numbers) == [1, 2]
