"""Language, place, help and the small words, put into words."""

from domain.buttons import Open, Speak
from domain.event_buttons import Invite
from domain.settings import GroupHint, Help, LanguageMenu, Odd, PressAnswer, SetAside, Stopped, UnknownCommand
from domain.views import PlaceMenuView, SettingsView
from texts.html import safe
from texts.message import Button, Message, Toast
from texts.voice import Voice
from texts.welcome import place_rows

FRIENDLY = frozenset({"sticker", "poll", "dice", "contact", "game", "story"})
"""What has a friendly word of its own; everything else odd shares one."""


def language_menu(voice: Voice, told: LanguageMenu) -> Message:
    languages = [
        Button(Voice(voice.setup, language).say("language-name"), Speak(language).encode())
        for language in voice.setup.languages
    ]
    return Message(voice.say("language-menu"), (tuple(languages),), edits=told.edits)


def place_menu(voice: Voice, told: PlaceMenuView) -> Message:
    place = voice.setup.place(told.place)
    words = voice.say("place-menu", place=safe(place.name)) if place else voice.say("ask-place")
    return Message(words, place_rows(voice), edits=told.edits)


def settings(voice: Voice, told: SettingsView) -> Message:
    place = voice.setup.place(told.place)
    words = voice.say(
        "settings",
        language=voice.say("language-name"),
        place=safe(place.name) if place else voice.say("no-place"),
        stopped=str(told.stopped).lower(),
        invited=str(told.invited).lower(),
    )
    key = "button-uninvite" if told.invited else "button-invite"
    rows = (
        (voice.button("button-language", Open("language")), voice.button("button-place", Open("place"))),
        (voice.button(key, Invite(wanted=not told.invited)),),
        (voice.button("button-stop", Open("stop")),),
    )
    return Message(words, rows[:1] if told.stopped else rows)


def help_(voice: Voice, _told: Help) -> Message:
    return Message(voice.say("help", contact=safe(voice.setup.contact)))


def stopped(voice: Voice, _told: Stopped) -> Message:
    return Message(voice.say("stopped"))


def unknown_command(voice: Voice, _told: UnknownCommand) -> Message:
    return Message(voice.say("unknown-command"))


def odd(voice: Voice, told: Odd) -> Message:
    return Message(voice.say(f"odd-{told.what}" if told.what in FRIENDLY else "odd-other"))


def set_aside(voice: Voice, _told: SetAside) -> Message:
    return Message(voice.say("set-aside", contact=safe(voice.setup.contact)))


def group_hint(voice: Voice, told: GroupHint) -> Message:
    button = Button(voice.say("button-private"), url=f"https://t.me/{told.bot_name}?start=group")
    return Message(voice.say("group-hint"), ((button,),))


def press_answer(voice: Voice, told: PressAnswer) -> Toast:
    if not told.word:
        return Toast(told.query_id)
    words = voice.say(f"press-{told.word}", detail=told.detail)
    return Toast(told.query_id, words, alert=told.word.startswith("stale"))
