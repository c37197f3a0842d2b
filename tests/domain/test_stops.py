"""Stops of a walk: in which order they come, how staff move them, what makes one complete."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.doing import ProposingStop, Resting
from domain.said import Attachment, Medium, Wrote
from domain.stops import Stop, StopState, complete, everything, heard, moved, reason, route
from tests.support.example import NOW

FIRST = Stop(1, 12, 1, "Bron", StopState.IN, NOW)
SECOND = Stop(2, 12, 2, "Skolan", StopState.IN, NOW + timedelta(minutes=1))
THIRD = Stop(3, 12, 3, "Lekplatsen", StopState.IN, NOW + timedelta(minutes=2))
OUT = Stop(4, 12, 3, "Månen", StopState.OUT, NOW, support=9)


def numbers(stops):
    return [one.number for one in stops]


@pytest.mark.parametrize(
    ("stops", "order"),
    [
        ([], []),
        ([THIRD, SECOND, FIRST], [1, 2, 3]),  # the older first
        ([FIRST, SECOND, replace(THIRD, support=1)], [3, 1, 2]),  # support first
        ([FIRST, replace(SECOND, support=2), replace(THIRD, support=2)], [2, 3, 1]),
        ([FIRST, replace(SECOND, support=5), replace(THIRD, rank=1)], [3, 2, 1]),  # staff before all
        ([replace(FIRST, rank=2), replace(SECOND, rank=3), replace(THIRD, rank=1)], [3, 1, 2]),
        ([FIRST, OUT], [1]),  # what is left out is not on the way
    ],
)
def test_the_order_of_the_way(stops, order):
    assert numbers(route(stops)) == order


def test_staff_see_what_is_left_out_as_well_and_last():
    assert numbers(everything([OUT, THIRD, FIRST])) == [1, 3, 4]


@pytest.mark.parametrize(
    ("number", "up", "order"),
    [
        (3, True, (1, 3, 2)),
        (1, False, (2, 1, 3)),
        (1, True, (1, 2, 3)),  # at the beginning
        (3, False, (1, 2, 3)),  # at the end
        (4, True, (1, 2, 3)),  # not on the way
        (99, True, (1, 2, 3)),
    ],
)
def test_moved(number, up, order):
    assert moved([FIRST, SECOND, THIRD, OUT], number, up=up) == order


ASKED = ProposingStop(12, Resting(), NOW.isoformat())
HERE = Attachment(Medium.POSITION, latitude=59.8, longitude=13.1)


def said(*messages):
    doing = ASKED
    for number, (text, attachment) in enumerate(messages, start=1):
        doing = heard(doing, Wrote(number, text, attachment))
    return doing


@pytest.mark.parametrize(
    ("messages", "is_complete", "words"),
    [
        ([], False, ""),
        ([("", HERE)], False, ""),
        ([("Mörkt", None)], False, "Mörkt"),
        ([("", HERE), ("Mörkt", None)], True, "Mörkt"),
        ([("Mörkt", None), ("", HERE)], True, "Mörkt"),
        ([("Skolan, Vägen 1", HERE), ("Mörkt", None)], True, "Skolan, Vägen 1: Mörkt"),
        ([("Mörkt", None), ("och halt", None), ("", HERE)], True, "Mörkt\noch halt"),
        ([("   ", None)], False, ""),
        ([("Se här", Attachment(Medium.PHOTO, "id"))], False, "Se här"),
        ([("", Attachment(Medium.VOICE, "id"))], False, ""),
        ([("", HERE), ("", HERE), ("Mörkt", None)], True, "Mörkt"),
    ],
)
def test_where_and_why_in_either_order(messages, is_complete, words):
    doing = said(*messages)
    assert (complete(doing), reason(doing)) == (is_complete, words)


def test_what_has_a_file_is_a_message_of_its_own():
    assert said(("", HERE), ("Se", Attachment(Medium.PHOTO, "id"))).last == 1
