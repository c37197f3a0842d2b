"""Looking up the facts of the notices of walks and notes, as one reader meets them at this moment."""

from collections.abc import Callable, Sequence
from typing import Any

from domain import stops as rules
from domain.events import Event, can_ask, under_way
from domain.notices import Notice
from domain.stops import Stop, StopState
from domain.walk_telling import (
    AskStop,
    CheckInClosed,
    CheckInSheet,
    Route,
    RouteFile,
    RoutePicture,
    StopLate,
    StopProposed,
    StopQueue,
    Unsorted,
    WalkLeft,
    WalkMode,
    WalkOver,
)
from domain.walk_views import (
    AskStopView,
    CheckInClosedView,
    CheckInSheetView,
    Placed,
    RouteFileView,
    RoutePictureView,
    RouteView,
    StopLateView,
    StopProposedView,
    StopQueueView,
    UnsortedEntry,
    UnsortedView,
    WalkLeftView,
    WalkModeView,
    WalkOverView,
)
from services.looking import Facts
from storage import attachments, entries, slips, stops
from storage.people import Reader

PAGE = 5
"""Stops or entries on a page: a row of buttons each, and still one screen."""


def _ask_stop(facts: Facts, _reader: Reader | None, notice: AskStop) -> AskStopView | None:
    event = facts.event(notice.event)
    return AskStopView(event, notice.place, notice.why, notice.odd, notice.edits) if event else None


def _proposed(facts: Facts, reader: Reader | None, notice: StopProposed) -> StopProposedView | None:
    event = facts.event(notice.event)
    way = _placed(facts, reader, rules.route(stops.of_event(facts.work, notice.event)))
    placed = next((one for one in way if one.stop.number == notice.stop), None)
    return StopProposedView(event, placed) if event and placed else None


def _placed(facts: Facts, reader: Reader | None, shown: Sequence[Stop]) -> tuple[Placed, ...]:
    """The stops with their positions on the way, in their order; those left out come after it."""
    person = reader.number if reader else None
    mine = stops.SECONDS.seconded(facts.work, person, [one.number for one in shown])
    return tuple(
        Placed(
            one,
            at if one.state is StopState.IN else 0,
            own=person is not None and one.person == person,
            seconded=one.number in mine,
        )
        for at, one in enumerate(shown, start=1)
    )


def _route(facts: Facts, reader: Reader | None, notice: Route) -> RouteView | None:
    event = facts.event(notice.event)
    if event is None:
        return None
    known = stops.of_event(facts.work, event.number)
    way = _placed(facts, reader, rules.route(known))
    page, pages = _paged(notice.page, len(way))
    person = reader.number if reader else None
    out = sum(one.state is StopState.OUT and one.person == person for one in known) if person else 0
    return RouteView(
        event,
        way[page * PAGE : (page + 1) * PAGE],
        page,
        pages,
        total=len(way),
        mapped=any(one.stop.latitude is not None for one in way),
        open=can_ask(event, facts.work.now),
        out=out,
        edits=notice.edits,
    )


def _paged(page: int, total: int) -> tuple[int, int]:
    """The page that there is, and how many there are."""
    pages = max(1, -(-total // PAGE))
    return min(page, pages - 1), pages


def _picture(facts: Facts, reader: Reader | None, notice: RoutePicture) -> RoutePictureView | None:
    found = _mapped(facts, reader, notice.event)
    return RoutePictureView(found[0], found[1], facts.work.now) if found else None


def _file(facts: Facts, reader: Reader | None, notice: RouteFile) -> RouteFileView | None:
    found = _mapped(facts, reader, notice.event)
    return RouteFileView(found[0], found[1], facts.work.now) if found else None


def _mapped(facts: Facts, reader: Reader | None, number: int) -> tuple[Event, tuple[Placed, ...]] | None:
    """The stops that have a position, each with its number in the whole way; None when none has."""
    event = facts.event(number)
    way = _placed(facts, reader, rules.route(stops.of_event(facts.work, number)))
    mapped = tuple(one for one in way if one.stop.latitude is not None)
    return (event, mapped) if event and mapped else None


def _queue(facts: Facts, reader: Reader | None, notice: StopQueue) -> StopQueueView | None:
    event = facts.event(notice.event)
    if event is None or not facts.staff(reader):
        return None
    known = rules.everything(stops.of_event(facts.work, event.number))
    placed = _placed(facts, reader, known)
    page, pages = _paged(notice.page, len(placed))
    return StopQueueView(
        event,
        placed[page * PAGE : (page + 1) * PAGE],
        page,
        pages,
        total=len(placed),
        last=max((one.position for one in placed), default=0),
        ordered=any(one.rank is not None for one in known),
        edits=notice.edits,
    )


def _late(facts: Facts, _reader: Reader | None, notice: StopLate) -> StopLateView | None:
    event = facts.event(notice.event)
    return StopLateView(event) if event else None


def _sheet(facts: Facts, reader: Reader | None, notice: CheckInSheet) -> CheckInSheetView | None:
    event = facts.event(notice.event)
    if event is None or not event.code or not facts.staff(reader):
        return None
    return CheckInSheetView(event, facts.work.now)


def _closed(facts: Facts, _reader: Reader | None, notice: CheckInClosed) -> CheckInClosedView | None:
    event = facts.event(notice.event)
    return CheckInClosedView(event, facts.work.now) if event else None


def _walk(facts: Facts, _reader: Reader | None, notice: WalkMode) -> WalkModeView | None:
    event = facts.event(notice.event)
    return WalkModeView(event, stops.count(facts.work, event.number)) if event else None


def _left(facts: Facts, _reader: Reader | None, notice: WalkLeft) -> WalkLeftView | None:
    event = facts.event(notice.event)
    return WalkLeftView(event, under_way(event, facts.work.now)) if event else None


def _over(facts: Facts, reader: Reader | None, notice: WalkOver) -> WalkOverView | None:
    event = facts.event(notice.event)
    if event is None or reader is None or reader.number is None:
        return None
    return WalkOverView(event, entries.given(facts.work, event.number, reader.number), facts.work.now)


def _unsorted(facts: Facts, reader: Reader | None, notice: Unsorted) -> UnsortedView | None:
    event = facts.event(notice.event) if notice.event is not None else None
    if not facts.staff(reader) or (notice.event is not None and event is None):
        return None
    work = facts.work
    total = entries.count_unsorted(work, event.number) if event else slips.count_unsorted(work)
    page, pages = _paged(notice.page, total)
    skip = page * PAGE
    found = entries.unsorted(work, event.number, skip, PAGE) if event else slips.unsorted(work, skip, PAGE)
    attached = attachments.counts(facts.work, [one.number for one in found]) if found else {}
    shown = tuple(
        UnsortedEntry(one.number, one.words, attached.get(one.number, 0), one.noted) for one in found
    )
    return UnsortedView(event, shown, page, pages, total, notice.edits)


LOOKS: dict[type[Notice], Callable[[Facts, Reader | None, Any], Any]] = {
    AskStop: _ask_stop,
    StopProposed: _proposed,
    StopLate: _late,
    Route: _route,
    RoutePicture: _picture,
    RouteFile: _file,
    StopQueue: _queue,
    CheckInSheet: _sheet,
    CheckInClosed: _closed,
    WalkMode: _walk,
    WalkLeft: _left,
    WalkOver: _over,
    Unsorted: _unsorted,
}
