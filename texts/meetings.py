"""Meeting mode, put into words for staff: the queue, a question's card, answers, the minutes so far."""

from collections.abc import Callable
from typing import Any

from domain import meeting_views as views
from domain.contributions import reference
from domain.event_buttons import ForStaff
from domain.event_views import EventView
from domain.events import Rule
from domain.meeting_buttons import (
    Answered,
    DontAnswer,
    HoldBack,
    Listen,
    ShowMinutes,
    ShowQueue,
    ShowQueued,
    SwitchRule,
    TakeStep,
)
from domain.meeting_views import Item, MinutesView, QueueCardView, QueueView
from domain.meetings import ANSWER_MOST, HoldReason, PanelQuestion, PanelState, Step, steps
from texts.html import clip, one_line, own
from texts.message import Button, Message, Rendered, Rows
from texts.panel import LABEL_UNITS, NAME_UNITS, quoted, title
from texts.voice import Voice

LISTED_UNITS = 140
WHOLE_UNITS = 1200
ANSWER_UNITS = 500
MINUTED_UNITS = 160
MINUTED_ANSWER_UNITS = 200


def staff_rows(voice: Voice, view: EventView) -> Rows:
    """Meeting mode, where there is a panel; else the questions that were asked beforehand."""
    key = "button-meeting-mode" if view.event.what.has_panel else "button-questions-ahead"
    return ((voice.button(key, ShowQueue(view.event.number)),),)


def queue(voice: Voice, told: QueueView) -> Message:
    """What is new on top, then by support."""
    event = told.event
    head = voice.say(
        "queue",
        **{"title": title(voice, event), "count": told.total, "fresh": told.new},
        **{"page": told.page + 1, "pages": told.pages},
    )
    late = voice.say("queue-late") if told.late else ""
    lines = [_queued(voice, one) for one in told.questions]
    parts = [late, head, voice.say(f"queue-rule-{event.rule.value}"), *lines]
    return Message("\n\n".join(filter(None, parts)), _queue_rows(voice, told), edits=told.edits)


def _queue_rows(voice: Voice, told: QueueView) -> Rows:
    number, page = told.event.number, told.page
    cards = [
        Button(reference(one.contribution), ShowQueued(one.contribution, page).encode())
        for one in told.questions
    ]
    rows = [tuple(cards[at : at + 3]) for at in range(0, len(cards), 3)]
    back = (voice.button("button-page-before", ShowQueue(number, page - 1)),) if page else ()
    more = page + 1 < told.pages
    on = (voice.button("button-page-after", ShowQueue(number, page + 1)),) if more else ()
    look_first = told.event.rule is Rule.AFTER
    key = "button-rule-before" if look_first else "button-rule-after"
    rows += [
        (*back, *on),
        (voice.button("button-refresh", ShowQueue(number, page)),),
        (voice.button(key, SwitchRule(number, before=look_first, page=page)),),
        (voice.button("button-minutes", ShowMinutes(number)),),
        (voice.button("button-for-staff", ForStaff(number)),),
    ]
    return tuple(row for row in rows if row)


def _queued(voice: Voice, one: PanelQuestion) -> str:
    return voice.say("queue-line", facts=_facts(voice, one), words=quoted(voice, one, LISTED_UNITS))


def _facts(voice: Voice, one: PanelQuestion) -> str:
    """Number, where it stands, how many want to know it, whom it is for."""
    facts = [
        f"<b>{reference(one.contribution)}</b>",
        voice.say(f"queue-is-{one.state.value}", item=one.item or 0),
        voice.say("queue-support", count=one.support) if one.support else "",
        voice.say("panel-to", host=own(one.addressee)) if one.addressee else "",
    ]
    return " · ".join(fact for fact in facts if fact)


def card(voice: Voice, told: QueueCardView) -> Message:
    """One question whole, with what can be done with it now."""
    one = told.question
    parts = [
        voice.say("queue-card-late") if told.late else "",
        _facts(voice, one),
        own(clip(one.words, WHOLE_UNITS)) if one.words.strip() else "",
        voice.say("panel-spoken") if one.voice else "",
        voice.say("attachments", count=told.attachments) if told.attachments else "",
        voice.say(f"queue-held-{one.reason.value.replace('_', '-')}") if one.reason else "",
        _answer(voice, one),
        voice.say(f"queue-choose-{told.choosing}") if told.choosing else "",
    ]
    return Message("\n\n".join(filter(None, parts)), _card_rows(voice, told), edits=told.edits)


def _answer(voice: Voice, one: PanelQuestion) -> str:
    if one.state is not PanelState.ANSWERED:
        return ""
    spoken = one.answer_file is not None
    return answer_line(voice, one.answer or "", one.answered_by, spoken=spoken, most=ANSWER_UNITS)


def answer_line(voice: Voice, words: str, host: str | None, *, spoken: bool, most: int) -> str:
    """An answer in the minutes or on a card: who gave it, in what words; that it was spoken, if it was."""
    by = voice.say("panel-answer-by", host=own(clip(host, NAME_UNITS))) if host else voice.say("panel-answer")
    said = [own(one_line(words, most))] if words else []
    return " ".join([by, *said, *([voice.say("panel-spoken")] if spoken else [])])


def _card_rows(voice: Voice, told: QueueCardView) -> Rows:
    one, page = told.question, told.page
    card = (voice.button("button-less", ShowQueued(one.contribution, page)),)
    match told.choosing:
        case "reason":
            return (*_reasons(voice, one, page), card)
        case "host":
            return (*_hosts(voice, told), card)
    possible = steps(one, panel=told.event.what.has_panel)
    hear = ((voice.button("button-hear", Listen(one.contribution)),),) if one.voice else ()
    back = ((voice.button("button-queue", ShowQueue(told.event.number, page)),),)
    return (*hear, *((_step(voice, one, step, page),) for step in possible), *back)


def _step(voice: Voice, one: PanelQuestion, step: Step, page: int) -> Button:
    """Two of the steps need a second press: why, and who."""
    key = f"button-step-{step.value}"
    if step is Step.HOLD:
        return voice.button(key, HoldBack(one.contribution, one.state, page))
    if step is Step.ANSWER:
        return voice.button(key, Answered(one.contribution, one.state, page))
    return voice.button(key, TakeStep(one.contribution, step, one.state, page))


def _reasons(voice: Voice, one: PanelQuestion, page: int) -> Rows:
    return tuple(
        (
            voice.button(
                f"button-hold-{reason.value.replace('_', '-')}",
                HoldBack(one.contribution, one.state, page, reason),
            ),
        )
        for reason in HoldReason
    )


def _hosts(voice: Voice, told: QueueCardView) -> Rows:
    one, page = told.question, told.page
    named = [
        (Button(clip(host, LABEL_UNITS), Answered(one.contribution, one.state, page, at).encode()),)
        for at, host in enumerate(told.event.hosts, start=1)
    ]
    nobody = voice.button("button-host-none", Answered(one.contribution, one.state, page, 0))
    return (*named, (nobody,))


def ask_answer(voice: Voice, told: views.AskAnswerView) -> Message:
    """What was answered?"""
    parts = [
        voice.say("queue-answer-odd") if told.odd else "",
        voice.say("queue-answer-long", most=ANSWER_MOST) if told.long else "",
        voice.say("queue-answer", facts=_facts(voice, told.question)),
        quoted(voice, told.question, LISTED_UNITS),
        voice.say("queue-answer-by", host=own(told.host)) if told.host else "",
        voice.say("queue-answer-how"),
    ]
    rows = ((voice.button("button-dont-answer", DontAnswer()),),)
    return Message("\n\n".join(filter(None, parts)), rows, edits=told.edits)


def minutes(voice: Voice, told: MinutesView) -> Message:
    """What was taken up, what is answered in writing, and how many took part."""
    whole, number = told.minutes, told.minutes.event.number
    head = voice.say(
        "minutes",
        **{"title": title(voice, whole.event), "when": voice.moment(whole.now)},
        **{"page": told.page + 1, "pages": told.pages},
    )
    lines = [_minuted(voice, item) for item in told.shown] or [voice.say("minutes-none")]
    back = (voice.button("button-page-before", ShowMinutes(number, told.page - 1)),) if told.page else ()
    more = told.page + 1 < told.pages
    on = (voice.button("button-page-after", ShowMinutes(number, told.page + 1)),) if more else ()
    rows = ((*back, *on), (voice.button("button-queue", ShowQueue(number)),))
    html = "\n\n".join([head, figures(voice, whole), *lines])
    return Message(html, tuple(row for row in rows if row), edits=told.edits)


def figures(voice: Voice, minutes: views.Minutes) -> str:
    """The figures in a few short sentences."""
    keys = ("asked", "shown", "answered", "askers", "seconders", "checked_in")
    said = ((key.replace("_", "-"), getattr(minutes.figures, key)) for key in keys)
    return "\n".join(voice.say(f"figures-{key}", count=count) for key, count in said)


def _minuted(voice: Voice, item: Item) -> str:
    words = own(one_line(item.words, MINUTED_UNITS)) if item.words.strip() else voice.say("panel-spoken")
    facts = [
        voice.say(f"minutes-is-{item.state.value}", item=item.item or 0),
        voice.say("panel-to", host=own(one_line(item.addressee, NAME_UNITS))) if item.addressee else "",
        voice.say("panel-support", count=item.support),
    ]
    lines = [" · ".join(fact for fact in facts if fact), words]
    if item.state is PanelState.ANSWERED:
        spoken, most = item.answer_spoken, MINUTED_ANSWER_UNITS
        lines.append(answer_line(voice, item.answer, item.answered_by, spoken=spoken, most=most))
    return "\n".join(lines)


RENDERERS: dict[type, Callable[[Voice, Any], Rendered]] = {
    views.QueueView: queue,
    views.QueueCardView: card,
    views.AskAnswerView: ask_answer,
    views.MinutesView: minutes,
}
