"""The vision questions, one at a time: asked, answered as often as one likes, passed, paused."""

from dataclasses import replace

from domain.buttons import Move, Step
from domain.conversation import FINISHED, Scene, Talk
from domain.doing import Asking, Resting
from domain.effects import Outcome, tell
from domain.notices import Notice
from domain.setup import Dialogue
from domain.telling import AskQuestion, Ended, Paused, Ready, Summary


def enter(talk: Talk, scene: Scene, dialogue: Dialogue) -> Outcome:
    """Ask the question that they had come to; the first one when they are new or it is no longer asked."""
    at = dialogue.position(talk.at(dialogue.key) or "") or 0
    return ask(talk, scene, dialogue, at)


def ask(talk: Talk, scene: Scene, dialogue: Dialogue, at: int) -> Outcome:
    """Put the question at this position on their screen, or the summary when all have been passed."""
    if at >= len(dialogue.questions):
        finished = replace(talk.reached(dialogue.key, FINISHED), doing=Resting())
        return tell(finished, Summary(dialogue.key))
    question = dialogue.questions[max(at, 0)]
    wording = scene.wording(dialogue, question)
    asking = Asking(dialogue.key, question.key, wording)
    moved = replace(talk.reached(dialogue.key, question.key), doing=asking)
    return tell(moved, AskQuestion(dialogue.key, question.key, wording))


def again(talk: Talk, scene: Scene) -> Outcome:
    """What stands open, asked once more, in the language of now."""
    if not isinstance(talk.doing, Asking):
        return tell(talk, Ready())
    dialogue = scene.open(talk.doing.dialogue)
    if dialogue is None:
        return tell(replace(talk, doing=Resting()), over(scene, talk.doing.dialogue))
    return enter(talk, scene, dialogue)


def over(scene: Scene, dialogue: str) -> Notice:
    """What is said of a dialogue that takes no more answers; one that is configured no longer has no name."""
    return Ended(dialogue) if scene.setup.dialogue(dialogue) else Ready()


def under(talk: Talk, pressed: Move) -> bool:
    """Whether the button stood under the question that they are at: otherwise it is a stale one."""
    doing = talk.doing
    return isinstance(doing, Asking) and (doing.dialogue, doing.question) == (
        pressed.dialogue,
        pressed.question,
    )


def moved(talk: Talk, scene: Scene, pressed: Move) -> Outcome:
    """A step from the question on the screen."""
    dialogue = scene.open(pressed.dialogue)
    if dialogue is None or not isinstance(talk.doing, Asking):
        return again(talk, scene)
    if pressed.step is Step.PAUSE:
        paused = replace(talk, doing=replace(talk.doing, paused=True))
        return tell(paused, Paused(dialogue.key, pressed.question))
    at = dialogue.position(pressed.question) or 0
    return ask(talk, scene, dialogue, at - 1 if pressed.step is Step.BACK else at + 1)
