"""What polling and the webhook share: an update is committed to the inbox, then handed to the dispatcher."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.dispatcher import Dispatcher
from bot.metrics import RECEIVED
from services import receiving
from storage.database import Database
from storage.inbox import Received

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of update that the bot does something with."""

Update = Mapping[str, Any]


class Intake:
    """The one way in."""

    def __init__(self, database: Database, dispatcher: Dispatcher) -> None:
        self._database, self._dispatcher = database, dispatcher

    async def keep(self, updates: Sequence[Update], confirmed: int = 0) -> None:
        """Commit updates and hand on the new ones. ``confirmed`` is the offset Telegram has taken.

        Raises StorageUnavailable: then none of them is kept, and Telegram must not be told that they are.
        """
        batch = [received(update) for update in updates]
        new = await self._database.run(receiving.keep, batch, confirmed)
        RECEIVED.inc(len(new))
        self._dispatcher.take(update for update in batch if update.update_id in new)


def received(update: Update) -> Received:
    """An update as the inbox keeps it."""
    payload = json.dumps(update, ensure_ascii=False, separators=(",", ":"))
    return Received(update["update_id"], chat_of(update), payload)


def chat_of(update: Update) -> int | None:
    """The chat whose order an update stands in; a pressed button's is that of the message it hangs on."""
    body: Any = next((update[kind] for kind in ALLOWED if kind in update), None)
    try:
        return int((body.get("message", body).get("chat") or body["from"])["id"])
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
