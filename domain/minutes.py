"""The minutes of a meeting, from its questions as they stand."""

from collections.abc import Sequence
from datetime import datetime

from domain.events import Event
from domain.meeting_views import Figures, Item, Minutes
from domain.meetings import VISIBLE, PanelQuestion, PanelState


def written(event: Event, questions: Sequence[PanelQuestion], figures: Figures, now: datetime) -> Minutes:
    """What was taken up or answered, by number; then what is answered in writing; then what was not reached.

    Only what others may see counts, whatever is given.
    """
    seen = [one for one in questions if one.state in VISIBLE]
    taken = [one for one in seen if one.state in {PanelState.TAKEN, PanelState.ANSWERED}]
    return Minutes(
        event=event,
        items=tuple(_item(one) for one in sorted(taken, key=_order)),
        parked=tuple(_item(one) for one in seen if one.state is PanelState.PARKED),
        unasked=tuple(_item(one) for one in seen if one.state is PanelState.SHOWN),
        figures=figures,
        now=now,
    )


def _order(question: PanelQuestion) -> tuple[bool, int, int]:
    """By number; what was answered without one, in writing or on a walk, comes after."""
    return question.item is None, question.item or 0, question.contribution


def _item(question: PanelQuestion) -> Item:
    return Item(
        item=question.item,
        contribution=question.contribution,
        state=question.state,
        words=question.words,
        spoken=question.voice is not None,
        addressee=question.addressee,
        support=question.support,
        answer=question.answer or "",
        answer_spoken=question.answer_file is not None,
        answered_by=question.answered_by,
    )
