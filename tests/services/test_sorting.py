"""Two of the staff who say at the same moment what an entry is."""

import asyncio
from dataclasses import replace

from sqlalchemy import text

from domain.contributions import Kind
from domain.effects import Entry
from domain.events import EventKind
from domain.said import Who
from domain.walk_buttons import SortEntry
from services import sorting
from services.presses import Press
from storage import contributions, entries, people
from storage.database import Database
from storage.work import Work
from tests.support.arranging import published
from tests.support.example import setup


def said_there(work: Work) -> None:
    event = published(work, kind=EventKind.MEETING)
    person = people.take_in(work, 101, None)
    row: dict[str, object] = dict.fromkeys(
        ("dialogue", "question", "wording", "parent_id", "place", "source")
    )
    row |= {
        "person_id": person,
        "kind": "unsorted",
        "text": "Varför?",
        "status": "received",
        "language": "sv",
    }
    row |= {"forwarded_from": None, "message_id": 7, "album": None, "received_at": work.now}
    entries.add(work, contributions.add(work, row), Entry(event))


async def test_it_is_one_question_of_the_meeting(url, clock, database) -> None:
    await database.run(said_there)
    both = [Database(url, replace(setup(), admins=frozenset({901, 902})), clock) for _ in "12"]
    pressed = SortEntry(1, Kind.QUESTION)
    try:
        for _ in range(5):
            await asyncio.gather(
                *(
                    one.run(sorting.sort, Press(Who(901 + at), f"{at}", 3), pressed)
                    for at, one in enumerate(both)
                )
            )
    finally:
        for one in both:
            await one.close()
    found = await database.read(
        lambda work: work.execute(text("SELECT what, who FROM history WHERE what = 'sorted'")).all()
    )
    assert len(found) == 1
    asked = await database.read(lambda work: work.execute(text("SELECT * FROM panel_questions")).all())
    assert len(asked) == 1
