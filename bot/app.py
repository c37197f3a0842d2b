"""The whole bot, put together: what starts in which order, and what stops in which.

Nothing is received before what an earlier process left is in hand, and nothing is sent before it is known
what that one may have sent.
"""

import asyncio
import gc
import signal
import time
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack, suppress
from datetime import UTC, datetime
from functools import partial
from typing import Any, Self

import structlog
from aiohttp import web

from bot import framework, menu, schedule
from bot.config import Config
from bot.config_model import Limits
from bot.dispatcher import Dispatcher
from bot.fetcher import Fetcher
from bot.intake import ALLOWED, Intake
from bot.patience import answered
from bot.plain import NotPossible
from bot.ptb_request import AiohttpRequest
from bot.receiver import Receiver
from bot.sender import LockedOut, Sender
from bot.store import Store
from bot.telegram_api import BotApi, open_session
from bot.vitals import Vitals
from domain.limits import Rates
from domain.settings import SetAside
from handlers.registry import HANDLERS
from services import notices, setup
from storage import schema
from storage.database import Database, StorageUnavailable
from texts.render import render
from texts.welcome import with_consents
from web import health, webhook

DRAIN_SECONDS = 8.0
"""How long a stop may take until what is in hand is left to the next start. Closing may take a second more,
so that whoever stops the bot sees it end within ten."""

_log = structlog.get_logger(__name__)


def _now() -> datetime:
    return datetime.now(UTC)


def run(config: Config) -> None:
    """Run the bot until SIGTERM or SIGINT. Raises NotPossible with a plain sentence when it cannot go on."""
    asyncio.run(_until_told_to_stop(config))


async def _until_told_to_stop(config: Config) -> None:
    told = asyncio.Event()
    for one in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(one, told.set)
    app = App(config)
    starting = asyncio.create_task(app.start())
    telling = asyncio.create_task(told.wait())
    try:
        await asyncio.wait((starting, telling), return_when=asyncio.FIRST_COMPLETED)
        if starting.done():
            starting.result()
            _let_rest()
            _log.info("the bot is running; Ctrl-C or SIGTERM stops it")
            await app.failed_or(telling)
    finally:
        starting.cancel()
        telling.cancel()
        with suppress(asyncio.CancelledError, NotPossible):
            await starting
        await app.stop()


def _let_rest() -> None:
    """Modules, handlers and tables stay until the end: the garbage collector need not look at them again.

    Nor that often at the rest: most of what an update needs is gone with it, without any collector.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


class App:
    """One bot: ``start`` and ``stop``, or ``async with``."""

    def __init__(self, config: Config, clock: Callable[[], datetime] = _now) -> None:
        self._config, self._clock = config, clock
        self._setup = with_consents(config.setup())
        self._closing = AsyncExitStack()
        self._tasks: list[asyncio.Task[None]] = []
        self._sending: asyncio.Task[None] | None = None
        self._stopping = False

    async def __aenter__(self) -> Self:
        try:
            await self.start()
        except BaseException:
            await self.stop()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def start(self) -> None:
        """Bring everything up. Raises NotPossible with a plain sentence."""
        config, limits = self._config, self._config.telegram.limits
        database = self.database = await self._open_database()
        session = await self._closing.enter_async_context(open_session())
        base_url, token = config.telegram.base_url, config.token()
        self._api = BotApi(session, base_url, token)
        self._framework = framework.build(database, AiohttpRequest(session, token), base_url, token)
        self._framework.add_handlers(HANDLERS)
        await framework.introduce(self._framework)
        self._closing.push_async_callback(self._framework.shutdown)
        self._dispatcher = Dispatcher(database, self._framework.handle, SetAside())
        self._intake = Intake(database, self._dispatcher)
        words = partial(render, self._setup)
        self._sender = Sender(self._api, database, notices.ready, words, _rates(limits), self._clock)
        await self._sender.recover()
        self._sending = self._go(self._sender.run())
        await self._dispatcher.take_unfinished()
        store = Store(config.attachments.folder)
        self._go(Fetcher(self._api, database, store, self._setup.attachments).run())
        receiver = await (self._poll() if config.telegram.mode == "polling" else self._be_called())
        await self._watch(Vitals(database, self._dispatcher, receiver))
        scheduler = schedule.start(database)
        self._closing.callback(scheduler.shutdown, wait=False)
        await menu.publish(self._framework.bot, self._setup)

    async def failed_or(self, stop: asyncio.Task[Any]) -> None:
        """Wait for ``stop``, or until a part of the bot ends, which none does of itself."""
        await asyncio.wait((stop, *self._tasks), return_when=asyncio.FIRST_COMPLETED)
        for task in self._tasks:
            if task.done() and (error := task.exception()) is not None:
                raise NotPossible(str(error)) if isinstance(error, LockedOut) else error

    async def stop(self) -> None:
        """Receive no more, finish what is in hand, close everything; within ten seconds or so."""
        self._stopping = True
        until = time.monotonic() + DRAIN_SECONDS
        for task in self._tasks:
            if task is not self._sending:
                task.cancel()
        if self._sending is not None:
            await self._drain(self._sending, until)
            self._sending = None  # a second stop finds nothing to wait for
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._closing.aclose()

    async def _drain(self, sending: asyncio.Task[None], until: float) -> None:
        if not await self._dispatcher.drain(_left(until) * 0.7):
            _log.warning("some updates are left to the next start")
        self._sender.stop()
        await asyncio.wait((sending,), timeout=_left(until))
        sending.cancel()
        with suppress(TimeoutError, LockedOut):
            async with asyncio.timeout(_left(until)):
                await self._sender.finish(_left(until) * 0.9)

    def _go(self, part: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(part)
        self._tasks.append(task)
        return task

    async def _open_database(self) -> Database:
        config = self._config
        database = Database(config.database.url, self._setup, self._clock)
        self._closing.push_async_callback(database.close)
        try:
            await asyncio.to_thread(schema.bring_up_to_date, database.engine)
            await database.run(setup.settle)
        except (schema.FromTheFuture, StorageUnavailable) as error:
            raise NotPossible(f"The database cannot be used: {error}") from error
        return database

    async def _poll(self) -> Receiver:
        await answered(self._api.call, "deleteWebhook", {})
        receiver = Receiver(self._api, self._intake, self._dispatcher)
        self._go(receiver.run())
        return receiver

    async def _be_called(self) -> None:
        hook = self._config.telegram.webhook
        await self._serve(
            webhook.make_app(hook.path, self._config.webhook_secret(), self._keep), hook.host, hook.port
        )
        reply = await answered(
            self._api.call,
            "setWebhook",
            {"url": hook.url, "secret_token": self._config.webhook_secret(), "allowed_updates": ALLOWED},
        )
        if not reply.ok:
            raise NotPossible(f"Telegram does not take the webhook {hook.url}: {reply.description}")

    async def _keep(self, update: dict[str, Any]) -> bool:
        """One update from the webhook; refused, to come again, when it cannot be kept now."""
        if self._stopping or not self._dispatcher.has_room:
            return False
        try:
            await self._intake.keep([update])
        except StorageUnavailable:
            return False
        return True

    async def _watch(self, vitals: Vitals) -> None:
        where = self._config.web
        await self._serve(health.make_app(vitals.examine, vitals.count), where.host, where.port)

    async def _serve(self, application: web.Application, host: str, port: int) -> None:
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=2.0)
        await runner.setup()
        self._closing.push_async_callback(runner.cleanup)
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            raise NotPossible(
                f"Port {port} on {host} cannot be listened on: {error.strerror}. Choose another."
            ) from error


def _rates(limits: Limits) -> Rates:
    return Rates(
        limits.messages_per_second or None,
        limits.chat_messages_per_second,
        limits.chat_burst,
        limits.group_messages_per_minute,
    )


def _left(until: float) -> float:
    return max(0.1, until - time.monotonic())
