"""Events put straight into a database, for tests of what people do with them."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.events import Event
from storage import events
from storage.work import Work
from tests.support.told_events import PLAIN


def published(work: Work, **more: object) -> int:
    """A walk in Sjövik in three days with 40 seats, or as ``more`` says (fields of ``Event``)."""
    starts = more.get("starts_at", work.now + timedelta(days=3))
    assert isinstance(starts, datetime)
    ends = more.get("ends_at", starts + timedelta(hours=2))
    event: Event = replace(PLAIN, **{**more, "starts_at": starts, "ends_at": ends})  # type: ignore[arg-type]
    return events.add(work, event)
