"""Speaking one language for one municipality: words, dates in words, buttons."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from babel.dates import format_date, format_datetime

from domain.buttons import Pressed
from domain.setup import Dialogue, Setup
from texts.catalogue import catalogue
from texts.message import Button


@dataclass(frozen=True, slots=True)
class Voice:
    """The municipality's voice in one language."""

    setup: Setup
    language: str

    def say(self, key: str, **facts: Any) -> str:
        """The words for a key."""
        return catalogue(self.language).say(key, facts)

    def button(self, key: str, pressed: Pressed, **facts: Any) -> Button:
        """A button that says ``key`` and means ``pressed``."""
        return Button(self.say(key, **facts), pressed.encode())

    def day(self, day: date) -> str:
        """A day in words: 28 februari 2027."""
        return format_date(day, "d MMMM y", locale=self.language)

    def moment(self, moment: datetime) -> str:
        """A moment in the municipality's own time: 3 november 14.32."""
        local = moment.astimezone(self.setup.zone)
        clock = "HH.mm" if self.language == "sv" else "HH:mm"
        return format_datetime(local, f"d MMMM {clock}", locale=self.language)

    def dialogue(self, key: str) -> Dialogue:
        """A dialogue of the configuration. Raises KeyError when it has left it."""
        found = self.setup.dialogue(key)
        if found is None:
            raise KeyError(key)
        return found
