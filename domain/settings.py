"""The notices of what can be looked up and chosen at any time, and the small words in between."""

from dataclasses import dataclass
from typing import ClassVar

from domain.notices import Notice, notice


@notice("language_menu")
@dataclass(frozen=True, slots=True)
class LanguageMenu(Notice):
    """Which language?"""

    edits: int | None = None


@notice("place_menu")
@dataclass(frozen=True, slots=True)
class PlaceMenu(Notice):
    """Where do you live, asked outside the questions."""

    edits: int | None = None


@notice("settings")
@dataclass(frozen=True, slots=True)
class Settings(Notice):
    """What is chosen now, and buttons to change it."""


@notice("help")
@dataclass(frozen=True, slots=True)
class Help(Notice):
    """What one can do here."""


@notice("stopped")
@dataclass(frozen=True, slots=True)
class Stopped(Notice):
    """No more messages; what was said stays."""


@notice("unknown_command")
@dataclass(frozen=True, slots=True)
class UnknownCommand(Notice):
    """There is no such command; here are those there are."""


@notice("odd")
@dataclass(frozen=True, slots=True)
class Odd(Notice):
    """A sticker, a poll, a dice …: a friendly word and what can be sent instead."""

    what: str


@notice("set_aside")
@dataclass(frozen=True, slots=True)
class SetAside(Notice):
    """Something went wrong on our side; what you sent is kept and somebody will look at it."""


@notice("group_hint")
@dataclass(frozen=True, slots=True)
class GroupHint(Notice):
    """In a group: write to me in private, and nobody else sees it."""

    language: str
    bot_name: str


@notice("pressed")
@dataclass(frozen=True, slots=True)
class PressAnswer(Notice):
    """The answer to a pressed button: ``word`` names what to say, nothing when empty."""

    waits: ClassVar[bool] = False
    query_id: str
    word: str = ""
    detail: str = ""
