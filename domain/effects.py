"""What follows from what somebody said: effects for a service to carry out, in order."""

from dataclasses import dataclass

from domain.contributions import Kind
from domain.conversation import Talk
from domain.notices import Notice
from domain.said import Wrote


@dataclass(frozen=True, slots=True)
class Tell:
    """Owe them a notice."""

    notice: Notice


@dataclass(frozen=True, slots=True)
class Keep:
    """Keep what they wrote as a contribution and owe its receipt.

    ``under`` is the question whose buttons the receipt carries; None outside the questions. ``entry`` makes
    it an entry of an event.
    """

    wrote: Wrote
    kind: Kind
    dialogue: str | None = None
    question: str | None = None
    wording: str | None = None
    parent: int | None = None
    under: str | None = None
    entry: "Entry | None" = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What ties a contribution to an event: where it was said, and by whom it was written down for another.

    ``stop`` is the stop that it was said at; ``latitude`` and ``longitude`` where (degrees, WGS 84);
    ``noted_by`` the Telegram id of the note-taker. ``walking``: its receipt shows the way out of walk mode.
    """

    event: int
    stop: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    noted_by: int | None = None
    walking: bool = False


@dataclass(frozen=True, slots=True)
class Reword:
    """Put these words in the place of a contribution's old ones."""

    contribution: int
    wrote: Wrote


@dataclass(frozen=True, slots=True)
class TakeIn:
    """They agreed to the consent wording of this version: from now on there is a person."""

    version: str


@dataclass(frozen=True, slots=True)
class House:
    """They live here; None: they would rather not say."""

    place: str | None


@dataclass(frozen=True, slots=True)
class Forget:
    """They said no: remove every trace of the conversation."""


Effect = Tell | Keep | Reword | TakeIn | House | Forget


@dataclass(frozen=True, slots=True)
class Outcome:
    """The conversation as it is now, and what is to be done."""

    talk: Talk
    effects: tuple[Effect, ...] = ()


def tell(talk: Talk, *notices: Notice) -> Outcome:
    """Only words follow."""
    return Outcome(talk, tuple(Tell(notice) for notice in notices))
