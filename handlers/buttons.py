"""Pressed buttons: what each means, and which service it is for."""

from collections.abc import Callable
from typing import Any

from telegram import Update
from telegram.ext import CallbackQueryHandler

from domain import buttons
from domain.pressed import Pressed, decode
from handlers import drafting, events, meetings, walks, write_ups
from handlers.context import Context
from handlers.reading import press
from services import arrivals, contributions, mine, presses, questions, settings, welcome

SERVICES: dict[type[Pressed], Callable[..., None]] = {
    buttons.Agree: arrivals.agree,
    buttons.Choose: welcome.choose,
    buttons.Resume: welcome.choose,
    buttons.Live: welcome.live,
    buttons.Speak: settings.speak,
    buttons.ReadRules: settings.read_rules,
    buttons.Open: settings.open_page,
    buttons.Move: questions.move,
    buttons.Sort: contributions.sort,
    buttons.Page: mine.turn,
    buttons.Show: mine.show,
    buttons.Change: mine.change,
    buttons.Withdraw: mine.withdraw,
    buttons.Restore: mine.restore,
    **events.SERVICES,
    **drafting.SERVICES,
    **meetings.SERVICES,
    **walks.SERVICES,
    **write_ups.SERVICES,
}
"""The services that want to know what the button said."""

PLAIN: dict[type[Pressed], Callable[..., None]] = {
    buttons.Decline: welcome.decline,
    buttons.KeepAsIs: mine.keep_as_is,
}
"""Those for which the press says it all."""


IN_ORDER: dict[type[Pressed], Callable[..., None]] = {**events.IN_ORDER, **drafting.IN_ORDER}
"""Those that people queue up for."""


async def pressed(update: Update, context: Context) -> None:
    """Whatever nobody could have been shown is answered like a button whose time is over."""
    query = update.callback_query
    meant: Any = decode(query.data or "") if query else None
    if type(meant) in IN_ORDER:
        await context.run_in_order(IN_ORDER[type(meant)], press(update), meant)
    elif type(meant) in SERVICES:
        await context.run(SERVICES[type(meant)], press(update), meant)
    else:
        await context.run(PLAIN.get(type(meant), presses.stale), press(update))


HANDLERS = [CallbackQueryHandler(pressed)]
