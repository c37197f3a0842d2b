"""Looking up the facts of a notice: one small function for each notice that needs any."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from domain.events import Event
from domain.notices import Notice
from domain.settings import PlaceMenu, Settings
from domain.setup import Dialogue
from domain.telling import AskQuestion, MyOne, MyPage, Receipt, Reminder, Summary
from domain.views import (
    Item,
    MyOneView,
    MyPageView,
    PlaceMenuView,
    QuestionView,
    ReceiptView,
    ReminderView,
    SettingsView,
    SummaryView,
)
from services.keeping import receipt_key
from storage import attachments, contributions, events
from storage.contributions import Contribution
from storage.people import Reader
from storage.work import Work

T = TypeVar("T")

PAGE = 5
"""Contributions on a page of /mine: what a phone shows without scrolling far."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a batch of notices needs, fetched together."""

    work: Work
    readers: Mapping[int, Reader]
    contributions: Mapping[int, Contribution]
    attached: Mapping[int, int]
    receipts: Mapping[str, int]
    wordings: Mapping[str, str]
    events: dict[int, Event | None] = field(default_factory=dict)
    of_events: dict[tuple[Callable[[Work, Event], Any], int], Any] = field(default_factory=dict)

    def event(self, number: int) -> Event | None:
        """An event that residents may see; looked up once for a batch."""
        if number not in self.events:
            self.events[number] = events.find(self.work, number)
        found = self.events[number]
        return found if found is not None and found.public else None

    def of_event(self, look: Callable[[Work, Event], T], event: Event) -> T:
        """What ``look`` finds of an event; looked up once for a batch, whose readers are told the same."""
        key = look, event.number
        if key not in self.of_events:
            self.of_events[key] = look(self.work, event)
        found: T = self.of_events[key]
        return found

    def staff(self, reader: Reader | None) -> bool:
        """Whether the reader arranges events."""
        return reader is not None and reader.telegram_id in self.work.setup.admins


def _question(facts: Facts, reader: Reader | None, notice: AskQuestion | Reminder) -> QuestionView | None:
    """None when the dialogue has left the configuration, or no longer asks this."""
    dialogue = facts.work.setup.dialogue(notice.dialogue)
    at = dialogue.position(notice.question) if dialogue else None
    text = facts.wordings.get(notice.wording)
    if dialogue is None or at is None or text is None:
        return None
    answered = 0
    if reader and reader.number:
        answers = contributions.answers(facts.work, reader.number, notice.dialogue)
        answered = sum(one.question == notice.question for one in answers)
    return QuestionView(notice.dialogue, notice.question, text, at + 1, len(dialogue.questions), answered)


def _reminder(facts: Facts, reader: Reader | None, notice: Reminder) -> ReminderView | None:
    asked = _question(facts, reader, notice)
    return ReminderView(asked) if asked else None


def _receipt(facts: Facts, _reader: Reader | None, notice: Receipt) -> ReceiptView | None:
    kept = facts.contributions.get(notice.contribution)
    if kept is None:
        return None
    return ReceiptView(
        kept.number,
        kept.kind,
        kept.status,
        facts.attached.get(kept.number, 0),
        kept.changed_at,
        kept.dialogue,
        notice.under,
        facts.receipts.get(receipt_key(kept.number)),
        notice.walk,
    )


def _my_page(facts: Facts, reader: Reader | None, notice: MyPage) -> MyPageView | None:
    if reader is None or reader.number is None:
        return None
    total = contributions.count(facts.work, reader.number)
    pages = max(1, -(-total // PAGE))
    page = min(notice.page, pages - 1)
    rows = contributions.page(facts.work, reader.number, page * PAGE, PAGE)
    return MyPageView(_items(facts, rows), page, pages, total, notice.edits)


def _my_one(facts: Facts, reader: Reader | None, notice: MyOne) -> MyOneView | None:
    own = contributions.own(facts.work, reader.number if reader else None, notice.contribution)
    if own is None:
        return None
    return MyOneView(_items(facts, [own])[0], notice.page, notice.sure, notice.edits)


def _summary(facts: Facts, reader: Reader | None, notice: Summary) -> SummaryView | None:
    if reader is None or reader.number is None or facts.work.setup.dialogue(notice.dialogue) is None:
        return None
    rows = contributions.answers(facts.work, reader.number, notice.dialogue)
    return SummaryView(notice.dialogue, _items(facts, rows), reader.place is not None)


def _settings(_facts: Facts, reader: Reader | None, _notice: Settings) -> SettingsView | None:
    return SettingsView(reader.place, reader.stopped_at is not None, not reader.uninvited) if reader else None


def _place_menu(_facts: Facts, reader: Reader | None, notice: PlaceMenu) -> PlaceMenuView | None:
    return PlaceMenuView(reader.place, notice.edits) if reader else None


def _items(facts: Facts, rows: list[Contribution]) -> tuple[Item, ...]:
    attached = attachments.counts(facts.work, [one.number for one in rows]) if rows else {}
    return tuple(_item(facts.work.setup.dialogue(one.dialogue or ""), one, attached) for one in rows)


def _item(dialogue: Dialogue | None, one: Contribution, attached: dict[int, int]) -> Item:
    at = dialogue.position(one.question or "") if dialogue else None
    number = None if at is None else at + 1
    return Item(
        one.number, one.kind, one.status, one.text, one.received_at, number, attached.get(one.number, 0)
    )


LOOKS: dict[type[Notice], Callable[[Facts, Reader | None, Any], Any]] = {
    AskQuestion: _question,
    Reminder: _reminder,
    Receipt: _receipt,
    MyPage: _my_page,
    MyOne: _my_one,
    Summary: _summary,
    Settings: _settings,
    PlaceMenu: _place_menu,
}
