"""Methods about chats: looking at them and their members, leaving, pinning, reacting."""

from __future__ import annotations

from typing import Any

from sandbox.errors import bad_request
from sandbox.params import Params
from sandbox.people import Chat, Json
from sandbox.world import World

GUEST = {"can_send_messages": True, "can_send_polls": True, "can_invite_users": True}
REACTIONS = frozenset(
    "👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾😡"
)


def get_chat(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#getchat"""
    chat = world.chat(params.chat_id())
    full: Json = {
        **chat.as_json,
        "accent_color_id": chat.id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(
            (
                "unlimited_gifts",
                "limited_gifts",
                "unique_gifts",
                "premium_subscription",
                "gifts_from_channels",
            ),
            False,
        ),
    }
    if chat.is_group:
        full["permissions"] = dict(GUEST)
    pinned = [chat.messages[number] for number in chat.pinned if number in chat.messages]
    return {**full, "pinned_message": pinned[-1]} if pinned else full


def get_chat_member(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#getchatmember"""
    chat = world.chat(params.chat_id())
    number = params.integer("user_id")
    if number == world.bot["id"]:
        return bot_member(world, chat)
    person = world.people.get(number)
    if person is None:
        raise bad_request("user not found")
    return {"status": "member" if number in chat.members else "left", "user": person.user()}


def get_chat_member_count(world: World, params: Params) -> int:
    """https://core.telegram.org/bots/api#getchatmembercount"""
    chat = world.chat(params.chat_id())
    return len(chat.members) + (chat.bot_status not in ("left", "kicked"))


def get_chat_administrators(world: World, params: Params) -> list[Json]:
    """https://core.telegram.org/bots/api#getchatadministrators"""
    chat = world.chat(params.chat_id())
    if not chat.is_group:
        raise bad_request("there are no administrators in the private chat")
    return [bot_member(world, chat)] if chat.bot_status == "administrator" else []


def bot_member(world: World, chat: Chat, status: str = "") -> Json:
    """The bot as a member of the chat, with the fields that its status has."""
    status = status or chat.bot_status
    member: Json = {"status": status, "user": world.bot}
    if status == "kicked":
        member["until_date"] = 0
    if status == "administrator":
        member |= dict.fromkeys(_ADMIN_NO, False) | {"can_delete_messages": True, "can_pin_messages": True}
    return member


_ADMIN_NO = (
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
)


def leave_chat(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#leavechat"""
    chat = world.chat(params.chat_id())
    if not chat.is_group:
        raise bad_request("chat member status can't be changed in private chats")
    chat.bot_status = "left"
    return True


def pin_chat_message(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#pinchatmessage"""
    chat = world.writable(params.chat_id())
    number = params.integer("message_id")
    if number not in chat.messages:
        raise bad_request("message to pin not found")
    if chat.is_group and chat.bot_status != "administrator":
        raise bad_request("not enough rights to manage pinned messages in the chat")
    chat.pinned = [other for other in chat.pinned if other != number] + [number]
    return True


def unpin_chat_message(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#unpinchatmessage"""
    chat = world.writable(params.chat_id())
    number = params.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if number not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(number)
    return True


def set_message_reaction(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#setmessagereaction; a bot may give one ordinary emoji."""
    chat = world.writable(params.chat_id())
    number = params.integer("message_id")
    if number not in chat.messages:
        raise bad_request("message to react not found")
    reactions = params.json("reaction", "list of reactions") or []
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    emoji = [str(reaction.get("emoji", "")).rstrip("\ufe0f") for reaction in reactions]
    if not REACTIONS.issuperset(emoji):
        raise bad_request("REACTION_INVALID")
    world.show(chat, "reaction", number, emoji="".join(emoji))
    return True


METHODS: dict[str, Any] = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatMemberCount": get_chat_member_count,
    "getChatAdministrators": get_chat_administrators,
    "leaveChat": leave_chat,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "setMessageReaction": set_message_reaction,
}
