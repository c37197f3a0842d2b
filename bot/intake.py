"""What polling and the webhook share: an update is committed to the inbox, then handed to the dispatcher."""

import json
import re
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
        """Commit updates and hand on those to be handled. ``confirmed`` is the offset Telegram has taken.

        Raises StorageUnavailable: then none of them is kept, and Telegram must not be told that they are.
        """
        batch = [received(update) for update in updates]
        waiting = await self._database.run(receiving.keep, batch, confirmed)
        RECEIVED.inc(len(waiting))
        self._dispatcher.take(update for update in batch if update.update_id in waiting)


def received(update: Update) -> Received:
    """An update as the inbox keeps it."""
    payload = _json(update)
    if _UNSTORABLE.search(payload):
        payload = _json(_storable(update))
    return Received(update["update_id"], chat_of(update), payload)


def chat_of(update: Update) -> int | None:
    """The chat whose order an update stands in; a pressed button's is that of the message it hangs on."""
    body: Any = next((update[kind] for kind in ALLOWED if kind in update), None)
    try:
        chat = int((body.get("message", body).get("chat") or body["from"])["id"])
    except (AttributeError, KeyError, TypeError, ValueError, OverflowError):
        return None
    return chat if abs(chat) < _TOO_LARGE else None


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

_TOO_LARGE = 2**63
_UNSTORABLE = re.compile(r"\\u0000|[\ud800-\udfff]")
"""In JSON what no text in a database may hold: U+0000 in PostgreSQL, half of a surrogate pair in UTF-8."""


def _storable(value: Any) -> Any:
    """The same with U+FFFD, one for one, so that the places of entities stay right."""
    match value:
        case str():
            return value.replace("\0", "\ufffd").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        case dict():
            return {_storable(key): _storable(inner) for key, inner in value.items()}
        case list():
            return [_storable(inner) for inner in value]
    return value
