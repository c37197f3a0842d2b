"""Everything that staff are told when they make events, with the longest facts there can be."""

from dataclasses import replace

from domain import draft_telling as telling
from domain import draft_views as views
from domain.draft_answers import Problem
from domain.drafting import Step, steps
from domain.events import Event, EventField, EventStatus
from domain.seats import Seat
from domain.when import Why
from tests.support.example import NOW
from tests.support.told_events import EVENTS, LONG, LONGEST, PLAIN, view

LANGUAGES = ("sv", "en")
EMPTY = Event(7, EventStatus.DRAFT, 901)
UNNAMED = replace(EMPTY, latitude=59.8, longitude=13.1)
DRAFTS = tuple(replace(event, status=EventStatus.DRAFT) for event in (PLAIN, LONGEST))
CHANGING = replace(DRAFTS[1], revises=12)
REPEATED = tuple(replace(draft, number=20 + at, origin=12) for at, draft in enumerate(DRAFTS))
PROBLEMS = (*(one.value for one in Problem), *(f"when_{why.value}" for why in Why))
ASKS = [
    views.AskFieldView(draft, step, at, 12, NOW, first=at == 1)
    for draft in (EMPTY, UNNAMED, *DRAFTS)
    for at, step in enumerate(steps(LANGUAGES), 1)
]
SIGN_UPS = tuple(
    views.SignUp(LONG[:128], 8, seat, place, language, there)
    for seat in Seat
    for place, language, there in (("sjovik", "sv", True), (None, None, False))
)
TOLD = [
    *(
        views.DraftMenuView(drafts, kept, 4)
        for drafts in ((), (EMPTY, CHANGING) * 4)
        for kept in (True, False)
    ),
    *ASKS,
    *(replace(one, alone=True) for one in ASKS),
    *(replace(one, draft=REPEATED[0], origin=12) for one in ASKS[:12]),
    *(
        views.AskFieldView(DRAFTS[0], Step(field), 1, 12, NOW, problem=problem, detail=detail)
        for field in EventField
        for problem, detail in ((one, number) for one in PROBLEMS for number in (None, 6))
    ),
    *(views.DraftCardView(view(event), 4) for event in EVENTS),
    views.DraftPreviewView(DRAFTS[0], NOW),
    views.DraftPreviewView(REPEATED[1], NOW, past=True, anew=True),
    *(
        views.DraftPreviewView(CHANGING, NOW, fields, told, short, anew=True)
        for fields in ((), tuple(EventField))
        for told in (0, 1, 1234)
        for short in (None, 27)
    ),
    *(views.FieldMenuView(draft, 4) for draft in (EMPTY, *DRAFTS)),
    *(views.AskDiscardView(draft, 4) for draft in (EMPTY, *DRAFTS)),
    views.DraftOvertakenView(CHANGING),
    *(telling.DraftDone(what) for what in ("discarded", "gone", "cancelled")),
    *(
        views.StaffPageView(view(event), 3, done, told, 4)
        for event in EVENTS
        for done in ("", "published", "changed", "unchanged", "cancelled", "kept", "late")
        for told in (0, 1, 27)
    ),
    *(views.AskReasonView(LONGEST, problem, 500, 4) for problem in ("", "no_words", "too_long")),
    *(views.AskCancelView(LONGEST, LONG[:500], told, NOW) for told in (0, 1, 27)),
    *(
        views.AskPlacesView(event, chosen, again, 4)
        for event in EVENTS
        for chosen in ((), ("norr",), ("norr", "vast"))
        for again in (True, False)
    ),
    *(
        views.RepeatListView(PLAIN, drafts, NOW, numbers, numbers, numbers, sure, anew=True)
        for drafts in ((), REPEATED[:1], (*REPEATED, replace(EMPTY, number=22)) * 3)
        for numbers in (frozenset[int](), frozenset({20, 21, 22}))
        for sure in (True, False)
    ),
    *(views.RepeatDoneView((PLAIN, LONGEST)[:many], NOW, 4) for many in (1, 2)),
    *(views.PosterMenuView(event, 4) for event in EVENTS),
    *(views.PosterFileView(event, NOW, picture) for event in EVENTS for picture in (True, False)),
    *(views.SignUpListView(event, rows) for event in EVENTS[:2] for rows in ((), SIGN_UPS[:1], SIGN_UPS)),
]
