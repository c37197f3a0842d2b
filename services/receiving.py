"""What happens to an update besides its effects: kept, handled once, or set aside after failing too often."""

from collections.abc import Callable, Sequence
from typing import Concatenate, ParamSpec, TypeVar

from domain.notices import Notice
from services import outbox as owing
from storage import inbox
from storage.inbox import Received
from storage.work import Work

P = ParamSpec("P")
T = TypeVar("T")
Service = Callable[Concatenate[Work, P], T]

PAUSES = (0.5, 2.0)
"""Seconds before the second and the third attempt; after the third an update is set aside."""


def keep(work: Work, updates: Sequence[Received], confirmed: int) -> set[int]:
    """Keep a batch; returns the ids of those that wait for a handler: the new ones, and what was kept before.

    Before: when the database took them and was gone before it could say so. ``confirmed`` is the offset
    that Telegram has taken: what was handled below it need not be remembered.
    """
    inbox.forget_confirmed(work, confirmed)
    new = inbox.add(work, updates)
    known = [one.update_id for one in updates if one.update_id not in new]
    return new | inbox.still_open(work, known) if known else new


def handle(work: Work, update_id: int, service: Service[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run the service that an update asks for; its effects and the update's end are one transaction."""
    result = service(work, *args, **kwargs)
    inbox.done(work, update_id)
    return result


def handled(work: Work, update_id: int) -> None:
    """The end of an update that asks for nothing."""
    inbox.done(work, update_id)


def failed(work: Work, update: Received, error: str, apology: Notice) -> float | None:
    """Note a failed attempt; returns the seconds until the next, or None when it is set aside.

    Whoever wrote it is then told that it is kept.
    """
    attempts = inbox.failed(work, update.update_id, error)
    if attempts <= len(PAUSES):
        return PAUSES[attempts - 1]
    inbox.set_aside(work, update.update_id)
    if update.chat_id is not None and update.chat_id > 0:
        owing.owe(work, update.chat_id, apology, once=f"set-aside:{update.update_id}")
    return None
