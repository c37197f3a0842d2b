"""Many members of staff at once, through two programs on one database: every step is taken once."""

import asyncio
import random
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from sqlalchemy import insert, select

from domain.events import EventKind
from domain.meeting_buttons import TakeStep
from domain.meetings import PanelQuestion, PanelState, Step
from domain.said import Who
from services import meetings, panel_words
from services.presses import Press
from storage import panel
from storage.database import Database
from storage.event_tables import event_history
from storage.tables import contributions, metadata, outbox, persons
from storage.work import Work
from tests.support.arranging import published
from tests.support.clock import Clock
from tests.support.example import setup

QUESTIONS = range(1, 31)
STAFF = (901, 902)


@pytest.fixture
async def programs(url: str) -> AsyncIterator[tuple[Database, Database]]:
    """Two programs of a municipality with two members of staff."""
    one, other = (Database(url, replace(setup(), admins=frozenset(STAFF)), Clock()) for _ in range(2))
    metadata.create_all(one.engine)
    yield one, other
    await one.close()
    await other.close()


def arrange(work: Work) -> int:
    """A meeting with thirty questions that have been let through."""
    event = published(work, kind=EventKind.MEETING)
    work.execute(insert(persons), {"id": 7, "created_at": work.now})
    given = {"person_id": 7, "kind": "question", "status": "received", "language": "sv"}
    for number in QUESTIONS:
        row = {"id": number, "text": "?", "message_id": number, "received_at": work.now, **given}
        work.execute(insert(contributions), row)
        panel.add(work, PanelQuestion(number, event, 7, "?", None, None, PanelState.SHOWN, work.now))
    return event


async def test_each_number_is_given_once_and_each_step_taken_once(programs: tuple[Database, Database]):
    event = await programs[0].run(arrange)
    acts = [(who, number) for who in STAFF for number in QUESTIONS]
    random.Random(1).shuffle(acts)

    async def act(who: int, number: int) -> None:
        press = Press(Who(who), f"{who}:{number}", 1)
        pressed = TakeStep(number, Step.TAKE, PanelState.SHOWN)
        await programs[who % 2].run(meetings.step, press, pressed)

    await asyncio.gather(*(act(*one) for one in acts))
    found = await programs[0].read(panel.queue, event, 0, 99)
    assert sorted(one.item or 0 for one in found) == list(QUESTIONS)
    assert {one.state for one in found} == {PanelState.TAKEN}
    noted = await programs[0].read(lambda work: len(work.execute(select(event_history.c.id)).all()))
    assert noted == len(QUESTIONS)
    words = await programs[0].read(lambda work: list(work.execute(select(outbox.c.params)).scalars()))
    assert sum("stale-step" in one for one in words) == len(QUESTIONS)


async def test_its_author_words_it_anew_while_staff_take_it_up(programs: tuple[Database, Database]):
    """Whoever comes first: what was taken up is what staff saw, or it is read again."""
    event = await programs[0].run(arrange)

    def reword(work: Work, number: int) -> None:
        work.execute(contributions.update().where(contributions.c.id == number).values(text="Något annat"))
        panel_words.follow(work, number)

    async def act(number: int) -> None:
        pressed = TakeStep(number, Step.TAKE, PanelState.SHOWN)
        press = Press(Who(901), str(number), 1)
        await asyncio.gather(programs[0].run(meetings.step, press, pressed), programs[1].run(reword, number))

    await asyncio.gather(*map(act, QUESTIONS))
    found = await programs[0].read(panel.queue, event, 0, 99)
    fates = {(one.state, one.words) for one in found}
    assert fates <= {(PanelState.TAKEN, "?"), (PanelState.NEW, "Något annat")}
