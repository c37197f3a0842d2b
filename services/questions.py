"""The questions on the screen: on, back, past, pause."""

from domain import questions
from domain.buttons import Move
from domain.doing import Asking
from services.meeting import close, meet
from services.presses import Press, answer
from storage.work import Work


def move(work: Work, press: Press, pressed: Move) -> None:
    """A step from a question. The button of an earlier question says so instead."""
    meeting = meet(work, press.who)
    talk = meeting.talk.back()
    if questions.under(talk, pressed):
        answer(work, press)
        close(work, meeting, questions.moved(talk, meeting.scene, pressed))
    elif isinstance(talk.doing, Asking):
        answer(work, press, "stale-question", _number(work, talk.doing))
    else:
        answer(work, press, "stale")


def _number(work: Work, asking: Asking) -> str:
    dialogue = work.setup.dialogue(asking.dialogue)
    return str((dialogue.position(asking.question) or 0) + 1) if dialogue else ""
