"""Message entities: Telegram's UTF-16 offsets, what it finds in plain text, and the way back to HTML."""

from __future__ import annotations

import re
from html import escape
from typing import Any

Entity = dict[str, Any]

_HINT = re.compile(r"[/@#]|[^\W_]\.[^\W_]")
_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"']*[^\s<>\"'.,;:!?)\]])"
    r"|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<bot_command>(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z]\w{2,31})?(?![\w/]))"
    r"|(?P<mention>(?<![\w/@])@[A-Za-z]\w{3,31}\b)"
    r"|(?P<hashtag>(?<![\w/#@])#\w*[^\W\d]\w*)"
    r"|(?P<domain>\b(?:[\w-]+\.)+(?:se|com|org|net|eu|nu|info|gov|edu|io|app|me|uk|de|no|fi|dk)\b(?:/[^\s<>\"']*[^\s<>\"'.,;:!?)\]])?)"
)
_TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "blockquote": "blockquote",
}


def units(text: str) -> int:
    """The length of a text as Telegram counts it: UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def piece(text: str, offset: int, length: int) -> str:
    """The part of ``text`` that an entity covers; offset and length in UTF-16 code units."""
    if text.isascii():
        return text[offset : offset + length]
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")


def found_in(text: str, taken: list[Entity] | None = None) -> list[Entity]:
    """Commands, mentions, hashtags and links that Telegram marks by itself, outside of ``taken``."""
    if not _HINT.search(text):
        return []
    found = []
    for match in _FOUND.finditer(text):
        kind = "url" if match.lastgroup == "domain" else str(match.lastgroup)
        entity = {"type": kind, "offset": units(text[: match.start()]), "length": units(match.group())}
        if not any(_overlap(entity, other) for other in taken or ()):
            found.append(entity)
    return found


def all_entities(text: str, formatting: list[Entity]) -> list[Entity]:
    """The formatting of a text together with what Telegram finds in it, in Telegram's order."""
    closed = [
        entity for entity in formatting if entity["type"] in ("code", "pre", "text_link", "text_mention")
    ]
    return sorted(
        formatting + found_in(text, closed), key=lambda entity: (entity["offset"], -entity["length"])
    )


def to_html(text: str, entities: list[Entity]) -> str:
    """The text as HTML, the way an app would show it; everything else is escaped."""
    if not entities:
        return escape(text, quote=False)
    raw = text.encode("utf-16-le", "surrogatepass")
    ordered = sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))
    return _render(raw, ordered, 0, len(raw) // 2)


def _render(raw: bytes, entities: list[Entity], start: int, end: int) -> str:
    parts, at = [], start
    while entities:
        head = entities.pop(0)
        stop = min(head["offset"] + head["length"], end)
        inner = []
        while entities and entities[0]["offset"] < stop:
            inner.append(entities.pop(0))
        parts.append(_plain(raw, at, head["offset"]))
        opening, closing = _tag(head, raw[2 * head["offset"] : 2 * stop].decode("utf-16-le", "replace"))
        parts.append(opening + _render(raw, inner, head["offset"], stop) + closing)
        at = stop
    return "".join(parts) + _plain(raw, at, end)


def _plain(raw: bytes, start: int, end: int) -> str:
    return escape(raw[2 * start : 2 * end].decode("utf-16-le", "replace"), quote=False)


def _tag(entity: Entity, covered: str) -> tuple[str, str]:
    kind = entity["type"]
    if kind in _TAGS:
        return f"<{_TAGS[kind]}>", f"</{_TAGS[kind]}>"
    if kind == "expandable_blockquote":
        return "<blockquote expandable>", "</blockquote>"
    if kind == "pre":
        language = escape(entity.get("language", ""))
        inside = (f'<code class="language-{language}">', "</code>") if language else ("", "")
        return f"<pre>{inside[0]}", f"{inside[1]}</pre>"
    address = entity.get("url") or _address(kind, covered)
    return (f'<a href="{escape(address)}">', "</a>") if address else ("", "")


def _address(kind: str, covered: str) -> str:
    if kind == "email":
        return f"mailto:{covered}"
    if kind == "url":
        return covered if "://" in covered else f"https://{covered}"
    return ""


def _overlap(one: Entity, other: Entity) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"]
    )
