"""The queue of updates, and `getUpdates`: what is not confirmed comes again."""

from __future__ import annotations

import json
import time
from collections import OrderedDict, deque
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

from sandbox.bell import Bell
from sandbox.errors import Refused

KEPT_SECONDS = 24 * 3600.0
DELIVERIES_KEPT = 100_000
UNASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
TERMINATED = "Conflict: terminated by {by} request"
ONE_INSTANCE = "; make sure that only one bot instance is running"


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update as it will be delivered: its JSON text is fixed when it happens."""

    at: float
    chat: int
    text: str


class Delivery(NamedTuple):
    """When an update happened, and when the bot was given it for the first time (Unix seconds)."""

    update_id: int
    chat: int
    at: float
    handed: float


@dataclass(slots=True)
class _Poll:
    ended: str = ""


class Updates:
    """Updates that the bot has not confirmed, oldest first."""

    def __init__(self) -> None:
        self.last_id = 100_000
        self.waiting: OrderedDict[int, Waiting] = OrderedDict()
        self.allowed: frozenset[str] | None = None
        self.bell = Bell()
        self.changes = 0
        self.deliveries: deque[Delivery] = deque(maxlen=DELIVERIES_KEPT)
        self._polled = 0
        self.closed = False
        self._poll: _Poll | None = None

    def put(self, kind: str, content: Any, chat: int = 0) -> int | None:
        """Queue an update of this kind; returns its id, or None if the bot did not ask for the kind."""
        if kind in UNASKED if self.allowed is None else kind not in self.allowed:
            return None
        return self.put_raw({kind: content}, chat)

    def put_raw(self, update: dict[str, Any], chat: int = 0) -> int:
        """Queue an update as is; an ``update_id`` is filled in if it is absent."""
        update_id = int(update.get("update_id") or self.last_id + 1)
        self.last_id = max(self.last_id, update_id)
        self.waiting[update_id] = Waiting(time.time(), chat, _json({**update, "update_id": update_id}))
        self.changes += 1
        self.bell.ring()
        return update_id

    def allow(self, kinds: Iterable[str] | None) -> None:
        """Remember which kinds the bot wants; None changes nothing, an empty list is the default."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def forget(self, update_id: int) -> None:
        """Drop one delivered update."""
        if self.waiting.pop(update_id, None):
            self.changes += 1

    def confirm(self, offset: int) -> None:
        """Drop everything before ``offset``; a negative one keeps only that many of the newest."""
        if offset < 0:
            newest = list(self.waiting)[offset:]
            offset = newest[0] if newest else 0
        while self.waiting and (first := next(iter(self.waiting))) < offset:
            self.forget(first)

    def expire(self) -> None:
        """Drop what nobody fetched for 24 hours, as Telegram does."""
        horizon = time.time() - KEPT_SECONDS
        while self.waiting and self.waiting[first := next(iter(self.waiting))].at < horizon:
            self.forget(first)

    async def fetch(self, offset: int, limit: int, seconds: float) -> str:
        """The JSON array of up to ``limit`` updates, waiting up to ``seconds`` for the first."""
        self.end_poll("other getUpdates", ONE_INSTANCE)
        self.expire()
        self.confirm(offset)
        if self.waiting or seconds <= 0:
            return self._batch(limit)
        poll = self._poll = _Poll()
        await self.bell.until(lambda: poll.ended or self.waiting or self.closed or None, seconds)
        if poll.ended:
            raise Refused(409, poll.ended)
        return self._batch(limit)

    def end_poll(self, by: str, advice: str = "") -> None:
        """Refuse the poll that is under way, if there is one: somebody else has come."""
        if self._poll:
            self._poll.ended = TERMINATED.format(by=by) + advice
            self._poll = None
            self.bell.ring()

    def close(self) -> None:
        """Let the poll that is under way end without news."""
        self.closed = True
        self.bell.ring()

    def _batch(self, limit: int) -> str:
        batch = list(islice(self.waiting.items(), limit))
        for update_id, update in batch:
            if update_id > self._polled:
                self._polled = update_id
                self.note_delivery(update_id, update)
        return "[" + ",".join(update.text for _, update in batch) + "]"

    def note_delivery(self, update_id: int, update: Waiting) -> None:
        """Note that the bot is being given this update for the first time."""
        self.deliveries.append(Delivery(update_id, update.chat, update.at, time.time()))


def _json(update: dict[str, Any]) -> str:
    """Readable as it is; with escapes where it holds what UTF-8 cannot (halves of surrogate pairs)."""
    text = json.dumps(update, ensure_ascii=False, separators=(",", ":"))
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(update)
    return text
