"""Questions to those who host an event, put into words for residents: asking, reading, what became of one."""

from collections.abc import Callable
from typing import Any

from domain import meeting_telling as telling
from domain import meeting_views as views
from domain.buttons import Change
from domain.contributions import reference
from domain.event_buttons import AskAhead, ShowEvent, ShowQuestions
from domain.events import Event
from domain.meeting_buttons import AskPanel, DontAsk, Listen, Second
from domain.meeting_views import Followed, Listed, QuestionListView
from domain.meetings import SECONDABLE, PanelQuestion, PanelState
from texts.html import clip, one_line, own
from texts.message import Button, Message, Recording, Rendered, Rows
from texts.voice import Voice

LABEL_UNITS = 38
"""As much of a name as a button holds."""

NAME_UNITS = 60
"""As much of a host's name as a sentence holds."""

LISTED_UNITS = 200
ANSWER_LISTED_UNITS = 120
QUOTED_UNITS = 300
ANSWER_UNITS = 3000
CAPTION_ANSWER_UNITS = 500
"""So that question and answer still fit into the caption of a voice message (1024, Bot API)."""


def title(voice: Voice, event: Event) -> str:
    """What the event is called, inside a sentence."""
    return own(event.words(voice.language).title)


def quoted(voice: Voice, question: PanelQuestion, most: int) -> str:
    """The question as it was put; of one that was only spoken, that it was."""
    return own(one_line(question.words, most)) if question.words.strip() else voice.say("panel-spoken")


def whom(voice: Voice, told: views.AskWhomView) -> Message:
    """Everybody there, or one of them."""
    event = told.event
    hosts = [
        (Button(clip(host, LABEL_UNITS), AskAhead(event.number, at).encode()),)
        for at, host in enumerate(event.hosts, start=1)
    ]
    rows = ((voice.button("button-panel-all", AskPanel(event.number)),), *hosts)
    return Message(voice.say("panel-whom", title=title(voice, event)), rows)


def ask(voice: Voice, told: views.AskHostsView) -> Message:
    """What do you want to ask, how, and who will see it."""
    event = told.event
    rows = ((voice.button("button-dont-ask", DontAsk()),),)
    if not told.open:
        return Message(voice.say("panel-ask-over", title=title(voice, event)), rows, edits=told.edits)
    if told.addressee:
        head = voice.say("panel-ask-one", host=own(told.addressee), title=title(voice, event))
    else:
        head = voice.say("panel-ask", title=title(voice, event))
    parts = [head, voice.say("panel-ask-how"), voice.say(f"panel-seen-{event.rule.value}")]
    return Message("\n\n".join(parts), rows, edits=told.edits)


def ask_words(voice: Voice, _told: telling.AskWords) -> Message:
    return Message(voice.say("panel-words"), ((voice.button("button-dont-ask", DontAsk()),),))


def not_asked(voice: Voice, told: telling.NotAsked) -> Message:
    return Message(voice.say("panel-unasked"), edits=told.edits)


def asked_late(voice: Voice, _told: telling.AskedLate) -> Message:
    return Message(voice.say("panel-late"))


def question_list(voice: Voice, told: QuestionListView) -> Message:
    """What others ask, with a button each."""
    number = told.event.number
    head = voice.say(
        "panel-list",
        **{"title": title(voice, told.event), "count": told.total},
        **{"page": told.page + 1, "pages": told.pages},
    )
    lines = [_listed(voice, at, one) for at, one in enumerate(told.listed, start=1)]
    waiting = voice.say("panel-waiting", count=told.waiting) if told.waiting else ""
    rows = [_doings(voice, at, one, told.page) for at, one in enumerate(told.listed, start=1)]
    back = (voice.button("button-newer", ShowQuestions(number, told.page - 1)),) if told.page else ()
    more = told.page + 1 < told.pages
    on = (voice.button("button-older", ShowQuestions(number, told.page + 1)),) if more else ()
    event = (voice.button("button-see-event", ShowEvent(number)),)
    html = "\n\n".join(part for part in (head, *lines, waiting) if part)
    return Message(html, tuple(row for row in (*rows, (*back, *on), event) if row), edits=told.edits)


def _listed(voice: Voice, at: int, one: Listed) -> str:
    question = one.question
    facts = [
        voice.say("panel-own") if one.own else "",
        voice.say("panel-to", host=own(question.addressee)) if question.addressee else "",
        voice.say("panel-support", count=question.support),
        standing(voice, question),
    ]
    said = [
        voice.say("panel-line", number=at, words=quoted(voice, question, LISTED_UNITS)),
        " · ".join(fact for fact in facts if fact),
    ]
    if question.answer:
        answer = own(one_line(question.answer, ANSWER_LISTED_UNITS))
        said.append(voice.say("panel-line-answer", answer=answer))
    return "\n".join(said)


def standing(voice: Voice, question: PanelQuestion) -> str:
    """Where a question stands, for everybody; nothing as long as it waits for its turn."""
    return voice.say(f"panel-is-{question.state.value}", item=question.item or 0)


def _doings(voice: Voice, at: int, one: Listed, page: int) -> tuple[Button, ...]:
    number = one.question.contribution
    hear = (voice.button("button-listen", Listen(number), number=at),) if one.question.voice else ()
    if one.own or one.question.state not in SECONDABLE:
        return hear
    key = "button-second-not" if one.seconded else "button-second"
    return (voice.button(key, Second(number, page, wanted=not one.seconded), number=at), *hear)


def question_voice(voice: Voice, told: views.QuestionVoiceView) -> Recording:
    """The question as it was spoken."""
    question = told.question
    assert question.voice is not None, "only what was spoken can be heard"
    words = own(clip(question.words, QUOTED_UNITS)) if question.words.strip() else ""
    head = voice.say("panel-voice", reference=reference(question.contribution))
    return Recording(question.voice, "\n".join(part for part in (head, words) if part))


def taken(voice: Voice, told: views.QuestionTakenView) -> Message:
    """It is being taken up now."""
    return Message(_followed(voice, told.followed, "panel-taken"))


def answered(voice: Voice, told: views.QuestionAnsweredView) -> Message | Recording:
    """What the answer was, in the words or the voice of who gave it."""
    question = told.followed.question
    head = _followed(voice, told.followed, "panel-answered")
    most = CAPTION_ANSWER_UNITS if question.answer_file else ANSWER_UNITS
    words = own(clip(question.answer, most)) if question.answer else ""
    if question.answered_by:
        by = voice.say("panel-answer-by", host=own(clip(question.answered_by, NAME_UNITS)))
    else:
        by = voice.say("panel-answer")
    html = "\n\n".join([head, f"{by} {words}".strip(), voice.say("panel-more")])
    return Recording(question.answer_file, html) if question.answer_file else Message(html)


def parked(voice: Voice, told: views.QuestionParkedView) -> Message:
    """It is answered in writing."""
    return Message(_followed(voice, told.followed, "panel-parked"))


def _followed(voice: Voice, followed: Followed, key: str) -> str:
    """What happened to the question, at what event, and the question itself."""
    question = followed.question
    whose = "own" if followed.own else "other"
    units = QUOTED_UNITS // 2 if question.answer_file else QUOTED_UNITS
    head = voice.say(
        key,
        **{"whose": whose, "item": question.item or 0, "title": title(voice, followed.event)},
    )
    return f"{head}\n{quoted(voice, question, units)}"


def held(voice: Voice, told: views.QuestionHeldView) -> Message:
    """It is not shown to others; why, and what can be done."""
    question = told.followed.question
    reason = question.reason.value.replace("_", "-") if question.reason else "not-here"
    parts = [
        voice.say("panel-held", reference=reference(question.contribution)),
        quoted(voice, question, QUOTED_UNITS),
        voice.say(f"panel-held-{reason}"),
        voice.say("panel-held-then"),
    ]
    rows: Rows = ((voice.button("button-change", Change(question.contribution)),),)
    return Message("\n\n".join(parts), rows)


def released(voice: Voice, told: views.QuestionReleasedView) -> Message:
    """Others see it now, or it is read again."""
    question = told.followed.question
    key = "panel-released" if question.state is PanelState.SHOWN else "panel-read-again"
    head = voice.say(key, reference=reference(question.contribution))
    return Message("\n\n".join([head, quoted(voice, question, QUOTED_UNITS)]))


RENDERERS: dict[type, Callable[[Voice, Any], Rendered]] = {
    views.AskWhomView: whom,
    views.AskHostsView: ask,
    telling.AskWords: ask_words,
    telling.NotAsked: not_asked,
    telling.AskedLate: asked_late,
    views.QuestionListView: question_list,
    views.QuestionVoiceView: question_voice,
    views.QuestionTakenView: taken,
    views.QuestionAnsweredView: answered,
    views.QuestionParkedView: parked,
    views.QuestionHeldView: held,
    views.QuestionReleasedView: released,
}
