"""What kind of file a name tells of, the same on every computer; and which kinds a browser may show."""

from __future__ import annotations

import mimetypes
import re

UNKNOWN = "application/octet-stream"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_MORE = {
    ".ics": "text/calendar",
    ".gpx": "application/gpx+xml",
    ".kml": "application/vnd.google-earth.kml+xml",
    ".geojson": "application/geo+json",
    ".xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    ".docx": f"{_OFFICE}.wordprocessingml.document",
    ".oga": "audio/ogg",
    ".ogg": "audio/ogg",
    ".webp": "image/webp",
}
_SHAPE = re.compile(r"[\w.+-]+/[\w.+-]+")
_SHOWN = re.compile(r"image/(png|jpeg|gif|webp|bmp)|(audio|video)/.*|application/pdf|text/plain")


def _table() -> mimetypes.MimeTypes:
    table = mimetypes.MimeTypes()
    for ending, mime in _MORE.items():
        table.add_type(mime, ending)
    return table


_TABLE = _table()


def of(name: str, declared: str = "") -> str:
    """As Telegram does, by the name's ending; else as declared, without its parameters."""
    by_name = _TABLE.guess_type(f"x{name[name.rfind('.') :]}" if "." in name else "")[0]
    return by_name or clean(declared)


def clean(declared: str) -> str:
    """The kind alone, without parameters; "application/octet-stream" for what is none."""
    bare = declared.partition(";")[0].strip().lower()
    return bare if _SHAPE.fullmatch(bare) else UNKNOWN


def is_shown(mime: str) -> bool:
    """Whether a browser may show it; what could bring its own scripts is only downloaded."""
    return bool(_SHOWN.fullmatch(mime))
