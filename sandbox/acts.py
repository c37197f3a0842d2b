"""What the phone page can ask a phone to do; what is done offline waits until it is online again."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from html import escape
from typing import Any

from sandbox import bodies, deeds, deeplinks, mediaacts
from sandbox.deeds import NotPossible
from sandbox.people import Json, Person
from sandbox.world import World

Act = Callable[[World, Person, Json], Json]


def perform(world: World, person: Person, name: str, body: Json) -> Json:
    """Do it now, or keep it for later when the phone is offline; raises NotPossible."""
    if name == "open":
        return _open(world, person, str(body.get("url", "")))
    act: Act | None = ACTS.get(name)
    if act is None:
        raise NotPossible(f"a phone cannot {name}")
    if not person.offline:
        return act(world, person, body)
    person.queued.append({"do": name, "body": body, "at": time.time()})
    world.touch()
    number = -len(person.queued)
    if shown := _waiting_message(person, number):
        person.feed.show("message", shown["chat"], 0, message=shown)
    return {"queued": True, "message_id": number}


def _open(world: World, person: Person, url: str) -> Json:
    """A link into the chat with the bot says something there, unless it only opens the chat."""
    text = deeplinks.words(world, person, url)
    return perform(world, person, "say", {"text": text}) if text else {}


def go_offline(world: World, person: Person) -> None:
    """Take the phone off the net."""
    if not person.offline:
        person.offline_since = time.time()
        world.touch()


def go_online(world: World, person: Person) -> None:
    """Show what came meanwhile, then send what was done meanwhile, in order."""
    if not person.offline:
        return
    person.offline_since = None
    held, person.feed.held = person.feed.held, []
    for kind, chat, message_id, more in held:
        person.feed.show(kind, chat, message_id, **more)
    queued, person.queued = person.queued, []
    for number, act in enumerate(queued, 1):
        person.feed.show("delete", bodies.chat_id(person, act["body"]), -number)
        _perform_late(world, person, act)
    world.touch()


def _perform_late(world: World, person: Person, act: Json) -> None:
    """A message that can no longer be edited, or a button that is gone, is told and not insisted upon."""
    try:
        ACTS[act["do"]](world, person, act["body"])
    except NotPossible as impossible:
        person.feed.show("toast", person.id, text=str(impossible))


def waiting_messages(person: Person, chat_id: int) -> list[Json]:
    """What was written offline in this chat, as messages that nobody has seen yet; their ids are negative."""
    shown = [_waiting_message(person, -number) for number in range(1, len(person.queued) + 1)]
    return [message for message in shown if message and message["chat"] == chat_id]


def _waiting_message(person: Person, number: int) -> Json | None:
    act = person.queued[-number - 1]
    body = act["body"]
    shown = _shown_waiting(act["do"], body)
    if shown is None:
        return None
    return {
        "id": number,
        "chat": bodies.chat_id(person, body),
        "mine": True,
        "html": escape(shown["text"], quote=False),
        "buttons": [],
        "edited": False,
        "reply_to": body.get("reply_to"),
        "date": datetime.fromtimestamp(act["at"], UTC).isoformat(),
        "seen": False,
        "from": person.first_name,
        **shown,
    }


def _shown_waiting(name: str, body: Json) -> Json | None:
    """Words and medium of what waits; None for what is no message."""
    if name in ("say", "key"):
        return {"text": body.get("text") or "", "media": None}
    if name != "media":
        return None
    kind = "location" if body.get("kind") == "live" else body.get("kind")
    medium = {key: body.get(key) for key in ("name", "latitude", "longitude", "address")}
    return {"text": body.get("caption") or "", "media": {"kind": kind, "url": None, **medium}}


def _say(world: World, person: Person, body: Json) -> Json:
    text, chat = str(body.get("text", "")), bodies.chat_of(world, person, body)
    sent = deeds.say(world, person, text, chat, bodies.reply_to(body))
    return {"message_id": sent[-1]["message_id"], "message_ids": [message["message_id"] for message in sent]}


def _key(world: World, person: Person, body: Json) -> Json:
    answer = _say(world, person, body)
    deeds.key_pressed(world, bodies.chat_of(world, person, body))
    return answer


def _edit(world: World, person: Person, body: Json) -> Json:
    chat = bodies.chat_of(world, person, body)
    edited = deeds.edit(world, person, bodies.message_id(body), str(body.get("text", "")), chat)
    return {"message_id": edited["message_id"]}


def _press(world: World, person: Person, body: Json) -> Json:
    chat = bodies.chat_of(world, person, body)
    query = deeds.press(world, person, chat, bodies.message_id(body), str(body.get("data", "")))
    return {"query_id": query.id}


def _block(world: World, person: Person, _body: Json) -> Json:
    deeds.set_blocked(world, person, True)
    return {}


def _unblock(world: World, person: Person, _body: Json) -> Json:
    deeds.set_blocked(world, person, False)
    return {}


ACTS: dict[str, Any] = {
    **mediaacts.ACTS,
    "say": _say,
    "key": _key,
    "edit": _edit,
    "press": _press,
    "block": _block,
    "unblock": _unblock,
}
