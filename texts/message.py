"""What a rendered notice is: words with buttons, a place, a file, a voice; or the answer to a press."""

from dataclasses import dataclass

from texts.sheets import Sheet


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


@dataclass(frozen=True, slots=True)
class Venue:
    """A place on Telegram's own map (degrees, WGS 84), with its name and address."""

    latitude: float
    longitude: float
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file that is drawn just before it is sent, with a caption (at most 1024 characters, Bot API).

    A ``picture`` is shown at once, anything else is a file to open or keep.
    """

    sheet: Sheet
    name: str
    mime: str
    caption: str = ""
    buttons: Rows = ()
    picture: bool = False


@dataclass(frozen=True, slots=True)
class Recording:
    """A voice message that Telegram has already (``file_id``), with words."""

    file_id: str
    caption: str = ""
    buttons: Rows = ()


Rendered = Message | Toast | Venue | Document | Recording
