"""The webhook: 200 only for what is kept, nothing for whoever does not know the secret."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application, Request

from web.webhook import MAX_BYTES, SECRET_HEADER, make_app

SECRET = "what-only-telegram-knows"
KNOWN = {SECRET_HEADER: SECRET}

Client = TestClient[Request, Application]


class Keeper:
    """Keeps updates, or cannot."""

    able = True

    def __init__(self) -> None:
        self.kept: list[dict[str, Any]] = []

    async def keep(self, update: dict[str, Any]) -> bool:
        if self.able:
            self.kept.append(update)
        return self.able


@pytest.fixture
def keeper() -> Keeper:
    return Keeper()


@pytest.fixture
async def client(keeper: Keeper) -> AsyncIterator[Client]:
    async with TestClient(TestServer(make_app("/telegram", SECRET, keeper.keep))) as one:
        yield one


async def test_an_update_that_is_kept_is_acknowledged(client: Client, keeper: Keeper) -> None:
    response = await client.post("/telegram", json={"update_id": 7}, headers=KNOWN)
    assert response.status == 200
    assert keeper.kept == [{"update_id": 7}]


async def test_an_update_that_cannot_be_kept_is_to_come_again(client: Client, keeper: Keeper) -> None:
    keeper.able = False
    response = await client.post("/telegram", json={"update_id": 7}, headers=KNOWN)
    assert response.status == 503


@pytest.mark.parametrize("headers", [{}, {SECRET_HEADER: "guess"}, {SECRET_HEADER: ""}, {SECRET_HEADER: "å"}])
async def test_without_the_secret_nothing_is_taken(
    client: Client, keeper: Keeper, headers: dict[str, str]
) -> None:
    response = await client.post("/telegram", json={"update_id": 7}, headers=headers)
    assert response.status == 403
    assert keeper.kept == []


async def test_bytes_that_are_no_text_are_refused_like_any_guess(client: Client) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", client.port)
    head = f"POST /telegram HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n{SECRET_HEADER}: ".encode()
    writer.write(head + b"\xff\xfe\r\n\r\n{}")
    assert await reader.readuntil(b"\r\n") == b"HTTP/1.1 403 Forbidden\r\n"
    writer.close()
    await writer.wait_closed()


@pytest.mark.parametrize("body", [b"", b"not json", b"[]", b"7", b'{"update_id": "7"}', b"\xff\xfe"])
async def test_what_is_no_update_is_refused(client: Client, keeper: Keeper, body: bytes) -> None:
    response = await client.post("/telegram", data=body, headers=KNOWN)
    assert response.status == 400
    assert keeper.kept == []


async def test_a_wrong_path_a_wrong_method_and_a_flood_are_refused(client: Client, keeper: Keeper) -> None:
    assert (await client.post("/elsewhere", json={"update_id": 7}, headers=KNOWN)).status == 404
    assert (await client.get("/telegram", headers=KNOWN)).status == 405
    large = aiohttp.BytesPayload(b"x" * (MAX_BYTES + 1))
    assert (await client.post("/telegram", data=large, headers=KNOWN)).status == 413
    assert keeper.kept == []
