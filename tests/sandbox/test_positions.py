"""Positions: sent, moved live until they stop or their time is over, answered and forwarded."""

from __future__ import annotations

import time
from typing import Any

import pytest

from sandbox import NotPossible, Phone, Sandbox
from tests.sandbox.bot_api import Api

HOME = (59.8389, 13.1442)
LAKE = (59.8412, 13.1501)
Json = dict[str, Any]


async def heard(api: Api) -> list[tuple[str, Json]]:
    """The kind and message of every update after /start."""
    updates = (await api.updates())[1:]
    return [(kind, update[kind]) for update in updates for kind in update if kind != "update_id"]


async def test_a_live_position_is_shared_moved_and_stopped(api: Api, anna: Phone) -> None:
    shared = await anna.share_live(*HOME, accuracy=12)
    moved = await anna.move_live(shared, *LAKE)
    stopped = await anna.stop_live(moved)
    (first, begun), (second, on), (third, over) = await heard(api)
    assert (first, second, third) == ("message", "edited_message", "edited_message")
    assert {begun["message_id"], on["message_id"], over["message_id"]} == {shared.id}
    where = {"latitude": HOME[0], "longitude": HOME[1], "horizontal_accuracy": 12}
    assert begun["location"] == {**where, "live_period": 900}
    assert on["location"] == {"latitude": LAKE[0], "longitude": LAKE[1], "live_period": 900}
    assert over["location"] == {"latitude": LAKE[0], "longitude": LAKE[1]}
    assert "edit_date" not in begun
    assert {"edit_date"} <= set(on) & set(over)
    assert shared.media
    assert shared.media.live_until
    assert (shared.media.live_until - shared.date).total_seconds() == 900
    assert stopped.media
    assert stopped.media.live_until is None


async def test_what_has_stopped_moves_no_more(api: Api, anna: Phone) -> None:
    shared = await anna.share_live(*HOME, minutes=1)
    await anna.stop_live(shared)
    for late in (anna.move_live(shared, *LAKE), anna.stop_live(shared)):
        with pytest.raises(NotPossible, match="shares no live position"):
            await late
    with pytest.raises(NotPossible, match="shares no live position"):
        await anna.move_live(await anna.send_position(*HOME), *LAKE)
    assert len(await heard(api)) == 3


async def test_time_ends_it_and_no_bot_is_told(
    api: Api, anna: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = await anna.share_live(*HOME, minutes=1)
    later = time.time() + 61
    monkeypatch.setattr("sandbox.live.time.time", lambda: later)
    answer = await api("sendMessage", chat_id=101, text="?", reply_parameters={"message_id": shared.id})
    assert "live_period" not in answer.result["reply_to_message"]["location"]
    assert [message.media and message.media.live_until for message in anna.screen] == [None] * 3
    with pytest.raises(NotPossible, match="or no longer"):
        await anna.move_live(shared, *LAKE)
    assert "live_period" not in anna.screen[1].raw["location"]
    assert [kind for kind, _ in await heard(api)] == ["message"]


async def test_a_copy_of_a_live_position_stands_still(api: Api, anna: Phone) -> None:
    shared = await anna.share_live(*HOME)
    sent = await api("forwardMessage", chat_id=101, from_chat_id=101, message_id=shared.id)
    assert sent.result["location"] == {"latitude": HOME[0], "longitude": HOME[1]}
    assert anna.screen[1].media
    assert anna.screen[1].media.live_until


async def test_somebody_elses_position_is_not_moved(sandbox: Sandbox, anna: Phone) -> None:
    shared = await anna.share_live(*HOME)
    group = sandbox.group(-500, "Byalaget", [anna, sandbox.phone(102, "Bilal")])
    seen = await anna.share_live(*HOME, chat=group)
    with pytest.raises(NotPossible, match="Bilal has no message"):
        await sandbox.phone(102).move_live(seen, *LAKE)
    assert shared.media == anna.screen[1].media


@pytest.mark.parametrize(
    ("latitude", "longitude", "minutes"), [(91, 0, 15), (0, 181, 15), (float("nan"), 0, 15), (0, 0, 0.5)]
)
async def test_what_no_phone_can_share(
    anna: Phone, latitude: float, longitude: float, minutes: float
) -> None:
    with pytest.raises(NotPossible):
        await anna.share_live(latitude, longitude, minutes)
    assert len(anna.screen) == 1


async def test_positions_and_files_answer_a_message(api: Api, anna: Phone) -> None:
    await api("sendMessage", chat_id=101, text="Var är du?")
    question = await anna.next()
    answers = [
        await anna.send_photo("här", reply_to=question),
        await anna.send_voice(reply_to=question),
        await anna.send_document(reply_to=question),
        await anna.send_position(*HOME, reply_to=question),
        await anna.send_venue(*HOME, "Kyrkan", "Kyrkvägen 1", reply_to=question),
        await anna.share_live(*HOME, reply_to=question),
    ]
    assert [answer.reply_to for answer in answers] == [question.id] * 6
    assert [message["reply_to_message"]["text"] for _, message in await heard(api)] == ["Var är du?"] * 6


async def test_a_place_has_a_name_and_an_address(api: Api, anna: Phone) -> None:
    shown = await anna.send_venue(*HOME, "Kyrkan", "Kyrkvägen 1")
    assert shown.media
    assert (shown.media.kind, shown.media.name, shown.media.address) == ("venue", "Kyrkan", "Kyrkvägen 1")
    await api("sendVenue", chat_id=101, latitude=1, longitude=2, title="Badet", address="Strandvägen 1")
    place = (await anna.next()).media
    assert place
    assert (place.name, place.address, place.latitude, place.longitude) == ("Badet", "Strandvägen 1", 1, 2)
    with pytest.raises(NotPossible, match="a name and an address"):
        await anna.send_venue(*HOME, "Kyrkan", " ")
