"""Fetching what people attached, soon after it came, with retries: the words are kept meanwhile."""

import asyncio

import structlog

from bot.metrics import FETCHED
from bot.patience import persist
from bot.store import Kept, Store, TooLarge
from bot.telegram_api import BotApi
from domain.attachments import Refusal
from domain.delivery import NoAnswer, NotSent
from domain.setup import AttachmentLimits
from services import files
from storage.attachments import FETCH, Waiting
from storage.database import Database

AT_ONCE = 4
LOOK_SECONDS = 15.0
"""How often to look for what is due by the clock: the retries, and what an earlier process left."""

TOO_BIG = "file is too big"
"""What getFile says of a file that bots cannot download (Bot API, getFile: 20 MB)."""

_log = structlog.get_logger(__name__)


class Failed(Exception):
    """This attempt did not bring the file; the text says why."""


class Fetcher:
    """Fetches files for as long as it is not cancelled. Cancelling loses nothing."""

    def __init__(self, api: BotApi, database: Database, store: Store, limits: AttachmentLimits) -> None:
        self._api, self._database, self._store, self._limits = api, database, store, limits
        self._wake = asyncio.Event()
        database.listen(FETCH, self._wake.set)

    async def run(self) -> None:
        """Fetch what is due; then wait for more, or for the time of a retry."""
        while True:
            self._wake.clear()
            due = await persist(self._database.read, files.due, AT_ONCE)
            if due:
                await asyncio.gather(*(self._see_to(file) for file in due))
            else:
                await self._rest()

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(LOOK_SECONDS):
                await self._wake.wait()
        except TimeoutError:
            return

    async def _see_to(self, file: Waiting) -> None:
        """One attempt, and its outcome written down."""
        try:
            kept = await self._fetch(file)
        except TooLarge:
            await persist(self._database.run, files.refused, file, Refusal.TOO_LARGE)
            FETCHED.labels("refused").inc()
        except (Failed, OSError) as error:
            again = await persist(self._database.run, files.failed, file, str(error))
            _log.warning("a file did not come", attachment=file.id, why=str(error), again=again)
            FETCHED.labels("failed").inc()
        else:
            await persist(self._database.run, files.fetched, file, kept.digest, kept.size)
            FETCHED.labels("fetched").inc()

    async def _fetch(self, file: Waiting) -> Kept:
        path, size = await self._path(file)
        try:
            kept = await self._store.keep(self._api.download(path), self._limits.max_bytes)
        except (NotSent, NoAnswer) as error:
            raise Failed(str(error)) from None
        if size is not None and kept.size != size:  # a gateway's own page, or half of the file
            raise Failed(f"{kept.size} bytes came instead of {size}")
        return kept

    async def _path(self, file: Waiting) -> tuple[str, int | None]:
        """Where Telegram keeps it for the next hour, and its size if told. Raises TooLarge or Failed."""
        try:
            reply = await self._api.call("getFile", {"file_id": file.file_id})
        except (NotSent, NoAnswer) as error:
            raise Failed(str(error)) from None
        if reply.ok and (path := reply.result.get("file_path")):  # optional, says the Bot API
            return str(path), reply.result.get("file_size")
        if TOO_BIG in reply.description:
            raise TooLarge(reply.description)
        raise Failed(reply.description or "getFile named no path")
