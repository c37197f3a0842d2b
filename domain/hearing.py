"""What becomes of something that somebody wrote: always kept, under the question or thing it belongs to."""

from dataclasses import dataclass, replace
from datetime import datetime

from domain.contributions import Kind
from domain.conversation import CHANGE_WITHIN, HELD_AT_MOST, STAFF_WITHIN, Scene, Talk
from domain.doing import (
    Asking,
    Cancelling,
    Changing,
    Drafting,
    Interlude,
    Placing,
    Repeating,
    Resting,
    Welcoming,
)
from domain.effects import Entry, House, Keep, Outcome, Reword, Tell
from domain.questions import enter, over
from domain.said import Wrote
from domain.telling import Placed, Waiting


@dataclass(frozen=True, slots=True)
class ToQuestion:
    """It answers a message of the bot that asked this question, in the wording of this version."""

    dialogue: str
    question: str
    wording: str


@dataclass(frozen=True, slots=True)
class ToContribution:
    """It answers the receipt of a contribution, or the contribution itself."""

    number: int


@dataclass(frozen=True, slots=True)
class ToEvent:
    """It answers what was told about an event."""

    event: int


ARRANGING = (Drafting, Repeating, Cancelling)
"""What staff do who arrange an event: they are called away in the middle of it."""

About = ToQuestion | ToContribution | ToEvent | None


def on_time(talk: Talk, now: datetime) -> Talk:
    """The talk in which what was asked in between too long ago is asked no more."""
    doing = talk.doing
    if not isinstance(doing, Interlude):
        return talk
    patience = STAFF_WITHIN if isinstance(doing, ARRANGING) else CHANGE_WITHIN
    return talk.back() if now - datetime.fromisoformat(doing.since) > patience else talk


def hear(talk: Talk, scene: Scene, wrote: Wrote, about: About) -> Outcome:
    """Somebody who takes part wrote something. A reply belongs to what it replies to, whatever is asked."""
    match about, talk.doing:
        case ToQuestion(dialogue, question, wording), doing:
            here = isinstance(doing, Asking) and not doing.paused and _asks(doing, dialogue, question)
            return Outcome(talk, (_answer(wrote, dialogue, question, wording, on_screen=here),))
        case ToContribution(number), _:
            return Outcome(talk, (Keep(wrote, Kind.REPLY, parent=number),))
        case ToEvent(event), _:
            return Outcome(talk, (replace(outside(wrote, scene), entry=Entry(event)),))
        case _, Changing(contribution):
            return Outcome(talk.back(), (Reword(contribution, wrote),))
        case _, Asking(paused=False):
            return _under_question(talk, scene, wrote, talk.doing)
        case _, Placing():
            return _instead_of_place(talk, scene, wrote, talk.doing)
        case _:
            return Outcome(talk, (outside(wrote, scene),))


def _asks(asking: Asking, dialogue: str, question: str) -> bool:
    return (asking.dialogue, asking.question) == (dialogue, question)


def outside(wrote: Wrote, scene: Scene) -> Keep:
    """Written outside any question: kept at once, and its author is asked what it is.

    It belongs to the dialogue that is open, when there is only one.
    """
    dialogues = scene.setup.open_dialogues(scene.now)
    return Keep(wrote, Kind.UNSORTED, dialogue=dialogues[0].key if len(dialogues) == 1 else None)


def hold(talk: Talk, wrote: Wrote) -> Talk:
    """Remember what somebody wrote who has not yet said yes or no, up to a limit."""
    return replace(talk, held=(*talk.held, wrote)[:HELD_AT_MOST])


def held_again(talk: Talk, wrote: Wrote) -> Outcome | None:
    """Somebody who was told that their words wait writes more: said shortly, and once for an album.

    None when they have to be welcomed first.
    """
    if not isinstance(talk.doing, Welcoming) or not talk.held:
        return None
    holding = hold(talk, wrote)
    if wrote.album is not None and wrote.album == talk.held[-1].album:
        return Outcome(holding)
    return Outcome(holding, (Tell(Waiting(talk.doing.dialogue, len(holding.held))),))


def _answer(wrote: Wrote, dialogue: str, question: str, wording: str, *, on_screen: bool) -> Keep:
    return Keep(wrote, Kind.ANSWER, dialogue, question, wording, under=question if on_screen else None)


def _under_question(talk: Talk, scene: Scene, wrote: Wrote, asking: Asking) -> Outcome:
    if scene.open(asking.dialogue) is None:
        late = Keep(wrote, Kind.UNSORTED)  # of no dialogue: it was not meant for another that is open
        return Outcome(replace(talk, doing=Resting()), (late, Tell(over(scene, asking.dialogue))))
    return Outcome(talk, (_answer(wrote, asking.dialogue, asking.question, asking.wording, on_screen=True),))


def _instead_of_place(talk: Talk, scene: Scene, wrote: Wrote, placing: Placing) -> Outcome:
    """They wrote the name of their village, or began to talk; either way the first question comes next."""
    name = wrote.text.strip().casefold()
    place = next((one.key for one in scene.setup.places if one.name.casefold() == name), None)
    first = (House(place), Tell(Placed(place))) if place else (outside(wrote, scene),)
    dialogue = scene.open(placing.dialogue)
    if dialogue is None:
        return Outcome(replace(talk, doing=Resting()), first)
    after = enter(talk, scene, dialogue)
    return Outcome(after.talk, (*first, *after.effects))
