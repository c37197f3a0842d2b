"""An event before it is out, as residents will see it; and what staff are told and can do under it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from domain import draft_views as views
from domain.draft_buttons import DiscardDraft, LeaveDraft, ListFields, OnlyPreview, OpenDraft, PublishDraft
from domain.draft_views import DraftPreviewView
from domain.drafting import Step, untranslated
from domain.event_views import EventCardView
from domain.events import Event
from domain.repeat_buttons import ListRepeats
from texts.drafting import field_name, language_name
from texts.events import TEXT_UNITS
from texts.events import card as event_card
from texts.html import own, units
from texts.message import Message, Rendered, Rows
from texts.voice import Voice


def card(voice: Voice, told: views.DraftCardView) -> Message:
    """The very card that residents get; its buttons only show how it will look."""
    shown = event_card(voice, EventCardView(told.view, edits=told.edits))
    nothing = OnlyPreview().encode()
    rows = tuple(tuple(replace(button, data=nothing, url="") for button in row) for row in shown.buttons)
    return replace(shown, buttons=rows)


def preview(voice: Voice, told: DraftPreviewView) -> Message:
    """What is missing, what would change and who hears of it; then the choice."""
    parts = [
        voice.say("draft-anew") if told.anew else "",
        voice.say("draft-preview", changing=str(told.draft.revises is not None).lower()),
        _changes(voice, told),
        *_untranslated(voice, told.draft),
        _cut(voice, told.draft),
        voice.say("draft-past") if told.past else "",
        voice.say("draft-short", count=told.short) if told.short is not None else "",
    ]
    return Message("\n\n".join(filter(None, parts)), _rows(voice, told), edits=told.edits)


def _changes(voice: Voice, told: DraftPreviewView) -> str:
    if told.draft.revises is None:
        return ""
    if not told.fields:
        return voice.say("draft-unchanged")
    names = ", ".join(field_name(voice, Step(field)) for field in told.fields)
    return voice.say("draft-changes", fields=names, count=told.told)


def _untranslated(voice: Voice, draft: Event) -> list[str]:
    """For each language what is missing, and that the first language stands in."""
    missing = untranslated(draft, voice.setup.languages)
    first = language_name(voice, voice.setup.languages[0])
    return [
        voice.say(
            "draft-untranslated",
            language=language_name(voice, language),
            fields=", ".join(
                field_name(voice, Step(one.field)) for one in missing if one.language == language
            ),
            first=first,
        )
        for language in dict.fromkeys(one.language for one in missing if one.language)
    ]


def _cut(voice: Voice, draft: Event) -> str:
    """The card shows as much of a text as fits on a screen: better said before than found out after."""
    long = any(units(words.text) > TEXT_UNITS for words in draft.texts.values())
    return voice.say("draft-cut", limit=TEXT_UNITS) if long else ""


def _rows(voice: Voice, told: DraftPreviewView) -> Rows:
    draft = told.draft
    number = draft.number
    change = voice.button("button-change-draft", ListFields(number))
    discard = voice.button("button-discard", DiscardDraft(number))
    last = [voice.button("button-leave-draft", LeaveDraft(number))]
    if draft.origin is not None:
        last.insert(0, voice.button("button-all-repeats", ListRepeats(draft.origin)))
    return (*_publishing(voice, told), (change, discard), tuple(last))


def _publishing(voice: Voice, told: DraftPreviewView) -> Rows:
    """Nothing to press as long as it cannot go out, or would be the same."""
    draft = told.draft
    changing = draft.revises is not None
    if told.past or told.short is not None or (changing and not told.fields):
        return ()
    out = PublishDraft(draft.number, draft.sequence)
    if changing:
        return ((voice.button("button-publish-change", out, count=told.told),),)
    return ((voice.button("button-publish", out),),)


def overtaken(voice: Voice, told: views.DraftOvertakenView) -> Message:
    """Somebody else was quicker; one's own changes are still there."""
    title = own(told.draft.words(voice.language).title)
    rows = ((voice.button("button-see-preview", OpenDraft(told.draft.number)),),)
    return Message(voice.say("draft-overtaken", title=title), rows)


RENDERERS: dict[type, Callable[[Voice, Any], Rendered]] = {
    views.DraftCardView: card,
    views.DraftPreviewView: preview,
    views.DraftOvertakenView: overtaken,
}
