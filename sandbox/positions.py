"""Where people are: a position, a named place, and a live position that they move and end."""

from __future__ import annotations

from sandbox import deeds, live
from sandbox.deeds import NotPossible
from sandbox.people import Chat, Json, Person
from sandbox.world import World

MINUTES = 15
LONGEST_MINUTES = 24 * 60
WORST_ACCURACY = 1500


def position(latitude: float, longitude: float, accuracy: float | None = None) -> Json:
    """A position as content; raises NotPossible if it is not on Earth."""
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise NotPossible(f"there is no place at {latitude}, {longitude}")
    where: Json = {"latitude": latitude, "longitude": longitude}
    if accuracy:
        where["horizontal_accuracy"] = min(accuracy, WORST_ACCURACY)
    return {"location": where}


def venue(latitude: float, longitude: float, title: str, address: str) -> Json:
    """A named place as content."""
    if not title.strip() or not address.strip():
        raise NotPossible("a place needs a name and an address")
    where = position(latitude, longitude)
    return {"venue": {**where, "title": title.strip(), "address": address.strip()}, **where}


def moving(latitude: float, longitude: float, minutes: float, accuracy: float | None = None) -> Json:
    """A position that is shared live for so long, as content."""
    if not 1 <= minutes <= LONGEST_MINUTES:
        raise NotPossible(f"a position is shared live for 1 to {LONGEST_MINUTES} minutes, not {minutes}")
    where = position(latitude, longitude, accuracy)["location"]
    return {"location": {**where, "live_period": round(minutes * 60)}}


def move(world: World, person: Person, chat: Chat, message_id: int, where: Json) -> Json:
    """Move a live position to ``where``, which is the content of an ordinary one; the bot learns of it."""
    message = _running(world, person, chat, message_id)
    period = message["location"]["live_period"]
    return deeds.change(world, chat, {**message, "location": {**where["location"], "live_period": period}})


def stop(world: World, person: Person, chat: Chat, message_id: int) -> Json:
    """End a live position early; the bot learns of it."""
    return deeds.change(world, chat, live.stilled(_running(world, person, chat, message_id)))


def _running(world: World, person: Person, chat: Chat, message_id: int) -> Json:
    """The person's live position. One whose time is over becomes an ordinary one, of which no bot learns."""
    message = deeds.own(person, chat, message_id)
    if live.until(message):
        return message
    if "live_period" in message.get("location", {}):
        chat.messages[message_id] = live.stilled(message)
        world.touch()
        world.show(chat, "edit", message_id)
    raise NotPossible(f"message {message_id} shares no live position, or no longer")
