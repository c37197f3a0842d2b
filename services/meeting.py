"""Meeting somebody: load the conversation, let the rules decide, carry out what follows, save it.

This is the one place where loading, deciding, saving and owing come together.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from domain import conversation, stops
from domain.conversation import Scene, Talk
from domain.doing import Asking, ProposingStop
from domain.effects import Effect, Entry, Forget, House, Keep, Outcome, Reword, TakeIn, Tell
from domain.hearing import outside
from domain.languages import guess
from domain.manners import polite
from domain.notices import Notice
from domain.said import Who, Wrote
from domain.walk_telling import WalkLeft
from domain.walks import walking
from services import keeping, outbox
from storage import attendances, people
from storage.people import Record
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Meeting:
    """One person in one unit of work: what the tables say, where the talk stands, what a rule may know.

    ``written`` is the talk as the tables have it.
    """

    who: Who
    record: Record
    talk: Talk
    scene: Scene
    written: Talk

    @property
    def known(self) -> bool:
        return self.record.number is not None


def meet(work: Work, who: Who, *, consents: bool = False) -> Meeting:
    """Load the conversation with somebody, new or not. ``consents``: also what they have agreed to.

    Whatever they do shows that Telegram reaches them, but that is told by its own update.
    """
    record = people.find(work, who.telegram_id)
    talk = conversation.read(record.state) if record.state else Talk()
    scene = Scene(
        setup=work.setup,
        now=work.now,
        language=record.language or guess(who.language, work.setup.languages),
        known=record.number is not None,
        agreed=people.agreed(work, record.number) if consents else frozenset(),
        housed=record.place is not None,
    )
    return Meeting(who, record, talk, scene, talk)


def close(work: Work, meeting: Meeting, outcome: Outcome) -> None:
    """Carry out what follows, in order, and write down where the conversation stands now."""
    forgotten = any(isinstance(effect, Forget) for effect in outcome.effects)
    if not forgotten:
        save(work, meeting, outcome.talk)
    for effect in outcome.effects:
        meeting = carry_out(work, meeting, outcome.talk, effect)


def save(work: Work, meeting: Meeting, talk: Talk) -> None:
    """Write the conversation down; an open question is reminded of once, in a polite hour.

    Whoever goes on to something else has left walk mode, and is told so.
    """
    _leave_event(work, meeting, talk)
    if (stop := stops.unfinished(meeting.talk.doing, talk.doing)) is not None:
        keep_unfinished(work, meeting, stop)
    unchanged = meeting.record.state if talk is meeting.written else None
    state = unchanged or conversation.write(talk)
    people.save(work, meeting.record, state, meeting.scene.language, _remind_at(work, talk))


def keep_unfinished(work: Work, meeting: Meeting, stop: ProposingStop) -> None:
    """Keep the words of a stop that is not proposed after all as what they said about the walk."""
    if stop.last is None:
        return
    where = Entry(stop.event, latitude=stop.latitude, longitude=stop.longitude)
    what = replace(outside(Wrote(stop.last, stops.reason(stop)), meeting.scene), entry=where)
    keeping.keep(work, meeting.record, meeting.scene.language, what)


def _leave_event(work: Work, meeting: Meeting, talk: Talk) -> None:
    left, now_at = walking(meeting.talk.doing), walking(talk.doing)
    if left is None or (now_at is not None and now_at.event == left.event):
        return
    if attendances.leave(work, left.event, _number(meeting)):
        outbox.owe(work, meeting.who.telegram_id, WalkLeft(left.event))


def tell(work: Work, meeting: Meeting, notice: Notice) -> None:
    """Owe somebody a notice. A reader needs a language, so even a first /help begins a conversation."""
    if meeting.record.state is None:
        save(work, meeting, meeting.talk)
    outbox.owe(work, meeting.who.telegram_id, notice)


def carry_out(work: Work, meeting: Meeting, talk: Talk, effect: Effect) -> Meeting:
    """Do one thing. Returns the meeting, in which a stranger may have become a person."""
    match effect:
        case Tell(notice):
            outbox.owe(work, meeting.who.telegram_id, notice)
        case Keep():
            keeping.keep(work, meeting.record, meeting.scene.language, effect)
        case Reword(contribution, wrote):
            keeping.reword(work, meeting.record, contribution, wrote)
        case TakeIn(version):
            return _take_in(work, meeting, talk, version)
        case House(place):
            people.house(work, _number(meeting), place)
        case Forget():
            people.forget_stranger(work, meeting.who.telegram_id)
    return meeting


def _take_in(work: Work, meeting: Meeting, talk: Talk, version: str) -> Meeting:
    number = meeting.record.number
    if number is None:
        number = people.take_in(work, meeting.who.telegram_id, talk.source)
    people.agree(work, number, version)
    return replace(meeting, record=replace(meeting.record, number=number, source=talk.source))


def _number(meeting: Meeting) -> int:
    assert meeting.record.number is not None, "only a person has a place to live in, or is at an event"
    return meeting.record.number


def _remind_at(work: Work, talk: Talk) -> datetime | None:
    if not isinstance(talk.doing, Asking):
        return None
    return polite(work.now + work.setup.remind_after, work.setup.zone)
