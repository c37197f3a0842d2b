"""Making an event, put into words for staff: the questions, why an answer cannot be taken, the menus."""

from collections.abc import Callable
from typing import Any

from babel import Locale
from babel.dates import get_day_names

from domain import draft_telling as telling
from domain import draft_views as views
from domain.draft_buttons import (
    ChangeField,
    ChooseKind,
    ChooseLength,
    ChoosePlace,
    ChooseSeason,
    DiscardDraft,
    GoBack,
    LeaveDraft,
    OpenDraft,
    PassOn,
    StartDraft,
)
from domain.draft_views import AskFieldView, DraftMenuView
from domain.drafting import LENGTHS, Step, has, lacking, required, steps
from domain.events import Event, EventField, EventKind
from domain.repeat_buttons import ChoosePlaces
from domain.when import Why
from texts.html import one_line, own
from texts.message import Button, Message, Rendered, Rows
from texts.places import place, place_name
from texts.voice import Voice

SHOWN = 200
"""UTF-16 units of a text that are shown to know it by."""

LABEL = 40
"""UTF-16 units of a button's label that fit on a phone."""


def menu(voice: Voice, told: DraftMenuView) -> Message:
    """What is begun, and a new one."""
    head = voice.say("draft-kept") if told.kept else ""
    words = voice.say("draft-menu", count=len(told.drafts))
    rows = tuple((_draft_button(voice, draft),) for draft in told.drafts)
    new = (voice.button("button-new-event", StartDraft()),)
    return Message("\n\n".join(filter(None, (head, words))), (*rows, new), edits=told.edits)


def _draft_button(voice: Voice, draft: Event) -> Button:
    label = voice.say(
        "button-draft",
        title=draft.words(voice.language).title or voice.say("draft-untitled"),
        place=place_name(voice, draft.place) if draft.place else "",
        changing=str(draft.revises is not None).lower(),
    )
    return Button(one_line(label.rstrip(" ·"), LABEL), OpenDraft(draft.number).encode())


def ask(voice: Voice, told: AskFieldView) -> Message:
    """The question; or why the answer to it cannot be taken, and what can be written instead."""
    words = _problem(voice, told) if told.problem else _question(voice, told)
    return Message(words, _ask_rows(voice, told), edits=told.edits)


def _problem(voice: Voice, told: AskFieldView) -> str:
    days = get_day_names("wide", locale=voice.language)
    return voice.say(
        f"draft-problem-{told.problem}",
        field=told.step.field.value,
        limit=told.detail or 0,
        weekday=days.get(told.detail or 0, ""),
    )


def _question(voice: Voice, told: AskFieldView) -> str:
    draft, step = told.draft, told.step
    parts = [
        _how_far(voice, told),
        voice.say(
            "draft-ask",
            field="point-name" if _unnamed(told) else step.field.value,
            language=language_name(voice, step.language) if step.language else "",
            optional=str(not required(step, voice.setup.languages)).lower(),
        ),
        voice.say("draft-now", now=value(voice, draft, step)) if _shows(draft, step) else "",
    ]
    return "\n\n".join(filter(None, parts))


def _how_far(voice: Voice, told: AskFieldView) -> str:
    """Which question it is, of how many, and of which place where there are several."""
    if told.alone:
        return ""
    if told.origin is None:
        return voice.say("draft-step", number=told.number, total=told.total)
    where = place(voice, told.draft.place)
    return voice.say("draft-step-at", number=told.number, total=told.total, place=where)


def _unnamed(told: AskFieldView) -> bool:
    """A position has come from the map, and has no name yet."""
    return (
        told.step.field is EventField.POINT and told.draft.point is None and told.draft.latitude is not None
    )


def _shows(draft: Event, step: Step) -> bool:
    return step.field is not EventField.PLACE and has(draft, step)


def value(voice: Voice, draft: Event, step: Step) -> str:
    """What a draft says in a field, on a line."""
    words = draft.texts.get(step.language or "")
    match step.field:
        case EventField.KIND:
            return voice.say(f"event-kind-{draft.what.value}")
        case EventField.TITLE | EventField.TEXT:
            text = (words.title if step.field is EventField.TITLE else words.text) if words else ""
            return own(one_line(text, SHOWN))
        case EventField.STARTS:
            return voice.moment(draft.starts)
        case EventField.ENDS:
            return voice.moment(draft.ends)
        case EventField.POINT:
            return voice.say("draft-point", point=own(draft.point or ""), map=_on_map(draft))
        case EventField.HOSTS:
            return own(", ".join(draft.hosts))
        case _:
            return own(str(getattr(draft, step.field.value)))


def _on_map(draft: Event) -> str:
    return str(draft.latitude is not None).lower()


def _ask_rows(voice: Voice, told: AskFieldView) -> Rows:
    return (*_choices(voice, told), *_passing(voice, told), _leaving(voice, told))


def _choices(voice: Voice, told: AskFieldView) -> Rows:
    """What can be answered by a button."""
    number = told.draft.number
    if told.problem == f"when_{Why.TWICE.value}":
        first = voice.button("button-summer-time", ChooseSeason(number, winter=False))
        return ((first,), (voice.button("button-winter-time", ChooseSeason(number, winter=True)),))
    match told.step.field:
        case EventField.KIND:
            kinds = [voice.button(f"event-kind-{kind.value}", ChooseKind(number, kind)) for kind in EventKind]
            return in_pairs(kinds)
        case EventField.PLACE:
            places = [Button(one.name, ChoosePlace(number, one.key).encode()) for one in voice.setup.places]
            return (*in_pairs(places), (voice.button("button-whole-municipality", ChoosePlace(number)),))
        case EventField.ENDS:
            lengths = (voice.button(f"button-length-{one}", ChooseLength(number, one)) for one in LENGTHS)
            return (tuple(lengths),)
        case _:
            return ()


def in_pairs(buttons: list[Button]) -> Rows:
    """Two on a row."""
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _passing(voice: Voice, told: AskFieldView) -> Rows:
    """Leaving it as it is, and leaving it out, where that is possible."""
    draft, step = told.draft, told.step
    plain = PassOn(draft.number, step.field, step.language)
    clear = PassOn(draft.number, step.field, step.language, clear=True)
    needed = required(step, voice.setup.languages)
    without = "button-no-limit" if step.field is EventField.SEATS else "button-leave-out"
    row = []
    if _shows(draft, step):
        if not told.alone:
            row.append(voice.button("button-keep-field", plain))
        if not needed:
            row.append(voice.button(without, clear))
    elif not needed and step.field is not EventField.PLACE:
        skip = "button-no-limit" if step.field is EventField.SEATS else "button-skip-field"
        row.append(voice.button(skip, plain))
    return (tuple(row),) if row else ()


def _leaving(voice: Voice, told: AskFieldView) -> tuple[Button, ...]:
    """One step back, and the way out."""
    draft, step = told.draft, told.step
    stop = voice.button("button-leave-draft", LeaveDraft(draft.number))
    if told.alone:
        complete = not lacking(draft, voice.setup.languages)
        return (voice.button("button-to-preview", OpenDraft(draft.number)),) if complete else (stop,)
    if not told.first:
        return (voice.button("button-step-back", GoBack(draft.number, step.field, step.language)), stop)
    return (voice.button("button-step-back", ChoosePlaces(told.origin)), stop) if told.origin else (stop,)


def field_menu(voice: Voice, told: views.FieldMenuView) -> Message:
    """What can be changed, a button each."""
    draft = told.draft
    buttons = [
        Button(field_name(voice, step), ChangeField(draft.number, step.field, step.language).encode())
        for step in steps(voice.setup.languages)
    ]
    rows = (*in_pairs(buttons), (voice.button("button-to-preview", OpenDraft(draft.number)),))
    title = own(draft.words(voice.language).title)
    return Message(voice.say("draft-fields", title=title), rows, edits=told.edits)


def field_name(voice: Voice, step: Step) -> str:
    """The name of a field: Rubrik på svenska."""
    name = voice.say("draft-field", field=step.field.value)
    if step.language is None:
        return name
    return voice.say("draft-field-in", name=name, language=language_name(voice, step.language))


def language_name(voice: Voice, language: str) -> str:
    """The name of a language in the voice's own."""
    return Locale.parse(language).get_language_name(voice.language) or language


def ask_discard(voice: Voice, told: views.AskDiscardView) -> Message:
    number, title = told.draft.number, own(told.draft.words(voice.language).title)
    rows = (
        (voice.button("button-discard-sure", DiscardDraft(number, sure=True)),),
        (voice.button("button-keep-draft", OpenDraft(number)),),
    )
    return Message(voice.say("draft-discard", title=title), rows, edits=told.edits)


def done(voice: Voice, told: telling.DraftDone) -> Message:
    return Message(voice.say(f"draft-done-{told.what}"), edits=told.edits)


RENDERERS: dict[type, Callable[[Voice, Any], Rendered]] = {
    views.DraftMenuView: menu,
    views.AskFieldView: ask,
    views.FieldMenuView: field_menu,
    views.AskDiscardView: ask_discard,
    telling.DraftDone: done,
}
