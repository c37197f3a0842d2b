"""The bot killed again and again while hundreds of people talk to it: what is lost, what comes twice?

``python -m tests.endurance.kills --kills 50 [--database URL]`` plays the real statements against a bot in
a process of its own, which gets SIGKILL at random moments, its own start included, and is started again.
The database is to be empty. Exit code 1 when anything is lost, twice, owed, or repeated without having
been in flight.
"""

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from sandbox import OFF, Sandbox
from sandbox.replay import Report, Ways, play
from sandbox.residents import Resident
from tests.endurance.account import Account, drawn_up
from tests.support.books import Books
from tests.support.running import BotProcess
from tests.support.statements import STATEMENTS, file, residents, said
from tests.support.waiting import until

NETWORK_SECONDS = 0.02
"""How long each call to Telegram takes: so there is always something in flight."""

LATER_SECONDS = 0.6
"""A kill comes up to so long after the statement it was drawn for; a start takes about as long."""

PEOPLE_AT_ONCE = 50
QUIET_SECONDS = 60.0


class Replay:
    """The people, playing; how far they have come can be waited for."""

    def __init__(self, people: list[Resident], url: str) -> None:
        self.said = 0
        self._moved = asyncio.Event()
        ways = Ways(seconds=300.0, heed_repeats=False)
        self.playing = asyncio.create_task(play(url, people, PEOPLE_AT_ONCE, ways, self._progress))

    async def reach(self, statements: int) -> None:
        """Until so many statements have been said and answered, or nobody has more to say."""
        while self.said < statements and not self.playing.done():
            self._moved.clear()
            moved = asyncio.create_task(self._moved.wait())
            await asyncio.wait((moved, self.playing), return_when=asyncio.FIRST_COMPLETED)
            moved.cancel()

    def _progress(self, report: Report) -> None:
        self.said = report.said
        self._moved.set()


async def ordeal(folder: Path, url: str, people: list[Resident], kills: int, seed: int) -> Account:
    """Play these people, with so many kills at moments drawn by ``seed``; the account of it."""
    books = Books(url)
    async with Sandbox(limits=OFF) as telegram:
        telegram.delay = NETWORK_SECONDS
        bot = BotProcess(folder, telegram.url, telegram.token, url)
        bot.launch()
        try:
            replay = Replay(people, telegram.url)
            in_flight = await _kill(bot, books, replay, _moments(people, kills, seed))
            report = await replay.playing
            assert report.complete, f"{report}\n{bot.log_tail()}"
            await until(lambda: not any(books.unfinished().values()), within=QUIET_SECONDS)
        finally:
            bot.end()
        phones = [telegram.phone(person.user_id) for person in people]
        account = drawn_up(said(people), books, phones, in_flight)
    books.close()
    return account


def _moments(people: list[Resident], kills: int, seed: int) -> list[tuple[int, float]]:
    """For each kill the statement it comes after, and how many seconds later."""
    chance = random.Random(seed)
    statements = sum(person.statements for person in people)
    drawn = sorted(chance.randrange(statements) for _ in range(kills))
    return [(statement, chance.uniform(0.0, LATER_SECONDS)) for statement in drawn]


async def _kill(
    bot: BotProcess, books: Books, replay: Replay, moments: list[tuple[int, float]]
) -> Counter[int]:
    """Kill and start again at each moment; returns what was in flight, by chat."""
    in_flight: Counter[int] = Counter()
    for statement, later in moments:
        await replay.reach(statement)
        await asyncio.sleep(later)
        await bot.kill()
        in_flight += books.in_flight()
        bot.launch()
    return in_flight


def main() -> int:
    """One ordeal with all statements, and its account on standard output."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--statements", type=int, help="only the first so many")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6), help="repeats the same draw")
    parser.add_argument("--database", help="an empty database's URL (default: SQLite in a temporary folder)")
    given = parser.parse_args()
    if not file().is_file():
        parser.error(f"there is no {file()}: {STATEMENTS} names the file of statements")
    with tempfile.TemporaryDirectory(prefix="genklang-kills-") as name:
        url = given.database or f"sqlite:///{name}/genklang.db"
        began = time.monotonic()
        account = asyncio.run(ordeal(Path(name), url, residents(given.statements), given.kills, given.seed))
        print(f"kills                     {given.kills}, seed {given.seed}, {time.monotonic() - began:.0f} s")
        print(account)
        for what, which in (("lost", account.lost), ("too much", account.stored_twice)):
            for statement in which:
                print(f"{what}: {statement}")
    return 0 if account.sound else 1


if __name__ == "__main__":
    sys.exit(main())
