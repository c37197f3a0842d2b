"""A clock that tests can move, beginning on a day on which the example's dialogue is open."""

import time
from datetime import datetime, timedelta

from tests.support.example import NOW


class Clock:
    """Call it for the time; ``move`` it forward."""

    def __init__(self, start: datetime = NOW) -> None:
        self._start, self._since = start, time.monotonic()

    def __call__(self) -> datetime:
        return self._start + timedelta(seconds=time.monotonic() - self._since)

    def move(self, **by: float) -> None:
        """Forward by so many days, hours, …: the arguments of ``timedelta``."""
        self._start += timedelta(**by)
