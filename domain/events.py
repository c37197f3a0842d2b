"""Events: walks, meetings, workshops and the like. What one is, when it takes place, who may do what when."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum


class EventKind(StrEnum):
    """The forms of meeting: Uppvidinge's three, and those that Sunne added."""

    WALK = "walk"
    MEETING = "meeting"
    GATHERING = "gathering"
    WORKSHOP = "workshop"
    OPEN_SPACE = "open_space"
    STAND = "stand"

    @property
    def has_stops(self) -> bool:
        """Whether it goes from stop to stop."""
        return self is EventKind.WALK

    @property
    def has_panel(self) -> bool:
        """Whether questions are put to those who host it, and answered on the spot."""
        return self in {EventKind.MEETING, EventKind.GATHERING}


class EventStatus(StrEnum):
    """Where an event stands. What has been is ``PUBLISHED`` as well: time alone tells."""

    DRAFT = "draft"
    PUBLISHED = "published"
    CANCELLED = "cancelled"
    DISCARDED = "discarded"


class Rule(StrEnum):
    """The moderators' rule of the day: whether a question is looked at before others see it, or after."""

    BEFORE = "before"
    AFTER = "after"


class WriteUpState(StrEnum):
    """Where the write-up of an event is: it goes out by itself, with or without staff having seen a draft.

    ``HELD``: staff hold it back. ``NONE``: nobody was there and nothing was said, so that none goes out.
    """

    DUE = "due"
    DRAFTED = "drafted"
    HELD = "held"
    SENT = "sent"
    NONE = "none"


OPEN_BEFORE = timedelta(hours=1)
"""How long before its start an event counts as under way: people gather, the leader shows the code."""

OPEN_AFTER = timedelta(minutes=30)
"""How long after its end it still does: the last words are written while walking to the bus."""


@dataclass(frozen=True, slots=True)
class EventText:
    """Title and description in one language."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Event:
    """One event as it stands. ``number`` is the id; moments are aware UTC.

    Of a draft anything may be None. ``place`` None: the whole municipality. ``point`` is the meeting point in
    words, with a position (degrees, WGS 84) when it was shared from the map. ``sequence`` counts its changes.
    ``seats`` None: as many as come. ``revises`` is the published event that a draft would change; ``origin``
    the one that it repeats for another place. ``code`` is the word one checks in with.
    """

    number: int
    status: EventStatus
    made_by: int
    kind: EventKind | None = None
    place: str | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    latitude: float | None = None
    longitude: float | None = None
    point: str | None = None
    seats: int | None = None
    hosts: tuple[str, ...] = ()
    contact: str | None = None
    rule: Rule = Rule.BEFORE
    code: str | None = None
    sequence: int = 0
    origin: int | None = None
    revises: int | None = None
    reason: str | None = None
    write_up: WriteUpState = WriteUpState.DUE
    changed_at: datetime | None = None
    texts: Mapping[str, EventText] = field(default_factory=dict)

    def words(self, language: str) -> EventText:
        """Title and text in this language, each in the first that there is where it is missing.

        Empty for an unfinished draft.
        """
        first = next(iter(self.texts.values()), EventText("", ""))
        own = self.texts.get(language, first)
        return EventText(own.title or first.title, own.text or first.text)

    @property
    def starts(self) -> datetime:
        """The start of a complete event. Raises ValueError for a draft that has none."""
        return _there(self.starts_at)

    @property
    def ends(self) -> datetime:
        """The end of a complete event. Raises ValueError for a draft that has none."""
        return _there(self.ends_at)

    @property
    def what(self) -> EventKind:
        """The kind of a complete event. Raises ValueError for a draft that has none."""
        if self.kind is None:
            raise ValueError(f"event {self.number} has no kind yet")
        return self.kind

    @property
    def public(self) -> bool:
        """Whether residents may see it: published, perhaps cancelled since."""
        return self.status in {EventStatus.PUBLISHED, EventStatus.CANCELLED}


def _there(moment: datetime | None) -> datetime:
    if moment is None:
        raise ValueError("the event has no time yet")
    return moment


def can_register(event: Event, now: datetime) -> bool:
    """Whether one can sign up, change one's mind or be offered a seat: until it begins."""
    return event.status is EventStatus.PUBLISHED and now < event.starts


def under_way(event: Event, now: datetime) -> bool:
    """Whether one can check in: from an hour before its start until half an hour after its end."""
    return (
        event.status is EventStatus.PUBLISHED and event.starts - OPEN_BEFORE <= now < event.ends + OPEN_AFTER
    )


def can_ask(event: Event, now: datetime) -> bool:
    """Whether questions can be put to those who host it: beforehand, and until it is over."""
    return event.status is EventStatus.PUBLISHED and now < event.ends + OPEN_AFTER


class EventField(StrEnum):
    """What an event says of itself, in the order in which staff are asked for it."""

    KIND = "kind"
    TITLE = "title"
    PLACE = "place"
    STARTS = "starts"
    ENDS = "ends"
    POINT = "point"
    TEXT = "text"
    SEATS = "seats"
    HOSTS = "hosts"
    CONTACT = "contact"


def differences(before: Event, after: Event) -> tuple[EventField, ...]:
    """What readers of the event will find changed, in the order of the fields."""
    pairs: dict[EventField, tuple[object, object]] = {
        EventField.KIND: (before.kind, after.kind),
        EventField.TITLE: (_titles(before), _titles(after)),
        EventField.PLACE: (before.place, after.place),
        EventField.STARTS: (before.starts_at, after.starts_at),
        EventField.ENDS: (before.ends_at, after.ends_at),
        EventField.POINT: (_point(before), _point(after)),
        EventField.TEXT: (_bodies(before), _bodies(after)),
        EventField.SEATS: (before.seats, after.seats),
        EventField.HOSTS: (before.hosts, after.hosts),
        EventField.CONTACT: (before.contact, after.contact),
    }
    return tuple(field for field, (old, new) in pairs.items() if old != new)


def _titles(event: Event) -> dict[str, str]:
    return {language: words.title for language, words in event.texts.items()}


def _bodies(event: Event) -> dict[str, str]:
    return {language: words.text for language, words in event.texts.items()}


def _point(event: Event) -> tuple[object, ...]:
    return event.point, event.latitude, event.longitude
