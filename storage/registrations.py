"""Who comes to an event: seats, the line for them, offers that run out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update

from domain.seats import HOLDING, Seat, Waiter
from storage.event_tables import attendances, registrations
from storage.tables import conversations, identities, persons
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Registration:
    """How one person stands to one event. ``turn`` is the place in the line, growing with arrival."""

    number: int
    event: int
    person: int
    seat: Seat
    party: int
    name: str
    turn: int | None
    offered_until: datetime | None
    wants_write_up: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """How many people an event has: with a seat, holding one (offers included), in line, undecided."""

    seated: int = 0
    held: int = 0
    waiting: int = 0
    maybe: int = 0


@dataclass(frozen=True, slots=True)
class Concerned:
    """Somebody to be told something about an event: by chat, and how they stand to it."""

    telegram_id: int
    person: int
    seat: Seat


_r = registrations.c
_COLUMNS = (
    *(_r.id, _r.event_id, _r.person_id, _r.state, _r.party, _r.name, _r.turn, _r.offered_until),
    _r.wants_write_up,
)
_HERE = _r.event_id == bindparam("event")
_IN_LINE = _HERE & (_r.state == Seat.WAITING.value)
_OWN = select(*_COLUMNS).where(_HERE, _r.person_id == bindparam("person"))
_BY_NUMBER = select(*_COLUMNS).where(_r.id == bindparam("number"))
_ADD = insert(registrations)
_SET = (
    update(registrations)
    .where(_HERE, _r.person_id == bindparam("person"))
    .values(
        state=bindparam("seat"),
        party=bindparam("many"),
        name=bindparam("called"),
        turn=bindparam("in_turn"),
        offered_until=bindparam("until"),
        wants_write_up=bindparam("wants"),
        changed_at=bindparam("at"),
    )
)
_TALLY = select(_r.state, func.sum(_r.party)).where(_HERE).group_by(_r.state)
_LINE = (
    select(_r.id, _r.party)
    .join_from(registrations, identities, identities.c.person_id == _r.person_id)
    .where(_IN_LINE, identities.c.unreachable_since.is_(None))
    .order_by(_r.turn)
)
_CHAT = select(identities.c.telegram_id).where(
    identities.c.person_id == bindparam("person"), identities.c.unreachable_since.is_(None)
)
_LAST_TURN = select(func.coalesce(func.max(_r.turn), 0)).where(_HERE)
_AHEAD = select(func.count()).where(_IN_LINE, _r.turn <= bindparam("turn"))
_LAPSING = (
    select(_r.event_id)
    .where(_r.state == Seat.OFFERED.value, _r.offered_until <= bindparam("now", type_=_r.offered_until.type))
    .distinct()
    .order_by(_r.event_id)
)
_LAPSED = select(*_COLUMNS).where(
    _HERE,
    _r.state == Seat.OFFERED.value,
    _r.offered_until <= bindparam("now", type_=_r.offered_until.type),
)
_WAITED_FOR = (
    select(_r.event_id)
    .where(_r.person_id == bindparam("person"), _r.state == Seat.WAITING.value)
    .order_by(_r.event_id)
)
_CONCERNED = (
    select(identities.c.telegram_id, _r.person_id, _r.state)
    .join_from(registrations, identities, identities.c.person_id == _r.person_id)
    .where(_HERE, _r.state.in_(bindparam("seats", expanding=True)), identities.c.unreachable_since.is_(None))
    .order_by(_r.id)
)
_LIST = (
    select(*_COLUMNS, persons.c.place, conversations.c.language)
    .join_from(registrations, persons, persons.c.id == _r.person_id)
    .outerjoin(identities, identities.c.person_id == persons.c.id)
    .outerjoin(conversations, conversations.c.telegram_id == identities.c.telegram_id)
    .where(_HERE)
    .order_by(_r.state, _r.turn, _r.id)
)
_CHECKED_IN = select(attendances.c.person_id).where(attendances.c.event_id == bindparam("event"))


def own(work: Work, event: int, person: int | None) -> Registration | None:
    """How this person stands to the event; None when they have said nothing yet."""
    row = work.execute(_OWN, {"event": event, "person": person}).one_or_none()
    return None if row is None else _registration(row)


def by_number(work: Work, number: int) -> Registration:
    """A registration by its id. Raises NoResultFound."""
    return _registration(work.execute(_BY_NUMBER, {"number": number}).one())


def put(work: Work, event: int, person: int, old: Registration | None, new: Registration) -> None:
    """Write down how a person stands to an event now. The event is to be locked by who does this."""
    if old is None:
        row = {
            **{"event_id": event, "person_id": person, "state": new.seat.value, "party": new.party},
            **{"name": new.name, "turn": new.turn, "offered_until": new.offered_until},
            **{"wants_write_up": new.wants_write_up, "registered_at": work.now, "changed_at": work.now},
        }
        work.execute(_ADD, row)
        return
    values = {
        **{"event": event, "person": person, "seat": new.seat.value, "many": new.party},
        **{"called": new.name, "in_turn": new.turn, "until": new.offered_until},
        **{"wants": new.wants_write_up, "at": work.now},
    }
    work.execute(_SET, values)


def tally(work: Work, event: int) -> Tally:
    """How many people there are in each state."""
    people = {Seat(state): int(count) for state, count in work.execute(_TALLY, {"event": event})}
    return Tally(
        seated=people.get(Seat.SEATED, 0),
        held=sum(count for seat, count in people.items() if seat in HOLDING),
        waiting=people.get(Seat.WAITING, 0),
        maybe=people.get(Seat.MAYBE, 0),
    )


def line(work: Work, event: int) -> list[Waiter]:
    """Those who wait and can be reached, in the order of their turns; the others keep theirs."""
    return [Waiter(*row) for row in work.execute(_LINE, {"event": event})]


def next_turn(work: Work, event: int) -> int:
    """The turn of whoever joins the line now."""
    last: int = work.execute(_LAST_TURN, {"event": event}).scalar_one()
    return last + 1


def place_in_line(work: Work, event: int, turn: int) -> int:
    """The place, from 1, of whoever has this turn."""
    place: int = work.execute(_AHEAD, {"event": event, "turn": turn}).scalar_one()
    return place


def chat_of(work: Work, person: int) -> int | None:
    """Where somebody can be told something (Telegram id); None when they cannot be reached."""
    return work.execute(_CHAT, {"person": person}).scalar_one_or_none()


def lapsing(work: Work) -> list[int]:
    """The events with offers whose time is over."""
    return list(work.execute(_LAPSING, {"now": work.now}).scalars())


def lapsed(work: Work, event: int) -> list[Registration]:
    """The offers of an event whose time is over."""
    return [_registration(row) for row in work.execute(_LAPSED, {"event": event, "now": work.now})]


def waited_for(work: Work, person: int) -> list[int]:
    """The events that somebody stands in line for."""
    return list(work.execute(_WAITED_FOR, {"person": person}).scalars())


def concerned(work: Work, event: int, seats: frozenset[Seat]) -> list[Concerned]:
    """Those who stand to the event in one of these ways and can be reached."""
    rows = work.execute(_CONCERNED, {"event": event, "seats": sorted(seats)})
    return [Concerned(telegram_id, person, Seat(state)) for telegram_id, person, state in rows]


def listed(work: Work, event: int) -> list[tuple[Registration, str | None, str | None]]:
    """Everybody who has said anything, with place and language, for those who host it."""
    return [(_registration(row[:9]), row[9], row[10]) for row in work.execute(_LIST, {"event": event})]


def checked_in(work: Work, event: int) -> frozenset[int]:
    """The persons who have checked in to the event."""
    return frozenset(work.execute(_CHECKED_IN, {"event": event}).scalars())


def _registration(row: Any) -> Registration:
    number, event, person, state, *others = row
    return Registration(number, event, person, Seat(state), *others)
