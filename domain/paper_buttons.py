"""The buttons with which staff get what is printed or filed of an event: what each means."""

from dataclasses import dataclass

from domain.pressed import Pressed, button


@button("evposters")
@dataclass(frozen=True, slots=True)
class ListPosters(Pressed):
    """Which posters are there?"""

    event: int


@button("evposter")
@dataclass(frozen=True, slots=True)
class GetPoster(Pressed):
    """The poster in this language; as a ``picture``, or to print."""

    event: int
    in_language: str
    picture: bool = False


@button("evlist")
@dataclass(frozen=True, slots=True)
class GetSignUps(Pressed):
    """Who comes, as a table."""

    event: int
