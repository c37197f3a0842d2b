"""Looking up the facts of the notices of questions to a panel: what may be seen, by whom, at this moment."""

from collections.abc import Callable
from typing import Any

from domain.events import Event, can_ask
from domain.meeting_telling import (
    AskAnswer,
    AskHosts,
    AskWhom,
    MinutesSoFar,
    QuestionAnswered,
    QuestionHeld,
    QuestionList,
    QuestionParked,
    QuestionReleased,
    QuestionTaken,
    QuestionVoice,
    Queue,
    QueueCard,
)
from domain.meeting_views import (
    AskAnswerView,
    AskHostsView,
    AskWhomView,
    Followed,
    Listed,
    MinutesView,
    QuestionAnsweredView,
    QuestionHeldView,
    QuestionListView,
    QuestionParkedView,
    QuestionReleasedView,
    QuestionTakenView,
    QuestionVoiceView,
    QueueCardView,
    QueueView,
)
from domain.meetings import VISIBLE, PanelQuestion, PanelState
from domain.notices import Notice
from services import meetings
from services.looking import Facts
from storage import attachments, panel, panel_seconds
from storage.people import Reader

PAGE = 5
"""Questions on a page: a button each, and still one screen."""


def _whom(facts: Facts, _reader: Reader | None, notice: AskWhom) -> AskWhomView | None:
    event = facts.event(notice.event)
    return AskWhomView(event) if event else None


def _ask(facts: Facts, _reader: Reader | None, notice: AskHosts) -> AskHostsView | None:
    event = facts.event(notice.event)
    if event is None:
        return None
    return AskHostsView(event, notice.addressee, can_ask(event, facts.work.now), notice.edits)


def _list(facts: Facts, reader: Reader | None, notice: QuestionList) -> QuestionListView | None:
    event = facts.event(notice.event)
    if event is None:
        return None
    person = reader.number if reader else None
    total = panel.count_shown(facts.work, event.number)
    page, pages = _paged(notice.page, total)
    found = panel.shown(facts.work, event.number, page * PAGE, PAGE)
    mine = panel_seconds.SECONDS.seconded(facts.work, person, [one.contribution for one in found])
    listed = tuple(Listed(one, one.contribution in mine, one.author == person) for one in found)
    waiting = panel.count_waiting(facts.work, event.number, person)
    return QuestionListView(event, listed, page, pages, total, waiting, notice.edits)


def _paged(page: int, total: int) -> tuple[int, int]:
    """The page that there is, and how many there are."""
    pages = max(1, -(-total // PAGE))
    return min(page, pages - 1), pages


def _voice(facts: Facts, reader: Reader | None, notice: QuestionVoice) -> QuestionVoiceView | None:
    question = panel.find(facts.work, notice.contribution)
    if question is None or question.voice is None or not _may_see(facts, reader, question):
        return None
    return QuestionVoiceView(question)


def _may_see(facts: Facts, reader: Reader | None, question: PanelQuestion) -> bool:
    if question.state in VISIBLE or facts.staff(reader):
        return True
    return reader is not None and reader.number == question.author


def _followed(facts: Facts, reader: Reader | None, number: int, state: PanelState) -> Followed | None:
    """A question that the reader asked or seconds, as long as it stands like this.

    Who wants no more messages hears of what they asked themselves, and of nothing else.
    """
    question = panel.find(facts.work, number)
    event = facts.event(question.event) if question else None
    if question is None or event is None or reader is None or question.state is not state:
        return None
    if question.author == reader.number:
        return Followed(event, question, own=True)
    follows = number in panel_seconds.SECONDS.seconded(facts.work, reader.number, [number])
    return Followed(event, question, own=False) if follows and reader.stopped_at is None else None


def _taken(facts: Facts, reader: Reader | None, notice: QuestionTaken) -> QuestionTakenView | None:
    followed = _followed(facts, reader, notice.contribution, PanelState.TAKEN)
    return QuestionTakenView(followed, notice.item) if followed else None


def _answered(facts: Facts, reader: Reader | None, notice: QuestionAnswered) -> QuestionAnsweredView | None:
    followed = _followed(facts, reader, notice.contribution, PanelState.ANSWERED)
    return QuestionAnsweredView(followed) if followed else None


def _parked(facts: Facts, reader: Reader | None, notice: QuestionParked) -> QuestionParkedView | None:
    followed = _followed(facts, reader, notice.contribution, PanelState.PARKED)
    return QuestionParkedView(followed) if followed else None


def _held(facts: Facts, reader: Reader | None, notice: QuestionHeld) -> QuestionHeldView | None:
    followed = _followed(facts, reader, notice.contribution, PanelState.HELD)
    return QuestionHeldView(followed) if followed and followed.own else None


def _released(facts: Facts, reader: Reader | None, notice: QuestionReleased) -> QuestionReleasedView | None:
    for state in (PanelState.SHOWN, PanelState.NEW):
        followed = _followed(facts, reader, notice.contribution, state)
        if followed is not None and followed.own:
            return QuestionReleasedView(followed)
    return None


def _for_staff(facts: Facts, reader: Reader | None, number: int) -> Event | None:
    return facts.event(number) if facts.staff(reader) else None


def _queue(facts: Facts, reader: Reader | None, notice: Queue) -> QueueView | None:
    event = _for_staff(facts, reader, notice.event)
    if event is None:
        return None
    tally = panel.tally(facts.work, event.number)
    total, new = sum(tally.values()), tally.get(PanelState.NEW, 0)
    page, pages = _paged(notice.page, total)
    found = panel.queue(facts.work, event.number, page * PAGE, PAGE)
    return QueueView(event, tuple(found), page, pages, total, new, notice.late, notice.edits)


def _queued(facts: Facts, reader: Reader | None, notice: QueueCard) -> QueueCardView | None:
    question = panel.find(facts.work, notice.contribution)
    event = _for_staff(facts, reader, question.event) if question else None
    if question is None or event is None:
        return None
    number = question.contribution
    attached = attachments.counts(facts.work, [number]).get(number, 0) - (question.voice is not None)
    return QueueCardView(
        event, question, notice.page, notice.choosing, notice.late, attached, edits=notice.edits
    )


def _ask_answer(facts: Facts, reader: Reader | None, notice: AskAnswer) -> AskAnswerView | None:
    question = panel.find(facts.work, notice.contribution)
    if question is None or not facts.staff(reader):
        return None
    return AskAnswerView(question, notice.host, notice.odd, notice.long, notice.edits)


def _minutes(facts: Facts, reader: Reader | None, notice: MinutesSoFar) -> MinutesView | None:
    event = _for_staff(facts, reader, notice.event)
    if event is None:
        return None
    minutes = meetings.minutes(facts.work, event)
    page, pages = _paged(notice.page, len(minutes.everything))
    shown = minutes.everything[page * PAGE : (page + 1) * PAGE]
    return MinutesView(minutes, shown, page, pages, notice.edits)


LOOKS: dict[type[Notice], Callable[[Facts, Reader | None, Any], Any]] = {
    AskWhom: _whom,
    AskHosts: _ask,
    QuestionList: _list,
    QuestionVoice: _voice,
    QuestionTaken: _taken,
    QuestionAnswered: _answered,
    QuestionParked: _parked,
    QuestionHeld: _held,
    QuestionReleased: _released,
    Queue: _queue,
    QueueCard: _queued,
    AskAnswer: _ask_answer,
    MinutesSoFar: _minutes,
}
