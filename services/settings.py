"""Language, place, the rules of the game, help: what one can look up and choose at any time."""

from dataclasses import replace

from domain import questions, welcome
from domain.buttons import Open, ReadRules, Speak
from domain.doing import Asking, Choosing, Placing, Welcoming
from domain.said import Who
from domain.settings import Help, LanguageMenu, Odd, PlaceMenu, Settings, UnknownCommand
from domain.telling import AskPlace, Rules
from services import mine, outbox
from services.meeting import Meeting, close, meet, save, tell
from services.presses import Press, answer, stale
from services.welcome import start, stop
from storage.work import Work


def language_menu(work: Work, who: Who) -> None:
    tell(work, meet(work, who), LanguageMenu())


def place_menu(work: Work, who: Who) -> None:
    """Where do you live? Asked of those who take part; others are welcomed first."""
    if meet(work, who).known:
        outbox.owe(work, who.telegram_id, PlaceMenu())
    else:
        start(work, who)


def about(work: Work, who: Who) -> None:
    """The rules of the game of the dialogue they are in, or of the one that is open."""
    meeting = meet(work, who)
    tell(work, meeting, Rules(_dialogue(meeting)))


def read_rules(work: Work, press: Press, pressed: ReadRules) -> None:
    """The rules of the game, asked for by a button."""
    if pressed.dialogue is not None and work.setup.dialogue(pressed.dialogue) is None:
        stale(work, press)
        return
    answer(work, press)
    tell(work, meet(work, press.who), Rules(pressed.dialogue))


def help_(work: Work, who: Who) -> None:
    tell(work, meet(work, who), Help())


def settings(work: Work, who: Who) -> None:
    """What is chosen now; a stranger can only choose the language."""
    meeting = meet(work, who)
    tell(work, meeting, Settings() if meeting.known else LanguageMenu())


def unknown_command(work: Work, who: Who) -> None:
    tell(work, meet(work, who), UnknownCommand())


def odd(work: Work, who: Who, what: str) -> None:
    """Something that is not a contribution: a friendly word."""
    tell(work, meet(work, who), Odd(what))


def speak(work: Work, press: Press, pressed: Speak) -> None:
    """From now on in this language. What stands open is asked anew in it."""
    meeting = meet(work, press.who, consents=True)
    if pressed.language not in work.setup.languages:
        stale(work, press)
        return
    answer(work, press)
    meeting = replace(meeting, scene=replace(meeting.scene, language=pressed.language))
    if not pressed.welcoming:
        outbox.owe(work, press.who.telegram_id, LanguageMenu(edits=press.message_id))
    _say_again(work, meeting, press.message_id if pressed.welcoming else None)


def open_page(work: Work, press: Press, pressed: Open) -> None:
    """A page of the bot, opened by a button instead of a command."""
    pages = {
        "language": language_menu,
        "place": place_menu,
        "mine": mine.list_mine,
        "about": about,
        "stop": stop,
    }
    page = pages.get(pressed.page)
    if page is None:
        stale(work, press)
        return
    answer(work, press)
    page(work, press.who)


def _say_again(work: Work, meeting: Meeting, welcome_message: int | None) -> None:
    """Put what stands open on the screen once more; the welcome changes in its own place."""
    talk, scene = meeting.talk.back(), meeting.scene
    match talk.doing:
        case Welcoming() | Choosing() if welcome_message is not None:
            outcome = welcome.start(talk, scene, None, meeting.who.first_name)
            for effect in outcome.effects:
                notice = replace(effect.notice, edits=welcome_message)  # type: ignore[union-attr]
                outbox.owe(work, meeting.who.telegram_id, notice)
            save(work, meeting, outcome.talk)
        case Asking(paused=False):
            close(work, meeting, questions.again(talk, scene))
        case Placing():
            save(work, meeting, talk)
            outbox.owe(work, meeting.who.telegram_id, AskPlace())
        case _:
            save(work, meeting, talk)


def _dialogue(meeting: Meeting) -> str | None:
    doing = meeting.talk.doing
    if isinstance(doing, Asking | Placing | Welcoming) and doing.dialogue:
        return doing.dialogue
    dialogues = meeting.scene.setup.open_dialogues(meeting.scene.now) or meeting.scene.setup.dialogues[-1:]
    return dialogues[0].key if dialogues else None
