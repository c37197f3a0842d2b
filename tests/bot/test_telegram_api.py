"""Calls to the Bot API, ours and the framework's: answers, refusals, and no token in any text."""

import socket
from io import BytesIO

import aiohttp
import pytest
from telegram import Bot, InputMediaPhoto
from telegram.error import NetworkError, TimedOut

from bot.ptb_request import AiohttpRequest
from bot.telegram_api import BotApi
from domain.delivery import NoAnswer, NotSent
from sandbox import Fault, Phone, Sandbox

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000003"
    "0001000518d84e0000000049454e44ae426082"
)


@pytest.fixture
async def anna(telegram: Sandbox) -> Phone:
    phone = telegram.phone(101, "Anna", "sv")
    await phone.say("/start")
    return phone


@pytest.fixture
async def framework(session: aiohttp.ClientSession, telegram: Sandbox) -> Bot:
    request = AiohttpRequest(session, telegram.token)
    return Bot(
        telegram.token,
        base_url=f"{telegram.url}/bot",
        base_file_url=f"{telegram.url}/file/bot",
        request=request,
        get_updates_request=request,
    )


def nobody_listens() -> str:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{one.getsockname()[1]}"


async def test_an_answer_and_a_refusal_are_replies(api: BotApi, anna: Phone) -> None:
    reply = await api.call("sendMessage", {"chat_id": anna.id, "text": "Hej på dig, 👋"})
    assert (reply.ok, reply.result["text"]) == (True, "Hej på dig, 👋")
    refused = await api.call("sendMessage", {"chat_id": 5, "text": "x"})
    assert (refused.ok, refused.code) == (False, 400)
    assert refused.description == "Bad Request: chat not found"


async def test_what_to_do_is_read_from_the_refusal(api: BotApi, telegram: Sandbox, anna: Phone) -> None:
    telegram.faults.add(Fault("sendMessage", "429", seconds=7))
    reply = await api.call("sendMessage", {"chat_id": anna.id, "text": "x"})
    assert (reply.code, reply.retry_after) == (429, 7)
    telegram.group(-500, "Byalaget", [anna]).upgrade(-1_000_000_500, by=anna)
    reply = await api.call("sendMessage", {"chat_id": -500, "text": "x"})
    assert (reply.code, reply.migrate_to) == (400, -1_000_000_500)


@pytest.mark.parametrize("kind", ["reset_before", "reset_after", "garbage", "timeout"])
async def test_without_a_readable_answer_nobody_knows(
    kind: str, api: BotApi, telegram: Sandbox, anna: Phone
) -> None:
    telegram.faults.add(Fault("sendMessage", kind, seconds=0.5))
    with pytest.raises(NoAnswer) as error:
        await api.call("sendMessage", {"chat_id": anna.id, "text": "x"}, seconds=0.2)
    assert telegram.token not in str(error.value)
    assert error.value.__cause__ is None


async def test_where_nobody_listens_nothing_is_sent(session: aiohttp.ClientSession) -> None:
    token = "123456:AAsecret-secret-secret"
    with pytest.raises(NotSent) as error:
        await BotApi(session, nobody_listens(), token).call("getMe", {})
    assert token not in repr(error.value)


async def test_a_file_is_downloaded_or_not_at_all(api: BotApi, telegram: Sandbox, anna: Phone) -> None:
    await anna.send_document(name="plan.pdf", mime="application/pdf", data=b"plan" * 50_000)
    updates = (await api.call("getUpdates", {})).result
    file_id = updates[-1]["message"]["document"]["file_id"]
    path = (await api.call("getFile", {"file_id": file_id})).result["file_path"]
    assert b"".join([chunk async for chunk in api.download(path)]) == b"plan" * 50_000
    with pytest.raises(NoAnswer) as error:
        assert [chunk async for chunk in api.download("documents/none.pdf")]
    assert telegram.token not in str(error.value)


async def test_the_framework_reads_and_writes_through_it(framework: Bot, anna: Phone) -> None:
    me = await framework.get_me()
    assert me.is_bot
    await framework.set_my_commands([("help", "Hjälp & råd")], language_code="sv")
    assert [one.description for one in await framework.get_my_commands(language_code="sv")] == ["Hjälp & råd"]


async def test_the_framework_uploads_a_field_itself_and_attached_ones(framework: Bot, anna: Phone) -> None:
    one = await framework.send_photo(anna.id, BytesIO(PIXEL), caption="ett torg")
    assert one.photo
    album = await framework.send_media_group(
        anna.id, [InputMediaPhoto(BytesIO(PIXEL)), InputMediaPhoto(BytesIO(PIXEL), caption="två")]
    )
    assert [message.caption for message in album] == [None, "två"]
    assert len({message.media_group_id for message in album}) == 1


async def test_the_framework_hears_of_trouble_without_the_token(
    framework: Bot, telegram: Sandbox, session: aiohttp.ClientSession
) -> None:
    telegram.faults.add(Fault("getMe", "reset_before"))
    with pytest.raises(NetworkError) as error:
        await framework.get_me()
    assert telegram.token not in str(error.value)
    telegram.faults.add(Fault("getMe", "timeout", seconds=3))
    with pytest.raises(TimedOut):
        await framework.get_me(read_timeout=0.1, write_timeout=0.1)
