"""An evening's walk as people meet it on their phones, and what they are told of it afterwards."""

from datetime import timedelta

from sandbox import Phone
from services import write_ups
from storage import contributions
from storage.work import Work
from tests.support import walked
from tests.support.arranging import published
from tests.support.inside import Bot
from tests.support.transcript import Edited, Press, like, verify

IN = [
    ("/start", "Hej …"),
    (Press("Ja, jag är med"), "Var bor du?…"),
    (Press("Sjövik"), [Edited("Var bor du?…", "Du bor i Sjövik. Tack!"), "Fråga 1 av 4…"]),
]
IN_ENGLISH = [
    ("/start", "Hello …"),
    (Press("Yes, I'm in"), "Where do you live?…"),
    (Press("Skip"), [Edited("Where…", "Then we skip the place."), "Question 1 of 4…"]),
]
WHEN = "måndag 23 november kl. 18.00–20.00"
HEAD = f"Vad som kom fram: Vandring i Sjövik\nSamhällsvandring · Sjövik\n{WHEN}\n\n"
HEADS = ("Vad som kom fram:", "What came of it:")


async def this_evening(bot: Bot) -> int:
    """A walk from six to eight; Karin has made it."""
    return await bot.database.run(published, starts_at=bot.clock() + timedelta(hours=5))


async def stay_at_home(cilla: Phone, walk: int) -> Phone:
    """She asks to be told."""
    await verify(cilla, [*IN, (f"/start e{walk}", "Vandring…"), (Press("Mer"), Edited("Vandring…", "…"))])
    await verify(cilla, [(Press("Berätta för mig"), Edited("Vandring…", "…vad som kom fram."))])
    return cilla


async def walk_together(anna: Phone, bilal: Phone, cilla: Phone, walk: int, bot: Bot) -> list[int]:
    """It is half past seven. Anna and Bilal are there; the numbers of what they said.

    Cilla excuses herself in an answer to the card, which is meant for nobody else.
    """
    await verify(anna, IN)
    await verify(bilal, IN_ENGLISH)
    await move(bot, hours=6, minutes=30)
    numbers = await bot.database.run(walked.evening, walk, 101, 102)
    await cilla.say("Jag är sjuk i kväll, hälsa de andra.", reply_to=cilla.screen[-1])
    assert like((await cilla.next()).text, "Tack!…")
    return numbers


async def move(bot: Bot, **by: float) -> None:
    """The clock goes on, and the bot looks for what is due."""
    bot.clock.move(**by)
    await bot.database.run(write_ups.see_to)


async def withdraw(bot: Bot, telegram_id: int, number: int) -> None:
    """Its author takes it back."""

    def it(work: Work) -> None:
        own = contributions.own(work, walked.person(work, telegram_id), number)
        assert own is not None
        contributions.withdraw(work, own, "author")

    await bot.database.run(it)


def told(phone: Phone) -> list[str]:
    """The write-ups on somebody's screen."""
    return [one.text for one in phone.screen if one.text.startswith(HEADS)]


async def state(bot: Bot) -> object:
    """Where the write-up of the only event is."""
    return (await bot.rows("SELECT write_up FROM events"))[0][0]
