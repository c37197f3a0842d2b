"""An event does not take place: staff say why, are asked once more, and all whom it concerns hear it."""

from dataclasses import replace

from domain.doing import Cancelling
from domain.draft_answers import REASON_MOST, Problem, Refused, too_long
from domain.draft_buttons import CancelEvent, KeepEvent
from domain.draft_telling import AskCancel, AskReason, DraftDone, StaffPage
from domain.event_telling import EventCancelled
from domain.events import Event, EventStatus
from domain.said import Who, Wrote
from domain.tails import is_tail, tail_until
from services import contributions, outbox, staff
from services.draft_steps import revising
from services.meeting import Meeting, meet, save
from services.presses import Press, answer
from services.publishing import changeable, tell_concerned
from storage import events
from storage.work import Work


def cancel(work: Work, press: Press, pressed: CancelEvent) -> None:
    """It does not take place: first we ask why."""
    event = _changeable(work, press, pressed.event)
    if event is None:
        return
    meeting = meet(work, press.who)
    doing = meeting.talk.doing
    if pressed.sure and isinstance(doing, Cancelling) and doing.event == event.number and doing.reason:
        answer(work, press)
        save(work, meeting, meeting.talk.back())
        told = _cancel(work, event, press.who.telegram_id, doing.reason)
        outbox.owe(work, press.who.telegram_id, StaffPage(event.number, "cancelled", told, press.message_id))
        return
    answer(work, press)
    _ask(work, meeting, Cancelling(event.number, meeting.talk.back().doing, ""))
    outbox.owe(work, press.who.telegram_id, AskReason(event.number, edits=press.message_id))


def keep(work: Work, press: Press, pressed: KeepEvent) -> None:
    """It takes place after all."""
    if not staff.may(work, press):
        return
    answer(work, press)
    meeting = meet(work, press.who)
    if isinstance(meeting.talk.doing, Cancelling):
        save(work, meeting, meeting.talk.back())
    event = events.find(work, pressed.event)
    done = "kept" if event is not None and changeable(work, event) else ""
    outbox.owe(work, press.who.telegram_id, StaffPage(pressed.event, done, edits=press.message_id))


def take(work: Work, meeting: Meeting, wrote: Wrote) -> None:
    """Why; written once more it takes the place of what was written before."""
    doing = meeting.talk.doing
    assert isinstance(doing, Cancelling), "words come here while a reason is asked for"
    who = meeting.who
    if not staff.is_staff(work, who):
        contributions.hear(work, replace(meeting, talk=meeting.talk.back()), wrote)
        return
    event = events.find(work, doing.event)
    if event is None or not changeable(work, event):
        save(work, meeting, meeting.talk.back())
        outbox.owe(work, who.telegram_id, StaffPage(doing.event, "late"))
        return
    if is_tail(doing.tail_until, work.now):
        return
    words = " ".join(wrote.text.split())
    refused = Refused(Problem.NO_WORDS) if not words or wrote.attachment else too_long(words, REASON_MOST)
    if refused is not None:
        _ask(work, meeting, replace(doing, tail_until=tail_until(wrote.text, work.now)))
        outbox.owe(work, who.telegram_id, AskReason(event.number, refused.why, refused.number))
        return
    _ask(work, meeting, replace(doing, reason=words))
    outbox.owe(work, who.telegram_id, AskCancel(event.number, words))


def _ask(work: Work, meeting: Meeting, doing: Cancelling) -> None:
    since = work.now.isoformat()
    save(work, meeting, replace(meeting.talk, doing=replace(doing, since=since)))


def _changeable(work: Work, press: Press, number: int) -> Event | None:
    """The event, locked; anything that cannot be cancelled has been answered."""
    return staff.event_of(work, press, number, lambda event: changeable(work, event), "stale-event")


def _cancel(work: Work, event: Event, who: int, reason: str) -> int:
    """Returns how many are told."""
    gone = replace(
        event,
        status=EventStatus.CANCELLED,
        reason=reason,
        sequence=event.sequence + 1,
        changed_at=work.now,
    )
    events.save(work, gone)
    events.note(work, event.number, who, "cancelled", after=reason)
    for draft in revising(work, event.number):
        events.save(work, replace(draft, status=EventStatus.DISCARDED))
        if draft.made_by != who and staff.is_staff(work, Who(draft.made_by)):
            outbox.owe(work, draft.made_by, DraftDone("cancelled"))
    return tell_concerned(work, EventCancelled(event.number), f"cancelled:{event.number}")
