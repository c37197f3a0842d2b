"""What came of an event, put into words for the chat: to those who were there, and to staff beforehand."""

from collections.abc import Callable
from typing import Any

from domain.contributions import reference
from domain.event_buttons import ForStaff, ShowEvent
from domain.event_views import EventView
from domain.events import Event, WriteUpState
from domain.meeting_views import Item
from domain.meetings import PanelState
from domain.write_up_buttons import HoldWriteUp, LeaveOut, LeftOutAll, ReadWriteUp, SeeDraft, SendWriteUp
from domain.write_up_views import (
    AskLeaveOutView,
    NoWriteUpView,
    WriteUpDraftView,
    WriteUpFileView,
    WriteUpView,
)
from domain.write_ups import WAITING, Figures, Gathered, over, top_questions, top_stops
from texts.html import one_line, own, safe
from texts.message import Message, Rendered, Rows
from texts.places import place
from texts.voice import Voice
from texts.write_up_files import PRESENT, SHOWN, SPOKEN, counted, for_reading, what_next

TOP_UNITS = 160
"""As much of a stop or a question as fits on a few lines of a phone."""


def write_up(voice: Voice, told: WriteUpView) -> Message:
    """Figures, what mattered to most, what happens next, and why it comes."""
    event = told.gathered.event
    why = voice.say(f"write-up-why-{told.why.value}") if told.why else ""
    rows = (
        (voice.button("button-write-up-read", ReadWriteUp(event.number)),),
        (voice.button("button-see-event", ShowEvent(event.number)),),
    )
    return Message(_joined([*_shown(voice, told), voice.say("write-up-reply"), why]), rows)


def _shown(voice: Voice, told: WriteUpView) -> list[str]:
    gathered = told.gathered
    event = gathered.event
    head = voice.say(
        "write-up",
        title=own(event.words(voice.language).title),
        kind=voice.say(f"event-kind-{event.what.value}"),
        place=place(voice, event.place),
        when=voice.from_to(event.starts, event.ends, told.now),
    )
    next_ = voice.say("write-up-next")
    ahead = f"<b>{next_}</b>\n{safe(what_next(voice, told.hear_by))}"
    return [head, _figures(voice, gathered.figures), _top(voice, gathered), ahead]


def _figures(voice: Voice, figures: Figures) -> str:
    """A line for those who were there, one for what was said, one for what was shown."""
    lines = (counted(voice, figures, some) for some in (PRESENT, SPOKEN, SHOWN))
    return "\n".join(" · ".join(f"{one.number} {safe(one.words)}" for one in line) for line in lines if line)


def _top(voice: Voice, gathered: Gathered) -> str:
    """The stops of a walk that most seconded; of other events the questions."""
    stops = [
        voice.say("write-up-top-stop", position=position, why=_clipped(stop.why), count=stop.support)
        for position, stop in top_stops(gathered.stops)
    ]
    if stops:
        return "\n".join([voice.say("write-up-top-stops"), *stops])
    asked = [_top_question(voice, one) for one in top_questions(gathered.minutes)]
    return "\n".join([voice.say("write-up-top-questions"), *asked]) if asked else ""


def _top_question(voice: Voice, item: Item) -> str:
    words = _clipped(item.words) if item.words else voice.say("write-up-spoken")
    support = voice.say("write-up-support", count=item.support) if item.support else ""
    lines = [f"• {words} {support}".rstrip()]
    if item.state is PanelState.ANSWERED:
        by = own(item.answered_by) if item.answered_by else voice.say("write-up-somebody")
        said = _clipped(item.answer) if item.answer else voice.say("write-up-answer-spoken")
        lines.append(voice.say("write-up-top-answer", by=by, answer=said))
    elif item.state is PanelState.PARKED:
        lines.append(voice.say("write-up-top-parked"))
    return "\n".join(lines)


def _clipped(words: str) -> str:
    return own(one_line(words, TOP_UNITS))


def draft(voice: Voice, told: WriteUpDraftView) -> Message:
    """The same for staff, with how it stands and what they can do."""
    event = told.shown.gathered.event
    sent = event.write_up is WriteUpState.SENT
    head = voice.say("write-up-stands-sent" if sent else "write-up-stands")
    parts = [
        f"{head}\n{_standing(voice, told)}",
        *_shown(voice, told.shown),
        voice.say("write-up-left-out", numbers=_references(told.left_out)) if told.left_out else "",
        voice.say("write-up-sure", count=told.readers) if told.sure else "",
    ]
    return Message(_joined(parts), _draft_rows(voice, event, sure=told.sure), edits=told.edits)


def _standing(voice: Voice, told: WriteUpDraftView) -> str:
    state = told.shown.gathered.event.write_up
    if state not in WAITING:
        return voice.say(f"write-up-is-{state.value}")
    if told.goes_at <= told.shown.now:
        return voice.say("write-up-goes-now", count=told.readers)
    return voice.say("write-up-goes", when=voice.moment(told.goes_at), count=told.readers)


def _draft_rows(voice: Voice, event: Event, *, sure: bool) -> Rows:
    number = event.number
    if sure:
        yes = voice.button("button-write-up-sure", SendWriteUp(number, sure=True))
        return ((yes,), (voice.button("button-write-up-not-now", SeeDraft(number)),))
    return (
        (voice.button("button-write-up-read", ReadWriteUp(number)),),
        (voice.button("button-write-up-leave-out", LeaveOut(number)),),
        *_sending(voice, event),
        (voice.button("button-for-staff", ForStaff(number)),),
    )


def _sending(voice: Voice, event: Event) -> Rows:
    """What moves it on: nothing once it has gone out."""
    number = event.number
    send = voice.button("button-write-up-send", SendWriteUp(number))
    match event.write_up:
        case WriteUpState.SENT:
            return ()
        case WriteUpState.HELD:
            return ((send, voice.button("button-write-up-release", HoldWriteUp(number, hold=False))),)
        case WriteUpState.NONE:
            return ((send,),)
        case _:
            return ((send, voice.button("button-write-up-hold", HoldWriteUp(number))),)


def staff_rows(voice: Voice, view: EventView) -> Rows:
    """What staff can do with the write-up of an event, once it has taken place."""
    if not over(view.event, view.now):
        return ()
    see = voice.button("button-write-up-draft", SeeDraft(view.event.number))
    return ((see,), *_sending(voice, view.event))


def nothing_came(voice: Voice, told: NoWriteUpView) -> Message:
    """There is nothing to tell, and what can be done about it."""
    title = own(told.event.words(voice.language).title)
    rows = ((voice.button("button-for-staff", ForStaff(told.event.number)),),)
    return Message(voice.say("write-up-nothing", title=title), rows)


def ask_leave_out(voice: Voice, told: AskLeaveOutView) -> Message:
    """Which numbers; said of those that were named what has become of them."""
    title = own(told.event.words(voice.language).title)
    said = {"out": told.out, "back": told.back, "unknown": told.unknown}
    changed = [
        voice.say(f"write-up-number-{what}", count=len(numbers), numbers=_references(numbers))
        for what, numbers in said.items()
        if numbers
    ]
    ask = "write-up-which-odd" if told.odd else "write-up-which-more" if changed else "write-up-which"
    parts = [
        "\n".join(changed),
        voice.say(ask, title=title),
        voice.say("write-up-left-out", numbers=_references(told.left_out)) if told.left_out else "",
    ]
    rows = (
        (voice.button("button-write-up-left-out-all", LeftOutAll(told.event.number)),),
        (voice.button("button-write-up-read", ReadWriteUp(told.event.number)),),
    )
    return Message(_joined(parts), rows)


MOST_REFERENCES = 40


def _references(numbers: tuple[int, ...]) -> str:
    named = ", ".join(map(reference, numbers[:MOST_REFERENCES]))
    return f"{named} …" if len(numbers) > MOST_REFERENCES else named


def _joined(parts: list[str]) -> str:
    return "\n\n".join(part for part in parts if part)


RENDERERS: dict[type, Callable[[Voice, Any], Rendered]] = {
    WriteUpView: write_up,
    WriteUpFileView: for_reading,
    WriteUpDraftView: draft,
    NoWriteUpView: nothing_came,
    AskLeaveOutView: ask_leave_out,
}
