"""What people write, whenever they write it: kept, found again when they edit it, sorted by themselves."""

from dataclasses import replace

from domain import hearing, welcome
from domain.buttons import Sort
from domain.contributions import CHOICES, Kind, may_sort
from domain.doing import Changing, Walking
from domain.effects import Outcome
from domain.event_telling import (
    EventCancelled,
    EventCard,
    EventChanged,
    EventInvitation,
    EventReminder,
    SeatOffered,
)
from domain.hearing import About, ToContribution, ToEvent, ToQuestion
from domain.meeting_telling import (
    QuestionAnswered,
    QuestionHeld,
    QuestionParked,
    QuestionReleased,
    QuestionTaken,
)
from domain.notices import Notice
from domain.said import Who, Wrote
from domain.telling import AskQuestion, Receipt, Reminder
from domain.walk_telling import StopProposed, WalkMode
from domain.write_up_telling import WriteUp, WriteUpFile
from services import keeping, outbox, panel, panel_words
from services.meeting import Meeting, close, meet, save
from services.presses import Press, answer, stale
from storage import contributions
from storage.contributions import Contribution
from storage.work import Work


def hear(work: Work, meeting: Meeting, wrote: Wrote) -> None:
    """Somebody wrote or sent something. Of a stranger it is held until they have said yes or no."""
    if not meeting.known:
        close(work, meeting, _held(meeting, wrote))
    elif latest := _continued(work, meeting, wrote):
        keeping.add_to(work, meeting.record, latest, wrote)
    else:
        about = _about(work, meeting, wrote)
        close(work, meeting, hearing.hear(meeting.talk, meeting.scene, wrote, about))


def belongs_elsewhere(work: Work, meeting: Meeting, wrote: Wrote) -> bool:
    """Whether it is a reply to something of its own, whatever was asked last.

    What replies to the event that they are at is said there.
    """
    about, doing = _about(work, meeting, wrote), meeting.talk.doing
    here = isinstance(doing, Walking) and about == ToEvent(doing.event)
    return about is not None and not here


def _continued(work: Work, meeting: Meeting, wrote: Wrote) -> Contribution | None:
    """The contribution that a picture goes on with; none while new words are awaited, which it may be."""
    if isinstance(meeting.talk.doing, Changing):
        return None
    return keeping.belongs_to(work, meeting.record, wrote)


def _held(meeting: Meeting, wrote: Wrote) -> Outcome:
    again = hearing.held_again(meeting.talk, wrote)
    held = hearing.hold(meeting.talk, wrote)
    return again or welcome.start(held, meeting.scene, None, meeting.who.first_name)


def edited(work: Work, who: Who, wrote: Wrote) -> None:
    """They changed a message of theirs: so does the contribution that it went into; the old words are kept.

    A message that went into none (a command, say) is left alone.
    """
    meeting = meet(work, who)
    if not meeting.known:
        held = tuple(wrote if one.message_id == wrote.message_id else one for one in meeting.talk.held)
        if held != meeting.talk.held:
            save(work, meeting, replace(meeting.talk, held=held))
        return
    person, message = meeting.record.number, wrote.message_id
    worded = contributions.by_message(work, person, message) or contributions.reworded_by(
        work, person, message
    )
    if worded:
        _reword(work, meeting, worded, wrote.text)
    elif shown := contributions.shown_by(work, person, message):
        _reword(work, meeting, shown, f"{shown.text}\n{wrote.text}".strip())


def _reword(work: Work, meeting: Meeting, old: Contribution, words: str) -> None:
    if words != old.text:
        contributions.reword(work, old, words, keeping.AUTHOR)
        panel_words.follow(work, old.number)
        keeping.refresh(work, meeting.record, old.number)


def sort(work: Work, press: Press, pressed: Sort) -> None:
    """Its author says whether it is a question, a viewpoint or an idea; they may change their mind."""
    meeting = meet(work, press.who)
    old = contributions.own(work, meeting.record.number, pressed.contribution)
    if old is None or not may_sort(old.kind) or pressed.kind not in CHOICES:
        stale(work, press)
        return
    answer(work, press, "sorted")
    if old.kind is not pressed.kind:
        contributions.sort(work, old, pressed.kind, keeping.AUTHOR)
        if pressed.kind is Kind.QUESTION:
            panel.asked_there(work, old.number)
        keeping.refresh(work, meeting.record, old.number)


def _about(work: Work, meeting: Meeting, wrote: Wrote) -> About:
    """What a reply belongs to: the question or the receipt that it answers, or one's own earlier words."""
    if wrote.reply_to is None:
        return None
    told = outbox.told(work, meeting.who.telegram_id, wrote.reply_to)
    if told is not None:
        return _told_about(told)
    own = contributions.by_message(work, meeting.record.number, wrote.reply_to)
    return ToContribution(own.number) if own else None


def _told_about(told: Notice) -> About:
    match told:
        case AskQuestion(dialogue, question, wording) | Reminder(dialogue, question, wording):
            return ToQuestion(dialogue, question, wording)
        case Receipt(contribution):
            return ToContribution(contribution)
        case EventCard(event) | EventInvitation(event) | EventReminder(event):
            return ToEvent(event)
        case EventChanged(event) | EventCancelled(event) | SeatOffered(event):
            return ToEvent(event)
        case StopProposed(event) | WalkMode(event):
            return ToEvent(event)
        case WriteUp(event) | WriteUpFile(event, draft=False):
            return ToEvent(event)
        case (
            QuestionTaken(number)
            | QuestionAnswered(number)
            | QuestionParked(number)
            | QuestionHeld(number)
            | QuestionReleased(number)
        ):
            return ToContribution(number)
        case _:
            return None
