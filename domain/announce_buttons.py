"""Telling residents of an event: the button for staff."""

from dataclasses import dataclass

from domain.pressed import Pressed, button


@button("evtell")
@dataclass(frozen=True, slots=True)
class Announce(Pressed):
    """Tell those who live there; asked once more until ``sure``."""

    event: int
    sure: bool = False
