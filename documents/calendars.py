"""An event for a calendar (RFC 5545): one that is published, or one that is taken away again.

Times stand in the municipality's zone with the rules of that zone beside them, so that they are right on both
sides of a change of the clock, in whatever zone they are read.
"""

from datetime import UTC, timedelta

import icalendar

from documents.plain import readable
from texts.sheets import Calendar

PRODUCT = "-//Genklang//Genklang//SV"
RULES_AROUND = timedelta(days=400)
"""The zone's rules are told for so long before and after: both changes of the clock, not a hundred."""


def calendar(sheet: Calendar) -> bytes:
    """A file with one event; with ``cancelled``, the message that takes it out of the reader's calendar."""
    made = icalendar.Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "CANCEL" if sheet.cancelled else "PUBLISH")
    made.add_component(_event(sheet))
    made.add_missing_timezones(
        first_date=(sheet.starts_at - RULES_AROUND).date(), last_date=(sheet.ends_at + RULES_AROUND).date()
    )
    return bytes(made.to_ical())


def _event(sheet: Calendar) -> icalendar.Event:
    event = icalendar.Event()
    event.add("uid", sheet.uid)
    event.add("sequence", sheet.sequence)
    event.add("dtstamp", sheet.made_at.astimezone(UTC))
    event.add("last-modified", sheet.made_at.astimezone(UTC))
    event.add("dtstart", sheet.starts_at)
    event.add("dtend", sheet.ends_at)
    event.add("status", "CANCELLED" if sheet.cancelled else "CONFIRMED")
    for name, words in (
        ("summary", sheet.title),
        ("description", sheet.text),
        ("location", sheet.place),
        ("url", sheet.link),
    ):
        if words:
            event.add(name, readable(words))
    if sheet.latitude is not None and sheet.longitude is not None:
        event.add("geo", (sheet.latitude, sheet.longitude))
    if _is_address(sheet.organizer):
        event.add("organizer", f"mailto:{sheet.organizer}")
    return event


def _is_address(organizer: str) -> bool:
    """A name alone is no organizer for a calendar, which would write to it."""
    name, _, host = organizer.partition("@")
    return bool(name and "." in host) and not any(c.isspace() for c in organizer)
