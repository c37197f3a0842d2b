"""Real statements as a plan: who says what, under which question."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice, pairwise
from pathlib import Path

FIRST_ID = 1_000_000


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that somebody said: when (milliseconds since 1970), who (author number), what."""

    at: int
    author: int
    text: str


@dataclass(frozen=True, slots=True)
class Resident:
    """Somebody who answers question after question: one tuple of statements for each."""

    author: int
    answers: tuple[tuple[str, ...], ...]

    @property
    def user_id(self) -> int:
        """The Telegram user id that this author gets."""
        return FIRST_ID + self.author

    @property
    def statements(self) -> int:
        """How much this resident says."""
        return sum(map(len, self.answers))


def read(path: Path, limit: int | None = None) -> list[Statement]:
    """The first ``limit`` statements of a CSV file with the columns timestamp_ms, author and text."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = islice(csv.DictReader(file), limit)
        return [Statement(int(row["timestamp_ms"]), int(row["author"]), row["text"]) for row in rows]


def plan(statements: Iterable[Statement], questions: int = 4) -> list[Resident]:
    """Each author as a resident, whose statements, oldest first, are spread over up to ``questions``."""
    said: dict[int, list[str]] = {}
    for statement in sorted(statements, key=lambda statement: statement.at):
        said.setdefault(statement.author, []).append(statement.text)
    return [Resident(author, spread(texts, questions)) for author, texts in said.items()]


def spread(texts: list[str], parts: int) -> tuple[tuple[str, ...], ...]:
    """Consecutive parts whose sizes differ by at most one; no part is empty."""
    parts = min(parts, len(texts))
    cuts = [len(texts) * part // parts for part in range(parts + 1)]
    return tuple(tuple(texts[begin:end]) for begin, end in pairwise(cuts))
