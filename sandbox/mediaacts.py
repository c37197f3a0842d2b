"""What the phone page can send besides words, and how it moves and ends a live position."""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import Any

from sandbox import bodies, deeds, files, positions
from sandbox.deeds import NotPossible
from sandbox.people import Chat, Json, Person
from sandbox.world import World


def _media(world: World, person: Person, body: Json) -> Json:
    chat = bodies.chat_of(world, person, body)
    kind = str(body.get("kind", ""))
    if kind in files.KINDS:
        return _file(world, person, chat, kind, body)
    maker = _MADE.get(kind)
    if maker is None:
        raise NotPossible(f"a phone cannot send {kind!r}")
    sent = deeds.put(world, person, chat, maker(world, body), bodies.reply_to(body))
    return {"message_id": sent["message_id"]}


def _file(world: World, person: Person, chat: Chat, kind: str, body: Json) -> Json:
    try:
        data = base64.b64decode(body["base64"], validate=True) if body.get("base64") else None
    except ValueError:
        raise NotPossible("the file is not in base64") from None
    size = int(body["size"]) if body.get("size") else None
    file = files.store(world, kind, data, str(body.get("name") or ""), str(body.get("mime") or ""), size)
    more = deeds.album(str(body.get("caption") or ""), body.get("album"))
    sent = deeds.send_file(world, person, file, more, chat, bodies.reply_to(body))
    return {"message_id": sent["message_id"]}


def _position(_world: World, body: Json) -> Json:
    return positions.position(*bodies.degrees(body), bodies.accuracy(body))


def _venue(_world: World, body: Json) -> Json:
    name = str(body.get("name") or body.get("title") or "")
    return positions.venue(*bodies.degrees(body), name, str(body.get("address") or ""))


def _live(_world: World, body: Json) -> Json:
    minutes = float(body.get("minutes") or positions.MINUTES)
    return positions.moving(*bodies.degrees(body), minutes, bodies.accuracy(body))


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


def _move_live(world: World, person: Person, body: Json) -> Json:
    chat, where = bodies.chat_of(world, person, body), _position(world, body)
    moved = positions.move(world, person, chat, bodies.message_id(body), where)
    return {"message_id": moved["message_id"]}


def _stop_live(world: World, person: Person, body: Json) -> Json:
    stopped = positions.stop(world, person, bodies.chat_of(world, person, body), bodies.message_id(body))
    return {"message_id": stopped["message_id"]}


_MADE: dict[str, Callable[[World, Json], Json]] = {
    "location": _position,
    "position": _position,
    "venue": _venue,
    "live": _live,
    "contact": _contact,
    "poll": _poll,
    "dice": _dice,
}
ACTS: dict[str, Any] = {"media": _media, "movelive": _move_live, "stoplive": _stop_live}
