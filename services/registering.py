"""Who comes: signing up, standing in line, being offered a seat, taking it or letting it go.

Whoever decides about seats has locked the event first, so that no two decide at the same time.
"""

from dataclasses import replace
from datetime import datetime

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


def sign_up(work: Work, who: Who, number: int) -> None:
    """Somebody comes who has just said yes to taking part."""
    event = events.lock(work, number)
    if event is None or not event.public:
        outbox.owe(work, who.telegram_id, NoSuchEvent())
        return
    if can_register(event, work.now):
        _come(work, meet(work, who), event, 1)
    outbox.owe(work, who.telegram_id, EventCard(number))


def come(work: Work, press: Press, pressed: Come) -> None:
    """I'm coming. A stranger is first asked whether they take part at all."""
    meeting, event = _met(work, press, pressed.event)
    if event is None:
        return
    party = max(1, min(pressed.party, LARGEST_PARTY))
    said = _come(work, meeting, event, party)
    answer(work, press, f"seat-{said.seat}" if said.enough else "seat-not-so-many")
    outbox.owe(work, press.who.telegram_id, EventCard(event.number, edits=press.message_id))


def perhaps(work: Work, press: Press, pressed: Perhaps) -> None:
    """I may come: no seat is held."""
    _leave(work, press, pressed.event, Seat.MAYBE)


def not_coming(work: Work, press: Press, pressed: NotComing) -> None:
    """I can't: the seat is for the next in line."""
    _leave(work, press, pressed.event, Seat.NO)


def want_write_up(work: Work, press: Press, pressed: WantWriteUp) -> None:
    """Tell me afterwards what came of it, though I stay at home; or don't."""
    meeting = meet(work, press.who)
    event = events.lock(work, pressed.event)
    if event is None or not event.public or meeting.record.number is None:
        answer(work, press, "stale")
        return
    person = meeting.record.number
    old = registrations.own(work, event.number, person)
    new = old or _new(event, person, meeting.who, Seat.NO)
    registrations.put(work, event.number, person, old, replace(new, wants_write_up=pressed.wanted))
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


def lapse(work: Work) -> int:
    """Let the offers go whose time is over, and offer the seats to those who come next; returns how many."""
    return one_by_one.see_to(work, registrations.lapsing(work), _offer_on)


def _met(work: Work, press: Press, number: int) -> tuple[Meeting, Event | None]:
    """Who presses, and the event, locked; None when nothing can be done, which has been said by then."""
    meeting = meet(work, press.who, consents=True)
    event = events.lock(work, number)
    if event is None or not can_register(event, work.now):
        answer(work, press, "stale-event")
        if event is not None and event.public:
            tell(work, meeting, EventCard(number, edits=press.message_id))
        return meeting, None
    if not meeting.known:
        answer(work, press)
        wishes.hold(work, meeting, Wish(ToEvent(number).encode(), come=True))
        return meeting, None
    return meeting, event


def _come(work: Work, meeting: Meeting, event: Event, party: int) -> Asked:
    person = meeting.record.number
    assert person is not None, "strangers have been asked before"
    old = registrations.own(work, event.number, person)
    tally = registrations.tally(work, event.number)
    had = old.party if old and old.seat in HOLDING else 0
    waits = old.party if old and old.seat is Seat.WAITING else 0
    said = asked(event.seats, tally.held - had, tally.waiting > waits, old.seat if old else None, had, party)
    new = old or _new(event, person, meeting.who, said.seat)
    turn = new.turn if old and old.seat is said.seat else _turn(work, event, said.seat)
    new = replace(new, seat=said.seat, party=said.party, turn=turn, offered_until=None)
    registrations.put(work, event.number, person, old, replace(new, name=_name(meeting.who)))
    if said.party < had:
        fill(work, event)
    return said


def _turn(work: Work, event: Event, seat: Seat) -> int | None:
    return registrations.next_turn(work, event.number) if seat is Seat.WAITING else None


def _leave(work: Work, press: Press, number: int, seat: Seat) -> None:
    meeting, event = _met(work, press, number)
    if event is None:
        return
    person = meeting.record.number
    assert person is not None, "strangers have been asked before"
    old = registrations.own(work, number, person)
    new = old or _new(event, person, meeting.who, seat)
    registrations.put(work, number, person, old, replace(new, seat=seat, turn=None, offered_until=None))
    answer(work, press, f"seat-{seat}")
    outbox.owe(work, press.who.telegram_id, EventCard(number, edits=press.message_id))
    if old and old.seat in HOLDING:
        fill(work, event)


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
