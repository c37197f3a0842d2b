"""Methods that send something other than text, and `getFile`."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from sandbox import files
from sandbox.entities import units
from sandbox.errors import bad_request
from sandbox.methods import reading, uploads
from sandbox.params import Params
from sandbox.people import Json
from sandbox.world import World

ALBUM = range(2, 11)
DICE = {"🎲": 6, "🎯": 6, "🎳": 6, "🏀": 5, "⚽": 5, "🎰": 64}
POLL_OPTIONS = 12


def _sender(kind: str, with_caption: bool = True) -> Callable[[World, Params], Json]:
    def send(world: World, params: Params) -> Json:
        chat = world.writable(params.chat_id())
        caption = reading.caption(params) if with_caption else {}
        shown = files.content(uploads.of_call(world, params, kind))
        return reading.send(world, params, {**shown, **caption, **uploads.spoiler(params)}, chat)

    return send


def send_media_group(world: World, params: Params) -> list[Json]:
    """https://core.telegram.org/bots/api#sendmediagroup"""
    chat = world.writable(params.chat_id())
    media = params.json("media", "media") or []
    if not isinstance(media, list) or len(media) not in ALBUM:
        many = isinstance(media, list) and len(media) > 1
        raise bad_request(f"too {'many' if many else 'few'} messages to send as an album")
    contents = [uploads.input_media(world, params, item, uploads.ALBUM_KINDS) for item in media]
    _check_mixed(contents)
    group = {"media_group_id": str(world.number() + 13_000_000_000_000)}
    answered = reading.reply(world, chat, params)
    return world.post_all(chat, [{**answered, **content, **group} for content in contents])


def _check_mixed(contents: list[Json]) -> None:
    """Documents stay among themselves, and so do sounds."""
    for kind in ("document", "audio"):
        if 0 < sum(kind in content for content in contents) < len(contents):
            raise bad_request(f"{kind} can't be mixed with other media types")


def send_location(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#sendlocation"""
    return reading.send(world, params, {"location": _position(params)})


def send_venue(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#sendvenue"""
    position = _position(params, "wrong venue location specified")
    for field in ("title", "address"):
        if not params.text(field).strip():
            raise bad_request(f"venue {field} must be non-empty")
    venue = {"location": position, "title": params.text("title"), "address": params.text("address")}
    return reading.send(world, params, {"venue": venue, "location": position})


def _position(params: Params, refusal: str = "wrong location specified") -> Json:
    latitude, longitude = params.number("latitude"), params.number("longitude")
    for name, value, most in (("latitude", latitude, 90), ("longitude", longitude, 180)):
        if value is None:
            raise bad_request(f"{name} is empty")
        if not -most <= value <= most:
            raise bad_request(refusal)
    accuracy = params.number("horizontal_accuracy")
    more = {"horizontal_accuracy": accuracy} if accuracy and accuracy > 0 else {}
    return {"latitude": latitude, "longitude": longitude, **more}


def send_contact(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#sendcontact"""
    if not params.text("phone_number"):
        raise bad_request("phone number is empty")
    if not params.text("first_name"):
        raise bad_request("first name is empty")
    fields = ("phone_number", "first_name", "last_name", "vcard")
    return reading.send(
        world, params, {"contact": {key: params.text(key) for key in fields if params.text(key)}}
    )


def send_dice(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#senddice"""
    emoji = params.text("emoji", "🎲")
    if emoji not in DICE:
        raise bad_request("emoticon is not supported")
    value = random.randint(1, DICE[emoji])  # noqa: S311 - a toy's die
    return reading.send(world, params, {"dice": {"emoji": emoji, "value": value}})


def send_poll(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#sendpoll"""
    options = params.json("options", "poll options") or []
    texts = [option.get("text", "") if isinstance(option, dict) else str(option) for option in options]
    _check_poll(params.text("question"), texts)
    return reading.send(world, params, {"poll": poll(world, params.text("question"), texts, params)})


def _check_poll(question: str, options: list[str]) -> None:
    if not question.strip():
        raise bad_request("poll question must be non-empty")
    if units(question) > 300:
        raise bad_request("poll question length must not exceed 300")
    if not options:
        raise bad_request("poll must have at least 1 option")
    if len(options) > POLL_OPTIONS:
        raise bad_request(f"poll can't have more than {POLL_OPTIONS} options")
    if any(not option.strip() for option in options):
        raise bad_request("poll options must be non-empty")


def poll(world: World, question: str, options: list[str], params: Params) -> Json:
    """A poll without votes."""
    number = str(world.number() + 5_000_000_000_000_000)
    return {
        "id": number,
        "question": question,
        "options": [
            {"persistent_id": str(index), "text": text, "voter_count": 0}
            for index, text in enumerate(options)
        ],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": params.text("is_anonymous", "true").lower() != "false",
        "type": params.text("type", "regular"),
        "allows_multiple_answers": params.boolean("allows_multiple_answers"),
        "allows_revoting": True,
        "members_only": False,
    }


def get_file(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#getfile; at most 20 MB can be fetched."""
    if not params.has("file_id"):
        raise bad_request("file_id not specified")
    file = files.find(world, params.text("file_id"))
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if file.size > files.DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    answer = {"file_id": params.text("file_id"), "file_unique_id": file.unique_id}
    return {**answer, "file_size": file.size, "file_path": file.path}


METHODS: dict[str, Any] = {
    **{
        f"send{kind.title().replace('_', '')}": _sender(kind)
        for kind in ("photo", "document", "voice", "video", "audio")
    },
    "sendAnimation": _sender("animation"),
    "sendSticker": _sender("sticker", with_caption=False),
    "sendVideoNote": _sender("video_note", with_caption=False),
    "sendMediaGroup": send_media_group,
    "sendLocation": send_location,
    "sendVenue": send_venue,
    "sendContact": send_contact,
    "sendDice": send_dice,
    "sendPoll": send_poll,
    "getFile": get_file,
}
