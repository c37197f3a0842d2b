"""The whole sandbox in one object: starts a local Telegram on a free port, for tests and for `serve`."""

from __future__ import annotations

import asyncio
from collections import deque
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from sandbox import measuring
from sandbox.control import Control
from sandbox.faults import Faults
from sandbox.groups import Group
from sandbox.limits import STRICT, Mode
from sandbox.people import Chat, Person
from sandbox.phones import Phone
from sandbox.server import REQUEST_BYTES, BotApi
from sandbox.snapshot import Keeper
from sandbox.webhook import Deliverer
from sandbox.world import DEMO_TOKEN, Call, World

LOOPBACK = "127.0.0.1"


class Sandbox:
    """A local Telegram; ``async with`` starts and stops it.

    ``limits`` is STRICT or OFF; ``data`` a file that keeps the world across restarts; ``port`` 0 takes a
    free one (OSError if the port is taken).
    """

    def __init__(
        self,
        token: str = DEMO_TOKEN,
        limits: Mode = STRICT,
        data: Path | str | None = None,
        host: str = LOOPBACK,
        port: int = 0,
    ) -> None:
        self.world = World(token, limits)
        self.host = host
        self.port = port
        self._api = BotApi(self.world)
        self._keeper = Keeper(self.world, Path(data)) if data else None
        self._webhook = Deliverer(self.world)
        self._tasks: list[asyncio.Task[None]] = []
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        if self._keeper:
            self._keeper.load()
        self._runner = web.AppRunner(self._app(), access_log=None, shutdown_timeout=0.2, handle_signals=False)
        await self._runner.setup()
        try:
            await self._listen(self._runner)
        except OSError:
            await self._runner.cleanup()
            raise
        self._tasks.append(asyncio.create_task(self._webhook.run()))
        if self._keeper:
            self._tasks.append(asyncio.create_task(self._keeper.run()))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.world.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._runner:
            await self._runner.cleanup()
        if self._keeper:
            self._keeper.save()

    async def _listen(self, runner: web.AppRunner) -> None:
        site = web.TCPSite(runner, self.host, self.port)
        await site.start()
        self.port = int(runner.addresses[0][1])

    def _app(self) -> web.Application:
        app = web.Application(client_max_size=REQUEST_BYTES)
        self._api.add_routes(app)
        measuring.add_routes(app, self.world)
        Control(self.world, self._api).add_routes(app)
        return app

    @property
    def url(self) -> str:
        """The address of this Telegram; the Bot API is under ``{url}/bot<token>/``."""
        return f"http://{self.host}:{self.port}"

    @property
    def token(self) -> str:
        """The only token that this server accepts."""
        return self.world.token

    @property
    def calls(self) -> deque[Call]:
        """Calls of the bot, oldest first; empty answers of getUpdates are left out."""
        return self.world.calls

    @property
    def faults(self) -> Faults:
        """Faults to come."""
        return self._api.faults

    @property
    def delay(self) -> float:
        """Seconds that every call waits before it is handled."""
        return self._api.delay

    @delay.setter
    def delay(self, seconds: float) -> None:
        self._api.delay = seconds

    def phone(self, number: int, first_name: str = "Anna", language_code: str = "sv", **more: Any) -> Phone:
        """The phone of the person with this user id, who is created if new (``last_name``, ``username``)."""
        person = self.world.people.get(number)
        if person is None:
            person = self.world.add_person(Person(number, first_name, language_code, **more))
        return Phone(self.world, person)

    def group(
        self, number: int, title: str, members: list[Phone], admin: bool = False, kind: str = "group"
    ) -> Group:
        """A group with the bot in it; only as ``admin`` it reads what is not meant for it."""
        status = "administrator" if admin else "member"
        chat = Chat(number, kind, title, [phone.id for phone in members], status)
        return Group(self.world, self.world.add_group(chat))

    def put(self, update: dict[str, Any], chat: int = 0) -> int:
        """Queue a raw update as it is; returns its ``update_id``, which is filled in if it is absent."""
        return self.world.updates.put_raw(update, chat)
