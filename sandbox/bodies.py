"""Reading what the phone page asks a phone to do: the chat, the message, the place that a body names."""

from __future__ import annotations

from sandbox.deeds import NotPossible
from sandbox.people import Chat, Json, Person
from sandbox.world import World


def chat_id(person: Person, body: Json) -> int:
    """The id of the chat that is meant: by default the private chat with the bot."""
    return int(body.get("chat") or person.id)


def chat_of(world: World, person: Person, body: Json) -> Chat:
    """The chat that is meant; raises NotPossible if the person is not in it."""
    chat = world.chats.get(chat_id(person, body))
    if chat is None or person.id not in chat.members:
        raise NotPossible(f"{person.first_name} has no such chat")
    return chat


def message_id(body: Json) -> int:
    """The message that something is done to."""
    return int(body.get("message_id") or 0)


def reply_to(body: Json) -> int:
    """The message that is answered; 0 for none."""
    return int(body.get("reply_to") or 0)


def degrees(body: Json) -> tuple[float, float]:
    """Latitude and longitude."""
    return float(body.get("latitude", 0)), float(body.get("longitude", 0))


def accuracy(body: Json) -> float | None:
    """How exact a position is, in metres."""
    return float(body["horizontal_accuracy"]) if body.get("horizontal_accuracy") else None
