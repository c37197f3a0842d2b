"""From Telegram's objects to our values."""

import mimetypes
from typing import Any

from telegram import (
    Message,
    MessageOrigin,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
    Update,
    User,
)

from domain.said import Attachment, Medium, Who, Wrote
from services.presses import Press

NAME_AT_MOST = 128
FILE_NAME_AT_MOST = 256
MIME_AT_MOST = 128
"""As many characters as the tables keep; the senders' programs decide how many there are."""


def who(update: Update) -> Who:
    """The person at the other end of a private chat."""
    return _who(update.effective_user)


def _who(user: User | None) -> Who:
    assert user is not None, "a private update without a user"
    return Who(user.id, user.first_name, user.language_code or "")


def press(update: Update) -> Press:
    """A pressed button; ``message_id`` is None when Telegram no longer knows the message."""
    query = update.callback_query
    assert query is not None
    return Press(_who(query.from_user), query.id, query.message.message_id if query.message else None)


def wrote(update: Update) -> Wrote:
    """A message, new or edited, as words and what is attached."""
    message = update.effective_message
    assert message is not None
    answered = message.reply_to_message
    return Wrote(
        message_id=message.message_id,
        text=_text(message),
        attachment=_attachment(message),
        album=message.media_group_id,
        forwarded_from=_origin(message.forward_origin) if message.forward_origin else None,
        reply_to=answered.message_id if answered else None,
    )


def _text(message: Message) -> str:
    if message.venue:
        return f"{message.venue.title}, {message.venue.address}"
    return message.text or message.caption or ""


def _attachment(message: Message) -> Attachment | None:
    if message.location or message.venue:
        return _position(message)
    if message.photo:
        largest = message.photo[-1]
        return Attachment(Medium.PHOTO, largest.file_id, mime="image/jpeg", size=largest.file_size)
    for medium, file in (
        (Medium.VOICE, message.voice),
        (Medium.VIDEO, message.video),
        (Medium.DOCUMENT, message.document),
        (Medium.AUDIO, message.audio),
        (Medium.VIDEO_NOTE, message.video_note),
    ):
        if file is not None:
            return _file(medium, file)
    return None


def _position(message: Message) -> Attachment:
    location = message.venue.location if message.venue else message.location
    assert location is not None
    return Attachment(
        Medium.POSITION,
        latitude=location.latitude,
        longitude=location.longitude,
        live_seconds=location.to_dict().get("live_period"),  # as it came: the attribute is about to change
    )


_USUAL = {Medium.VOICE: "audio/ogg", Medium.AUDIO: "audio/mpeg", Medium.VIDEO_NOTE: "video/mp4"}


def _file(medium: Medium, file: Any) -> Attachment:
    """Voice and round videos carry no name, some senders leave the type out: then the name tells it."""
    name = getattr(file, "file_name", None)
    mime = getattr(file, "mime_type", None) or (mimetypes.guess_type(name)[0] if name else None)
    mime = (mime or _USUAL.get(medium) or "")[:MIME_AT_MOST] or None
    return Attachment(medium, file.file_id, name and name[-FILE_NAME_AT_MOST:], mime, file.file_size)


def _origin(origin: MessageOrigin) -> str:
    """Who wrote a forwarded message first, as far as Telegram says."""
    match origin:
        case MessageOriginUser():
            name = origin.sender_user.full_name
        case MessageOriginHiddenUser():
            name = origin.sender_user_name
        case MessageOriginChat():
            name = origin.sender_chat.title or ""
        case MessageOriginChannel():
            name = origin.chat.title or ""
        case _:
            name = ""
    return name[:NAME_AT_MOST] or "?"
