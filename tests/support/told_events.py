"""Everything that can be told of events, with the longest facts there can be."""

from dataclasses import replace
from datetime import timedelta

from domain import event_telling as telling
from domain import event_views as views
from domain.announcing import Announced, AskAnnounceView, Audience
from domain.events import Event, EventField, EventKind, EventStatus, EventText
from domain.seats import Seat
from tests.support.example import NOW

LONG = "Ö<b>&🙂 " * 600
START = NOW + timedelta(days=3)
PLAIN = Event(
    number=12,
    status=EventStatus.PUBLISHED,
    made_by=901,
    kind=EventKind.WALK,
    place="sjovik",
    starts_at=START,
    ends_at=START + timedelta(hours=2),
    latitude=59.8389,
    longitude=13.1442,
    point="Bygdegården",
    seats=40,
    hosts=("Tekniska", "Polisen"),
    contact="Kansliet, 0550-123 45",
    code="gran",
    texts={
        "sv": EventText("Vandring i Sjövik", "Vi går runt sjön."),
        "en": EventText("Walk", "Round the lake."),
    },
)
LONGEST = replace(
    PLAIN,
    number=2**53,
    place=None,
    ends_at=START + timedelta(days=1),
    point=LONG[:200],
    seats=None,
    hosts=tuple(LONG[:48] for _ in range(10)),
    contact=LONG[:200],
    texts={"sv": EventText(LONG[:80], LONG[:1500])},
)
CANCELLED = replace(PLAIN, status=EventStatus.CANCELLED, reason=LONG[:500])
BARE = replace(
    PLAIN, kind=EventKind.MEETING, latitude=None, longitude=None, point=None, hosts=(), contact=None
)
EVENTS = (PLAIN, LONGEST, CANCELLED, BARE)
MINES = (None, *(views.Mine(seat, 3, "Anna", 2, START, wants_write_up=True) for seat in Seat))


def view(event: Event, mine: views.Mine | None = None) -> views.EventView:
    """The event as somebody meets it who stands to it like this."""
    return views.EventView(event, NOW, mine, coming=27, waiting=4, free=0, stops=3, questions=2, staff=True)


VIEWS = [view(event, mine) for event in EVENTS for mine in MINES]
TOLD = [
    views.EventListView((), None, 0, 1, 0, NOW, staff=True, edits=None),
    views.EventListView((PLAIN, LONGEST, BARE) * 2, "sjovik", 1, 3, 18, NOW, staff=False, edits=4),
    *(
        views.EventCardView(one, more, counting, 4)
        for one in VIEWS
        for more, counting in ((0, 0), (1, 0), (0, 1))
    ),
    views.EventCardView(replace(view(PLAIN), now=START)),
    views.EventCardView(replace(view(PLAIN), now=START + timedelta(days=9)), more=True),
    *(views.EventInvitationView(view(one), place) for one in EVENTS[:2] for place in ("sjovik", None)),
    *(views.EventReminderView(one, hours) for one in VIEWS for hours in (24, 2)),
    views.EventReminderView(replace(view(PLAIN), now=START - timedelta(hours=2)), 2),
    *(views.EventChangedView(view(one), tuple(EventField)) for one in EVENTS),
    *(views.EventCancelledView(view(one)) for one in (CANCELLED, replace(LONGEST, reason=LONG[:500]))),
    views.EventPointView(PLAIN),
    *(views.EventForCalendarView(view(one)) for one in EVENTS),
    *(views.SeatOfferedView(view(one, MINES[3]), START) for one in EVENTS[:2]),
    *(views.SeatLapsedView(view(one)) for one in EVENTS[:2]),
    telling.Invited(wanted=True),
    telling.Invited(wanted=False),
    telling.NoSuchEvent(),
    AskAnnounceView(PLAIN, Audience(0), 4),
    *(AskAnnounceView(one, Audience(1234, 1, 2, 3, 4, 5), None) for one in EVENTS),
    *(Announced(12, count, 4) for count in (0, 1, 1234)),
]
