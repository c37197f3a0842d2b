"""Seats: who gets one, who waits, whom a free one is offered to, and for how long."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.seats import Asked, Seat, Waiter, asked, offer_until, to_offer

STOCKHOLM = ZoneInfo("Europe/Stockholm")


@pytest.mark.parametrize(
    ("seats", "others", "line", "old", "had", "party", "gives"),
    [
        (None, 900, False, None, 0, 8, Asked(Seat.SEATED, 8)),
        (40, 0, False, None, 0, 1, Asked(Seat.SEATED, 1)),
        (40, 39, False, None, 0, 1, Asked(Seat.SEATED, 1)),
        (40, 40, False, None, 0, 1, Asked(Seat.WAITING, 1)),
        (40, 39, False, None, 0, 2, Asked(Seat.WAITING, 2)),
        (40, 39, True, None, 0, 1, Asked(Seat.WAITING, 1)),  # somebody who would fit waits: nobody overtakes
        (40, 38, False, Seat.SEATED, 1, 2, Asked(Seat.SEATED, 2)),
        (40, 39, True, Seat.SEATED, 1, 2, Asked(Seat.SEATED, 1, enough=False)),
        (40, 39, True, Seat.OFFERED, 1, 1, Asked(Seat.SEATED, 1)),
        (40, 39, True, Seat.OFFERED, 1, 3, Asked(Seat.SEATED, 1, enough=False)),
        (40, 40, True, Seat.WAITING, 1, 4, Asked(Seat.WAITING, 4)),
        (40, 38, False, Seat.WAITING, 0, 2, Asked(Seat.SEATED, 2)),  # they were too many, and are fewer now
        (40, 0, False, Seat.LAPSED, 1, 1, Asked(Seat.SEATED, 1)),
        (40, 40, True, Seat.MAYBE, 1, 1, Asked(Seat.WAITING, 1)),
        (40, 0, False, Seat.NO, 1, 2, Asked(Seat.SEATED, 2)),
        (0, 0, False, None, 0, 1, Asked(Seat.WAITING, 1)),
    ],
)
def test_what_asking_gives(seats, others, line, old, had, party, gives):
    assert asked(seats, others, line, old, had, party) == gives


@pytest.mark.parametrize(
    ("seats", "held", "line", "offered"),
    [
        (40, 40, [(1, 1)], []),
        (40, 39, [(1, 1), (2, 1)], [1]),
        (40, 38, [(1, 3), (2, 1), (3, 2)], [2]),  # the first are too many for now, and keep their turn
        (40, 38, [(1, 2), (2, 1)], [1]),
        (None, 99, [(1, 8), (2, 8)], [1, 2]),
        (40, 41, [(1, 1)], []),
    ],
)
def test_whom_free_seats_are_offered_to(seats, held, line, offered):
    assert [one.registration for one in to_offer(seats, held, [Waiter(*one) for one in line])] == offered


@given(st.integers(0, 50), st.integers(0, 50), st.lists(st.integers(1, 8), max_size=30))
def test_never_more_than_there_are(seats, held, parties):
    offers = list(to_offer(seats, held, [Waiter(at, party) for at, party in enumerate(parties)]))
    assert not offers or held + sum(one.party for one in offers) <= seats


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2027, 5, day, hour, minute, tzinfo=STOCKHOLM).astimezone(UTC)


HALF_A_DAY = timedelta(hours=12)


@pytest.mark.parametrize(
    ("now", "starts", "until"),
    [
        (at(1, 10), at(12, 18), at(1, 22)),
        (at(1, 23), at(12, 18), at(2, 21)),  # nobody loses a seat while asleep
        (at(1, 3), at(12, 18), at(1, 21)),
        (at(12, 10), at(12, 18), at(12, 14)),  # on the day: half of what is left
        (at(12, 17), at(12, 18), at(12, 17, 30)),
        (at(11, 23), at(12, 11), at(12, 10)),  # half of what is left when they are awake
        (at(12, 2), at(12, 8), at(12, 7, 30)),  # it begins before anybody may be disturbed
        (at(12, 17, 31), at(12, 18), None),
        (at(12, 19), at(12, 18), None),
    ],
)
def test_how_long_a_seat_is_held(now, starts, until):
    assert offer_until(now, starts, HALF_A_DAY, STOCKHOLM) == until
