"""Honesty, again: python-telegram-bot with its own Updater, on the same server."""

from __future__ import annotations

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto, Update
from telegram.error import BadRequest, Forbidden, RetryAfter
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from sandbox import Fault, Phone, Sandbox
from sandbox.files import picture

KEYS = InlineKeyboardMarkup([[InlineKeyboardButton("Nästa", callback_data="n")]])
Context = ContextTypes.DEFAULT_TYPE


def application(sandbox: Sandbox) -> Application:  # type: ignore[type-arg]
    return (
        ApplicationBuilder()
        .token(sandbox.token)
        .base_url(f"{sandbox.url}/bot")
        .base_file_url(f"{sandbox.url}/file/bot")
        .build()
    )


async def echo(update: Update, context: Context) -> None:
    assert update.effective_message
    await update.effective_message.reply_html(
        f"<i>{update.effective_message.text_html}</i>", reply_markup=KEYS
    )


async def pressed(update: Update, context: Context) -> None:
    assert update.callback_query
    await update.callback_query.answer("Klart")
    await update.callback_query.edit_message_text("Fråga 2")


async def test_a_whole_conversation(sandbox: Sandbox) -> None:
    app = application(sandbox)
    app.add_handler(MessageHandler(filters.TEXT, echo))
    app.add_handler(CallbackQueryHandler(pressed, "^n$"))
    async with app:
        assert app.updater
        await app.updater.start_polling(timeout=1)
        await app.start()
        anna = sandbox.phone(101, "Anna")
        await anna.say("åäö & <b>")
        shown = await anna.next()
        assert shown.html == "<i>åäö &amp; &lt;b&gt;</i>"
        assert (await (await anna.press("Nästa")).answered()).text == "Klart"
        assert (await anna.edited(shown)).text == "Fråga 2"
        await app.updater.stop()
        await app.stop()


async def test_media_both_ways(sandbox: Sandbox, anna: Phone) -> None:
    async with application(sandbox) as app:
        sent = await app.bot.send_photo(101, picture(9, 6), caption="<b>a</b>", parse_mode="HTML")
        file = await sent.photo[-1].get_file()
        assert bytes(await file.download_as_bytearray()) == picture(9, 6)
        album = await app.bot.send_media_group(
            101, [InputMediaPhoto(picture(9, 6)), InputMediaPhoto(picture(6, 9))]
        )
        assert album[0].media_group_id == album[1].media_group_id


async def test_refusals_become_its_exceptions(
    sandbox: Sandbox, anna: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    long_data = InlineKeyboardMarkup([[InlineKeyboardButton("a", callback_data="x" * 65)]])
    async with application(sandbox) as app:
        with pytest.raises(BadRequest, match="Button_data_invalid"):
            await app.bot.send_message(101, "x", reply_markup=long_data)
        sandbox.faults.add(Fault("sendMessage", "429", seconds=3))
        with pytest.raises(RetryAfter):
            await app.bot.send_message(101, "x")
        anna.leave()
        with pytest.raises(Forbidden, match="user is deactivated"):
            await app.bot.send_message(101, "x")
