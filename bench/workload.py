"""What residents say in a measurement, and the checks that every text was kept and answered."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.bots import Bot
from bench.processes import Process
from bench.telegram import Telegram, telegram

TEXTS = (
    "Att man kan bo kvar på landet och ändå ta bussen till jobbet.",
    "Skidbacken! Och att den är öppen även när kommunen har ont om pengar.",
    "A library in every village, open in the evenings, with somebody there who knows the books.",
    "Jag vill att vi ska vara kända för att ungdomar flyttar tillbaka hit när de har pluggat klart, "
    "för att det finns arbete, bostäder och någonstans att gå en fredagskväll.",
    "Rent vatten i sjön & fisk i den.",
)
"""Between 30 and 170 characters, as people write on a phone."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A fresh server, a bot, and people who have come so far that a text of theirs is kept."""

    server: Telegram
    bot: Process
    people: Sequence[int]
    folder: Path

    def words(self, count: int) -> list[tuple[int, str]]:
        """Texts of these people in turn; no two are the same."""
        said = zip(cycle(self.people), cycle(TEXTS), strict=False)
        return [(who, f"{text} ({number})") for number, (who, text) in enumerate(islice(said, count))]


@asynccontextmanager
async def staged(bot: Bot, people: int) -> AsyncIterator[Stage]:
    """Set the stage, everything new."""
    with TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        async with telegram(folder) as server:
            ids = await server.people(people)
            with bot.started(folder, server) as process:
                await bot.bring(server, process, ids)
                yield Stage(server, process, ids, folder)


def require_kept(bot: Bot, stage: Stage, count: int) -> None:
    """A bot that drops texts would be fast. Raises RuntimeError."""
    kept = bot.kept(stage.folder)
    if kept != count:
        raise RuntimeError(f"{bot.name} was sent {count} texts and has kept {kept}")
