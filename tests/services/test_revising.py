"""Several programs on one database: colleagues who publish, answer and cancel at once lose nothing."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from domain import draft_buttons as buttons
from domain.events import EventField, EventStatus
from domain.revising import copied
from domain.said import Who, Wrote
from services import cancelling, draft_menu, drafting, publishing
from services.meeting import meet
from services.presses import Press
from storage import events
from storage.database import Database
from storage.tables import metadata
from storage.work import Work
from tests.support.arranging import published
from tests.support.clock import Clock
from tests.support.example import setup

KARIN, LARS = Who(901, "Karin", "sv"), Who(902, "Lars", "sv")


@pytest.fixture
async def programs(url: str) -> AsyncIterator[tuple[Database, Database]]:
    staffed = replace(setup(), admins=frozenset({901, 902}))
    one, other = (Database(url, staffed, Clock()) for _ in range(2))
    metadata.create_all(one.engine)
    yield one, other
    await one.close()
    await other.close()


def press(who: Who) -> Press:
    return Press(who, "1", None)


def begun(work: Work, event: int, who: Who, **more: object) -> int:
    """A draft that would change the event."""
    found = events.find(work, event)
    assert found is not None
    return events.add(work, replace(copied(found, who.telegram_id), **more))  # type: ignore[arg-type]


def asked_for_seats(work: Work, draft: int) -> None:
    draft_menu.change_field(work, press(KARIN), buttons.ChangeField(draft, EventField.SEATS))


def answer(work: Work, words: str) -> None:
    drafting.take(work, meet(work, KARIN), Wrote(5, words))


async def test_an_answer_that_is_given_while_a_colleague_publishes(programs):
    one, other = programs
    for number in range(1, 11):
        event = await one.run(published)
        mine = await one.run(begun, event, KARIN)
        theirs = await one.run(begun, event, LARS, contact=f"Lars {number}")
        await one.run(asked_for_seats, mine)
        await asyncio.gather(
            one.run(answer, str(50 + number)),
            other.run(publishing.publish, press(LARS), buttons.PublishDraft(theirs, 0)),
        )
        draft = await one.read(events.find, mine)
        assert (draft.seats, draft.contact) == (50 + number, f"Lars {number}")


async def test_publishing_and_cancelling_at_once(programs):
    one, other = programs
    for _ in range(5):
        event = await one.run(published)
        mine = await one.run(begun, event, KARIN, contact="Karin")
        await one.run(cancelling.cancel, press(LARS), buttons.CancelEvent(event))
        await one.run(lambda work: cancelling.take(work, meet(work, LARS), Wrote(5, "Storm")))
        await asyncio.gather(
            one.run(publishing.publish, press(KARIN), buttons.PublishDraft(mine, 0)),
            other.run(cancelling.cancel, press(LARS), buttons.CancelEvent(event, sure=True)),
        )
        after, draft = await one.read(events.find, event), await one.read(events.find, mine)
        assert (after.status, draft.status) == (EventStatus.CANCELLED, EventStatus.DISCARDED)
