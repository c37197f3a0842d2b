"""Methods that change what the bot has said: text, caption, medium, buttons."""

from __future__ import annotations

from typing import Any

from sandbox import markup
from sandbox.errors import bad_request
from sandbox.methods import reading, uploads
from sandbox.params import Params
from sandbox.people import Chat, Json
from sandbox.world import World

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
CAPTIONED = ("photo", "document", "voice", "video", "audio", "animation")
_REPLACED_BY_MEDIA = (
    *("text", "entities", "link_preview_options", "caption", "caption_entities"),
    *("has_media_spoiler", "show_caption_above_media", "reply_markup"),
    *uploads.EDITABLE,
)


def edit_message_text(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#editmessagetext"""
    chat = _editable(world, params)
    content = reading.text(params)
    message = reading.bot_message(world, chat, params, "edit")
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    return _edit(
        world,
        chat,
        message,
        content | _inline(params),
        ("text", "entities", "reply_markup", "link_preview_options"),
    )


def edit_message_caption(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#editmessagecaption"""
    chat = _editable(world, params)
    content = reading.caption(params)
    message = reading.bot_message(world, chat, params, "edit")
    if not any(kind in message for kind in CAPTIONED):
        raise bad_request("there is no caption in the message to edit")
    return _edit(
        world, chat, message, content | _inline(params), ("caption", "caption_entities", "reply_markup")
    )


def edit_message_media(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#editmessagemedia; a text message may become a medium, too."""
    chat = _editable(world, params)
    if not params.has("media"):
        raise bad_request('parameter "media" is required')
    item = params.json("media", "input media")
    content = uploads.input_media(world, params, item, uploads.EDITABLE)
    message = reading.bot_message(world, chat, params, "edit", "message media")
    if not any(kind in message for kind in ("text", *uploads.EDITABLE)):
        raise bad_request("message media can't be edited")
    if "media_group_id" in message:
        _check_album(message, item["type"])
    return _edit(world, chat, message, content | _inline(params), _REPLACED_BY_MEDIA)


def _check_album(message: Json, kind: str) -> None:
    """In an album pictures and films may take each other's place, everything else keeps its kind."""
    if kind not in uploads.ALBUM_KINDS:
        raise bad_request("message content type can't be used in an album")
    seen = ("photo", "video")
    if kind not in message and not (kind in seen and any(other in message for other in seen)):
        raise bad_request("can't change media type in the album")


def edit_message_reply_markup(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#editmessagereplymarkup"""
    chat = _editable(world, params)
    message = reading.bot_message(world, chat, params, "edit")
    return _edit(world, chat, message, _inline(params), ("reply_markup",))


def _editable(world: World, params: Params) -> Chat:
    if params.has("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    return world.writable(params.chat_id())


def _inline(params: Params) -> Json:
    found = markup.read(params)
    return {"reply_markup": found} if found and "inline_keyboard" in found else {}


def _edit(world: World, chat: Chat, message: Json, content: Json, replaced: tuple[str, ...]) -> Json:
    if all(message.get(key) == content.get(key) for key in replaced):
        raise bad_request(NOT_MODIFIED)
    return world.amend(chat, message, content, replaced)


METHODS: dict[str, Any] = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageMedia": edit_message_media,
    "editMessageReplyMarkup": edit_message_reply_markup,
}
