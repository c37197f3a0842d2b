"""Speaking one language for one municipality: words, dates in words, buttons."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from babel.dates import format_date, format_datetime

from domain.pressed import Pressed
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
        return format_datetime(local, f"d MMMM {self._clock}", locale=self.language)

    def clock(self, moment: datetime) -> str:
        """The time of day in the municipality: 18.00."""
        local = moment.astimezone(self.setup.zone)
        return format_datetime(local, self._clock, locale=self.language)

    def short_day(self, moment: datetime) -> str:
        """A day as it fits on a button: tors 12 maj."""
        local = moment.astimezone(self.setup.zone)
        return format_date(local.date(), "EEE d MMM", locale=self.language)

    def from_to(self, starts: datetime, ends: datetime, now: datetime, *, near: bool = False) -> str:
        """A stretch of time in words: torsdag 12 maj kl. 18.00–20.00; with the year if that is another one.

        ``near``: today and tomorrow are called so.
        """
        first, last = (one.astimezone(self.setup.zone) for one in (starts, ends))
        until = self.clock(ends)
        if last.date() != first.date():
            until = self.say("day-at", day=self._weekday(last.date(), now), clock=until)
        day = self._near(first.date(), now) if near else None
        day = day or self._weekday(first.date(), now)
        return self.say("day-at", day=day, clock=f"{self.clock(starts)}–{until}")

    def _weekday(self, day: date, now: datetime) -> str:
        this_year = day.year == now.astimezone(self.setup.zone).year
        return format_date(day, "EEEE d MMMM" if this_year else "EEEE d MMMM y", locale=self.language)

    def _near(self, day: date, now: datetime) -> str | None:
        ahead = (day - now.astimezone(self.setup.zone).date()).days
        keys = {0: "day-today", 1: "day-tomorrow"}
        return self.say(keys[ahead], day=self._weekday(day, now)) if ahead in keys else None

    @property
    def _clock(self) -> str:
        return "HH.mm" if self.language == "sv" else "HH:mm"

    def dialogue(self, key: str) -> Dialogue:
        """A dialogue of the configuration. Raises KeyError when it has left it."""
        found = self.setup.dialogue(key)
        if found is None:
            raise KeyError(key)
        return found
