"""Looking up what came of an event: everything that is published of it, and what readers are told."""

from collections.abc import Callable
from datetime import date
from typing import Any

from domain import write_ups as rules
from domain.events import Event, WriteUpState
from domain.notices import Notice
from domain.stops import route
from domain.write_up_telling import AskLeaveOut, NoWriteUp, WriteUp, WriteUpDraft, WriteUpFile
from domain.write_up_views import (
    AskLeaveOutView,
    NoWriteUpView,
    WriteUpDraftView,
    WriteUpFileView,
    WriteUpView,
)
from domain.write_ups import Gathered, Shown
from services import meetings
from services.looking import Facts
from storage import stops, write_ups
from storage.people import Reader
from storage.work import Work


def gather(work: Work, event: Event) -> Gathered:
    """All that is published of an event, as it stands now."""
    standing = write_ups.standing(work, event.number, *rules.window(event))
    minutes = rules.without(meetings.minutes(work, event), standing.left_out)
    asked = [one.contribution for one in rules.questions(minutes)]
    return rules.gathered(
        event,
        standing.people,
        route(stops.of_event(work, event.number)),
        standing.said,
        minutes,
        [standing.shown.get(number, Shown()) for number in asked],
    )


def hear_by(work: Work) -> date | None:
    """When those who gave something hear what it led to: what the one open dialogue has promised."""
    dialogues = work.setup.open_dialogues(work.now)
    return dialogues[0].hear_by if len(dialogues) == 1 else None


def _write_up(facts: Facts, reader: Reader | None, notice: WriteUp) -> WriteUpView | None:
    """Not before it has gone out; and unasked only to those whom it still concerns."""
    event = facts.event(notice.event)
    if event is None or event.write_up is not WriteUpState.SENT:
        return None
    number = reader.number if reader else None
    why = write_ups.why(facts.work, event.number, number) if number else None
    if why is None and not notice.pressed:
        return None
    found = facts.of_event(gather, event)
    return WriteUpView(found, facts.work.now, hear_by(facts.work), None if notice.pressed else why)


def _file(facts: Facts, reader: Reader | None, notice: WriteUpFile) -> WriteUpFileView | None:
    """For everybody once it has gone out; before that for staff alone."""
    event = facts.event(notice.event)
    sent = event is not None and event.write_up is WriteUpState.SENT
    if event is None or not (sent or facts.staff(reader)):
        return None
    return WriteUpFileView(facts.of_event(gather, event), facts.work.now, hear_by(facts.work), draft=not sent)


def _draft(facts: Facts, reader: Reader | None, notice: WriteUpDraft) -> WriteUpDraftView | None:
    event = facts.event(notice.event)
    if event is None or not facts.staff(reader):
        return None
    work = facts.work
    return WriteUpDraftView(
        WriteUpView(gather(work, event), work.now, hear_by(work)),
        rules.goes_at(event.ends, work.setup.events.write_up_after, work.setup.zone),
        len(write_ups.readers(work, event.number)),
        write_ups.left_out(work, event.number),
        notice.sure,
        notice.edits,
    )


def _none(facts: Facts, reader: Reader | None, notice: NoWriteUp) -> NoWriteUpView | None:
    event = facts.event(notice.event)
    return NoWriteUpView(event) if event and facts.staff(reader) else None


def _ask_leave_out(facts: Facts, reader: Reader | None, notice: AskLeaveOut) -> AskLeaveOutView | None:
    event = facts.event(notice.event)
    if event is None or not facts.staff(reader):
        return None
    gone = write_ups.left_out(facts.work, event.number)
    return AskLeaveOutView(event, gone, notice.out, notice.back, notice.unknown, notice.odd)


LOOKS: dict[type[Notice], Callable[[Facts, Reader | None, Any], Any]] = {
    WriteUp: _write_up,
    WriteUpFile: _file,
    WriteUpDraft: _draft,
    NoWriteUp: _none,
    AskLeaveOut: _ask_leave_out,
}
