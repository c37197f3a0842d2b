"""The questions, put into words."""

from collections.abc import Sequence
from itertools import groupby

from domain.buttons import Move, Resume, Step
from domain.telling import Ended, Paused
from domain.views import Item, QuestionView, ReminderView, SummaryView
from texts.html import one_line, own, safe, units
from texts.message import Button, Message, Rows
from texts.voice import Voice

SUMMARY_UNITS = 2600
"""How much of one's own words a summary repeats: with the rest of it, no more than two screens."""

LINE_UNITS = 240


def question(voice: Voice, asked: QuestionView) -> Message:
    """A question with its way on, back and out."""
    hint = (
        voice.say("question-answered", count=asked.answered) if asked.answered else voice.say("question-hint")
    )
    words = [voice.say("question", number=asked.number, total=asked.total, text=safe(asked.text)), hint]
    return Message("\n\n".join(words), _ways(voice, asked))


def _ways(voice: Voice, asked: QuestionView) -> Rows:
    def button(key: str, step: Step) -> Button:
        return voice.button(key, Move(step, asked.dialogue, asked.question))

    key, step = next_button(asked.number == asked.total) if asked.answered else ("button-skip", Step.SKIP)
    back = (button("button-back", Step.BACK),) if asked.number > 1 else ()
    return ((*back, button(key, step)), (button("button-pause", Step.PAUSE),))


def next_button(last: bool) -> tuple[str, Step]:
    """The label's key and the step that go on from a question that has been answered."""
    return ("button-finish" if last else "button-next"), Step.NEXT


def paused(voice: Voice, told: Paused) -> Message:
    number = (voice.dialogue(told.dialogue).position(told.question) or 0) + 1
    rows = ((voice.button("button-resume", Resume(told.dialogue), number=number),),)
    return Message(voice.say("paused"), rows)


def reminder(voice: Voice, told: ReminderView) -> Message:
    """The one reminder: why it comes, the question once more, and how to get fewer."""
    asked = told.asked
    words = voice.say("reminder", number=asked.number, total=asked.total, text=safe(asked.text))
    return Message(words, _ways(voice, asked))


def ended(voice: Voice, told: Ended) -> Message:
    dialogue = voice.dialogue(told.dialogue)
    title = safe(dialogue.title[voice.language])
    return Message(voice.say("ended", title=title, hear=voice.day(dialogue.hear_by)))


def summary(voice: Voice, told: SummaryView) -> Message:
    """One's own words, question by question, and what happens next."""
    dialogue = voice.dialogue(told.dialogue)
    parts = [
        voice.say("summary-thanks", count=len(told.answers)),
        *_own_words(voice, told.answers),
        voice.say("summary-next", count=len(told.answers), hear=voice.day(dialogue.hear_by)),
        "" if told.placed or not voice.setup.places else voice.say("summary-place"),
    ]
    rows = ((voice.button("button-again", Resume(dialogue.key, again=True)),),)
    return Message("\n\n".join(part for part in parts if part), rows)


def _own_words(voice: Voice, answers: Sequence[Item]) -> list[str]:
    parts: list[str] = []
    left, shown = SUMMARY_UNITS, 0
    for number, items in groupby(sorted(answers, key=_by_question), key=_by_question):
        lines = []
        for item in items:
            line = _line(voice, item)
            if units(line) <= left:
                lines.append(line)
            left -= units(line)
        shown += len(lines)
        if lines:
            parts.append("\n".join([voice.say("summary-question", number=number), *lines]))
    rest = len(answers) - shown
    return [*parts, voice.say("summary-rest", count=rest)] if rest else parts


def _by_question(item: Item) -> int:
    return item.question or 0


def _line(voice: Voice, item: Item) -> str:
    words = one_line(item.text, LINE_UNITS)
    return f"• {own(words)}" if words else f"• {voice.say('no-words', count=item.attachments)}"
