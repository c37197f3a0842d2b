"""Questions to a panel: every step from every state, what an edit does, the minutes."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.contributions import Kind
from domain.conversation import Scene
from domain.effects import Entry, Keep
from domain.events import EventKind, Rule
from domain.meeting_views import Figures
from domain.meetings import (
    SECONDABLE,
    VISIBLE,
    Answer,
    HoldReason,
    PanelQuestion,
    PanelState,
    Step,
    answer_in,
    asked,
    entered,
    fits,
    host_at,
    must_choose,
    reworded,
    steps,
    take_step,
)
from domain.minutes import written
from domain.said import Attachment, Medium, Wrote
from tests.support.example import NOW, setup
from tests.support.told_events import PLAIN

NEW, SHOWN, HELD, TAKEN, ANSWERED, PARKED = PanelState
SHOW, HOLD, TAKE, ANSWER, PARK, UNDO = Step
QUESTION = PanelQuestion(7, 12, 1, "När byggs bron?", None, None, NEW, NOW)
VOICE = Attachment(Medium.VOICE, "voice-1")
PHOTO = Attachment(Medium.PHOTO, "photo-1")


@pytest.mark.parametrize(
    ("state", "panel", "walk"),
    [
        (NEW, (SHOW, HOLD, TAKE), (SHOW, HOLD)),
        (SHOWN, (HOLD, TAKE, ANSWER, PARK), (HOLD, ANSWER)),
        (HELD, (SHOW,), (SHOW,)),
        (TAKEN, (ANSWER, PARK), (ANSWER,)),
        (ANSWERED, (), ()),
        (PARKED, (TAKE, ANSWER), (ANSWER,)),
    ],
)
def test_what_can_be_done_in_each_state(state, panel, walk):
    question = replace(QUESTION, state=state)
    assert steps(question, panel=True) == panel
    assert steps(question, panel=False) == walk
    assert steps(replace(question, before=NEW), panel=True) == (*panel, UNDO)


@pytest.mark.parametrize("step", Step)
@pytest.mark.parametrize("state", PanelState)
@pytest.mark.parametrize("seen", PanelState)
def test_a_step_fits_only_what_was_seen(state, seen, step):
    question = replace(QUESTION, state=state, before=NEW)
    assert fits(question, step, seen) == (state is seen and step in steps(question, panel=True))


def test_there_is_no_step_to_take_back_twice():
    taken = take_step(QUESTION, TAKE, 3)
    assert not fits(take_step(taken, UNDO, 9), UNDO, NEW)


@pytest.mark.parametrize(
    ("state", "item", "step", "gives", "number"),
    [
        (NEW, None, SHOW, SHOWN, None),
        (SHOWN, None, TAKE, TAKEN, 5),
        (SHOWN, None, PARK, PARKED, None),
        (SHOWN, None, ANSWER, ANSWERED, None),
        (TAKEN, 3, PARK, PARKED, 3),
        (TAKEN, 3, ANSWER, ANSWERED, 3),
        (PARKED, 3, TAKE, TAKEN, 3),  # a number is given once
        (PARKED, None, TAKE, TAKEN, 5),
    ],
)
def test_where_a_step_leads_and_which_number_it_gives(state, item, step, gives, number):
    after = take_step(replace(QUESTION, state=state, item=item), step, 5)
    assert (after.state, after.before, after.item) == (gives, state, number)


def test_a_step_that_there_is_not():
    with pytest.raises(KeyError):
        take_step(replace(QUESTION, state=HELD), ANSWER, 1)


@pytest.mark.parametrize(
    ("question", "gives"),
    [
        (replace(QUESTION, state=TAKEN, before=SHOWN, item=3), (SHOWN, None)),
        (replace(QUESTION, state=TAKEN, before=PARKED, item=3), (PARKED, 3)),
        (replace(QUESTION, state=ANSWERED, before=TAKEN, item=3, answer="Ja", answered_by="Bo"), (TAKEN, 3)),
        (replace(QUESTION, state=HELD, before=NEW, reason=HoldReason.SAME), (NEW, None)),
    ],
)
def test_one_step_back(question, gives):
    back = take_step(question, UNDO, 9)
    assert (back.state, back.item) == gives
    assert (back.before, back.reason, back.answer, back.answer_file, back.answered_by) == (None,) * 5


@given(st.lists(st.sampled_from(Step), max_size=30))
def test_whatever_staff_do_it_stays_hidden_until_they_show_or_take_it(tried):
    question, passed = QUESTION, False
    for step in tried:
        if fits(question, step, question.state):
            question = take_step(question, step, 1)
            passed = passed or step in {SHOW, TAKE}
        assert passed or question.state not in VISIBLE


@pytest.mark.parametrize(
    ("state", "rule", "gives"),
    [
        (NEW, Rule.BEFORE, NEW),
        (SHOWN, Rule.BEFORE, NEW),
        (HELD, Rule.BEFORE, NEW),
        (NEW, Rule.AFTER, NEW),
        (SHOWN, Rule.AFTER, SHOWN),
        (HELD, Rule.AFTER, NEW),
    ],
)
def test_put_otherwise_before_it_was_taken_up(state, rule, gives):
    now = reworded(replace(QUESTION, state=state, before=NEW, reason=HoldReason.SAME), rule, "Och vägen?")
    assert (now.state, now.words, now.before, now.reason) == (gives, "Och vägen?", None, None)


@pytest.mark.parametrize("rule", Rule)
@pytest.mark.parametrize("state", [TAKEN, ANSWERED, PARKED])
def test_put_otherwise_afterwards_nothing_changes(state, rule):
    question = replace(QUESTION, state=state)
    assert reworded(question, rule, "Något fult") is question


def test_where_a_question_begins():
    assert entered(Rule.BEFORE) not in VISIBLE
    assert entered(Rule.AFTER) in VISIBLE
    assert SECONDABLE < VISIBLE


def test_what_is_asked_is_a_question_and_an_entry():
    wrote = Wrote(4, "När byggs bron?")
    scene = Scene(setup(), NOW, "sv", known=True)
    assert asked(wrote, scene, 12) == Keep(wrote, Kind.QUESTION, "vision", entry=Entry(12))


@pytest.mark.parametrize(
    ("wrote", "gives"),
    [
        (Wrote(4, " Nästa år. "), Answer("Nästa år.", None, "Bo")),
        (Wrote(4, "", VOICE), Answer("", "voice-1", "Bo")),
        (Wrote(4, "Så här", VOICE), Answer("Så här", "voice-1", "Bo")),
        (Wrote(4, "Så här", PHOTO), None),
        (Wrote(4, "", PHOTO), None),
        (Wrote(4, " "), None),
    ],
)
def test_what_counts_as_an_answer(wrote, gives):
    assert answer_in(wrote, "Bo") == gives


@pytest.mark.parametrize(("position", "host"), [(0, None), (1, "Tekniska"), (2, "Polisen"), (3, None)])
def test_hosts_are_counted_from_one(position, host):
    assert host_at(PLAIN, position) == host


@pytest.mark.parametrize(
    ("more", "choose"),
    [
        ({"kind": EventKind.MEETING}, True),
        ({"kind": EventKind.GATHERING}, True),
        ({"kind": EventKind.MEETING, "hosts": ("Tekniska",)}, False),
        ({"kind": EventKind.MEETING, "hosts": ()}, False),
        ({"kind": EventKind.WALK}, False),
        ({"kind": EventKind.MEETING, "ends_at": NOW - timedelta(days=1)}, False),
    ],
)
def test_whom_one_asks_is_only_asked_where_there_is_a_choice(more, choose):
    assert must_choose(replace(PLAIN, **more), NOW) is choose


def test_the_minutes_hold_what_others_may_see_in_order():
    questions = [
        replace(QUESTION, contribution=number, state=state, item=item)
        for number, (state, item) in enumerate(
            [(NEW, None), (HELD, 9), (ANSWERED, 2), (ANSWERED, None), (TAKEN, 1), (PARKED, 3), (SHOWN, None)]
        )
    ]
    minutes = written(PLAIN, questions, Figures(asked=7), NOW)
    assert [one.contribution for one in minutes.items] == [4, 2, 3]
    assert [one.contribution for one in minutes.parked] == [5]
    assert [one.contribution for one in minutes.unasked] == [6]
    assert [one.contribution for one in minutes.everything] == [4, 2, 3, 5, 6]
