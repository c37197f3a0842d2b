"""Waiting and trying again: what the database or the network refuses now, it may take in a moment."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import ParamSpec, TypeVar

import structlog

from domain.delivery import NoAnswer, NotSent, Reply
from storage.database import StorageUnavailable

P = ParamSpec("P")
T = TypeVar("T")

LONGEST_SECONDS = 30.0
_log = structlog.get_logger(__name__)


def backoff(failures: int, first: float = 0.5) -> float:
    """Seconds to wait after so many failures in a row, doubled each time, with jitter."""
    return min(LONGEST_SECONDS, first * 2.0 ** min(failures - 1, 10)) * random.uniform(0.5, 1.0)  # noqa: S311 - no secret


async def persist(call: Callable[P, Awaitable[T]], *args: P.args, **kwargs: P.kwargs) -> T:
    """Do this as soon as the database takes it, for as long as that lasts."""
    failures = 0
    while True:
        try:
            return await call(*args, **kwargs)
        except StorageUnavailable as error:
            failures += 1
            _log.warning("the database does not answer, trying again", error=str(error), failures=failures)
            await asyncio.sleep(backoff(failures, first=0.2))


async def answered(call: Callable[P, Awaitable[Reply]], *args: P.args, **kwargs: P.kwargs) -> Reply:
    """Telegram's answer, yes or no, as soon as it gives one, for a call that may be repeated."""
    failures = 0
    while True:
        try:
            reply = await call(*args, **kwargs)
            if reply.code < 500:
                return reply
            why = reply.description
        except (NotSent, NoAnswer) as error:
            why = str(error)
        failures += 1
        _log.warning("no answer from Telegram, trying again", why=why)
        await asyncio.sleep(backoff(failures))
