"""Coming in, as tables of cases."""

from dataclasses import replace

import pytest

from domain.buttons import Agree, Choose, Resume
from domain.contributions import Kind
from domain.conversation import FINISHED, Scene, Talk
from domain.doing import Asking, Choosing, Placing, Resting, Welcoming
from domain.effects import Forget, House, Keep, TakeIn, Tell
from domain.said import Wrote
from domain.telling import (
    AskPlace,
    AskQuestion,
    Declined,
    LeftOut,
    Placed,
    Ready,
    Summary,
    Welcome,
    WhichDialogue,
)
from domain.welcome import agreed, chose, declined, lives, start
from tests.support.example import NOW, closed, dialogue, setup

ONE = setup()
TWO = setup([dialogue("vision"), dialogue("school")])
NONE = setup([closed(dialogue("vision"))])
YES = ONE.consent("vision", "sv").version


def scene(of=ONE, **facts) -> Scene:
    return Scene(of, NOW, "sv", **facts)


def known(of=ONE, **facts) -> Scene:
    versions = frozenset(one.version for one in of.consents)
    return scene(of, known=True, agreed=versions, **facts)


def told(outcome) -> list:
    return [effect.notice for effect in outcome.effects if isinstance(effect, Tell)]


@pytest.mark.parametrize(
    ("seen", "talk", "doing", "notice"),
    [
        (scene(), Talk(), Welcoming("vision"), Welcome),
        (scene(TWO), Talk(), Choosing(), WhichDialogue),
        (scene(NONE), Talk(), Welcoming(None), Welcome),
        (known(NONE), Talk(), Resting(), Ready),
        (
            known(),
            Talk(),
            Asking("vision", "known", ONE.dialogues[0].version(ONE.dialogues[0].questions[0], "sv")),
            AskQuestion,
        ),
        (known(), Talk().reached("vision", "stay"), None, AskQuestion),
        (known(), Talk().reached("vision", FINISHED), Resting(), Summary),
    ],
)
def test_start(seen, talk, doing, notice):
    outcome = start(talk, seen)
    assert [type(one) for one in told(outcome)] == [notice]
    assert doing is None or outcome.talk.doing == doing


def test_start_goes_on_where_they_were():
    outcome = start(Talk().reached("vision", "stay"), known())
    assert told(outcome)[0].question == "stay"


def test_the_link_is_remembered_and_a_later_start_without_one_keeps_it():
    first = start(Talk(), scene(), "affisch")
    assert first.talk.source == "affisch"
    assert start(first.talk, scene()).talk.source == "affisch"


def test_the_first_question_stands_after_three_taps():
    come = start(Talk(), scene())  # tap 1: Start
    inside = agreed(come.talk, scene(), Agree(YES))  # tap 2: yes
    assert inside.effects == (TakeIn(YES), Tell(AskPlace()))
    placed = lives(inside.talk, known(), "sjovik", message=7)  # tap 3: the place
    assert [type(one) for one in told(placed)] == [Placed, AskQuestion]
    assert placed.effects[0] == House("sjovik")


def test_with_two_dialogues_the_choice_takes_the_tap_of_the_place():
    come = start(Talk(), scene(TWO))
    picked = chose(come.talk, scene(TWO), Choose("school"))
    assert picked.talk.doing == Welcoming("school")
    inside = agreed(picked.talk, scene(TWO), Agree(TWO.consent("school", "en").version))
    assert isinstance(told(inside)[-1], AskQuestion)


def test_nobody_who_has_a_place_is_asked_for_it():
    inside = agreed(Talk(Welcoming("vision")), scene(housed=True), Agree(YES))
    assert isinstance(told(inside)[0], AskQuestion)


def test_yes_to_a_wording_that_is_no_longer_in_force_shows_the_new_one():
    outcome = agreed(Talk(Welcoming("vision")), scene(), Agree("0123456789abcdef"))
    assert isinstance(told(outcome)[0], Welcome)
    assert not any(isinstance(effect, TakeIn) for effect in outcome.effects)


def test_yes_to_a_dialogue_that_has_closed_lets_nobody_into_it():
    late = agreed(Talk(Welcoming("vision")), scene(NONE), Agree(YES))
    assert told(late) == [Welcome(None, "", 0)]


def test_what_was_written_before_yes_is_kept_after_it():
    held = (Wrote(5, "Skidbacken"), Wrote(6, "Selma"))
    outcome = agreed(Talk(Welcoming("vision"), held=held), scene(), Agree(YES))
    kept = [effect for effect in outcome.effects if isinstance(effect, Keep)]
    assert [(one.wrote, one.kind, one.dialogue) for one in kept] == [
        (held[0], Kind.UNSORTED, "vision"),
        (held[1], Kind.UNSORTED, "vision"),
    ]
    assert outcome.talk.held == ()


def test_no_from_a_stranger_leaves_nothing():
    outcome = declined(Talk(Welcoming("vision"), source="affisch", held=(Wrote(5, "x"),)), scene())
    assert outcome.talk == Talk()
    assert outcome.effects == (Forget(), Tell(Declined("sv")))


def test_no_to_a_second_dialogue_leaves_the_person_as_they_were():
    outcome = declined(Talk(Welcoming("school")).reached("vision", "stay"), known(TWO))
    assert not any(isinstance(effect, Forget) for effect in outcome.effects)
    assert outcome.talk.at("vision") == "stay"
    assert told(outcome) == [LeftOut()]


def test_who_said_yes_to_other_words_is_told_why_they_are_asked_again():
    before = replace(scene(), known=True, agreed=frozenset({"of-other-words"}))
    assert told(start(Talk().reached("vision", "stay"), before)) == [Welcome("vision", "", 0, anew=True)]
    assert told(start(Talk(), before)) == [Welcome("vision", "", 0)]


def test_a_place_chosen_in_the_middle_of_a_question_leaves_the_question_alone():
    asking = Talk(Asking("vision", "look", "v"))
    outcome = lives(asking, known(), None, message=7)
    assert outcome.talk == asking
    assert outcome.effects == (House(None), Tell(Placed(None, edits=7)))


def test_again_from_the_beginning():
    done = Talk().reached("vision", FINISHED)
    outcome = chose(done, known(), Resume("vision", again=True))
    assert told(outcome)[0].question == "known"


def test_another_consented_language_counts():
    english = frozenset({ONE.consent("vision", "en").version})
    outcome = start(Talk(), replace(scene(), known=True, agreed=english))
    assert isinstance(told(outcome)[0], AskQuestion)


def test_a_place_when_the_dialogue_has_closed_meanwhile():
    outcome = lives(Talk(Placing("vision")), known(NONE), "norr", message=None)
    assert isinstance(told(outcome)[-1], Ready)
