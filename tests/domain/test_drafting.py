"""Making an event: the order of what is asked, what an answer becomes, what changes when it is changed."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.doing import Drafting, Resting
from domain.draft_answers import Known, Problem, Refused, answered, at_time, lasting, until
from domain.drafting import (
    Spot,
    Step,
    cleared,
    empty,
    following,
    has,
    lacking,
    moved,
    preceding,
    required,
    step_of,
    steps,
    untranslated,
    worded,
)
from domain.events import Event, EventField, EventKind, EventStatus, EventText, differences
from domain.said import Attachment, Medium, Wrote
from tests.support.example import NOW, setup
from tests.support.told_events import PLAIN

LANGUAGES = ("sv", "en")
STOCKHOLM = ZoneInfo("Europe/Stockholm")
SETUP = setup()
KNOWN = Known(NOW, SETUP, taken=3)
DRAFT = replace(PLAIN, status=EventStatus.DRAFT)
EMPTY = Event(7, EventStatus.DRAFT, 901)
TITLE, TEXT = Step(EventField.TITLE, "sv"), Step(EventField.TEXT, "en")


def step(field: str) -> Step:
    return Step(EventField(field), "sv" if field in ("title", "text") else None)


def doing(field: str, language: str | None = None, **more: object) -> Drafting:
    return Drafting(7, EventField(field), Resting(), "", language, **more)  # type: ignore[arg-type]


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM)


def test_the_order_has_each_text_in_each_language():
    assert [one.encode() for one in steps(LANGUAGES)] == [
        *("kind:", "title:sv", "title:en", "place:", "starts:", "ends:", "point:"),
        *("text:sv", "text:en", "seats:", "hosts:", "contact:"),
    ]


@pytest.mark.parametrize("one", steps(LANGUAGES))
def test_a_step_is_found_again(one):
    assert step_of(one.encode(), LANGUAGES) == one


@pytest.mark.parametrize("written", [None, "", "title:fi", "nothing"])
def test_a_step_that_is_none_any_more(written):
    assert step_of(written, LANGUAGES) is None


def test_what_an_event_cannot_do_without():
    assert {one.encode() for one in steps(LANGUAGES) if required(one, LANGUAGES)} == {
        *("kind:", "title:sv", "starts:", "ends:", "point:", "text:sv")
    }
    assert [one.encode() for one in lacking(EMPTY, LANGUAGES)] == [
        *("kind:", "title:sv", "starts:", "ends:", "point:", "text:sv")
    ]
    assert lacking(DRAFT, LANGUAGES) == ()


def test_the_first_language_stands_in_for_a_title_or_a_text_alone():
    half = worded(DRAFT, TEXT, "")
    assert untranslated(half, LANGUAGES) == (TEXT,)
    assert half.words("en") == EventText("Walk", "Vi går runt sjön.")
    assert worded(half, Step(EventField.TITLE, "en"), "").texts == {"sv": DRAFT.texts["sv"]}


def test_only_what_nobody_has_touched_serves_again():
    assert empty(EMPTY)
    assert not any(map(empty, (replace(EMPTY, kind=EventKind.WALK), replace(EMPTY, revises=1), DRAFT)))


ROW = (7, 8)


@pytest.mark.parametrize(
    ("here", "ended", "before", "after"),
    [
        (doing("kind"), False, None, (7, "title:sv")),
        (doing("title", "sv"), False, (7, "kind:"), (7, "title:en")),
        (doing("starts"), False, (7, "place:"), (7, "ends:")),
        (doing("starts"), True, (7, "place:"), (7, "point:")),
        (doing("contact"), False, (7, "hosts:"), None),
        (doing("title", "sv", alone=True), False, None, None),
        (doing("starts", row=ROW), True, None, (7, "point:")),
        (doing("point", row=ROW), False, (7, "starts:"), (8, "starts:")),
        (replace(doing("point", row=ROW), event=8), False, (8, "starts:"), None),
    ],
)
def test_before_and_after(here, ended, before, after):
    found = (preceding(here, LANGUAGES), following(here, LANGUAGES, ended=ended))
    assert found == tuple(one and Spot(one[0], step_of(one[1], LANGUAGES)) for one in (before, after))


ANSWERS = {
    "title": {
        "  Vandring\n i   Sjövik ": ("Vandring i Sjövik",),
        "x" * 80: ("x" * 80,),
        "x" * 81: (Problem.TOO_LONG, 80),
    },
    "text": {"Rad ett\n\nrad två": ("Rad ett\n\nrad två",), "x" * 1001: (Problem.TOO_LONG, 1000)},
    "kind": {"vandring": (Problem.PRESS, None)},
    "place": {"norrgårda": ("norr",), "NORRGARDA": ("norr",), "Paris": (Problem.NO_PLACE, None)},
    "seats": {
        "40": (40,),
        "٤٠": (40,),
        "högst 40 platser": (40,),
        "3": (3,),
        "2": (Problem.SEATS_TAKEN, 3),
        "0": (Problem.NO_NUMBER, None),
        "-5": (Problem.NO_NUMBER, None),
        "10000": (10_000,),
        "10001": (Problem.TOO_MANY_SEATS, 10_000),
        "fyrtio": (Problem.NO_NUMBER, None),
    },
    "hosts": {
        "Tekniska, Polisen,, Tekniska": (("Tekniska", "Polisen"),),
        "Polisen, Sunne\n• Tekniska\n": (("Polisen, Sunne", "Tekniska"),),
        ",;": (Problem.NO_WORDS, None),
        "x" * 49: (Problem.HOST_TOO_LONG, 48),
        ",".join(map(str, range(11))): (Problem.TOO_MANY_HOSTS, 10),
    },
    "contact": {"Kansliet\n0550-123 45": ("Kansliet 0550-123 45",), "x" * 201: (Problem.TOO_LONG, 200)},
}


def said(draft: Event, field: str) -> object:
    if field in ("title", "text"):
        return getattr(draft.texts["sv"], field)
    return getattr(draft, field)


@pytest.mark.parametrize(
    ("field", "words", "expected"),
    [(field, words, expected) for field, table in ANSWERS.items() for words, expected in table.items()],
)
def test_answers(field, words, expected):
    got = answered(DRAFT, step(field), Wrote(5, words), KNOWN)
    assert ((got.why, got.number) if isinstance(got, Refused) else (said(got, field),)) == expected


@pytest.mark.parametrize("field", EventField)
@pytest.mark.parametrize("words", ["", "  ", "med bildtext"])
def test_a_picture_is_no_answer(field, words):
    wrote = Wrote(5, words, Attachment(Medium.PHOTO, "id"))
    assert answered(DRAFT, step(field.value), wrote, KNOWN) == Refused(Problem.NO_WORDS)


def position(name: str = "") -> Wrote:
    return Wrote(5, name, Attachment(Medium.POSITION, latitude=59.1, longitude=13.2))


def test_a_position_without_a_name_waits_for_it():
    point = step("point")
    unnamed = answered(DRAFT, point, position(), KNOWN)
    assert (unnamed.point, unnamed.latitude) == (None, 59.1)
    assert not has(unnamed, point)
    named = answered(unnamed, point, Wrote(6, "Bryggan"), KNOWN)
    assert (named.point, named.latitude) == ("Bryggan", 59.1)
    elsewhere = answered(named, point, Wrote(7, "Skolan"), KNOWN)
    assert (elsewhere.point, elsewhere.latitude) == ("Skolan", None)


@pytest.mark.parametrize(
    ("name", "point"),
    [("Bryggan, Strandvägen 1", "Bryggan, Strandvägen 1"), ("Bryggan, ", "Bryggan"), ("x" * 300, "x" * 200)],
)
def test_a_place_with_a_name(name, point):
    assert answered(DRAFT, step("point"), position(name), KNOWN).point == point


def test_a_position_answers_nothing_else():
    assert answered(DRAFT, step("starts"), position(), KNOWN) == Refused(Problem.NO_WORDS)


def test_times_are_refused_with_the_reason():
    assert at_time(DRAFT, "fredag 12 maj kl 18", KNOWN) == Refused("when_weekday_differs", 2)
    assert until(DRAFT, "12 timmar sedan", KNOWN) == Refused("when_not_understood")


def test_a_new_start_keeps_the_length_on_the_clock():
    night = replace(DRAFT, starts_at=local("2027-03-20T22:00"), ends_at=local("2027-03-21T04:00"))
    spring = moved(night, None, local("2027-03-27T22:00").astimezone(UTC), None, STOCKHOLM)
    assert spring.ends.astimezone(STOCKHOLM) == local("2027-03-28T04:00")
    assert (spring.ends - spring.starts).total_seconds() == 5 * 3600


def test_a_length_that_ends_in_the_hour_that_is_skipped():
    late = replace(DRAFT, starts_at=local("2027-03-20T22:30"), ends_at=local("2027-03-21T02:30"))
    spring = moved(late, None, local("2027-03-27T22:30"), None, STOCKHOLM)
    assert spring.ends > spring.starts


def test_a_draft_without_a_length_takes_that_of_what_it_repeats():
    bare = replace(DRAFT, starts_at=None, ends_at=None)
    starts = local("2027-05-12T18:00")
    assert moved(bare, DRAFT, starts, None, STOCKHOLM).ends == local("2027-05-12T20:00")
    assert moved(bare, None, starts, None, STOCKHOLM).ends_at is None
    assert moved(DRAFT, None, starts, local("2027-05-12T19:00"), STOCKHOLM).ends == local("2027-05-12T19:00")


def test_a_length_by_a_button():
    assert (lasting(DRAFT, 90).ends - DRAFT.starts).total_seconds() == 90 * 60


def test_what_can_be_left_out():
    bare = DRAFT
    for field in ("seats", "hosts", "contact", "kind", "starts"):
        bare = cleared(bare, step(field))
    assert differences(DRAFT, bare) == (EventField.SEATS, EventField.HOSTS, EventField.CONTACT)
