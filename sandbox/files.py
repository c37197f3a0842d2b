"""Files: kept on the server, named by file ids, shown in messages the way each kind of medium is."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import Any

from sandbox import pictures
from sandbox.people import Json, StoredFile
from sandbox.world import World

VOICE = Path(__file__).parent / "page" / "voice.oga"
"""Four notes in two seconds."""

SMALL_SIDE = 90
DOWNLOAD_LIMIT = 20 * 1024 * 1024
_PREFIX = {"photo": "AgACAgQAAx", "voice": "AwACAgQAAx", "video": "BAACAgQAAx", "audio": "CQACAgQAAx"}
_FOLDER = {"photo": "photos", "voice": "voice", "video": "videos", "audio": "music", "sticker": "stickers"}
_DEFAULTS: dict[str, tuple[str, str, Json]] = {
    "photo": ("photo.png", "image/png", {"width": 90, "height": 60}),
    "voice": ("voice.oga", "audio/ogg", {"duration": 2}),
    "video": ("video.mp4", "video/mp4", {"width": 320, "height": 240, "duration": 3}),
    "video_note": ("note.mp4", "video/mp4", {"length": 240, "duration": 3}),
    "animation": ("animation.mp4", "video/mp4", {"width": 320, "height": 240, "duration": 3}),
    "audio": ("audio.mp3", "audio/mpeg", {"duration": 3}),
    "document": ("document.pdf", "application/pdf", {}),
    "sticker": ("sticker.webp", "image/webp", {"width": 512, "height": 512}),
}
KINDS = tuple(_DEFAULTS)


def store(
    world: World,
    kind: str,
    data: bytes | None = None,
    name: str = "",
    mime: str = "",
    size: int | None = None,
) -> StoredFile:
    """Keep a file; without ``data`` a small one is made up, with ``size`` only its size is played."""
    default_name, default_mime, _ = _DEFAULTS[kind]
    if data is None and size is None:
        data = small(kind)
    number = world.number()
    name = name or default_name
    ending = name.rpartition(".")[2] if "." in name else "bin"
    stored = StoredFile(
        file_id=f"{_PREFIX.get(kind, 'BQACAgQAAx')}{number:036d}",
        unique_id=f"AQAD{number:012d}",
        name=name,
        mime=mime or default_mime,
        size=len(data) if data is not None else int(size or 0),
        data=data,
        path=f"{_FOLDER.get(kind, 'documents')}/file_{number}.{ending}",
        kind=kind,
        meta=_meta(kind, data),
    )
    world.files[stored.file_id] = stored
    world.touch()
    return stored


def _meta(kind: str, data: bytes | None) -> Json:
    """What a message tells of such a file: a picture's own size, else what is usual."""
    size = pictures.size_of(data) if kind == "photo" and data else None
    return {"width": size[0], "height": size[1]} if size else dict(_DEFAULTS[kind][2])


def content(file: StoredFile) -> Json:
    """The part of a Message that shows this file."""
    base: Json = {"file_id": file.file_id, "file_unique_id": file.unique_id}
    if file.kind == "photo":
        small_side = {**base, "file_id": f"{file.file_id}s", "file_unique_id": f"{file.unique_id}s"}
        width, height = pictures.smaller(file.meta["width"], file.meta["height"], SMALL_SIDE)
        half = {"width": width, "height": height, "file_size": min(file.size, 700)}
        return {"photo": [{**small_side, **half}, {**base, **file.meta, "file_size": file.size}]}
    shown = {**base, **file.meta, "file_size": file.size}
    if file.kind == "sticker":
        flags = {"type": "regular", "is_animated": False, "is_video": False, "emoji": "👍"}
        return {"sticker": {**shown, **flags}}
    if file.kind != "video_note":
        shown["mime_type"] = file.mime
    if file.kind in ("document", "video", "audio", "animation"):
        shown["file_name"] = file.name
    return {file.kind: shown}


def find(world: World, file_id: str) -> StoredFile | None:
    """The file with this id; each size of a photo has an id of its own."""
    return world.files.get(file_id) or world.files.get(file_id.removesuffix("s"))


def shown_in(world: World, message: Json) -> StoredFile | None:
    """The file that a message shows, if any."""
    for kind in KINDS:
        if kind in message:
            medium: Any = message[kind][-1] if kind == "photo" else message[kind]
            return find(world, medium["file_id"])
    return None


def small(kind: str) -> bytes:
    """A small file of this kind: a real picture or voice, else a few bytes that begin as such files do."""
    heads = {
        "document": b"%PDF-1.4\n",
        "sticker": b"RIFF\x00\x00\x00\x00WEBP",
        "audio": b"ID3",
    }
    if kind == "photo":
        return picture(90, 60)
    if kind == "voice":
        return VOICE.read_bytes()
    return heads.get(kind, b"\x00\x00\x00\x18ftypmp42") + b"\x00" * 64


def picture(width: int, height: int) -> bytes:
    """A real PNG: a quiet green meadow under a pale sky."""
    sky, meadow = bytes((190, 215, 235)), bytes((90, 140, 80))
    rows = b"".join(b"\x00" + (sky if y < height * 0.6 else meadow) * width for y in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, body) for name, body in chunks)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
