"""What a person sends from the phone besides words: files, positions and small things."""

from __future__ import annotations

from typing import Any

from sandbox import deeds, files, positions
from sandbox.groups import Group
from sandbox.people import Chat, Json, Person
from sandbox.screen import ScreenMessage, look
from sandbox.world import World


class Hand:
    """The part of a phone that sends; ``reply_to`` quotes a message, ``chat`` is a group."""

    def __init__(self, world: World, person: Person) -> None:
        self.world = world
        self.person: Person = person

    @property
    def id(self) -> int:
        """The person's user id, which is also the id of the private chat."""
        return self.person.id

    @property
    def home(self) -> Chat:
        """The private chat with the bot."""
        return self.world.chats[self.id]

    # Files

    async def send(
        self,
        kind: str,
        caption: str = "",
        album: str | None = None,
        *,
        data: bytes | None = None,
        size: int | None = None,
        name: str = "",
        mime: str = "",
        chat: Group | None = None,
        reply_to: ScreenMessage | None = None,
    ) -> ScreenMessage:
        """Send a file of any kind; with ``size`` only its size is played (to try what is too large)."""
        file = files.store(self.world, kind, data, name, mime, size)
        more = deeds.album(caption, album)
        return self._seen(
            deeds.send_file(self.world, self.person, file, more, chat_of(chat), number_of(reply_to))
        )

    async def send_photo(self, caption: str = "", album: str | None = None, **more: Any) -> ScreenMessage:
        """Send a small real picture, or ``data``; the same ``album`` groups several."""
        return await self.send("photo", caption, album, **more)

    async def send_video(self, caption: str = "", album: str | None = None, **more: Any) -> ScreenMessage:
        """Send a short video."""
        return await self.send("video", caption, album, **more)

    async def send_voice(self, caption: str = "", **more: Any) -> ScreenMessage:
        """Send a voice message of two seconds."""
        return await self.send("voice", caption, **more)

    async def send_document(
        self,
        name: str = "document.pdf",
        mime: str = "application/pdf",
        data: bytes | None = None,
        **more: Any,
    ) -> ScreenMessage:
        """Send a file."""
        return await self.send("document", name=name, mime=mime, data=data, **more)

    async def send_sticker(self, chat: Group | None = None) -> ScreenMessage:
        """Send a sticker."""
        return await self.send("sticker", chat=chat)

    # Positions, in degrees

    async def send_position(
        self,
        latitude: float,
        longitude: float,
        chat: Group | None = None,
        *,
        accuracy: float | None = None,
        reply_to: ScreenMessage | None = None,
    ) -> ScreenMessage:
        """Send where one is; ``accuracy`` is in metres."""
        return self._put(positions.position(latitude, longitude, accuracy), chat, reply_to)

    async def send_venue(
        self,
        latitude: float,
        longitude: float,
        title: str,
        address: str,
        *,
        chat: Group | None = None,
        reply_to: ScreenMessage | None = None,
    ) -> ScreenMessage:
        """Send a named place."""
        return self._put(positions.venue(latitude, longitude, title, address), chat, reply_to)

    async def share_live(
        self,
        latitude: float,
        longitude: float,
        minutes: float = positions.MINUTES,
        *,
        accuracy: float | None = None,
        chat: Group | None = None,
        reply_to: ScreenMessage | None = None,
    ) -> ScreenMessage:
        """Begin to share where one is, for so long or until ``stop_live``."""
        return self._put(positions.moving(latitude, longitude, minutes, accuracy), chat, reply_to)

    async def move_live(
        self, message: ScreenMessage, latitude: float, longitude: float, accuracy: float | None = None
    ) -> ScreenMessage:
        """Be somewhere else, while ``message`` shares it live."""
        where = positions.position(latitude, longitude, accuracy)
        chat = self.world.chats[message.chat]
        return self._seen(positions.move(self.world, self.person, chat, message.id, where))

    async def stop_live(self, message: ScreenMessage) -> ScreenMessage:
        """Share no longer where one is."""
        return self._seen(positions.stop(self.world, self.person, self.world.chats[message.chat], message.id))

    # Small things

    async def send_contact(self, phone_number: str, first_name: str) -> ScreenMessage:
        """Send somebody's telephone number."""
        return self._put({"contact": {"phone_number": phone_number, "first_name": first_name}})

    async def send_poll(self, question: str, options: list[str]) -> ScreenMessage:
        """Send a poll."""
        return self._put(deeds.poll(self.world, question, options))

    async def send_dice(self, value: int = 6) -> ScreenMessage:
        """Throw a die."""
        return self._put({"dice": {"emoji": "🎲", "value": value}})

    def _put(
        self, content: Json, chat: Group | None = None, reply_to: ScreenMessage | None = None
    ) -> ScreenMessage:
        place = chat_of(chat) or self.home
        return self._seen(deeds.put(self.world, self.person, place, content, number_of(reply_to)))

    def _seen(self, message: Json) -> ScreenMessage:
        return look(self.world, self.id, self.world.chats[message["chat"]["id"]], message)


def chat_of(group: Group | None) -> Chat | None:
    """The group's chat, or None for the private one."""
    return group.chat if group else None


def number_of(message: ScreenMessage | None) -> int:
    """The id of a message to reply to; 0 for none."""
    return message.id if message else 0
