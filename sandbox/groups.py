"""A group chat in the test's own process: the bot comes, goes and is promoted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from sandbox import deeds
from sandbox.people import Chat, Person
from sandbox.world import World


class Member(Protocol):
    """Whoever acts in a group: a phone has its person."""

    @property
    def person(self) -> Person: ...


@dataclass(frozen=True, slots=True)
class Group:
    """A group chat."""

    world: World
    chat: Chat

    @property
    def id(self) -> int:
        """The chat id."""
        return self.chat.id

    def kick_bot(self, by: Member) -> None:
        """A member throws the bot out."""
        deeds.set_bot_status(self.world, self.chat, by.person, "kicked")

    def add_bot(self, by: Member, admin: bool = False) -> None:
        """A member adds the bot, perhaps as an administrator who reads everything."""
        deeds.set_bot_status(self.world, self.chat, by.person, "administrator" if admin else "member")

    def upgrade(self, new_id: int, by: Member) -> Group:
        """The group becomes a supergroup under a new id; the old one is refused from now on."""
        return Group(self.world, deeds.upgrade(self.world, self.chat, new_id, by.person))
