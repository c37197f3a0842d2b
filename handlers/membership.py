"""Blocked and unblocked: what Telegram tells of the bot's own membership in a private chat."""

from telegram import Chat, ChatMember, Update
from telegram.ext import ChatMemberHandler

from handlers.context import Context
from handlers.reading import who
from services import membership


async def changed(update: Update, context: Context) -> None:
    """Groups are left out: being added to one or removed from it says nothing of a person."""
    change = update.my_chat_member
    if change is None or change.chat.type != Chat.PRIVATE:
        return
    gone = change.new_chat_member.status == ChatMember.BANNED
    await context.run(membership.blocked if gone else membership.unblocked, who(update))


HANDLERS = [ChatMemberHandler(changed, ChatMemberHandler.MY_CHAT_MEMBER)]
