"""An event goes out, or changes when it is out: everybody whom it concerns hears what is different."""

from dataclasses import replace
from secrets import choice

from domain.codewords import choose
from domain.draft_buttons import ChangeEvent, OnlyPreview, PublishDraft
from domain.draft_telling import DraftDone, DraftOvertaken, FieldMenu, StaffPage
from domain.drafting import lacking
from domain.event_telling import EventCancelled, EventChanged
from domain.events import Event, EventField, EventStatus, differences
from domain.lanes import Lane
from domain.revising import applied, copied, described, rebased
from domain.seats import CONCERNED
from services import outbox, registering, staff
from services.draft_steps import Making, leave, mine, owe, revising, show
from services.presses import Press, answer
from storage import events, registrations
from storage.work import Work


def publish(work: Work, press: Press, pressed: PublishDraft) -> None:
    """Let a draft out as it was seen; when it is another by now, it is shown once more."""
    making = mine(work, press, pressed.draft)
    if making is None:
        return
    answer(work, press)
    if pressed.version != making.draft.sequence:
        show(making, anew=True)
    elif making.draft.revises is not None:
        _revise(making, making.draft.revises)
    elif not fit(work, making.draft):
        show(making)
    else:
        leave(making)
        put_out(work, making.draft, press.who.telegram_id)
        owe(making, StaffPage(making.draft.number, "published", edits=press.message_id))


def fit(work: Work, draft: Event) -> bool:
    """Whether a draft can go out: complete, and still to come."""
    return not lacking(draft, work.setup.languages) and draft.starts > work.now


def put_out(work: Work, draft: Event, who: int) -> None:
    """Publish a draft that is fit for it; ``who`` (Telegram id) does it."""
    code = choose(events.codes(work), choice)
    out = replace(draft, status=EventStatus.PUBLISHED, code=code, sequence=0)
    events.save(work, out, published_at=work.now)
    events.note(work, draft.number, who, "published")


def change(work: Work, press: Press, pressed: ChangeEvent) -> None:
    """Change an event that is out: in a draft, which one has perhaps begun already."""
    event = staff.event_of(work, press, pressed.event, lambda one: changeable(work, one), "stale-event")
    if event is None:
        return
    answer(work, press)
    who = press.who.telegram_id
    begun = next((one for one in events.revising(work, event.number) if one.made_by == who), None)
    number = begun.number if begun else events.add(work, copied(event, who))
    outbox.owe(work, who, FieldMenu(number, edits=press.message_id))


def changeable(work: Work, event: Event) -> bool:
    """Whether it can be changed or cancelled: until it is over."""
    return event.status is EventStatus.PUBLISHED and work.now < event.ends


def only_preview(work: Work, press: Press, _pressed: OnlyPreview) -> None:
    """It only shows how it will look."""
    answer(work, press, "only-preview")


def _revise(making: Making, number: int) -> None:
    work, draft = making.work, making.draft
    before = events.lock(work, number)
    if before is None or not changeable(work, before):
        _drop(work, draft)
        leave(making)
        owe(making, DraftDone("gone", edits=making.edits))
        return
    fields = differences(before, draft)
    late = EventField.STARTS in fields and not fit(work, draft)
    short = draft.seats is not None and draft.seats < registrations.tally(work, number).held
    if late or lacking(draft, work.setup.languages) or (short and EventField.SEATS in fields):
        show(making)
        return
    _drop(work, draft)
    leave(making)
    told = _put_in(making, before, fields) if fields else 0
    owe(making, StaffPage(number, "changed" if fields else "unchanged", told, making.edits))


def _put_in(making: Making, before: Event, fields: tuple[EventField, ...]) -> int:
    """Change the event; returns how many are told."""
    work, who = making.work, making.meeting.who.telegram_id
    after = applied(before, making.draft, work.now)
    events.save(work, after)
    for field in fields:
        note = f"changed:{field.value}"
        events.note(work, after.number, who, note, described(before, field), described(after, field))
    _rebase_others(work, before, after)
    changed = EventChanged(after.number, tuple(field.value for field in fields), after.sequence)
    told = tell_concerned(work, changed, f"changed:{after.number}:{after.sequence}")
    registering.fill(work, after)  # more seats, or more time in which to offer them
    return told


def tell_concerned(work: Work, notice: EventChanged | EventCancelled, key: str) -> int:
    """Tell everybody whom the event concerns, at once and once each; returns how many."""
    concerned = registrations.concerned(work, notice.event, CONCERNED)
    for one in concerned:
        outbox.owe(work, one.telegram_id, notice, lane=Lane.REMINDER, once=f"{key}:{one.telegram_id}")
    return len(concerned)


def _rebase_others(work: Work, before: Event, after: Event) -> None:
    """Whoever was changing the event as well is told, and goes on with what it is now."""
    for other in revising(work, after.number):
        events.save(work, rebased(other, before, after))
        outbox.owe(work, other.made_by, DraftOvertaken(other.number))


def _drop(work: Work, draft: Event) -> None:
    events.save(work, replace(draft, status=EventStatus.DISCARDED))
