"""What the server refuses: Telegram's codes and sentences."""

from __future__ import annotations

import json
from typing import Any

import aiohttp
import pytest

from sandbox import Phone, Sandbox
from tests.sandbox.bot_api import Api

CANNOT_INITIATE = "Forbidden: bot can't initiate conversation with a user"
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
TEXT_BUTTON = (
    "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
)


def keys(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[button]]}


REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("sendMessage", {"text": "x"}, "Bad Request: chat_id is empty"),
    ("sendMessage", {"chat_id": 101}, "Bad Request: message text is empty"),
    ("sendMessage", {"chat_id": 101, "text": " \n "}, "Bad Request: text must be non-empty"),
    (
        "sendMessage",
        {"chat_id": 101, "text": "<b> </b>", "parse_mode": "HTML"},
        "Bad Request: text must be non-empty",
    ),
    ("sendMessage", {"chat_id": 101, "text": "x" * 4097}, "Bad Request: message is too long"),
    ("sendMessage", {"chat_id": 101, "text": "🌲" * 2049}, "Bad Request: message is too long"),
    ("sendMessage", {"chat_id": 7, "text": "x"}, "Bad Request: chat not found"),
    ("sendMessage", {"chat_id": 101, "text": "\ud83c"}, "Bad Request: strings must be encoded in UTF-8"),
    ("sendMessage", {"chat_id": "@nobody", "text": "x"}, "Bad Request: chat not found"),
    (
        "sendMessage",
        {"chat_id": 101, "text": "x", "parse_mode": "XML"},
        "Bad Request: unsupported parse_mode",
    ),
    (
        "sendMessage",
        {"chat_id": 101, "text": "x", "reply_parameters": {"message_id": 99}},
        "Bad Request: message to be replied not found",
    ),
    (
        "sendMessage",
        {"chat_id": 101, "text": "x", "reply_markup": "{"},
        "Bad Request: can't parse reply keyboard markup JSON object",
    ),
    (
        "sendMessage",
        {"chat_id": 101, "text": "x", "reply_markup": [1]},
        "Bad Request: object expected as reply markup",
    ),
    ("sendMessage", {"chat_id": 101, "text": "x", "reply_markup": keys(text="a")}, TEXT_BUTTON),
    (
        "sendMessage",
        {"chat_id": 101, "text": "x", "reply_markup": keys(text="a", callback_data="å" * 33)},
        "Bad Request: BUTTON_DATA_INVALID",
    ),
    (
        "sendMessage",
        {"chat_id": 101, "text": "x", "reply_markup": keys(text=" ", callback_data="a")},
        "Bad Request: BUTTON_TEXT_INVALID",
    ),
    (
        "sendMessage",
        {"chat_id": 101, "text": "x", "reply_markup": keys(text="a", url="nonsense")},
        "Bad Request: inline keyboard button URL 'nonsense' is invalid: Wrong HTTP URL",
    ),
    (
        "sendMessage",
        {
            "chat_id": 101,
            "text": "x",
            "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "a"}] * 101]},
        },
        "Bad Request: reply markup is too long",
    ),
    ("editMessageText", {"chat_id": 101, "text": "x"}, "Bad Request: message identifier is not specified"),
    (
        "editMessageText",
        {"chat_id": 101, "message_id": 99, "text": "x"},
        "Bad Request: message to edit not found",
    ),
    (
        "editMessageText",
        {"chat_id": 101, "message_id": 1, "text": "x"},
        "Bad Request: message can't be edited",
    ),
    ("deleteMessage", {"chat_id": 101, "message_id": 99}, "Bad Request: message to delete not found"),
    (
        "forwardMessage",
        {"chat_id": 101, "from_chat_id": 101, "message_id": 99},
        "Bad Request: message to forward not found",
    ),
    (
        "copyMessage",
        {"chat_id": 101, "from_chat_id": 101, "message_id": 99},
        "Bad Request: message to copy not found",
    ),
    ("answerCallbackQuery", {"callback_query_id": "12"}, TOO_OLD),
    ("answerCallbackQuery", {"callback_query_id": "12", "text": "x" * 201}, "Bad Request: MESSAGE_TOO_LONG"),
    ("sendChatAction", {"chat_id": 101, "action": "dance"}, "Bad Request: wrong parameter action in request"),
    ("sendPhoto", {"chat_id": 101}, "Bad Request: there is no photo in the request"),
    ("sendPhoto", {"chat_id": 101, "photo": "attach://p"}, "Bad Request: there is no photo in the request"),
    (
        "sendDocument",
        {"chat_id": 101, "document": "nonsense"},
        "Bad Request: wrong remote file identifier specified: Wrong string length",
    ),
    ("sendPhoto", {"chat_id": 101, "caption": "x" * 1025}, "Bad Request: message caption is too long"),
    ("sendMediaGroup", {"chat_id": 101, "media": []}, "Bad Request: too few messages to send as an album"),
    ("sendLocation", {"chat_id": 101, "longitude": 1}, "Bad Request: latitude is empty"),
    (
        "sendLocation",
        {"chat_id": 101, "latitude": 91, "longitude": 1},
        "Bad Request: wrong location specified",
    ),
    (
        "sendVenue",
        {"chat_id": 101, "latitude": 1, "longitude": -181, "title": "a", "address": "b"},
        "Bad Request: wrong venue location specified",
    ),
    (
        "sendVenue",
        {"chat_id": 101, "latitude": 1, "longitude": 1, "address": "b"},
        "Bad Request: venue title must be non-empty",
    ),
    (
        "sendVenue",
        {"chat_id": 101, "latitude": 1, "longitude": 1, "title": "a", "address": " "},
        "Bad Request: venue address must be non-empty",
    ),
    (
        "sendPoll",
        {"chat_id": 101, "question": "?", "options": []},
        "Bad Request: poll must have at least 1 option",
    ),
    ("getFile", {}, "Bad Request: file_id not specified"),
    ("getFile", {"file_id": "x"}, "Bad Request: wrong file_id or the file is temporarily unavailable"),
    (
        "setMyCommands",
        {"commands": [{"command": "Å", "description": "x"}]},
        "Bad Request: BOT_COMMAND_INVALID",
    ),
    (
        "setMyCommands",
        {"commands": [{"command": "a", "description": " "}]},
        "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID",
    ),
    (
        "setMyCommands",
        {"commands": [], "language_code": "swe"},
        "Bad Request: invalid language code specified",
    ),
    (
        "setWebhook",
        {"url": "http://example.org/hook"},
        "Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
    ),
    (
        "setWebhook",
        {"url": "https://example.org/", "secret_token": "å"},
        "Bad Request: secret token contains unallowed characters",
    ),
    (
        "setMessageReaction",
        {"chat_id": 101, "message_id": 1, "reaction": [{"type": "emoji", "emoji": "🧅"}]},
        "Bad Request: REACTION_INVALID",
    ),
    ("getChatMember", {"chat_id": 101, "user_id": 5}, "Bad Request: user not found"),
    ("leaveChat", {"chat_id": 101}, "Bad Request: chat member status can't be changed in private chats"),
]


@pytest.mark.parametrize(("method", "params", "description"), REFUSED)
async def test_a_request_that_cannot_succeed(
    api: Api, anna: Phone, method: str, params: dict[str, Any], description: str
) -> None:
    assert (await api(method, **params)).refusal == (400, description)
    assert [message.mine for message in anna.screen] == [True]


async def test_an_unknown_method(api: Api) -> None:
    assert (await api("sendLove")).refusal == (404, "Not Found")


async def test_a_wrong_token(sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
    async with http.get(f"{sandbox.url}/bot1:wrong/getMe") as answer:
        assert answer.status == 401
        assert await answer.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_the_longest_texts_pass(api: Api, anna: Phone) -> None:
    for text in ("x" * 4096, "🌲" * 2048, f"<b>{'x' * 4096}</b>"):
        sent = await api("sendMessage", chat_id=101, text=text, parse_mode="HTML")
        assert sent.status == 200
    assert len(anna.screen) == 4


async def test_the_longest_button_passes(api: Api, anna: Phone) -> None:
    markup = keys(text="a", callback_data="x" * 64)
    assert (await api("sendMessage", chat_id=101, text="x", reply_markup=json.dumps(markup))).result[
        "reply_markup"
    ] == markup


async def test_somebody_who_never_started(sandbox: Sandbox, api: Api) -> None:
    sandbox.phone(102, "Bilal")
    assert (await api("sendMessage", chat_id=102, text="x")).refusal == (403, CANNOT_INITIATE)


async def test_blocked_unblocked_gone(api: Api, anna: Phone) -> None:
    anna.block()
    assert (await api("sendMessage", chat_id=101, text="x")).refusal == (
        403,
        "Forbidden: bot was blocked by the user",
    )
    anna.unblock()
    assert (await api("sendMessage", chat_id=101, text="x")).status == 200
    anna.leave()
    assert (await api("sendMessage", chat_id=101, text="x")).refusal == (
        403,
        "Forbidden: user is deactivated",
    )


async def test_an_edit_has_to_change_something(api: Api, anna: Phone) -> None:
    markup = keys(text="a", callback_data="a")
    sent = (await api("sendMessage", chat_id=101, text="x", reply_markup=markup)).result["message_id"]
    same = {
        "chat_id": 101,
        "message_id": sent,
        "text": "<i></i>x",
        "parse_mode": "HTML",
        "reply_markup": markup,
    }
    assert (
        (await api("editMessageText", **same))
        .refusal[1]
        .startswith("Bad Request: message is not modified: specified")
    )
    assert (await api("editMessageReplyMarkup", chat_id=101, message_id=sent)).status == 200
    assert (await api("editMessageReplyMarkup", chat_id=101, message_id=sent)).status == 400


async def test_a_query_is_answered_once_and_in_time(sandbox: Sandbox, api: Api, anna: Phone) -> None:
    message = anna.screen[0]
    first, late = await anna.press_data(message, "a"), await anna.press_data(message, "b")
    assert (await api("answerCallbackQuery", callback_query_id=first.query.id)).result is True
    assert (await api("answerCallbackQuery", callback_query_id=first.query.id)).refusal == (400, TOO_OLD)
    sandbox.world.query_seconds = 0
    assert (await api("answerCallbackQuery", callback_query_id=late.query.id)).refusal == (400, TOO_OLD)


async def test_a_file_that_is_too_big_to_fetch(api: Api, anna: Phone) -> None:
    sent = await anna.send_document(size=21 * 1024 * 1024)
    assert (await api("getFile", file_id=sent.raw["document"]["file_id"])).refusal == (
        400,
        "Bad Request: file is too big",
    )
