"""Links into a chat with the bot: `https://t.me/<bot>?start=…`, on a button, in a text or in a QR code."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from sandbox.deeds import NotPossible
from sandbox.people import Person
from sandbox.world import World

HOSTS = frozenset({"t.me", "telegram.me", "telegram.dog"})
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


def start_payload(url: str, username: str) -> str | None:
    """What the link wants to start this bot with, "" for nothing; None if it leads elsewhere."""
    parts = urlsplit(url if "://" in url else f"https://{url}")
    asked = {key: values[0] for key, values in parse_qs(parts.query).items()}
    if parts.scheme == "tg":
        name = asked.pop("domain", "") if parts.netloc == "resolve" else ""
    else:
        name = parts.path.strip("/") if (parts.hostname or "").removeprefix("www.") in HOSTS else ""
    if name.lower() != username.lower() or set(asked) - {"start"}:
        return None
    return asked.get("start", "")


def words(world: World, person: Person, url: str) -> str:
    """What opening the link says; "" if it only opens a chat that was started before.

    Raises NotPossible if the link leads elsewhere, or Telegram does not take its payload.
    """
    payload = start_payload(url, world.bot["username"])
    if payload is None:
        raise NotPossible(f"{url} does not lead to @{world.bot['username']}")
    if not payload:
        return "" if person.started else "/start"
    if not _PAYLOAD.fullmatch(payload):
        raise NotPossible(f"Telegram starts with 1 to 64 of A-Z, a-z, 0-9, _ and -, not with {payload!r}")
    return f"/start {payload}"
