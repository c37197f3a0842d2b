"""Every handler, in the order in which they are asked: the first that fits takes the update."""

from typing import Any

from telegram.ext import BaseHandler

from handlers import buttons, commands, groups, membership, messages

HANDLERS: list[BaseHandler[Any, Any, Any]] = [
    *commands.HANDLERS,
    *messages.HANDLERS,
    *buttons.HANDLERS,
    *groups.HANDLERS,
    *membership.HANDLERS,
]
