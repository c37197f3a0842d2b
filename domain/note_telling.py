"""The notices of note-takers, and of those whose words they wrote down."""

from dataclasses import dataclass

from domain.notices import Notice, notice


@notice("choose_notes")
@dataclass(frozen=True, slots=True)
class ChooseNotes(Notice):
    """Several events are under way: at which of them are you?"""


@notice("ask_note")
@dataclass(frozen=True, slots=True)
class AskNote(Notice):
    """Write down what somebody says; ``event`` None: at no event. ``again``: it is the same person."""

    event: int | None = None
    again: bool = False
    edits: int | None = None


@notice("noted")
@dataclass(frozen=True, slots=True)
class Noted(Notice):
    """It is kept; is there more, do they say their name, or was that all?"""

    slip: int
    contribution: int


@notice("ask_name")
@dataclass(frozen=True, slots=True)
class AskName(Notice):
    """What are they called? ``odd``: what came was no name, and stands with what they said."""

    slip: int
    odd: bool = False


@notice("ask_may")
@dataclass(frozen=True, slots=True)
class AskMay(Notice):
    """Do they agree that the name is kept? ``odd`` as in ``AskName``.

    The name is not in it: until they have said yes it stands nowhere but in the note-taker's conversation.
    """

    slip: int
    odd: bool = False


@notice("note_changed")
@dataclass(frozen=True, slots=True)
class NoteChanged(Notice):
    """The note-taker changed a message: what was noted follows; ``late``: not when it is somebody's own."""

    contribution: int
    late: bool = False


@notice("slip")
@dataclass(frozen=True, slots=True)
class Slip(Notice):
    """The slip with number and code, to show or to hand over."""

    slip: int


@notice("notes_ended")
@dataclass(frozen=True, slots=True)
class NotesEnded(Notice):
    """You are back where you were."""

    edits: int | None = None


@notice("claimed")
@dataclass(frozen=True, slots=True)
class Claimed(Notice):
    """So many contributions, which somebody wrote down for you, are yours now."""

    count: int


@notice("unclaimed")
@dataclass(frozen=True, slots=True)
class Unclaimed(Notice):
    """With this code there is nothing to find: it is wrong, or has been used by somebody else."""


@notice("claim_later")
@dataclass(frozen=True, slots=True)
class ClaimLater(Notice):
    """Too many wrong codes; try again in an hour."""
