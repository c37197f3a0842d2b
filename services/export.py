"""All contributions as a table: CSV and JSON lines for programs, a spreadsheet for people.

What people write must not be carried out by a spreadsheet. In CSV every value that could be a formula gets
an apostrophe in front, and so does every value that begins with one: dropping the first apostrophe of a
value gives back what was written. In a workbook strings are stored as strings. JSON lines are exact.
"""

import csv
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TextIO

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from domain.contributions import reference
from storage import export
from storage.export import Attached, Exported
from storage.work import Work

Value = str | int | None
Progress = Callable[[int, int], None]
"""Told how many are done, and of how many."""

COLUMNS = (
    "reference",
    "dialogue",
    "question",
    "wording",
    "kind",
    "text",
    "author",
    "place",
    "language",
    "source",
    "forwarded_from",
    "status",
    "received_at",
    "changed_at",
    "withdrawn_at",
    "attachments",
    "reply_to",
    "event",
    "stop",
    "noted",
)

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection")."""


class DoesNotFit(Exception):
    """More rows (1,048,576) or characters in a cell (32,767) than a workbook holds."""


def to_csv(work: Work, out: TextIO, progress: Progress) -> None:
    """Write CSV (RFC 4180). Open ``out`` as UTF-8 with ``newline=""``."""
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    for row in _every(work, progress):
        writer.writerow({column: harmless(value) for column, value in flat(row).items()})


def to_jsonl(work: Work, out: TextIO, progress: Progress) -> None:
    """Write one JSON object a line. Open ``out`` as UTF-8."""
    for row in _every(work, progress):
        out.write(json.dumps(full(row), ensure_ascii=False) + "\n")


def to_xlsx(work: Work, out: Path, progress: Progress) -> None:
    """Write a workbook with one sheet; a row is written out as soon as it is complete."""
    with xlsxwriter.Workbook(out, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Genklang")
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, COLUMNS, book.add_format({"bold": True}))
        for at, row in enumerate(_every(work, progress), start=1):
            _write_cells(sheet, at, flat(row))


def _write_cells(sheet: Worksheet, at: int, values: Mapping[str, Value]) -> None:
    for column, value in enumerate(values.values()):
        if isinstance(value, int):
            written = sheet.write_number(at, column, value)
        else:
            written = sheet.write_string(at, column, value) if value else 0
        if written != 0:
            raise DoesNotFit(f"Row {at + 1} does not fit into a workbook.")


def _every(work: Work, progress: Progress) -> Iterator[Exported]:
    export.one_moment(work)
    total = export.count(work)
    for done, row in enumerate(export.every(work), start=1):
        yield row
        progress(done, total)


def flat(row: Exported) -> dict[str, Value]:
    """A contribution by the names of the columns; its attachments in one cell, parted by blanks."""
    return {
        "reference": reference(row.number),
        "dialogue": row.dialogue,
        "question": row.question,
        "wording": row.wording,
        "kind": row.kind,
        "text": row.text,
        "author": row.person,
        "place": row.place,
        "language": row.language,
        "source": row.source,
        "forwarded_from": row.forwarded_from,
        "status": row.status,
        "received_at": _moment(row.received_at),
        "changed_at": _moment(row.changed_at),
        "withdrawn_at": _moment(row.withdrawn_at),
        "attachments": " ".join(map(_short, row.attachments)),
        "reply_to": reference(row.parent) if row.parent is not None else None,
        "event": row.event,
        "stop": row.stop,
        "noted": "yes" if row.noted else "no",
    }


def full(row: Exported) -> dict[str, object]:
    """The same with everything that is known of the attachments."""
    return {**flat(row), "attachments": [asdict(one) for one in row.attachments]}


def _short(one: Attached) -> str:
    if one.latitude is not None:
        return f"{one.kind}:{one.latitude},{one.longitude}"
    return f"{one.kind}:{one.sha256 or one.state}"


def harmless(value: Value) -> Value:
    """The value with an apostrophe in front where a spreadsheet would not take it for plain text."""
    risky = isinstance(value, str) and value.startswith(("'", *FORMULA_STARTS))
    return f"'{value}" if risky else value


def _moment(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()
