"""The questions on the screen, as tables of cases."""

import pytest

from domain.buttons import Move, Step
from domain.conversation import FINISHED, Scene, Talk
from domain.doing import Asking, Resting
from domain.questions import again, ask, enter, moved, under
from domain.telling import AskQuestion, Ended, Paused, Ready, Summary
from tests.support.example import NOW, closed, dialogue, setup

ONE = setup()
VISION = ONE.dialogues[0]
SCENE = Scene(ONE, NOW, "sv", known=True)


def at(question: str, *, paused: bool = False) -> Talk:
    return Talk(Asking("vision", question, "old", paused)).reached("vision", question)


def notice(outcome):
    return outcome.effects[0].notice


@pytest.mark.parametrize(
    ("question", "step", "then"),
    [
        ("known", Step.NEXT, "look"),
        ("known", Step.SKIP, "look"),
        ("look", Step.BACK, "known"),
        ("known", Step.BACK, "known"),
        ("stay", Step.NEXT, "move"),
    ],
)
def test_steps(question, step, then):
    outcome = moved(at(question), SCENE, Move(step, "vision", question))
    assert notice(outcome).question == then
    assert outcome.talk.at("vision") == then


@pytest.mark.parametrize("step", [Step.NEXT, Step.SKIP])
def test_past_the_last_question_comes_the_summary(step):
    outcome = moved(at("move"), SCENE, Move(step, "vision", "move"))
    assert notice(outcome) == Summary("vision")
    assert outcome.talk.doing == Resting()
    assert outcome.talk.at("vision") == FINISHED


def test_a_pause_keeps_the_place():
    outcome = moved(at("look"), SCENE, Move(Step.PAUSE, "vision", "look"))
    assert notice(outcome) == Paused("vision", "look")
    assert outcome.talk.doing.paused
    assert notice(enter(outcome.talk, SCENE, VISION)).question == "look"


@pytest.mark.parametrize(
    ("talk", "expected"),
    [
        (at("look"), True),
        (at("look", paused=True), True),
        (at("known"), False),
        (Talk(), False),
        (Talk(Asking("school", "look", "v")), False),
    ],
)
def test_a_button_belongs_to_the_question_it_stood_under(talk, expected):
    assert under(talk, Move(Step.NEXT, "vision", "look")) is expected


def test_a_question_carries_the_wording_of_now():
    asked = notice(ask(Talk(), SCENE, VISION, 1))
    assert asked == AskQuestion("vision", "look", VISION.version(VISION.questions[1], "sv"))


def test_a_question_that_is_no_longer_asked_begins_anew():
    assert notice(enter(Talk().reached("vision", "gone"), SCENE, VISION)).question == "known"


def test_a_step_in_a_dialogue_that_has_closed():
    late = Scene(setup([closed(dialogue("vision"))]), NOW, "sv", known=True)
    outcome = moved(at("look"), late, Move(Step.NEXT, "vision", "look"))
    assert notice(outcome) == Ended("vision")
    assert outcome.talk.doing == Resting()


def test_nothing_open_to_ask_again():
    assert notice(again(Talk(), SCENE)) == Ready()
