"""The buttons of events, as residents meet them: what each means."""

from dataclasses import dataclass

from domain.pressed import Pressed, button


@button("evs")
@dataclass(frozen=True, slots=True)
class ListEvents(Pressed):
    """The upcoming events, a page from 0."""

    page: int = 0


@button("ev")
@dataclass(frozen=True, slots=True)
class ShowEvent(Pressed):
    """One event, in the place of what is shown; ``more`` with all that can be done about it."""

    event: int
    more: bool = False


@button("come")
@dataclass(frozen=True, slots=True)
class Come(Pressed):
    """I'm coming, and we are so many; 0: as many as I have said, or only me.

    The plain button says no number, so that an old one on the screen takes no seats away from a family.
    """

    event: int
    party: int = 0


@button("many")
@dataclass(frozen=True, slots=True)
class HowMany(Pressed):
    """We are more than one, or others than I said: let me choose."""

    event: int


@button("maybe")
@dataclass(frozen=True, slots=True)
class Perhaps(Pressed):
    """I may come; no seat is held."""

    event: int


@button("cant")
@dataclass(frozen=True, slots=True)
class NotComing(Pressed):
    """I can't, or no longer: my seat is for somebody else."""

    event: int


@button("evmap")
@dataclass(frozen=True, slots=True)
class ShowPoint(Pressed):
    """Where is it, on a map?"""

    event: int


@button("evcal")
@dataclass(frozen=True, slots=True)
class ToCalendar(Pressed):
    """Put it into my calendar."""

    event: int


@button("evw")
@dataclass(frozen=True, slots=True)
class WantWriteUp(Pressed):
    """Tell me afterwards what came of it, though I am not there; or rather don't."""

    event: int
    wanted: bool = True


@button("uninv")
@dataclass(frozen=True, slots=True)
class Invite(Pressed):
    """Whether I want to hear of new events where I live."""

    wanted: bool


@button("evq")
@dataclass(frozen=True, slots=True)
class AskAhead(Pressed):
    """I want to ask those who host it something; ``addressee`` is the position, from 1, of one of them.

    None: not said yet.
    """

    event: int
    addressee: int | None = None


@button("evqs")
@dataclass(frozen=True, slots=True)
class ShowQuestions(Pressed):
    """The questions that others have asked, a page from 0."""

    event: int
    page: int = 0


@button("evp")
@dataclass(frozen=True, slots=True)
class SuggestStop(Pressed):
    """I know where the walk should stop."""

    event: int


@button("evr")
@dataclass(frozen=True, slots=True)
class ShowRoute(Pressed):
    """Where does the walk go? A page from 0."""

    event: int
    page: int = 0


@button("evst")
@dataclass(frozen=True, slots=True)
class ForStaff(Pressed):
    """What staff can do with this event."""

    event: int
