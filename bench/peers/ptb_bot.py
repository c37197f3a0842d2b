"""A plain bot on python-telegram-bot: its own updater, its own HTTP client, one update after another."""

from telegram import Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bench.peers import storage


async def start(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message
    await update.message.reply_text("Welcome. What do you think?")


async def text(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Keep it and say thanks."""
    message = update.message
    assert message
    sessions = context.bot_data["sessions"]
    number = await storage.keep(sessions, message.chat_id, message.message_id, message.text or "")
    await message.reply_text(f"Thank you, this is number {number}.")


def main() -> None:
    """Poll until SIGTERM."""
    options = storage.arguments()
    engine = storage.engine(options.database)

    async def opened(application: Application) -> None:  # type: ignore[type-arg]
        application.bot_data["sessions"] = await storage.open_sessions(engine)

    application = (
        ApplicationBuilder()
        .token(options.token)
        .base_url(f"{options.base_url}/bot")
        .post_init(opened)
        .build()
    )
    application.add_handler(CommandHandler("start", start))
    application.add_handler(MessageHandler(filters.TEXT, text))
    application.run_polling()


if __name__ == "__main__":
    main()
