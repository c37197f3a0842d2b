"""Commands in a private chat."""

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler, filters

from domain.said import Who
from handlers.context import Context
from handlers.reading import who
from services import arrivals, draft_menu, events, mine, noting, settings, welcome
from texts.commands import names

Service = Callable[[Any, Who], None]
"""A service for whoever gave the command, in a unit of work."""


async def start(update: Update, context: Context) -> None:
    """/start, with what the link carried that they came through."""
    await context.run(arrivals.arrive, who(update), context.args[0] if context.args else "")


def plainly(service: Service) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
    """A handler for a command that needs nothing but who gave it."""

    async def handle(update: Update, context: Context) -> None:
        await context.run(service, who(update))

    return handle


PLAIN: dict[str, Service] = {
    "events": events.upcoming,
    "event": draft_menu.open_menu,
    "note": noting.note,
    "mine": mine.list_mine,
    "about": settings.about,
    "language": settings.language_menu,
    "place": settings.place_menu,
    "settings": settings.settings,
    "help": settings.help_,
    "stop": welcome.stop,
}

_FRESH = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE

HANDLERS = [
    CommandHandler(names("start"), start, _FRESH),
    *(CommandHandler(names(command), plainly(service), _FRESH) for command, service in PLAIN.items()),
    MessageHandler(_FRESH & filters.COMMAND, plainly(settings.unknown_command)),
]
