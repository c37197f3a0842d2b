"""Everything that can be told of walks and notes, with the longest facts there can be."""

from dataclasses import replace
from datetime import timedelta

from domain import note_telling as notes
from domain import walk_telling as telling
from domain import walk_views as views
from domain.events import EventKind
from domain.stops import Stop, StopState
from tests.support.example import NOW
from tests.support.told_events import CANCELLED, EVENTS, LONG, LONGEST, PLAIN, START

STOP = Stop(3, 12, 1, "Det är <mörkt>", StopState.IN, NOW, 59.8389, 13.1442, support=2)
WORDS = replace(STOP, number=4, latitude=None, longitude=None, support=0)
LONG_ONE = replace(STOP, number=2**53, why=LONG[:4096], support=10**6)
OUT = replace(LONG_ONE, state=StopState.OUT)
WAY = tuple(
    views.Placed(stop, at, own=own, seconded=seconded)
    for at, (stop, own, seconded) in enumerate(
        ((STOP, False, True), (WORDS, True, False), (LONG_ONE, False, False), (LONG_ONE, True, False)),
        start=1,
    )
)
FULL = (*(replace(WAY[2], position=position) for position in range(10**4, 10**4 + 4)), views.Placed(OUT, 0))
ENTRIES = (
    views.UnsortedEntry(7, "Här är det mörkt", 1, noted=True),
    views.UnsortedEntry(8, "", 2, noted=False),
    *(views.UnsortedEntry(2**53, LONG[:4096], 9, noted=True) for _ in range(3)),
)
MEETING = replace(PLAIN, kind=EventKind.MEETING)
TOLD = [
    *(
        views.AskStopView(event, place, why, odd, 4)
        for event in (PLAIN, LONGEST)
        for place, why, odd in ((0, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1), (1, 0, 1))
    ),
    *(views.StopProposedView(event, one) for event in (PLAIN, LONGEST) for one in WAY),
    telling.StopNotProposed(4),
    views.StopLateView(LONGEST),
    views.RouteView(PLAIN, (), 0, 1, 0, mapped=False, open=True, out=1, edits=None),
    views.RouteView(PLAIN, WAY, 0, 1, 4, mapped=True, open=True, out=0, edits=4),
    views.RouteView(LONGEST, FULL, 1, 3, 15, mapped=True, open=True, out=2, edits=4),
    views.RouteView(CANCELLED, WAY, 0, 1, 4, mapped=True, open=False, edits=4),
    *(views.RoutePictureView(event, WAY, NOW) for event in EVENTS),
    *(views.RouteFileView(event, WAY, NOW) for event in EVENTS),
    views.StopQueueView(PLAIN, (), 0, 1, 0, 0, ordered=False, edits=4),
    views.StopQueueView(LONGEST, FULL, 1, 3, 15, 10**4 + 3, ordered=True, edits=4),
    *(views.CheckInSheetView(replace(event, code="pingvin12"), NOW) for event in EVENTS),
    telling.WrongCode(),
    *(
        views.CheckInClosedView(event, now)
        for event in EVENTS
        for now in (NOW, START + timedelta(days=9), START - timedelta(hours=2))
    ),
    *(views.WalkModeView(event, stops) for event in (PLAIN, LONGEST, MEETING) for stops in (0, 3)),
    *(views.WalkLeftView(event, here) for event in EVENTS for here in (True, False)),
    *(
        views.WalkOverView(event, given, now)
        for event in EVENTS
        for given in (0, 1, 12)
        for now in (NOW, START + timedelta(days=9))
    ),
    telling.LiveShared(),
    views.UnsortedView(PLAIN, (), 0, 1, 0, 4),
    views.UnsortedView(PLAIN, ENTRIES[:1], 0, 1, 1, None),
    views.UnsortedView(LONGEST, ENTRIES, 1, 3, 15, 4),
    views.ChooseNotesView((PLAIN, LONGEST)),
    views.ChooseNotesView((PLAIN, LONGEST), 9999),
    views.AskNoteView(None, again=False, edits=None, unsorted=3),
    views.UnsortedView(None, ENTRIES, 1, 3, 15, 4),
    *(views.AskNoteView(event, again, 4) for event in (None, PLAIN, LONGEST) for again in (True, False)),
    notes.Noted(2**53, 2**53),
    *(notes.AskName(2**53, odd) for odd in (True, False)),
    *(notes.NoteChanged(2**53, late) for late in (True, False)),
    *(views.AskMayView(2**53, LONG[:80], odd) for odd in (True, False)),
    *(
        views.SlipView(2**53, "ACDEF23456", tuple(range(10**9, 10**9 + count)), event, name)
        for count in (0, 1, 30)
        for event in (None, LONGEST)
        for name in (None, LONG[:80])
    ),
    notes.NotesEnded(4),
    *(notes.Claimed(count) for count in (0, 1, 3)),
    notes.Unclaimed(),
    notes.ClaimLater(),
]
