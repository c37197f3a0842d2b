"""A plain bot on aiogram 3: long polling, a task for each update, its own HTTP client."""

import asyncio

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.types import Message

from bench.peers import storage
from bench.peers.storage import Sessions

dispatcher = Dispatcher()


@dispatcher.message(CommandStart())
async def start(message: Message) -> None:
    await message.answer("Welcome. What do you think?")


@dispatcher.message()
async def text(message: Message, sessions: Sessions) -> None:
    """Keep it and say thanks."""
    number = await storage.keep(sessions, message.chat.id, message.message_id, message.text or "")
    await message.answer(f"Thank you, this is number {number}.")


async def main() -> None:
    """Poll until SIGTERM."""
    options = storage.arguments()
    sessions = await storage.open_sessions(storage.engine(options.database))
    session = AiohttpSession(api=TelegramAPIServer.from_base(options.base_url))
    await dispatcher.start_polling(Bot(options.token, session=session), sessions=sessions)


if __name__ == "__main__":
    asyncio.run(main())
