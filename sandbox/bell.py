"""A bell that wakes everyone who waits for news."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Bell:
    """Many may wait; one ring wakes them all, and each looks for itself whether its news has come."""

    def __init__(self) -> None:
        self._waiting: list[asyncio.Future[None]] = []

    def ring(self) -> None:
        """Wake everyone."""
        waiting, self._waiting = self._waiting, []
        for sleeper in waiting:
            if not sleeper.done():
                sleeper.set_result(None)

    async def wait(self) -> None:
        """Sleep until the next ring."""
        sleeper: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(sleeper)
        await sleeper

    async def wait_at_most(self, seconds: float) -> None:
        """Sleep until the next ring, or for so many seconds."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self.wait()

    async def until(self, look: Callable[[], T | None], seconds: float) -> T | None:
        """Return what ``look`` finds as soon as it finds something; None after this many seconds."""
        try:
            async with asyncio.timeout(seconds):
                while (found := look()) is None:
                    await self.wait()
                return found
        except TimeoutError:
            return look()
