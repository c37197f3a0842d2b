"""Meetings, put into words: questions to the panel, the queue, answers."""

from domain.event_views import EventView
from texts.message import Rows
from texts.voice import Voice


def staff_rows(_voice: Voice, _view: EventView) -> Rows:
    """What staff can do with a meeting."""
    return ()
