"""Looking up the facts of what staff are told when they make events. Nobody else is told any of it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from domain.doing import Drafting, Resting
from domain.draft_telling import (
    AskCancel,
    AskDiscard,
    AskField,
    AskPlaces,
    AskReason,
    DraftCard,
    DraftMenu,
    DraftOvertaken,
    DraftPreview,
    FieldMenu,
    PosterFile,
    PosterMenu,
    RepeatDone,
    RepeatList,
    SignUpList,
    StaffPage,
)
from domain.draft_views import (
    AskCancelView,
    AskDiscardView,
    AskFieldView,
    AskPlacesView,
    AskReasonView,
    DraftCardView,
    DraftMenuView,
    DraftOvertakenView,
    DraftPreviewView,
    FieldMenuView,
    PosterFileView,
    PosterMenuView,
    RepeatDoneView,
    RepeatListView,
    SignUp,
    SignUpListView,
    StaffPageView,
)
from domain.drafting import Spot, Step, course, empty, lacking
from domain.event_views import EventView
from domain.events import Event, EventField, EventStatus, differences, under_way
from domain.notices import Notice
from domain.repeating import still_named
from domain.seats import CONCERNED, Seat
from services import event_looking
from services.looking import Facts
from storage import events, registrations
from storage.people import Reader

DRAFTS = 8
"""As many unfinished events as fit on a screen; older ones come up when these are done."""


def _draft(facts: Facts, reader: Reader | None, number: int) -> Event | None:
    """A draft of the reader's own, as long as it is one."""
    draft = events.find(facts.work, number) if facts.staff(reader) else None
    theirs = draft and reader and draft.made_by == reader.telegram_id
    return draft if draft and theirs and draft.status is EventStatus.DRAFT else None


def _event(facts: Facts, reader: Reader | None, number: int) -> Event | None:
    return facts.event(number) if facts.staff(reader) else None


def _menu(facts: Facts, reader: Reader | None, notice: DraftMenu) -> DraftMenuView | None:
    if reader is None or not facts.staff(reader):
        return None
    drafts = [one for one in events.drafts(facts.work, reader.telegram_id) if not empty(one)]
    return DraftMenuView(tuple(drafts[:DRAFTS]), notice.kept, notice.edits)


def _ask(facts: Facts, reader: Reader | None, notice: AskField) -> AskFieldView | None:
    draft = _draft(facts, reader, notice.draft)
    if draft is None:
        return None
    step = Step(EventField(notice.field), notice.in_language)
    doing = Drafting(draft.number, step.field, Resting(), "", step.language, notice.alone, notice.row)
    spots = course(doing, facts.work.setup.languages)
    here = Spot(draft.number, step)
    at = spots.index(here) if here in spots else 0
    return AskFieldView(
        draft,
        step,
        number=at + 1,
        total=len(spots),
        now=facts.work.now,
        alone=notice.alone,
        first=at == 0,
        origin=draft.origin if notice.row else None,
        problem=notice.problem,
        detail=notice.number,
        edits=notice.edits,
    )


def _card(facts: Facts, reader: Reader | None, notice: DraftCard) -> DraftCardView | None:
    """The draft as if it were out; one that changes an event has who comes to that."""
    draft = _draft(facts, reader, notice.draft)
    if draft is None or lacking(draft, facts.work.setup.languages):
        return None
    seen = replace(draft, number=draft.revises or draft.number, status=EventStatus.PUBLISHED)
    tally = registrations.tally(facts.work, seen.number)
    free = None if seen.seats is None else max(0, seen.seats - tally.held)
    view = EventView(seen, facts.work.now, coming=tally.seated, waiting=tally.waiting, free=free)
    return DraftCardView(view, notice.edits)


def _preview(facts: Facts, reader: Reader | None, notice: DraftPreview) -> DraftPreviewView | None:
    draft = _draft(facts, reader, notice.draft)
    if draft is None or lacking(draft, facts.work.setup.languages):
        return None
    now = facts.work.now
    plain = DraftPreviewView(draft, now, past=draft.starts <= now, anew=notice.anew, edits=notice.edits)
    return plain if draft.revises is None else _changing(facts, draft.revises, plain)


def _changing(facts: Facts, number: int, plain: DraftPreviewView) -> DraftPreviewView | None:
    """What of the event would change, and for whom. None when it is not out any more."""
    event, draft = facts.event(number), plain.draft
    if event is None or event.status is EventStatus.CANCELLED:
        return None
    fields = differences(event, draft)
    held = registrations.tally(facts.work, number).held
    return replace(
        plain,
        fields=fields,
        told=len(registrations.concerned(facts.work, number, CONCERNED)),
        short=held if draft.seats is not None and draft.seats < held else None,
        past=plain.past and EventField.STARTS in fields,
    )


def _fields(facts: Facts, reader: Reader | None, notice: FieldMenu) -> FieldMenuView | None:
    draft = _draft(facts, reader, notice.draft)
    return FieldMenuView(draft, notice.edits) if draft else None


def _discard(facts: Facts, reader: Reader | None, notice: AskDiscard) -> AskDiscardView | None:
    draft = _draft(facts, reader, notice.draft)
    return AskDiscardView(draft, notice.edits) if draft else None


def _overtaken(facts: Facts, reader: Reader | None, notice: DraftOvertaken) -> DraftOvertakenView | None:
    draft = _draft(facts, reader, notice.draft)
    return DraftOvertakenView(draft) if draft else None


def _page(facts: Facts, reader: Reader | None, notice: StaffPage) -> StaffPageView | None:
    event = _event(facts, reader, notice.event)
    if event is None:
        return None
    maybe = registrations.tally(facts.work, event.number).maybe
    view = event_looking.view(facts, reader, event)
    return StaffPageView(view, maybe, notice.done, notice.told, notice.edits)


def _reason(facts: Facts, reader: Reader | None, notice: AskReason) -> AskReasonView | None:
    event = _event(facts, reader, notice.event)
    return AskReasonView(event, notice.problem, notice.number, notice.edits) if event else None


def _cancel(facts: Facts, reader: Reader | None, notice: AskCancel) -> AskCancelView | None:
    event = _event(facts, reader, notice.event)
    if event is None:
        return None
    told = len(registrations.concerned(facts.work, event.number, CONCERNED))
    return AskCancelView(event, notice.reason, told, facts.work.now)


def _places(facts: Facts, reader: Reader | None, notice: AskPlaces) -> AskPlacesView | None:
    event = _event(facts, reader, notice.event)
    return AskPlacesView(event, notice.chosen, notice.again, notice.edits) if event else None


def _repeats(facts: Facts, reader: Reader | None, notice: RepeatList) -> RepeatListView | None:
    event = _event(facts, reader, notice.event)
    if event is None or reader is None:
        return None
    setup, now = facts.work.setup, facts.work.now
    drafts = events.repeating(facts.work, event.number, reader.telegram_id)
    return RepeatListView(
        event,
        tuple(drafts),
        now,
        lacking=frozenset(one.number for one in drafts if lacking(one, setup.languages)),
        past=frozenset(one.number for one in drafts if one.starts_at and one.starts_at <= now),
        named=frozenset(one.number for one in drafts if still_named(one, event, setup)),
        sure=notice.sure,
        anew=notice.anew,
        edits=notice.edits,
    )


def _repeated(facts: Facts, reader: Reader | None, notice: RepeatDone) -> RepeatDoneView | None:
    found = (_event(facts, reader, number) for number in notice.events)
    out = tuple(event for event in found if event is not None)
    return RepeatDoneView(out, facts.work.now, notice.edits) if out else None


def _posters(facts: Facts, reader: Reader | None, notice: PosterMenu) -> PosterMenuView | None:
    event = _event(facts, reader, notice.event)
    return PosterMenuView(event, notice.edits) if event else None


def _poster(facts: Facts, reader: Reader | None, notice: PosterFile) -> PosterFileView | None:
    event = _event(facts, reader, notice.event)
    return PosterFileView(event, facts.work.now, notice.picture) if event else None


_ORDER = (Seat.SEATED, Seat.OFFERED, Seat.WAITING, Seat.MAYBE, Seat.LAPSED, Seat.NO)


def _sign_ups(facts: Facts, reader: Reader | None, notice: SignUpList) -> SignUpListView | None:
    """Those who come first; nobody is called absent before anybody could check in."""
    event = _event(facts, reader, notice.event)
    if event is None:
        return None
    there = registrations.checked_in(facts.work, event.number)
    known = bool(there) or under_way(event, facts.work.now)
    listed = registrations.listed(facts.work, event.number)
    rows = [
        SignUp(one.name, one.party, one.seat, place, language, one.person in there if known else None)
        for one, place, language in listed
    ]
    ordered = sorted(rows, key=lambda row: _ORDER.index(row.seat))
    return SignUpListView(event, tuple(ordered))


LOOKS: dict[type[Notice], Callable[[Facts, Reader | None, Any], Any]] = {
    DraftMenu: _menu,
    AskField: _ask,
    DraftCard: _card,
    DraftPreview: _preview,
    FieldMenu: _fields,
    AskDiscard: _discard,
    DraftOvertaken: _overtaken,
    StaffPage: _page,
    AskReason: _reason,
    AskCancel: _cancel,
    AskPlaces: _places,
    RepeatList: _repeats,
    RepeatDone: _repeated,
    PosterMenu: _posters,
    PosterFile: _poster,
    SignUpList: _sign_ups,
}
