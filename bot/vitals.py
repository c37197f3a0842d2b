"""How the bot is: the numbers behind ``/healthz`` and ``/metrics``."""

import time

from prometheus_client import Gauge, generate_latest

from bot.dispatcher import Dispatcher
from bot.metrics import REGISTRY
from bot.receiver import GRACE_SECONDS, POLL_SECONDS, Receiver
from services import queues
from services.queues import Queues
from storage.database import Database, StorageUnavailable
from web.health import Health

INBOX_SECONDS = 120.0
OUTBOX_SECONDS = 600.0
"""A queue whose oldest row is older than this is a sickness; a large broadcast takes minutes in health."""

POLL_LATE = 2.0 * (POLL_SECONDS + GRACE_SECONDS)

_INBOX = Gauge("genklang_inbox_rows", "Updates that wait for a handler.", registry=REGISTRY)
_OUTBOX = Gauge("genklang_outbox_rows", "Messages that are due and not sent.", registry=REGISTRY)
_IN_HAND = Gauge("genklang_updates_in_hand", "Updates in memory.", registry=REGISTRY)


class Vitals:
    """Looks at the parts of a running bot. ``receiver`` is None where Telegram calls us instead."""

    def __init__(self, database: Database, dispatcher: Dispatcher, receiver: Receiver | None) -> None:
        self._database, self._dispatcher, self._receiver = database, dispatcher, receiver
        self._started = time.monotonic()

    async def examine(self) -> Health:
        """All that can be said of the bot's health now."""
        try:
            found = await self._database.read(queues.look)
        except StorageUnavailable:
            return Health(("the database does not answer",), {})
        age = self._poll_age()
        vitals = {
            "inbox_rows": found.inbox,
            "inbox_oldest_seconds": found.inbox_age,
            "outbox_rows": found.outbox,
            "outbox_oldest_seconds": found.outbox_age,
            "last_poll_seconds": age,
        }
        return Health(tuple(_ailments(found, age)), vitals)

    async def count(self) -> bytes:
        """The metrics as Prometheus reads them."""
        try:
            found = await self._database.read(queues.look)
        except StorageUnavailable:
            return generate_latest(REGISTRY)
        _INBOX.set(found.inbox)
        _OUTBOX.set(found.outbox)
        _IN_HAND.set(self._dispatcher.waiting)
        return generate_latest(REGISTRY)

    def _poll_age(self) -> float | None:
        if self._receiver is None:
            return None
        return time.monotonic() - (self._receiver.polled_at or self._started)


def _ailments(found: Queues, poll_age: float | None) -> list[str]:
    ailments = []
    if poll_age is not None and poll_age > POLL_LATE:
        ailments.append(f"no answer from Telegram for {poll_age:.0f} seconds")
    if (found.inbox_age or 0) > INBOX_SECONDS:
        ailments.append(f"the oldest update has waited for {found.inbox_age:.0f} seconds")
    if (found.outbox_age or 0) > OUTBOX_SECONDS:
        ailments.append(f"the oldest message has waited for {found.outbox_age:.0f} seconds")
    return ailments
