"""Meeting mode, for staff: the queue of questions, each question's way through the meeting, the minutes.

It is one message that is edited in place. A step that no longer fits, because somebody else was faster,
changes nothing and shows how the question stands.
"""

from dataclasses import replace

from domain.doing import Answering
from domain.events import Event, Rule
from domain.meeting_buttons import (
    Answered,
    DontAnswer,
    HoldBack,
    ShowMinutes,
    ShowQueue,
    ShowQueued,
    SwitchRule,
    TakeStep,
)
from domain.meeting_telling import AskAnswer, MinutesSoFar, Queue, QueueCard
from domain.meeting_views import Minutes
from domain.meetings import ANSWER_MOST, PanelQuestion, PanelState, Step, answer_in, host_at
from domain.minutes import written
from domain.notices import Notice
from domain.said import Wrote
from domain.tails import is_tail, tail_until
from services import contributions, meeting_steps, outbox, staff
from services.meeting import Meeting, meet, save, tell
from services.meeting_steps import Locked
from services.presses import Press, answer, stale
from storage import events, panel
from storage.work import Work


def show_queue(work: Work, press: Press, pressed: ShowQueue) -> None:
    """The queue, in the place of what is shown."""
    if (event := staff.event_of(work, press, pressed.event)) is not None:
        _show(work, press, Queue(event.number, pressed.page, edits=press.message_id))


def show_queued(work: Work, press: Press, pressed: ShowQueued) -> None:
    """One question of it."""
    if not staff.may(work, press):
        return
    if panel.find(work, pressed.contribution) is None:
        stale(work, press)
    else:
        _show(work, press, _card(press, pressed))


def step(work: Work, press: Press, pressed: TakeStep) -> None:
    """Let it through, take it up, park it, or take the last step back."""
    locked = _fitting(work, press, pressed, pressed.step)
    if locked is None:
        return
    done = meeting_steps.take(work, press.who, locked, pressed.step)
    undone = pressed.step is Step.UNDO
    _show(work, press, _card(press, pressed), "step-undone" if undone else f"step-{done.state}")


def hold_back(work: Work, press: Press, pressed: HoldBack) -> None:
    """Not for others to see: asked why first, because its author is told."""
    locked = _fitting(work, press, pressed, Step.HOLD)
    if locked is None:
        return
    if pressed.reason is None:
        _show(work, press, _card(press, pressed, "reason"))
        return
    meeting_steps.take(work, press.who, locked, Step.HOLD, reason=pressed.reason)
    _show(work, press, _card(press, pressed), "step-held")


def answered(work: Work, press: Press, pressed: Answered) -> None:
    """It is answered: who of the hosts it was, then what they said."""
    locked = _fitting(work, press, pressed, Step.ANSWER)
    if locked is None:
        return
    host = host_at(locked.event, pressed.host or 0)
    if pressed.host is None and locked.event.hosts:
        _show(work, press, _card(press, pressed, "host"))
    elif pressed.host and host is None:
        stale(work, press)
    else:
        _ask_answer(work, press, locked.question, host, pressed.page)


def dont_answer(work: Work, press: Press, _pressed: DontAnswer) -> None:
    """No answer after all: back to the question."""
    if not staff.may(work, press):
        return
    meeting = meet(work, press.who)
    doing = meeting.talk.doing
    if not isinstance(doing, Answering):
        stale(work, press)
        return
    save(work, meeting, meeting.talk.back())
    _show(work, press, QueueCard(doing.contribution, doing.page, edits=press.message_id))


def take_answer(work: Work, meeting: Meeting, wrote: Wrote) -> None:
    """The answer, in a line or by voice."""
    doing, chat = meeting.talk.doing, meeting.who.telegram_id
    assert isinstance(doing, Answering), "only they are asked for an answer"
    if not staff.is_staff(work, meeting.who):
        contributions.hear(work, replace(meeting, talk=meeting.talk.back()), wrote)
        return
    if is_tail(doing.tail_until, work.now):
        return
    said = answer_in(wrote, doing.host)
    if said is None or len(said.words) > ANSWER_MOST:
        _ask_again(work, meeting, doing, wrote, odd=said is None)
        return
    save(work, meeting, meeting.talk.back())
    locked = meeting_steps.lock(work, doing.contribution)
    if locked is None:
        outbox.owe(work, chat, Queue(doing.event, doing.page, late=True))
        return
    fits = locked.fits(Step.ANSWER, PanelState(doing.seen))
    if fits:
        meeting_steps.take(work, meeting.who, locked, Step.ANSWER, answer=said)
    outbox.owe(work, chat, QueueCard(doing.contribution, doing.page, late=not fits))


def _ask_again(work: Work, meeting: Meeting, doing: Answering, wrote: Wrote, *, odd: bool) -> None:
    """Nothing of what cannot be told whole is kept: half an answer may say something else."""
    since, tail = work.now.isoformat(), tail_until(wrote.text, work.now)
    save(work, meeting, replace(meeting.talk, doing=replace(doing, since=since, tail_until=tail)))
    again = AskAnswer(doing.contribution, doing.host, odd=odd, long=not odd)
    outbox.owe(work, meeting.who.telegram_id, again)


def switch_rule(work: Work, press: Press, pressed: SwitchRule) -> None:
    """The rule of the day, for this event. What waits to be looked at goes on waiting."""
    event = staff.event_of(work, press, pressed.event)
    if event is None:
        return
    rule = Rule.BEFORE if pressed.before else Rule.AFTER
    if event.rule is not rule:
        events.save(work, replace(event, rule=rule))
        events.note(work, event.number, press.who.telegram_id, "rule", event.rule.value, rule.value)
    _show(work, press, Queue(event.number, pressed.page, edits=press.message_id), f"rule-{rule}")


def show_minutes(work: Work, press: Press, pressed: ShowMinutes) -> None:
    """The minutes as far as they go."""
    if (event := staff.event_of(work, press, pressed.event)) is not None:
        _show(work, press, MinutesSoFar(event.number, pressed.page, edits=press.message_id))


def minutes(work: Work, event: Event) -> Minutes:
    """What a meeting took up, in order, and the figures: only what others may see, but ``figures.asked``."""
    return written(event, panel.minuted(work, event.number), panel.figures(work, event.number), work.now)


def _fitting(work: Work, press: Press, pressed: TakeStep | HoldBack | Answered, step: Step) -> Locked | None:
    """The question, when staff can take the step; else it has been said, and how the question stands."""
    if not staff.may(work, press):
        return None
    locked = meeting_steps.lock(work, pressed.contribution)
    if locked is None:
        stale(work, press)
        return None
    apart = isinstance(pressed, TakeStep) and step in {Step.HOLD, Step.ANSWER}  # they need more than a press
    if apart or not locked.fits(step, pressed.seen):
        _show(work, press, _card(press, pressed), "stale-step")
        return None
    return locked


def _card(
    press: Press, pressed: TakeStep | HoldBack | Answered | ShowQueued, choosing: str = ""
) -> QueueCard:
    return QueueCard(pressed.contribution, pressed.page, choosing, edits=press.message_id)


def _ask_answer(work: Work, press: Press, question: PanelQuestion, host: str | None, page: int) -> None:
    meeting = meet(work, press.who)
    talk = meeting.talk.back()
    number, since = question.contribution, work.now.isoformat()
    doing = Answering(question.event, number, talk.doing, since, question.state.value, host, page)
    save(work, meeting, replace(talk, doing=doing))
    answer(work, press)
    outbox.owe(work, press.who.telegram_id, AskAnswer(number, host, edits=press.message_id))


def _show(work: Work, press: Press, notice: Notice, word: str = "") -> None:
    answer(work, press, word)
    tell(work, meet(work, press.who), notice)
