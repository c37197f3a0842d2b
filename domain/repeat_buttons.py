"""The buttons with which staff repeat an event for other places: what each means."""

from dataclasses import dataclass

from domain.pressed import Pressed, button


@button("evrp")
@dataclass(frozen=True, slots=True)
class RepeatEvent(Pressed):
    """The same for other places."""

    event: int


@button("evrpt")
@dataclass(frozen=True, slots=True)
class TogglePlace(Pressed):
    """In this place too; or rather not."""

    event: int
    place: str


@button("evrpa")
@dataclass(frozen=True, slots=True)
class AllPlaces(Pressed):
    """In every place."""

    event: int


@button("evrpgo")
@dataclass(frozen=True, slots=True)
class FillIn(Pressed):
    """These are the places: on to when and where."""

    event: int


@button("evrpc")
@dataclass(frozen=True, slots=True)
class ChoosePlaces(Pressed):
    """Back to the choice of places."""

    event: int


@button("evrpx")
@dataclass(frozen=True, slots=True)
class LeaveRepeat(Pressed):
    """I stop here; what is done is kept."""

    event: int


@button("evrpl")
@dataclass(frozen=True, slots=True)
class ListRepeats(Pressed):
    """All of them at a glance."""

    event: int


@button("evrpp")
@dataclass(frozen=True, slots=True)
class PublishAll(Pressed):
    """Let all of them out, as I saw them: ``version`` counts the changes of all drafts."""

    event: int
    version: int


@button("evrprm")
@dataclass(frozen=True, slots=True)
class DiscardAll(Pressed):
    """Throw all of them away; asked once more until ``sure``."""

    event: int
    sure: bool = False
