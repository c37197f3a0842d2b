"""The world in one file, written soon after it changes, so that a demonstration goes on where it stopped."""

from __future__ import annotations

import asyncio
import base64
import json
import time
from collections import OrderedDict
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sandbox.people import Chat, Json, Person, StoredFile
from sandbox.updates import Waiting
from sandbox.world import World

JUMP = 1000
SHORTEST_PAUSE = 0.3
SHARE_OF_TIME = 10


@dataclass(slots=True)
class Keeper:
    """Keeps a world in a file; writing takes at most a tenth of the time."""

    world: World
    path: Path
    written: int = -1

    def load(self) -> None:
        """Take up the world where the file left it; nothing happens if there is no file yet."""
        if self.path.exists():
            restore(self.world, json.loads(self.path.read_text("utf-8")))

    async def run(self) -> None:
        """Write soon after each change, for ever."""
        while True:
            began = time.monotonic()
            if self._now() != self.written:
                self.save()
            await asyncio.sleep(max(SHORTEST_PAUSE, SHARE_OF_TIME * (time.monotonic() - began)))

    def save(self) -> None:
        """Write the file, in one step: a crash leaves the old one or the new one."""
        version = self._now()
        text = json.dumps(picture(self.world), ensure_ascii=False, separators=(",", ":"))
        self.path.parent.mkdir(parents=True, exist_ok=True)
        draft = self.path.with_name(self.path.name + ".new")
        draft.write_text(text, "utf-8", errors="surrogatepass")
        draft.replace(self.path)
        self.written = version

    def _now(self) -> int:
        return self.world.changes + self.world.updates.changes


def picture(world: World) -> Json:
    """The world as JSON."""
    return {
        "people": [_person(person) for person in world.people.values()],
        "chats": [_chat(chat) for chat in world.chats.values()],
        "files": [_file(file) for file in world.files.values()],
        "settings": world.settings,
        "webhook": world.webhook,
        "updates": [
            [number, waiting.at, waiting.chat, waiting.text]
            for number, waiting in world.updates.waiting.items()
        ],
        "allowed": sorted(world.updates.allowed) if world.updates.allowed else None,
        "last": [world.last_message_id, world.last_number, world.updates.last_id],
    }


def _person(person: Person) -> Json:
    fields = ("id", "first_name", "language_code", "last_name", "username", "started", "blocked", "deleted")
    return {name: getattr(person, name) for name in (*fields, "offline_since", "queued")}


def _chat(chat: Chat) -> Json:
    kept = asdict(chat)
    kept["messages"] = list(kept["messages"].values())
    return kept


def _file(file: StoredFile) -> Json:
    data = None if file.data is None else base64.b64encode(file.data).decode()
    return {**asdict(file), "data": data}


def restore(world: World, kept: Json) -> None:
    """Put what ``picture`` gave into an empty world; ids jump ahead, so that none is used twice."""
    for fields in kept["people"]:
        world.people[fields["id"]] = Person(**fields)
    for fields in kept["chats"]:
        messages = {message["message_id"]: message for message in fields.pop("messages")}
        world.chats[fields["id"]] = Chat(**fields, messages=messages)
    for fields in kept["files"]:
        data = None if fields["data"] is None else base64.b64decode(fields.pop("data"))
        world.files[fields["file_id"]] = StoredFile(**{**fields, "data": data})
    world.settings, world.webhook = kept["settings"], kept["webhook"]
    world.updates.waiting = OrderedDict(
        (number, Waiting(at, chat, text)) for number, at, chat, text in kept["updates"]
    )
    world.updates.allowed = frozenset(kept["allowed"]) if kept["allowed"] else None
    _jump(world, kept["last"])


def _jump(world: World, last: list[Any]) -> None:
    world.last_message_id, world.last_number, world.updates.last_id = (int(number) + JUMP for number in last)
