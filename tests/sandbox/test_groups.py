"""Groups: privacy mode, being thrown out, and the upgrade to a supergroup."""

from __future__ import annotations

import pytest

from sandbox import NotPossible, Phone, Sandbox
from tests.sandbox.bot_api import Api


async def heard(api: Api) -> list[str]:
    return [update["message"]["text"] for update in await api.updates() if "message" in update]


async def test_without_rights_the_bot_hears_only_what_is_meant_for_it(
    sandbox: Sandbox, api: Api, anna: Phone
) -> None:
    group = sandbox.group(-500, "Byalaget", [anna])
    sent = (await api("sendMessage", chat_id=-500, text="Hej alla")).result
    assert sent["chat"] == {
        "id": -500,
        "title": "Byalaget",
        "type": "group",
        "all_members_are_administrators": False,
    }
    reply = anna.screen_of(group)[-1]
    for text in ("hur är läget", "/help", "/help@other_bot", "hej @sandbox_demo_bot"):
        await anna.say(text, chat=group)
    await anna.say("svar", chat=group, reply_to=reply)
    assert await heard(api) == ["/start", "/help", "hej @sandbox_demo_bot", "svar"]


async def test_an_administrator_hears_everything(sandbox: Sandbox, api: Api, anna: Phone) -> None:
    group = sandbox.group(-500, "Byalaget", [anna], admin=True)
    await anna.say("hur är läget", chat=group)
    assert await heard(api) == ["/start", "hur är läget"]


async def test_a_bot_that_was_kicked_may_not_write(sandbox: Sandbox, api: Api, anna: Phone) -> None:
    group = sandbox.group(-500, "Byalaget", [anna])
    group.kick_bot(by=anna)
    refused = await api("sendMessage", chat_id=-500, text="x")
    assert refused.refusal == (403, "Forbidden: bot was kicked from the group chat")
    change = (await api.updates())[-1]["my_chat_member"]
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == ("member", "kicked")
    group.add_bot(by=anna, admin=True)
    assert (await api("sendMessage", chat_id=-500, text="x")).status == 200


async def test_an_upgraded_group_tells_its_new_id(sandbox: Sandbox, api: Api, anna: Phone) -> None:
    group = sandbox.group(-500, "Byalaget", [anna])
    new = group.upgrade(-100_500, by=anna)
    refused = await api("sendMessage", chat_id=-500, text="x")
    assert refused.refusal == (400, "Bad Request: group chat was upgraded to a supergroup chat")
    assert refused.body["parameters"] == {"migrate_to_chat_id": -100_500}
    assert (await api("sendMessage", chat_id=new.id, text="x")).status == 200
    old, fresh = [update["message"] for update in await api.updates()][-2:]
    assert (old["migrate_to_chat_id"], fresh["migrate_from_chat_id"]) == (-100_500, -500)


async def test_the_bot_leaves(sandbox: Sandbox, api: Api, anna: Phone) -> None:
    sandbox.group(-500, "Byalaget", [anna])
    assert (await api("leaveChat", chat_id=-500)).result is True
    refused = await api("sendMessage", chat_id=-500, text="x")
    assert refused.refusal == (403, "Forbidden: bot is not a member of the group chat")


async def test_strangers_cannot_write_in_a_group(sandbox: Sandbox, anna: Phone) -> None:
    group = sandbox.group(-500, "Byalaget", [anna])
    with pytest.raises(NotPossible, match="Bilal is not a member of Byalaget"):
        await sandbox.phone(102, "Bilal").say("hej", chat=group)
