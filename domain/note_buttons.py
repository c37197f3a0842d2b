"""The buttons of note-takers, who write down what others say: what each means."""

from dataclasses import dataclass

from domain.pressed import Pressed, button


@button("note")
@dataclass(frozen=True, slots=True)
class TakeNotes(Pressed):
    """Write down what somebody says: at this event, or (None) at none."""

    event: int | None = None


@button("nname")
@dataclass(frozen=True, slots=True)
class AddName(Pressed):
    """They say what they are called."""

    slip: int


@button("nmay")
@dataclass(frozen=True, slots=True)
class SayMay(Pressed):
    """Whether they agree that their name is kept."""

    slip: int
    may: bool


@button("nslip")
@dataclass(frozen=True, slots=True)
class GetSlip(Pressed):
    """That was all; the slip for them."""

    slip: int


@button("nagain")
@dataclass(frozen=True, slots=True)
class NoteAgain(Pressed):
    """The same person says one thing more."""

    slip: int


@button("nend")
@dataclass(frozen=True, slots=True)
class EndNotes(Pressed):
    """No more notes."""
