"""The bots that are measured: how each is started, brought to where it takes texts, and looked into."""

import sqlite3
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from bench.processes import ROOT, Process, free_port, running
from bench.telegram import TOKEN, Telegram
from bot.demo import demo_config
from sandbox.replay import Ways, play
from sandbox.residents import FIRST_ID, Resident
from texts.catalogue import catalogue

ENTRY_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Launch:
    """A command line (after the interpreter) and what the environment adds."""

    arguments: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Bot:
    """One of the bots. ``bring`` lets people come in, up to where a text of theirs is kept and answered.

    ``table`` is where its SQLite file keeps the texts.
    """

    name: str
    launch: Callable[[Path, Telegram], Launch]
    bring: Callable[[Telegram, Process, list[int]], Awaitable[None]]
    table: str

    @contextmanager
    def started(self, folder: Path, server: Telegram) -> Iterator[Process]:
        """The bot as a process of its own, all that it keeps in ``folder``."""
        launch = self.launch(folder, server)
        with running(launch.arguments, folder / f"{self.name}.log", launch.environment) as process:
            yield process

    def kept(self, folder: Path) -> int:
        """How many texts it has in its database."""
        with closing(sqlite3.connect(_database(folder))) as connection:
            (count,) = connection.execute(f"SELECT count(*) FROM {self.table}").fetchone()
            return int(count)


def _database(folder: Path) -> Path:
    return folder / "bot.db"


def _genklang(mode: str) -> Callable[[Path, Telegram], Launch]:
    def launch(folder: Path, server: Telegram) -> Launch:
        config = folder / "config.toml"
        example = (ROOT / "config.example.toml").read_text("utf-8")
        config.write_text(demo_config(example, date.today(), 8081), "utf-8")  # noqa: DTZ011 - any day does
        hook = free_port()
        settings = {
            "TELEGRAM__TOKEN": TOKEN,
            "TELEGRAM__BASE_URL": server.url,
            "TELEGRAM__MODE": mode,
            "TELEGRAM__WEBHOOK__URL": f"http://127.0.0.1:{hook}/telegram",
            "TELEGRAM__WEBHOOK__PORT": str(hook),
            "TELEGRAM__LIMITS__MESSAGES_PER_SECOND": "0",
            "DATABASE__URL": f"sqlite:///{_database(folder)}",
            "ATTACHMENTS__FOLDER": str(folder / "files"),
            "WEB__PORT": str(free_port()),
        }
        environment = {f"GENKLANG_{name}": value for name, value in settings.items()}
        return Launch(("-m", "bot.cli", "run", "--config", str(config)), environment)

    return launch


def _peer(module: str) -> Callable[[Path, Telegram], Launch]:
    def launch(folder: Path, server: Telegram) -> Launch:
        return Launch(("-m", f"bench.peers.{module}", TOKEN, server.url, str(_database(folder))))

    return launch


async def _through_the_welcome(server: Telegram, bot: Process, people: list[int]) -> None:
    """The real conversation up to the first question, button by button."""
    at_the_question = Ways(ready_labels=(catalogue("en").say("button-skip", {}),))
    report = await play(server.url, [Resident(one - FIRST_ID, ()) for one in people], ways=at_the_question)
    bot.require_alive()
    if report.problems:
        raise RuntimeError(f"not everyone came to the first question: {report.problems[:3]}")


async def _by_start(server: Telegram, bot: Process, people: list[int]) -> None:
    """/start, which a peer answers at once."""
    before = await server.calls()
    await server.say([(number, "/start") for number in people])
    await server.wait_for(len(people), before, bot, ENTRY_SECONDS)


GENKLANG = Bot("genklang", _genklang("polling"), _through_the_welcome, "contributions")
GENKLANG_WEBHOOK = Bot("genklang-webhook", _genklang("webhook"), _through_the_welcome, "contributions")
PTB = Bot("python-telegram-bot", _peer("ptb_bot"), _by_start, "said")
AIOGRAM = Bot("aiogram", _peer("aiogram_bot"), _by_start, "said")
