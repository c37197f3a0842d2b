"""What the bot needs to be there at all: seconds from its start to the first reply, and memory when idle."""

import asyncio
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.bots import AIOGRAM, GENKLANG, PTB, Bot
from bench.figures import Json, Line, Spread
from bench.telegram import Telegram, telegram

START_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Footprint:
    """Seconds to the first reply, with a new database and with one from before; megabytes when idle."""

    first_start: float
    later_start: float
    rss: float
    pss: float


async def measure(bot: Bot, idle: float) -> Footprint:
    """Start it twice; each time somebody has written before. Memory after ``idle`` seconds of rest."""
    with TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        async with telegram(folder) as server:
            people = await server.people(2)
            first, _ = await _start(bot, folder, server, people[0], 0.0)
            later, (rss, pss) = await _start(bot, folder, server, people[1], idle)
            return Footprint(first, later, rss, pss)


async def _start(
    bot: Bot, folder: Path, server: Telegram, person: int, idle: float
) -> tuple[float, tuple[float, float]]:
    """Seconds from the start of the process until its first reply is in the chat, then its memory."""
    await server.say([(person, "/start")])
    calls, began = await server.calls(), time.time()
    with bot.started(folder, server) as process:
        await server.wait_for(1, calls, process, START_SECONDS)
        at, _chat = (await server.replies(calls))[0]
        await asyncio.sleep(idle)
        return at - began, process.memory_megabytes()


Found = dict[str, list[Footprint]]


async def rounds(count: int, idle: float) -> Found:
    """All bots, one after another, so many times."""
    found: Found = {}
    for _ in range(count):
        for bot in (GENKLANG, PTB, AIOGRAM):
            found.setdefault(bot.name, []).append(await measure(bot, idle))
    return found


def as_json(found: Found) -> Json:
    return {name: [asdict(one) for one in each] for name, each in found.items()}


def table(found: Found) -> list[Line]:
    """A line for each bot."""
    lines: list[Line] = [("", "first reply s, new database", "later", "idle RSS MB", "PSS MB")]
    for name, each in found.items():
        columns = zip(*(asdict(one).values() for one in each), strict=True)
        lines.append(
            (name, *(Spread.of(column).told(at) for column, at in zip(columns, (2, 2, 0, 0), strict=True)))
        )
    return lines
