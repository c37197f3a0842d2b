"""The replay: statements become a plan, played against a small bot that may fall silent."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from sandbox import Sandbox
from sandbox.replay import Ways, play
from sandbox.residents import Resident, Statement, plan, read, spread

CSV = 'timestamp_ms,author,agrees,text\n2,5,0,"andra, med komma"\n1,5,0,första\n3,6,0,"en ""egen"" sak"\n'


def test_statements_are_read_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(CSV, "utf-8")
    assert read(path)[0] == Statement(2, 5, "andra, med komma")
    assert [statement.text for statement in read(path, limit=1)] == ["andra, med komma"]
    assert plan(read(path)) == [
        Resident(5, (("första",), ("andra, med komma",))),
        Resident(6, (('en "egen" sak',),)),
    ]


@pytest.mark.parametrize(
    ("count", "sizes"), [(1, [1]), (3, [1, 1, 1]), (4, [1, 1, 1, 1]), (10, [2, 3, 2, 3])]
)
def test_statements_are_spread_evenly_and_in_order(count: int, sizes: list[int]) -> None:
    texts = [str(number) for number in range(count)]
    parts = spread(texts, 4)
    assert [len(part) for part in parts] == sizes
    assert [text for part in parts for text in part] == texts


def keys(label: str, data: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text=label, callback_data=data)]])


def small_bot() -> Dispatcher:
    """Welcome, one tap, then question after question; silent when told to hush."""
    dispatcher = Dispatcher()

    @dispatcher.message(CommandStart())
    async def start(message: Message) -> None:
        await message.answer("Välkommen", reply_markup=keys("Jag är med", "join"))

    @dispatcher.callback_query(F.data == "join")
    async def join(query: CallbackQuery) -> None:
        assert isinstance(query.message, Message)
        await query.message.edit_text("Fråga 1", reply_markup=keys("Next question", "n2"))

    @dispatcher.callback_query(F.data.startswith("n"))
    async def following(query: CallbackQuery) -> None:
        assert query.data
        assert isinstance(query.message, Message)
        number = int(query.data[1:])
        await query.message.answer(f"Fråga {number}", reply_markup=keys("Next question", f"n{number + 1}"))

    @dispatcher.message(F.text != "tyst")
    async def opinion(message: Message) -> None:
        await message.reply("Tack!")

    return dispatcher


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[None]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(sandbox.url))
    dispatcher = small_bot()
    polling = asyncio.create_task(
        dispatcher.start_polling(Bot(sandbox.token, session=session), handle_signals=False)
    )
    yield
    await asyncio.sleep(0.1)
    await dispatcher.stop_polling()
    await polling


async def test_residents_are_played(sandbox: Sandbox, bot: None) -> None:
    residents = [Resident(5, (("a", "b"), ("c",), ("å 🌲",))), Resident(6, (("d",),))]
    heard: list[int] = []
    report = await play(
        sandbox.url, residents, ways=Ways(seconds=5), progress=lambda now: heard.append(now.said)
    )
    assert report.complete, str(report)
    assert (report.statements, report.taps, sorted(report.replies)) == (5, [1, 1], [2, 7])
    assert (heard[-1], report.people_done, report.repeated) == (5, 2, 0)
    said = [message.text for message in sandbox.phone(1_000_005).screen if message.mine]
    assert said == ["/start", "a", "b", "c", "å 🌲"]


async def test_a_statement_without_reply_is_reported(sandbox: Sandbox, bot: None) -> None:
    report = await play(sandbox.url, [Resident(5, (("a", "tyst"),))], ways=Ways(seconds=0.5))
    assert not report.complete
    assert report.unanswered == ["tyst"]
    assert "statements with no reply: 1" in str(report)


async def test_a_bot_that_is_not_there_is_reported(sandbox: Sandbox) -> None:
    report = await play(sandbox.url, [Resident(5, (("a",),))], ways=Ways(seconds=0.2))
    assert not report.complete
    assert report.problems == ["author 5: nothing to press 0 s after tap 0"]
