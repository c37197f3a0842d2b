"""`python -m bench.breakdown`: what the parts of one update cost, each alone: CPU, and by the clock.

Beside each part of Genklang stands what a plain bot uses in its place.
"""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import insert
from telegram import Bot, Update
from telegram.request import HTTPXRequest

from bench.figures import Line, aligned
from bench.peers import storage as peer
from bench.processes import ROOT
from bench.telegram import FIRST_PERSON, TOKEN, Telegram, telegram
from bot import config
from bot.telegram_api import BotApi, open_session
from handlers.registry import HANDLERS
from storage import schema
from storage.database import Database
from storage.tables import persons
from storage.work import Work

TIMES = 1000
AT_ONCE = 64
_ADD = insert(persons)


class Watch:
    """Collects a line for each part."""

    def __init__(self) -> None:
        self.lines: list[Line] = [("", "CPU ms", "ms")]

    @contextmanager
    def over(self, part: str, times: int = TIMES) -> Iterator[None]:
        """Time what is done so many times inside; all threads of this process count."""
        cpu, clock = time.process_time(), time.perf_counter()
        yield
        used = ((time.process_time() - cpu) / times * 1000, (time.perf_counter() - clock) / times * 1000)
        self.lines.append((part, *(f"{one:.2f}" for one in used)))


async def _times(act: Callable[[], Awaitable[object]], times: int = TIMES) -> None:
    for _ in range(times):
        await act()


def objects(watch: Watch) -> None:
    """An update from JSON to python-telegram-bot's objects, and to the handler that takes it."""
    who = {"id": FIRST_PERSON, "is_bot": False, "first_name": "Anna", "language_code": "sv"}
    chat = {"id": FIRST_PERSON, "first_name": "Anna", "type": "private"}
    message = {
        "message_id": 7,
        "from": who,
        "chat": chat,
        "date": 1_800_000_000,
        "text": "Rent vatten i sjön.",
    }
    bot = Bot(TOKEN)
    with watch.over("PTB: an update's objects"):
        for _ in range(TIMES):
            update = Update.de_json({"update_id": 1, "message": message}, bot)
    with watch.over("PTB: which handler takes it"):
        for _ in range(TIMES):
            next(one for one in HANDLERS if one.check_update(update))


async def calls(watch: Watch, server: Telegram) -> None:
    """A message out, on Genklang's way and on python-telegram-bot's own."""
    (person,) = await server.people(1)
    await server.say([(person, "/start")])
    text: dict[str, Any] = {"chat_id": person, "text": "Tack!"}
    async with open_session() as session:
        api = BotApi(session, server.url, TOKEN)
        with watch.over("a call: aiohttp, plain reply"):
            await _times(lambda: api.call("sendMessage", text))
    async with Bot(TOKEN, base_url=f"{server.url}/bot", request=HTTPXRequest()) as bot:
        with watch.over("a call: PTB's Bot on httpx"):
            await _times(lambda: bot.send_message(**text))


async def rows(watch: Watch, folder: Path) -> None:
    """One row kept: by the database thread, alone and with others; by a session with a commit each."""
    setup = config.load(ROOT / "config.example.toml").setup()
    database = Database(f"sqlite:///{folder}/own.db", setup, lambda: datetime.now(UTC))
    schema.bring_up_to_date(database.engine)
    with watch.over("a row: database thread, a commit each"):
        await _times(lambda: database.run(_keep))
    with watch.over(f"a row: database thread, {AT_ONCE} at once", TIMES // AT_ONCE * AT_ONCE):
        await _times(lambda: asyncio.gather(*(database.run(_keep) for _ in range(AT_ONCE))), TIMES // AT_ONCE)
    await database.close()
    engine = peer.engine(f"{folder}/peer.db")
    sessions = await peer.open_sessions(engine)
    with watch.over("a row: AsyncSession on aiosqlite, a commit each"):
        await _times(lambda: peer.keep(sessions, 1, 1, "Rent vatten i sjön."))
    await engine.dispose()


def _keep(work: Work) -> None:
    work.execute(_ADD, {"created_at": work.now})


async def measure() -> list[Line]:
    """All parts, as a table."""
    watch = Watch()
    objects(watch)
    with TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        async with telegram(folder) as server:
            await calls(watch, server)
        await rows(watch, folder)
    return watch.lines


def main() -> int:
    """Print the table."""
    print(aligned(asyncio.run(measure())))
    return 0


if __name__ == "__main__":
    sys.exit(main())
