"""The conversation with one person: where they are, and what follows from what they say.

The rules stand by feature in their own files (``welcome``, ``questions``, ``hearing``): this is what they
share. A person may stop halfway, answer something else, or come back in a month; it is all in the talk.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import get_args

from domain import doing as acts
from domain.codec import Codec
from domain.doing import Doing, Interlude, Resting
from domain.events import EventField
from domain.said import Attachment, Medium, Wrote
from domain.setup import Dialogue, Question, Setup

STAFF_WITHIN = timedelta(hours=12)
"""The same for staff who make an event: somebody comes to the counter, and they go on after lunch."""

CHANGE_WITHIN = timedelta(hours=1)
"""How long what is written next counts as the new words that were asked for; later it is something new."""

FINISHED = ""
"""Stands in ``Talk.progress`` for a dialogue whose last question has been passed."""

HELD_AT_MOST = 30
"""How many messages are held for somebody who has not yet said yes or no."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far somebody has come in one dialogue: the question they are at, or FINISHED."""

    dialogue: str
    question: str


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wanted to do who had first to be asked whether they take part; done when they say yes.

    ``link`` is a deep link's payload, as when they had come through it; ``pressed`` the data of a button that
    they had pressed, which then counts instead.
    """

    link: str
    pressed: str = ""


@dataclass(frozen=True, slots=True)
class Talk:
    """All that a conversation remembers. ``held`` are messages of somebody who has not yet agreed.

    ``guesses`` are the moments (ISO 8601) of the last wrong codes of slips.
    """

    doing: Doing = field(default_factory=Resting)
    progress: tuple[Progress, ...] = ()
    source: str | None = None
    held: tuple[Wrote, ...] = ()
    wish: Wish | None = None
    guesses: tuple[str, ...] = ()

    def at(self, dialogue: str) -> str | None:
        """The question reached in a dialogue; FINISHED, or None when it has not been begun."""
        return next((one.question for one in self.progress if one.dialogue == dialogue), None)

    def back(self) -> "Talk":
        """The talk as it was before something was asked in between, if it was."""
        return replace(self, doing=self.doing.back) if isinstance(self.doing, Interlude) else self

    def reached(self, dialogue: str, question: str) -> "Talk":
        others = tuple(one for one in self.progress if one.dialogue != dialogue)
        return replace(self, progress=(*others, Progress(dialogue, question)))


_CODEC = Codec(
    (
        *(Talk, Progress, Wish, Wrote, Attachment, Medium, EventField),
        *(acts.Resting, acts.Choosing, acts.Welcoming, acts.Placing, acts.Asking, acts.Walking),
        *get_args(Interlude),
    )
)
write: Callable[[object], str] = _CODEC.write


def read(text: str) -> Talk:
    """The talk that ``write`` wrote down."""
    talk: Talk = _CODEC.read(text)
    return talk


@dataclass(frozen=True, slots=True)
class Scene:
    """What a decision may know besides the conversation itself.

    ``known``: they have agreed to take part in something, so there is a person to keep things for.
    ``agreed``: the consent versions they have said yes to. ``housed``: we know, or need not ask, where
    they live.
    """

    setup: Setup
    now: datetime
    language: str
    known: bool = False
    agreed: frozenset[str] = frozenset()
    housed: bool = False

    def open(self, key: str | None) -> Dialogue | None:
        """The dialogue, if it takes answers now."""
        return next((one for one in self.setup.open_dialogues(self.now) if one.key == key), None)

    def consented(self, dialogue: str | None) -> bool:
        """Whether they agreed, in any language, to the wording in force for this dialogue."""
        versions = {one.version for one in self.setup.consents if one.dialogue == dialogue}
        return not versions.isdisjoint(self.agreed)

    def wording(self, dialogue: Dialogue, question: Question) -> str:
        return dialogue.version(question, self.language)
