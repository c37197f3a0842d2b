"""What becomes of what somebody writes, as a table of cases."""

from datetime import timedelta

import pytest

from domain.contributions import Kind
from domain.conversation import HELD_AT_MOST, Scene, Talk
from domain.doing import Asking, Changing, Drafting, Placing, Resting, Welcoming
from domain.effects import House, Keep, Reword, Tell
from domain.events import EventField
from domain.hearing import ToContribution, ToQuestion, hear, held_again, hold, on_time, outside
from domain.said import Wrote
from domain.telling import AskQuestion, Ended, Ready, Waiting
from tests.support.example import NOW, closed, dialogue, setup

ONE = setup()
SCENE = Scene(ONE, NOW, "sv", known=True)
SAID = Wrote(9, "Skidbacken")
ASKING = Asking("vision", "look", "w1")


@pytest.mark.parametrize(
    ("doing", "about", "kept"),
    [
        (ASKING, None, Keep(SAID, Kind.ANSWER, "vision", "look", "w1", under="look")),
        (Asking("vision", "look", "w1", paused=True), None, Keep(SAID, Kind.UNSORTED, "vision")),
        (Resting(), None, Keep(SAID, Kind.UNSORTED, "vision")),
        (
            ASKING,
            ToQuestion("vision", "known", "w0"),
            Keep(SAID, Kind.ANSWER, "vision", "known", "w0"),
        ),
        (Resting(), ToQuestion("vision", "known", "w0"), Keep(SAID, Kind.ANSWER, "vision", "known", "w0")),
        (
            ASKING,
            ToQuestion("vision", "look", "w1"),
            Keep(SAID, Kind.ANSWER, "vision", "look", "w1", under="look"),
        ),
        (ASKING, ToQuestion("school", "look", "w9"), Keep(SAID, Kind.ANSWER, "school", "look", "w9")),
        (ASKING, ToContribution(4), Keep(SAID, Kind.REPLY, parent=4)),
        (Changing(3, ASKING, NOW.isoformat()), None, Reword(3, SAID)),
        (Changing(3, ASKING, NOW.isoformat()), ToContribution(4), Keep(SAID, Kind.REPLY, parent=4)),
    ],
)
def test_where_words_belong(doing, about, kept):
    outcome = hear(Talk(doing), SCENE, SAID, about)
    assert outcome.effects == (kept,)


def test_after_a_change_they_are_back_where_they_were():
    assert hear(Talk(Changing(3, ASKING, NOW.isoformat())), SCENE, SAID, None).talk.doing == ASKING


def test_words_in_the_middle_of_a_dialogue_that_has_closed_are_kept_all_the_same():
    late = Scene(setup([closed(dialogue("vision"))]), NOW, "sv", known=True)
    outcome = hear(Talk(ASKING), late, SAID, None)
    assert outcome.effects == (Keep(SAID, Kind.UNSORTED), Tell(Ended("vision")))
    assert outcome.talk.doing == Resting()


def test_late_words_are_not_given_to_another_dialogue_that_is_open():
    late = Scene(setup([closed(dialogue("vision")), dialogue("school")]), NOW, "sv", known=True)
    assert hear(Talk(ASKING), late, SAID, None).effects == (Keep(SAID, Kind.UNSORTED), Tell(Ended("vision")))


def test_a_dialogue_that_is_configured_no_longer_is_not_spoken_of():
    other = Scene(setup([dialogue("school")]), NOW, "sv", known=True)
    assert hear(Talk(ASKING), other, SAID, None).effects == (Keep(SAID, Kind.UNSORTED), Tell(Ready()))


def test_with_two_dialogues_open_nobody_guesses_which_is_meant():
    two = Scene(setup([dialogue("vision"), dialogue("school")]), NOW, "sv", known=True)
    assert outside(SAID, two).dialogue is None


@pytest.mark.parametrize("name", ["Sjövik", "sjövik", " SJÖVIK "])
def test_the_name_of_a_village_instead_of_its_button(name):
    outcome = hear(Talk(Placing("vision")), SCENE, Wrote(9, name), None)
    assert outcome.effects[0] == House("sjovik")
    assert isinstance(outcome.effects[-1].notice, AskQuestion)


def test_an_opinion_instead_of_a_place_is_kept_and_the_question_comes():
    outcome = hear(Talk(Placing("vision")), SCENE, SAID, None)
    assert outcome.effects[0] == Keep(SAID, Kind.UNSORTED, "vision")
    assert isinstance(outcome.effects[-1].notice, AskQuestion)
    assert isinstance(outcome.talk.doing, Asking)


def test_messages_are_held_up_to_a_limit():
    talk = Talk()
    for number in range(HELD_AT_MOST + 5):
        talk = hold(talk, Wrote(number, "x"))
    assert len(talk.held) == HELD_AT_MOST


def test_new_words_that_were_asked_for_long_ago_are_something_new():
    yesterday = Changing(3, ASKING, (NOW - timedelta(days=1)).isoformat())
    outcome = hear(on_time(Talk(yesterday), NOW), SCENE, SAID, None)
    assert outcome.effects == (Keep(SAID, Kind.ANSWER, "vision", "look", "w1", under="look"),)
    assert outcome.talk.doing == ASKING


@pytest.mark.parametrize(("hours", "still"), [(11, True), (13, False)])
def test_staff_are_waited_for_longer(hours, still):
    since = (NOW - timedelta(hours=hours)).isoformat()
    drafting = Talk(Drafting(7, EventField.TITLE, ASKING, since))
    assert on_time(drafting, NOW) == (drafting if still else Talk(ASKING))


@pytest.mark.parametrize(
    ("talk", "wrote", "notices"),
    [
        (Talk(), SAID, None),
        (Talk(Welcoming("vision")), SAID, None),
        (Talk(Welcoming("vision"), held=(Wrote(1, "x"),)), SAID, [Waiting("vision", 2)]),
        (Talk(Welcoming(None), held=(Wrote(1, "x", album="a"),)), Wrote(9, album="a"), []),
    ],
)
def test_somebody_who_keeps_writing_before_they_have_agreed(talk, wrote, notices):
    outcome = held_again(talk, wrote)
    assert (outcome and [effect.notice for effect in outcome.effects]) == notices
