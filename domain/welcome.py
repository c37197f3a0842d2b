"""Coming in: which dialogue, what it is for, do you want to take part, where do you live.

The first question stands on the screen after at most three taps: *Start*, *I'm in*, and the place. Where
several dialogues are open, choosing one takes the tap of the place, which is then left for later.
"""

from dataclasses import replace

from domain.buttons import Agree, Choose, Resume
from domain.conversation import FINISHED, Scene, Talk
from domain.doing import Asking, Choosing, Placing, Resting, Welcoming
from domain.effects import Forget, House, Outcome, TakeIn, Tell, tell
from domain.hearing import outside
from domain.questions import enter
from domain.setup import Dialogue
from domain.telling import AskPlace, Declined, Joined, LeftOut, Placed, Ready, Summary, Welcome, WhichDialogue


def start(talk: Talk, scene: Scene, source: str | None = None, name: str = "") -> Outcome:
    """/start, perhaps through a link that says where it hung. Goes on where they were."""
    talk = replace(talk.back(), source=source or talk.source)
    if isinstance(talk.doing, Asking) and (dialogue := scene.open(talk.doing.dialogue)):
        return go_to(talk, scene, dialogue, name)
    dialogues = scene.setup.open_dialogues(scene.now)
    if len(dialogues) > 1:
        return tell(replace(talk, doing=Choosing()), WhichDialogue(tuple(one.key for one in dialogues)))
    return go_to(talk, scene, dialogues[0] if dialogues else None, name)


def go_to(talk: Talk, scene: Scene, dialogue: Dialogue | None, name: str = "") -> Outcome:
    """Into a dialogue (None: there is none), by way of the welcome for those who have not agreed to it."""
    key = dialogue.key if dialogue else None
    if not (scene.consented(key) if dialogue else scene.known):
        anew = key is not None and talk.at(key) is not None
        welcome = Welcome(key, name, len(talk.held), anew=anew, wishing=talk.wish is not None)
        return tell(replace(talk, doing=Welcoming(key)), welcome)
    if dialogue is None:
        return tell(replace(talk, doing=Resting()), Ready())
    if talk.at(dialogue.key) == FINISHED:
        return tell(replace(talk, doing=Resting()), Summary(dialogue.key))
    return enter(talk, scene, dialogue)


def chose(talk: Talk, scene: Scene, pressed: Choose | Resume, name: str = "") -> Outcome:
    """This dialogue, or this one again from its beginning."""
    dialogue = scene.open(pressed.dialogue)
    if isinstance(pressed, Resume) and pressed.again and dialogue is not None:
        talk = talk.reached(dialogue.key, dialogue.questions[0].key)
    return go_to(talk, scene, dialogue, name)


def agreed(talk: Talk, scene: Scene, pressed: Agree, name: str = "", message: int | None = None) -> Outcome:
    """Yes. To a wording that is no longer in force it counts for nothing: the new one is shown.

    ``message`` is the welcome that the button stood under; it keeps the words and loses the buttons. Whoever
    wanted something else than to answer questions gets that now, and no question.
    """
    wording = scene.setup.consent_version(pressed.version)
    if wording is None or (wording.dialogue and not scene.open(wording.dialogue)):
        return start(replace(talk, doing=Resting()), scene, None, name)
    inside = replace(scene, known=True, agreed=scene.agreed | {pressed.version})
    kept = tuple(outside(wrote, inside) for wrote in talk.held)
    talk = replace(talk, held=())
    if talk.wish is not None:
        after = Outcome(replace(talk, doing=Resting(), wish=None))
    else:
        after = _first_of_all_place(talk, inside, scene.open(wording.dialogue))
    joined = (Tell(Joined(wording.dialogue, scene.now.isoformat(), message)),) if message else ()
    return Outcome(after.talk, (TakeIn(pressed.version), *joined, *kept, *after.effects))


def granted(talk: Talk, scene: Scene) -> Outcome:
    """What they wished for has been done: where they live is all that is left to ask."""
    if scene.housed or not scene.setup.places or not isinstance(talk.doing, Resting):
        return Outcome(talk)
    return tell(replace(talk, doing=Placing(None)), AskPlace())


def _first_of_all_place(talk: Talk, scene: Scene, dialogue: Dialogue | None) -> Outcome:
    several = len(scene.setup.open_dialogues(scene.now)) > 1
    if scene.housed or several or not scene.setup.places:
        return go_to(talk, scene, dialogue)
    return tell(replace(talk, doing=Placing(dialogue.key if dialogue else None)), AskPlace())


def declined(talk: Talk, scene: Scene) -> Outcome:
    """No. Of a stranger nothing is kept; somebody who takes part in something else stays as they were."""
    if scene.known:
        return tell(replace(talk, doing=Resting()), LeftOut())
    return Outcome(Talk(), (Forget(), Tell(Declined(scene.language))))


def lives(talk: Talk, scene: Scene, place: str | None, message: int | None) -> Outcome:
    """Where they live; then on to the first question, when that was what we had asked for on the way."""
    placed = (House(place), Tell(Placed(place, edits=message)))
    if not isinstance(talk.doing, Placing):
        return Outcome(talk, placed)
    after = go_to(talk, replace(scene, housed=True), scene.open(talk.doing.dialogue))
    return Outcome(after.talk, (*placed, *after.effects))
