"""Taking a question one step on its way: locked, written down, and told to whom it concerns.

The event is locked first, because it gives out the item numbers, and then the question. Whoever finds that
a step no longer fits changes nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from domain.contributions import Status, reference
from domain.events import Event
from domain.lanes import Lane
from domain.meeting_telling import (
    QuestionAnswered,
    QuestionHeld,
    QuestionParked,
    QuestionReleased,
    QuestionTaken,
)
from domain.meetings import Answer, HoldReason, PanelQuestion, PanelState, Step, fits, steps, take_step
from domain.notices import Notice
from domain.said import Who
from domain.setup import version_of
from services import keeping, outbox
from storage import contributions, events, panel, panel_seconds, people
from storage.work import Work

_TOLD: dict[PanelState, Callable[[PanelQuestion], Notice]] = {
    PanelState.TAKEN: lambda one: QuestionTaken(one.contribution, one.item or 0),
    PanelState.ANSWERED: lambda one: QuestionAnswered(one.contribution),
    PanelState.PARKED: lambda one: QuestionParked(one.contribution),
    PanelState.HELD: lambda one: QuestionHeld(one.contribution),
}
"""What is told of a question that has come to a state."""


@dataclass(frozen=True, slots=True)
class Locked:
    """An event and one of its questions, which nobody else changes until this work is done."""

    event: Event
    question: PanelQuestion

    def fits(self, step: Step, seen: PanelState) -> bool:
        """Whether somebody who saw the question in the state ``seen`` can take the step."""
        allowed = steps(self.question, panel=self.event.what.has_panel)
        return step in allowed and fits(self.question, step, seen)


def lock(work: Work, contribution: int) -> Locked | None:
    """The question and its event; None when there is no such question, or it was withdrawn."""
    found = panel.find(work, contribution)
    if found is None:
        return None
    event = events.lock(work, found.event)
    panel.lock(work, contribution)
    question = panel.find(work, contribution)
    return None if event is None or question is None else Locked(event, question)


def take(
    work: Work,
    who: Who,
    locked: Locked,
    step: Step,
    *,
    reason: HoldReason | None = None,
    answer: Answer | None = None,
) -> PanelQuestion:
    """Take a step that fits, write down who did it, and tell those who wait for it."""
    before = locked.question
    after = take_step(before, step, panel.next_item(work, locked.event.number))
    if step is Step.HOLD:
        after = replace(after, reason=reason)
    if answer is not None:
        after = replace(after, answer=answer.words, answer_file=answer.file, answered_by=answer.host)
    panel.save(work, after)
    _note(work, who, before, after, step)
    _status(work, who, before, after)
    if before.state is PanelState.HELD:
        _tell_released(work, after)
    elif step is not Step.UNDO:
        _tell(work, after)
    return after


def _note(work: Work, who: Who, before: PanelQuestion, after: PanelQuestion, step: Step) -> None:
    name = reference(after.contribution)
    was, now = f"{name} {before.state}", f"{name} {after.state}"
    events.note(work, after.event, who.telegram_id, f"question_{step}", was, now)


def _status(work: Work, who: Who, before: PanelQuestion, after: PanelQuestion) -> None:
    """A contribution whose question is answered is answered; taken back, it stands where it stood before."""
    number = after.contribution
    if after.state is PanelState.ANSWERED:
        status = Status.ANSWERED
    elif before.state is PanelState.ANSWERED:
        status = contributions.came_from(work, number, Status.ANSWERED)
    else:
        return
    old = contributions.several(work, [number])[number]
    contributions.advance(work, old, status, f"staff:{who.telegram_id}")
    author = panel_seconds.asked_by(work, number)
    if author is not None:
        keeping.refresh(work, people.find(work, author), number)


def _tell(work: Work, question: PanelQuestion) -> None:
    """Who asked hears of it at once, and so does who seconds it; of what is held back only who asked."""
    if question.state not in _TOLD:
        return
    notice = _TOLD[question.state](question)
    author = panel_seconds.asked_by(work, question.contribution)
    others = (
        [] if question.state is PanelState.HELD else panel_seconds.seconded_by(work, question.contribution)
    )
    for chat in (*([author] if author is not None else []), *others):
        once = None if question.state is PanelState.HELD else f"{_key(question)}:{chat}"
        outbox.owe(work, chat, notice, lane=Lane.REMINDER, once=once)


def _tell_released(work: Work, question: PanelQuestion) -> None:
    """Its author was told that it is held back, which is true no longer."""
    author = panel_seconds.asked_by(work, question.contribution)
    if author is not None:
        outbox.owe(work, author, QuestionReleased(question.contribution), lane=Lane.REMINDER)


def _key(question: PanelQuestion) -> str:
    """Names what is told only once: this state of this question, with this number and this answer."""
    facts = (question.item, question.reason, question.answer, question.answer_file, question.words)
    return f"panel:{question.contribution}:{question.state}:{version_of(*map(str, facts))}"
