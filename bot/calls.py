"""A rendered message as a call to the Bot API."""

from typing import Any

from texts.message import Button, Message, Rows, Toast

_NO_PREVIEW = {"is_disabled": True}

Call = tuple[str, dict[str, Any]]


def call_for(chat_id: int, rendered: Message | Toast) -> Call:
    """The method and parameters that say this to a chat."""
    if isinstance(rendered, Toast):
        return "answerCallbackQuery", {
            "callback_query_id": rendered.query_id,
            "text": rendered.text,
            "show_alert": rendered.alert,
        }
    params = {
        "chat_id": chat_id,
        "text": rendered.html,
        "parse_mode": "HTML",
        "link_preview_options": _NO_PREVIEW,
        **_keyboard(rendered.buttons),
    }
    if rendered.edits is not None:
        return "editMessageText", params | {"message_id": rendered.edits}
    return "sendMessage", params | _quoting(rendered)


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
