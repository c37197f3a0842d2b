"""Reminders of events: once each, in the reader's language, whatever is restarted, missed or run twice."""

import asyncio
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.app import App
from domain.event_telling import EventInvitation
from services import event_reminders
from storage import announcing
from storage.database import Database
from tests.support.arranging import published
from tests.support.inside import Bot
from tests.support.transcript import Edited, Press, verify

STOCKHOLM = ZoneInfo("Europe/Stockholm")
ANNA_IN = [
    ("/start", "Hej Anna!…"),
    (Press("Ja, jag är med"), "Var bor du?…"),
    (Press("Sjövik"), [Edited("Var bor du?…", "Du bor i Sjövik. Tack!"), "Fråga 1 av 4…"]),
]
BILAL_IN = [
    ("/start", "Hello Bilal!…"),
    (Press("Yes, I'm in"), "Where…"),
    (Press("Skip"), [Edited("Where…", "Then…"), "Question 1…"]),
]


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM)


def move_to(bot: Bot, text: str) -> None:
    """Set the clock to a local time."""
    bot.clock.move(seconds=(local(text) - bot.clock()).total_seconds())


async def both_come(anna, bilal, event: int) -> None:
    await verify(anna, [*ANNA_IN, (f"/start e{event}", "V…"), (Press("Jag kommer"), Edited("V…", "…"))])
    await verify(bilal, [*BILAL_IN, (f"/start e{event}", "W…"), (Press("Maybe"), Edited("W…", "…"))])


@pytest.mark.parametrize(
    ("starts", "day_before", "when", "two_hours_before"),
    [
        ("2027-03-28 12:00", "2027-03-27 11:00", "söndag 28 mars, kl. 12.00", "2027-03-28 10:00"),
        (
            "2027-10-31 12:00",
            "2027-10-30 13:00",
            "söndag 31 oktober, kl. 12.00",
            "2027-10-31 10:00",
        ),
        ("2027-05-12 18:00", "2027-05-11 18:00", "onsdag 12 maj, kl. 18.00", "2027-05-12 16:00"),
    ],
)
async def test_twice_over_each_clock_change(anna, bilal, bot, starts, day_before, when, two_hours_before):
    event = await bot.database.run(published, starts_at=local(starts))
    await both_come(anna, bilal, event)
    move_to(bot, day_before)
    bot.clock.move(seconds=-30)
    assert await bot.database.run(event_reminders.remind) == 0
    bot.clock.move(seconds=31)
    assert await bot.database.run(event_reminders.remind) == 2
    assert f"i morgon, {when}" in (await anna.next()).text
    his = (await bilal.next()).text
    assert "tomorrow, Sunday" in his or "tomorrow, Wednesday" in his
    assert "You said that you may come." in his
    move_to(bot, two_hours_before)
    assert await bot.database.run(event_reminders.remind) == 2
    assert (await anna.next()).text.startswith("Påminnelse: i dag, ")


async def test_once_whoever_ticks_how_often_and_after_a_restart(anna, bilal, bot, config):
    event = await bot.database.run(published, starts_at=bot.clock() + timedelta(hours=30))
    await both_come(anna, bilal, event)
    bot.clock.move(hours=6, minutes=1)
    other = Database(config.database.url, bot.app._setup, bot.clock)
    try:
        counts = await asyncio.gather(*(one.run(event_reminders.remind) for one in (bot.database, other) * 3))
    finally:
        await other.close()
    assert sorted(counts) == [0, 0, 0, 0, 0, 2]
    await bot.settled()
    await bot.app.stop()
    async with App(config, bot.clock) as again:
        assert await again.database.run(event_reminders.remind) == 0
        await Bot(again, bot.clock).settled()
    assert sum(one.text.startswith("Påminnelse:") for one in anna.screen) == 1


async def test_a_missed_hour_and_a_missed_day(anna, bilal, bot):
    event = await bot.database.run(published, starts_at=bot.clock() + timedelta(hours=30))
    await both_come(anna, bilal, event)
    bot.clock.move(hours=7)  # an hour late: it still makes sense
    assert await bot.database.run(event_reminders.remind) == 2
    bot.clock.move(hours=22)  # an hour before: the one of two hours before still does
    assert await bot.database.run(event_reminders.remind) == 2
    bot.clock.move(minutes=50)
    assert await bot.database.run(event_reminders.remind) == 0


async def test_none_when_it_is_nearly_time_or_has_been(anna, bilal, bot):
    event = await bot.database.run(published, starts_at=bot.clock() + timedelta(hours=30))
    await both_come(anna, bilal, event)
    bot.clock.move(hours=29, minutes=50)
    assert await bot.database.run(event_reminders.remind) == 0
    bot.clock.move(hours=1)
    assert await bot.database.run(event_reminders.remind) == 0


@pytest.mark.parametrize(
    "change",
    [
        "status = 'cancelled'",
        "starts_at = '2030-01-01 12:00:00+00:00', ends_at = '2030-01-01 13:00:00+00:00'",
    ],
)
async def test_what_waits_in_the_outbox_is_dropped_when_it_was_cancelled_or_moved(anna, bilal, bot, change):
    event = await bot.database.run(published, starts_at=bot.clock() + timedelta(hours=23))
    await both_come(anna, bilal, event)

    def remind_and_change(work) -> int:
        count = event_reminders.remind(work)
        work.connection.exec_driver_sql(f"UPDATE events SET {change}")
        return count

    assert await bot.database.run(remind_and_change) == 2
    await bot.settled()
    assert not any(one.text.startswith("Påminnelse:") for one in anna.screen)


async def test_whoever_can_no_longer_come_is_not_reminded(anna, bilal, bot):
    event = await bot.database.run(published, starts_at=bot.clock() + timedelta(hours=30))
    await both_come(anna, bilal, event)
    await verify(anna, [(Press("Kan inte längre"), Edited("V…", "…Du kommer inte."))])
    bot.clock.move(hours=7)
    assert await bot.database.run(event_reminders.remind) == 1
    assert (await bilal.next()).text.startswith("Reminder:")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("UPDATE events SET seats = 7", True),
        ("UPDATE events SET place = 'norrgarda'", False),
        ("UPDATE events SET status = 'cancelled'", False),
        ("UPDATE persons SET place = 'norrgarda'", False),
    ],
)
async def test_an_invitation_that_waited_until_morning_is_still_true_then(anna, bot, change, told):
    event = await bot.database.run(published)
    await verify(anna, ANNA_IN)

    def queue_and_change(work) -> int:
        notice = EventInvitation(event, "sjovik")
        count = announcing.queue(work, event, "sjovik", notice.kind, notice.encode(), work.now)
        work.connection.exec_driver_sql(change)
        return count

    assert await bot.database.run(queue_and_change) == 1
    await bot.settled()
    assert any(one.text.startswith("Ny träff i Sjövik") for one in anna.screen) is told
