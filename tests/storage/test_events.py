"""Events keep what was written for them, whatever becomes of the configuration."""

from dataclasses import replace

from domain.events import EventText
from storage import events
from storage.database import Database
from storage.work import Work
from tests.support.arranging import published
from tests.support.example import setup

TEXTS = {"sv": EventText("Vandring", "Vi går."), "en": EventText("Walk", "We walk.")}


async def test_a_language_that_left_the_configuration_leaves_no_event_without_words(
    database: Database, url, clock
) -> None:
    number = await database.run(lambda work: published(work, texts=TEXTS))
    swedish = await database.run(lambda work: published(work, texts={"sv": TEXTS["sv"]}))
    fewer = Database(url, replace(setup(), languages=("en",)), clock)

    def save_again(work: Work) -> None:
        for one in (number, swedish):
            found = events.find(work, one)
            assert found is not None
            assert found.words("en").title == ("Walk" if one == number else "Vandring")
            events.save(work, found)

    try:
        await fewer.run(save_again)
    finally:
        await fewer.close()
    kept = await database.read(events.find, number)
    assert kept is not None
    assert kept.texts == TEXTS
    assert list(kept.texts) == ["sv", "en"]
