"""Walks, put into words: stops, the way, walk mode."""

from domain.event_views import EventView
from texts.message import Rows
from texts.voice import Voice


def staff_rows(_voice: Voice, _view: EventView) -> Rows:
    """What staff can do with a walk."""
    return ()
