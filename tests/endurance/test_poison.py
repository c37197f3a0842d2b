"""Updates of shapes that Telegram never sends: each ends by itself, and nobody else waits for it."""

from typing import Any

from sandbox import Sandbox
from tests.support.books import Books
from tests.support.running import BotProcess
from tests.support.transcript import Edited, Press, like, verify
from tests.support.waiting import until

DATE = 1_795_000_000
FROM = {"id": 777, "is_bot": False, "first_name": "Eva", "language_code": "sv"}


def message(chat_id: Any, /, **more: Any) -> dict[str, Any]:
    """A private message as it should be, but for ``more``, where None takes a field away."""
    whole = {
        "message_id": 5,
        "date": DATE,
        "chat": {"id": chat_id, "type": "private", "first_name": "Eva"},
        "from": FROM | {"id": chat_id},
        "text": "hej",
    }
    return {"message": {key: value for key, value in (whole | more).items() if value is not None}}


def nested(depth: int) -> Any:
    return {"deeper": nested(depth - 1)} if depth else "bottom"


POISON: dict[str, dict[str, Any]] = {
    "nothing at all": {},
    "a kind that nobody knows": {"telepathy": {"from": FROM, "thought": "hej"}},
    "an empty message": {"message": {}},
    "no message": {"message": None},
    "a message that is a text": {"message": "hej"},
    "a message that is a list": {"message": [1, 2]},
    "a message of nobody": message(9001, **{"from": None}),
    "a message nowhere": message(9002, chat=None),
    "a chat that is a number": message(9003, chat=9003),
    "a chat of a kind that nobody knows": message(9004, chat={"id": 9004, "type": "metaverse"}),
    "a chat id that is a text": message("9005"),
    "a chat id that no column holds": message(2**70),
    "a chat id that is no number": message("Eva"),
    "a date that is a text": message(9006, date="yesterday"),
    "a date before the flood": message(9007, date=-(2**62)),
    "a text that is a number": message(9008, text=5),
    "entities far outside of the text": message(
        9009, text="hej", entities=[{"type": "bold", "offset": 500, "length": -3}]
    ),
    "a command that is none": message(
        9010, text="/", entities=[{"type": "bot_command", "offset": 0, "length": 400}]
    ),
    "a message id that no column holds": message(9011, message_id=2**70),
    "a picture without sizes": message(9012, text=None, photo=[]),
    "a file without an id": message(9013, text=None, document={"file_name": "x.pdf"}),
    "a position nowhere": message(9014, text=None, location={"latitude": "north"}),
    "no content": message(9015, text=None),
    "a megabyte of words": message(9016, text="ord " * 250_000),
    "half a surrogate pair": message(
        9017, text="\ud83d hej \ude00", **{"from": FROM | {"first_name": "\udfff"}}
    ),
    "the character that no text may hold": message(
        9018, text="a\0b", **{"from": FROM | {"first_name": "\0"}}
    ),
    "a reply to itself": message(9019, reply_to_message=message(9019)["message"]),
    "a reply to nothing": message(9020, reply_to_message={}),
    "forwarded from nowhere": message(9021, forward_origin={"type": "dream", "date": DATE}),
    "deep": message(9022, unknown=nested(400)),
    "an edit of nothing": {"edited_message": {}},
    "an edit before the message": {"edited_message": message(9023)["message"]},
    "an empty press": {"callback_query": {}},
    "a press of nobody": {"callback_query": {"id": "1", "chat_instance": "1", "data": "no"}},
    "a press on nothing": {"callback_query": {"id": "1", "from": FROM, "chat_instance": "1", "data": "no"}},
    "a press that says nothing": {"callback_query": {"id": "1", "from": FROM, "chat_instance": "1"}},
    "a press on a number too large": {
        "callback_query": {"id": "1", "from": FROM, "chat_instance": "1", "data": f"show:{10**30}:{10**30}"}
    },
    "membership of nothing": {"my_chat_member": {}},
    "a post in a channel": {"channel_post": message(-9024, chat={"id": -9024, "type": "channel"})["message"]},
    "a group without a name": message(-9025, chat={"id": -9025, "type": "supergroup"}),
}


async def test_what_nobody_understands_ends_by_itself(
    bot: BotProcess, telegram: Sandbox, books: Books
) -> None:
    anna = telegram.phone(101)
    for number, update in enumerate(POISON.values(), start=1):
        telegram.put(update)
        if number == len(POISON) // 2:
            await anna.say("/start")
    assert like((await anna.next(2)).text, "Hej Anna!…")  # long before the others have been given up
    await until(lambda: books.unfinished()["updates"] == 0, within=15)
    await verify(anna, [(Press("Ja, jag är med"), "Var bor du?…")])
    assert (await bot.stop())[0] == 0


async def test_what_no_text_can_hold_is_kept_with_a_mark_in_its_place(
    bot: BotProcess, telegram: Sandbox, books: Books
) -> None:
    eva = telegram.phone(777, first_name="Eva")
    await verify(
        eva,
        [
            ("/start", "Hej Eva!…"),
            (Press("Ja, jag är med"), "Var bor du?…"),
            (Press("Hoppa över"), [Edited("Var bor du?…", "Då hoppar vi över…"), "Fråga 1 av 4…"]),
        ],
    )
    for number, text in enumerate(("a\0b", "\ud83d hej \ude00 å", "\\u0000 is no \\\0"), start=50):
        telegram.put(message(eva.id, message_id=number, text=text), chat=eva.id)
        assert like((await eva.next()).text, "Tack!…")
    kept = {text for _, _, text in books.said()}
    assert kept == {"a\ufffdb", "\ufffd hej \ufffd å", "\\u0000 is no \\\ufffd"}
    assert (await bot.stop())[0] == 0
