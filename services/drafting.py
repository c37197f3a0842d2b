"""Staff make an event in a short conversation: one question at a time, each answer checked at once."""

from dataclasses import replace

from domain.doing import Drafting
from domain.draft_answers import Answered, Known, Problem, Refused, answered, at_time, lasting, until
from domain.draft_buttons import ChooseKind, ChooseLength, ChoosePlace, ChooseSeason, GoBack, PassOn
from domain.draft_telling import DraftDone
from domain.drafting import LENGTHS, Step, cleared, has, required
from domain.events import Event, EventField
from domain.said import Wrote
from domain.tails import is_tail, tail_until
from domain.when import Why
from services import contributions, outbox, staff
from services.draft_steps import Making, ask, asked, backward, find_open, keep, mine, onward
from services.meeting import Meeting, save
from services.presses import Press, answer, stale
from storage import events, registrations
from storage.work import Work


def take(work: Work, meeting: Meeting, wrote: Wrote) -> None:
    """The answer to what staff were asked for."""
    doing = meeting.talk.doing
    assert isinstance(doing, Drafting), "words come here while a draft is asked about"
    if not staff.is_staff(work, meeting.who):
        contributions.hear(work, replace(meeting, talk=meeting.talk.back()), wrote)
        return
    draft = find_open(work, doing.event, meeting.who.telegram_id)
    if draft is None:
        save(work, meeting, meeting.talk.back())
        outbox.owe(work, meeting.who.telegram_id, DraftDone("gone"))
    elif not is_tail(doing.tail_until, work.now):
        step = Step(doing.field, doing.language)
        said = answered(draft, step, wrote, _known(work, draft))
        _follow(Making(work, meeting, draft), doing, said, wrote.text)


def _follow(making: Making, doing: Drafting, said: Answered, words: str) -> None:
    """On with what was answered; or the same question, and why."""
    if isinstance(said, Refused):
        ask(making, _refused(making.work, doing, said, words), said)
        return
    onward(keep(making, said), doing, ended=said.ends_at is not None)


def _refused(work: Work, doing: Drafting, refused: Refused, words: str) -> Drafting:
    twice = refused.why == f"when_{Why.TWICE.value}"
    tail = tail_until(words, work.now) if refused.why == Problem.TOO_LONG else None
    return replace(doing, words=words if twice else None, tail_until=tail)


def _known(work: Work, draft: Event) -> Known:
    taken = registrations.tally(work, draft.revises).held if draft.revises else 0
    like = events.find(work, draft.origin) if draft.origin else None
    return Known(work.now, work.setup, taken, like)


def choose_kind(work: Work, press: Press, pressed: ChooseKind) -> None:
    """It is this kind of event."""
    found = asked(work, press, pressed.draft, Step(EventField.KIND))
    if found:
        making, doing = found
        onward(keep(making, replace(making.draft, kind=pressed.chosen)), doing)


def choose_place(work: Work, press: Press, pressed: ChoosePlace) -> None:
    """It is in this place, or for the whole municipality."""
    if pressed.place is not None and work.setup.place(pressed.place) is None:
        stale(work, press)
        return
    found = asked(work, press, pressed.draft, Step(EventField.PLACE))
    if found:
        making, doing = found
        onward(keep(making, replace(making.draft, place=pressed.place)), doing)


def choose_length(work: Work, press: Press, pressed: ChooseLength) -> None:
    """It lasts so long."""
    if pressed.minutes not in LENGTHS:
        stale(work, press)
        return
    found = asked(work, press, pressed.draft, Step(EventField.ENDS))
    if found:
        making, doing = found
        onward(keep(making, lasting(making.draft, pressed.minutes)), doing)


def choose_season(work: Work, press: Press, pressed: ChooseSeason) -> None:
    """Of an hour that comes twice they mean this one."""
    making = mine(work, press, pressed.draft)
    if making is None:
        return
    doing = making.doing
    if doing is None or doing.words is None:
        stale(work, press)
        return
    answer(work, press)
    words = f"{doing.words} {'vintertid' if pressed.winter else 'sommartid'}"
    reading = at_time if doing.field is EventField.STARTS else until
    _follow(making, doing, reading(making.draft, words, _known(work, making.draft)), words)


def pass_on(work: Work, press: Press, pressed: PassOn) -> None:
    """This stays as it is, or is left out; on to the next."""
    step = Step(pressed.field, pressed.language)
    found = asked(work, press, pressed.draft, step)
    if found is None:
        return
    making, doing = found
    needed = required(step, work.setup.languages)
    if needed and not has(making.draft, step):
        ask(making, doing)
    else:
        onward(keep(making, cleared(making.draft, step)) if pressed.clear and not needed else making, doing)


def go_back(work: Work, press: Press, pressed: GoBack) -> None:
    """One step back; at the beginning the question stays."""
    found = asked(work, press, pressed.draft, Step(pressed.field, pressed.language))
    if found and not backward(*found):
        ask(*found)
