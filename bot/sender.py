"""The sender: claims what may go out now, sends it outside any transaction, writes down what became of it.

It wakes when something was owed, when an answer came, or when a limit gives room again; when nothing
happens it asks the database one small question every few seconds, for what is due by the clock alone.
"""

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import structlog

from bot.calls import Call, call_for
from bot.metrics import DELIVERED, FLOODED, REPEATS, SENDING_SECONDS
from bot.patience import persist
from bot.telegram_api import BotApi
from domain import delivery
from domain.delivery import Fate, NoAnswer, NotSent, Outcome, Reply
from domain.lanes import Lane
from domain.limits import Limits, Rates
from services import sending as service
from services.sending import Parcel, Prepare, Report, Wanted, settled
from storage import sending
from storage.database import Database
from storage.outbox import OWED
from storage.sending import Claimed, State
from texts.message import Document, Message, Rendered

AT_ONCE = 32
"""Calls in flight at most."""

IDLE_SECONDS = 2.0
Render = Callable[[Any, str], Rendered]
Clock = Callable[[], datetime]
_log = structlog.get_logger(__name__)


class LockedOut(Exception):
    """Telegram does not accept the token: nothing can be sent until somebody sees to it."""


class Sender:
    """Sends what the outbox holds for as long as it is not cancelled."""

    def __init__(
        self, api: BotApi, database: Database, prepare: Prepare, render: Render, rates: Rates, clock: Clock
    ) -> None:
        self._api, self._database, self._prepare, self._render = api, database, prepare, render
        self._clock = clock
        self._limits = Limits(rates)
        self._wake = asyncio.Event()
        self._reports: list[Report] = []
        self._in_flight: set[asyncio.Task[None]] = set()
        self._in_hand: set[int] = set()
        self._doubtful = False
        self._locked_out = False
        self._held_back = self._stopping = False
        database.listen(OWED, self._wake.set)

    async def recover(self) -> None:
        """After a crash: see to what was on its way. To be called before anything is sent."""
        repeated = await persist(self._database.run, sending.recover)
        REPEATS.inc(repeated)
        if repeated:
            _log.warning("messages that were on their way are sent again", count=repeated)

    async def run(self) -> None:
        """Send until told to stop. Raises LockedOut when Telegram refuses the token."""
        while not self._stopping:
            self._wake.clear()
            if not await self._round(tuple(Lane)) and not self._stopping:
                await self._rest()

    def stop(self) -> None:
        """Let ``run`` end after the round it is in: one that is cut off would not know what it claimed."""
        self._stopping = True
        self._wake.set()

    async def finish(self, seconds: float) -> None:
        """Send the replies that are owed by now, then settle; for at most so long."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._wake.clear()
            if not await self._round((Lane.REPLY,)) and not self._reports:
                if not self._in_flight:
                    return
                await _within(self._wake, left)
        for late in list(self._in_flight):
            late.cancel()
        await self._round(())

    async def _round(self, lanes: tuple[Lane, ...]) -> bool:
        """Settle and claim once; True when more may be waiting than was claimed."""
        if self._locked_out:
            raise LockedOut("Telegram refuses the token, nothing can be sent")
        now = time.monotonic()
        free = max(0, AT_ONCE - len(self._in_flight))
        wanted = Wanted(self._limits.room(now, free), self._limits.resting(now), lanes)
        self._held_back = bool(wanted.resting) or wanted.size < free
        if not free and not self._reports:
            return False
        reports, self._reports = self._reports, []
        parcels = await persist(self._exchange, reports, wanted)
        self._in_hand.difference_update(report.row.id for report in reports)
        for parcel in parcels:
            self._send_off(parcel)
        return 0 < wanted.size <= len(parcels)

    async def _exchange(self, reports: list[Report], wanted: Wanted) -> list[Parcel]:
        """Unflushed: after a power cut a message may go out twice, none is lost.

        A database that goes away while it commits may have claimed rows that nobody heard of: the next
        attempt lets them wait again.
        """
        if self._doubtful:
            wanted = replace(wanted, in_hand=frozenset(self._in_hand))
        self._doubtful = True
        parcels = await self._database.run_unflushed(service.exchange, self._prepare, reports, wanted)
        self._doubtful = False
        return parcels

    def _send_off(self, parcel: Parcel) -> None:
        """Takes its place in the limits at once: the next round reckons with it."""
        self._in_hand.add(parcel.row.id)
        counts = parcel.row.expires_at is None
        if counts:
            self._limits.sent(parcel.row.chat_id, time.monotonic())
        task = asyncio.create_task(self._deliver(parcel))
        self._in_flight.add(task)
        task.add_done_callback(partial(self._landed, counts))

    def _landed(self, counts: bool, task: asyncio.Task[None]) -> None:
        if counts:
            self._limits.landed(time.monotonic())
        self._in_flight.discard(task)
        self._wake.set()

    async def _rest(self) -> None:
        """Until there is something to do."""
        now = time.monotonic()
        change = self._limits.next_change(now) if self._held_back else None
        if change is not None:
            await _within(self._wake, max(0.0, change - now))
            return
        while not await _within(self._wake, IDLE_SECONDS):
            if await persist(self._database.read, sending.anything_due):
                return

    async def _deliver(self, parcel: Parcel) -> None:
        """One message to its end: a report, whatever happened."""
        row = parcel.row
        try:
            rendered = self._render(parcel.telling.told, parcel.telling.language)
            outcome = await self._attempt(row, rendered)
            fate = delivery.fate(outcome, row.lane, row.attempts, row.repeats)
            if fate is Fate.ANEW and isinstance(rendered, Message) and rendered.edits is not None:
                self._limits.sent(row.chat_id, time.monotonic())
                outcome = await self._attempt(row, replace(rendered, edits=None))
                self._limits.landed(time.monotonic())
                fate = delivery.fate(outcome, row.lane, row.attempts, row.repeats)
            report = self._report(row, fate, outcome)
        except Exception as error:
            _log.exception("a message cannot be said", kind=row.kind, row=row.id)
            report = Report(row, settled(row, State.FAILED, error=repr(error)))
        DELIVERED.labels(row.kind, report.settled.state).inc()
        self._reports.append(report)

    async def _attempt(self, row: Claimed, rendered: Rendered) -> Outcome:
        call = await _ready(row.chat_id, rendered)
        try:
            if call.upload is not None:
                return await self._api.upload(call.method, call.params, call.upload)
            return await self._api.call(call.method, call.params)
        except (NotSent, NoAnswer) as error:
            return error

    def _report(self, row: Claimed, fate: Fate, outcome: Outcome) -> Report:
        why = outcome.description if isinstance(outcome, Reply) else str(outcome)
        match fate:
            case Fate.SENT:
                return self._sent(row, outcome)
            case Fate.LOCKED_OUT:
                self._locked_out = True
                return Report(row, settled(row, State.WAITING, error=why))
            case Fate.UNREACHABLE:
                return Report(row, settled(row, State.FAILED, error=why), unreachable=True)
            case Fate.UNSURE:
                _log.warning("a message may or may not have been sent", kind=row.kind, row=row.id, why=why)
                return Report(row, settled(row, State.UNSURE, error=why))
        if row.expires_at is not None and fate is not Fate.AGAIN:
            return service.dropped(row, why)
        return self._not_now(row, fate, outcome, why)

    def _not_now(self, row: Claimed, fate: Fate, outcome: Outcome, why: str) -> Report:
        waiting = settled(row, State.WAITING, error=why)
        if fate is Fate.AGAIN:
            return Report(row, _later(row, waiting, self._clock(), isinstance(outcome, NoAnswer)))
        if isinstance(outcome, Reply) and fate is Fate.HELD:
            FLOODED.inc()
            self._limits.refused(row.chat_id, outcome.retry_after or 1, time.monotonic())
            return Report(row, waiting)
        if isinstance(outcome, Reply) and fate is Fate.MOVED:
            return Report(row, waiting, moved_to=outcome.migrate_to)
        _log.error("Telegram refused a message", kind=row.kind, row=row.id, why=why)
        return Report(row, settled(row, State.FAILED, error=why))

    def _sent(self, row: Claimed, outcome: Outcome) -> Report:
        SENDING_SECONDS.observe((self._clock() - row.due).total_seconds())
        result = outcome.result if isinstance(outcome, Reply) else None
        message_id = result.get("message_id") if isinstance(result, dict) else None
        return Report(row, settled(row, State.SENT, message_id=message_id))


async def _ready(chat_id: int, rendered: Rendered) -> Call:
    """The call; what has to be drawn is drawn while others are served."""
    if isinstance(rendered, Document):
        return await asyncio.to_thread(call_for, chat_id, rendered)
    return call_for(chat_id, rendered)


def _later(row: Claimed, waiting: sending.Settled, now: datetime, may_have_arrived: bool) -> sending.Settled:
    """Due again after a pause that grows with the attempts."""
    REPEATS.inc(may_have_arrived)
    attempts = row.attempts + 1
    due = now + timedelta(seconds=delivery.pause(attempts))
    return replace(waiting, due=due, attempts=attempts, repeats=row.repeats + may_have_arrived)


async def _within(event: asyncio.Event, seconds: float) -> bool:
    """Whether the event comes within so many seconds."""
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        return False
    return True
