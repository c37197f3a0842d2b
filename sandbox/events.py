"""Server-Sent Events: what happens on a phone, as it happens.

https://html.spec.whatwg.org/multipage/server-sent-events.html
"""

from __future__ import annotations

import json
from functools import partial

from aiohttp import web

from sandbox.people import Event, Feed, Json, Person
from sandbox.screen import look
from sandbox.world import World

HEARTBEAT_SECONDS = 15.0


async def stream(world: World, person: Person, request: web.Request) -> web.StreamResponse:
    """Send every event later than ``after`` (or the browser's Last-Event-ID) until the phone is put away."""
    seen = int(request.headers.get("Last-Event-ID") or request.query.get("after") or person.feed.seq)
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    await response.prepare(request)
    await response.write(b": here\n\n")
    while not world.closed.is_set():
        news = partial(_news, world, person.feed, seen)
        events = await person.feed.bell.until(news, HEARTBEAT_SECONDS) or []
        lines = "".join(_line(world, person, event) for event in events)
        seen = events[-1].seq if events else seen
        try:
            await response.write(lines.encode("utf-8", "replace") or b": still here\n\n")
        except ConnectionError:
            break
    return response


def _news(world: World, feed: Feed, seen: int) -> list[Event] | None:
    """Events; an empty list when there will be no more, None when it is worth waiting."""
    return feed.after(seen) or ([] if world.closed.is_set() else None)


def _line(world: World, person: Person, event: Event) -> str:
    """One event as text; nothing for a message that is gone by now."""
    told: Json = {"seq": event.seq, "type": event.type, "chat": event.chat, **event.more}
    if event.message_id:
        told["id"] = event.message_id
    if event.type in ("message", "edit") and "message" not in told:
        chat = world.chats[event.chat]
        message = chat.messages.get(event.message_id)
        if message is None:
            return ""
        told["message"] = look(world, person.id, chat, message).as_json()
    if event.type == "keyboard":
        told["reply_keyboard"] = keys_shown(told.pop("keyboard"))
    return f"id: {event.seq}\ndata: {json.dumps(told, ensure_ascii=False)}\n\n"


def keys_shown(keyboard: Json | None) -> Json | None:
    """A reply keyboard as the phone page draws it."""
    if not keyboard or "keyboard" not in keyboard:
        return None
    return {
        "rows": [[key["text"] for key in row] for row in keyboard["keyboard"]],
        "one_time": bool(keyboard.get("one_time_keyboard")),
        "placeholder": keyboard.get("input_field_placeholder", ""),
    }
