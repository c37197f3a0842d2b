"""Putting a notice into words: one visible list of which function says what."""

from collections.abc import Callable
from typing import Any

from domain import settings as choices
from domain import telling, views
from domain.setup import Setup
from texts import (
    announcing,
    contributions,
    drafting,
    event_staff,
    events,
    meetings,
    noting,
    panel,
    previewing,
    questions,
    repeating,
    settings,
    stops,
    walks,
    welcome,
    write_ups,
)
from texts.message import Rendered
from texts.voice import Voice

RENDERERS: dict[type, Callable[[Voice, Any], Rendered]] = {
    telling.Welcome: welcome.welcome,
    telling.Waiting: welcome.waiting,
    telling.Joined: welcome.joined,
    telling.WhichDialogue: welcome.which_dialogue,
    telling.Rules: welcome.rules,
    telling.Declined: welcome.declined,
    telling.LeftOut: welcome.left_out,
    telling.AskPlace: welcome.ask_place,
    telling.Placed: welcome.placed,
    telling.Ready: welcome.ready,
    views.QuestionView: questions.question,
    views.ReminderView: questions.reminder,
    views.SummaryView: questions.summary,
    telling.Paused: questions.paused,
    telling.Ended: questions.ended,
    views.ReceiptView: contributions.receipt,
    views.MyPageView: contributions.my_page,
    views.MyOneView: contributions.my_one,
    telling.AskChange: contributions.ask_change,
    telling.Reworded: contributions.reworded,
    telling.KeptAsIs: contributions.kept_as_is,
    telling.FileRefused: contributions.file_refused,
    choices.LanguageMenu: settings.language_menu,
    views.PlaceMenuView: settings.place_menu,
    views.SettingsView: settings.settings,
    choices.Help: settings.help_,
    choices.Stopped: settings.stopped,
    choices.UnknownCommand: settings.unknown_command,
    choices.Odd: settings.odd,
    choices.SetAside: settings.set_aside,
    choices.GroupHint: settings.group_hint,
    choices.PressAnswer: settings.press_answer,
    **events.RENDERERS,
    **panel.RENDERERS,
    **meetings.RENDERERS,
    **stops.RENDERERS,
    **walks.RENDERERS,
    **noting.RENDERERS,
    **announcing.RENDERERS,
    **drafting.RENDERERS,
    **previewing.RENDERERS,
    **repeating.RENDERERS,
    **event_staff.RENDERERS,
    **write_ups.RENDERERS,
}


def render(setup: Setup, told: object, language: str) -> Rendered:
    """The words for a notice (or its view) in a language that the setup speaks; else in its first one."""
    spoken = language if language in setup.languages else setup.languages[0]
    return RENDERERS[type(told)](Voice(setup, spoken), told)
