"""The database thread: units of work from the event loop, run together, committed once.

The commit is what costs (a disk flush on SQLite, a round trip and a flush on PostgreSQL), so whatever
units wait at the same time share one transaction, each behind a savepoint of its own: one that fails
takes nothing of the others with it. Nothing is told to the caller before the commit has returned.
"""

import asyncio
import queue
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, OperationalError

from domain.setup import Setup
from storage.engine import begin, make_engine
from storage.work import Work

P = ParamSpec("P")
T = TypeVar("T")

GROUP = 64
"""How many waiting units share a transaction at most: more would only make the first ones wait."""

POSTGRES_WRITERS = 4
READERS = 2


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

    def settle(self) -> None:
        if self.future.cancelled():
            return
        if self.error is not None:
            self.future.set_exception(self.error)
        else:
            self.future.set_result(self.result)  # type: ignore[arg-type]


class Database:
    """One database: ``await run(service, …)`` for writing, ``await read(query, …)`` for reading."""

    def __init__(self, url: str, setup: Setup, clock: Callable[[], datetime]) -> None:
        self.engine = make_engine(url)
        self._listeners: dict[str, list[Callable[[], None]]] = {}
        self._setup, self._clock = setup, clock
        self._units: queue.SimpleQueue[_Unit[Any] | None] = queue.SimpleQueue()
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="database-read")
        writers = POSTGRES_WRITERS if self.engine.dialect.name == "postgresql" else 1
        self._writers = [
            threading.Thread(target=self._write, name=f"database-{n}", daemon=True) for n in range(writers)
        ]
        for writer in self._writers:
            writer.start()

    def listen(self, signal: str, listener: Callable[[], None]) -> None:
        """Call ``listener`` on the event loop after each commit of work that gave this signal."""
        self._listeners.setdefault(signal, []).append(listener)

    async def run(self, service: Callable[Concatenate[Work, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a service in a transaction; returns what it returned, once that is committed.

        Raises what the service raised (its effects are undone), or StorageUnavailable.
        """
        return await self._wait_for(lambda work: service(work, *args, **kwargs), flush=True)

    async def run_unflushed(
        self, service: Callable[Concatenate[Work, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """The same without waiting for the disk: the program's end cannot undo it, a power cut may.

        For what is as good done twice. The flush is most of what a commit costs.
        """
        return await self._wait_for(lambda work: service(work, *args, **kwargs), flush=False)

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
        """Finish the units that wait, then let go of every connection."""
        for _ in self._writers:
            self._units.put(None)
        for writer in self._writers:
            await asyncio.to_thread(writer.join)
        self._readers.shutdown()
        self.engine.dispose()

    async def _wait_for(self, call: Callable[[Work], T], *, flush: bool) -> T:
        loop = asyncio.get_running_loop()
        unit: _Unit[T] = _Unit(call, loop, loop.create_future(), flush)
        self._units.put(unit)
        return await unit.future

    def _work(self, connection: Connection, signals: set[str]) -> Work:
        return Work(connection, self._clock(), self._setup, signals)

    def _write(self) -> None:
        while (unit := self._units.get()) is not None:
            units, closing = self._waiting(unit)
            self._commit(units)
            self._settle(units)
            if closing:
                return

    def _waiting(self, first: _Unit[Any]) -> tuple[list[_Unit[Any]], bool]:
        units = [first]
        while len(units) < GROUP:
            try:
                unit = self._units.get_nowait()
            except queue.Empty:
                break
            if unit is None:
                return units, True
            units.append(unit)
        return units, False

    def _commit(self, units: list[_Unit[Any]]) -> None:
        flush = any(unit.flush for unit in units)
        try:
            with begin(self.engine, flush=flush) as connection:
                for unit in units:
                    self._attempt(connection, unit, alone=len(units) == 1)
        except DBAPIError as trouble:
            self._undone(units, trouble)
        except BaseException as error:  # whoever waits must hear of it, whatever it was
            for unit in units:
                unit.error = error

    def _attempt(self, connection: Connection, unit: _Unit[Any], *, alone: bool) -> None:
        """Run one unit; its own mistakes undo it alone, the database's own trouble undoes the group."""
        try:
            if alone:
                unit.result = unit.call(self._work(connection, unit.signals))
            else:
                with connection.begin_nested():
                    unit.result = unit.call(self._work(connection, unit.signals))
        except Exception as error:
            if alone or isinstance(error, OperationalError):
                raise
            unit.error = error

    def _undone(self, units: list[_Unit[Any]], trouble: DBAPIError) -> None:
        """Nothing of the group is kept. Unless the database is away, its units go again one at a time."""
        if len(units) > 1 and (_collided(trouble) or not _away(trouble)):
            for unit in units:
                unit.error = None
                unit.signals.clear()
                self._commit([unit])
        else:
            for unit in units:
                unit.error = _told(trouble)

    def _settle(self, units: list[_Unit[Any]]) -> None:
        """One call into the event loop for the whole group: waking it is what costs."""

        def settle() -> None:
            for unit in units:
                unit.settle()
            for signal in set().union(*(unit.signals for unit in units if unit.error is None)):
                for listener in self._listeners.get(signal, ()):
                    listener()

        units[0].loop.call_soon_threadsafe(settle)


def _collided(trouble: DBAPIError) -> bool:
    """PostgreSQL's serialization failure and deadlock: the work is sound and only has to be repeated."""
    return getattr(trouble.orig, "sqlstate", None) in {"40001", "40P01"}


def _away(trouble: DBAPIError) -> bool:
    """Whether it is the database's own trouble, which the work has no part in."""
    return isinstance(trouble, OperationalError) or trouble.connection_invalidated


def _told(trouble: DBAPIError) -> Exception:
    """The database's own trouble by one name; a broken constraint stays what it is."""
    if _away(trouble):
        unavailable = StorageUnavailable(str(trouble.orig))
        unavailable.__cause__ = trouble
        return unavailable
    return trouble
