"""Seats and the line for them: nobody is seated twice, nobody overtakes, no offer waits for ever."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.manners import polite

LARGEST_PARTY = 8
"""How many one person may sign up: a family or a car full; larger groups write to the contact person."""

LAST_OFFER = timedelta(minutes=30)
"""So shortly before the start no seat is offered any more: whoever comes is welcome on the spot."""


class Seat(StrEnum):
    """How somebody stands to an event. WAITING and OFFERED are in line; LAPSED let an offer go by."""

    SEATED = "seated"
    WAITING = "waiting"
    OFFERED = "offered"
    LAPSED = "lapsed"
    MAYBE = "maybe"
    NO = "no"


HOLDING = frozenset({Seat.SEATED, Seat.OFFERED})
"""Who takes seats away from others."""

CONCERNED = frozenset({Seat.SEATED, Seat.WAITING, Seat.OFFERED, Seat.MAYBE})
"""Who always hears what concerns the event."""


@dataclass(frozen=True, slots=True)
class Waiter:
    """Somebody in line: which registration, and for how many."""

    registration: int
    party: int


@dataclass(frozen=True, slots=True)
class Asked:
    """What *I'm coming* gave. ``enough`` is False when more were asked for than there is room for."""

    seat: Seat
    party: int
    enough: bool = True


def asked(seats: int | None, others: int, line: bool, old: Seat | None, had: int, party: int) -> Asked:
    """A seat, or a place in line when there is no room, or when it is another's turn.

    ``others`` are the seats that are taken or on offer, without the asker's own; ``line``: somebody who
    waits in front would fit. Whoever has a seat (or is offered one) for ``had`` people keeps that when more
    do not fit.
    """
    fits = seats is None or others + party <= seats
    if old in HOLDING:
        return Asked(Seat.SEATED, party) if fits else Asked(Seat.SEATED, had, enough=False)
    return Asked(Seat.SEATED if fits and not line else Seat.WAITING, party)


def to_offer(seats: int | None, held: int, line: Iterable[Waiter]) -> Iterator[Waiter]:
    """Whom free seats are offered to, in the order of the line.

    Whoever is too many for what is free keeps their turn and lets the next ones through: an empty chair
    helps nobody.
    """
    for waiter in line:
        if seats is None or held + waiter.party <= seats:
            held += waiter.party
            yield waiter


def offer_until(now: datetime, starts_at: datetime, patience: timedelta, zone: ZoneInfo) -> datetime | None:
    """Until when a seat is held for whom it is offered to; None when it is too late to offer any.

    The time runs from the next polite hour, so that nobody loses a seat while asleep. Shortly before the
    start everybody gets half of what is left; what begins in the early morning is held as long as can be.
    """
    last = starts_at - LAST_OFFER
    if now > last:
        return None
    awake = polite(now, zone)
    if awake > last:
        return last
    until = awake + patience
    return until if until <= last else awake + (starts_at - awake) / 2
