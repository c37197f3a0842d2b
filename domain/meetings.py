"""Questions to those who host an event: who may see them, and the way of each through the meeting.

The way is a table of steps. A button carries the state that it was shown for, so that two members of staff
never undo one another: a step from a state that is no more does not fit.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from domain.contributions import Kind
from domain.conversation import Scene
from domain.effects import Entry, Keep
from domain.events import Event, Rule, can_ask
from domain.hearing import outside
from domain.said import Medium, Wrote


class PanelState(StrEnum):
    """Where a question stands. ``NEW`` and ``HELD`` are seen by nobody but its author and staff."""

    NEW = "new"
    SHOWN = "shown"
    HELD = "held"
    TAKEN = "taken"
    ANSWERED = "answered"
    PARKED = "parked"


VISIBLE = frozenset({PanelState.SHOWN, PanelState.TAKEN, PanelState.ANSWERED, PanelState.PARKED})
"""What has passed the rule of the day."""

SECONDABLE = frozenset({PanelState.SHOWN, PanelState.TAKEN, PanelState.PARKED})
"""What others can still wish an answer to."""

OPEN_TO_EDITS = frozenset({PanelState.NEW, PanelState.SHOWN, PanelState.HELD})
"""What its author may still word otherwise. What has been taken up stays as it was put."""


class Step(StrEnum):
    """What staff do with a question. ``UNDO`` takes the last step back."""

    SHOW = "show"
    HOLD = "hold"
    TAKE = "take"
    ANSWER = "answer"
    PARK = "park"
    UNDO = "undo"


class HoldReason(StrEnum):
    """Why a question is not shown to others; said to its author in plain words."""

    NOT_HERE = "not_here"
    PERSONAL = "personal"
    SAME = "same"


STEPS: dict[tuple[PanelState, Step], PanelState] = {
    (PanelState.NEW, Step.SHOW): PanelState.SHOWN,
    (PanelState.NEW, Step.HOLD): PanelState.HELD,
    (PanelState.NEW, Step.TAKE): PanelState.TAKEN,
    (PanelState.SHOWN, Step.TAKE): PanelState.TAKEN,
    (PanelState.SHOWN, Step.ANSWER): PanelState.ANSWERED,
    (PanelState.SHOWN, Step.PARK): PanelState.PARKED,
    (PanelState.SHOWN, Step.HOLD): PanelState.HELD,
    (PanelState.HELD, Step.SHOW): PanelState.SHOWN,
    (PanelState.TAKEN, Step.ANSWER): PanelState.ANSWERED,
    (PanelState.TAKEN, Step.PARK): PanelState.PARKED,
    (PanelState.PARKED, Step.TAKE): PanelState.TAKEN,
    (PanelState.PARKED, Step.ANSWER): PanelState.ANSWERED,
}
"""Every step that there is, and where it leads. Undoing leads back to where the last one came from."""

ON_THE_SPOT = frozenset({Step.TAKE, Step.PARK})
"""Steps that only make sense where there is a panel: on a walk a question is answered, or talked about."""


@dataclass(frozen=True, slots=True)
class PanelQuestion:
    """A question to those who host an event, as others see it. ``contribution`` is its number.

    ``voice`` is Telegram's id of a voice message, when it was spoken. ``addressee`` None: the panel as a
    whole. ``before`` is the state that the last step came from, ``item`` the number under which the meeting
    took it up; ``answer_file`` a spoken answer. ``support`` counts those who second it.
    """

    contribution: int
    event: int
    author: int
    words: str
    voice: str | None
    addressee: str | None
    state: PanelState
    asked_at: datetime
    before: PanelState | None = None
    item: int | None = None
    reason: HoldReason | None = None
    answer: str | None = None
    answer_file: str | None = None
    answered_by: str | None = None
    support: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered: in words, by voice (Telegram's file id), or both; and which of the hosts it was."""

    words: str
    file: str | None = None
    host: str | None = None


def entered(rule: Rule) -> PanelState:
    """Where a question begins under this rule of the day."""
    return PanelState.NEW if rule is Rule.BEFORE else PanelState.SHOWN


def reworded(question: PanelQuestion, rule: Rule, words: str) -> PanelQuestion:
    """The question put otherwise by its author: looked at again, unless the rule is to look afterwards.

    What staff have held back is looked at again under either rule: else a comma would show it to everybody.
    What has been taken up stays as it was put.
    """
    if question.state not in OPEN_TO_EDITS:
        return question
    again = rule is Rule.BEFORE or question.state is PanelState.HELD
    state = PanelState.NEW if again else question.state
    return replace(question, words=words, state=state, before=None, reason=None)


def fits(question: PanelQuestion, step: Step, seen: PanelState) -> bool:
    """Whether the step can be taken, by somebody who saw the question in the state ``seen``."""
    if question.state is not seen:
        return False
    return question.before is not None if step is Step.UNDO else (question.state, step) in STEPS


def steps(question: PanelQuestion, *, panel: bool) -> tuple[Step, ...]:
    """What can be done with it now, at an event with or without a panel; in the order of ``Step``."""
    possible = (step for step in Step if fits(question, step, question.state))
    return tuple(step for step in possible if panel or step not in ON_THE_SPOT)


def take_step(question: PanelQuestion, step: Step, item: int) -> PanelQuestion:
    """The question after a step that fits. ``item`` is the meeting's next number, for one that has none yet.

    Raises KeyError for a step that there is not.
    """
    if step is Step.UNDO:
        return _undone(question)
    state = STEPS[question.state, step]
    number = question.item or item if state is PanelState.TAKEN else question.item
    return replace(question, state=state, before=question.state, item=number, reason=None)


def _undone(question: PanelQuestion) -> PanelQuestion:
    """One step back. A number that came with the step is free again, for the question that was meant."""
    assert question.before is not None, "there is a step to take back"
    first_taken = question.state is PanelState.TAKEN and question.before is not PanelState.PARKED
    back = replace(question, state=question.before, before=None, reason=None)
    if first_taken:
        back = replace(back, item=None)
    if question.state is PanelState.ANSWERED:
        back = replace(back, answer=None, answer_file=None, answered_by=None)
    return back


def asked(wrote: Wrote, scene: Scene, event: int) -> Keep:
    """What they wrote is a question, and an entry of the event that it is for."""
    return replace(outside(wrote, scene), kind=Kind.QUESTION, entry=Entry(event))


ANSWER_MOST = 3000
"""Characters of an answer: who asked gets it whole, in one message with their question."""


def spoken(wrote: Wrote) -> str | None:
    """Telegram's id of the voice message that it is, which others can listen to; None when it is none."""
    attachment = wrote.attachment
    return attachment.file_id if attachment is not None and attachment.medium is Medium.VOICE else None


def answer_in(wrote: Wrote, host: str | None) -> Answer | None:
    """The answer that staff wrote or spoke; None when it was something that cannot be passed on as one."""
    voice = spoken(wrote)
    if (wrote.attachment is not None and voice is None) or not (wrote.text.strip() or voice):
        return None
    return Answer(wrote.text.strip(), voice, host)


def host_at(event: Event, position: int) -> str | None:
    """The host at this position, from 1; None when there is no such, or no longer."""
    return event.hosts[position - 1] if 1 <= position <= len(event.hosts) else None


def must_choose(event: Event, now: datetime) -> bool:
    """Whether one is first asked whom the question is for: where several people sit on a panel."""
    return event.what.has_panel and len(event.hosts) > 1 and can_ask(event, now)
