"""A rendered message as a call to the Bot API.

What draws is loaded with the first thing that is drawn: a start and an idle bot need none of it.
"""

from dataclasses import dataclass, field
from typing import Any

from texts.message import Button, Document, Message, Recording, Rendered, Rows, Toast, Venue

_NO_PREVIEW = {"is_disabled": True}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that goes with a call, under the name of its parameter."""

    parameter: str
    name: str
    mime: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Call:
    """A method of the Bot API with its parameters, and a file where one is sent."""

    method: str
    params: dict[str, Any]
    upload: Upload | None = None


def call_for(chat_id: int, rendered: Rendered) -> Call:
    """What says this to a chat. A document is drawn here, which takes its time: not on the event loop."""
    match rendered:
        case Toast():
            return _answer(rendered)
        case Message():
            return _words(chat_id, rendered)
        case Venue(latitude, longitude, title, address):
            where = {"latitude": latitude, "longitude": longitude, "title": title, "address": address}
            return Call("sendVenue", {"chat_id": chat_id, **where})
        case Recording(file_id):
            return Call("sendVoice", {"chat_id": chat_id, "voice": file_id, **_captioned(rendered)})
        case Document():
            return _document(chat_id, rendered)


def _answer(toast: Toast) -> Call:
    params = {"callback_query_id": toast.query_id, "text": toast.text, "show_alert": toast.alert}
    return Call("answerCallbackQuery", params)


def _words(chat_id: int, message: Message) -> Call:
    params = {
        "chat_id": chat_id,
        "text": message.html,
        "parse_mode": "HTML",
        "link_preview_options": _NO_PREVIEW,
        **_keyboard(message.buttons),
    }
    if message.edits is not None:
        return Call("editMessageText", params | {"message_id": message.edits})
    return Call("sendMessage", params | _quoting(message))


def _document(chat_id: int, document: Document) -> Call:
    from documents.drawing import draw

    what = "photo" if document.picture else "document"
    upload = Upload(what, document.name, document.mime, draw(document.sheet))
    return Call(f"send{what.title()}", {"chat_id": chat_id, **_captioned(document)}, upload)


def _captioned(rendered: Document | Recording) -> dict[str, Any]:
    words = {"caption": rendered.caption, "parse_mode": "HTML"} if rendered.caption else {}
    return {**words, **_keyboard(rendered.buttons)}


def _keyboard(rows: Rows) -> dict[str, Any]:
    if not rows:
        return {}
    return {"reply_markup": {"inline_keyboard": [[_button(one) for one in row] for row in rows]}}


def _button(button: Button) -> dict[str, str]:
    action = {"url": button.url} if button.url else {"callback_data": button.data}
    return {"text": button.label, **action}


def _quoting(message: Message) -> dict[str, Any]:
    if message.reply_to is None:
        return {}
    return {"reply_parameters": {"message_id": message.reply_to, "allow_sending_without_reply": True}}
