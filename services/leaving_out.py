"""What a write-up leaves out: staff name the numbers; what is named again is taken in again."""

from dataclasses import replace

from domain.contributions import reference
from domain.doing import LeavingOut
from domain.events import Event
from domain.said import Wrote
from domain.write_up_buttons import LeaveOut, LeftOutAll
from domain.write_up_telling import AskLeaveOut, WriteUpDraft
from domain.write_ups import Change, change, numbers, over
from services import contributions, outbox, staff
from services.meeting import Meeting, meet, save
from services.presses import Press, answer
from services.write_up_looking import gather
from storage import events, write_ups
from storage.work import Work


def ask(work: Work, press: Press, pressed: LeaveOut) -> None:
    """Something is not to stand in it: which number? Asked for until they say that that was all."""
    if not staff.may(work, press):
        return
    event = events.find(work, pressed.event)
    if event is None or not over(event, work.now):
        answer(work, press, "stale-write-up")
        return
    meeting = meet(work, press.who)
    answer(work, press)
    _wait(work, meeting, event.number)
    outbox.owe(work, press.who.telegram_id, AskLeaveOut(event.number))


def take(work: Work, meeting: Meeting, wrote: Wrote) -> None:
    """The numbers, one or several."""
    doing, chat = meeting.talk.doing, meeting.who.telegram_id
    assert isinstance(doing, LeavingOut), "only they are asked for numbers"
    event = events.lock(work, doing.event)
    if not staff.is_staff(work, meeting.who) or event is None or not over(event, work.now):
        contributions.hear(work, replace(meeting, talk=meeting.talk.back()), wrote)
        return
    _wait(work, meeting, event.number)
    named = numbers(wrote.text)
    if not named:
        outbox.owe(work, chat, AskLeaveOut(event.number, odd=True))
        return
    changed = _change(work, event, named, chat)
    outbox.owe(work, chat, AskLeaveOut(event.number, changed.out, changed.back, changed.unknown))


def done(work: Work, press: Press, pressed: LeftOutAll) -> None:
    """That was all: back to where they were, with the draft as it looks now."""
    if not staff.may(work, press):
        return
    meeting = meet(work, press.who)
    if isinstance(meeting.talk.doing, LeavingOut):
        save(work, meeting, meeting.talk.back())
    answer(work, press)
    outbox.owe(work, press.who.telegram_id, WriteUpDraft(pressed.event, edits=press.message_id))


def _wait(work: Work, meeting: Meeting, event: int) -> None:
    """For (more) numbers; each is as good as the first."""
    talk = meeting.talk.back()
    save(work, meeting, replace(talk, doing=LeavingOut(event, talk.doing, work.now.isoformat())))


def _change(work: Work, event: Event, named: tuple[int, ...], who: int) -> Change:
    left_out = write_ups.left_out(work, event.number)
    changed = change(named, gather(work, event).numbers, left_out)
    for some, away in ((changed.out, True), (changed.back, False)):
        for number in some:
            write_ups.leave_out(work, event.number, number, away=away)
            what = "left_out" if away else "taken_in"
            events.note(work, event.number, who, what, after=reference(number))
    return changed
