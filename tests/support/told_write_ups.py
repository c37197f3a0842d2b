"""Everything that can be told of what came of an event, with the longest facts there can be."""

from dataclasses import replace
from datetime import date, timedelta

from domain import write_up_views as views
from domain.contributions import Kind
from domain.events import Event, WriteUpState
from domain.meeting_views import Minutes
from domain.stops import Stop, StopState
from domain.write_ups import Gathered, Said, Shown, Why, gathered
from tests.support.example import NOW
from tests.support.told_events import BARE, LONG, LONGEST, PLAIN
from tests.support.told_meetings import FIGURES, MINUTES

SILENT = Minutes(PLAIN, (), (), (), FIGURES, NOW)
STOPS = [
    Stop(at, 12, None, LONG[:3000], StopState.IN, NOW, 59.8 + at / 999 if at % 2 else None, 13.1, at, 10**6)
    for at in range(1, 13)
]
SAID = [
    Said(
        2**53 + at,
        kind,
        LONG[:4096] if at % 3 else "",
        at % 14,
        59.81 if at % 2 else None,
        13.1,
        Shown(1, 2, 3, 4),
    )
    for at, kind in enumerate((Kind.QUESTION, Kind.VIEWPOINT, Kind.IDEA, Kind.UNSORTED) * 5)
]
HEAR_BY = date(2027, 6, 30)
NUMBERS = tuple(range(2**53, 2**53 + 60))


def everything(event: Event, minutes: Minutes = MINUTES[0]) -> Gathered:
    """So much, and so long, of this event."""
    return gathered(event, 10**6, STOPS if event.what.has_stops else (), SAID, minutes, [Shown(7, 0, 7)])


ALL = [
    *(everything(one, minutes) for one in (PLAIN, LONGEST, BARE) for minutes in (MINUTES[0], SILENT)),
    gathered(PLAIN, 0, (), (), SILENT),
    gathered(PLAIN, 1, STOPS[:1], SAID[:1], SILENT),
]
VIEWS = [
    views.WriteUpView(one, NOW, day, why) for one in ALL for day in (HEAR_BY, None) for why in (*Why, None)
]
DRAFTS = [
    views.WriteUpDraftView(
        replace(view, gathered=replace(view.gathered, event=replace(view.gathered.event, write_up=state))),
        NOW + after,
        readers,
        left_out,
        sure,
        4,
    )
    for view in VIEWS[:: len(Why) + 1]
    for state in WriteUpState
    for after in (timedelta(hours=1), timedelta(0))
    for readers, left_out, sure in ((0, (), True), (1, (7,), False), (1234, NUMBERS, True))
]
TOLD = [
    *VIEWS,
    *DRAFTS,
    *(views.WriteUpFileView(one, NOW, day, draft) for one in ALL for day, draft in ((HEAR_BY, 0), (None, 1))),
    views.NoWriteUpView(PLAIN),
    views.NoWriteUpView(LONGEST),
    *(
        views.AskLeaveOutView(event, NUMBERS, some, some, some, odd)
        for event in (PLAIN, LONGEST)
        for some in ((), (7,), NUMBERS[:20])
        for odd in (True, False)
    ),
]
