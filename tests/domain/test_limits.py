"""How fast messages may go out: no second sees too many, wherever in it they arrive."""

from hypothesis import given
from hypothesis import strategies as st

from domain.limits import Limits, Rates

ANNA, BILAL, CLEO, GROUP = 101, 102, 103, -500

calls = st.lists(
    st.tuples(
        st.floats(0, 0.5), st.floats(0, 0.9), st.floats(0, 1)
    ),  # wait, network there and back, when there
    min_size=1,
    max_size=120,
)


@given(calls=calls, overall=st.integers(1, 8))
def test_no_second_at_telegram_sees_more_than_the_limit(
    calls: list[tuple[float, float, float]], overall: int
) -> None:
    """Whatever the network does: each message arrives somewhere between its call and its answer."""
    limits, now, answers, arrivals = Limits(Rates(overall=overall)), 0.0, [], []
    for chat, (wait, travel, share) in enumerate(calls, start=1):
        now += wait
        for answer in [one for one in answers if one <= now]:
            limits.landed(answer)
            answers.remove(answer)
        if limits.room(now, 1):
            limits.sent(chat, now)
            answers.append(now + travel)
            answers.sort()
            arrivals.append(now + travel * share)
    for first in arrivals:
        assert sum(first <= one < first + 1 for one in arrivals) <= overall


@given(waits=st.lists(st.floats(0, 3), min_size=1, max_size=60), burst=st.integers(1, 5))
def test_a_person_gets_one_a_second_after_a_short_burst(waits: list[float], burst: int) -> None:
    limits, now, sent = Limits(Rates(overall=1000, chat_burst=burst)), 0.0, []
    for wait in waits:
        now += wait
        if ANNA not in limits.resting(now):
            limits.sent(ANNA, now)
            limits.landed(now)
            sent.append(now)
    for at, start in enumerate(sent):
        for count, end in enumerate(sent[at:], start=1):
            assert count <= burst + (end - start) + 1e-6


@given(waits=st.lists(st.floats(0, 8), min_size=1, max_size=120))
def test_a_group_gets_twenty_a_minute(waits: list[float]) -> None:
    limits, now, sent = Limits(Rates(overall=1000)), 0.0, []
    for wait in waits:
        now += wait
        if GROUP not in limits.resting(now):
            limits.sent(GROUP, now)
            limits.landed(now)
            sent.append(now)
    for first in sent:
        assert sum(first <= one < first + 60 for one in sent) <= 20


def test_there_is_room_again_a_second_after_the_answer() -> None:
    limits = Limits(Rates(overall=1))
    limits.sent(ANNA, 10.0)
    assert limits.room(15.0, 32) == 0, "no answer yet"
    limits.landed(15.0)
    assert limits.room(15.9, 32) == 0
    assert limits.next_change(15.9) == 16.0
    assert limits.room(16.0, 32) == 1


def test_a_refusal_holds_one_chat_only() -> None:
    limits = Limits(Rates())
    limits.refused(ANNA, 7, now=100.0)
    limits.refused(ANNA, 7, now=100.5)
    assert limits.resting(106.0) == {ANNA}
    assert limits.room(106.0, 32) == 30
    assert limits.resting(107.5) == frozenset()


def test_refusals_of_two_chats_in_one_second_hold_everything() -> None:
    limits = Limits(Rates())
    limits.refused(ANNA, 5, now=100.0)
    limits.refused(BILAL, 9, now=100.8)
    assert limits.room(109.7, 32) == 0
    assert limits.next_change(109.0) == 109.8
    assert limits.room(109.9, 32) == 30


def test_refusals_of_two_chats_far_apart_hold_two_chats() -> None:
    limits = Limits(Rates())
    limits.refused(ANNA, 60, now=100.0)
    limits.refused(BILAL, 60, now=102.0)
    assert limits.resting(103.0) == {ANNA, BILAL}
    assert limits.room(103.0, 32) == 30


def test_lifted_limits_hold_nothing_but_what_telegram_asks_for() -> None:
    limits = Limits(Rates(overall=None))
    for _ in range(500):
        limits.sent(ANNA, 1.0)
    assert limits.room(1.0, 32) == 32
    assert limits.resting(1.0) == frozenset()
    limits.refused(ANNA, 3, now=1.0)
    assert limits.resting(2.0) == {ANNA}


def test_chats_that_are_back_at_their_pace_are_forgotten() -> None:
    limits = Limits(Rates(overall=100_000))
    for chat in range(1, 5000):
        limits.sent(chat, float(chat))
    assert len(limits._spaced) < 1100
