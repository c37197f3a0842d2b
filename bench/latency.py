"""How long a resident waits for the reply, with a network in between and texts coming in steadily.

Every call of the bot to the server is held for ``DELAY`` seconds before it is handled, its polls as well;
posts to a webhook are not. So no reply can stand in its chat sooner than one delay after the bot was given
the text; and what arrives while a poll is on its way waits for it, which no bot can help.
"""

import asyncio
import random
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from bench.bots import AIOGRAM, GENKLANG, GENKLANG_WEBHOOK, PTB, Bot
from bench.figures import Json, Line, Spread, percentile
from bench.telegram import Exchange, Telegram
from bench.workload import Stage, require_kept, staged

DELAY = 0.05
PER_SECOND = 100
ONCE = (PTB,)
"""A bot that falls behind needs minutes to catch up, and differs little from time to time."""


@dataclass(frozen=True, slots=True)
class Waits:
    """Seconds until the reply stands in the chat: since the bot was given the text, and since it arrived."""

    since_handed_median: float
    since_handed_p95: float
    since_arrived_median: float
    since_arrived_p95: float
    longest: float

    @classmethod
    def of(cls, exchanges: Sequence[Exchange]) -> "Waits":
        handed = [one.replied - one.handed for one in exchanges]
        arrived = [one.replied - one.arrived for one in exchanges]
        return cls(
            percentile(handed, 0.5),
            percentile(handed, 0.95),
            percentile(arrived, 0.5),
            percentile(arrived, 0.95),
            max(arrived),
        )


async def measure(bot: Bot, people: int, seconds: float) -> Waits:
    """One bot, everything new."""
    async with staged(bot, people) as stage:
        server = stage.server
        last, calls = await server.last_update(), await server.calls()
        await server.delay(DELAY)
        count = await _arrive(server, stage, seconds)
        await server.wait_for(count, calls, stage.bot, count * DELAY * 2 + 10)
        exchanges = await server.exchanges(last, calls)
        require_kept(bot, stage, count)
        return Waits.of(exchanges)


async def _arrive(server: Telegram, stage: Stage, seconds: float) -> int:
    """Texts arrive at random moments (a Poisson process, the same one each time); how many there were."""
    chance = random.Random(1)
    words = stage.words(int(PER_SECOND * seconds))
    due = began = time.monotonic()
    for one in words:
        due += chance.expovariate(PER_SECOND)
        await asyncio.sleep(max(0.0, due - time.monotonic()))
        await server.say([one])
    print(f"  {len(words)} texts arrived in {time.monotonic() - began:.1f} s", flush=True)
    return len(words)


Found = dict[str, list[Waits]]


async def rounds(count: int, people: int, seconds: float) -> Found:
    """All bots, one after another, so many times."""
    found: Found = {}
    for number in range(count):
        for bot in (GENKLANG, GENKLANG_WEBHOOK, AIOGRAM, PTB):
            if number and bot in ONCE:
                continue
            waits = await measure(bot, people, seconds)
            found.setdefault(bot.name, []).append(waits)
            print(
                f"  round {number + 1}: {bot.name:20} p95 {waits.since_handed_p95 * 1000:.0f} ms", flush=True
            )
    return found


def as_json(found: Found) -> Json:
    return {name: [asdict(one) for one in waits] for name, waits in found.items()}


def table(found: Found) -> list[Line]:
    """Each bot's waits in milliseconds, and the p95 as a multiple of the delay."""
    lines: list[Line] = [
        ("", "p95 / delay", "handed: median", "p95 ms", "arrived: median", "p95 ms", "longest")
    ]
    for name, waits in found.items():
        multiple = Spread.of([one.since_handed_p95 / DELAY for one in waits]).told(2)
        lines.append((name, multiple, *(_milliseconds(list(each)) for each in _columns(waits))))
    return lines


def _columns(waits: list[Waits]) -> list[tuple[float, ...]]:
    return list(zip(*(asdict(one).values() for one in waits), strict=True))


def _milliseconds(values: list[float]) -> str:
    return Spread.of([value * 1000 for value in values]).told(0)
