"""Telling of an event, put into words for staff: how many will hear, and why the others will not."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from domain.announce_buttons import Announce
from domain.announcing import Announced, AskAnnounceView
from domain.event_buttons import ForStaff
from texts.message import Message, Rendered
from texts.places import place
from texts.voice import Voice


def ask(voice: Voice, told: AskAnnounceView) -> Message:
    """How many, who not, and the button that does it."""
    left_out = [
        voice.say("announce-left-out", why=why, count=count)
        for why, count in asdict(told.audience).items()
        if why != "told" and count
    ]
    head = voice.say("announce-ask", count=told.audience.told, place=place(voice, told.event.place))
    number = told.event.number
    sure = voice.button("button-announce-sure", Announce(number, sure=True), count=told.audience.told)
    back = (voice.button("button-for-staff", ForStaff(number)),)
    rows = ((sure,), back) if told.audience.told else (back,)
    return Message("\n".join([head, *left_out]), rows, edits=told.edits)


def announced(voice: Voice, told: Announced) -> Message:
    rows = ((voice.button("button-for-staff", ForStaff(told.event)),),)
    return Message(voice.say("announced", count=told.count), rows, edits=told.edits)


RENDERERS: dict[type, Callable[[Voice, Any], Rendered]] = {AskAnnounceView: ask, Announced: announced}
