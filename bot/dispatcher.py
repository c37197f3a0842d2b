"""From the inbox to the handlers: one update at a time in each chat, many chats at once, in order.

A failing update is tried three times and then set aside; only its own chat waits for it. When the database
is away nothing counts as failed: it is tried again for as long as that lasts.
"""

import asyncio
import time
import traceback
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

import structlog

from bot.metrics import HANDLED, HANDLING_SECONDS, SET_ASIDE
from bot.patience import persist
from domain.notices import Notice
from services import receiving
from storage import inbox
from storage.database import Database, StorageUnavailable
from storage.inbox import Received
from storage.work import FoundNothing

CHATS_AT_ONCE = 64
"""As many as share a commit; more would wait for each other in the database."""

ENOUGH = 1000
"""How many updates may wait in memory before no more are fetched."""

PAGE = 200
_log = structlog.get_logger(__name__)

_Waiting = tuple[Received, float]


class Dispatcher:
    """Hands updates to ``handle``; takes them from the receiver and, at start, from the inbox."""

    def __init__(
        self,
        database: Database,
        handle: Callable[[Received], Awaitable[None]],
        apology: Notice,
        *,
        pauses: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._database, self._handle, self._apology, self._pause = database, handle, apology, pauses
        self._chats: dict[int, deque[_Waiting]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._slots = asyncio.Semaphore(CHATS_AT_ONCE)
        self._in_hand: set[int] = set()
        self._room = asyncio.Event()
        self._room.set()

    @property
    def waiting(self) -> int:
        """How many updates are in hand and not yet handled."""
        return len(self._in_hand)

    @property
    def has_room(self) -> bool:
        """Whether another batch may come."""
        return self._room.is_set()

    async def room(self) -> None:
        """Wait until there is room for another batch."""
        await self._room.wait()

    def take(self, updates: Iterable[Received]) -> None:
        """Take updates in their order; each is in the inbox, so that none is lost with the process.

        One that is in hand already is passed over.
        """
        for update in updates:
            if update.update_id not in self._in_hand:
                self._in_hand.add(update.update_id)
                self._line_up(update)
        if len(self._in_hand) >= ENOUGH:
            self._room.clear()

    async def take_unfinished(self) -> int:
        """Take what an earlier process left in the inbox, page by page; returns how many."""
        after = count = 0
        while page := await persist(self._database.read, inbox.unfinished, after, PAGE):
            self.take(page)
            await self.room()
            after, count = page[-1].update_id, count + len(page)
        return count

    async def drain(self, seconds: float) -> bool:
        """Finish what is in hand; False when time ran out. The rest stays in the inbox."""
        workers = set(self._workers)
        if workers:
            await asyncio.wait(workers, timeout=seconds)
        late = [worker for worker in self._workers if not worker.done()]
        for worker in late:
            worker.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        return not late

    def _line_up(self, update: Received) -> None:
        key = update.update_id if update.chat_id is None else update.chat_id
        entry = (update, time.monotonic())
        line = self._chats.get(key)
        if line is not None:
            line.append(entry)
            return
        self._chats[key] = deque([entry])
        worker = asyncio.create_task(self._serve(key))
        self._workers.add(worker)
        worker.add_done_callback(self._workers.discard)

    async def _serve(self, key: int) -> None:
        """Work through one chat's line until it is empty."""
        line = self._chats[key]
        while line:
            update, since = line[0]
            await self._see_through(update)
            HANDLING_SECONDS.observe(time.monotonic() - since)
            line.popleft()
            self._in_hand.discard(update.update_id)
            if len(self._in_hand) < ENOUGH:
                self._room.set()
        del self._chats[key]

    async def _see_through(self, update: Received) -> None:
        """Until it is handled or set aside."""
        while (error := await persist(self._attempt, update)) is not None:
            text = "".join(traceback.format_exception(error))
            pause = await persist(self._database.run, receiving.failed, update, text, self._apology)
            if pause is None:
                SET_ASIDE.inc()
                _log.error("an update is set aside", update_id=update.update_id, **_plainly(error))
                return
            _log.warning("an update failed, trying again", update_id=update.update_id, **_plainly(error))
            await self._pause(pause)
        HANDLED.inc()

    async def _attempt(self, update: Received) -> Exception | None:
        """One attempt; returns what went wrong with the update itself, raises what the database has.

        FoundNothing: an attempt before was committed, and the database gone before it could say so.
        """
        try:
            async with self._slots:
                await self._handle(update)
        except StorageUnavailable:
            raise
        except FoundNothing:
            _log.info("an update had been handled already", update_id=update.update_id)
        except Exception as error:
            return error
        return None


def _plainly(error: Exception) -> dict[str, Any]:
    """A mistake for the log, without its message: that may quote what somebody wrote. The inbox has it."""
    way = traceback.extract_tb(error.__traceback__)
    return {"error": type(error).__name__, "at": [f"{one.filename}:{one.lineno} {one.name}" for one in way]}
