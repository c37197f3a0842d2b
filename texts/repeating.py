"""Repeating an event for other places, put into words for staff: the choice, all at a glance, what is out."""

from collections.abc import Callable
from typing import Any

from domain import draft_views as views
from domain.draft_buttons import OpenDraft
from domain.draft_views import RepeatListView
from domain.event_buttons import ForStaff
from domain.events import Event
from domain.repeat_buttons import (
    AllPlaces,
    ChoosePlaces,
    DiscardAll,
    FillIn,
    LeaveRepeat,
    ListRepeats,
    PublishAll,
    TogglePlace,
)
from domain.repeating import others, version
from texts.drafting import LABEL, in_pairs
from texts.html import one_line, own
from texts.message import Button, Message, Rendered, Rows
from texts.places import place, place_name
from texts.voice import Voice

SHOWN = 12
"""Places that are told one by one; a municipality with more gets the rest on their buttons."""

POINT_UNITS = 40


def ask_places(voice: Voice, told: views.AskPlacesView) -> Message:
    """A button for each other place, marked when it is chosen."""
    number, offered = told.event.number, others(told.event, voice.setup)
    buttons = [
        voice.button(
            "button-chosen" if one.key in told.chosen else "button-not-chosen",
            TogglePlace(number, one.key),
            place=one.name,
        )
        for one in offered
    ]
    every = (voice.button("button-all-places", AllPlaces(number)),) if len(told.chosen) < len(offered) else ()
    on = voice.button("button-fill-in", FillIn(number), count=len(told.chosen))
    rows = (*in_pairs(buttons), every, (on,) if told.chosen else (), _leaving(voice, number))
    title = own(told.event.words(voice.language).title)
    words = voice.say("repeat-press") if told.again else voice.say("repeat-places", title=title)
    return Message(words, tuple(row for row in rows if row), edits=told.edits)


def _leaving(voice: Voice, number: int) -> tuple[Button, ...]:
    leave = voice.button("button-leave-draft", LeaveRepeat(number))
    return (voice.button("button-step-back", ForStaff(number)), leave)


def listed(voice: Voice, told: RepeatListView) -> Message:
    """All drafts at a glance, with what is wrong with any of them."""
    head = voice.say("repeat-list", count=len(told.drafts))
    parts = [
        voice.say("draft-anew") if told.anew else "",
        head,
        *(_line(voice, told, draft) for draft in told.drafts[:SHOWN]),
        voice.say("repeat-discard", count=len(told.drafts)) if told.sure else "",
    ]
    rows = _sure_rows(voice, told) if told.sure else _list_rows(voice, told)
    return Message("\n\n".join(filter(None, parts)), rows, edits=told.edits)


def _line(voice: Voice, told: RepeatListView, draft: Event) -> str:
    when = voice.from_to(draft.starts, draft.ends, told.now) if draft.starts_at and draft.ends_at else ""
    problems = [
        voice.say("repeat-lacking") if draft.number in told.lacking else "",
        voice.say("repeat-past") if draft.number in told.past else "",
        voice.say("repeat-named", place=place(voice, told.event.place)) if draft.number in told.named else "",
    ]
    where = own(one_line(draft.point, POINT_UNITS)) if draft.point else ""
    lines = [f"<b>{place(voice, draft.place)}</b>", " · ".join(filter(None, (when, where))), *problems]
    return "\n".join(filter(None, lines))


def _list_rows(voice: Voice, told: RepeatListView) -> Rows:
    number = told.event.number
    ready = bool(told.drafts) and not told.lacking and not told.past
    out = voice.button("button-publish-all", PublishAll(number, version(told.drafts)), count=len(told.drafts))
    on = (voice.button("button-fill-in-rest", FillIn(number)),)
    rows = (
        (out,) if ready else (),
        on if told.lacking else (),
        *in_pairs([_draft(voice, draft) for draft in told.drafts]),
        (voice.button("button-choose-places", ChoosePlaces(number)),),
        (
            voice.button("button-discard-all", DiscardAll(number)),
            voice.button("button-leave-draft", LeaveRepeat(number)),
        ),
    )
    return tuple(row for row in rows if row)


def _draft(voice: Voice, draft: Event) -> Button:
    return Button(one_line(place_name(voice, draft.place), LABEL), OpenDraft(draft.number).encode())


def _sure_rows(voice: Voice, told: RepeatListView) -> Rows:
    number = told.event.number
    sure = voice.button("button-discard-sure", DiscardAll(number, sure=True))
    return ((sure,), (voice.button("button-keep-draft", ListRepeats(number)),))


def done(voice: Voice, told: views.RepeatDoneView) -> Message:
    """What is out, with the way to each."""
    lines = [
        voice.say(
            "repeat-done-line",
            place=place(voice, one.place),
            when=voice.from_to(one.starts, one.ends, told.now),
        )
        for one in told.events[:SHOWN]
    ]
    buttons = [_out(voice, event) for event in told.events]
    head = voice.say("repeat-done", count=len(told.events))
    return Message("\n".join([head, *lines]), in_pairs(buttons), edits=told.edits)


def _out(voice: Voice, event: Event) -> Button:
    return Button(one_line(f"{place_name(voice, event.place)} ›", LABEL), ForStaff(event.number).encode())


RENDERERS: dict[type, Callable[[Voice, Any], Rendered]] = {
    views.AskPlacesView: ask_places,
    views.RepeatListView: listed,
    views.RepeatDoneView: done,
}
