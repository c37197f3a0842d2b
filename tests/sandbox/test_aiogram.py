"""Honesty: a client that nobody here wrote calls every method and parses every answer in its own models."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from aiogram.filters import CommandStart
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    InputPollOption,
    MenuButtonCommands,
    Message,
    ReactionTypeEmoji,
    ReplyParameters,
    Update,
)

from sandbox import OFF, Fault, Phone, Sandbox
from sandbox.files import picture
from sandbox.methods import METHODS

KEYS = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Jag är med", callback_data="join")]])
SWEDISH = BotCommandScopeAllPrivateChats()


def png() -> BufferedInputFile:
    return BufferedInputFile(picture(9, 6), "bild.png")


def data(name: str) -> BufferedInputFile:
    return BufferedInputFile(b"\x00" * 80, name)


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(sandbox.url))
    bot = Bot(sandbox.token, session=session)
    yield bot
    await session.close()


Step = Callable[[Bot, int], Awaitable[Any]]
STEPS: dict[str, Step] = {
    "getMe": lambda bot, sent: bot.get_me(),
    "getUpdates": lambda bot, sent: bot.get_updates(),
    "setWebhook": lambda bot, sent: bot.set_webhook("http://127.0.0.1:9/hook", secret_token="a"),
    "getWebhookInfo": lambda bot, sent: bot.get_webhook_info(),
    "deleteWebhook": lambda bot, sent: bot.delete_webhook(),
    "sendMessage": lambda bot, sent: bot.send_message(
        101,
        "<b>å</b>",
        parse_mode="HTML",
        reply_markup=KEYS,
        reply_parameters=ReplyParameters(message_id=sent),
    ),
    "editMessageText": lambda bot, sent: bot.edit_message_text("ny", chat_id=101, message_id=sent),
    "editMessageReplyMarkup": lambda bot, sent: bot.edit_message_reply_markup(chat_id=101, message_id=sent),
    "sendChatAction": lambda bot, sent: bot.send_chat_action(101, "typing"),
    "forwardMessage": lambda bot, sent: bot.forward_message(101, 101, sent),
    "copyMessage": lambda bot, sent: bot.copy_message(101, 101, sent),
    "pinChatMessage": lambda bot, sent: bot.pin_chat_message(101, sent),
    "getChat": lambda bot, sent: bot.get_chat(101),
    "unpinChatMessage": lambda bot, sent: bot.unpin_chat_message(101),
    "setMessageReaction": lambda bot, sent: bot.set_message_reaction(
        101, sent, [ReactionTypeEmoji(emoji="❤")]
    ),
    "deleteMessage": lambda bot, sent: bot.delete_message(101, sent),
    "deleteMessages": lambda bot, sent: bot.delete_messages(101, [sent]),
    "sendPhoto": lambda bot, sent: bot.send_photo(101, png(), caption="a", reply_markup=KEYS),
    "editMessageCaption": lambda bot, sent: bot.edit_message_caption(
        chat_id=101, message_id=sent + 1, caption="b"
    ),
    "editMessageMedia": lambda bot, sent: bot.edit_message_media(
        InputMediaDocument(media=data("b.pdf"), caption="c"), chat_id=101, message_id=sent + 1
    ),
    "sendDocument": lambda bot, sent: bot.send_document(101, data("a.pdf")),
    "sendVoice": lambda bot, sent: bot.send_voice(101, data("a.oga")),
    "sendVideo": lambda bot, sent: bot.send_video(101, data("a.mp4")),
    "sendAudio": lambda bot, sent: bot.send_audio(101, data("a.mp3")),
    "sendAnimation": lambda bot, sent: bot.send_animation(101, data("a.mp4")),
    "sendVideoNote": lambda bot, sent: bot.send_video_note(101, data("a.mp4")),
    "sendSticker": lambda bot, sent: bot.send_sticker(101, data("a.webp")),
    "sendMediaGroup": lambda bot, sent: bot.send_media_group(
        101, [InputMediaPhoto(media=png()) for _ in range(3)]
    ),
    "sendLocation": lambda bot, sent: bot.send_location(101, 59.3, 18.1),
    "sendVenue": lambda bot, sent: bot.send_venue(101, 59.3, 18.1, "Badet", "Strandvägen 1"),
    "sendContact": lambda bot, sent: bot.send_contact(101, "+4670", "Nisse"),
    "sendDice": lambda bot, sent: bot.send_dice(101),
    "sendPoll": lambda bot, sent: bot.send_poll(101, "Vad?", [InputPollOption(text=t) for t in "ab"]),
    "setMyCommands": lambda bot, sent: bot.set_my_commands(
        [BotCommand(command="a", description="b")], SWEDISH, "sv"
    ),
    "getMyCommands": lambda bot, sent: bot.get_my_commands(SWEDISH, "sv"),
    "deleteMyCommands": lambda bot, sent: bot.delete_my_commands(SWEDISH, "sv"),
    "setMyName": lambda bot, sent: bot.set_my_name("Genljud", "sv"),
    "getMyName": lambda bot, sent: bot.get_my_name("sv"),
    "setMyDescription": lambda bot, sent: bot.set_my_description("En dialog"),
    "getMyDescription": lambda bot, sent: bot.get_my_description("sv"),
    "setMyShortDescription": lambda bot, sent: bot.set_my_short_description("Kort"),
    "getMyShortDescription": lambda bot, sent: bot.get_my_short_description(),
    "setChatMenuButton": lambda bot, sent: bot.set_chat_menu_button(menu_button=MenuButtonCommands()),
    "getChatMenuButton": lambda bot, sent: bot.get_chat_menu_button(),
    "getChatMember": lambda bot, sent: bot.get_chat_member(-500, 101),
    "getChatMemberCount": lambda bot, sent: bot.get_chat_member_count(-500),
    "getChatAdministrators": lambda bot, sent: bot.get_chat_administrators(-500),
    "leaveChat": lambda bot, sent: bot.leave_chat(-500),
}
ELSEWHERE = {"answerCallbackQuery", "getFile"}


def test_every_method_is_driven() -> None:
    assert set(STEPS) | ELSEWHERE == set(METHODS)


@pytest.mark.parametrize("method", STEPS)
async def test_every_answer_is_parsed(sandbox: Sandbox, bot: Bot, anna: Phone, method: str) -> None:
    sandbox.group(-500, "Byalaget", [anna], admin=True)
    sent = (await bot.send_message(101, "hej", reply_markup=KEYS)).message_id
    await bot.send_photo(101, png())
    await bot.pin_chat_message(101, sent)
    answer = await STEPS[method](bot, sent)
    for message in answer if isinstance(answer, list) else [answer]:
        if isinstance(message, Message):
            assert message.from_user
            assert message.from_user.is_bot
            assert not message.model_extra, "a field that aiogram does not know"


async def test_every_update_is_parsed(sandbox: Sandbox, bot: Bot, anna: Phone) -> None:
    group = sandbox.group(-500, "Byalaget", [anna], admin=True)
    said = await anna.say("läs www.x.se @någon #tagg")
    await anna.edit(said, "nytt")
    await anna.press_data(said, "a")
    for kind in ("photo", "video", "voice", "document", "audio", "sticker", "animation", "video_note"):
        await anna.send(kind)
    await anna.send_position(1, 2)
    await anna.send_venue(1, 2, "a", "b")
    live = await anna.share_live(1, 2, accuracy=5)
    await anna.move_live(live, 2, 3)
    await anna.stop_live(live)
    await anna.send_poll("?", ["a", "b"])
    await anna.send_dice()
    await anna.send_contact("+46", "a")
    await anna.forward("text", "Granne")
    group.kick_bot(by=anna)
    group.add_bot(by=anna, admin=True)
    group.upgrade(-100_500, by=anna)
    anna.block()
    updates = await bot.get_updates()
    assert len(updates) == 1 + 3 + 8 + 9 + 2 + 2 + 1
    for update in updates:
        assert isinstance(update, Update)
        assert update.event_type
        assert not update.model_extra
        assert not (update.message and update.message.model_extra)


async def test_a_whole_conversation(sandbox: Sandbox, bot: Bot) -> None:
    dispatcher = Dispatcher()

    @dispatcher.message(CommandStart(deep_link=True))
    async def start(message: Message) -> None:
        await message.answer("<b>Välkommen</b>", parse_mode="HTML", reply_markup=KEYS)

    @dispatcher.callback_query(F.data == "join")
    async def join(query: CallbackQuery) -> None:
        await query.answer("Vad roligt", show_alert=True)
        assert isinstance(query.message, Message)
        await query.message.edit_text("Fråga 1")

    @dispatcher.message(F.photo)
    async def photo(message: Message) -> None:
        assert message.photo
        content = await bot.download(message.photo[-1])
        assert content
        await message.reply(f"{len(content.read())} byte")

    polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False))
    anna = sandbox.phone(101, "Anna")
    await anna.say("/start affisch")
    welcome = await anna.next()
    assert welcome.html == "<b>Välkommen</b>"
    press = await anna.press("är med")
    answer = await press.answered()
    assert (answer.text, answer.alert) == ("Vad roligt", True)
    assert (await anna.edited(welcome)).text == "Fråga 1"
    sent = await anna.send_photo(data=picture(90, 60))
    reply = await anna.next()
    assert (reply.text, reply.reply_to) == (f"{len(picture(90, 60))} byte", sent.id)
    await dispatcher.stop_polling()
    await polling


async def test_refusals_become_its_exceptions(sandbox: Sandbox, bot: Bot, anna: Phone) -> None:
    with pytest.raises(TelegramBadRequest, match="message text is empty"):
        await bot.send_message(101, "")
    sandbox.faults.add(Fault("sendMessage", "429", seconds=7))
    with pytest.raises(TelegramRetryAfter) as wait:
        await bot.send_message(101, "x")
    assert wait.value.retry_after == 7
    anna.block()
    with pytest.raises(TelegramForbiddenError, match="blocked by the user"):
        await bot.send_message(101, "x")
    assert sandbox.world.limits.mode is OFF
