"""How much waits, and since when: what the health page and the metrics tell."""

from dataclasses import dataclass
from datetime import timedelta

from storage import inbox, sending
from storage.inbox import Queue
from storage.work import Work

KEEP_HANDLED = timedelta(hours=25)
"""Telegram repeats an unconfirmed update for at most 24 hours (Bot API, getting updates)."""

KEEP_SETTLED = timedelta(days=400)
"""A reply to one of the bot's messages is understood for as long as its row is there: a dialogue's length."""


@dataclass(frozen=True, slots=True)
class Queues:
    """Both queues; ages are in seconds, None for an empty queue."""

    inbox: int
    inbox_age: float | None
    outbox: int
    outbox_age: float | None


def look(work: Work) -> Queues:
    """How long the queues are and how old their oldest row is."""
    coming, going = inbox.queue(work), sending.queue(work)
    return Queues(coming.length, _age(work, coming), going.length, _age(work, going))


def prune_inbox(work: Work) -> int:
    """Forget the handled updates that cannot come again; returns how many."""
    return inbox.prune(work, work.now - KEEP_HANDLED)


def prune_outbox(work: Work) -> int:
    """Forget the messages that nobody will refer to any more; returns how many."""
    return sending.prune(work, work.now - KEEP_SETTLED)


def _age(work: Work, queue: Queue) -> float | None:
    return None if queue.oldest is None else max(0.0, (work.now - queue.oldest).total_seconds())
