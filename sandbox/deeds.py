"""What people do with their phones, and the updates that the bot gets of it."""

from __future__ import annotations

import time
import zlib
from typing import Any

from sandbox import files, live
from sandbox.entities import all_entities, found_in, units
from sandbox.methods.chats import bot_member
from sandbox.methods.media import poll as new_poll
from sandbox.params import Params
from sandbox.people import Chat, Json, Person, Query, StoredFile
from sandbox.world import World

SPLIT = 4096


class NotPossible(Exception):
    """A phone cannot do this: the button is gone, the bot is blocked, the message is somebody else's."""


def say(world: World, person: Person, text: str, chat: Chat | None = None, reply_to: int = 0) -> list[Json]:
    """Write a message; more than 4096 characters become several, as in the apps."""
    if not text.strip():
        raise NotPossible("an empty message cannot be sent")
    chat = chat or world.chats[person.id]
    sent = []
    for part in parts(text.strip()):
        content: Json = {"text": part}
        if entities := found_in(part):
            content["entities"] = entities
        sent.append(put(world, person, chat, content, reply_to))
    return sent


def parts(text: str) -> list[str]:
    """The text in pieces of at most 4096 UTF-16 units, none of which cuts a character in two."""
    pieces = []
    while units(text) > SPLIT:
        cut = SPLIT
        while units(text[:cut]) > SPLIT:
            cut -= (units(text[:cut]) - SPLIT + 1) // 2
        pieces.append(text[:cut])
        text = text[cut:]
    return [*pieces, text] if text else pieces


def put(world: World, person: Person, chat: Chat, content: Json, reply_to: int = 0) -> Json:
    """Put anything that a person sends into the chat and tell the bot."""
    _check_can_write(person, chat)
    if not chat.is_group:
        person.started = True
    if reply_to:
        target = chat.messages.get(reply_to)
        if target is None:
            raise NotPossible(f"there is no message {reply_to} to reply to")
        content = {**content, "reply_to_message": live.quoted(target)}
    message = world.add_message(chat, person.user(), content)
    world.show(chat, "message", message["message_id"])
    if _bot_reads(world, chat, message):
        world.updates.put("message", message, chat.id)
    return message


def _check_can_write(person: Person, chat: Chat) -> None:
    if person.deleted:
        raise NotPossible(f"{person.first_name} has deleted the account")
    if person.blocked and not chat.is_group:
        raise NotPossible(f"{person.first_name} has blocked the bot; unblock first")
    if chat.is_group and person.id not in chat.members:
        raise NotPossible(f"{person.first_name} is not a member of {chat.title}")


def _bot_reads(world: World, chat: Chat, message: Json) -> bool:
    """Privacy mode: in a group a bot that is no administrator sees only what is meant for it."""
    if not chat.is_group or chat.bot_status == "administrator":
        return True
    if chat.bot_status != "member":
        return False
    if message.get("reply_to_message", {}).get("from", {}).get("id") == world.bot["id"]:
        return True
    text = message.get("text") or message.get("caption") or ""
    own = "@" + world.bot["username"].lower()
    return own in text.lower() or (text.startswith("/") and "@" not in text.split()[0])


def edit(world: World, person: Person, message_id: int, text: str, chat: Chat | None = None) -> Json:
    """Change a message that this person wrote (its caption, if it shows a medium)."""
    chat = chat or world.chats[person.id]
    message = own(person, chat, message_id)
    field, marks = ("text", "entities") if "text" in message else ("caption", "caption_entities")
    edited: Json = {**message, field: text}
    edited.pop(marks, None)
    if entities := all_entities(text, []):
        edited[marks] = entities
    return change(world, chat, edited)


def own(person: Person, chat: Chat, message_id: int) -> Json:
    """The message that this person wrote; raises NotPossible if there is none with this id."""
    message = chat.messages.get(message_id)
    if message is None or message["from"]["id"] != person.id:
        raise NotPossible(f"{person.first_name} has no message {message_id} to edit")
    return message


def change(world: World, chat: Chat, message: Json) -> Json:
    """Put a person's message, as it is from now on, in the place of the old one and tell the bot."""
    edited: Json = {**message, "edit_date": int(time.time())}
    chat.messages[edited["message_id"]] = edited
    world.touch()
    world.show(chat, "edit", edited["message_id"])
    if _bot_reads(world, chat, edited):
        world.updates.put("edited_message", edited, chat.id)
    return edited


def press(world: World, person: Person, chat: Chat, message_id: int, data: str) -> Query:
    """Press an inline button; ``data`` may be forged, and the message may be gone, as in real life."""
    _check_can_write(person, chat)
    number = str(4_000_000_000_000_000 + world.number())
    query = Query(number, person.id, chat.id, message_id, time.time())
    world.queries[number] = query
    message = chat.messages.get(message_id) or {"chat": chat.as_json, "message_id": message_id, "date": 0}
    callback = {
        "id": number,
        "from": person.user(),
        "message": message,
        "chat_instance": str(chat.id * 7919),
        "data": data,
    }
    world.updates.put("callback_query", callback, chat.id)
    return query


def send_file(
    world: World, person: Person, file: StoredFile, more: Json, chat: Chat | None = None, reply_to: int = 0
) -> Json:
    """Send a medium; ``more`` is its caption and album."""
    if more.get("caption") and (entities := found_in(more["caption"])):
        more = {**more, "caption_entities": entities}
    return put(world, person, chat or world.chats[person.id], {**files.content(file), **more}, reply_to)


def set_blocked(world: World, person: Person, blocked: bool) -> None:
    """Block or unblock the bot; the bot learns of it."""
    if person.blocked == blocked:
        return
    person.blocked = blocked
    statuses = ("member", "kicked") if blocked else ("kicked", "member")
    _my_chat_member(world, world.chats[person.id], person, *statuses)


def delete_account(world: World, person: Person) -> None:
    """The person deletes the Telegram account; the bot learns of it only when it writes (403)."""
    person.deleted = True
    world.touch()


def set_bot_status(world: World, chat: Chat, by: Person, status: str) -> None:
    """Somebody adds the bot to a group ("member", "administrator"), or removes it ("left", "kicked")."""
    before, chat.bot_status = chat.bot_status, status
    _my_chat_member(world, chat, by, before, status)


def _my_chat_member(world: World, chat: Chat, by: Person, before: str, after: str) -> None:
    change: dict[str, Any] = {
        "chat": chat.as_json,
        "from": by.user(),
        "date": int(time.time()),
        "old_chat_member": bot_member(world, chat, before),
        "new_chat_member": bot_member(world, chat, after),
    }
    world.updates.put("my_chat_member", change, chat.id)


def upgrade(world: World, chat: Chat, new_id: int, by: Person) -> Chat:
    """Turn a group into a supergroup: the old id is refused from now on, with the new one."""
    new = world.add_group(Chat(new_id, "supergroup", chat.title, list(chat.members), chat.bot_status))
    for old, content in ((chat, {"migrate_to_chat_id": new_id}), (new, {"migrate_from_chat_id": chat.id})):
        world.updates.put("message", world.add_message(old, by.user(), content), old.id)
    chat.migrated_to = new_id
    return new


def forwarded(text: str, sender_name: str) -> Json:
    """A text that somebody else wrote, whose account stays hidden."""
    origin = {"type": "hidden_user", "sender_user_name": sender_name, "date": int(time.time()) - 60}
    content: Json = {"text": text, "forward_origin": origin}
    if entities := found_in(text):
        content["entities"] = entities
    return content


def album(caption: str, name: str | None) -> Json:
    """Caption and album of a medium, as content; the same name is the same album."""
    content: Json = {"caption": caption} if caption else {}
    if name:
        content["media_group_id"] = str(13_000_000_000_000_000 + zlib.crc32(name.encode()))
    return content


def poll(world: World, question: str, options: list[str]) -> Json:
    """A poll as content."""
    return {"poll": new_poll(world, question, options, Params({}, {}))}


def key_pressed(world: World, chat: Chat) -> None:
    """A key of the reply keyboard was pressed: one for one time goes away."""
    if chat.keyboard and chat.keyboard.get("one_time_keyboard"):
        chat.keyboard = None
        world.show(chat, "keyboard", keyboard=None)
