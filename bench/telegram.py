"""The local Telegram of a measurement, in a process of its own, without speed limits."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, NamedTuple

import aiohttp

from bench.processes import Process, free_port, running
from sandbox.world import DEMO_TOKEN

TOKEN = DEMO_TOKEN
FIRST_PERSON = 1_000_001
LOOK_SECONDS = 0.1
START_SECONDS = 20.0


class Exchange(NamedTuple):
    """One text and its reply, by the server's clock (Unix seconds).

    ``arrived``: the text was at the server; ``handed``: the bot was given it, in an answer to its poll or
    by a post to its webhook; ``replied``: its reply stood in the chat.
    """

    arrived: float
    handed: float
    replied: float


class Telegram:
    """A running server, by its control API."""

    def __init__(self, client: aiohttp.ClientSession, url: str, process: Process) -> None:
        self.url, self.process = url, process
        self._client = client

    async def say(self, words: Sequence[tuple[int, str]]) -> None:
        """People say this, all at once, before the bot is given any of it."""
        await self._ask("POST", "say", {"words": words})

    async def people(self, count: int) -> list[int]:
        """So many new people; their ids."""
        ids = list(range(FIRST_PERSON, FIRST_PERSON + count))
        for number in ids:
            await self._ask("POST", "phones", {"id": number, "first_name": f"Resident {number}"})
        return ids

    async def delay(self, seconds: float) -> None:
        """Every call of the bot takes so much longer from now on."""
        await self._ask("POST", "delay", {"seconds": seconds})

    async def calls(self) -> int:
        """How many calls the bot has made, polls apart."""
        return int((await self._ask("GET", "health"))["calls"])

    async def last_update(self) -> int:
        """The id of the newest update."""
        return int((await self._ask("GET", "deliveries?after=999999999999"))["last"])

    async def replies(self, after: int) -> list[tuple[float, int]]:
        """(when, chat) of each message that the bot sent since it had made so many calls."""
        told = await self._ask("GET", f"calls?after={after}")
        sent = [one for one in told["calls"] if one["method"] == "sendMessage" and one["status"] == 200]
        return [(one["at"], one["chat_id"]) for one in sent]

    async def wait_for(self, replies: int, after: int, bot: Process, seconds: float) -> None:
        """Until the bot has sent so many messages more. Raises TimeoutError, or Died.

        Counting all calls costs the server nothing; only when there are enough it is asked which they were.
        """
        deadline = time.monotonic() + seconds
        while await self.calls() < after + replies or len(await self.replies(after)) < replies:
            bot.require_alive()
            if time.monotonic() > deadline:
                raise TimeoutError(
                    f"{len(await self.replies(after))} of {replies} replies in {seconds:.0f} s"
                )
            await asyncio.sleep(LOOK_SECONDS)

    async def exchanges(self, after_update: int, after_call: int) -> list[Exchange]:
        """Each text since then with its reply: the first in a chat with the first, and so on."""
        told = (await self._ask("GET", f"deliveries?after={after_update}"))["deliveries"]
        replies: dict[int, list[float]] = {}
        for at, chat in await self.replies(after_call):
            replies.setdefault(chat, []).append(at)
        waiting = {chat: iter(sorted(times)) for chat, times in replies.items()}
        texts = sorted(told, key=lambda one: one["update_id"])
        return [Exchange(one["at"], one["handed"], next(waiting[one["chat"]])) for one in texts]

    async def _ask(self, method: str, what: str, body: Any = None) -> Any:
        async with self._client.request(method, f"{self.url}/sandbox/{what}", json=body) as answer:
            answer.raise_for_status()
            return await answer.json()


@asynccontextmanager
async def telegram(folder: Path) -> AsyncIterator[Telegram]:
    """A fresh server."""
    port = free_port()
    arguments = ("-m", "sandbox", "serve", "--port", str(port), "--token", TOKEN, "--limits", "off")
    with running(arguments, folder / "telegram.log") as process:
        async with aiohttp.ClientSession() as client:
            server = Telegram(client, f"http://127.0.0.1:{port}", process)
            await _answers(server)
            yield server


async def _answers(server: Telegram) -> None:
    deadline = time.monotonic() + START_SECONDS
    while True:
        server.process.require_alive()
        try:
            await server.calls()
        except aiohttp.ClientConnectionError:
            if time.monotonic() > deadline:
                raise
            await asyncio.sleep(0.05)
        else:
            return
