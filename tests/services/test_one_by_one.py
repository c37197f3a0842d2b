"""What comes due of several events at once: one that is broken holds none of the others up."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import insert, text, update

from domain import conversation
from domain.conversation import Talk
from domain.doing import Resting, Walking
from domain.seats import Seat
from services import event_reminders, registering, walks, write_ups
from storage import people, registrations
from storage.database import Database
from storage.event_tables import attendances, events
from storage.registrations import Registration
from storage.tables import conversations
from storage.work import Work
from tests.support.arranging import published

ANNA, BILAL = 101, 102
HOUR = timedelta(hours=1)


def two_events(work: Work) -> tuple[int, int]:
    """An event whose row, and the conversation of whoever is there, cannot be read; and one that is sound."""
    starts = work.now + 3 * HOUR
    broken, sound = published(work, starts_at=starts), published(work, starts_at=starts)
    for event, who in ((broken, ANNA), (sound, BILAL)):
        person = people.take_in(work, who, None)
        talk = Talk(doing=Walking(event, Resting()))
        people.save(work, people.find(work, who), conversation.write(talk), "sv", None)
        seat = Registration(0, event, person, Seat.SEATED, 1, "A", None, None, wants_write_up=True)
        registrations.put(work, event, person, None, seat)
        row = {"event_id": event, "person_id": person, "checked_in_at": work.now}
        work.execute(insert(attendances), row)
    work.execute(update(events).where(events.c.id == broken).values(rule="nonsense"))
    work.execute(update(conversations).where(conversations.c.telegram_id == ANNA).values(state="nonsense"))
    return broken, sound


def offered(work: Work, number: int) -> None:
    seat = registrations.own(work, number, people.find(work, ANNA if number == 1 else BILAL).number or 0)
    assert seat is not None
    until = work.now - HOUR
    registrations.put(work, number, seat.person, seat, replace(seat, seat=Seat.OFFERED, offered_until=until))


TICKS: list[tuple[Callable[[Work], int], float, str]] = [
    (event_reminders.remind, 1.5, "event_reminder"),
    (registering.lapse, 0, "seat_lapsed"),
    (walks.tidy, 8, "walk_over"),
    (write_ups.see_to, 6.2, "write_up"),
]


@pytest.mark.parametrize(("tick", "hours", "kind"), TICKS, ids=[kind for *_, kind in TICKS])
async def test_the_others_are_seen_to(database: Database, clock, tick, hours, kind) -> None:
    broken, sound = await database.run(two_events)
    if tick is registering.lapse:
        await database.run(offered, broken)
        await database.run(offered, sound)
    clock.move(hours=hours)
    assert await database.run(tick) >= 1
    told = await database.read(lambda work: work.execute(text("SELECT kind, params FROM outbox")).all())
    assert [f'"event":{sound}' in params for what, params in told if what == kind] == [True]
