"""The command menu, in every language."""

from collections.abc import Iterable

import structlog
from telegram import Bot, BotCommand
from telegram.error import TelegramError

from domain.setup import Setup
from texts.commands import COMMANDS
from texts.voice import Voice

_log = structlog.get_logger(__name__)


async def publish(bot: Bot, setup: Setup) -> None:
    """Give Telegram the menu in each language; without a language code it is for everybody else's.

    A menu that Telegram does not take is noted and no reason to stop: the commands work all the same.
    """
    try:
        await bot.set_my_commands(menu(Voice(setup, setup.languages[0])))
        for language in setup.languages:
            await bot.set_my_commands(menu(Voice(setup, language)), language_code=language)
    except TelegramError as error:
        _log.warning("Telegram did not take the command menu", why=str(error))


def menu(voice: Voice) -> list[BotCommand]:
    """The commands by their names in one language, each with what it does."""
    return [BotCommand(name, voice.say(f"command-{command}")) for command, name in _named(voice.language)]


def _named(language: str) -> Iterable[tuple[str, str]]:
    return ((command, names[language]) for command, names in COMMANDS.items())
