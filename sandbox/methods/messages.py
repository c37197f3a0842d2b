"""Methods about messages: sending text, deleting, forwarding, copying, answering a press."""

from __future__ import annotations

import time
from typing import Any

from sandbox import live
from sandbox.errors import bad_request
from sandbox.methods import reading
from sandbox.params import Params
from sandbox.people import Chat, Json
from sandbox.world import World

TOAST_UNITS = 200
DELETABLE_SECONDS = 48 * 3600
ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


def send_message(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#sendmessage"""
    chat = world.writable(params.chat_id())
    return reading.send(world, params, reading.text(params), chat)


def delete_message(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#deletemessage"""
    chat = world.chat(params.chat_id())
    number = params.integer("message_id")
    if not number:
        raise bad_request("message identifier is not specified")
    _delete(world, chat, number)
    return True


def delete_messages(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#deletemessages"""
    chat = world.chat(params.chat_id())
    for number in params.json("message_ids", "message identifiers") or []:
        if number in chat.messages:
            _delete(world, chat, int(number))
    return True


def _delete(world: World, chat: Chat, number: int) -> None:
    message = chat.messages.get(number)
    if message is None:
        raise bad_request("message to delete not found")
    foreign_in_group = (
        chat.is_group and message["from"] is not world.bot and chat.bot_status != "administrator"
    )
    if foreign_in_group or time.time() - message["date"] > DELETABLE_SECONDS:
        raise bad_request("message can't be deleted")
    del chat.messages[number]
    world.show(chat, "delete", number)


def forward_message(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#forwardmessage"""
    chat, source = _source(world, params, "forward")
    origin = source.get("forward_origin") or {
        "type": "user",
        "sender_user": source["from"],
        "date": source["date"],
    }
    return world.post(chat, {**_copied(source), "forward_origin": origin, **reading.options(params)})


def copy_message(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#copymessage"""
    chat, source = _source(world, params, "copy")
    content = _copied(source)
    if params.has("caption"):
        content = {key: value for key, value in content.items() if not key.startswith("caption")}
        content |= reading.caption(params)
    return {"message_id": reading.send(world, params, content, chat)["message_id"]}


def _source(world: World, params: Params, what: str) -> tuple[Chat, Json]:
    chat = world.writable(params.chat_id())
    source = world.chat(params.chat_id("from_chat_id")).messages.get(params.integer("message_id"))
    if source is None:
        raise bad_request(f"message to {what} not found")
    return chat, source


def _copied(source: Json) -> Json:
    own = (
        "message_id",
        "from",
        "chat",
        "date",
        "edit_date",
        "reply_to_message",
        "reply_markup",
        "media_group_id",
    )
    return live.stilled({key: value for key, value in source.items() if key not in own})


def send_chat_action(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#sendchataction"""
    chat = world.writable(params.chat_id())
    if params.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.show(chat, "typing", action=params.text("action"))
    return True


def answer_callback_query(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#answercallbackquery"""
    query = world.queries.get(params.text("callback_query_id"))
    if len(params.text("text")) > TOAST_UNITS:
        raise bad_request("MESSAGE_TOO_LONG")
    if query is None or query.answer is not None or time.time() - query.at > world.query_seconds:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    del world.queries[query.id]
    alert = params.boolean("show_alert")
    query.answer = {"text": params.text("text"), "alert": alert, "url": params.text("url")}
    query.answered.set()
    text = query.answer["text"]  # an empty one stops the button from spinning, and says nothing
    kind = "alert" if alert and text else "toast"
    world.tell(world.person(query.person), kind, query.chat, query.message_id, text=text)
    return True


METHODS: dict[str, Any] = {
    "sendMessage": send_message,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "forwardMessage": forward_message,
    "copyMessage": copy_message,
    "sendChatAction": send_chat_action,
    "answerCallbackQuery": answer_callback_query,
}
