"""What a person sees: messages as the phone shows them, in plain text, HTML, buttons and media."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Any

from sandbox import files, live
from sandbox.entities import to_html
from sandbox.people import Chat, Json
from sandbox.world import World

PLACES = ("venue", "location")
OTHERS = ("poll", "contact", "dice")


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button: it carries data, or a link."""

    label: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Media:
    """What a message carries besides words; ``url`` is a path on this server.

    ``live_until`` is when a position stops moving; None for one that does not move now.
    """

    kind: str
    url: str | None = None
    name: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    address: str | None = None
    live_until: datetime | None = None
    size: int | None = None
    mime: str | None = None


@dataclass(frozen=True, slots=True)
class ScreenMessage:
    """A message as it stood on the screen when it was looked at."""

    id: int
    chat: int
    mine: bool
    text: str
    html: str
    buttons: list[list[Button]]
    edited: bool
    reply_to: int | None
    media: Media | None
    date: datetime
    raw: Json = field(compare=False, repr=False)

    def __str__(self) -> str:
        keys = "".join("\n    " + "  ".join(f"[{button.label}]" for button in row) for row in self.buttons)
        medium = f" ({self.media.kind})" if self.media else ""
        return f"{'→' if self.mine else '←'} {self.id}{medium} {self.text}{keys}"

    def as_json(self) -> Json:
        """The message as the control API tells it."""
        sender = self.raw.get("from", {})
        return {
            "id": self.id,
            "chat": self.chat,
            "mine": self.mine,
            "html": self.html,
            "text": self.text,
            "buttons": [
                [{"label": b.label, "data": b.data, "url": b.url} for b in row] for row in self.buttons
            ],
            "edited": self.edited,
            "reply_to": self.reply_to,
            "media": _media_json(self.media),
            "date": self.date.isoformat(),
            "seen": True,
            "from": sender.get("first_name"),
        }


def _media_json(media: Media | None) -> Json | None:
    if media is None:
        return None
    until = media.live_until
    return {**asdict(media), "live_until": until.isoformat() if until else None}


def look(world: World, person: int, chat: Chat, message: Json) -> ScreenMessage:
    """How this person's phone shows the message."""
    caption = "caption" in message
    text: str = message["caption"] if caption else message.get("text", "")
    entities = message.get("caption_entities" if caption else "entities", [])
    return ScreenMessage(
        id=message["message_id"],
        chat=chat.id,
        mine=message["from"]["id"] == person,
        text=text,
        html=to_html(text, entities),
        buttons=_buttons(message),
        edited="edit_date" in message,
        reply_to=message.get("reply_to_message", {}).get("message_id"),
        media=_media(world, message),
        date=datetime.fromtimestamp(message["date"], UTC),
        raw=message,
    )


def _buttons(message: Json) -> list[list[Button]]:
    rows: list[list[Json]] = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [[Button(key["text"], key.get("callback_data"), key.get("url")) for key in row] for row in rows]


def _media(world: World, message: Json) -> Media | None:
    if file := files.shown_in(world, message):
        address = f"/sandbox/media/{file.file_id}"
        return Media(file.kind, address, file.name, size=file.size, mime=file.mime)
    for kind in PLACES:
        if kind in message:
            return _place(kind, message)
    for kind in OTHERS:
        if kind in message:
            return Media(kind, None, _name(kind, message[kind]))
    return None


def _place(kind: str, message: Json) -> Media:
    named, position, until = message.get("venue", {}), message["location"], live.until(message)
    return Media(
        kind,
        name=named.get("title"),
        latitude=position["latitude"],
        longitude=position["longitude"],
        address=named.get("address"),
        live_until=datetime.fromtimestamp(until, UTC) if until else None,
    )


def _name(kind: str, medium: Json) -> str:
    named: Any = {"poll": medium.get("question"), "contact": medium.get("first_name")}
    return str(named.get(kind) or f"{medium.get('emoji', '')} {medium.get('value', '')}")
