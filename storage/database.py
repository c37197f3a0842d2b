"""The database thread: units of work from the event loop, run together, committed once.

The commit is what costs (a disk flush on SQLite, a round trip and a flush on PostgreSQL), so whatever
units wait at the same time share one transaction; one that fails takes nothing of the others with it, for
then they are done again, each behind a savepoint of its own. So a unit may run more than once, and only its
last run counts. Nothing is told to the caller before the commit has returned.
"""

import asyncio
import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from domain.setup import Setup
from storage.engine import begin, make_engine
from storage.trouble import away
from storage.work import Endings, Work, conclude

P = ParamSpec("P")
T = TypeVar("T")

GROUP = 64
"""How many waiting units share a transaction at most: more would only make the first ones wait."""

POSTGRES_WRITERS = 4
READERS = 2
CLOSING_SECONDS = 1.0
"""How long ``close`` waits for a database that holds the last units up."""


class StorageUnavailable(Exception):
    """The database could not take the work (locked, full, connection lost): nothing was kept; try again."""


@dataclass(slots=True)
class _Unit(Generic[T]):
    call: Callable[[Work], T]
    loop: asyncio.AbstractEventLoop
    future: asyncio.Future[T]
    flush: bool = True
    signals: set[str] = field(default_factory=set)
    result: T | None = None
    error: BaseException | None = None

    def forget(self) -> None:
        """Nothing of an attempt remains."""
        self.result = self.error = None
        self.signals.clear()

    def settle(self) -> None:
        if self.future.cancelled():
            return
        if self.error is not None:
            self.future.set_exception(self.error)
        else:
            self.future.set_result(self.result)  # type: ignore[arg-type]


_Queue = queue.SimpleQueue[_Unit[Any] | None]


class Database:
    """One database: ``await run(service, …)`` for writing, ``await read(query, …)`` for reading."""

    def __init__(self, url: str, setup: Setup, clock: Callable[[], datetime]) -> None:
        self.engine = make_engine(url)
        self._listeners: dict[str, list[Callable[[], None]]] = {}
        self._setup, self._clock = setup, clock
        self._units: _Queue = queue.SimpleQueue()
        self._in_order = self._units
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="database-read")
        queues = [self._units]
        if self.engine.dialect.name == "postgresql":
            self._in_order = queue.SimpleQueue()
            queues = [*[self._units] * POSTGRES_WRITERS, self._in_order]
        self._writers = [
            (threading.Thread(target=self._write, args=(units,), name=f"database-{n}", daemon=True), units)
            for n, units in enumerate(queues)
        ]
        for writer, _ in self._writers:
            writer.start()

    def listen(self, signal: str, listener: Callable[[], None]) -> None:
        """Call ``listener`` on the event loop after each commit of work that gave this signal."""
        self._listeners.setdefault(signal, []).append(listener)

    async def run(self, service: Callable[Concatenate[Work, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a service in a transaction; returns what it returned, once that is committed.

        Raises what the service raised (its effects are undone), or StorageUnavailable.
        """
        return await self._wait_for(lambda work: service(work, *args, **kwargs), self._units)

    async def run_in_order(
        self, service: Callable[Concatenate[Work, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """The same, one after another with all others that are run in order: first come, first served.

        For what people queue up for. SQLite does so with everything; of PostgreSQL's writers one takes it.
        """
        return await self._wait_for(lambda work: service(work, *args, **kwargs), self._in_order)

    async def run_unflushed(
        self, service: Callable[Concatenate[Work, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """The same without waiting for the disk: the program's end cannot undo it, a power cut may.

        For what is as good done twice. The flush is most of what a commit costs.
        """
        return await self._wait_for(lambda work: service(work, *args, **kwargs), self._units, flush=False)

    async def read(self, query: Callable[Concatenate[Work, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a query on a connection apart, which neither waits for writers nor makes them wait.

        Raises StorageUnavailable when the database does not answer.
        """

        def call() -> T:
            try:
                with self.engine.connect().execution_options(reading=True) as connection:
                    return query(self._work(connection, set()), *args, **kwargs)
            except DBAPIError as trouble:
                raise _told(trouble) from trouble

        return await asyncio.get_running_loop().run_in_executor(self._readers, call)

    async def close(self) -> None:
        """Finish the units that somebody waits for, then let go of every connection.

        What the database holds up for longer is left behind, as if the program had been killed.
        """
        for _, units in self._writers:
            units.put(None)
        until = time.monotonic() + CLOSING_SECONDS
        for writer, _ in self._writers:
            await asyncio.to_thread(writer.join, max(0.0, until - time.monotonic()))
        self._readers.shutdown(wait=False, cancel_futures=True)
        self.engine.dispose()

    async def _wait_for(self, call: Callable[[Work], T], units: _Queue, *, flush: bool = True) -> T:
        loop = asyncio.get_running_loop()
        unit: _Unit[T] = _Unit(call, loop, loop.create_future(), flush)
        units.put(unit)
        return await unit.future

    def _work(self, connection: Connection, signals: set[str], endings: Endings | None = None) -> Work:
        return Work(connection, self._clock(), self._setup, signals, endings)

    def _write(self, units: _Queue) -> None:
        while (unit := units.get()) is not None:
            group, closing = _waiting(unit, units)
            self._see_through([one for one in group if not one.future.cancelled()])
            if closing:
                return

    def _see_through(self, units: list[_Unit[Any]]) -> None:
        if not units:
            return
        try:
            self._commit(units)
        except BaseException as mistake:  # one of this file's own: nobody may be left waiting for it
            for broken in units:
                broken.error = mistake
        self._settle(units)

    def _commit(self, units: list[_Unit[Any]], *, apart: bool = False) -> None:
        """Together, without savepoints, which cost more than most statements; when that fails, again.

        Then ``apart``: behind a savepoint each. When the transaction fails even so: one by one.
        """
        try:
            self._transact(units, apart)
        except BaseException as trouble:  # whoever waits must hear of it, whatever it was
            if len(units) == 1 or not _worth_another_try(trouble):
                for unit in units:
                    unit.error = _told(trouble)
                return
            for unit in units:
                unit.forget()
            for again in [[unit] for unit in units] if apart else [units]:
                self._commit(again, apart=True)

    def _transact(self, units: list[_Unit[Any]], apart: bool) -> None:
        endings: Endings = {}
        with begin(self.engine, flush=any(unit.flush for unit in units)) as connection:
            for unit in units:
                if apart and len(units) > 1:
                    self._attempt(connection, unit)
                else:
                    unit.result = unit.call(self._work(connection, unit.signals, endings))
            conclude(connection, endings)

    def _attempt(self, connection: Connection, unit: _Unit[Any]) -> None:
        """Run one unit; its own mistakes undo it alone, the database's own trouble undoes the group."""
        try:
            with connection.begin_nested():
                unit.result = unit.call(self._work(connection, unit.signals))
        except Exception as error:
            if isinstance(error, DBAPIError) and away(error):
                raise
            unit.error = error

    def _settle(self, units: list[_Unit[Any]]) -> None:
        """One call into the event loop for the whole group: waking it is what costs."""

        def settle() -> None:
            for unit in units:
                unit.settle()
            for signal in set().union(*(unit.signals for unit in units if unit.error is None)):
                for listener in self._listeners.get(signal, ()):
                    listener()

        units[0].loop.call_soon_threadsafe(settle)


def _waiting(first: _Unit[Any], others: _Queue) -> tuple[list[_Unit[Any]], bool]:
    """The first unit with those that wait behind it, and whether the queue is closing."""
    units = [first]
    while len(units) < GROUP:
        try:
            unit = others.get_nowait()
        except queue.Empty:
            break
        if unit is None:
            return units, True
        units.append(unit)
    return units, False


def _collided(trouble: DBAPIError) -> bool:
    """PostgreSQL's serialization failure and deadlock: the work is sound and only has to be repeated."""
    return getattr(trouble.orig, "sqlstate", None) in {"40001", "40P01"}


def _worth_another_try(trouble: BaseException) -> bool:
    """Whether some of a group may succeed after what befell it as a whole."""
    if isinstance(trouble, DBAPIError):
        return _collided(trouble) or not away(trouble)
    return isinstance(trouble, Exception)


def _told(trouble: BaseException) -> BaseException:
    """The database's own trouble by one name; everything else stays what it is."""
    if isinstance(trouble, DBAPIError) and away(trouble):
        unavailable = StorageUnavailable(str(trouble.orig))
        unavailable.__cause__ = trouble
        return unavailable
    return trouble
