"""Attachments: fetched soon after, kept once by content, refused kindly, given up in the end."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert

from bot.fetcher import Fetcher
from bot.store import Store, TooLarge
from bot.telegram_api import BotApi
from domain.delivery import Reply
from domain.setup import AttachmentLimits
from sandbox import Fault, Phone, Sandbox
from services.files import ATTEMPTS
from storage.database import Database
from storage.tables import attachments, contributions, identities, persons
from storage.work import Work
from tests.support.clock import Clock
from tests.support.incoming import column
from tests.support.waiting import until

LIMITS = AttachmentLimits(100_000, frozenset({"application/pdf"}))


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.fetcher.LOOK_SECONDS", 0.05)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "files")


@pytest.fixture
async def fetcher(api: BotApi, database: Database, store: Store) -> AsyncIterator[Fetcher]:
    one = Fetcher(api, database, store, LIMITS)
    task = asyncio.create_task(one.run())
    yield one
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


@pytest.fixture
def anna(telegram: Sandbox) -> Phone:
    return telegram.phone(101, "Anna", "sv")


async def sent(api: BotApi, database: Database, anna: Phone, data: bytes, number: int = 1) -> None:
    """A document of Anna's that waits to be fetched, as attachment ``number``."""
    await anna.send_document(name="plan.pdf", mime="application/pdf", data=data)
    updates = (await api.call("getUpdates", {})).result
    await database.run(_attach, number, updates[-1]["message"]["document"]["file_id"])


def _attach(work: Work, number: int, file_id: str) -> None:
    if number == 1:
        work.execute(insert(persons), {"id": 1, "created_at": work.now})
        work.execute(insert(identities), {"person_id": 1, "telegram_id": 101})
        work.execute(insert(contributions), _CONTRIBUTION | {"received_at": work.now})
    row = {"id": number, "contribution_id": 1, "message_id": number, "file_id": file_id, "try_at": work.now}
    work.execute(insert(attachments), _ATTACHMENT | row)


_CONTRIBUTION = {
    "id": 1,
    "person_id": 1,
    "kind": "answer",
    "text": "",
    "status": "received",
    "language": "sv",
    "message_id": 1,
}
_ATTACHMENT = {
    "kind": "document",
    "name": "plan.pdf",
    "mime": "application/pdf",
    "state": "waiting",
    "attempts": 0,
}


async def state(database: Database, number: int = 1) -> str:
    (found,) = await column(database, f"SELECT state FROM attachments WHERE id = {number}")
    return str(found)


async def became(database: Database, wanted: str, number: int = 1) -> None:
    async def is_so() -> bool:
        return await state(database, number) == wanted

    await until(is_so)


def kept(store: Store, tmp_path: Path) -> list[Path]:
    assert store
    return [path for path in (tmp_path / "files").rglob("*") if path.is_file()]


@pytest.mark.usefixtures("fetcher")
async def test_a_file_is_kept_under_its_content_and_only_once(
    api: BotApi, database: Database, store: Store, anna: Phone, tmp_path: Path
) -> None:
    data = b"plan" * 1000
    await sent(api, database, anna, data)
    await became(database, "kept")
    await sent(api, database, anna, data, number=2)
    await became(database, "kept", number=2)
    digest = hashlib.sha256(data).hexdigest()
    assert await column(database, "SELECT DISTINCT sha256 FROM attachments") == [digest]
    (file,) = kept(store, tmp_path)
    assert file == store.path(digest) == tmp_path / "files" / digest[:2] / digest[2:]
    assert file.read_bytes() == data
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.usefixtures("fetcher")
@pytest.mark.parametrize("kind", ["500", "reset_before", "garbage"])
async def test_a_failure_is_tried_again_later(
    kind: str, api: BotApi, telegram: Sandbox, database: Database, anna: Phone, clock: Clock
) -> None:
    telegram.faults.add(Fault("getFile", kind))
    await sent(api, database, anna, b"plan")

    async def failed_once() -> bool:
        return await column(database, "SELECT attempts FROM attachments") == [1]

    await until(failed_once)
    await asyncio.sleep(0.2)
    assert await state(database) == "waiting", "not before its time"
    clock.move(seconds=6)
    await became(database, "kept")


@pytest.mark.usefixtures("fetcher")
async def test_an_answer_without_a_path_is_a_failure_like_others(
    api: BotApi, database: Database, anna: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = api.call

    async def pathless(method: str, params: Mapping[str, Any], *, seconds: float = 20) -> Reply:
        reply = await real(method, params, seconds=seconds)
        return Reply(ok=True, result={"file_id": "known"}) if method == "getFile" else reply

    monkeypatch.setattr(api, "call", pathless)
    await sent(api, database, anna, b"plan")

    async def failed() -> bool:
        return await column(database, "SELECT error FROM attachments") == ["getFile named no path"]

    await until(failed)
    assert await state(database) == "waiting"


@pytest.mark.usefixtures("fetcher")
async def test_in_the_end_it_is_given_up_and_the_error_kept(
    api: BotApi, telegram: Sandbox, database: Database, anna: Phone, clock: Clock
) -> None:
    telegram.faults.add(Fault("getFile", "500", times=None))
    await sent(api, database, anna, b"plan")
    for attempt in range(1, ATTEMPTS):

        async def failed(attempt: int = attempt) -> bool:
            return await column(database, "SELECT attempts FROM attachments") == [attempt]

        await until(failed)
        clock.move(hours=2)
    await became(database, "given_up")
    assert await column(database, "SELECT error FROM attachments") == ["Internal Server Error"]


@pytest.mark.usefixtures("fetcher")
async def test_a_file_larger_than_it_said_is_refused_and_its_sender_told(
    api: BotApi, database: Database, store: Store, anna: Phone, tmp_path: Path
) -> None:
    await sent(api, database, anna, b"x" * 100_001)
    await became(database, "refused")
    assert kept(store, tmp_path) == []
    assert await column(database, "SELECT chat_id FROM outbox WHERE kind = 'file_refused'") == [101]


@pytest.mark.usefixtures("fetcher")
async def test_what_bots_cannot_download_is_refused_and_its_sender_told(
    api: BotApi, database: Database, anna: Phone
) -> None:
    await sent(api, database, anna, b"x" * 21_000_000)
    await became(database, "refused")
    assert await column(database, "SELECT chat_id FROM outbox WHERE kind = 'file_refused'") == [101]


async def test_content_that_breaks_off_leaves_nothing(store: Store, tmp_path: Path) -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield b"half"
        raise OSError("the line is dead")

    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield b"much"

    with pytest.raises(OSError, match="dead"):
        await store.keep(broken(), 1000)
    with pytest.raises(TooLarge):
        await store.keep(endless(), 1000)
    assert kept(store, tmp_path) == []
