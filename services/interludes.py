"""Something asked in between that is not answered after all: back to what they were doing."""

from domain.doing import Doing
from domain.notices import Notice
from services import outbox
from services.meeting import meet, save
from services.presses import Press, answer, stale
from storage.work import Work


def drop(work: Work, press: Press, doing: type[Doing], told: Notice) -> None:
    """Ask no more, and say so in the place of the question; a button of an earlier one is stale."""
    meeting = meet(work, press.who)
    if not isinstance(meeting.talk.doing, doing):
        stale(work, press)
        return
    answer(work, press)
    save(work, meeting, meeting.talk.back())
    outbox.owe(work, press.who.telegram_id, told)
