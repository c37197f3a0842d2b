"""What 403 people said in 896 statements, through the running bot and out again: every one, once."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl

from sandbox import Sandbox
from sandbox.replay import Report, play
from tests.endurance.account import drawn_up
from tests.support.books import Books
from tests.support.running import BotProcess
from tests.support.statements import residents, said

Rows = Iterator[dict[str, Any]]


def from_jsonl(path: Path) -> Rows:
    return map(json.loads, path.read_text("utf-8").splitlines())


def from_csv(path: Path) -> Rows:
    """As a program reads it: one leading apostrophe, which keeps a spreadsheet calm, is dropped."""
    for row in csv.DictReader(io.StringIO(path.read_text("utf-8"), newline="")):
        yield {column: value.removeprefix("'") for column, value in row.items()}


def from_xlsx(path: Path) -> Rows:
    columns, *rows = openpyxl.load_workbook(path).active.iter_rows(values_only=True)
    return (dict(zip(columns, row, strict=True)) for row in rows)


READERS: dict[str, Callable[[Path], Rows]] = {"jsonl": from_jsonl, "csv": from_csv, "xlsx": from_xlsx}


async def test_every_statement_comes_out_once_character_for_character(
    bot: BotProcess, telegram: Sandbox, books: Books, tmp_path: Path
) -> None:
    people = residents()
    assert (len(people), sum(person.statements for person in people)) == (403, 896)
    report = await play(telegram.url, people)
    _played_well(report)
    for form, reader in READERS.items():
        path = tmp_path / f"contributions.{form}"
        await bot.genklang("export", "--format", form, "--output", str(path))
        assert books.told(reader(path)) == said(people), form
    assert (await bot.stop())[0] == 0
    account = drawn_up(said(people), books, [telegram.phone(person.user_id) for person in people])
    assert account.sound, account
    assert account.repeated.total() == 0


def _played_well(report: Report) -> None:
    assert report.complete, report
    assert report.repeated == 0
    assert max(report.taps) <= 3
