"""What happens by the clock: ticks only. What is due is a question to the database, asked at each tick."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from services import event_reminders, queues, registering, reminders, walks, write_ups
from storage.database import Database, StorageUnavailable
from storage.work import Work

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Tick:
    """A service that is run every so often; it returns how much it found to do."""

    name: str
    every: timedelta
    service: Callable[[Work], int]


TICKS = (
    Tick("reminders", timedelta(minutes=1), reminders.remind),
    Tick("event reminders", timedelta(minutes=1), event_reminders.remind),
    Tick("seats offered on", timedelta(minutes=1), registering.lapse),
    Tick("walks ended", timedelta(minutes=1), walks.tidy),
    Tick("write-ups", timedelta(minutes=1), write_ups.see_to),
    Tick("strangers forgotten", timedelta(hours=1), reminders.forget_strangers),
    Tick("handled updates pruned", timedelta(minutes=10), queues.prune_inbox),
    Tick("old messages pruned", timedelta(hours=6), queues.prune_outbox),
)


def start(database: Database) -> AsyncIOScheduler:
    """Start the ticks; the caller shuts the schedule down."""
    scheduler = AsyncIOScheduler(
        job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1}
    )
    for tick in TICKS:
        scheduler.add_job(_run, IntervalTrigger(seconds=int(tick.every.total_seconds())), (database, tick))
    scheduler.start()
    return scheduler


async def _run(database: Database, tick: Tick) -> None:
    """One tick. What fails is logged; the next tick asks again."""
    try:
        count = await database.run(tick.service)
    except StorageUnavailable as error:
        _log.warning("the database does not answer, next time then", tick=tick.name, error=str(error))
    except Exception:
        _log.exception("a tick failed", tick=tick.name)
    else:
        if count:
            _log.info(tick.name, count=count)
