"""Staff write down what others say, at an event or anywhere; and people find their own words by the slip.

What is said is kept at once, of a person who is nobody to us yet. A name is only kept by a yes.
"""

from dataclasses import replace
from secrets import choice

from domain import noting as rules
from domain.contributions import Kind
from domain.conversation import Talk
from domain.doing import Noting
from domain.effects import Entry, Keep
from domain.events import OPEN_AFTER, OPEN_BEFORE, Event, under_way
from domain.hearing import outside
from domain.note_buttons import AddName, EndNotes, GetSlip, NoteAgain, SayMay, TakeNotes
from domain.note_telling import AskMay, AskName, AskNote, ChooseNotes, Noted, NotesEnded, Slip
from domain.notices import Notice
from domain.said import Who, Wrote
from services import contributions, keeping, outbox, settings, staff
from services.meeting import Meeting, meet, save, tell
from services.presses import Press, answer, stale
from storage import contributions as stored
from storage import events, slips
from storage.people import Record
from storage.work import Work


def note(work: Work, who: Who) -> None:
    """/note: asked where they are when several events are under way. For others there is no such command."""
    if not staff.is_staff(work, who):
        settings.unknown_command(work, who)
        return
    meeting, running = meet(work, who), here_and_now(work)
    if len(running) > 1:
        tell(work, meeting, ChooseNotes())
    else:
        _begin(work, meeting, running[0].number if running else None)


def here_and_now(work: Work) -> list[Event]:
    """The events that are under way."""
    found = events.between(work, work.now - OPEN_AFTER, work.now + OPEN_BEFORE)
    return [event for event in found if under_way(event, work.now)]


def take_notes(work: Work, press: Press, pressed: TakeNotes) -> None:
    """Write down what somebody says, at this event or at none."""
    if not staff.may_at(work, press, pressed.event):
        return
    answer(work, press)
    _begin(work, meet(work, press.who), pressed.event)


def take(work: Work, meeting: Meeting, wrote: Wrote) -> None:
    """What somebody said, as it was written down; or their name, when that was asked for."""
    doing = meeting.talk.doing
    assert isinstance(doing, Noting), "only they write down what others say"
    if not staff.is_staff(work, meeting.who):
        contributions.hear(work, replace(meeting, talk=meeting.talk.back()), wrote)
    elif doing.slip is not None and doing.name is not None:
        _take_may(work, meeting, doing, wrote)
    elif doing.slip is not None and doing.naming:
        _take_name(work, meeting, doing, wrote)
    else:
        _take_words(work, meeting, doing, wrote)


def add_name(work: Work, press: Press, pressed: AddName) -> None:
    """They say what they are called."""
    slip = _mine(work, press, pressed.slip)
    if slip is None:
        return
    answer(work, press)
    meeting = meet(work, press.who)
    doing = _on(work, meeting, slip)
    save(work, meeting, replace(meeting.talk, doing=replace(doing, naming=True, name=None)))
    outbox.owe(work, press.who.telegram_id, AskName(slip.number))


def say_may(work: Work, press: Press, pressed: SayMay) -> None:
    """Whether they agree that the name is kept. Without a yes it is nowhere."""
    slip = _mine(work, press, pressed.slip)
    if slip is None:
        return
    meeting = meet(work, press.who)
    doing = meeting.talk.doing
    if not isinstance(doing, Noting) or doing.slip != slip.number or doing.name is None:
        stale(work, press)
        return
    answer(work, press)
    _name(work, meeting, doing, may=pressed.may)


def get_slip(work: Work, press: Press, pressed: GetSlip) -> None:
    """That was all: the slip for them. Also later, when the note-taker was called away."""
    slip = _mine(work, press, pressed.slip)
    if slip is None:
        return
    meeting = meet(work, press.who)
    doing = meeting.talk.doing
    if isinstance(doing, Noting) and doing.slip == slip.number:
        save(work, meeting, meeting.talk.back())
    if slip.claimed_by is not None:
        answer(work, press, "slip-claimed")
        return
    answer(work, press)
    outbox.owe(work, press.who.telegram_id, Slip(slip.number))


def note_again(work: Work, press: Press, pressed: NoteAgain) -> None:
    """The same person says one thing more: on the same slip, as long as nobody has claimed it."""
    slip = _mine(work, press, pressed.slip)
    if slip is None:
        return
    answer(work, press)
    meeting = meet(work, press.who)
    if slip.claimed_by is not None:
        _begin(work, meeting, slip.event)
        return
    back = meeting.talk.back()
    doing = Noting(back.doing, work.now.isoformat(), slip.event, slip.number)
    save(work, meeting, replace(back, doing=doing))
    outbox.owe(work, press.who.telegram_id, AskNote(slip.event, again=True))


def end_notes(work: Work, press: Press, _pressed: EndNotes) -> None:
    """No more notes: back to what they were doing."""
    if not staff.may(work, press):
        return
    answer(work, press)
    meeting = meet(work, press.who)
    if isinstance(meeting.talk.doing, Noting):
        save(work, meeting, meeting.talk.back())
    outbox.owe(work, press.who.telegram_id, NotesEnded())


def _begin(work: Work, meeting: Meeting, event: int | None) -> None:
    talk = meeting.talk.back()
    save(work, meeting, replace(talk, doing=Noting(talk.doing, work.now.isoformat(), event)))
    outbox.owe(work, meeting.who.telegram_id, AskNote(event))


def _take_words(work: Work, meeting: Meeting, doing: Noting, wrote: Wrote) -> None:
    slip = slips.find(work, doing.slip) if doing.slip is not None else None
    if slip is None or slip.claimed_by is not None:
        slip, doing = _new_slip(work, meeting, doing), replace(doing, contribution=None)
    number = _keep(work, meeting, doing, slip, wrote)
    if number is None:
        save(work, meeting, replace(meeting.talk, doing=replace(doing, slip=slip.number)))
        return
    now = replace(doing, slip=slip.number, contribution=number, since=work.now.isoformat())
    _go_on(work, meeting, now, Noted(slip.number, number))


def _take_name(work: Work, meeting: Meeting, doing: Noting, wrote: Wrote) -> None:
    name = " ".join(wrote.text.split())
    assert doing.slip is not None, "a name belongs to a slip"
    if wrote.attachment is not None or not 0 < len(name) <= rules.NAME_AT_MOST:
        _take_words(work, meeting, doing, wrote)
        outbox.owe(work, meeting.who.telegram_id, AskName(doing.slip, odd=True))
        return
    now = replace(doing, name=name, since=work.now.isoformat())
    _go_on(work, meeting, now, AskMay(doing.slip))


def _take_may(work: Work, meeting: Meeting, doing: Noting, wrote: Wrote) -> None:
    may = rules.yes_or_no(wrote.text) if wrote.attachment is None else None
    assert doing.slip is not None, "a name belongs to a slip"
    assert doing.name is not None, "it is what they are asked about"
    if may is None:
        _take_words(work, meeting, doing, wrote)
        outbox.owe(work, meeting.who.telegram_id, AskMay(doing.slip, odd=True))
    else:
        _name(work, meeting, doing, may=may)


def _name(work: Work, meeting: Meeting, doing: Noting, *, may: bool) -> None:
    assert doing.slip is not None, "a name belongs to a slip"
    if may:
        slips.name(work, doing.slip, doing.name)
    save(work, meeting, meeting.talk.back())
    outbox.owe(work, meeting.who.telegram_id, Slip(doing.slip))


def _go_on(work: Work, meeting: Meeting, doing: Noting, notice: Notice) -> None:
    talk: Talk = replace(meeting.talk, doing=doing)
    save(work, meeting, talk)
    outbox.owe(work, meeting.who.telegram_id, notice)


def _new_slip(work: Work, meeting: Meeting, doing: Noting) -> slips.Slip:
    event = events.find(work, doing.event) if doing.event is not None else None
    place = event.place if event is not None else None
    return slips.add(work, rules.code(choice), doing.event, place, meeting.who.telegram_id)


def _keep(work: Work, meeting: Meeting, doing: Noting, slip: slips.Slip, wrote: Wrote) -> int | None:
    """Keep words of somebody who is not here, or put them with the last ones. None when nothing was taken."""
    author = Record(meeting.who.telegram_id, number=slip.person)
    last = stored.own(work, slip.person, doing.contribution) if doing.contribution is not None else None
    said = replace(wrote, message_id=rules.message_number(slip.number, wrote.message_id))
    if last is not None:
        by = f"staff:{meeting.who.telegram_id}"
        return last.number if keeping.put_with(work, author, last, said, by, said.message_id) else None
    return keeping.put(work, author, meeting.scene.language, _as_noted(meeting, doing, said))


def _as_noted(meeting: Meeting, doing: Noting, said: Wrote) -> Keep:
    noted_by = meeting.who.telegram_id
    entry = Entry(doing.event, noted_by=noted_by) if doing.event is not None else None
    return replace(outside(said, meeting.scene), kind=Kind.UNSORTED, entry=entry)


def _mine(work: Work, press: Press, number: int) -> slips.Slip | None:
    """The slip, for staff; None when that has been answered."""
    if not staff.may(work, press):
        return None
    slip = slips.find(work, number)
    if slip is None:
        stale(work, press)
    return slip


def _on(work: Work, meeting: Meeting, slip: slips.Slip) -> Noting:
    """Going on with this slip, if that is not what they are doing already."""
    doing = meeting.talk.doing
    if isinstance(doing, Noting) and doing.slip == slip.number:
        return replace(doing, since=work.now.isoformat())
    numbers = slips.words(work, slip)
    back = meeting.talk.back().doing
    last = numbers[-1] if numbers else None
    return Noting(back, work.now.isoformat(), slip.event, slip.number, contribution=last)
