"""/event: what staff have begun; a new event; what can be done with a draft besides answering."""

from dataclasses import replace

from domain.doing import Drafting
from domain.draft_buttons import ChangeField, DiscardDraft, LeaveDraft, ListFields, OpenDraft, StartDraft
from domain.draft_telling import AskDiscard, DraftDone, DraftMenu, FieldMenu
from domain.drafting import Spot, Step, empty, step_of, steps
from domain.events import Event, EventField, EventStatus
from domain.said import Who
from services import events as residents
from services import staff
from services.draft_steps import Making, begin, leave, mine, owe, show
from services.meeting import meet, save
from services.outbox import owe as owe_to
from services.presses import Press, answer, stale
from storage import events
from storage.work import Work


def open_menu(work: Work, who: Who) -> None:
    """/event. Whoever is not staff gets what /events gives: nothing hints at more."""
    if not staff.is_staff(work, who):
        residents.upcoming(work, who)
        return
    meeting = meet(work, who)
    save(work, meeting, meeting.talk.back())
    owe_to(work, who.telegram_id, DraftMenu())


def start(work: Work, press: Press, _pressed: StartDraft) -> None:
    """A new event; one that was begun before its first answer serves again."""
    if not staff.may(work, press):
        return
    answer(work, press)
    who = press.who.telegram_id
    draft = next(filter(empty, events.drafts(work, who)), None) or _new(work, who)
    begin(Making(work, meet(work, press.who), draft), Spot(draft.number, Step(EventField.KIND)))


def _new(work: Work, who: int) -> Event:
    draft = Event(0, EventStatus.DRAFT, who)
    return replace(draft, number=events.add(work, draft))


def resume(work: Work, press: Press, pressed: OpenDraft) -> None:
    """On with a draft: where its questions stopped, or to its preview."""
    making = mine(work, press, pressed.draft)
    if making is None:
        return
    answer(work, press)
    languages = work.setup.languages
    step = step_of(events.step(work, pressed.draft), languages)
    if step is None or (step.field is EventField.ENDS and making.draft.starts_at is None):
        show(making)
    else:
        begin(making, Spot(pressed.draft, step))


def stop(work: Work, press: Press, pressed: LeaveDraft) -> None:
    """Enough for now: the draft is kept."""
    making = mine(work, press, pressed.draft)
    if making is None:
        return
    answer(work, press)
    leave(making)
    owe(making, DraftMenu(not empty(making.draft), press.message_id))


def discard(work: Work, press: Press, pressed: DiscardDraft) -> None:
    """Throw it away; asked once more before it is done."""
    making = mine(work, press, pressed.draft)
    if making is None:
        return
    answer(work, press)
    if not pressed.sure:
        owe(making, AskDiscard(pressed.draft, edits=press.message_id))
        return
    events.save(work, replace(making.draft, status=EventStatus.DISCARDED))
    doing = making.meeting.talk.doing
    if isinstance(doing, Drafting) and doing.event == pressed.draft:
        leave(making)
    owe(making, DraftDone("discarded", edits=press.message_id))


def fields(work: Work, press: Press, pressed: ListFields) -> None:
    """What is to be changed?"""
    making = mine(work, press, pressed.draft)
    if making is not None:
        answer(work, press)
        owe(making, FieldMenu(pressed.draft, edits=press.message_id))


def change_field(work: Work, press: Press, pressed: ChangeField) -> None:
    """Just this one, then the preview again."""
    step = Step(pressed.field, pressed.language)
    making = mine(work, press, pressed.draft)
    if making is None:
        return
    if step not in steps(work.setup.languages):
        stale(work, press)
        return
    answer(work, press)
    ends_first = step.field is EventField.ENDS and making.draft.starts_at is None
    begin(making, Spot(pressed.draft, Step(EventField.STARTS) if ends_first else step), alone=True)
