"""Telegram's speed limits: 30 messages a second in all, one a second to a person, 20 a minute to a group.

https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
"""

from __future__ import annotations

import math
import time
from collections import deque
from dataclasses import dataclass
from enum import Enum

from sandbox.errors import too_many


class Mode(Enum):
    """Whether the limits are kept."""

    STRICT = "strict"
    OFF = "off"


STRICT = Mode.STRICT
OFF = Mode.OFF

ALL_IN_A_SECOND = 30
PERSON_BURST = 4
GROUP_IN_A_MINUTE = 20


@dataclass(slots=True)
class _Bucket:
    """Room for a short burst, refilled with one message a second."""

    room: float
    at: float

    def missing(self, now: float) -> float:
        self.room = min(PERSON_BURST, self.room + now - self.at)
        self.at = now
        return 0.0 if self.room >= 1 else 1 - self.room


class Limits:
    """Counts what the bot says and edits; callback answers and deletions are free."""

    def __init__(self, mode: Mode = STRICT) -> None:
        self.mode = mode
        self._all: deque[float] = deque()
        self._people: dict[int, _Bucket] = {}
        self._groups: dict[int, deque[float]] = {}

    def spend(self, chat: int, is_group: bool, messages: int = 1) -> None:
        """Count messages to this chat; raises Refused (429) if too fast. An album goes whole."""
        if self.mode is OFF:
            return
        now = time.monotonic()
        waits = [_full(self._all, now, ALL_IN_A_SECOND, 1.0)]
        waits.append(self._group(chat, now) if is_group else self._person(chat, now).missing(now))
        if max(waits) > 0:
            raise too_many(max(1, math.ceil(max(waits))))
        self._all.extend([now] * messages)
        if is_group:
            self._groups[chat].extend([now] * messages)
        else:
            self._people[chat].room -= messages

    def _person(self, chat: int, now: float) -> _Bucket:
        return self._people.setdefault(chat, _Bucket(PERSON_BURST, now))

    def _group(self, chat: int, now: float) -> float:
        return _full(self._groups.setdefault(chat, deque()), now, GROUP_IN_A_MINUTE, 60.0)


def _full(sent: deque[float], now: float, allowed: int, window: float) -> float:
    """Seconds until the sliding window has room again; 0 when it has."""
    while sent and sent[0] <= now - window:
        sent.popleft()
    return 0.0 if len(sent) < allowed else sent[0] + window - now
