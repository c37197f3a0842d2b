"""The notices of questions to a panel: to those who ask and second, and to staff in meeting mode."""

from dataclasses import dataclass
from typing import ClassVar

from domain.notices import Notice, notice


@notice("panel_whom")
@dataclass(frozen=True, slots=True)
class AskWhom(Notice):
    """For the panel as a whole, or for one of them?"""

    event: int


@notice("panel_ask")
@dataclass(frozen=True, slots=True)
class AskHosts(Notice):
    """What do you want to ask them? ``addressee`` None: the panel as a whole."""

    event: int
    addressee: str | None = None
    edits: int | None = None


@notice("panel_words")
@dataclass(frozen=True, slots=True)
class AskWords(Notice):
    """The picture is kept; what is the question?"""


@notice("panel_unasked")
@dataclass(frozen=True, slots=True)
class NotAsked(Notice):
    """Nothing is asked, then."""

    edits: int | None = None


@notice("panel_late")
@dataclass(frozen=True, slots=True)
class AskedLate(Notice):
    """The event is over or cancelled: it is kept as an ordinary question."""


@notice("panel_list")
@dataclass(frozen=True, slots=True)
class QuestionList(Notice):
    """What others ask, by support and then by age; a page from 0."""

    event: int
    page: int = 0
    edits: int | None = None


@notice("panel_voice")
@dataclass(frozen=True, slots=True)
class QuestionVoice(Notice):
    """The spoken question."""

    contribution: int


@notice("panel_taken")
@dataclass(frozen=True, slots=True)
class QuestionTaken(Notice):
    """Your question is being taken up at this very moment, under this number."""

    keeps: ClassVar[bool] = True
    always: ClassVar[bool] = True
    contribution: int
    item: int


@notice("panel_answered")
@dataclass(frozen=True, slots=True)
class QuestionAnswered(Notice):
    """Your question has been answered, and how."""

    keeps: ClassVar[bool] = True
    always: ClassVar[bool] = True
    contribution: int


@notice("panel_parked")
@dataclass(frozen=True, slots=True)
class QuestionParked(Notice):
    """Your question will be answered in writing."""

    keeps: ClassVar[bool] = True
    always: ClassVar[bool] = True
    contribution: int


@notice("panel_held")
@dataclass(frozen=True, slots=True)
class QuestionHeld(Notice):
    """Your question is not shown to others, and why; it may be put otherwise."""

    keeps: ClassVar[bool] = True
    always: ClassVar[bool] = True
    contribution: int


@notice("panel_released")
@dataclass(frozen=True, slots=True)
class QuestionReleased(Notice):
    """A question of the reader's own is held back no longer: others see it, or it is read again."""

    keeps: ClassVar[bool] = True
    always: ClassVar[bool] = True
    contribution: int


@notice("panel_queue")
@dataclass(frozen=True, slots=True)
class Queue(Notice):
    """Meeting mode, for staff: what is new on top, then by support; a page from 0.

    ``late``: the question that an answer was for is no longer there.
    """

    event: int
    page: int = 0
    late: bool = False
    edits: int | None = None


@notice("panel_card")
@dataclass(frozen=True, slots=True)
class QueueCard(Notice):
    """One question, for staff. ``choosing`` is what is being asked: ``reason`` or ``host``; else nothing.

    ``late``: the step that was tried no longer fits; this is how it stands.
    """

    contribution: int
    page: int = 0
    choosing: str = ""
    late: bool = False
    edits: int | None = None


@notice("panel_answer")
@dataclass(frozen=True, slots=True)
class AskAnswer(Notice):
    """What was the answer? ``odd``: what came was neither words nor a voice message; ``long``: too much."""

    contribution: int
    host: str | None = None
    odd: bool = False
    long: bool = False
    edits: int | None = None


@notice("panel_minutes")
@dataclass(frozen=True, slots=True)
class MinutesSoFar(Notice):
    """The minutes as far as they go, for staff; a page from 0."""

    event: int
    page: int = 0
    edits: int | None = None
