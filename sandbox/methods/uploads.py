"""The file of a call: uploaded with it or kept from before; and what Telegram refuses of either."""

from __future__ import annotations

from typing import Any

from sandbox import files, mimes, pictures
from sandbox.errors import Refused, bad_request
from sandbox.methods import reading
from sandbox.params import UPLOAD_LIMIT, Params, Upload
from sandbox.people import Json, StoredFile
from sandbox.world import World

PHOTO_LIMIT = 10 * 1024 * 1024
PHOTO_SIDES = 10_000
PHOTO_RATIO = 20
EDITABLE = ("photo", "video", "animation", "audio", "document")
ALBUM_KINDS = ("photo", "video", "audio", "document")
_PICTURES = (b"\x89PNG", b"\xff\xd8", b"GIF8", b"RIFF", b"BM")
_UNREADABLE = "can't parse InputMedia: "


def of_call(world: World, params: Params, kind: str) -> StoredFile:
    """The file under the field's own name, as an attachment, or by its file id."""
    named = params.text(kind)
    return _file(world, params, kind, named, "" if named.startswith("attach://") else kind)


def input_media(world: World, params: Params, item: Any, kinds: tuple[str, ...]) -> Json:
    """An InputMedia as content: caption and file."""
    if not isinstance(item, dict):
        raise bad_request(f"{_UNREADABLE}expected an Object")
    own = Params(item, {})
    caption = reading.caption(own)
    kind = item.get("type")
    if kind is None:
        raise bad_request(f'{_UNREADABLE}Can\'t find field "type"')
    if kind not in kinds:
        wrong = "can't be used in sendMediaGroup" if kind in EDITABLE else "is unsupported"
        raise bad_request(f'{_UNREADABLE}type "{kind}" {wrong}')
    named = own.text("media")
    if not named or (named.startswith("attach://") and named[9:] not in params.uploads):
        raise bad_request(f"{_UNREADABLE}media not found")
    return {**files.content(_file(world, params, kind, named, "")), **caption, **spoiler(own)}


def spoiler(params: Params) -> Json:
    """Whether the picture is covered until it is pressed."""
    return {"has_media_spoiler": True} if params.boolean("has_spoiler") else {}


def _file(world: World, params: Params, kind: str, named: str, field: str) -> StoredFile:
    upload = params.uploads.get(field or named.removeprefix("attach://"))
    if upload:
        return _uploaded(world, kind, upload)
    if named.startswith("attach://") or not named:
        raise bad_request(f"there is no {kind} in the request")
    if named.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    found = files.find(world, named)
    if found is None:
        raise bad_request("wrong remote file identifier specified: Wrong string length")
    if found.kind != kind:
        raise bad_request(f"can't use file of type {_type(found.kind)} as {_type(kind)}")
    return found


def _type(kind: str) -> str:
    """The kind as TDLib calls it."""
    return {"voice": "VoiceNote", "video_note": "VideoNote"}.get(kind, kind.title())


def _uploaded(world: World, kind: str, upload: Upload) -> StoredFile:
    if not upload.data:
        raise bad_request("file must be non-empty")
    if len(upload.data) > UPLOAD_LIMIT:
        raise Refused(413, "Request Entity Too Large")
    if kind == "photo":
        _check_photo(upload.data)
    mime = "" if kind in ("voice", "sticker") else mimes.of(upload.name, upload.mime)
    return files.store(world, kind, upload.data, upload.name, mime)


def _check_photo(data: bytes) -> None:
    if len(data) > PHOTO_LIMIT:
        raise bad_request(
            f"file of size {len(data)} bytes is too big for a photo; the maximum size is {PHOTO_LIMIT} bytes"
        )
    if not data.startswith(_PICTURES):
        raise bad_request("IMAGE_PROCESS_FAILED")
    short, long = sorted(pictures.size_of(data) or (1, 1))
    if short + long > PHOTO_SIDES or long > PHOTO_RATIO * short:
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
