"""How large a picture is, read from the beginning of its file."""

from __future__ import annotations

import struct

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_NO_FRAME = frozenset({0xC4, 0xC8, 0xCC})


def size_of(data: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG or JPEG; None for what cannot be read."""
    try:
        if data.startswith(_PNG):
            width, height = struct.unpack_from(">II", data, 16)
            return width, height
        return _in_jpeg(data) if data.startswith(_JPEG) else None
    except struct.error:
        return None


def _in_jpeg(data: bytes) -> tuple[int, int] | None:
    """From the first frame header: every segment before it says how long it is."""
    at = 2
    while True:
        mark, kind, length = struct.unpack_from(">BBH", data, at)
        if mark != 0xFF:
            return None
        if 0xC0 <= kind <= 0xCF and kind not in _NO_FRAME:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        at += 2 + length


def smaller(width: int, height: int, longest: int) -> tuple[int, int]:
    """The size of a small copy: at most half as large, the longer side at most ``longest``."""
    share = min(0.5, longest / max(width, height, 1))
    return max(1, round(width * share)), max(1, round(height * share))
