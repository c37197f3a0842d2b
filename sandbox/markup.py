"""Keyboards: what Telegram accepts as ``reply_markup``."""

from __future__ import annotations

import re
from typing import Any

from sandbox.errors import bad_request
from sandbox.links import checked_link
from sandbox.params import Params
from sandbox.people import Json

DATA_BYTES = 64
BUTTONS = 100
_ACTIONS = (
    "callback_data",
    "url",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
_NO_ACTION = "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"


def read(params: Params) -> Json | None:
    """The ``reply_markup`` of a call, checked; None when there is none."""
    markup = params.json("reply_markup", "reply keyboard markup")
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        rows = [
            [_inline(button) for button in row] for row in _rows(markup["inline_keyboard"], "inline keyboard")
        ]
        return _checked({"inline_keyboard": [row for row in rows if row]}, rows)
    if "keyboard" in markup:
        rows = [[_key(key) for key in row] for row in _rows(markup["keyboard"], "reply keyboard")]
        return _checked({**markup, "keyboard": [row for row in rows if row]}, rows)
    return markup if markup.get("remove_keyboard") or markup.get("force_reply") else None


def _checked(markup: Json, rows: list[list[Json]]) -> Json | None:
    if sum(len(row) for row in rows) > BUTTONS:
        raise bad_request("reply markup is too long")
    return markup if any(rows) else None


def _rows(value: Any, what: str) -> list[list[Any]]:
    if not isinstance(value, list):
        raise bad_request(f'can\'t parse {what}: Field "keyboard" must be of type Array')
    for row in value:
        if not isinstance(row, list):
            raise bad_request(f"can't parse {what} row: expected an Array")
    return value


def _inline(button: Any) -> Json:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: expected an Object")
    _check_text(button, "inline keyboard button")
    if not any(action in button for action in _ACTIONS):
        raise bad_request(_NO_ACTION)
    if "callback_data" in button:
        _check_data(button["callback_data"])
    if "url" in button:
        return {**button, "url": _button_url(str(button["url"]))}
    return button


def _key(key: Any) -> Json:
    if isinstance(key, str):
        key = {"text": key}
    if not isinstance(key, dict):
        raise bad_request("can't parse keyboard button: expected an Object")
    _check_text(key, "keyboard button")
    return key


def _check_text(button: Json, what: str) -> None:
    if not isinstance(button.get("text"), str):
        raise bad_request(f"can't parse {what}: Can't find field \"text\"")
    if not button["text"].strip():
        raise bad_request(
            "BUTTON_TEXT_INVALID" if what.startswith("inline") else "keyboard button text must be non-empty"
        )


def _check_data(data: Any) -> None:
    if not isinstance(data, str):
        raise bad_request('can\'t parse inline keyboard button: Field "callback_data" must be of type String')
    if not 1 <= len(data.encode()) <= DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")


def _button_url(url: str) -> str:
    if re.match(r"tg://", url):
        return url
    checked = checked_link(url)
    if not checked:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return checked
