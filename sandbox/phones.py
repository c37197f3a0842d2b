"""A person's phone in the test's own process: say, press, edit, and see what the bot answers."""

from __future__ import annotations

from sandbox import deeds, deeplinks, files
from sandbox.deeds import NotPossible
from sandbox.groups import Group
from sandbox.people import Json
from sandbox.presses import WAIT_SECONDS, Press
from sandbox.screen import Button, ScreenMessage, look
from sandbox.sending import Hand, chat_of, number_of


class Phone(Hand):
    """One person's phone."""

    # Saying things

    async def say(
        self, text: str, chat: Group | None = None, reply_to: ScreenMessage | None = None
    ) -> ScreenMessage:
        """Write a message (several, if it is over 4096 characters); returns the last one."""
        sent = deeds.say(self.world, self.person, text, chat_of(chat), number_of(reply_to))
        return self._seen(sent[-1])

    async def edit(self, message: ScreenMessage, text: str) -> ScreenMessage:
        """Change a message of one's own."""
        return self._seen(
            deeds.edit(self.world, self.person, message.id, text, self.world.chats[message.chat])
        )

    async def forward(self, text: str, sender_name: str, chat: Group | None = None) -> ScreenMessage:
        """Forward what somebody else wrote; that person's account stays hidden."""
        return self._put(deeds.forwarded(text, sender_name), chat)

    async def press(self, label: str, message: ScreenMessage | None = None) -> Press:
        """Press the button whose label contains this, on ``message`` or the newest that has one."""
        found, button = self._button(label, message)
        if button.data is None:
            raise NotPossible(f"the button {button.label!r} is a link to {button.url}")
        return await self.press_data(found, button.data)

    async def press_data(self, message: ScreenMessage, data: str) -> Press:
        """Send any callback data, as a forged or an old client can."""
        return Press(deeds.press(self.world, self.person, self.world.chats[message.chat], message.id, data))

    async def follow(self, label: str, message: ScreenMessage | None = None) -> ScreenMessage:
        """Press a button that links into the chat with the bot (`t.me/<bot>?start=…`): says ``/start …``."""
        _, button = self._button(label, message)
        if button.url is None:
            raise NotPossible(f"the button {button.label!r} is no link")
        return await self.open_link(button.url)

    async def open_link(self, url: str) -> ScreenMessage:
        """Open a link into the chat with the bot, scanned or read in a text: says ``/start …``."""
        words = deeplinks.words(self.world, self.person, url)
        if not words:
            raise NotPossible(f"{url} only opens the chat, which {self.person.first_name} has started before")
        return await self.say(words)

    async def key(self, label: str, chat: Group | None = None) -> ScreenMessage:
        """Press the key of the reply keyboard whose label contains this."""
        place = chat_of(chat) or self.home
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
        chat = chat_of(group) or self.home
        return [look(self.world, self.id, chat, message) for message in chat.messages.values()]

    def content(self, message: ScreenMessage) -> bytes:
        """The bytes of the file that a message shows, whoever sent it."""
        file = files.shown_in(self.world, message.raw)
        if file is None or file.data is None:
            raise NotPossible(f"message {message.id} shows no file, or one of which only the size is played")
        return file.data

    @property
    def shown(self) -> str:
        """The screen as text, for people who read a failed test."""
        return "\n".join(map(str, self.screen)) or "(empty)"

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
