"""In a group: an answer only when spoken to, and nothing personal is asked or kept."""

from telegram import Message, MessageEntity, Update
from telegram.ext import MessageHandler, filters

from handlers.context import Context
from services import membership


async def spoken(update: Update, context: Context) -> None:
    """Somebody wrote in a group that the bot is in."""
    message, user = update.effective_message, update.effective_user
    if message is None or not addressed(message, context.bot.id, context.bot.username):
        return
    language = (user.language_code if user else None) or ""
    await context.run(membership.addressed_in_group, message.chat_id, language, context.bot.username)


def addressed(message: Message, bot_id: int, bot_name: str) -> bool:
    """Whether a message in a group speaks to the bot: by its name, or as a reply to what it said."""
    answered = message.reply_to_message
    if answered is not None and answered.from_user is not None and answered.from_user.id == bot_id:
        return True
    named = {
        **message.parse_entities([MessageEntity.MENTION, MessageEntity.BOT_COMMAND]),
        **message.parse_caption_entities([MessageEntity.MENTION]),
    }
    return any(words.lower().endswith(f"@{bot_name.lower()}") for words in named.values())


HANDLERS = [MessageHandler(filters.ChatType.GROUPS & filters.UpdateType.MESSAGE, spoken)]
