"""Updates a second: many texts at once, from the first that the bot is given to the last reply in a chat."""

from dataclasses import asdict, dataclass

from bench.bots import AIOGRAM, GENKLANG, PTB, Bot
from bench.figures import Json, Line, Spread
from bench.workload import require_kept, staged

BOTS = (GENKLANG, PTB, AIOGRAM)
SLOWEST = 20.0
"""Updates a second below which a measurement is given up."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One bot in one round. ``cpu_milliseconds``: processor time of the bot for each update."""

    per_second: float
    cpu_milliseconds: float
    server_cpu_milliseconds: float


async def measure(bot: Bot, people: int, updates: int) -> Measured:
    """One bot, everything new."""
    async with staged(bot, people) as stage:
        server, process = stage.server, stage.bot
        last, calls = await server.last_update(), await server.calls()
        used, server_used = process.cpu_seconds(), server.process.cpu_seconds()
        await server.say(stage.words(updates))
        await server.wait_for(updates, calls, process, updates / SLOWEST + 10)
        cpu = (process.cpu_seconds() - used) / updates * 1000
        server_cpu = (server.process.cpu_seconds() - server_used) / updates * 1000
        exchanges = await server.exchanges(last, calls)
        seconds = max(one.replied for one in exchanges) - min(one.handed for one in exchanges)
        require_kept(bot, stage, updates)
        return Measured(updates / seconds, cpu, server_cpu)


async def rounds(count: int, people: int, updates: int) -> list[dict[str, Measured]]:
    """All bots, one after another, so many times: what disturbs the machine disturbs them alike."""
    found: list[dict[str, Measured]] = []
    for number in range(count):
        found.append({})
        for bot in BOTS:
            found[-1][bot.name] = one = await measure(bot, people, updates)
            print(f"  round {number + 1}: {bot.name:20} {one.per_second:7.0f} updates/s", flush=True)
    return found


def ratios(found: list[dict[str, Measured]], peer: Bot) -> Spread:
    """Genklang's updates a second to a peer's, round by round."""
    return Spread.of([one[GENKLANG.name].per_second / one[peer.name].per_second for one in found])


def as_json(found: list[dict[str, Measured]]) -> Json:
    return {
        "rounds": [{name: asdict(one) for name, one in each.items()} for each in found],
        "ratios": {peer.name: asdict(ratios(found, peer)) for peer in BOTS[1:]},
    }


def table(found: list[dict[str, Measured]]) -> list[Line]:
    """A line for each bot: updates a second, processor time, and Genklang's ratio to it."""
    lines: list[Line] = [("", "updates/s", "CPU ms/update", "Genklang is … times as fast")]
    for bot in BOTS:
        mine = [each[bot.name] for each in found]
        speed = Spread.of([one.per_second for one in mine])
        cpu = Spread.of([one.cpu_milliseconds for one in mine])
        ratio = "" if bot is GENKLANG else ratios(found, bot).told(2)
        lines.append((bot.name, speed.told(0), cpu.told(2), ratio))
    return lines
