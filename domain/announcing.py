"""Telling people of a new event: whom, and why the others are left out."""

from dataclasses import dataclass

from domain.events import Event
from domain.notices import Notice, notice


@dataclass(frozen=True, slots=True)
class Audience:
    """How many would hear of it, and how many live there but are left out, by the first reason that holds.

    ``answered``: they have said whether they come, or were told before. ``stopped``: they want no messages.
    ``uninvited``: they want no invitations. ``unreachable``: Telegram cannot reach them. ``enough``: they
    have had as many unasked-for messages this week as the attention budget allows.
    """

    told: int
    answered: int = 0
    stopped: int = 0
    uninvited: int = 0
    unreachable: int = 0
    enough: int = 0


@notice("announce_ask")
@dataclass(frozen=True, slots=True)
class AskAnnounce(Notice):
    """For staff: so many would be told; shall we?"""

    event: int
    edits: int | None = None


@notice("announced")
@dataclass(frozen=True, slots=True)
class Announced(Notice):
    """For staff: so many are told."""

    event: int
    count: int
    edits: int | None = None


@dataclass(frozen=True, slots=True)
class AskAnnounceView:
    """The event and whom it would be told to."""

    event: Event
    audience: Audience
    edits: int | None
