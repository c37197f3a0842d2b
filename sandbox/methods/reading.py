"""What the sending methods share: the text with its entities, the message replied to, the options."""

from __future__ import annotations

from typing import Any

from sandbox import html, live, markup
from sandbox.entities import Entity, all_entities, units
from sandbox.errors import bad_request
from sandbox.params import Params
from sandbox.people import Chat, Json
from sandbox.world import World

TEXT_UNITS = 4096
CAPTION_UNITS = 1024
_FORMATTING = {
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "blockquote",
    "expandable_blockquote",
    "code",
    "pre",
    "text_link",
    "text_mention",
    "custom_emoji",
}
_FOUND_BY_ITSELF = {
    "mention",
    "hashtag",
    "cashtag",
    "bot_command",
    "url",
    "email",
    "phone_number",
    "bank_card_number",
}


def text(params: Params) -> Json:
    """The ``text`` of a message as content: text and entities; raises Refused if it is empty or too long."""
    source = params.text("text")
    if not source:
        raise bad_request("message text is empty")
    plain, entities = formatted(params, source, "entities")
    if not plain:
        raise bad_request("text must be non-empty")
    if units(plain) > TEXT_UNITS:
        raise bad_request("message is too long")
    content: Json = {"text": plain}
    if entities:
        content["entities"] = entities
    if options := params.json("link_preview_options", "link preview options"):
        content["link_preview_options"] = options
    return content


def caption(params: Params) -> Json:
    """The ``caption`` of a medium as content; empty content when there is none."""
    plain, entities = formatted(params, params.text("caption"), "caption_entities")
    if units(plain) > CAPTION_UNITS:
        raise bad_request("message caption is too long")
    content: Json = {"caption": plain} if plain else {}
    if plain and entities:
        content["caption_entities"] = entities
    if params.boolean("show_caption_above_media"):
        content["show_caption_above_media"] = True
    return content


def formatted(params: Params, source: str, entities_name: str) -> tuple[str, list[Entity]]:
    """Text and entities after parsing, trimmed at both ends as Telegram does."""
    mode = params.text("parse_mode").lower()
    if mode == "html":
        plain, formatting = html.parse(source)
    elif mode in ("markdown", "markdownv2"):
        raise bad_request("this server reads parse_mode HTML only, not Markdown")
    elif mode:
        raise bad_request("unsupported parse_mode")
    else:
        plain, formatting = source, _given(params, entities_name, source)
    _check_characters(plain)
    plain, formatting = _trimmed(plain.replace("\r", ""), formatting)
    return plain, all_entities(plain, formatting)


def _check_characters(plain: str) -> None:
    """Half a surrogate pair, which JSON can carry, is no text."""
    if not plain.isascii() and any("\ud800" <= character <= "\udfff" for character in plain):
        raise bad_request("strings must be encoded in UTF-8")


def _given(params: Params, name: str, source: str) -> list[Entity]:
    entities = params.json(name, "entities")
    if entities is None:
        return []
    if not isinstance(entities, list):
        raise bad_request("can't parse entities: expected an Array")
    return [_checked(entity, units(source)) for entity in entities if _kind(entity) in _FORMATTING]


def _kind(entity: Any) -> str:
    if not isinstance(entity, dict):
        raise bad_request("can't parse MessageEntity: expected an Object")
    kind = entity.get("type")
    if kind not in _FORMATTING and kind not in _FOUND_BY_ITSELF:
        raise bad_request("can't parse MessageEntity: Unsupported type specified")
    return str(kind)


def _checked(entity: Entity, length: int) -> Entity:
    for field in ("offset", "length"):
        if not isinstance(entity.get(field), int):
            raise bad_request(f'can\'t parse MessageEntity: Field "{field}" must be of type Number')
    begin, end = entity["offset"], entity["offset"] + entity["length"]
    if begin < 0 or begin > length:
        raise bad_request(f"entity begins in a wrong place: offset {begin}")
    return {**entity, "length": min(end, length) - begin}


def _trimmed(plain: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    bare = plain.strip()
    if len(bare) == len(plain):
        return plain, entities
    before, length = units(plain[: len(plain) - len(plain.lstrip())]), units(bare)
    kept = []
    for entity in entities:
        begin = max(0, entity["offset"] - before)
        end = min(length, entity["offset"] + entity["length"] - before)
        if end > begin:
            kept.append({**entity, "offset": begin, "length": end - begin})
    return bare, kept


def reply(world: World, chat: Chat, params: Params) -> Json:
    """The message that is replied to, as content; raises Refused if it is gone and that was not allowed."""
    wanted = params.json("reply_parameters", "reply parameters") or {}
    number = int(wanted.get("message_id") or params.integer("reply_to_message_id"))
    if not number:
        return {}
    target = world.chats.get(int(wanted.get("chat_id") or chat.id), chat).messages.get(number)
    if target:
        return {"reply_to_message": live.quoted(target)}
    if wanted.get("allow_sending_without_reply") or params.boolean("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")


def options(params: Params) -> Json:
    """Flags that come back in the message."""
    content: Json = {}
    if params.boolean("protect_content"):
        content["has_protected_content"] = True
    if params.has("message_effect_id"):
        content["effect_id"] = params.text("message_effect_id")
    return content


def send(world: World, params: Params, content: Json, chat: Chat | None = None) -> Json:
    """Say ``content`` in the chat of the call, with its reply, keyboard and options."""
    chat = chat or world.writable(params.chat_id())
    answered = reply(world, chat, params)
    found = markup.read(params)
    inline = {"reply_markup": found} if found and "inline_keyboard" in found else {}
    message = world.post(chat, {**answered, **content, **inline, **options(params)})
    if found and not inline:
        _lay_keyboard(world, chat, found)
    return message


def _lay_keyboard(world: World, chat: Chat, found: Json) -> None:
    chat.keyboard = None if found.get("remove_keyboard") else found
    world.show(chat, "keyboard", keyboard=chat.keyboard)


def bot_message(world: World, chat: Chat, params: Params, what: str, subject: str = "message") -> Json:
    """The bot's own message that a call wants to change; raises Refused if it is none of the bot's."""
    number = params.integer("message_id")
    if not number:
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(number)
    if message is None:
        raise bad_request(f"message to {what} not found")
    if message["from"]["id"] != world.bot["id"] or "forward_origin" in message or "poll" in message:
        raise bad_request(f"{subject} can't be edited")
    return message
