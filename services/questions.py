"""The questions on the screen: on, back, past, pause."""

from dataclasses import replace

from domain import questions
from domain.buttons import Move
from domain.conversation import Talk
from domain.doing import Asking, Walking
from services.meeting import close, meet
from services.presses import Press, answer
from storage.work import Work


def move(work: Work, press: Press, pressed: Move) -> None:
    """A step from a question. The button of an earlier question says so instead."""
    meeting = meet(work, press.who)
    talk = _at_the_questions(meeting.talk.back(), pressed)
    if questions.under(talk, pressed):
        answer(work, press)
        close(work, meeting, questions.moved(talk, meeting.scene, pressed))
    elif isinstance(talk.doing, Asking):
        answer(work, press, "stale-question", _number(work, talk.doing))
    else:
        answer(work, press, "stale")


def _at_the_questions(talk: Talk, pressed: Move) -> Talk:
    """Who is at an event and presses under the question that they were at goes on with the questions."""
    if not isinstance(talk.doing, Walking):
        return talk
    before = replace(talk, doing=talk.doing.back)
    return before if questions.under(before, pressed) else talk


def _number(work: Work, asking: Asking) -> str:
    dialogue = work.setup.dialogue(asking.dialogue)
    return str((dialogue.position(asking.question) or 0) + 1) if dialogue else ""
