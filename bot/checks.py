"""``genklang check``: is everything there that the bot needs? Looks, and changes nothing."""

import asyncio
import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
from fluent.syntax import FluentParser, ast
from rich.console import Console
from rich.table import Table
from rich.text import Text
from sqlalchemy import make_url
from sqlalchemy.exc import SQLAlchemyError

from bot.config import Config
from bot.config_errors import Refused
from storage import schema
from storage.engine import make_engine
from texts.catalogue import HERE as CATALOGUES

PATIENCE = aiohttp.ClientTimeout(total=10)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found. ``passed`` is None for one that was left out."""

    name: str
    passed: bool | None
    says: str


class Wrong(Exception):
    """A check did not pass; the text says why."""


def examine(config: Config, *, offline: bool = False) -> list[Finding]:
    """Do every check. The configuration itself has passed, or there would be none."""
    return [
        _configuration(config),
        _checked("catalogues", lambda: catalogues(CATALOGUES, config.municipality.languages)),
        _checked("folders", lambda: _folders(config)),
        _checked("database", lambda: database(config.database.url)),
        Finding("token", None, "not asked (--offline)")
        if offline
        else _checked("token", lambda: token(config)),
    ]


def show(findings: list[Finding]) -> None:
    """Print the findings as a table; the words say it too, not the colour alone."""
    table = Table("Check", "Result", "")
    for one in findings:
        word = {True: "[green]ok[/]", False: "[bold red]FAILED[/]", None: "left out"}[one.passed]
        table.add_row(one.name, word, Text(one.says))
    Console().print(table)


def _checked(name: str, check: Callable[[], str]) -> Finding:
    try:
        return Finding(name, True, check())
    except Wrong as wrong:
        return Finding(name, False, str(wrong))
    except Refused as refusal:
        return Finding(name, False, "\n".join(map(str, refusal.complaints)))


def _configuration(config: Config) -> Finding:
    open_now = config.setup().open_dialogues(datetime.now(UTC))
    titles = ", ".join(one.title[config.municipality.languages[0]] for one in open_now)
    return Finding("configuration", True, f"open today: {titles}" if titles else "no dialogue is open today")


def catalogues(folder: Path, languages: tuple[str, ...]) -> str:
    """Every language has every message. Raises Wrong."""
    keys = {language: set(_messages(folder / language)) for language in languages}
    every = set().union(*keys.values())
    missing = [f"{language} lacks {key}" for language in languages for key in sorted(every - keys[language])]
    if missing:
        raise Wrong("; ".join(missing[:5]))
    return f"{', '.join(languages)}: {len(every)} messages each"


def _messages(folder: Path) -> Iterator[str]:
    for file in sorted(folder.glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            if isinstance(entry, ast.Junk):
                raise Wrong(f"{file.name} is not Fluent near: {str(entry.content).strip()[:60]!r}")
            if isinstance(entry, ast.Message):
                yield str(entry.id.name)


def _folders(config: Config) -> str:
    folders = [config.attachments.folder]
    url = make_url(config.database.url)
    if url.get_backend_name() == "sqlite" and url.database:
        folders.append(Path(url.database).parent)
    for folder in folders:
        require_writable(folder)
    return ", ".join(map(str, folders))


def require_writable(folder: Path) -> None:
    """A file can be made in the folder, or in the nearest one above it that exists. Raises Wrong."""
    existing = next(one for one in (folder, *folder.absolute().parents) if one.exists())
    try:
        with tempfile.TemporaryFile(dir=existing):
            pass
    except OSError as error:
        raise Wrong(f"{folder} cannot be written to: {os.strerror(error.errno or 0)}.") from None


def database(url: str) -> str:
    """The database answers, and its tables are of this version or can be brought to it. Raises Wrong."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite" and not Path(address.database or "").is_file():
        return f"{address.database} is not there yet: the first start makes it"
    return f"{address.render_as_string()}: {_state(_revision(url))}"


def _revision(url: str) -> str | None:
    """The step that the tables are at; None when there are none."""
    engine = make_engine(url)
    try:
        with engine.connect().execution_options(reading=True) as connection:
            return schema.revision(connection)
    except SQLAlchemyError as error:
        raise Wrong(f"it does not answer: {str(error).splitlines()[0]}") from None
    finally:
        engine.dispose()


def _state(revision: str | None) -> str:
    if revision is None:
        return "empty: the first start makes the tables"
    if revision > schema.HEAD:
        raise Wrong(f"its tables are of a newer program (step {revision}, this one knows {schema.HEAD}).")
    return "up to date" if revision == schema.HEAD else "older: the next start brings it up to date"


def token(config: Config) -> str:
    """The Bot API server knows the token. Raises Wrong or Refused."""
    answer = asyncio.run(_get_me(f"{config.telegram.base_url}/bot{config.token()}/getMe"))
    if not answer.get("ok"):
        raise Wrong(
            f"{config.telegram.base_url} says: {answer.get('description')}. Is it @BotFather's newest?"
        )
    return f"@{answer['result']['username']} at {config.telegram.base_url}"


async def _get_me(url: str) -> dict[str, Any]:
    try:
        async with aiohttp.ClientSession(timeout=PATIENCE) as session, session.get(url) as response:
            answer: dict[str, Any] = await response.json(content_type=None)
            return answer
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        raise Wrong(f"no answer from the Bot API server ({type(error).__name__}).") from None
