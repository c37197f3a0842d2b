"""What the phone page can ask a phone to do; what is done offline waits until it is online again."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable
from datetime import UTC, datetime
from html import escape
from typing import Any

from sandbox import deeds, deeplinks, files, positions
from sandbox.deeds import NotPossible
from sandbox.people import Chat, Json, Person
from sandbox.world import World

Act = Callable[[World, Person, Json], Json]


def perform(world: World, person: Person, name: str, body: Json) -> Json:
    """Do it now, or keep it for later when the phone is offline; raises NotPossible."""
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
        person.feed.show("delete", _chat_id(person, act["body"]), -number)
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
    text = body.get("text") if act["do"] in ("say", "key") else body.get("caption", "")
    if act["do"] not in ("say", "key", "media"):
        return None
    medium = (
        {"kind": body.get("kind"), "url": None, "name": body.get("name")} if act["do"] == "media" else None
    )
    return {
        "id": number,
        "chat": _chat_id(person, body),
        "mine": True,
        "html": escape(text or "", quote=False),
        "text": text or "",
        "buttons": [],
        "edited": False,
        "reply_to": body.get("reply_to"),
        "media": medium,
        "date": datetime.fromtimestamp(act["at"], UTC).isoformat(),
        "seen": False,
        "from": person.first_name,
    }


def _chat_id(person: Person, body: Json) -> int:
    return int(body.get("chat") or person.id)


def chat_of(world: World, person: Person, body: Json) -> Chat:
    """The chat that is meant: a group, or by default the private chat with the bot."""
    chat = world.chats.get(_chat_id(person, body))
    if chat is None or person.id not in chat.members:
        raise NotPossible(f"{person.first_name} has no such chat")
    return chat


def _say(world: World, person: Person, body: Json) -> Json:
    text, chat = str(body.get("text", "")), chat_of(world, person, body)
    sent = deeds.say(world, person, text, chat, _reply_to(body))
    return {"message_id": sent[-1]["message_id"], "message_ids": [message["message_id"] for message in sent]}


def _key(world: World, person: Person, body: Json) -> Json:
    answer = _say(world, person, body)
    deeds.key_pressed(world, chat_of(world, person, body))
    return answer


def _edit(world: World, person: Person, body: Json) -> Json:
    chat = chat_of(world, person, body)
    edited = deeds.edit(world, person, int(body.get("message_id", 0)), str(body.get("text", "")), chat)
    return {"message_id": edited["message_id"]}


def _press(world: World, person: Person, body: Json) -> Json:
    chat = chat_of(world, person, body)
    query = deeds.press(world, person, chat, int(body.get("message_id", 0)), str(body.get("data", "")))
    return {"query_id": query.id}


def _block(world: World, person: Person, _body: Json) -> Json:
    deeds.set_blocked(world, person, True)
    return {}


def _unblock(world: World, person: Person, _body: Json) -> Json:
    deeds.set_blocked(world, person, False)
    return {}


def _media(world: World, person: Person, body: Json) -> Json:
    chat = chat_of(world, person, body)
    kind = str(body.get("kind", ""))
    if kind in files.KINDS:
        return _file(world, person, chat, kind, body)
    maker = _MADE.get(kind)
    if maker is None:
        raise NotPossible(f"a phone cannot send {kind!r}")
    return {"message_id": deeds.put(world, person, chat, maker(world, body), _reply_to(body))["message_id"]}


def _reply_to(body: Json) -> int:
    return int(body.get("reply_to") or 0)


def _file(world: World, person: Person, chat: Chat, kind: str, body: Json) -> Json:
    try:
        data = base64.b64decode(body["base64"], validate=True) if body.get("base64") else None
    except ValueError:
        raise NotPossible("the file is not in base64") from None
    size = int(body["size"]) if body.get("size") else None
    file = files.store(world, kind, data, str(body.get("name") or ""), str(body.get("mime") or ""), size)
    more = deeds.album(str(body.get("caption") or ""), body.get("album"))
    return {"message_id": deeds.send_file(world, person, file, more, chat, _reply_to(body))["message_id"]}


def _degrees(body: Json) -> tuple[float, float]:
    return float(body.get("latitude", 0)), float(body.get("longitude", 0))


def _accuracy(body: Json) -> float | None:
    return float(body["horizontal_accuracy"]) if body.get("horizontal_accuracy") else None


def _position(_world: World, body: Json) -> Json:
    return positions.position(*_degrees(body), _accuracy(body))


def _venue(_world: World, body: Json) -> Json:
    name = str(body.get("name") or body.get("title") or "")
    return positions.venue(*_degrees(body), name, str(body.get("address") or ""))


def _live(_world: World, body: Json) -> Json:
    minutes = float(body.get("minutes") or positions.MINUTES)
    return positions.moving(*_degrees(body), minutes, _accuracy(body))


def _move_live(world: World, person: Person, body: Json) -> Json:
    chat, number = chat_of(world, person, body), int(body.get("message_id", 0))
    return {"message_id": positions.move(world, person, chat, number, _position(world, body))["message_id"]}


def _stop_live(world: World, person: Person, body: Json) -> Json:
    chat, number = chat_of(world, person, body), int(body.get("message_id", 0))
    return {"message_id": positions.stop(world, person, chat, number)["message_id"]}


def _open(world: World, person: Person, body: Json) -> Json:
    """Follow a link into the chat with the bot; nothing is said if it only opens the chat."""
    said = deeplinks.follow(world, person, str(body.get("url", "")))
    return {"message_id": said["message_id"]} if said else {}


def _contact(_world: World, body: Json) -> Json:
    return {
        "contact": {
            "phone_number": str(body.get("phone_number", "")),
            "first_name": str(body.get("name", "")),
        }
    }


def _poll(world: World, body: Json) -> Json:
    return deeds.poll(
        world, str(body.get("question", "?")), [str(option) for option in body.get("options", "AB")]
    )


def _dice(_world: World, body: Json) -> Json:
    return {"dice": {"emoji": "🎲", "value": int(body.get("value", 6))}}


_MADE: dict[str, Callable[[World, Json], Json]] = {
    "location": _position,
    "position": _position,
    "venue": _venue,
    "live": _live,
    "contact": _contact,
    "poll": _poll,
    "dice": _dice,
}
ACTS: dict[str, Any] = {
    "say": _say,
    "key": _key,
    "edit": _edit,
    "press": _press,
    "media": _media,
    "movelive": _move_live,
    "stoplive": _stop_live,
    "open": _open,
    "block": _block,
    "unblock": _unblock,
}
