"""Entries: what makes a contribution belong to an event, and where it was said."""

from sqlalchemy import insert

from domain.effects import Entry
from storage.event_tables import entries
from storage.work import Work

_ADD = insert(entries)


def add(work: Work, contribution: int, entry: Entry) -> None:
    """Tie a contribution to an event."""
    row = {
        "contribution_id": contribution,
        "event_id": entry.event,
        "stop_id": entry.stop,
        "latitude": entry.latitude,
        "longitude": entry.longitude,
        "noted_by": entry.noted_by,
        "left_out": False,
    }
    work.execute(_ADD, row)
