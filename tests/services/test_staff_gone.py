"""Whoever was staff until just now, and was asked something as such: what they write is their own again."""

import pytest
from sqlalchemy import text

from domain import conversation
from domain.conversation import Talk
from domain.doing import (
    Answering,
    Cancelling,
    Doing,
    Drafting,
    LeavingOut,
    Noting,
    Repeating,
    Resting,
)
from domain.events import EventField
from domain.said import Who, Wrote
from services import hearing
from services.setup import settle
from storage import people
from storage.database import Database
from storage.work import Work
from tests.support.arranging import published
from tests.support.example import NOW

SINCE = NOW.isoformat()
KARIN = 901
ASKED: list[Doing] = [
    Drafting(1, EventField.TITLE, Resting(), SINCE, "sv"),
    Repeating(1, Resting(), SINCE, ("sjovik",)),
    Cancelling(1, Resting(), SINCE),
    Cancelling(1, Resting(), SINCE, "Storm"),
    Noting(Resting(), SINCE, 1),
    Noting(Resting(), SINCE, 1, 1, 1, naming=True, name="Olle"),
    Answering(1, 1, Resting(), SINCE),
    LeavingOut(1, Resting(), SINCE),
]


@pytest.mark.parametrize("doing", ASKED, ids=lambda one: type(one).__name__)
async def test_words_are_theirs_and_nothing_else_changes(database: Database, doing: Doing) -> None:
    def begin(work: Work) -> None:
        settle(work)
        published(work)
        people.take_in(work, KARIN, None)
        people.save(work, people.find(work, KARIN), conversation.write(Talk(doing=doing)), "sv", None)

    await database.run(begin)
    await database.run(hearing.hear, Who(KARIN), Wrote(1, "Ja"))

    def found(work: Work, sql: str) -> list[tuple[object, ...]]:
        return [tuple(row) for row in work.execute(text(sql))]

    assert await database.read(found, "SELECT text, person_id FROM contributions") == [("Ja", 1)]
    assert await database.read(found, "SELECT kind FROM outbox") == [("receipt",)]
    assert await database.read(found, "SELECT status, sequence FROM events") == [("published", 0)]
    for nothing in ("slips", "panel_questions", "event_history"):
        assert await database.read(found, f"SELECT count(*) FROM {nothing}") == [(0,)]
    state = await database.read(lambda work: people.find(work, KARIN).state)
    assert state is not None
    assert conversation.read(state).doing == Resting()
