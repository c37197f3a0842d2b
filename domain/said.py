"""What a person said to the bot, as values: words, files, positions. Buttons stand in ``domain.buttons``."""

from dataclasses import dataclass
from enum import StrEnum


class Medium(StrEnum):
    """What an attachment is. The file kinds are Telegram's."""

    PHOTO = "photo"
    VIDEO = "video"
    DOCUMENT = "document"
    POSITION = "position"
    VOICE = "voice"
    AUDIO = "audio"
    VIDEO_NOTE = "video_note"

    @property
    def speaks(self) -> bool:
        """Whether it says something by itself, as words do, instead of showing what words said."""
        return self in {Medium.VOICE, Medium.AUDIO, Medium.VIDEO_NOTE}


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file still at Telegram (``file_id``; ``size`` in bytes), or a position (degrees, WGS 84).

    ``live_seconds``: the position goes on moving, for so long from when it was sent.
    """

    medium: Medium
    file_id: str | None = None
    name: str | None = None
    mime: str | None = None
    size: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    live_seconds: int | None = None


@dataclass(frozen=True, slots=True)
class Wrote:
    """One message of a person: its words, what is attached, and what it belongs to.

    ``album`` is shared by the messages that Telegram shows as one; ``reply_to`` is the message that it
    answers; ``forwarded_from`` names whoever wrote it first.
    """

    message_id: int
    text: str = ""
    attachment: Attachment | None = None
    album: str | None = None
    forwarded_from: str | None = None
    reply_to: int | None = None


@dataclass(frozen=True, slots=True)
class Who:
    """Who is at the other end of a private chat: the Telegram id is the chat's id as well.

    ``language`` is what Telegram says of the person's app (IETF tag), a guess to begin with.
    """

    telegram_id: int
    first_name: str = ""
    language: str = ""
