"""The world behind the server: people, chats, messages, files, and the ids that Telegram would give them."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from typing import Any, NamedTuple

from sandbox.errors import bad_request
from sandbox.limits import STRICT, Limits, Mode
from sandbox.people import Chat, Json, Person, Query, StoredFile
from sandbox.updates import Updates

DEMO_TOKEN = "7000000001:AAE-demo_token_of_the_local_Telegram00"  # noqa: S105 - opens nothing but the sandbox
CALLS_KEPT = 100_000
QUERY_SECONDS = 15.0


class Call(NamedTuple):
    """One Bot API call: when (Unix seconds), what was asked, how it was answered (``status`` 0: cut off)."""

    at: float
    method: str
    params: dict[str, Any]
    chat_id: int | None
    status: int
    description: str


class World:
    """All state of the sandbox; every change is made in one event loop, so nothing needs a lock."""

    def __init__(self, token: str = DEMO_TOKEN, limits: Mode = STRICT) -> None:
        self.token = token
        self.bot: Json = _bot_user(token)
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.queries: dict[str, Query] = {}
        self.settings: dict[str, Any] = {}
        self.webhook: Json = {}
        self.updates = Updates()
        self.limits = Limits(limits)
        self.calls: deque[Call] = deque(maxlen=CALLS_KEPT)
        self.call_count = 0
        self.query_seconds = QUERY_SECONDS
        self.last_message_id = 0
        self.last_number = 0
        self.changes = 0
        self.closed = asyncio.Event()

    def close(self) -> None:
        """End everything that waits: polls and event streams."""
        self.closed.set()
        self.updates.close()
        for person in self.people.values():
            person.feed.bell.ring()

    def touch(self) -> None:
        """Note that something changed that a snapshot has to keep."""
        self.changes += 1

    def number(self) -> int:
        """A number that was never used before, for file, query and poll ids."""
        self.last_number += 1
        return self.last_number

    # People and chats

    def add_person(self, person: Person) -> Person:
        """Let a person have a phone; their private chat with the bot exists but is not started."""
        self.people[person.id] = person
        self.chats[person.id] = Chat(person.id, "private", members=[person.id], as_json=person.chat())
        self.touch()
        return person

    def add_group(self, chat: Chat) -> Chat:
        """Open a group chat."""
        chat.as_json = {"id": chat.id, "title": chat.title, "type": chat.type}
        if chat.type == "group":
            chat.as_json["all_members_are_administrators"] = False
        self.chats[chat.id] = chat
        self.touch()
        return chat

    def person(self, person_id: int) -> Person:
        """The person with this id; KeyError if there is none."""
        return self.people[person_id]

    def chat(self, chat_id: int | str) -> Chat:
        """The chat with this id or @username; raises Refused if the bot cannot know it."""
        if isinstance(chat_id, str):
            chat_id = self._named(chat_id)
        chat = self.chats.get(chat_id)
        if chat is None:
            raise bad_request("chat not found")
        return chat

    def writable(self, chat_id: int | str) -> Chat:
        """The chat, if the bot may write there; raises Refused otherwise."""
        chat = self.chat(chat_id)
        if chat.is_group:
            chat.check_writable()
        else:
            self.people[chat.id].check_reachable()
        return chat

    def _named(self, name: str) -> int:
        wanted = name.removeprefix("@").lower()
        return next((p.id for p in self.people.values() if p.username.lower() == wanted and wanted), 0)

    # Messages

    def add_message(self, chat: Chat, sender: Json, content: Json) -> Json:
        """Put a message into a chat, as the Bot API shows it."""
        self.last_message_id += 1
        message: Json = {
            "message_id": self.last_message_id,
            "from": sender,
            "chat": chat.as_json,
            "date": int(time.time()),
            **content,
        }
        chat.messages[self.last_message_id] = message
        self.changes += 1
        return message

    def post(self, chat: Chat, content: Json) -> Json:
        """The bot says something: counted against the limits, shown on every member's phone."""
        return self.post_all(chat, [content])[0]

    def post_all(self, chat: Chat, contents: list[Json]) -> list[Json]:
        """The bot says several things as one: an album goes whole or not at all."""
        self.limits.spend(chat.id, chat.is_group, len(contents))
        return [self._post(chat, content) for content in contents]

    def _post(self, chat: Chat, content: Json) -> Json:
        message = self.add_message(chat, self.bot, content)
        self.show(chat, "message", message["message_id"])
        for member in chat.members:
            self.people[member].feed.unread.append((chat.id, message["message_id"]))
        return message

    def amend(self, chat: Chat, message: Json, content: Json, drop: tuple[str, ...] = ()) -> Json:
        """The bot edits a message: it becomes a new object, so that older copies stay as they were."""
        self.limits.spend(chat.id, chat.is_group)
        kept = {key: value for key, value in message.items() if key not in drop}
        edited = {**kept, **content, "edit_date": int(time.time())}
        chat.messages[message["message_id"]] = edited
        self.changes += 1
        self.show(chat, "edit", message["message_id"])
        return edited

    def show(self, chat: Chat, kind: str, message_id: int = 0, **more: Any) -> None:
        """Let every member's phone show an event; a phone that is offline gets it later."""
        for member in chat.members:
            self.tell(self.people[member], kind, chat.id, message_id, **more)

    def tell(self, person: Person, kind: str, chat_id: int, message_id: int = 0, **more: Any) -> None:
        """Show an event on one phone, now or when it is online again."""
        if person.offline:
            person.feed.held.append((kind, chat_id, message_id, more))
        else:
            person.feed.show(kind, chat_id, message_id, **more)


def _bot_user(token: str) -> Json:
    return {
        "id": int(token.partition(":")[0]),
        "is_bot": True,
        "first_name": "Sandlådan",
        "username": "sandbox_demo_bot",
    }
