"""python-telegram-bot's Application behind our own receiver: it parses and routes, we keep and send.

Its updater, its persistence and its job queue are left out: the inbox, the tables and the schedule do that.
"""

import asyncio
import json
from collections.abc import Callable, Coroutine
from typing import Any, NoReturn, ParamSpec, TypeVar, cast

import structlog
from telegram import Bot, Update
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ApplicationBuilder, ContextTypes

from bot.patience import backoff
from bot.plain import NotPossible
from bot.ptb_request import AiohttpRequest
from handlers.context import Context, Plain
from services import receiving
from services.receiving import Service
from storage.database import Database
from storage.inbox import Received
from storage.work import Work

P = ParamSpec("P")
T = TypeVar("T")

_log = structlog.get_logger(__name__)


class Framework(Application[Bot, Context, Plain, Plain, Plain, None]):
    """Routes one update at a time to a handler; what a handler raises comes out again."""

    def __init__(self, *, database: Database, **framework_own: Any) -> None:
        super().__init__(**framework_own)
        self._database = database
        self._open: set[int] = set()

    async def handle(self, received: Received) -> None:
        """Route an update and see to it that it is marked handled, with its effects or without any."""
        self._open.add(received.update_id)
        try:
            await self.process_update(Update.de_json(json.loads(received.payload), self.bot))
            if received.update_id in self._open:
                await self._database.run(receiving.handled, received.update_id)
        finally:
            self._open.discard(received.update_id)

    async def run_for(self, update_id: int, service: Service[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a service for an update and mark it handled, in one transaction."""
        return await self._run(self._database.run, update_id, lambda work: service(work, *args, **kwargs))

    async def run_in_order_for(
        self, update_id: int, service: Service[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """The same, one after another with all others that are run in order."""
        return await self._run(
            self._database.run_in_order, update_id, lambda work: service(work, *args, **kwargs)
        )

    async def _run(
        self,
        run: Callable[[Callable[[Work], T]], Coroutine[Any, Any, T]],
        update_id: int,
        service: Callable[[Work], T],
    ) -> T:
        if update_id not in self._open:
            raise RuntimeError(f"update {update_id} is handled already: a second service would stand alone")
        result = await run(lambda work: receiving.handle(work, update_id, service))
        self._open.discard(update_id)
        return result

    async def process_error(self, update: object, error: Exception, *_: Any, **__: Any) -> NoReturn:  # noqa: ARG002
        """Where the framework would swallow what a handler raised: it is the dispatcher's to decide."""
        raise error


def build(database: Database, request: AiohttpRequest, base_url: str, token: str) -> Framework:
    """The framework without its network loop, on our HTTP session."""
    builder = (
        ApplicationBuilder()
        .application_class(Framework, {"database": database})
        .token(token)
        .base_url(f"{base_url.rstrip('/')}/bot")
        .base_file_url(f"{base_url.rstrip('/')}/file/bot")
        .request(request)
        .get_updates_request(request)
        .updater(None)
        .job_queue(None)
        .context_types(ContextTypes(context=Context))
    )
    return cast(Framework, builder.build())


async def introduce(application: Framework) -> None:
    """Learn the bot's own name from Telegram, as soon as it answers. Raises NotPossible for a wrong token."""
    failures = 0
    while True:
        try:
            await application.initialize()
        except InvalidToken:
            raise NotPossible("Telegram does not know this token: see [telegram] token.") from None
        except TelegramError as error:
            failures += 1
            _log.warning("no answer from Telegram, trying again", why=str(error))
            await asyncio.sleep(backoff(failures))
        else:
            return
