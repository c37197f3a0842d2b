"""The bot's side of the sandbox, as bare HTTP."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import aiohttp

from sandbox import Sandbox


@dataclass(frozen=True, slots=True)
class Answered:
    """An HTTP answer of the Bot API."""

    status: int
    body: dict[str, Any]

    @property
    def result(self) -> Any:
        assert self.body["ok"], self.body
        return self.body["result"]

    @property
    def refusal(self) -> tuple[int, str]:
        assert not self.body["ok"], self.body
        assert self.status == self.body["error_code"]
        return self.status, self.body["description"]


class Api:
    """Calls the Bot API as any HTTP client would."""

    def __init__(self, client: aiohttp.ClientSession, sandbox: Sandbox) -> None:
        self.client = client
        self.base = f"{sandbox.url}/bot{sandbox.token}"

    async def __call__(self, method: str, **params: Any) -> Answered:
        async with self.client.post(f"{self.base}/{method}", json=params) as answer:
            return Answered(answer.status, await answer.json())

    async def form(self, method: str, data: Any) -> Answered:
        async with self.client.post(f"{self.base}/{method}", data=data) as answer:
            return Answered(answer.status, await answer.json())

    async def updates(self, **params: Any) -> list[dict[str, Any]]:
        return list((await self("getUpdates", **params)).result)
