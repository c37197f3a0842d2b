"""Events as residents meet them: what is on, one event, where it is, into the calendar, invitations."""

from dataclasses import replace

from domain.event_buttons import HowMany, Invite, ListEvents, ShowEvent, ShowPoint, ToCalendar
from domain.event_telling import EventCard, EventForCalendar, EventList, EventPoint, Invited, NoSuchEvent
from domain.notices import Notice
from domain.said import Who
from services.meeting import meet, save, tell
from services.presses import Press, answer, stale
from storage import events, people
from storage.work import Work


def upcoming(work: Work, who: Who) -> None:
    """/events: open to everybody, also to those who have not said yes to anything."""
    tell(work, meet(work, who), EventList())


def turn(work: Work, press: Press, pressed: ListEvents) -> None:
    """Another page of them, in the place of what is shown."""
    _show(work, press, EventList(max(pressed.page, 0), edits=press.message_id))


def follow(work: Work, who: Who, number: int, source: str | None = None) -> None:
    """Somebody came through a link to an event; ``source`` names where it hung."""
    meeting = meet(work, who)
    if source and meeting.record.number is not None:
        people.came_through(work, meeting.record.number, source)
    elif source:
        meeting = replace(meeting, talk=replace(meeting.talk, source=source))
        save(work, meeting, meeting.talk)
        meeting = meet(work, who)
    tell(work, meeting, EventCard(number) if _public(work, number) else NoSuchEvent())


def show(work: Work, press: Press, pressed: ShowEvent) -> None:
    """One event, in the place of what is shown."""
    _show_event(work, press, EventCard(pressed.event, more=pressed.more, edits=press.message_id))


def how_many(work: Work, press: Press, pressed: HowMany) -> None:
    """The choice of how many are coming."""
    _show_event(work, press, EventCard(pressed.event, counting=True, edits=press.message_id))


def point(work: Work, press: Press, pressed: ShowPoint) -> None:
    """The meeting point on the map."""
    _show_event(work, press, EventPoint(pressed.event))


def calendar(work: Work, press: Press, pressed: ToCalendar) -> None:
    """The file for the calendar."""
    _show_event(work, press, EventForCalendar(pressed.event))


def invite(work: Work, press: Press, pressed: Invite) -> None:
    """Whether they want to hear of new events where they live."""
    meeting = meet(work, press.who)
    if meeting.record.number is None:
        stale(work, press)
        return
    people.invite(work, meeting.record.number, wanted=pressed.wanted)
    _show(work, press, Invited(pressed.wanted))


def _public(work: Work, number: int) -> bool:
    event = events.find(work, number)
    return event is not None and event.public


def _show_event(work: Work, press: Press, notice: EventCard | EventPoint | EventForCalendar) -> None:
    """Only what has been published is shown; a guess at a number is answered like one that never was."""
    if _public(work, notice.event):
        _show(work, press, notice)
    else:
        stale(work, press)


def _show(work: Work, press: Press, notice: Notice) -> None:
    answer(work, press)
    tell(work, meet(work, press.who), notice)
