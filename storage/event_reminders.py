"""Which reminders of an event have been seen to, so that none comes twice."""

from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert

from storage.event_tables import event_reminders
from storage.work import Work

_GIVEN = select(event_reminders.c.hours).where(
    event_reminders.c.event_id == bindparam("event"),
    event_reminders.c.starts_at == bindparam("starts", type_=event_reminders.c.starts_at.type),
)
_TAKE = insert(event_reminders).on_conflict_do_nothing().returning(event_reminders.c.hours)


def given(work: Work, event: int, starts_at: datetime) -> set[int]:
    """The reminders (hours before) of this start that have been seen to."""
    return set(work.execute(_GIVEN, {"event": event, "starts": starts_at}).scalars())


def take(work: Work, event: int, starts_at: datetime, hours: int) -> bool:
    """See to a reminder; False when another process has."""
    row = {"event_id": event, "starts_at": starts_at, "hours": hours, "given_at": work.now}
    return work.execute(_TAKE, row).scalar_one_or_none() is not None
