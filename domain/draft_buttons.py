"""The buttons with which staff make, change, cancel and repeat events: what each means."""

from dataclasses import dataclass

from domain.events import EventField, EventKind
from domain.pressed import Pressed, button


@button("evnew")
@dataclass(frozen=True, slots=True)
class StartDraft(Pressed):
    """A new event."""


@button("evd")
@dataclass(frozen=True, slots=True)
class OpenDraft(Pressed):
    """Go on with this draft: to what it lacks, or to its preview."""

    draft: int


@button("evdk")
@dataclass(frozen=True, slots=True)
class ChooseKind(Pressed):
    """It is this kind of event."""

    draft: int
    chosen: EventKind


@button("evdp")
@dataclass(frozen=True, slots=True)
class ChoosePlace(Pressed):
    """It is in this place; None: for the whole municipality."""

    draft: int
    place: str | None = None


@button("evdl")
@dataclass(frozen=True, slots=True)
class ChooseLength(Pressed):
    """It lasts so many minutes."""

    draft: int
    minutes: int


@button("evdt")
@dataclass(frozen=True, slots=True)
class ChooseSeason(Pressed):
    """Of the hour that comes twice I mean the second, in winter time; or the first."""

    draft: int
    winter: bool


@button("evdgo")
@dataclass(frozen=True, slots=True)
class PassOn(Pressed):
    """Leave this as it is and go on; ``clear``: without it."""

    draft: int
    field: EventField
    language: str | None = None
    clear: bool = False


@button("evdb")
@dataclass(frozen=True, slots=True)
class GoBack(Pressed):
    """One step back from this."""

    draft: int
    field: EventField
    language: str | None = None


@button("evdx")
@dataclass(frozen=True, slots=True)
class LeaveDraft(Pressed):
    """I stop here; the draft is kept."""

    draft: int


@button("evdrm")
@dataclass(frozen=True, slots=True)
class DiscardDraft(Pressed):
    """Throw the draft away; asked once more until ``sure``."""

    draft: int
    sure: bool = False


@button("evdf")
@dataclass(frozen=True, slots=True)
class ListFields(Pressed):
    """Let me choose what to change in the draft."""

    draft: int


@button("evdc")
@dataclass(frozen=True, slots=True)
class ChangeField(Pressed):
    """Change this in the draft."""

    draft: int
    field: EventField
    language: str | None = None


@button("evpub")
@dataclass(frozen=True, slots=True)
class PublishDraft(Pressed):
    """Let it out, as I saw it: ``version`` counts the changes of the draft."""

    draft: int
    version: int


@button("evpre")
@dataclass(frozen=True, slots=True)
class OnlyPreview(Pressed):
    """A button that shows how it will look, and does nothing."""


@button("evchg")
@dataclass(frozen=True, slots=True)
class ChangeEvent(Pressed):
    """Change an event that is out."""

    event: int


@button("evcan")
@dataclass(frozen=True, slots=True)
class CancelEvent(Pressed):
    """It does not take place; asked why, and once more until ``sure``."""

    event: int
    sure: bool = False


@button("evnot")
@dataclass(frozen=True, slots=True)
class KeepEvent(Pressed):
    """It takes place after all."""

    event: int
