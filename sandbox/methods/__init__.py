"""Every Bot API method that the sandbox knows, in one table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sandbox.methods import chats, editing, media, messages, profile, receiving
from sandbox.params import Params
from sandbox.world import World

Handler = Callable[[World, Params], Any]

METHODS: dict[str, Handler] = {
    **receiving.METHODS,
    **messages.METHODS,
    **editing.METHODS,
    **media.METHODS,
    **chats.METHODS,
    **profile.METHODS,
}
BY_LOWER_NAME = {name.lower(): (name, handler) for name, handler in METHODS.items()}
