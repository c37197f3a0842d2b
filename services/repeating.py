"""Staff repeat an event for other places: the same walk in five villages, in one go."""

from collections.abc import Callable
from dataclasses import replace

from domain.doing import Drafting, Repeating
from domain.draft_telling import AskPlaces, DraftDone, DraftMenu, RepeatDone, RepeatList
from domain.drafting import Spot, Step, lacking
from domain.events import Event, EventField, EventStatus
from domain.notices import Notice
from domain.repeat_buttons import (
    AllPlaces,
    ChoosePlaces,
    DiscardAll,
    FillIn,
    LeaveRepeat,
    ListRepeats,
    PublishAll,
    RepeatEvent,
    TogglePlace,
)
from domain.repeating import others, repeated, toggled, version
from domain.said import Wrote
from services import contributions, outbox, staff
from services.draft_steps import Making, begin
from services.meeting import Meeting, meet, save
from services.presses import Press, answer, stale
from services.publishing import fit, put_out
from storage import events
from storage.work import Work


def repeat(work: Work, press: Press, pressed: RepeatEvent) -> None:
    """The same for other places; on with those that are begun already."""
    event = staff.event_of(work, press, pressed.event)
    if event is None:
        return
    answer(work, press)
    if _drafts(work, press, event.number):
        _tell(work, press, RepeatList(event.number, edits=press.message_id))
    else:
        _choose(work, press, event, ())


def choose_places(work: Work, press: Press, pressed: ChoosePlaces) -> None:
    """Back to the choice of places, with those that are begun."""
    event = staff.event_of(work, press, pressed.event)
    if event is not None:
        answer(work, press)
        begun = (draft.place for draft in _drafts(work, press, event.number))
        _choose(work, press, event, tuple(place for place in begun if place))


def toggle(work: Work, press: Press, pressed: TogglePlace) -> None:
    """This place too; or rather not."""
    _chosen(
        work, press, pressed.event, lambda event, old: toggled(old, pressed.place, others(event, work.setup))
    )


def all_places(work: Work, press: Press, pressed: AllPlaces) -> None:
    """Every other place."""
    _chosen(
        work,
        press,
        pressed.event,
        lambda event, _old: tuple(place.key for place in others(event, work.setup)),
    )


def fill_in(work: Work, press: Press, pressed: FillIn) -> None:
    """A draft for each place that was chosen; then when and where, place by place."""
    event = staff.event_of(work, press, pressed.event)
    if event is None:
        return
    meeting = meet(work, press.who)
    doing = meeting.talk.doing
    drafts = _drafts(work, press, event.number)
    if isinstance(doing, Repeating) and doing.event == event.number:
        drafts = _fitting(work, press, event, drafts, doing.places)
    if not drafts:
        stale(work, press)
        return
    answer(work, press)
    _ask_for(work, press, meeting, event, drafts)


def leave(work: Work, press: Press, pressed: LeaveRepeat) -> None:
    """Enough for now: what is done is kept."""
    if staff.event_of(work, press, pressed.event) is not None:
        answer(work, press)
        _tell(work, press, DraftMenu(bool(_drafts(work, press, pressed.event)), press.message_id))


def list_all(work: Work, press: Press, pressed: ListRepeats) -> None:
    """All of them at a glance."""
    if staff.event_of(work, press, pressed.event) is None:
        return
    if not _drafts(work, press, pressed.event):
        stale(work, press)
        return
    answer(work, press)
    _tell(work, press, RepeatList(pressed.event, edits=press.message_id))


def publish_all(work: Work, press: Press, pressed: PublishAll) -> None:
    """All of them, or none as long as one of them is not fit to go out, or is another than it was."""
    if staff.event_of(work, press, pressed.event) is None:
        return
    drafts = _drafts(work, press, pressed.event)
    if not drafts:
        stale(work, press)
        return
    answer(work, press)
    seen = pressed.version == version(drafts)
    if not seen or not all(fit(work, draft) for draft in drafts):
        _tell(work, press, RepeatList(pressed.event, anew=not seen))
        return
    for draft in drafts:
        put_out(work, draft, press.who.telegram_id)
    _tell(work, press, RepeatDone(tuple(draft.number for draft in drafts), edits=press.message_id))


def discard_all(work: Work, press: Press, pressed: DiscardAll) -> None:
    """Throw them away; asked once more before it is done."""
    if staff.event_of(work, press, pressed.event) is None:
        return
    answer(work, press)
    if not pressed.sure:
        _tell(work, press, RepeatList(pressed.event, sure=True, edits=press.message_id))
        return
    for draft in _drafts(work, press, pressed.event):
        _drop(work, draft)
    _tell(work, press, DraftDone("discarded", edits=press.message_id))


def take(work: Work, meeting: Meeting, wrote: Wrote) -> None:
    """Words, while places are chosen by buttons."""
    doing = meeting.talk.doing
    assert isinstance(doing, Repeating), "words come here while places are chosen"
    if staff.is_staff(work, meeting.who):
        outbox.owe(work, meeting.who.telegram_id, AskPlaces(doing.event, doing.places, again=True))
    else:
        contributions.hear(work, replace(meeting, talk=meeting.talk.back()), wrote)


def _drafts(work: Work, press: Press, number: int) -> list[Event]:
    return events.repeating(work, number, press.who.telegram_id)


def _choose(work: Work, press: Press, event: Event, chosen: tuple[str, ...]) -> None:
    meeting = meet(work, press.who)
    back = meeting.talk.back().doing
    doing = Repeating(event.number, back, work.now.isoformat(), chosen)
    save(work, meeting, replace(meeting.talk, doing=doing))
    outbox.owe(work, press.who.telegram_id, AskPlaces(event.number, chosen, edits=press.message_id))


def _chosen(
    work: Work, press: Press, number: int, choice: Callable[[Event, tuple[str, ...]], tuple[str, ...]]
) -> None:
    event = staff.event_of(work, press, number)
    if event is None:
        return
    doing = meet(work, press.who).talk.doing
    if not isinstance(doing, Repeating) or doing.event != number:
        stale(work, press)
        return
    answer(work, press)
    _choose(work, press, event, choice(event, doing.places))


def _fitting(
    work: Work, press: Press, event: Event, drafts: list[Event], chosen: tuple[str, ...]
) -> list[Event]:
    """The drafts for the chosen places: those there are, new ones, and without those not chosen any more."""
    begun = {draft.place: draft for draft in drafts}
    for place, draft in begun.items():
        if place not in chosen:
            _drop(work, draft)
    places = [place for place in others(event, work.setup) if place.key in chosen]
    who = press.who.telegram_id
    return [begun.get(place.key) or _new(work, repeated(event, who, place, work.setup)) for place in places]


def _new(work: Work, draft: Event) -> Event:
    return replace(draft, number=events.add(work, draft))


def _ask_for(work: Work, press: Press, meeting: Meeting, event: Event, drafts: list[Event]) -> None:
    """From the first that lacks something; where nothing is lacking, all at a glance."""
    asked = {EventField.STARTS, EventField.POINT}
    spots = (
        Spot(draft.number, Step(step.field))
        for draft in drafts
        for step in lacking(draft, work.setup.languages)
        if step.field in asked
    )
    spot = next(spots, None)
    if spot is None:
        _tell(work, press, RepeatList(event.number, edits=press.message_id))
        return
    draft = next(one for one in drafts if one.number == spot.event)
    making = Making(work, meeting, draft, press.message_id)
    begin(making, spot, row=tuple(one.number for one in drafts))


def _tell(work: Work, press: Press, notice: Notice) -> None:
    """Tell them, and nothing is being asked any more."""
    meeting = meet(work, press.who)
    if isinstance(meeting.talk.doing, Repeating | Drafting):
        save(work, meeting, meeting.talk.back())
    outbox.owe(work, press.who.telegram_id, notice)


def _drop(work: Work, draft: Event) -> None:
    events.save(work, replace(draft, status=EventStatus.DISCARDED))
