"""What people write and send in a private chat: words, pictures, voices, positions, and odder things."""

from telegram import Update
from telegram.ext import MessageHandler, filters

from handlers.context import Context
from handlers.reading import who, wrote
from services import hearing, settings, walks

ODDITIES = ("sticker", "poll", "dice", "contact", "game", "story")


async def heard(update: Update, context: Context) -> None:
    await context.run(hearing.hear, who(update), wrote(update))


async def edited(update: Update, context: Context) -> None:
    await context.run(hearing.edited, who(update), wrote(update))


async def moved(update: Update, context: Context) -> None:
    """A live position is edited every few seconds as its sender moves, and when it is shared no longer."""
    await context.run(walks.moved, who(update), wrote(update))


async def odd(update: Update, context: Context) -> None:
    message = update.effective_message
    what = next((name for name in ODDITIES if getattr(message, name, None)), "other")
    await context.run(settings.odd, who(update), what)


_PRIVATE = filters.ChatType.PRIVATE
_SAYING = (
    filters.TEXT
    | filters.PHOTO
    | filters.VOICE
    | filters.VIDEO
    | filters.VIDEO_NOTE
    | filters.AUDIO
    | filters.Document.ALL
    | filters.LOCATION
    | filters.VENUE
)

HANDLERS = [
    MessageHandler(_PRIVATE & filters.UpdateType.MESSAGE & _SAYING, heard),
    MessageHandler(_PRIVATE & filters.UpdateType.EDITED_MESSAGE & filters.LOCATION, moved),
    MessageHandler(_PRIVATE & filters.UpdateType.EDITED_MESSAGE & _SAYING, edited),
    MessageHandler(_PRIVATE & filters.UpdateType.MESSAGE & ~filters.StatusUpdate.ALL, odd),
]
