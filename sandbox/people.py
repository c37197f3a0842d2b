"""The people, their chats, and what each phone has seen happen."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from sandbox.bell import Bell
from sandbox.errors import bad_request, forbidden

Json = dict[str, Any]
EVENTS_KEPT = 2000
GROUPS = ("group", "supergroup")


@dataclass(frozen=True, slots=True)
class Event:
    """Something that a phone shows: a message, an edit, a toast; ``seq`` counts up per phone."""

    seq: int
    type: str
    chat: int
    message_id: int = 0
    more: Json = field(default_factory=dict)


class Feed:
    """What happens on one phone, in order, and a bell for those who watch."""

    def __init__(self) -> None:
        self.seq = 0
        self.events: deque[Event] = deque(maxlen=EVENTS_KEPT)
        self.held: list[tuple[str, int, int, Json]] = []
        self.unread: deque[tuple[int, int]] = deque(maxlen=EVENTS_KEPT)
        self.bell = Bell()

    def show(self, kind: str, chat: int, message_id: int = 0, **more: Any) -> None:
        """Put an event on the phone's screen."""
        self.seq += 1
        self.events.append(Event(self.seq, kind, chat, message_id, more))
        self.bell.ring()

    def after(self, seq: int) -> list[Event]:
        """Events later than ``seq``, oldest first."""
        if seq >= self.seq:
            return []
        return [event for event in self.events if event.seq > seq]


@dataclass(slots=True)
class Person:
    """A person with an account; ``id`` is also the id of the private chat with the bot."""

    id: int
    first_name: str
    language_code: str = "en"
    last_name: str = ""
    username: str = ""
    started: bool = False
    blocked: bool = False
    deleted: bool = False
    offline_since: float | None = None
    queued: list[Json] = field(default_factory=list)
    feed: Feed = field(default_factory=Feed)

    @property
    def offline(self) -> bool:
        """Whether the phone has no net at the moment."""
        return self.offline_since is not None

    def user(self) -> Json:
        """The Bot API's User."""
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        user |= {key: value for key, value in self._optional() if value}
        return user | {"language_code": self.language_code}

    def chat(self) -> Json:
        """The Bot API's Chat for the private chat with this person."""
        chat: Json = {"id": self.id, "first_name": self.first_name}
        chat |= {key: value for key, value in self._optional() if value}
        return chat | {"type": "private"}

    def _optional(self) -> tuple[tuple[str, str], ...]:
        return ("last_name", self.last_name), ("username", self.username)

    def check_reachable(self) -> None:
        """Raise Refused (403) if the bot may not write to this person."""
        if self.deleted:
            raise forbidden("user is deactivated")
        if self.blocked:
            raise forbidden("bot was blocked by the user")
        if not self.started:
            raise forbidden("bot can't initiate conversation with a user")


@dataclass(slots=True)
class Chat:
    """A chat and everything said in it; messages are kept as the Bot API shows them to the bot."""

    id: int
    type: str
    title: str = ""
    members: list[int] = field(default_factory=list)
    bot_status: str = "member"
    migrated_to: int = 0
    pinned: list[int] = field(default_factory=list)
    keyboard: Json | None = None
    messages: dict[int, Json] = field(default_factory=dict)
    as_json: Json = field(default_factory=dict)

    @property
    def is_group(self) -> bool:
        """Whether several people share this chat."""
        return self.type in GROUPS

    def check_writable(self) -> None:
        """Raise Refused if the bot may not write to this group."""
        if self.migrated_to:
            raise bad_request(
                "group chat was upgraded to a supergroup chat", migrate_to_chat_id=self.migrated_to
            )
        if self.bot_status == "kicked":
            raise forbidden(f"bot was kicked from the {self.type} chat")
        if self.bot_status == "left":
            raise forbidden(f"bot is not a member of the {self.type} chat")


@dataclass(slots=True)
class Query:
    """A press of an inline button that waits for the bot's answer."""

    id: str
    person: int
    chat: int
    message_id: int
    at: float
    answer: Json | None = None
    answered: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(slots=True)
class StoredFile:
    """A file on the server; ``data`` is None for a file of which only the size is played."""

    file_id: str
    unique_id: str
    name: str
    mime: str
    size: int
    data: bytes | None
    path: str
    kind: str
    meta: Json
