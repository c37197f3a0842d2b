"""Events for calendars, opened with another library than the one that wrote them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import vobject

from documents.drawing import draw
from tests.documents.examples import CALENDAR, LINK, STOCKHOLM
from tests.documents.reading import calendar
from texts.sheets import Calendar


def opened(sheet: Calendar) -> vobject.base.Component:
    return calendar(draw(sheet))


def test_everything_is_in_it():
    calendar = opened(CALENDAR)
    event = calendar.vevent
    assert calendar.version.value == "2.0"
    assert calendar.method.value == "PUBLISH"
    assert event.uid.value == CALENDAR.uid
    assert event.sequence.value == "2"
    assert event.status.value == "CONFIRMED"
    assert event.summary.value == CALENDAR.title
    assert event.description.value == CALENDAR.text
    assert event.location.value == CALENDAR.place
    assert event.url.value == LINK
    assert event.organizer.value == "mailto:dialog@bergasa.example"
    assert event.geo.value == "63.6775;14.608"
    assert event.dtstamp.value == CALENDAR.made_at
    assert event.last_modified.value == CALENDAR.made_at


def test_a_cancelled_event_is_taken_away():
    calendar = opened(replace(CALENDAR, cancelled=True, sequence=3))
    assert calendar.method.value == "CANCEL"
    assert calendar.vevent.status.value == "CANCELLED"
    assert calendar.vevent.uid.value == CALENDAR.uid
    assert calendar.vevent.sequence.value == "3"


CHANGES = {
    "to summer time": datetime(2027, 3, 28, 2, tzinfo=STOCKHOLM),
    "to winter time": datetime(2027, 10, 31, 3, tzinfo=STOCKHOLM),
}


@pytest.mark.parametrize("hours", [-24 * 20, -24, -3, 3, 24, 24 * 20])
@pytest.mark.parametrize("change", CHANGES)
def test_the_moment_is_right_on_both_sides_of_a_change_of_the_clock(change, hours):
    """By the rules that stand in the file, not by those of the reader."""
    starts_at = (CHANGES[change].astimezone(UTC) + timedelta(hours=hours)).astimezone(STOCKHOLM)
    ends_at = (starts_at.astimezone(UTC) + timedelta(hours=1)).astimezone(STOCKHOLM)
    event = opened(replace(CALENDAR, starts_at=starts_at, ends_at=ends_at)).vevent
    assert event.dtstart.params["X-VOBJ-ORIGINAL-TZID"] == ["Europe/Stockholm"]
    assert event.dtstart.value.astimezone(UTC) == starts_at.astimezone(UTC)
    assert event.dtend.value.astimezone(UTC) == ends_at.astimezone(UTC)
    assert event.dtstart.value.replace(tzinfo=None) == starts_at.replace(tzinfo=None)


@pytest.mark.parametrize("change", CHANGES)
def test_an_event_over_the_change_is_as_long_as_it_is(change):
    starts_at = (CHANGES[change].astimezone(UTC) - timedelta(hours=3)).astimezone(STOCKHOLM)
    ends_at = (CHANGES[change].astimezone(UTC) + timedelta(hours=3)).astimezone(STOCKHOLM)
    event = opened(replace(CALENDAR, starts_at=starts_at, ends_at=ends_at)).vevent
    assert event.dtend.value.astimezone(UTC) - event.dtstart.value.astimezone(UTC) == timedelta(hours=6)


def test_the_rules_of_the_zone_are_its_own_and_few():
    raw = draw(CALENDAR).decode()
    assert raw.count("BEGIN:VTIMEZONE") == 1
    assert "TZOFFSETTO:+0200" in raw
    assert "TZOFFSETTO:+0100" in raw
    assert len(raw) < 2000


@pytest.mark.parametrize("organizer", ["Bergåsa kommun", "", "a@b", "två ord@bergasa.example"])
def test_a_name_is_no_organizer(organizer):
    assert "ORGANIZER" not in draw(replace(CALENDAR, organizer=organizer)).decode()


def test_what_is_not_known_is_left_out():
    event = opened(replace(CALENDAR, latitude=None, longitude=None, link="", place="", text="")).vevent
    assert not {"geo", "url", "location", "description"} & set(event.contents)


def test_nobody_writes_a_line_of_the_file():
    text = "Hej\r\nEND:VEVENT\rATTENDEE:mailto:x@example.org\n\x00slut"
    event = opened(replace(CALENDAR, text=text, title=text)).vevent
    assert "attendee" not in event.contents
    assert event.description.value == "Hej\nEND:VEVENT\nATTENDEE:mailto:x@example.org\nslut"


def test_lines_are_as_long_as_the_standard_allows():
    lines = draw(replace(CALENDAR, text="å" * 500)).split(b"\r\n")
    assert max(map(len, lines)) <= 75
