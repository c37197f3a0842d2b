"""A walk as people meet it on the day, and note-takers beside it."""

import re

from sandbox import Phone
from storage.work import Work
from tests.support.at_meeting import IN
from tests.support.inside import Bot
from tests.support.transcript import verify

WELCOME = "Välkommen till Vandring i Sjövik!\nNu hör allt du skickar till träffen…"
LEFT = "Du har lämnat Vandring i Sjövik. Det du skickar nu hör inte längre dit.…"
SCHOOL, BRIDGE = (59.8389, 13.1442), (59.8489, 13.1442)
ENTRIES = "SELECT contribution_id, event_id, stop_id, latitude FROM entries ORDER BY contribution_id"

NOTE_ASKED = "Anteckna åt någon\nSkriv ner vad personen säger, eller spela in det.…"
NOTED = "Sparat med nummer K-1. Säger personen mer?…"


async def checked_in(phone: Phone, bot: Bot, walk: int) -> Phone:
    """Somebody who takes part, at a walk (with the word *gran*) that begins in this moment."""
    await verify(phone, IN)
    bot.clock.move(days=3)
    await verify(phone, [(f"/start w{walk}_gran", WELCOME)])
    return phone


def with_stops(work: Work) -> None:
    """The first event has a stop at the school, and one at the bridge a kilometre away."""
    for why, (latitude, longitude) in (("Skolan", SCHOOL), ("Bron", BRIDGE)):
        work.connection.exec_driver_sql(
            "INSERT INTO stops (event_id, latitude, longitude, why, state, made_at) "
            f"VALUES (1, {latitude}, {longitude}, '{why}', 'in', '2026-11-23 12:00:00')"
        )


async def slip_of(phone: Phone) -> str:
    """The code on the slip that comes next."""
    slip = await phone.next()
    assert slip.media is not None
    assert slip.media.kind == "photo"
    found = re.search(r"Kod: (\w{5} \w{5})\n", slip.text)
    assert found, slip.text
    return found[1]


async def noted(phone: Phone, *words: str) -> str:
    """Write down what somebody says; the code of their slip."""
    await verify(phone, [("/anteckna", NOTE_ASKED)])
    for one in words:
        await phone.say(one)
        await phone.next()
    await phone.press("Klart, utan namn")
    return await slip_of(phone)
