"""Questions to those who host an event: asked beforehand or on the spot, read, seconded.

What may be seen is decided by ``domain.meetings``; what cannot be seen is answered like what never was.
"""

from dataclasses import replace

from domain.contributions import Kind
from domain.conversation import Wish
from domain.deep_links import ToEvent
from domain.doing import AskingHosts
from domain.event_buttons import AskAhead, ShowQuestions
from domain.event_telling import NoSuchEvent
from domain.events import Event, Rule, can_ask
from domain.meeting_buttons import AskPanel, DontAsk, Listen, Second
from domain.meeting_telling import (
    AskedLate,
    AskHosts,
    AskWhom,
    AskWords,
    NotAsked,
    QuestionList,
    QuestionVoice,
)
from domain.meetings import (
    SECONDABLE,
    VISIBLE,
    PanelQuestion,
    asked,
    entered,
    host_at,
    must_choose,
)
from domain.pressed import Pressed
from domain.said import Who, Wrote
from services import interludes, keeping, outbox, staff, wishes
from services.meeting import Meeting, meet, save, tell
from services.presses import Press, answer, stale
from storage import contributions, events, panel, panel_seconds
from storage.work import Work

Asking = AskAhead | AskPanel


def ask(work: Work, press: Press, pressed: Asking) -> None:
    """I want to ask something. A stranger is first asked whether they take part at all."""
    meeting = meet(work, press.who, consents=True)
    event = events.find(work, pressed.event)
    if event is None or not event.public or not _there(event, pressed):
        stale(work, press)
        return
    answer(work, press)
    if not meeting.known:
        _wish(work, meeting, event.number, pressed)
        return
    chosen = isinstance(pressed, AskPanel) or pressed.addressee is not None
    _ask(work, meeting, event, pressed, press.message_id if chosen else None)


def ask_after_yes(work: Work, who: Who, pressed: Asking) -> None:
    """The same for somebody who has just said yes to taking part."""
    event = events.find(work, pressed.event)
    if event is not None and event.public and _there(event, pressed):
        _ask(work, meet(work, who), event, pressed, None)
    else:
        outbox.owe(work, who.telegram_id, NoSuchEvent())


def dont_ask(work: Work, press: Press, _pressed: DontAsk) -> None:
    """Nothing after all: back to what they were doing."""
    interludes.drop(work, press, AskingHosts, NotAsked(edits=press.message_id))


def take(work: Work, meeting: Meeting, wrote: Wrote) -> None:
    """Their question. What was not said in words or by voice is kept, and its words are asked for."""
    doing = meeting.talk.doing
    assert isinstance(doing, AskingHosts), "only they are asked for a question"
    number = _kept(work, meeting, doing, wrote)
    if number is None:
        return
    if not _says_something(work, number):
        if doing.kept is None:
            save(work, meeting, replace(meeting.talk, doing=replace(doing, kept=number)))
            outbox.owe(work, meeting.who.telegram_id, AskWords())
        return
    save(work, meeting, meeting.talk.back())
    event = events.find(work, doing.event)
    if event is not None and can_ask(event, work.now):
        _put(work, event, number, doing.addressee)
    else:
        outbox.owe(work, meeting.who.telegram_id, AskedLate())


def adopt(work: Work, contribution: int) -> bool:
    """Make a question to the panel of an entry that is a question; whether it is one now.

    For staff, who find it among what was said at an event. The moderators' rule holds for it as for any.
    """
    number = panel.event_of(work, contribution)
    event = events.find(work, number) if number is not None else None
    found = contributions.several(work, [contribution]).get(contribution)
    if event is None or found is None or found.kind is not Kind.QUESTION or found.withdrawn_at is not None:
        return False
    if panel.find_even_withdrawn(work, contribution) is None:
        _put(work, event, contribution, None)
    return True


def asked_there(work: Work, contribution: int) -> None:
    """Its author says that what they sent to a meeting is a question: it goes to those who lead it.

    They were not told that others would see it, so it is looked at first under either rule.
    """
    number = panel.event_of(work, contribution)
    event = events.find(work, number) if number is not None else None
    if event is None or not event.what.has_panel or not can_ask(event, work.now):
        return
    if panel.find_even_withdrawn(work, contribution) is None:
        _put(work, replace(event, rule=Rule.BEFORE), contribution, None)


def show(work: Work, press: Press, pressed: ShowQuestions) -> None:
    """What others ask, in the place of what is shown."""
    event = events.find(work, pressed.event)
    if event is None or not event.public:
        stale(work, press)
        return
    answer(work, press)
    tell(work, meet(work, press.who), QuestionList(event.number, pressed.page, edits=press.message_id))


def second(work: Work, press: Press, pressed: Second) -> None:
    """I want to know that too; or no longer. Not of one's own question, and of none that is not shown."""
    meeting = meet(work, press.who, consents=True)
    question = _seen(work, pressed.contribution)
    if question is None:
        stale(work, press)
    elif not meeting.known:
        answer(work, press)
        _wish(work, meeting, question.event, pressed)
    else:
        answer(work, press, _second(work, meeting, question, pressed))
        told = QuestionList(question.event, pressed.page, edits=press.message_id)
        outbox.owe(work, press.who.telegram_id, told)


def second_after_yes(work: Work, who: Who, pressed: Second) -> None:
    """The same for somebody who has just said yes to taking part."""
    question = _seen(work, pressed.contribution)
    if question is not None:
        _second(work, meet(work, who), question, pressed)
        outbox.owe(work, who.telegram_id, QuestionList(question.event, pressed.page))


def listen(work: Work, press: Press, pressed: Listen) -> None:
    """The spoken question, for everybody when it is shown to others, else for its author and staff."""
    question = panel.find(work, pressed.contribution)
    meeting = meet(work, press.who)
    author = question is not None and question.author == meeting.record.number
    allowed = question is not None and (question.state in VISIBLE or author)
    if question is None or question.voice is None or not (allowed or staff.is_staff(work, press.who)):
        stale(work, press)
        return
    answer(work, press)
    tell(work, meeting, QuestionVoice(question.contribution))


def _wish(work: Work, meeting: Meeting, event: int, pressed: Pressed) -> None:
    wishes.hold(work, meeting, Wish(ToEvent(event).encode(), pressed=pressed.encode()))


def _there(event: Event, pressed: Asking) -> bool:
    """Whether the host that was pressed is one of those who host it by now."""
    if isinstance(pressed, AskPanel) or pressed.addressee is None:
        return True
    return host_at(event, pressed.addressee) is not None


def _ask(work: Work, meeting: Meeting, event: Event, pressed: Asking, edits: int | None) -> None:
    position = pressed.addressee if isinstance(pressed, AskAhead) else None
    if isinstance(pressed, AskAhead) and position is None and must_choose(event, work.now):
        outbox.owe(work, meeting.who.telegram_id, AskWhom(event.number))
        return
    name = None if position is None else host_at(event, position)
    talk = meeting.talk.back()
    doing = AskingHosts(event.number, talk.doing, work.now.isoformat(), name)
    save(work, meeting, replace(talk, doing=doing))
    outbox.owe(work, meeting.who.telegram_id, AskHosts(event.number, name, edits=edits))


def _kept(work: Work, meeting: Meeting, doing: AskingHosts, wrote: Wrote) -> int | None:
    """The contribution that it became, or that it goes with; None when nothing of it could be taken."""
    record, number = meeting.record, doing.kept
    old = contributions.own(work, record.number, number) if number is not None else None
    if old is None or old.withdrawn_at is not None:
        what = asked(wrote, meeting.scene, doing.event)
        return keeping.keep(work, record, meeting.scene.language, what)
    if wrote.attachment is not None:
        keeping.add_to(work, record, old, wrote)
    else:
        contributions.reword(work, old, wrote.text, keeping.AUTHOR, wrote.message_id)
        keeping.refresh(work, record, old.number)
    return old.number


def _says_something(work: Work, number: int) -> bool:
    """Whether it asks something that others can read or hear."""
    kept = contributions.several(work, [number])[number]
    return bool(kept.text.strip()) or panel.voice_of(work, number) is not None


def _put(work: Work, event: Event, number: int, addressee: str | None) -> None:
    """Put a contribution among the questions of an event, as it stands."""
    kept = contributions.several(work, [number])[number]
    voice = panel.voice_of(work, number)
    question = PanelQuestion(
        number, event.number, kept.person, kept.text, voice, addressee, entered(event.rule), kept.received_at
    )
    panel.add(work, question)


def _seen(work: Work, number: int) -> PanelQuestion | None:
    """A question that everybody may see."""
    question = panel.find(work, number)
    return question if question is not None and question.state in VISIBLE else None


def _second(work: Work, meeting: Meeting, question: PanelQuestion, pressed: Second) -> str:
    """Write it down; the word that says what became of it."""
    person = meeting.record.number
    assert person is not None, "strangers have been asked before"
    if question.author == person:
        return "stale-own"
    if question.state not in SECONDABLE:
        return "stale-second"
    if pressed.wanted:
        panel_seconds.SECONDS.second(work, question.contribution, person)
        return "seconded"
    panel_seconds.SECONDS.take_back(work, question.contribution, person)
    return "second-back"
