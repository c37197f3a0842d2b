"""What the bot sends as files: each way of uploading, what is shown of it, what is refused."""

from __future__ import annotations

import json
import struct
from io import BytesIO
from typing import Any

import aiohttp
import pytest

from sandbox import Phone, Sandbox
from sandbox.files import picture
from tests.sandbox.bot_api import Answered, Api

PNG = picture(300, 200)
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCUMENTS = [
    ("karta.pdf", b"%PDF-1.7 \xff", "application/pdf", "inline"),
    ("karta.png", PNG, "image/png", "inline"),
    ("vandring.ics", b"BEGIN:VCALENDAR\r\n", "text/calendar", "attachment"),
    ("väg.gpx", b"<gpx/>", "application/gpx+xml", "attachment"),
    ("svar.XLSX", b"PK\x03\x04", SHEET, "attachment"),
    ("sida.html", b"<script>", "text/html", "attachment"),
    ("okänd", b"?", "application/octet-stream", "attachment"),
]
KEYS = {"inline_keyboard": [[{"text": "Ja", "callback_data": "j"}]]}


async def upload(
    api: Api, method: str, fields: dict[str, Any], field: str, name: str, data: bytes
) -> Answered:
    texts = {key: value if isinstance(value, str) else json.dumps(value) for key, value in fields.items()}
    form = aiohttp.FormData({"chat_id": "101", **texts}, quote_fields=False)
    form.add_field(field, BytesIO(data), filename=name, content_type="application/octet-stream")
    return await api.form(method, form)


async def downloaded(api: Api, sandbox: Sandbox, file_id: str) -> bytes:
    path = (await api("getFile", file_id=file_id)).result["file_path"]
    async with api.client.get(f"{sandbox.url}/file/bot{sandbox.token}/{path}") as answer:
        return await answer.read()


@pytest.mark.parametrize("attached", [False, True])
@pytest.mark.parametrize(("name", "data", "mime", "how"), DOCUMENTS)
async def test_a_document_arrives_as_it_was_sent(
    sandbox: Sandbox, api: Api, anna: Phone, name: str, data: bytes, mime: str, how: str, attached: bool
) -> None:
    fields = {"document": "attach://file7"} if attached else {}
    sent = await upload(api, "sendDocument", fields, "file7" if attached else "document", name, data)
    told = sent.result["document"]
    assert (told["file_name"], told["mime_type"], told["file_size"]) == (name, mime, len(data))
    assert await downloaded(api, sandbox, told["file_id"]) == data
    shown = await anna.next()
    assert anna.content(shown) == data
    assert shown.media
    assert (shown.media.name, shown.media.size, shown.media.mime) == (name, len(data), mime)
    for query, expected in (("", how), ("?download", "attachment")):
        async with api.client.get(f"{sandbox.url}{shown.media.url}{query}") as answer:
            assert (answer.content_type, await answer.read()) == (mime, data)
            assert answer.content_disposition
            assert (answer.content_disposition.type, answer.content_disposition.filename) == (expected, name)
            assert answer.headers["X-Content-Type-Options"] == "nosniff"


async def test_a_photo_tells_its_own_size(api: Api, anna: Phone) -> None:
    small, large = (await upload(api, "sendPhoto", {}, "photo", "a.png", PNG)).result["photo"]
    assert (large["width"], large["height"]) == (300, 200)
    assert (small["width"], small["height"]) == (90, 60)
    jpeg = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08" + struct.pack(">HH", 40, 60) + b"\x00" * 8
    large = (await upload(api, "sendPhoto", {}, "photo", "a.jpg", jpeg)).result["photo"][-1]
    assert (large["width"], large["height"]) == (60, 40)
    for unreadable in (b"\xff\xd8\xff", b"\xff\xd8abcdef", b"GIF89a"):
        assert (await upload(api, "sendPhoto", {}, "photo", "a.jpg", unreadable)).status == 200


async def test_a_residents_voice_is_sent_on_and_still_plays(sandbox: Sandbox, api: Api, anna: Phone) -> None:
    bilal = sandbox.phone(102, "Bilal")
    await bilal.say("/start")
    voice = (await anna.send_voice(data=b"OggS!")).raw["voice"]
    sent = (await api("sendVoice", chat_id=102, voice=voice["file_id"], caption="<i>Anna</i>")).result
    assert sent["voice"] == voice
    heard = await bilal.next()
    assert bilal.content(heard) == b"OggS!"
    assert heard.media
    async with api.client.get(f"{sandbox.url}{heard.media.url}") as answer:
        assert (answer.content_type, await answer.read()) == ("audio/ogg", b"OggS!")


async def test_an_album_of_documents(api: Api, anna: Phone) -> None:
    media = [{"type": "document", "media": f"attach://{name}", "caption": name} for name in "ab"]
    form = aiohttp.FormData({"chat_id": "101", "media": json.dumps(media)})
    for name in "ab":
        form.add_field(name, name.encode(), filename=f"{name}.ics")
    sent = (await api.form("sendMediaGroup", form)).result
    assert [message["document"]["mime_type"] for message in sent] == ["text/calendar"] * 2
    assert [anna.content(await anna.next()) for _ in sent] == [b"a", b"b"]


async def test_a_medium_is_replaced_with_its_caption_and_buttons(api: Api, anna: Phone) -> None:
    sent = (
        await upload(api, "sendPhoto", {"caption": "ett", "reply_markup": KEYS}, "photo", "a.png", PNG)
    ).result
    first = await anna.next()
    media = {"type": "document", "media": "attach://x", "caption": "<b>två</b>", "parse_mode": "HTML"}
    where = {"message_id": str(sent["message_id"]), "media": media}
    edited = (await upload(api, "editMessageMedia", where, "x", "a.pdf", b"%PDF")).result
    assert "photo" not in edited
    assert "reply_markup" not in edited
    seen = await anna.edited(first)
    assert (seen.html, seen.media and seen.media.kind, anna.content(seen)) == (
        "<b>två</b>",
        "document",
        b"%PDF",
    )
    same = {**media, "media": edited["document"]["file_id"]}
    again = await api("editMessageMedia", chat_id=101, message_id=first.id, media=same)
    assert again.refusal[1].startswith("Bad Request: message is not modified")
    photo = {"type": "photo", "media": sent["photo"][-1]["file_id"]}
    kept = await api("editMessageMedia", chat_id=101, message_id=first.id, media=photo, reply_markup=KEYS)
    assert (kept.result["reply_markup"], "caption" in kept.result) == (KEYS, False)
    await api(
        "editMessageCaption", chat_id=101, message_id=first.id, caption="tre", show_caption_above_media=True
    )
    assert (anna.screen[-1].text, anna.screen[-1].buttons) == ("tre", [])


async def test_a_text_becomes_a_medium(api: Api, anna: Phone) -> None:
    sent = (await api("sendMessage", chat_id=101, text="Vänta")).result["message_id"]
    file = (await anna.send_photo(data=PNG)).raw["photo"][-1]["file_id"]
    media = {"type": "photo", "media": file, "caption": "Här"}
    edited = (await api("editMessageMedia", chat_id=101, message_id=sent, media=media)).result
    assert (edited["caption"], "text" in edited) == ("Här", False)


BAD_MEDIA: list[tuple[Any, str]] = [
    (None, 'parameter "media" is required'),
    ("{", "can't parse input media JSON object"),
    ([], "can't parse InputMedia: expected an Object"),
    ({"media": "x"}, "can't parse InputMedia: Can't find field \"type\""),
    ({"type": "voice", "media": "x"}, 'can\'t parse InputMedia: type "voice" is unsupported'),
    ({"type": "photo"}, "can't parse InputMedia: media not found"),
    ({"type": "photo", "media": "attach://x"}, "can't parse InputMedia: media not found"),
    ({"type": "photo", "media": "PHOTO", "caption": "x" * 1025}, "message caption is too long"),
    ({"type": "document", "media": "PHOTO"}, "can't use file of type Photo as Document"),
]


@pytest.mark.parametrize(("media", "description"), BAD_MEDIA)
async def test_a_medium_that_cannot_be(api: Api, anna: Phone, media: Any, description: str) -> None:
    photo = (await anna.send_photo(data=PNG)).raw["photo"][-1]["file_id"]
    sent = (await api("sendPhoto", chat_id=101, photo=photo)).result["message_id"]
    if isinstance(media, dict) and media.get("media") == "PHOTO":
        media = {**media, "media": photo}
    answer = await api("editMessageMedia", chat_id=101, message_id=sent, media=media)
    assert answer.refusal == (400, f"Bad Request: {description}")


async def test_what_has_no_medium_to_replace(api: Api, anna: Phone) -> None:
    voice = (await anna.send_voice()).raw["voice"]["file_id"]
    photo = (await anna.send_photo(data=PNG)).raw["photo"][-1]["file_id"]
    media = {"type": "photo", "media": photo}
    spoken = (await api("sendVoice", chat_id=101, voice=voice)).result["message_id"]
    place = (await api("sendLocation", chat_id=101, latitude=1, longitude=2)).result["message_id"]
    for number in (spoken, place, anna.screen[0].id):
        answer = await api("editMessageMedia", chat_id=101, message_id=number, media=media)
        assert answer.refusal == (400, "Bad Request: message media can't be edited")


async def test_an_album_keeps_its_kind(api: Api, anna: Phone) -> None:
    files = {kind: (await anna.send(kind)).raw[kind] for kind in ("document", "photo", "animation", "video")}
    ids = {kind: (told[-1] if kind == "photo" else told)["file_id"] for kind, told in files.items()}
    items = {kind: {"type": kind, "media": number} for kind, number in ids.items()}
    mixed = await api("sendMediaGroup", chat_id=101, media=[items["photo"], items["document"]])
    assert mixed.refusal[1] == "Bad Request: document can't be mixed with other media types"
    moving = await api("sendMediaGroup", chat_id=101, media=[items["photo"], items["animation"]])
    assert moving.refusal[1].endswith('type "animation" can\'t be used in sendMediaGroup')
    sent = (await api("sendMediaGroup", chat_id=101, media=[items["photo"]] * 2)).result[0]["message_id"]
    expected = {
        "document": "can't change media type in the album",
        "animation": "message content type can't be used in an album",
    }
    for kind, description in expected.items():
        answer = await api("editMessageMedia", chat_id=101, message_id=sent, media=items[kind])
        assert answer.refusal[1] == f"Bad Request: {description}"
    assert (await api("editMessageMedia", chat_id=101, message_id=sent, media=items["video"])).status == 200


async def test_what_is_too_large(api: Api, anna: Phone) -> None:
    large = PNG + b"\x00" * (10 * 1024 * 1024)
    assert (await upload(api, "sendPhoto", {}, "photo", "a.png", large)).refusal == (
        400,
        f"Bad Request: file of size {len(large)} bytes is too big for a photo; "
        "the maximum size is 10485760 bytes",
    )
    assert (await upload(api, "sendDocument", {}, "document", "a.png", large)).status == 200
    for size in (50 * 1024 * 1024 + 1, 65 * 1024 * 1024):
        answer = await upload(api, "sendDocument", {}, "document", "a.pdf", b"\x00" * size)
        assert answer.refusal == (413, "Request Entity Too Large")
    for sides in ((9000, 1001), (21, 1)):
        header = PNG[:16] + struct.pack(">II", *sides) + PNG[24:]
        answer = await upload(api, "sendPhoto", {}, "photo", "a.png", header)
        assert answer.refusal == (400, "Bad Request: PHOTO_INVALID_DIMENSIONS")


async def test_a_file_is_of_its_kind_for_ever(api: Api, anna: Phone) -> None:
    voice = (await anna.send_voice()).raw["voice"]["file_id"]
    assert (await api("sendDocument", chat_id=101, document=voice)).refusal == (
        400,
        "Bad Request: can't use file of type VoiceNote as Document",
    )


RANGES = [
    (None, 200, b"0123456789", None),
    ("bytes=2-4", 206, b"234", "bytes 2-4/10"),
    ("bytes=7-", 206, b"789", "bytes 7-9/10"),
    ("bytes=-2", 206, b"89", "bytes 8-9/10"),
    ("bytes=5-99", 206, b"56789", "bytes 5-9/10"),
    ("bytes=10-", 416, b"", "bytes */10"),
    ("lines=1-2", 416, b"", "bytes */10"),
]


@pytest.mark.parametrize(("asked", "status", "part", "told"), RANGES)
async def test_a_player_asks_for_parts(
    sandbox: Sandbox, api: Api, anna: Phone, asked: str | None, status: int, part: bytes, told: str | None
) -> None:
    voice = await anna.send_voice(data=b"0123456789")
    assert voice.media
    headers = {"Range": asked} if asked else {}
    async with api.client.get(f"{sandbox.url}{voice.media.url}", headers=headers) as answer:
        assert (answer.status, await answer.read()) == (status, part)
        assert answer.headers.get("Content-Range") == told
