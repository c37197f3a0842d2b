"""The notices of the dialogue with a resident: each one thing that can be told, with the facts it needs.

``edits`` names a message on their screen that the notice takes the place of. Only what somebody may
refer to later (by replying to it, or because it lives on) is kept after it has been sent: ``keeps``.
"""

from dataclasses import dataclass
from typing import ClassVar

from domain.notices import Notice, notice


@notice("welcome")
@dataclass(frozen=True, slots=True)
class Welcome(Notice):
    """What this is for, how far it can influence, until when, when you hear; and: do you want to take part?

    ``held``: how many messages wait for the answer. ``dialogue`` None: no dialogue is open. ``anew``: they
    said yes before, to words that have changed since. ``wishing``: what they want to do needs the yes.
    """

    dialogue: str | None
    name: str = ""
    held: int = 0
    edits: int | None = None
    anew: bool = False
    wishing: bool = False


@notice("waiting")
@dataclass(frozen=True, slots=True)
class Waiting(Notice):
    """This waits as well, so many messages by now, until you have said yes or no."""

    dialogue: str | None
    held: int


@notice("joined")
@dataclass(frozen=True, slots=True)
class Joined(Notice):
    """In the place of the welcome: what they said yes to, and when (ISO 8601); its buttons are gone."""

    dialogue: str | None
    at: str
    edits: int


@notice("which_dialogue")
@dataclass(frozen=True, slots=True)
class WhichDialogue(Notice):
    """Several dialogues are open: which is meant?"""

    dialogues: tuple[str, ...]
    edits: int | None = None


@notice("rules")
@dataclass(frozen=True, slots=True)
class Rules(Notice):
    """The rules of the game in full."""

    dialogue: str | None


@notice("declined")
@dataclass(frozen=True, slots=True)
class Declined(Notice):
    """You said no, nothing is kept. Carries its language, because the conversation is gone."""

    language: str


@notice("left_out")
@dataclass(frozen=True, slots=True)
class LeftOut(Notice):
    """You said no to this, and take part in something else or did before: what you have sent stays."""


@notice("ask_place")
@dataclass(frozen=True, slots=True)
class AskPlace(Notice):
    """Where do you live?"""

    edits: int | None = None


@notice("placed")
@dataclass(frozen=True, slots=True)
class Placed(Notice):
    """This is where you live, then (None: you would rather not say)."""

    place: str | None
    edits: int | None = None


@notice("question")
@dataclass(frozen=True, slots=True)
class AskQuestion(Notice):
    """One of a dialogue's questions, in the wording of this version."""

    keeps: ClassVar[bool] = True
    dialogue: str
    question: str
    wording: str


@notice("receipt")
@dataclass(frozen=True, slots=True)
class Receipt(Notice):
    """The living receipt of a contribution: sent once, then edited as things happen to it.

    ``under`` is the question that it was written under, as long as that is on the screen. ``walk`` is the
    event whose walk mode it was written in, as long as the way out is to be shown.
    """

    keeps: ClassVar[bool] = True
    contribution: int
    under: str | None = None
    edited: bool = False
    walk: int | None = None


@notice("summary")
@dataclass(frozen=True, slots=True)
class Summary(Notice):
    """Your own words in this dialogue, and what happens next."""

    dialogue: str


@notice("paused")
@dataclass(frozen=True, slots=True)
class Paused(Notice):
    """We pause; here is the way back."""

    dialogue: str
    question: str


@notice("reminder")
@dataclass(frozen=True, slots=True)
class Reminder(Notice):
    """You stopped halfway; the question is still here. Told once, never again."""

    keeps: ClassVar[bool] = True
    dialogue: str
    question: str
    wording: str


@notice("ready")
@dataclass(frozen=True, slots=True)
class Ready(Notice):
    """No question stands open; write whenever you like."""


@notice("ended")
@dataclass(frozen=True, slots=True)
class Ended(Notice):
    """The dialogue has stopped taking answers; what was written is kept all the same."""

    dialogue: str


@notice("my_page")
@dataclass(frozen=True, slots=True)
class MyPage(Notice):
    """A page of my contributions, newest first, from page 0."""

    page: int = 0
    edits: int | None = None


@notice("my_one")
@dataclass(frozen=True, slots=True)
class MyOne(Notice):
    """One of my contributions. ``sure``: do you really want to withdraw it?"""

    contribution: int
    page: int = 0
    sure: bool = False
    edits: int | None = None


@notice("ask_change")
@dataclass(frozen=True, slots=True)
class AskChange(Notice):
    """Write the new words."""

    contribution: int


@notice("reworded")
@dataclass(frozen=True, slots=True)
class Reworded(Notice):
    """The new words are in place, the old ones in the history."""

    contribution: int


@notice("kept_as_is")
@dataclass(frozen=True, slots=True)
class KeptAsIs(Notice):
    """Nothing was changed."""

    edits: int | None = None


@notice("file_refused")
@dataclass(frozen=True, slots=True)
class FileRefused(Notice):
    """A file was too large, or of a kind that is not taken; the words that came with it are kept."""

    because: str
    name: str = ""
    limit_megabytes: int = 0
