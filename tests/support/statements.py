"""What real people said, as a plan: who says what under which question."""

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from sandbox.residents import Resident, plan, read
from tests.support.optional import leave_out
from tests.support.running import ROOT

STATEMENTS = "GENKLANG_STATEMENTS"
"""Names another file than the one that lies beside the checkout."""

BESIDE = ROOT.parent / "shared" / "data" / "bowling-green-2018.csv"
QUESTIONS = ("known_for", "look", "stay", "move_here")
"""The example configuration's questions, in their order."""

Said = tuple[int, str, str]
"""Who (a Telegram user id), under which question, in which words."""


def file() -> Path:
    """Where the statements are; the file need not exist."""
    return Path(os.environ.get(STATEMENTS, BESIDE))


def residents(statements: int | None = None) -> list[Resident]:
    """The people behind the first so many statements; leaves the test out where the file is not at hand."""
    if not file().is_file():
        leave_out(f"the statements of real people are not there: {STATEMENTS} names the CSV file")
    return plan(read(file(), statements))


def said(people: Iterable[Resident]) -> Counter[Said]:
    """All that they say, when every answer stands under its question."""
    return Counter(
        (person.user_id, question, text)
        for person in people
        for question, texts in zip(QUESTIONS, person.answers, strict=False)
        for text in texts
    )
