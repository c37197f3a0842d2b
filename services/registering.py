"""Who comes: signing up, standing in line, being offered a seat, taking it or letting it go.

Whoever decides about seats has locked the event first, so that no two decide at the same time.
"""

from dataclasses import replace
from datetime import datetime
from itertools import takewhile

from domain.conversation import Wish
from domain.deep_links import ToEvent
from domain.event_buttons import Come, NotComing, Perhaps, WantWriteUp
from domain.event_telling import EventCard, NoSuchEvent, SeatLapsed, SeatOffered
from domain.events import Event, can_register
from domain.lanes import Lane
from domain.manners import polite
from domain.said import Who
from domain.seats import HOLDING, LARGEST_PARTY, Asked, Seat, asked, offer_until, to_offer
from services import one_by_one, outbox, wishes
from services.meeting import Meeting, meet, tell
from services.presses import Press, answer
from storage import events, registrations
from storage.registrations import Registration
from storage.work import Work

Answer = Come | Perhaps | NotComing | WantWriteUp
"""What somebody says to an event by a button."""


def come(work: Work, press: Press, pressed: Come) -> None:
    """I'm coming. A stranger is first asked whether they take part at all."""
    meeting, event = _met(work, press, pressed)
    if event is None:
        return
    said = _come(work, meeting, event, pressed.party)
    answer(work, press, f"seat-{said.seat}" if said.enough else "seat-not-so-many")
    outbox.owe(work, press.who.telegram_id, EventCard(event.number, edits=press.message_id))


def perhaps(work: Work, press: Press, pressed: Perhaps) -> None:
    """I may come: no seat is held."""
    _not_there(work, press, pressed, Seat.MAYBE)


def not_coming(work: Work, press: Press, pressed: NotComing) -> None:
    """I can't: the seat is for the next in line."""
    _not_there(work, press, pressed, Seat.NO)


def answer_after_yes(work: Work, who: Who, pressed: Answer) -> None:
    """The same for somebody who has just said yes to taking part."""
    event = events.lock(work, pressed.event)
    if event is None or not event.public:
        outbox.owe(work, who.telegram_id, NoSuchEvent())
        return
    meeting = meet(work, who)
    if isinstance(pressed, WantWriteUp):
        _want_write_up(work, meeting, event, wanted=pressed.wanted)
    elif can_register(event, work.now):
        match pressed:
            case Come():
                _come(work, meeting, event, pressed.party)
            case Perhaps():
                _leave(work, meeting, event, Seat.MAYBE)
            case NotComing():
                _leave(work, meeting, event, Seat.NO)
    outbox.owe(work, who.telegram_id, EventCard(event.number))


def want_write_up(work: Work, press: Press, pressed: WantWriteUp) -> None:
    """Tell me afterwards what came of it, though I stay at home; or don't."""
    meeting = meet(work, press.who, consents=True)
    event = events.lock(work, pressed.event)
    if event is None or not event.public:
        answer(work, press, "stale")
        return
    if not meeting.known:
        answer(work, press)
        _hold(work, meeting, pressed)
        return
    _want_write_up(work, meeting, event, wanted=pressed.wanted)
    answer(work, press, "write-up-wanted" if pressed.wanted else "write-up-not-wanted")
    outbox.owe(work, press.who.telegram_id, EventCard(event.number, more=True, edits=press.message_id))


def fill(work: Work, event: Event) -> None:
    """Offer what seats are free to those who wait, in their order."""
    until = offer_until(work.now, event.starts, work.setup.events.offer_for, work.setup.zone)
    if until is None or not can_register(event, work.now):
        return
    held = registrations.tally(work, event.number).held
    for waiter in to_offer(event.seats, held, registrations.line(work, event.number)):
        registration = registrations.by_number(work, waiter.registration)
        offered = replace(registration, seat=Seat.OFFERED, offered_until=until)
        registrations.put(work, event.number, registration.person, registration, offered)
        _offer(work, registration, SeatOffered(event.number, until.isoformat()))


def come_back(work: Work, meeting: Meeting) -> None:
    """Somebody can be reached again: seats that are free go to them, where it is their turn."""
    if meeting.record.number is None:
        return
    for number in registrations.waited_for(work, meeting.record.number):
        event = events.lock(work, number)
        assert event is not None, "a registration refers to its event"
        fill(work, event)


def lapse(work: Work) -> int:
    """Let the offers go whose time is over, and offer the seats to those who come next; returns how many."""
    return one_by_one.see_to(work, registrations.lapsing(work), _offer_on)


def _met(work: Work, press: Press, pressed: Answer) -> tuple[Meeting, Event | None]:
    """Who presses, and the event, locked; None when nothing can be done, which has been said by then."""
    meeting = meet(work, press.who, consents=True)
    event = events.lock(work, pressed.event)
    if event is None or not can_register(event, work.now):
        answer(work, press, "stale-event")
        if event is not None and event.public:
            tell(work, meeting, EventCard(event.number, edits=press.message_id))
        return meeting, None
    if not meeting.known:
        answer(work, press)
        _hold(work, meeting, pressed)
        return meeting, None
    return meeting, event


def _hold(work: Work, meeting: Meeting, pressed: Answer) -> None:
    wishes.hold(work, meeting, Wish(ToEvent(pressed.event).encode(), pressed=pressed.encode()))


def _come(work: Work, meeting: Meeting, event: Event, party: int) -> Asked:
    """``party`` 0: as many as they have said."""
    person = _person(meeting)
    old = registrations.own(work, event.number, person)
    party = min(party or _said(old), LARGEST_PARTY)
    had = old.party if old and old.seat in HOLDING else 0
    others = registrations.tally(work, event.number).held - had
    line = others + party <= (event.seats or 0) and _first_comes_another(work, event, others, old)
    said = asked(event.seats, others, line, old.seat if old else None, had, party)
    new = old or _new(event, person, meeting.who, said.seat)
    turn = new.turn if old and old.seat is said.seat else _turn(work, event, said.seat)
    new = replace(new, seat=said.seat, party=said.party, turn=turn, offered_until=None)
    registrations.put(work, event.number, person, old, replace(new, name=_name(meeting.who)))
    if said.party < had or (old and old.seat is Seat.WAITING):
        fill(work, event)
    return said


def _said(old: Registration | None) -> int:
    """For how many they have asked; whoever did not come, or not for certain, begins anew."""
    return old.party if old and old.seat not in {Seat.NO, Seat.MAYBE} else 1


def _first_comes_another(work: Work, event: Event, others: int, old: Registration | None) -> bool:
    """Whether somebody who waits in front would fit; who is too many, or cannot be reached, stops nobody."""
    line = registrations.line(work, event.number)
    ahead = takewhile(lambda one: old is None or one.registration != old.number, line)
    return any(True for _ in to_offer(event.seats, others, ahead))


def _turn(work: Work, event: Event, seat: Seat) -> int | None:
    return registrations.next_turn(work, event.number) if seat is Seat.WAITING else None


def _not_there(work: Work, press: Press, pressed: Perhaps | NotComing, seat: Seat) -> None:
    meeting, event = _met(work, press, pressed)
    if event is None:
        return
    _leave(work, meeting, event, seat)
    answer(work, press, f"seat-{seat}")
    outbox.owe(work, press.who.telegram_id, EventCard(event.number, edits=press.message_id))


def _leave(work: Work, meeting: Meeting, event: Event, seat: Seat) -> None:
    person = _person(meeting)
    old = registrations.own(work, event.number, person)
    new = old or _new(event, person, meeting.who, seat)
    gone = replace(new, seat=seat, turn=None, offered_until=None)
    registrations.put(work, event.number, person, old, gone)
    if old and old.seat in HOLDING:
        fill(work, event)


def _want_write_up(work: Work, meeting: Meeting, event: Event, *, wanted: bool) -> None:
    person = _person(meeting)
    old = registrations.own(work, event.number, person)
    new = old or _new(event, person, meeting.who, Seat.NO)
    registrations.put(work, event.number, person, old, replace(new, wants_write_up=wanted))


def _person(meeting: Meeting) -> int:
    assert meeting.record.number is not None, "strangers have been asked before"
    return meeting.record.number


def _offer_on(work: Work, number: int) -> int:
    event = events.lock(work, number)
    assert event is not None, "a registration refers to its event"
    late = registrations.lapsed(work, number)
    for one in late:
        _lapse(work, event, one)
    fill(work, event)
    return len(late)


def _lapse(work: Work, event: Event, late: Registration) -> None:
    gone = replace(late, seat=Seat.LAPSED, turn=None, offered_until=None)
    registrations.put(work, event.number, late.person, late, gone)
    chat = registrations.chat_of(work, late.person)
    if chat is not None:
        outbox.owe(work, chat, SeatLapsed(event.number), lane=Lane.REMINDER)


def _offer(work: Work, registration: Registration, offer: SeatOffered) -> None:
    """In a polite hour, unless that would be too late."""
    chat = registrations.chat_of(work, registration.person)
    if chat is None:
        return
    in_the_morning = polite(work.now, work.setup.zone)
    at = in_the_morning if in_the_morning < datetime.fromisoformat(offer.until) else work.now
    once = f"offer:{registration.number}:{offer.until}"
    outbox.owe(work, chat, offer, lane=Lane.REMINDER, once=once, deliver_at=at)


def _new(event: Event, person: int, who: Who, seat: Seat) -> Registration:
    return Registration(0, event.number, person, seat, 1, _name(who), None, None, wants_write_up=False)


def _name(who: Who) -> str:
    return who.first_name[:128]
