"""Notices with their facts looked up, ready to be put into words. A notice that needs no facts is its own."""

from dataclasses import dataclass
from datetime import datetime

from domain.contributions import Kind, Status


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question as it was asked: ``number`` of ``total``, and how often they have answered it already."""

    dialogue: str
    question: str
    text: str
    number: int
    total: int
    answered: int = 0


@dataclass(frozen=True, slots=True)
class ReminderView:
    """The question that stands open."""

    asked: QuestionView


@dataclass(frozen=True, slots=True)
class ReceiptView:
    """A contribution on its way. ``edits`` is the message that shows it already.

    ``under``: the question on the screen, whose buttons go with the receipt. ``walk``: the event that its
    author is at, whose walk mode they can leave.
    """

    number: int
    kind: Kind
    status: Status
    attachments: int
    changed_at: datetime | None
    dialogue: str | None
    under: str | None
    edits: int | None
    walk: int | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One of a person's contributions, in a list."""

    number: int
    kind: Kind
    status: Status
    text: str
    received_at: datetime
    question: int | None = None
    attachments: int = 0


@dataclass(frozen=True, slots=True)
class MyPageView:
    """A page of one's contributions; pages are counted from 0."""

    items: tuple[Item, ...]
    page: int
    pages: int
    total: int
    edits: int | None


@dataclass(frozen=True, slots=True)
class MyOneView:
    """One contribution with what can be done with it."""

    item: Item
    page: int
    sure: bool
    edits: int | None


@dataclass(frozen=True, slots=True)
class SummaryView:
    """One's own words under each question (by its position), and whether we know where they live."""

    dialogue: str
    answers: tuple[Item, ...]
    placed: bool


@dataclass(frozen=True, slots=True)
class SettingsView:
    """What is chosen now."""

    place: str | None
    stopped: bool
    invited: bool = True


@dataclass(frozen=True, slots=True)
class PlaceMenuView:
    """The place that is chosen now."""

    place: str | None
    edits: int | None
