"""Owing somebody a message: a row in the outbox, written with the effects that caused it."""

from datetime import datetime, timedelta

from domain.lanes import Lane
from domain.notices import Notice
from storage import outbox
from storage.work import Work

PRESS_LIFETIME = timedelta(seconds=20)
"""A callback query goes stale in Telegram; nobody waits for the spinning button much longer."""


def owe(
    work: Work,
    chat_id: int,
    notice: Notice,
    *,
    lane: Lane = Lane.REPLY,
    once: str | None = None,
    deliver_at: datetime | None = None,
) -> bool:
    """Queue a notice for a chat. ``once`` names what must never be told twice; False when it already was."""
    return outbox.add(
        work,
        outbox.Row(
            dedupe_key=once,
            chat_id=chat_id,
            kind=notice.kind,
            params=notice.encode(),
            lane=lane,
            deliver_at=deliver_at or work.now,
            expires_at=None if notice.waits else work.now + PRESS_LIFETIME,
        ),
    )
