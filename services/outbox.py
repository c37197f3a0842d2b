"""Owing somebody a message: a row in the outbox, written with the effects that caused it."""

from datetime import datetime, timedelta

from domain.lanes import Lane
from domain.notices import Notice, decode
from storage import outbox
from storage import told as already_told
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
) -> None:
    """Queue a notice for a chat. ``once`` names what must never be told twice."""
    outbox.add(
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


def told(work: Work, chat_id: int, message_id: int) -> Notice | None:
    """What a message of the bot's was about, so that a reply to it finds its place."""
    found = already_told.by_message(work, chat_id, message_id)
    return None if found is None else decode(*found)
