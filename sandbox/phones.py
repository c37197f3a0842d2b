"""A person's phone in the test's own process: say, press, edit, and see what the bot answers."""

from __future__ import annotations

from typing import Any

from sandbox import deeds, files
from sandbox.deeds import NotPossible
from sandbox.groups import Group
from sandbox.people import Chat, Json, Person
from sandbox.presses import WAIT_SECONDS, Press
from sandbox.screen import Button, ScreenMessage, look
from sandbox.world import World


class Phone:
    """One person's phone."""

    def __init__(self, world: World, person: Person) -> None:
        self.world = world
        self.person: Person = person

    @property
    def id(self) -> int:
        """The person's user id, which is also the id of the private chat."""
        return self.person.id

    # Saying things

    async def say(
        self, text: str, chat: Group | None = None, reply_to: ScreenMessage | None = None
    ) -> ScreenMessage:
        """Write a message (several, if it is over 4096 characters); returns the last one."""
        number = reply_to.id if reply_to else 0
        return self._seen(deeds.say(self.world, self.person, text, _chat(chat), number)[-1])

    async def edit(self, message: ScreenMessage, text: str) -> ScreenMessage:
        """Change a message of one's own."""
        return self._seen(
            deeds.edit(self.world, self.person, message.id, text, self.world.chats[message.chat])
        )

    async def forward(self, text: str, sender_name: str, chat: Group | None = None) -> ScreenMessage:
        """Forward what somebody else wrote; that person's account stays hidden."""
        content = deeds.forwarded(text, sender_name)
        return self._put(content, chat)

    async def press(self, label: str, message: ScreenMessage | None = None) -> Press:
        """Press the button whose label contains this, on ``message`` or the newest that has one."""
        found, button = self._button(label, message)
        if button.data is None:
            raise NotPossible(f"the button {button.label!r} is a link to {button.url}")
        return await self.press_data(found, button.data)

    async def press_data(self, message: ScreenMessage, data: str) -> Press:
        """Send any callback data, as a forged or an old client can."""
        return Press(deeds.press(self.world, self.person, self.world.chats[message.chat], message.id, data))

    async def key(self, label: str, chat: Group | None = None) -> ScreenMessage:
        """Press the key of the reply keyboard whose label contains this."""
        place = _chat(chat) or self._home
        keys = [
            key["text"]
            for row in (place.keyboard or {}).get("keyboard", [])
            for key in row
            if label in key["text"]
        ]
        if not keys:
            raise NotPossible(f"there is no key {label!r}; the screen:\n{self.shown}")
        deeds.key_pressed(self.world, place)
        return await self.say(keys[0], chat)

    # Sending media

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
    ) -> ScreenMessage:
        """Send a file of any kind; with ``size`` only its size is played (to try what is too large)."""
        file = files.store(self.world, kind, data, name, mime, size)
        more = deeds.album(caption, album)
        return self._seen(deeds.send_file(self.world, self.person, file, more, _chat(chat)))

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

    async def send_position(
        self, latitude: float, longitude: float, chat: Group | None = None
    ) -> ScreenMessage:
        """Send where one is, in degrees."""
        return self._put({"location": {"latitude": latitude, "longitude": longitude}}, chat)

    async def send_venue(self, latitude: float, longitude: float, title: str, address: str) -> ScreenMessage:
        """Send a named place."""
        return self._put(deeds.venue(latitude, longitude, title, address), None)

    async def send_contact(self, phone_number: str, first_name: str) -> ScreenMessage:
        """Send somebody's telephone number."""
        return self._put({"contact": {"phone_number": phone_number, "first_name": first_name}}, None)

    async def send_poll(self, question: str, options: list[str]) -> ScreenMessage:
        """Send a poll."""
        return self._put(deeds.poll(self.world, question, options), None)

    async def send_dice(self, value: int = 6) -> ScreenMessage:
        """Throw a die."""
        return self._put({"dice": {"emoji": "🎲", "value": value}}, None)

    # Coming and going

    def block(self) -> None:
        """Block the bot."""
        deeds.set_blocked(self.world, self.person, True)

    def unblock(self) -> None:
        """Let the bot write again."""
        deeds.set_blocked(self.world, self.person, False)

    def leave(self) -> None:
        """Delete one's Telegram account."""
        deeds.delete_account(self.world, self.person)

    # Seeing what comes

    async def next(self, timeout: float = WAIT_SECONDS) -> ScreenMessage:  # noqa: ASYNC109 - read in a test as it is meant
        """The next message from the bot; TimeoutError, with the screen in it, if none comes."""
        found = await self.person.feed.bell.until(self._unread, timeout)
        if found is None:
            raise TimeoutError(
                f"{self.person.first_name} got no message in {timeout} s; the screen:\n{self.shown}"
            )
        return found

    async def edited(self, message: ScreenMessage, timeout: float = WAIT_SECONDS) -> ScreenMessage:  # noqa: ASYNC109 - read in a test as it is meant
        """Wait until a message is no longer as it was in ``message``; returns the new look of it."""
        messages = self.world.chats[message.chat].messages

        def changed() -> Json | None:
            now = messages.get(message.id)
            return now if now is not message.raw else None

        found = await self.person.feed.bell.until(changed, timeout)
        if found is None:
            raise TimeoutError(
                f"message {message.id} was not edited in {timeout} s; the screen:\n{self.shown}"
            )
        return self._seen(found)

    @property
    def screen(self) -> list[ScreenMessage]:
        """The private chat with the bot, oldest message first."""
        return self.screen_of(None)

    def screen_of(self, group: Group | None) -> list[ScreenMessage]:
        """Any chat, oldest message first."""
        chat = _chat(group) or self._home
        return [look(self.world, self.id, chat, message) for message in chat.messages.values()]

    @property
    def shown(self) -> str:
        """The screen as text, for people who read a failed test."""
        return "\n".join(map(str, self.screen)) or "(empty)"

    @property
    def _home(self) -> Chat:
        return self.world.chats[self.id]

    def _put(self, content: Json, chat: Group | None) -> ScreenMessage:
        return self._seen(deeds.put(self.world, self.person, _chat(chat) or self._home, content))

    def _seen(self, message: Json) -> ScreenMessage:
        return look(self.world, self.id, self.world.chats[message["chat"]["id"]], message)

    def _unread(self) -> ScreenMessage | None:
        unread = self.person.feed.unread
        while unread and not self.person.offline:
            chat, number = unread.popleft()
            if message := self.world.chats[chat].messages.get(number):
                return self._seen(message)
        return None

    def _button(self, label: str, message: ScreenMessage | None) -> tuple[ScreenMessage, Button]:
        for candidate in [message] if message else reversed(self.screen):
            for row in candidate.buttons:
                for button in row:
                    if label in button.label:
                        return candidate, button
        raise NotPossible(f"there is no button {label!r}; the screen:\n{self.shown}")


def _chat(group: Group | None) -> Chat | None:
    return group.chat if group else None
