"""At an event: checking in, walk mode, live positions, leaving; and what ends by itself.

In walk mode everything that somebody sends is an entry of the event, at the stop that they are at.
"""

from dataclasses import replace
from secrets import choice

from domain import codewords
from domain import walks as rules
from domain.conversation import Wish
from domain.deep_links import ToCheckIn
from domain.doing import Walking
from domain.effects import Entry, Outcome
from domain.events import OPEN_AFTER, OPEN_BEFORE, Event, EventStatus, under_way
from domain.hearing import on_time
from domain.said import Attachment, Who, Wrote
from domain.stops import route
from domain.walk_buttons import GetCheckIn, LeaveWalk
from domain.walk_telling import CheckInClosed, CheckInSheet, LiveShared, WalkMode, WalkOver, WrongCode
from services import contributions, keeping, one_by_one, outbox, staff, wishes
from services.meeting import Meeting, close, meet, save, tell
from services.presses import Press, answer
from storage import attendances, entries, events, people, stops
from storage.attendances import Forgotten
from storage.contributions import Contribution
from storage.work import Work

AT_ONCE = 200
"""How many forgotten walks are ended in one transaction, so that nobody else waits for it."""


def check_in(work: Work, who: Who, number: int, code: str) -> None:
    """I am here: through the leader's code. A stranger is first asked whether they take part at all."""
    meeting = meet(work, who, consents=True)
    event = events.find(work, number)
    if event is None or not event.public or not event.code or not codewords.same(code, event.code):
        tell(work, meeting, WrongCode())
    elif not under_way(event, work.now):
        tell(work, meeting, CheckInClosed(number))
    elif not meeting.known:
        wishes.hold(work, meeting, Wish(ToCheckIn(number, event.code).encode()))
    else:
        _check_in(work, meeting, event)


def by_word(work: Work, who: Who, wrote: Wrote) -> bool:
    """Whether they wrote the code word of an event that is under way; then they are checked in.

    Only a single short word is looked at, so that nothing else that people write costs a query.
    """
    if not rules.may_be_code(wrote):
        return False
    running = events.between(work, work.now - OPEN_AFTER, work.now + OPEN_BEFORE)
    event = next((one for one in running if one.code and codewords.same(wrote.text, one.code)), None)
    if event is None or event.code is None or not under_way(event, work.now):
        return False
    if rules.awaited(on_time(meet(work, who).talk, work.now).doing, event.number):
        return False
    check_in(work, who, event.number, event.code)
    return True


def again(work: Work, who: Who) -> bool:
    """Whether they are in walk mode; then /start tells them so, with the way out."""
    meeting = meet(work, who)
    walk, person = rules.walking(meeting.talk.doing), meeting.record.number
    event = events.find(work, walk.event) if walk is not None else None
    if event is None or person is None or not under_way(event, work.now):
        return False
    people.stop(work, person, None)
    outbox.owe(work, who.telegram_id, WalkMode(event.number))
    return True


def take(work: Work, meeting: Meeting, wrote: Wrote) -> None:
    """What somebody sends in walk mode. After the event it is ordinary again."""
    doing = meeting.talk.doing
    assert isinstance(doing, Walking), "only they are at an event"
    event = events.find(work, doing.event)
    if event is None or not under_way(event, work.now):
        end(work, meeting, doing)
        contributions.hear(work, meet(work, meeting.who), wrote)
    elif latest := _continued(work, meeting, event, wrote):
        keeping.add_to(work, meeting.record, latest, wrote)
    else:
        where = _where(work, meeting, event, wrote)
        close(work, meeting, Outcome(meeting.talk, (rules.kept(wrote, meeting.scene, where),)))


def share(work: Work, meeting: Meeting, wrote: Wrote, live: Attachment) -> bool:
    """They begin to share where they are, live: used as long as it is shared, and kept nowhere else.

    False when the event is over, so that it is an ordinary position.
    """
    walk, person, point = rules.walking(meeting.talk.doing), meeting.record.number, rules.position_of(wrote)
    event = events.find(work, walk.event) if walk is not None else None
    if event is None or person is None or point is None or not under_way(event, work.now):
        return False
    until = rules.live_until(live.live_seconds or 0, event, work.now)
    attendances.show(work, event.number, person, point, wrote.message_id, until)
    outbox.owe(work, meeting.who.telegram_id, LiveShared())
    return True


def moved(work: Work, who: Who, wrote: Wrote) -> None:
    """A live position has moved, or is shared no longer. Nothing is said of it."""
    point, attached = rules.position_of(wrote), wrote.attachment
    if point is None or attached is None:
        return
    if attached.live_seconds is None:
        attendances.stop(work, who.telegram_id, wrote.message_id)
    else:
        attendances.move(work, who.telegram_id, wrote.message_id, point)


def leave(work: Work, press: Press, pressed: LeaveWalk) -> None:
    """What I send now is no longer about this event. The button may be pressed late."""
    meeting = meet(work, press.who)
    walk = rules.walking(meeting.talk.doing)
    if walk is None or walk.event != pressed.event:
        answer(work, press, "walk-left-already")
        return
    answer(work, press)
    save(work, meeting, replace(meeting.talk, doing=rules.out_of(meeting.talk.doing)))


def sheet(work: Work, press: Press, pressed: GetCheckIn) -> None:
    """The sheet with which people check in, for staff to show or to hang up."""
    if not staff.may(work, press):
        return
    event = events.lock(work, pressed.event)
    if event is None or event.status is not EventStatus.PUBLISHED or work.now >= event.ends + OPEN_AFTER:
        answer(work, press, "stale-event")
        return
    answer(work, press)
    if not event.code:
        _give_code(work, event)
    tell(work, meet(work, press.who), CheckInSheet(event.number))


def end(work: Work, meeting: Meeting, walk: Walking) -> None:
    """The event is over: they are back where they were, and are told so once."""
    person = meeting.record.number
    assert person is not None, "strangers check in nowhere"
    if attendances.leave(work, walk.event, person):
        outbox.owe(work, meeting.who.telegram_id, WalkOver(walk.event))
    save(work, meeting, replace(meeting.talk, doing=rules.out_of(meeting.talk.doing)))


def tidy(work: Work) -> int:
    """End the walks that nobody left, and forget positions whose time is over; returns how many."""
    emptied = attendances.empty_old(work)
    return emptied + one_by_one.see_to(work, attendances.forgotten(work, AT_ONCE), _tidy)


def _tidy(work: Work, one: Forgotten) -> int:
    people.lock(work, one.telegram_id)  # it comes between their own updates, which must lose nothing by it
    meeting = meet(work, Who(one.telegram_id))
    walk = rules.walking(meeting.talk.doing)
    if walk is not None and walk.event == one.event:
        end(work, meeting, walk)
    attendances.leave(work, one.event, one.person)
    return 1


def _check_in(work: Work, meeting: Meeting, event: Event) -> None:
    person = meeting.record.number
    assert person is not None, "strangers have been asked before"
    attendances.check_in(work, event.number, person)
    save(work, meeting, replace(meeting.talk, doing=rules.into(meeting.talk.doing, event.number)))
    outbox.owe(work, meeting.who.telegram_id, WalkMode(event.number))


def _where(work: Work, meeting: Meeting, event: Event, wrote: Wrote) -> Entry:
    """Where it was said. A position is also where they are from now on."""
    person = meeting.record.number
    assert person is not None, "strangers check in nowhere"
    last = attendances.shared(work, event.number, person)
    point = rules.position_of(wrote)
    if point is not None:
        attendances.say(work, event.number, person, point)
    known = stops.of_event(work, event.number)
    return rules.entry(event.number, wrote, last, route(known), work.now)


def _continued(work: Work, meeting: Meeting, event: Event, wrote: Wrote) -> Contribution | None:
    """What a picture goes on with. A position goes with words that have none: that is where they were."""
    latest = keeping.belongs_to(work, meeting.record, wrote)
    if latest is None or not rules.plain_position(wrote):
        return latest
    here = entries.event_of(work, latest.number) == event.number
    if not here or not latest.text.strip() or entries.has_position(work, latest.number):
        return None
    entries.place(work, latest.number, _where(work, meeting, event, wrote))
    return latest


def _give_code(work: Work, event: Event) -> None:
    around = events.between(work, event.starts - OPEN_BEFORE, event.ends + OPEN_AFTER)
    taken = [one.code for one in around if one.code]
    events.save(work, replace(event, code=codewords.choose(taken, choice)))
