"""Coming in, put into words: the welcome that is agreed to, the rules, the place."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.buttons import Agree, Choose, Decline, Live, ReadRules, Speak
from domain.conversation import HELD_AT_MOST
from domain.setup import ConsentWording, Dialogue, Setup
from domain.telling import (
    AskPlace,
    Declined,
    Joined,
    LeftOut,
    Placed,
    Ready,
    Rules,
    Waiting,
    Welcome,
    WhichDialogue,
)
from texts.html import own, safe
from texts.message import Button, Message, Rows
from texts.voice import Voice


def with_consents(setup: Setup) -> Setup:
    """The setup with exactly what is agreed to, for every dialogue and language."""
    dialogues = (*(one.key for one in setup.dialogues), None)
    wordings = (
        ConsentWording(key, language, consent_text(Voice(setup, language), key))
        for key in dialogues
        for language in setup.languages
    )
    return replace(setup, consents=tuple(wordings))


def consent_text(voice: Voice, dialogue: str | None) -> str:
    """What somebody agrees to: the welcome without greeting and dates."""
    if dialogue is None:
        return voice.say("welcome-no-dialogue", municipality=safe(voice.setup.municipality))
    told = voice.dialogue(dialogue)
    return voice.say(
        "welcome",
        title=safe(told.title[voice.language]),
        purpose=safe(told.purpose[voice.language].strip()),
        level=voice.say(f"level-{told.level.name.lower()}"),
    )


def _days(voice: Voice, dialogue: str | None) -> str:
    if dialogue is None:
        return ""
    told = voice.dialogue(dialogue)
    return voice.say("welcome-days", until=voice.day(_until(told)), hear=voice.day(told.hear_by))


def welcome(voice: Voice, told: Welcome) -> Message:
    parts = [
        voice.say("hello", name=own(told.name)) if told.name else voice.say("hello-you"),
        voice.say("welcome-anew") if told.anew else "",
        consent_text(voice, told.dialogue),
        _days(voice, told.dialogue),
        voice.say("welcome-held", count=told.held) if told.held else "",
        voice.say("welcome-wish") if told.wishing else "",
        voice.say("welcome-ask"),
    ]
    version = voice.setup.consent(told.dialogue, voice.language).version
    rows = (
        (voice.button("button-agree", Agree(version)), voice.button("button-decline", Decline())),
        (voice.button("button-rules", ReadRules(told.dialogue)), *_other_languages(voice)),
    )
    return Message("\n\n".join(part for part in parts if part), rows, edits=told.edits)


def waiting(voice: Voice, told: Waiting) -> Message:
    full = told.held >= HELD_AT_MOST
    version = voice.setup.consent(told.dialogue, voice.language).version
    rows = ((voice.button("button-agree", Agree(version)), voice.button("button-decline", Decline())),)
    return Message(voice.say("waiting-full" if full else "waiting", count=told.held), rows)


def joined(voice: Voice, told: Joined) -> Message:
    said = voice.say("joined", when=voice.moment(datetime.fromisoformat(told.at)))
    rows = ((voice.button("button-rules", ReadRules(told.dialogue)),),)
    parts = (consent_text(voice, told.dialogue), _days(voice, told.dialogue), said)
    return Message("\n\n".join(part for part in parts if part), rows, edits=told.edits)


def which_dialogue(voice: Voice, told: WhichDialogue) -> Message:
    dialogues = [voice.dialogue(key) for key in told.dialogues]
    rows: Rows = tuple((Button(one.title[voice.language], Choose(one.key).encode()),) for one in dialogues)
    return Message(voice.say("which-dialogue"), (*rows, _other_languages(voice)), edits=told.edits)


def rules(voice: Voice, told: Rules) -> Message:
    if told.dialogue is None:
        return Message(voice.say("rules-no-dialogue", contact=safe(voice.setup.contact)))
    dialogue = voice.dialogue(told.dialogue)
    phases = "\n".join(
        voice.say(
            "phase",
            name=safe(phase.name[voice.language]),
            starts=voice.day(phase.starts),
            ends=voice.day(phase.ends),
        )
        for phase in dialogue.phases
    )
    title = safe(dialogue.title[voice.language])
    words = safe(dialogue.rules[voice.language].strip())
    return Message(
        voice.say("rules", title=title, rules=words, phases=phases, hear=voice.day(dialogue.hear_by))
    )


def declined(voice: Voice, _told: Declined) -> Message:
    return Message(voice.say("declined"))


def left_out(voice: Voice, _told: LeftOut) -> Message:
    return Message(voice.say("left-out"))


def ask_place(voice: Voice, told: AskPlace) -> Message:
    return Message(voice.say("ask-place"), place_rows(voice), edits=told.edits)


def place_rows(voice: Voice) -> Rows:
    """A button for each place, two on a row, and one for not saying."""
    buttons = [Button(place.name, Live(place.key).encode()) for place in voice.setup.places]
    rows = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
    return (*rows, (voice.button("button-no-place", Live(None)),))


def placed(voice: Voice, told: Placed) -> Message:
    place = voice.setup.place(told.place)
    words = voice.say("placed", place=safe(place.name)) if place else voice.say("placed-nowhere")
    return Message(words, edits=told.edits)


def ready(voice: Voice, _told: Ready) -> Message:
    return Message(voice.say("ready"))


def _other_languages(voice: Voice) -> tuple[Button, ...]:
    return tuple(
        Button(Voice(voice.setup, language).say("speak-me"), Speak(language, welcoming=True).encode())
        for language in voice.setup.languages
        if language != voice.language
    )


def _until(dialogue: Dialogue) -> date:
    """The last day of the last phase that takes answers: the promise does not change with the day."""
    days = [phase.ends for phase in dialogue.phases if phase.collecting]
    return max(days, default=dialogue.hear_by - timedelta(days=1))
