"""What came in goes out again: every text, once, character for character, in each of the three forms."""

import csv
import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from bot.config import load
from services import export
from storage.engine import make_engine
from storage.export import BATCH
from storage.work import Work
from tests.support.contributions import AT, fill
from tests.support.databases import KINDS, fresh_url

TEXTS = [
    "Skidbacken",
    "=SUM(A1:A9)",
    "@SUM(1)",
    "+46 70 123",
    "-1",
    "'citat' först",
    "''två",
    "\tindrag",
    'två\nrader\noch "citat", komma; semikolon',
    "  blanksteg runt om  ",
    "👩‍👩‍👧 åäö",
    "مرحبا بالعالم",
    "_x0041_ är inget A",
    "１＋１",
    "＝1",
    "x" * 4096,
]
COMMAND = "=cmd()"


@pytest.fixture(params=KINDS)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    with fresh_url(request.param, tmp_path) as address:
        yield address


@contextmanager
def reading(url: str) -> Iterator[Work]:
    engine = make_engine(url)
    with engine.connect().execution_options(reading=True) as connection:
        yield Work(connection, datetime.now(UTC), load(Path("config.example.toml")).setup())
    engine.dispose()


def ignore(_done: int, _total: int) -> None:
    """A progress bar that nobody looks at."""


def as_csv(url: str) -> list[dict[str, str]]:
    out = io.StringIO(newline="")
    with reading(url) as work:
        export.to_csv(work, out, ignore)
    return list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))


def as_written(value: str) -> str:
    """What the CSV's reader does to have what was written."""
    return value[1:] if value.startswith("'") else value


def test_csv(url: str) -> None:
    fill(url, TEXTS)
    rows = as_csv(url)
    assert [as_written(row["text"]) for row in rows] == TEXTS
    assert not [row["text"] for row in rows if row["text"].startswith(export.FORMULA_STARTS)]
    assert {row["source"] for row in rows} == {f"'{COMMAND}"}
    assert rows[1] | {"text": ""} == {
        "reference": "K-2",
        "dialogue": "vision",
        "question": "stay",
        "wording": "Varför stannar du?",
        "kind": "answer",
        "text": "",
        "author": "7",
        "place": "sjovik",
        "language": "sv",
        "source": f"'{COMMAND}",
        "forwarded_from": "",
        "status": "received",
        "received_at": "2027-01-15T18:30:00+00:00",
        "changed_at": "",
        "withdrawn_at": "",
        "attachments": "",
        "reply_to": "K-1",
        "event": "",
        "stop": "",
        "noted": "no",
    }
    assert rows[-1]["attachments"] == f"photo:{'ab' * 32} position:59.84,13.14"


def test_json_lines_are_exact(url: str) -> None:
    fill(url, TEXTS)
    out = io.StringIO()
    with reading(url) as work:
        export.to_jsonl(work, out, ignore)
    rows = [json.loads(line) for line in out.getvalue().split("\n") if line]
    assert [row["text"] for row in rows] == TEXTS
    assert tuple(rows[0]) == export.COLUMNS
    assert (rows[0]["source"], rows[0]["author"], rows[0]["changed_at"]) == (COMMAND, 7, None)
    assert datetime.fromisoformat(rows[0]["received_at"]) == AT
    photo, position = rows[-1]["attachments"]
    assert (photo["name"], photo["mime"], photo["size"], photo["sha256"]) == (
        "bad.jpg",
        "image/jpeg",
        2048,
        "ab" * 32,
    )
    assert (position["latitude"], position["longitude"]) == (59.84, 13.14)


def test_in_a_workbook_a_formula_is_text(url: str, tmp_path: Path) -> None:
    fill(url, TEXTS)
    with reading(url) as work:
        export.to_xlsx(work, tmp_path / "k.xlsx", ignore)
    header, *rows = load_workbook(tmp_path / "k.xlsx").active.iter_rows()
    assert tuple(cell.value for cell in header) == export.COLUMNS
    text, source = export.COLUMNS.index("text"), export.COLUMNS.index("source")
    # Excel reads _x0041_ as A, so it is stored escaped (ECMA-376, ST_Xstring); openpyxl leaves that to us.
    assert [unescape(row[text].value) for row in rows] == TEXTS
    assert {cell.data_type for row in rows for cell in (row[text], row[source])} == {"s"}


def test_more_than_a_batch(url: str) -> None:
    texts = [f"inspel {number}" for number in range(2 * BATCH + 1)]
    fill(url, texts)
    seen: list[tuple[int, int]] = []
    with reading(url) as work:
        export.to_jsonl(work, io.StringIO(), lambda done, total: seen.append((done, total)))
    assert seen == [(done, len(texts)) for done in range(1, len(texts) + 1)]
    assert [row["text"] for row in as_csv(url)] == texts


def test_what_a_workbook_cannot_hold_is_refused(tmp_path: Path) -> None:
    with fresh_url("sqlite", tmp_path) as url:
        fill(url, ["x" * 40_000])
        with reading(url) as work, pytest.raises(export.DoesNotFit, match="Row 2"):
            export.to_xlsx(work, tmp_path / "k.xlsx", ignore)


@given(st.text())
def test_whatever_somebody_writes_is_harmless_and_comes_back(text: str) -> None:
    safe = export.harmless(text)
    assert isinstance(safe, str)
    assert not safe.startswith(export.FORMULA_STARTS)
    assert as_written(safe) == text
