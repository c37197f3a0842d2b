"""The same people through the webhook: every statement once, also when the bot ends in between."""

from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from sandbox import Sandbox
from sandbox.replay import play
from sandbox.residents import Resident
from tests.endurance.account import drawn_up
from tests.endurance.kills import Replay
from tests.support.books import Books
from tests.support.ports import free_port
from tests.support.running import BotProcess, running
from tests.support.statements import residents, said
from tests.support.waiting import until
from web.webhook import SECRET_HEADER

STATEMENTS = 120
SECRET = "what-only-telegram-knows"
ANNA = Resident(1, ())
TEXT = "A true word"
UPDATE = {
    "update_id": 900_000_000,
    "message": {
        "message_id": 5000,
        "date": 1_795_000_000,
        "chat": {"id": ANNA.user_id, "type": "private"},
        "from": {"id": ANNA.user_id, "is_bot": False, "first_name": "Anna"},
        "text": TEXT,
    },
}


@pytest.fixture
def address() -> str:
    return f"http://127.0.0.1:{free_port()}/telegram"


@pytest.fixture
async def bot(tmp_path: Path, telegram: Sandbox, url: str, address: str) -> AsyncIterator[BotProcess]:
    settings = {
        "TELEGRAM__MODE": "webhook",
        "TELEGRAM__WEBHOOK__URL": address,
        "TELEGRAM__WEBHOOK__PORT": address.rpartition(":")[2].removesuffix("/telegram"),
        "TELEGRAM__WEBHOOK__SECRET": SECRET,
    }
    async with running(tmp_path, telegram.url, telegram.token, url, **settings) as one:
        yield one


async def test_stopped_and_killed_in_between(bot: BotProcess, telegram: Sandbox, books: Books) -> None:
    people = residents(STATEMENTS)
    replay = Replay(people, telegram.url)
    await replay.reach(STATEMENTS // 3)
    assert (await bot.stop())[0] == 0
    await bot.start()
    await replay.reach(2 * STATEMENTS // 3)
    await bot.kill()
    in_flight = books.in_flight()
    await bot.start()
    report = await replay.playing
    assert report.complete, report
    await until(lambda: not any(books.unfinished().values()))
    phones = [telegram.phone(person.user_id) for person in people]
    account = drawn_up(said(people), books, phones, in_flight)
    assert account.sound, account
    assert {call.method for call in telegram.calls if call.status == 200} >= {"setWebhook", "sendMessage"}
    assert "getUpdates" not in {call.method for call in telegram.calls}


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_a_forged_update_is_refused_and_a_true_one_taken_once(
    bot: BotProcess, telegram: Sandbox, books: Books, address: str
) -> None:
    await play(telegram.url, [ANNA])
    async with aiohttp.ClientSession() as client:
        for headers in ({}, {SECRET_HEADER: "guess"}):
            assert await _post(client, address, headers) == 403
        assert books.said().total() == 0
        for _ in range(2):
            assert await _post(client, address, {SECRET_HEADER: SECRET}) == 200
    await until(lambda: books.said().total() == 1)
    await until(lambda: not any(books.unfinished().values()))
    assert drawn_up(Counter([(ANNA.user_id, "known_for", TEXT)]), books, [telegram.phone(ANNA.user_id)]).sound


async def _post(client: aiohttp.ClientSession, address: str, headers: dict[str, str]) -> int:
    async with client.post(address, json=UPDATE, headers=headers) as answer:
        return answer.status
