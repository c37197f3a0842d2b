"""A conversation as a test: what somebody does on the phone, and what they see for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sandbox import Phone, ScreenMessage

GAP = "…"


@dataclass(frozen=True)
class Press:
    """Press the newest button whose label contains this."""

    label: str


@dataclass(frozen=True)
class Edited:
    """Not a new message: the newest of the bot's messages that began like ``was`` now reads like this."""

    was: str
    words: str


Deed = str | Press
Seen = str | Edited
Step = tuple[Deed, Seen | Sequence[Seen]]


async def verify(phone: Phone, steps: Sequence[Step]) -> None:
    """Play the steps in order. A ``…`` in what is expected stands for any words."""
    for deed, seen in steps:
        before = {message.id: message for message in phone.screen if not message.mine}
        if isinstance(deed, Press):
            await phone.press(deed.label)
        else:
            await phone.say(deed)
        for one in [seen] if isinstance(seen, str | Edited) else seen:
            await _expect(phone, before, one)


async def _expect(phone: Phone, before: dict[int, ScreenMessage], seen: Seen) -> None:
    if isinstance(seen, str):
        message = await phone.next()
        assert like(message.text, seen), f"expected {seen!r}\n{phone.shown}"
        return
    old = next(one for one in reversed(before.values()) if like(one.text, seen.was))
    new = await phone.edited(old)
    assert like(new.text, seen.words), f"expected {seen.words!r}\n{phone.shown}"


def like(text: str, pattern: str) -> bool:
    """Whether the text has the pattern's pieces, in order; without a ``…`` at an end, that end is exact."""
    text = text.replace("\u2068", "").replace("\u2069", "")  # nobody sees where words are isolated
    pieces = pattern.split(GAP)
    at = 0
    for piece in pieces:
        found = text.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return text.startswith(pieces[0]) and text.endswith(pieces[-1])


def labels(message: ScreenMessage) -> list[str]:
    """What the buttons under a message say."""
    return [button.label for row in message.buttons for button in row]
