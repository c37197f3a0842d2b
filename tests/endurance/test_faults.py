"""Every fault that servers and networks have, at every kind of call: the talk goes on, nothing is lost."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from pathlib import Path

import pytest

from bot.app import App
from bot.config import load
from sandbox import Fault, Phone, Sandbox
from sandbox.faults import KINDS
from tests.endurance.account import receipts, repeats
from tests.support.clock import Clock
from tests.support.inside import EXAMPLE, Bot, at_local_telegram
from tests.support.transcript import Edited, Press, Step, verify
from tests.support.waiting import until

pytestmark = pytest.mark.parametrize(
    "url", ["sqlite"], indirect=True
)  # Telegram's trouble, not the database's

SECONDS = 0.3
"""How long a fault lasts that takes time; Telegram asks for whole seconds, so 1 with 429."""

MAY_REPEAT = {"reset_after", "garbage"}
"""The message has arrived, and the bot is not told: it comes a second time."""

BLOCKED = "403"
"""Says that the person does not want the message: it is not sent again, and the next one is tried anew."""

IN: list[Step] = [
    ("/start", "Hej Anna!…"),
    (Press("Ja, jag är med"), "Var bor du?…"),
    (Press("Hoppa över"), [Edited("Var bor du?…", "Då hoppar vi över…"), "Fråga 1 av 4…"]),
]


@pytest.fixture
async def bot(telegram: Sandbox, url: str, tmp_path: Path) -> AsyncIterator[Bot]:
    clock = Clock()
    async with App(at_local_telegram(load(EXAMPLE), telegram, url, tmp_path), clock) as app:
        yield Bot(app, clock)


@pytest.fixture
async def people(bot: Bot, telegram: Sandbox) -> dict[str, Phone]:
    """For each kind of fault a resident at the first question."""
    found = {kind: telegram.phone(101 + number) for number, kind in enumerate(KINDS)}
    await asyncio.gather(*(verify(phone, IN) for phone in found.values()))
    return found


async def contributions(bot: Bot, phone: Phone) -> list[str]:
    """The texts of a person's contributions, oldest first."""
    rows = await bot.rows(
        "SELECT c.text FROM contributions c JOIN identities i ON i.person_id = c.person_id "
        f"WHERE i.telegram_id = {phone.id} ORDER BY c.id"
    )
    return [str(text) for (text,) in rows]


async def everybody(people: dict[str, Phone], survive: Callable[[Phone, str], Awaitable[None]]) -> None:
    """All at once: a fault in one chat is none of the others' business."""
    await asyncio.gather(*(survive(phone, kind) for kind, phone in people.items()))


async def marked_unreachable(bot: Bot, phone: Phone) -> None:
    query = (
        f"SELECT count(*) FROM identities WHERE telegram_id = {phone.id} AND unreachable_because IS NOT NULL"
    )
    await bot.until(query, [(1,)])


async def test_send_message(people: dict[str, Phone], bot: Bot, telegram: Sandbox) -> None:
    async def survive(phone: Phone, kind: str) -> None:
        telegram.faults.add(Fault("sendMessage", kind, seconds=SECONDS, chat_id=phone.id))
        await phone.say("first")
        if kind == BLOCKED:
            await marked_unreachable(bot, phone)
        await phone.say("second")
        await until(lambda: len(receipts(phone)) == (1 if kind == BLOCKED else 2))
        assert await contributions(bot, phone) == ["first", "second"]

    await everybody(people, survive)
    await bot.settled()
    assert {kind for kind, phone in people.items() if repeats(phone)} == MAY_REPEAT
    assert max(repeats(phone) for phone in people.values()) == 1


async def test_edit_message_text(people: dict[str, Phone], bot: Bot, telegram: Sandbox) -> None:
    async def survive(phone: Phone, kind: str) -> None:
        said = await phone.say("first")
        receipt = await phone.next()
        telegram.faults.add(Fault("editMessageText", kind, seconds=SECONDS, chat_id=phone.id))
        await phone.edit(said, "better")
        if kind == BLOCKED:
            await marked_unreachable(bot, phone)
        else:
            assert "ändrat" in (await phone.edited(receipt)).text
        await phone.say("second")
        assert (await phone.next()).text.startswith("Tack!")
        assert await contributions(bot, phone) == ["better", "second"]

    await everybody(people, survive)
    await bot.settled()
    assert sum(map(repeats, people.values())) == 0


async def test_answer_callback_query(people: dict[str, Phone], bot: Bot, telegram: Sandbox) -> None:
    for kind, phone in people.items():
        telegram.faults.add(Fault("answerCallbackQuery", kind, seconds=SECONDS))
        press = await phone.press("Hoppa över")
        assert (await phone.next()).text.startswith("Fråga 2 av 4"), kind
        if kind not in {BLOCKED, "429"}:  # these are told to be quiet
            await press.answered(5)
        await phone.say(kind)
        assert (await phone.next()).text.startswith("Tack!"), kind
        assert await contributions(bot, phone) == [kind]
    await bot.settled()


async def test_get_updates(people: dict[str, Phone], bot: Bot, telegram: Sandbox) -> None:
    for kind, phone in people.items():
        telegram.faults.add(Fault("getUpdates", kind, seconds=SECONDS))
        await phone.say("first")  # ends the poll that is under way
        await phone.say("second")
        assert [(await phone.next(10)).text[:5] for _ in range(2)] == ["Tack!", "Tack!"], kind
        assert not telegram.faults.waiting, kind
        assert await contributions(bot, phone) == ["first", "second"]
    await bot.settled()
    assert sum(map(repeats, people.values())) == 0


@pytest.mark.parametrize("method", ["getFile", "file"])
async def test_fetching_a_file(
    people: dict[str, Phone], bot: Bot, telegram: Sandbox, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.fetcher.LOOK_SECONDS", 0.1)
    await people["500"].send_photo("what wakes the fetcher, which now looks more often")
    await bot.until("SELECT state FROM attachments", [("kept",)])
    for number, (kind, phone) in enumerate(people.items(), start=1):
        telegram.faults.add(Fault(method, kind, seconds=SECONDS))
        await phone.send_photo(kind)
        await until(partial(_kept, bot, number + 1), every=0.1)
        assert not telegram.faults.waiting
        assert kind in await contributions(bot, phone)


async def _kept(bot: Bot, files: int) -> bool:
    """Whether so many files are there, all with the right content; time passes faster meanwhile."""
    bot.clock.move(seconds=10)
    query = "SELECT count(*), count(DISTINCT sha256) FROM attachments WHERE state = 'kept'"
    return await bot.rows(query) == [(files, 1)]
