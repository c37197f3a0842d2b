"""Notices of questions to a panel with their facts looked up; and the minutes of a meeting."""

from dataclasses import dataclass
from datetime import datetime

from domain.events import Event
from domain.meetings import PanelQuestion, PanelState


@dataclass(frozen=True, slots=True)
class AskWhomView:
    """The hosts to choose from."""

    event: Event


@dataclass(frozen=True, slots=True)
class AskHostsView:
    """What do you want to ask? ``open`` is False when the event is over or cancelled."""

    event: Event
    addressee: str | None
    open: bool
    edits: int | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A question in the list. ``seconded``: the reader wants to know it too; ``own``: the reader asked it."""

    question: PanelQuestion
    seconded: bool
    own: bool


@dataclass(frozen=True, slots=True)
class QuestionListView:
    """A page of what others see; ``waiting`` are the reader's own questions that nobody has looked at yet."""

    event: Event
    listed: tuple[Listed, ...]
    page: int
    pages: int
    total: int
    waiting: int = 0
    edits: int | None = None


@dataclass(frozen=True, slots=True)
class QuestionVoiceView:
    """A spoken question; it has a voice."""

    question: PanelQuestion


@dataclass(frozen=True, slots=True)
class Followed:
    """A question of which somebody hears who asked it (``own``) or seconds it."""

    event: Event
    question: PanelQuestion
    own: bool


@dataclass(frozen=True, slots=True)
class QuestionTakenView:
    """It is being taken up."""

    followed: Followed
    item: int


@dataclass(frozen=True, slots=True)
class QuestionAnsweredView:
    """It has been answered."""

    followed: Followed


@dataclass(frozen=True, slots=True)
class QuestionParkedView:
    """It will be answered in writing."""

    followed: Followed


@dataclass(frozen=True, slots=True)
class QuestionHeldView:
    """It is not shown to others."""

    followed: Followed


@dataclass(frozen=True, slots=True)
class QuestionReleasedView:
    """It is held back no longer."""

    followed: Followed


@dataclass(frozen=True, slots=True)
class QueueView:
    """A page of the queue as staff see it; ``new`` are those that wait to be looked at."""

    event: Event
    questions: tuple[PanelQuestion, ...]
    page: int
    pages: int
    total: int
    new: int
    late: bool = False
    edits: int | None = None


@dataclass(frozen=True, slots=True)
class QueueCardView:
    """One question as staff see it. ``attachments`` came with it besides its voice."""

    event: Event
    question: PanelQuestion
    page: int
    choosing: str = ""
    late: bool = False
    attachments: int = 0
    edits: int | None = None


@dataclass(frozen=True, slots=True)
class AskAnswerView:
    """What was answered to this?"""

    question: PanelQuestion
    host: str | None
    odd: bool = False
    long: bool = False
    edits: int | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A question in the minutes. ``item`` None: it was answered or parked without being taken up on the spot.

    ``spoken``: it was asked by voice; ``answer_spoken``: the answer is a voice message (``answer`` may be
    empty then). One that was taken up and not (yet) answered is ``TAKEN``.
    """

    item: int | None
    contribution: int
    state: PanelState
    words: str
    spoken: bool
    addressee: str | None
    support: int
    answer: str
    answer_spoken: bool
    answered_by: str | None


@dataclass(frozen=True, slots=True)
class Figures:
    """How many. All but ``asked`` count only what others may see, so that they can be published.

    ``asked`` are all questions that stand, also those that nobody has let through: for staff alone.
    ``askers`` and ``seconders`` are people, each counted once; ``checked_in`` those who were there.
    """

    asked: int = 0
    shown: int = 0
    answered: int = 0
    askers: int = 0
    seconders: int = 0
    checked_in: int = 0


@dataclass(frozen=True, slots=True)
class Minutes:
    """What a meeting took up, in order; what it left to be answered in writing; and the figures.

    ``unasked`` are questions that others saw and the meeting never reached.
    """

    event: Event
    items: tuple[Item, ...]
    parked: tuple[Item, ...]
    unasked: tuple[Item, ...]
    figures: Figures
    now: datetime

    @property
    def everything(self) -> tuple[Item, ...]:
        """All of it, in the order in which it is read."""
        return (*self.items, *self.parked, *self.unasked)


@dataclass(frozen=True, slots=True)
class MinutesView:
    """A page of the minutes as staff read them."""

    minutes: Minutes
    shown: tuple[Item, ...]
    page: int
    pages: int
    edits: int | None = None
