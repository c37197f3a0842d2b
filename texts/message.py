"""What a rendered notice is: a message with buttons, or the small word that answers a pressed button."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: what it says, and the data or the address it stands for."""

    label: str
    data: str = ""
    url: str = ""


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Message:
    """A message as HTML in Telegram's sense. ``edits`` names the message it takes the place of.

    ``reply_to`` quotes one of the reader's own messages; it is sent all the same when that one is gone.
    """

    html: str
    buttons: Rows = ()
    edits: int | None = None
    reply_to: int | None = None


@dataclass(frozen=True, slots=True)
class Toast:
    """The answer to a pressed button. An alert has to be tapped away; a toast goes by itself."""

    query_id: str
    text: str = ""
    alert: bool = False
