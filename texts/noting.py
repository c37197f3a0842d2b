"""Writing down what others say, put into words: for note-takers, on the slip, for whose words they are."""

from collections.abc import Callable
from typing import Any

from domain import note_telling as telling
from domain import walk_views as views
from domain.buttons import Open
from domain.contributions import reference
from domain.deep_links import ToSlip, address
from domain.note_buttons import AddName, EndNotes, GetSlip, NoteAgain, SayMay, TakeNotes
from domain.noting import NAME_AT_MOST, grouped
from domain.walk_buttons import ListUnsorted
from texts.html import clip, one_line, own
from texts.message import Button, Document, Message, Rendered, Rows
from texts.sheets import Format, Ticket
from texts.stops import title
from texts.voice import Voice

LABEL_UNITS = 36
NUMBERS_SHOWN = 6
"""So many numbers stand on a slip; the rest are found with them."""


def choose(voice: Voice, told: views.ChooseNotesView) -> Message:
    """At which event, or at none."""
    events = [
        (Button(one_line(event.words(voice.language).title, LABEL_UNITS), TakeNotes(event.number).encode()),)
        for event in told.events
    ]
    rows = (
        *events,
        (voice.button("button-notes-elsewhere", TakeNotes(None)),),
        *_unsorted(voice, told.unsorted),
    )
    return Message(voice.say("notes-where"), rows)


def ask(voice: Voice, told: views.AskNoteView) -> Message:
    """Write down what they say; where it belongs, and the way to another place."""
    where = (
        voice.say("notes-at", title=title(voice, told.event)) if told.event else voice.say("notes-nowhere")
    )
    head = voice.say("notes-again") if told.again else voice.say("notes-ask")
    elsewhere = told.event is not None and not told.again
    rows: Rows = (
        *(((voice.button("button-notes-elsewhere", TakeNotes(None)),),) if elsewhere else ()),
        *_unsorted(voice, told.unsorted),
        (voice.button("button-notes-end", EndNotes()),),
    )
    return Message("\n\n".join([head, where]), rows, edits=told.edits)


def _unsorted(voice: Voice, count: int) -> Rows:
    """The way to what was noted at no event, which no event's page leads to."""
    return ((voice.button("button-unsorted-at-none", ListUnsorted(None), count=count),),) if count else ()


def noted(voice: Voice, told: telling.Noted) -> Message:
    rows = (
        (voice.button("button-add-name", AddName(told.slip)),),
        (voice.button("button-get-slip", GetSlip(told.slip)),),
    )
    return Message(voice.say("noted", reference=reference(told.contribution)), rows)


def changed(voice: Voice, told: telling.NoteChanged) -> Message:
    """The note follows what its message says now, or cannot any more."""
    key = "note-changed-late" if told.late else "note-changed"
    return Message(voice.say(key, reference=reference(told.contribution)))


def ask_name(voice: Voice, told: telling.AskName) -> Message:
    parts = [voice.say("note-odd") if told.odd else "", voice.say("note-name", most=NAME_AT_MOST)]
    rows = ((voice.button("button-without-name", GetSlip(told.slip)),),)
    return Message("\n\n".join(filter(None, parts)), rows)


def ask_may(voice: Voice, told: views.AskMayView) -> Message:
    parts = [voice.say("note-odd") if told.odd else "", voice.say("note-may", name=own(told.name))]
    rows = (
        (voice.button("button-name-yes", SayMay(told.slip, may=True)),),
        (voice.button("button-name-no", SayMay(told.slip, may=False)),),
    )
    return Message("\n\n".join(filter(None, parts)), rows)


def slip(voice: Voice, told: views.SlipView) -> Document:
    """The slip as a picture, and in words under it: number, code, and what to do with them."""
    numbers = ", ".join(map(reference, told.numbers[:NUMBERS_SHOWN])) or "–"
    if len(told.numbers) > NUMBERS_SHOWN:
        numbers += " …"
    code = grouped(told.code)
    sheet = Ticket(
        format=Format.PNG,
        language=voice.language,
        title=voice.say("slip-title", numbers=numbers),
        text=voice.say("slip-text", municipality=voice.setup.municipality),
        word=code,
        link=address(voice.setup.bot_name, ToSlip(told.code)),
        footer=voice.say("slip-footer", contact=voice.setup.contact),
    )
    parts = [
        voice.say("slip-caption", numbers=numbers, code=code),
        voice.say("slip-name", name=own(clip(told.name, NAME_AT_MOST))) if told.name else "",
    ]
    event = told.event.number if told.event else None
    rows = (
        (voice.button("button-note-next", TakeNotes(event)),),
        (voice.button("button-note-again", NoteAgain(told.slip)),),
        (voice.button("button-notes-done", EndNotes()),),
    )
    name = voice.say("slip-file", number=str(told.slip))
    return Document(sheet, name, "image/png", "\n\n".join(filter(None, parts)), rows, picture=True)


def ended(voice: Voice, told: telling.NotesEnded) -> Message:
    return Message(voice.say("notes-ended"), edits=told.edits)


def claimed(voice: Voice, told: telling.Claimed) -> Message:
    rows = ((voice.button("button-all-mine", Open("mine")),),)
    return Message(voice.say("claimed", count=told.count), rows)


def unclaimed(voice: Voice, _told: telling.Unclaimed) -> Message:
    return Message(voice.say("unclaimed"))


def claim_later(voice: Voice, _told: telling.ClaimLater) -> Message:
    return Message(voice.say("claim-later"))


RENDERERS: dict[type, Callable[[Voice, Any], Rendered]] = {
    views.ChooseNotesView: choose,
    views.AskNoteView: ask,
    telling.Noted: noted,
    telling.AskName: ask_name,
    views.AskMayView: ask_may,
    telling.NoteChanged: changed,
    views.SlipView: slip,
    telling.NotesEnded: ended,
    telling.Claimed: claimed,
    telling.Unclaimed: unclaimed,
    telling.ClaimLater: claim_later,
}
