"""What Telegram's answers mean for a message: a table."""

import pytest

from domain.delivery import REPEATS, RETRIES, Fate, NoAnswer, NotSent, Outcome, Reply, fate, pause
from domain.lanes import Lane

GONE = "Bad Request: message to edit not found"
SAME = "Bad Request: message is not modified: specified new message content and reply markup are exactly"


def refused(code: int, description: str = "", **more: int) -> Reply:
    return Reply(ok=False, code=code, description=description, **more)


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (Reply(ok=True, result={}), Fate.SENT),
        (refused(400, SAME), Fate.SENT),
        (refused(400, GONE), Fate.ANEW),
        (refused(400, "Bad Request: message can't be edited"), Fate.ANEW),
        (refused(400, "Bad Request: can't parse entities"), Fate.FAILED),
        (refused(400, "Bad Request: group chat was upgraded", migrate_to=-1005), Fate.MOVED),
        (refused(401, "Unauthorized"), Fate.LOCKED_OUT),
        (refused(403, "Forbidden: bot was blocked by the user"), Fate.UNREACHABLE),
        (refused(429, "Too Many Requests: retry after 5", retry_after=5), Fate.HELD),
        (refused(500, "Internal Server Error"), Fate.AGAIN),
        (refused(502, "Bad Gateway"), Fate.AGAIN),
        (refused(409, "Conflict: terminated by other getUpdates request"), Fate.AGAIN),
        (NotSent(), Fate.AGAIN),
        (NoAnswer(), Fate.AGAIN),
    ],
)
def test_the_first_attempt_at_a_reply(outcome: Outcome, expected: Fate) -> None:
    assert fate(outcome, Lane.REPLY, attempts=0, repeats=0) is expected


@pytest.mark.parametrize("outcome", [NotSent(), refused(500)])
def test_trouble_ends_in_failure_after_the_last_retry(outcome: Outcome) -> None:
    assert fate(outcome, Lane.REPLY, attempts=RETRIES - 2, repeats=0) is Fate.AGAIN
    assert fate(outcome, Lane.REPLY, attempts=RETRIES - 1, repeats=0) is Fate.FAILED


def test_a_reply_is_repeated_only_so_often_when_nobody_says_whether_it_came() -> None:
    assert fate(NoAnswer(), Lane.REMINDER, attempts=9, repeats=REPEATS - 1) is Fate.AGAIN
    assert fate(NoAnswer(), Lane.REMINDER, attempts=9, repeats=REPEATS) is Fate.UNSURE


def test_a_broadcast_is_never_repeated() -> None:
    assert fate(NoAnswer(), Lane.BROADCAST, attempts=0, repeats=0) is Fate.UNSURE
    assert fate(NotSent(), Lane.BROADCAST, attempts=0, repeats=0) is Fate.AGAIN


def test_pauses_double_up_to_a_minute() -> None:
    assert [pause(attempts) for attempts in range(1, 9)] == [1, 2, 4, 8, 16, 32, 60, 60]
