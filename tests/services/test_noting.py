"""A name that somebody gave the note-taker is kept by a yes; until then it waits in one place alone."""

from dataclasses import replace

from sqlalchemy import select

from domain.note_buttons import AddName, SayMay
from domain.said import Who, Wrote
from services import hearing, noting
from services.presses import Press
from services.setup import settle
from storage.database import Database
from storage.event_tables import slips
from storage.tables import conversations, outbox
from tests.support.example import setup

KARIN = Who(901)


async def test_the_name_stands_in_no_message_that_waits(url, clock, database) -> None:
    one = Database(url, replace(setup(), admins=frozenset({901})), clock)
    press = Press(KARIN, "q", 7)
    try:
        await one.run(settle)
        await one.run(noting.note, KARIN)
        await one.run(hearing.hear, KARIN, Wrote(1, "Lampan"))
        await one.run(noting.add_name, press, AddName(1))
        await one.run(hearing.hear, KARIN, Wrote(2, "Olle"))
        await one.run(hearing.hear, KARIN, Wrote(3, "Han tvekar"))
        asked = await one.read(lambda work: work.execute(select(outbox.c.kind, outbox.c.params)).all())
        assert [kind for kind, _ in asked].count("ask_may") == 2
        assert not [params for _, params in asked if "Olle" in params]
        await one.run(noting.say_may, press, SayMay(1, may=False))
        states = await one.read(lambda work: work.execute(select(conversations.c.state)).scalars().all())
        assert not [state for state in states if "Olle" in state]
        assert await one.read(lambda work: work.execute(select(slips.c.name)).scalars().all()) == [None]
    finally:
        await one.close()
