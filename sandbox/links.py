"""Small parts of Telegram's HTML: character references, and what it takes for a link."""

from __future__ import annotations

import re

_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x(?P<hex>[0-9a-fA-F]{1,7})|#(?P<number>[0-9]{1,8})|(?P<name>[A-Za-z]+));?")


def checked_link(address: str) -> str:
    """The address as Telegram keeps it, with a scheme and a host; empty when it is no link."""
    match = re.match(
        r"^(?:(https?|ftp|tg|ton|tonsite)://)?([^/?#\s]+)(.*)$", address.strip(), re.IGNORECASE | re.DOTALL
    )
    if not match or (not match[1] and "." not in match[2]) or re.search(r"\s", match[3]):
        return ""
    if (match[1] or "").lower() in ("tg", "ton"):
        return address.strip()
    if "." not in match[2] and not match[2].startswith("localhost"):
        return ""
    rest = match[3] if match[3] else "/"
    return f"{(match[1] or 'http').lower()}://{match[2]}{rest}"


def decode(source: str, at: int) -> tuple[str, int]:
    """The character that the reference at ``at`` names (a lone & is itself), and where the text goes on."""
    match = _REFERENCE.match(source, at)
    if not match:
        return "&", at + 1
    text = _named(match)
    return (text, match.end()) if text else ("&", at + 1)


def decoded(value: str) -> str:
    """A text with its references replaced."""
    return _REFERENCE.sub(lambda match: _named(match) or match.group(), value)


def _named(match: re.Match[str]) -> str:
    if match["name"]:
        return _NAMED.get(match["name"], "")
    code = int(match["hex"], 16) if match["hex"] else int(match["number"])
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF else ""
