"""Media in both directions: as the field itself, as an attachment, by file id; and fetched again."""

from __future__ import annotations

import json
from typing import Any

import aiohttp
import pytest

from sandbox import NotPossible, Phone, Sandbox
from sandbox.files import picture
from tests.sandbox.bot_api import Api

PNG = picture(20, 10)


async def fetched(api: Api, sandbox: Sandbox, file_id: str) -> bytes:
    path = (await api("getFile", file_id=file_id)).result["file_path"]
    async with api.client.get(f"{sandbox.url}/file/bot{sandbox.token}/{path}") as answer:
        assert answer.status == 200
        return await answer.read()


def form(fields: dict[str, str], **files: bytes) -> aiohttp.FormData:
    data = aiohttp.FormData(fields)
    for name, content in files.items():
        data.add_field(name, content, filename=f"{name}.png", content_type="image/png")
    return data


@pytest.mark.parametrize(
    ("fields", "files"),
    [
        ({}, {"photo": PNG}),
        ({"photo": "attach://bild"}, {"bild": PNG}),
    ],
)
async def test_a_photo_as_the_field_itself_and_as_an_attachment(
    sandbox: Sandbox, api: Api, anna: Phone, fields: dict[str, str], files: dict[str, bytes]
) -> None:
    fields |= {"chat_id": "101", "caption": "<b>Backen</b>", "parse_mode": "HTML"}
    sent = (await api.form("sendPhoto", form(fields, **files))).result
    assert sent["caption_entities"] == [{"type": "bold", "offset": 0, "length": 6}]
    assert await fetched(api, sandbox, sent["photo"][-1]["file_id"]) == PNG
    shown = await anna.next()
    assert (shown.text, shown.html, shown.media and shown.media.kind) == ("Backen", "<b>Backen</b>", "photo")


async def test_an_album(sandbox: Sandbox, api: Api, anna: Phone) -> None:
    media = [
        {"type": "photo", "media": "attach://a", "caption": "en"},
        {"type": "photo", "media": "attach://b"},
    ]
    data = form({"chat_id": "101", "media": json.dumps(media)}, a=PNG, b=PNG)
    one, other = (await api.form("sendMediaGroup", data)).result
    assert one["media_group_id"] == other["media_group_id"]
    assert (one["caption"], other.get("caption")) == ("en", None)


async def test_a_resident_sends_media_and_the_bot_fetches_and_returns_them(
    sandbox: Sandbox, api: Api, anna: Phone
) -> None:
    sent = [
        await anna.send_photo("Se #backen", album="x"),
        await anna.send_video(album="x"),
        await anna.send_voice(),
    ]
    sent.append(await anna.send_document("plan.txt", "text/plain", b"\xc3\xa5"))
    photo, video, voice, document = [update["message"] for update in await api.updates(offset=-4)]
    assert photo["media_group_id"] == video["media_group_id"]
    assert photo["caption_entities"] == [{"type": "hashtag", "offset": 3, "length": 7}]
    assert voice["voice"]["mime_type"] == "audio/ogg"
    assert (document["document"]["file_name"], document["document"]["mime_type"]) == (
        "plan.txt",
        "text/plain",
    )
    assert await fetched(api, sandbox, document["document"]["file_id"]) == b"\xc3\xa5"
    assert (await fetched(api, sandbox, photo["photo"][0]["file_id"])).startswith(b"\x89PNG")
    again = (await api("sendDocument", chat_id=101, document=document["document"]["file_id"])).result
    assert again["document"] == document["document"]


async def test_other_kinds_arrive(api: Api, anna: Phone) -> None:
    await anna.send_position(59.3, 18.1)
    await anna.send_venue(59.3, 18.1, "Badet", "Strandvägen 1")
    await anna.send_sticker()
    await anna.send_poll("Vad?", ["Bad", "Lek"])
    await anna.send_dice(3)
    await anna.send_contact("+4670", "Nisse")
    messages: list[dict[str, Any]] = [update["message"] for update in await api.updates()][1:]
    kinds = ("location", "venue", "sticker", "poll", "dice", "contact")
    assert [kind in message for kind, message in zip(kinds, messages, strict=True)] == [True] * 6
    assert [shown.media.kind for shown in anna.screen[1:] if shown.media] == ["location", *kinds[1:]]
    assert messages[4]["dice"]["value"] == 3


async def test_what_is_no_picture_is_refused_as_photo(api: Api, anna: Phone) -> None:
    answered = await api.form("sendPhoto", form({"chat_id": "101"}, photo=b"not a picture"))
    assert answered.refusal == (400, "Bad Request: IMAGE_PROCESS_FAILED")
    answered = await api.form("sendDocument", form({"chat_id": "101"}, document=b""))
    assert answered.refusal == (400, "Bad Request: file must be non-empty")


async def test_a_path_that_nobody_told(sandbox: Sandbox, api: Api) -> None:
    async with api.client.get(f"{sandbox.url}/file/bot{sandbox.token}/photos/file_9.png") as answer:
        assert answer.status == 404


async def test_a_test_reads_what_was_sent(api: Api, anna: Phone) -> None:
    await api.form("sendPhoto", form({"chat_id": "101"}, photo=PNG))
    assert anna.content(await anna.next()) == PNG
    assert anna.content(await anna.send_document("plan.txt", "text/plain", b"\xc3\xa5")) == b"\xc3\xa5"
    for empty in (anna.screen[0], await anna.send_document(size=1)):
        with pytest.raises(NotPossible, match="shows no file"):
            anna.content(empty)
