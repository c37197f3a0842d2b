"""Waiting for what happens in the background, without guessing how long it takes."""

import asyncio
import inspect
from collections.abc import Awaitable, Callable


async def until(
    true: Callable[[], bool | Awaitable[bool]], *, within: float = 8.0, every: float = 0.01
) -> None:
    """Wait until something holds. Raises TimeoutError, which names what was waited for."""
    loop = asyncio.get_running_loop()
    end = loop.time() + within
    while True:
        found = true()
        if await found if inspect.isawaitable(found) else found:
            return
        if loop.time() > end:
            raise TimeoutError(f"not within {within} s: {inspect.getsource(true).strip()}")
        await asyncio.sleep(every)
