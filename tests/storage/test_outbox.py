"""The outbox: owed once, claimed in order of lanes, one at a time in each chat."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import insert

from domain.lanes import Lane
from storage import outbox, sending
from storage.database import Database
from storage.outbox import OWED, Row
from storage.sending import Claimed, Settled, State
from storage.tables import identities, persons
from storage.work import Work
from tests.support.clock import Clock
from tests.support.outgoing import KIND, owe, row, states

ANNA, BILAL, CLEO = 101, 102, 103
LANES = tuple(Lane)


async def claim(database: Database, size: int = 10, resting: frozenset[int] = frozenset()) -> list[Claimed]:
    return await database.run(sending.claim, size, resting, LANES)


async def texts(database: Database, size: int = 10, resting: frozenset[int] = frozenset()) -> list[str]:
    """The texts of what is claimed, in the order in which it was."""
    return [one.params.split('"')[3] for one in await claim(database, size, resting)]


async def test_what_has_a_key_is_owed_once(database: Database) -> None:
    def receipt(work: Work) -> None:
        outbox.add(work, Row("receipt:7", ANNA, KIND, "{}", Lane.REPLY, work.now))

    await asyncio.gather(*(database.run(receipt) for _ in range(3)))
    await database.run(receipt)
    assert len(await claim(database)) == 1
    assert (await database.read(sending.queue)).length == 1


async def test_many_are_owed_at_once_and_those_owed_before_are_passed_over(database: Database) -> None:
    def broadcast(work: Work, first: int) -> None:
        keys = range(first, first + 50)
        for key in keys:
            outbox.add(work, Row(f"b:{key}", key, KIND, "{}", Lane.BROADCAST, work.now))
        assert OWED in work.signals

    await database.run(broadcast, 1)
    await database.run(broadcast, 26)
    assert (await database.read(sending.queue)).length == 75


async def test_the_best_lane_goes_first(database: Database) -> None:
    await database.run(owe, ANNA, "broadcast", lane=Lane.BROADCAST)
    await database.run(owe, BILAL, "reminder", lane=Lane.REMINDER)
    await database.run(owe, CLEO, "reply")
    assert await texts(database, size=1) == ["reply"]
    assert await texts(database, size=1) == ["reminder"]
    assert await texts(database, size=1) == ["broadcast"]


async def test_a_chat_gets_one_at_a_time_in_order(database: Database) -> None:
    for text in ("one", "two"):
        await database.run(owe, ANNA, text)
    await database.run(owe, BILAL, "other")
    first, other = await claim(database)
    assert (first.chat_id, other.chat_id) == (ANNA, BILAL)
    assert await claim(database) == []
    await database.run(sending.settle, [Settled(first.id, State.SENT, first.due, 0, message_id=5)])
    assert await texts(database) == ["two"]
    assert (await row(database, "one")).message_id == 5


async def test_what_is_retried_holds_back_its_lane_and_not_a_better_one(database: Database) -> None:
    await database.run(owe, ANNA, "reminder", lane=Lane.REMINDER)
    (failed,) = await claim(database)
    later = failed.due + timedelta(hours=1)
    await database.run(sending.settle, [Settled(failed.id, State.WAITING, later, attempts=1)])
    await database.run(owe, ANNA, "second", lane=Lane.REMINDER)
    assert await claim(database) == []
    await database.run(owe, ANNA, "reply")
    assert await texts(database) == ["reply"]


async def test_what_is_not_due_holds_nothing_back(database: Database, clock: Clock) -> None:
    def tomorrow(work: Work) -> None:
        due = work.now + timedelta(days=1)
        outbox.add(work, Row(None, ANNA, KIND, '{"html": "tomorrow"}', Lane.REPLY, due))

    await database.run(tomorrow)
    assert not await database.read(sending.anything_due)
    await database.run(owe, ANNA, "now")
    assert await texts(database) == ["now"]
    await database.run(sending.remove, [2])
    clock.move(days=1)
    assert await database.read(sending.anything_due)
    assert await texts(database) == ["tomorrow"]


async def test_a_resting_chat_is_left_out_but_for_pressed_buttons(database: Database) -> None:
    await database.run(owe, ANNA, "message")
    await database.run(owe, ANNA, "toast", lives=20.0, toast="q")
    await database.run(owe, BILAL, "other")
    assert await texts(database, resting=frozenset({ANNA})) == ["toast", "other"]


async def test_without_any_room_only_pressed_buttons_are_answered(database: Database) -> None:
    await database.run(owe, ANNA, "message")
    await database.run(owe, ANNA, "toast", lives=20.0, toast="q")
    assert await texts(database, size=0) == ["toast"]


async def test_after_a_crash_replies_wait_again_and_broadcasts_are_unsure(database: Database) -> None:
    await database.run(owe, ANNA, "reply")
    await database.run(owe, BILAL, "broadcast", lane=Lane.BROADCAST)
    await claim(database)
    assert await database.run(sending.recover) == 1
    assert await states(database) == {"reply": "waiting", "broadcast": "unsure"}
    assert (await row(database, "reply")).repeats == 1


async def test_who_cannot_be_reached_is_kept_and_nothing_waits_for_them(database: Database) -> None:
    def known(work: Work) -> None:
        work.execute(insert(persons), {"id": 1, "created_at": work.now})
        work.execute(insert(identities), {"person_id": 1, "telegram_id": ANNA})

    await database.run(known)
    await database.run(owe, ANNA, "one")
    await database.run(owe, BILAL, "other")
    await database.run(sending.unreachable, ANNA, "Forbidden: bot was blocked by the user", [])
    assert await states(database) == {"one": "dropped", "other": "waiting"}
    query = "SELECT unreachable_because FROM identities WHERE unreachable_since IS NOT NULL"
    found = await database.read(lambda work: work.connection.exec_driver_sql(query).scalars().all())
    assert found == ["Forbidden: bot was blocked by the user"]


async def test_a_group_takes_what_waits_along_to_its_new_id(database: Database) -> None:
    await database.run(owe, -500, "for the group")
    await database.run(sending.move, -500, -1_000_500)
    assert [one.chat_id for one in await claim(database)] == [-1_000_500]


async def test_settled_rows_are_pruned_by_age(database: Database, clock: Clock) -> None:
    await database.run(owe, ANNA, "old")
    (old,) = await claim(database)
    await database.run(sending.settle, [Settled(old.id, State.SENT, old.due, 0)])
    clock.move(days=10)
    await database.run(owe, ANNA, "new")
    assert await database.run(lambda work: sending.prune(work, work.now - timedelta(days=9))) == 1
    assert await states(database) == {"new": "waiting"}


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
async def test_two_processes_never_claim_the_same_row(database: Database, url: str, clock: Clock) -> None:
    other = Database(url, database._setup, clock)
    for chat in range(1, 301):
        await database.run(owe, chat, f"to {chat}")
    claimed: list[int] = []
    try:
        while found := [*await claim(database, 20), *await claim(other, 20)]:
            claimed += [one.id for one in found]
    finally:
        await other.close()
    assert len(claimed) == len(set(claimed)) == 300
