"""What is due by the clock: the one reminder of an open question; strangers that never answered."""

from domain import conversation
from domain.doing import Asking
from domain.lanes import Lane
from domain.manners import polite
from domain.telling import Reminder
from services import outbox
from storage import inbox, people
from storage.work import Work

AT_ONCE = 500
"""How many reminders are owed in one transaction, so that nobody else waits for it."""


def remind(work: Work) -> int:
    """Owe the reminders that are due; returns how many. Each person is reminded once, ever."""
    if polite(work.now, work.setup.zone) != work.now:
        return 0
    due = people.to_remind(work, AT_ONCE)
    for telegram_id, state in due:
        _remind(work, telegram_id, state)
    people.reminded(work, [telegram_id for telegram_id, _ in due])
    return len(due)


def _remind(work: Work, telegram_id: int, state: str) -> None:
    """Remind of the question that stands open, if its dialogue still takes answers."""
    doing = conversation.read(state).doing
    open_now = {one.key for one in work.setup.open_dialogues(work.now)}
    if isinstance(doing, Asking) and doing.dialogue in open_now:
        reminder = Reminder(doing.dialogue, doing.question, doing.wording)
        outbox.owe(work, telegram_id, reminder, lane=Lane.REMINDER, once=f"reminder:{telegram_id}")


def forget_strangers(work: Work) -> int:
    """Forget those who came, never said yes or no, and have been silent since; returns how many.

    And what could not be handled of somebody who is nobody to us, however it came.
    """
    before = work.now - work.setup.forget_strangers_after
    inbox.empty_strangers(work, before)
    silent = people.strangers(work, before)
    for telegram_id in silent:
        people.forget_stranger(work, telegram_id)
    return len(silent)
