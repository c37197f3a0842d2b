"""Changing an event that is out, and repeating it: what is taken over, what is kept, what is renamed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.drafting import Step, worded
from domain.events import EventField, EventStatus, differences
from domain.repeating import others, renamed, repeated, still_named, toggled, version
from domain.revising import applied, copied, described, rebased
from domain.setup import Place
from tests.support.example import NOW, setup
from tests.support.told_events import LONGEST, PLAIN

SETUP = setup()
NORR = Place("norr", "Norrgårda")
TITLE = Step(EventField.TITLE, "en")


def test_a_copy_says_the_same_and_is_not_out():
    copy = copied(PLAIN, 902)
    assert differences(PLAIN, copy) == ()
    assert (copy.status, copy.made_by, copy.revises, copy.code, copy.sequence) == (
        *(EventStatus.DRAFT, 902, 12, None, 0),
    )


def test_what_is_applied_is_all_that_is_different():
    draft = replace(LONGEST, number=40, status=EventStatus.DRAFT, made_by=902, code=None)
    after = applied(PLAIN, draft, NOW)
    assert differences(after, draft) == ()
    assert (after.number, after.status, after.made_by, after.code) == (12, EventStatus.PUBLISHED, 901, "gran")
    assert (after.sequence, after.changed_at) == (1, NOW)


def test_two_drafts_do_not_undo_each_other():
    mine = replace(copied(PLAIN, 901), number=40, point="Skolan")
    after = applied(PLAIN, replace(copied(PLAIN, 902), contact="Lars", seats=50), NOW)
    mine = rebased(mine, PLAIN, after)
    assert differences(after, mine) == (EventField.POINT,)
    assert (mine.number, mine.sequence) == (40, 1)


def test_start_and_end_go_together():
    mine = replace(copied(PLAIN, 901), ends_at=PLAIN.ends + timedelta(hours=1))
    later = replace(PLAIN, starts_at=PLAIN.starts + timedelta(days=1), ends_at=PLAIN.ends + timedelta(days=1))
    assert differences(PLAIN, rebased(mine, PLAIN, later)) == (EventField.ENDS,)


def test_titles_in_two_languages():
    mine = worded(copied(PLAIN, 901), TITLE, "A walk")
    after = applied(PLAIN, worded(copied(PLAIN, 902), Step(EventField.TEXT, "en"), "Round"), NOW)
    both = rebased(mine, PLAIN, after)
    assert (both.texts["en"].title, both.texts["en"].text) == ("A walk", "Round")
    assert list(both.texts) == ["sv", "en"]


@pytest.mark.parametrize("field", EventField)
def test_the_history_has_every_field_in_words(field):
    assert described(PLAIN, field)
    assert isinstance(described(replace(PLAIN, **_nothing(field)), field), str)


def _nothing(field: EventField) -> dict[str, object]:
    if field in (EventField.TITLE, EventField.TEXT):
        return {"texts": {}}
    if field in (EventField.STARTS, EventField.ENDS):
        return {f"{field.value}_at": None}
    return {field.value: () if field is EventField.HOSTS else None}


@pytest.mark.parametrize(
    ("text", "became"),
    [
        ("Vandring i Sjövik", "Vandring i Norrgårda"),
        ("Sjöviks skola i Sjövik.", "Norrgårdas skola i Norrgårda."),
        ("Sjövik's school, Sjövik’s lake", "Norrgårda's school, Norrgårda’s lake"),
        ("Sjöviksvägen, NySjövik, sjövik", "Sjöviksvägen, NySjövik, sjövik"),
        ("", ""),
    ],
)
def test_the_name_of_the_place(text, became):
    assert renamed(text, "Sjövik", "Norrgårda") == became


def test_a_name_that_ends_in_s_has_no_second_one():
    assert renamed("Sjöviks skola", "Sjövik", "Ramsås") == "Ramsås skola"
    assert renamed("Vandring i Ramsås", "Ramsås", "Sjövik") == "Vandring i Sjövik"
    assert renamed("i S.t (a+b)", "S.t (a+b)", r"\1") == r"i \1"


def test_a_repeated_event_has_neither_time_nor_meeting_point():
    draft = repeated(PLAIN, 902, NORR, SETUP)
    assert (draft.place, draft.origin, draft.revises, draft.made_by) == ("norr", 12, None, 902)
    assert (draft.starts_at, draft.ends_at, draft.point, draft.latitude) == (None, None, None, None)
    assert (draft.texts["sv"].title, draft.hosts, draft.seats) == ("Vandring i Norrgårda", PLAIN.hosts, 40)


def test_of_the_whole_municipality_nothing_is_renamed():
    assert repeated(replace(PLAIN, place=None), 902, NORR, SETUP).texts == PLAIN.texts


def test_what_still_speaks_of_the_first_place():
    draft = repeated(PLAIN, 902, NORR, SETUP)
    assert not still_named(draft, PLAIN, SETUP)
    assert still_named(worded(draft, Step(EventField.TEXT, "sv"), "På Sjöviksvägen"), PLAIN, SETUP)
    assert not still_named(draft, replace(PLAIN, place="gone"), SETUP)


def test_places_are_chosen_in_the_order_of_the_configuration():
    offered = others(PLAIN, SETUP)
    assert [one.key for one in offered] == ["norr", "vast"]
    chosen = toggled(toggled((), "vast", offered), "norr", offered)
    assert chosen == ("norr", "vast")
    assert toggled(chosen, "vast", offered) == ("norr",)
    assert toggled(chosen, "sjovik", offered) == chosen


def test_the_version_of_a_list_tells_every_change():
    one, two = replace(PLAIN, sequence=3), replace(PLAIN, sequence=5)
    versions = [version(drafts) for drafts in ((), (one,), (two,), (one, two), (one, one))]
    assert len(set(versions)) == len(versions)
