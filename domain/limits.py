"""How fast messages may go out (Bots FAQ, "My bot is hitting limits"): overall, to a person, to a group.

The clock is passed in, in seconds of any steady clock. A message takes its place in the overall limit when
it is sent and keeps it until a second after its answer: it reached Telegram somewhere in between, and so no
second *there* sees too many, however uneven the network is.
"""

from collections import deque
from dataclasses import dataclass

WINDOW = 1.0
GROUP_WINDOW = 60.0
FLOOD_WITHIN = 1.0
"""Refusals on two chats within this many seconds mean the bot as a whole, not one chat."""


@dataclass(frozen=True, slots=True)
class Rates:
    """The limits; ``overall`` None lifts all of them (a local server under measurement)."""

    overall: int | None = 30
    chat_per_second: float = 1.0
    chat_burst: int = 3
    group_per_minute: int = 20


class Limits:
    """Who may be sent to now. Telegram's group ids are negative, a person's are positive."""

    def __init__(self, rates: Rates) -> None:
        self._rates = rates
        self._in_flight = 0
        self._landed: deque[float] = deque()
        self._spaced: dict[int, float] = {}
        self._group_sent: dict[int, deque[float]] = {}
        self._resting: dict[int, float] = {}
        self._all_until = float("-inf")
        self._refusal: tuple[int, float] = (0, float("-inf"))
        self._tidy_at = 1024

    def room(self, now: float, most: int) -> int:
        """How many messages may go out at this moment, ``most`` at most."""
        if now < self._all_until:
            return 0
        if self._rates.overall is None:
            return most
        while self._landed and self._landed[0] <= now - WINDOW:
            self._landed.popleft()
        return max(0, min(most, self._rates.overall - self._in_flight - len(self._landed)))

    def resting(self, now: float) -> frozenset[int]:
        """The chats that have had their share, or that Telegram asked to wait."""
        for chat in [chat for chat, until in self._resting.items() if until <= now]:
            del self._resting[chat]
        return frozenset(self._resting)

    def next_change(self, now: float) -> float | None:
        """When there will be more room than now; None when nothing holds anything back."""
        waits = [until for until in self._resting.values() if until > now]
        if now < self._all_until:
            waits.append(self._all_until)
        if self._landed:
            waits.append(self._landed[0] + WINDOW)
        return min(waits, default=None)

    def sent(self, chat: int, now: float) -> None:
        """A message to this chat is on its way."""
        self._in_flight += 1
        if self._rates.overall is not None:
            (self._space if chat > 0 else self._count)(chat, now)

    def landed(self, now: float) -> None:
        """The call is over, whatever came of it."""
        self._in_flight -= 1
        if self._rates.overall is not None:
            self._landed.append(now)

    def refused(self, chat: int, retry_after: float, now: float) -> None:
        """Telegram said 429: that chat rests; all do when another chat was refused in the same second."""
        other, when = self._refusal
        self._refusal = (chat, now)
        self._rest(chat, now + retry_after)
        if other != chat and now - when <= FLOOD_WITHIN:
            self._all_until = max(self._all_until, now + retry_after)

    def _space(self, chat: int, now: float) -> None:
        """The generic cell rate algorithm: one moment a chat says how far ahead of its pace it is."""
        pace = 1 / self._rates.chat_per_second
        ahead = max(self._spaced.get(chat, now), now) + pace
        self._spaced[chat] = ahead
        self._rest(chat, ahead - (self._rates.chat_burst - 1) * pace, now)
        self._tidy(now)

    def _count(self, chat: int, now: float) -> None:
        sent = self._group_sent.setdefault(chat, deque(maxlen=self._rates.group_per_minute))
        sent.append(now)
        if len(sent) == sent.maxlen:
            self._rest(chat, sent[0] + GROUP_WINDOW, now)

    def _rest(self, chat: int, until: float, now: float = float("-inf")) -> None:
        if until > now:
            self._resting[chat] = max(until, self._resting.get(chat, until))

    def _tidy(self, now: float) -> None:
        """Forget the chats that are back at their pace, each time their number has doubled."""
        if len(self._spaced) > self._tidy_at:
            self._spaced = {chat: ahead for chat, ahead in self._spaced.items() if ahead > now}
            self._tidy_at = max(1024, 2 * len(self._spaced))
