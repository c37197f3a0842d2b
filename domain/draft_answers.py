"""What staff answer when they make an event: read into the draft, or refused, saying what is possible."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from domain.drafting import Step, moved, worded
from domain.events import Event, EventField
from domain.plain_words import plain
from domain.said import Medium, Wrote
from domain.setup import Setup
from domain.when import Unread, read, read_end

TITLE_MOST = 80
TEXT_MOST = 1000
POINT_MOST = 200
CONTACT_MOST = 200
HOST_MOST = 48
REASON_MOST = 500
"""Characters. The hosts of an event, each on a line, fit into a column of 500."""

HOSTS_MOST = 10
SEATS_MOST = 10_000

_SEATS = re.compile(r"(?:max |hogst |at most )?(\d{1,9})(?: ?(?:st|platser|personer|seats|people))?\.?")


class Problem(StrEnum):
    """Why an answer cannot be taken, besides what ``domain.when.Why`` says of times."""

    NO_WORDS = "no_words"
    PRESS = "press"
    TOO_LONG = "too_long"
    NO_PLACE = "no_place"
    NO_NUMBER = "no_number"
    TOO_MANY_SEATS = "too_many_seats"
    SEATS_TAKEN = "seats_taken"
    TOO_MANY_HOSTS = "too_many_hosts"
    HOST_TOO_LONG = "host_too_long"


@dataclass(frozen=True, slots=True)
class Refused:
    """Why not: the value of a ``Problem``, or of a ``Why`` with ``when_`` in front.

    ``number`` is the limit, the seats that are taken, or the weekday that a date really is, Monday 0.
    """

    why: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What reading an answer needs besides: the moment, the municipality, the seats that are taken already.

    ``like`` is the event that a draft repeats.
    """

    now: datetime
    setup: Setup
    taken: int = 0
    like: Event | None = None


Answered = Event | Refused


def answered(draft: Event, step: Step, wrote: Wrote, known: Known) -> Answered:
    """The draft with what was answered, or why it cannot be taken; then nothing of it has changed."""
    if step.field is EventField.POINT and wrote.attachment and wrote.attachment.medium is Medium.POSITION:
        return _position(draft, wrote)
    words = wrote.text.strip()
    if not words or wrote.attachment is not None:
        return Refused(Problem.NO_WORDS)
    return _READERS[step.field](draft, step, words, known)


def at_time(draft: Event, words: str, known: Known) -> Answered:
    """The draft with the start, and the end if it was said as well."""
    found = read(words, known.now, known.setup.zone)
    if isinstance(found, Unread):
        return _unread(found)
    return moved(draft, known.like, found.starts, found.ends, known.setup.zone)


def until(draft: Event, words: str, known: Known) -> Answered:
    """The draft with the end."""
    found = read_end(words, draft.starts, known.setup.zone)
    return _unread(found) if isinstance(found, Unread) else replace(draft, ends_at=found)


def lasting(draft: Event, minutes: int) -> Event:
    """The draft with an end that is so long after its start."""
    return replace(draft, ends_at=draft.starts + timedelta(minutes=minutes))


def too_long(words: str, most: int) -> Refused | None:
    return Refused(Problem.TOO_LONG, most) if len(words) > most else None


def _unread(found: Unread) -> Refused:
    return Refused(f"when_{found.why.value}", found.weekday)


def _position(draft: Event, wrote: Wrote) -> Event:
    """A place from the map; one without a name is kept, and its name is asked for."""
    assert wrote.attachment is not None, "a position is attached"
    name = " ".join(wrote.text.split()).strip(" ,")[:POINT_MOST]
    latitude, longitude = wrote.attachment.latitude, wrote.attachment.longitude
    return replace(draft, latitude=latitude, longitude=longitude, point=name or None)


def _press(_draft: Event, _step: Step, _words: str, _known: Known) -> Answered:
    return Refused(Problem.PRESS)


def _title(draft: Event, step: Step, words: str, _known: Known) -> Answered:
    line = " ".join(words.split())
    return too_long(line, TITLE_MOST) or worded(draft, step, line)


def _text(draft: Event, step: Step, words: str, _known: Known) -> Answered:
    return too_long(words, TEXT_MOST) or worded(draft, step, words)


def _place(draft: Event, _step: Step, words: str, known: Known) -> Answered:
    found = next((one for one in known.setup.places if plain(one.name) == plain(words)), None)
    return replace(draft, place=found.key) if found else Refused(Problem.NO_PLACE)


def _starts(draft: Event, _step: Step, words: str, known: Known) -> Answered:
    return at_time(draft, words, known)


def _ends(draft: Event, _step: Step, words: str, known: Known) -> Answered:
    return until(draft, words, known)


def _point(draft: Event, _step: Step, words: str, _known: Known) -> Answered:
    """In words. They name the position that was sent just before; otherwise it was that of another place."""
    line = " ".join(words.split())
    new = draft if draft.point is None else replace(draft, latitude=None, longitude=None)
    return too_long(line, POINT_MOST) or replace(new, point=line)


def _seats(draft: Event, _step: Step, words: str, known: Known) -> Answered:
    found = _SEATS.fullmatch(plain(words))
    if found is None or int(found[1]) == 0:
        return Refused(Problem.NO_NUMBER)
    seats = int(found[1])
    if seats > SEATS_MOST:
        return Refused(Problem.TOO_MANY_SEATS, SEATS_MOST)
    return Refused(Problem.SEATS_TAKEN, known.taken) if seats < known.taken else replace(draft, seats=seats)


def _hosts(draft: Event, _step: Step, words: str, _known: Known) -> Answered:
    """One on each line; on a single line, commas part them."""
    parts = words.splitlines() if "\n" in words else words.split(",")
    hosts = tuple(dict.fromkeys(filter(None, (" ".join(part.split()).strip(" ,;•–-") for part in parts))))
    if not hosts:
        return Refused(Problem.NO_WORDS)
    if len(hosts) > HOSTS_MOST:
        return Refused(Problem.TOO_MANY_HOSTS, HOSTS_MOST)
    long = any(len(host) > HOST_MOST for host in hosts)
    return Refused(Problem.HOST_TOO_LONG, HOST_MOST) if long else replace(draft, hosts=hosts)


def _contact(draft: Event, _step: Step, words: str, _known: Known) -> Answered:
    line = " ".join(words.split())
    return too_long(line, CONTACT_MOST) or replace(draft, contact=line)


_READERS: dict[EventField, Callable[[Event, Step, str, Known], Answered]] = {
    EventField.KIND: _press,
    EventField.TITLE: _title,
    EventField.PLACE: _place,
    EventField.STARTS: _starts,
    EventField.ENDS: _ends,
    EventField.POINT: _point,
    EventField.TEXT: _text,
    EventField.SEATS: _seats,
    EventField.HOSTS: _hosts,
    EventField.CONTACT: _contact,
}
