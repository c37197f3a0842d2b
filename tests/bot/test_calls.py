"""Rendered messages as calls to the Bot API, one for each kind of them."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.calls import call_for
from texts.message import Button, Document, Message, Recording, Toast, Venue
from texts.sheets import Calendar

AT = datetime(2027, 5, 12, 16, tzinfo=UTC)
CALENDAR = Calendar(
    "u", 0, AT, "Vandring", "", AT, AT + timedelta(hours=2), "", None, None, "https://t.me/b", ""
)
ROWS = ((Button("Ja", "yes"), Button("Dela", url="https://t.me/share/url?url=x")),)
KEYBOARD = [[{"text": "Ja", "callback_data": "yes"}, {"text": "Dela", "url": "https://t.me/share/url?url=x"}]]


@pytest.mark.parametrize(
    ("rendered", "method", "params"),
    [
        (Toast("9", "Tack", alert=True), "answerCallbackQuery", {"text": "Tack", "show_alert": True}),
        (Message("<b>Hej</b>", ROWS), "sendMessage", {"reply_markup": {"inline_keyboard": KEYBOARD}}),
        (Message("Hej", edits=4), "editMessageText", {"message_id": 4}),
        (Message("Hej", reply_to=4), "sendMessage", {"chat_id": 101}),
        (Venue(59.8, 13.1, "Vandring", "Torget"), "sendVenue", {"latitude": 59.8, "address": "Torget"}),
        (Recording("F", "<i>Svar</i>"), "sendVoice", {"voice": "F", "caption": "<i>Svar</i>"}),
        (Recording("F"), "sendVoice", {"chat_id": 101, "voice": "F"}),
    ],
)
def test_what_is_called(rendered, method, params):
    call = call_for(101, rendered)
    assert call.method == method
    assert params.items() <= call.params.items()
    assert call.upload is None


@pytest.mark.parametrize(
    ("picture", "method", "field"), [(False, "sendDocument", "document"), (True, "sendPhoto", "photo")]
)
def test_a_document_is_drawn_and_goes_with_the_call(picture, method, field):
    call = call_for(101, Document(CALENDAR, "traff.ics", "text/calendar", "Öppna", ROWS, picture=picture))
    assert (call.method, call.params["caption"]) == (method, "Öppna")
    assert call.upload is not None
    assert (call.upload.parameter, call.upload.name, call.upload.mime) == (
        field,
        "traff.ics",
        "text/calendar",
    )
    assert call.upload.content.startswith(b"BEGIN:VCALENDAR")
