"""From one question to the next, while staff make an event; and what they see when all has been asked."""

from dataclasses import dataclass, replace

from domain.doing import Drafting
from domain.draft_answers import Refused
from domain.draft_telling import AskField, DraftCard, DraftPreview, RepeatList
from domain.drafting import Spot, Step, following, lacking, preceding
from domain.events import Event, EventField, EventStatus
from domain.notices import Notice
from services import outbox, staff
from services.meeting import Meeting, meet, save
from services.presses import Press, answer, stale
from storage import events
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Making:
    """One of the staff with a draft of theirs. The next message takes the place of ``edits``."""

    work: Work
    meeting: Meeting
    draft: Event
    edits: int | None = None

    @property
    def doing(self) -> Drafting | None:
        """What was asked for, when it is this draft that something was asked for."""
        doing = self.meeting.talk.doing
        return doing if isinstance(doing, Drafting) and doing.event == self.draft.number else None


def mine(work: Work, press: Press, number: int) -> Making | None:
    """Who pressed, with their draft; anything else has been answered as stale."""
    if not staff.may(work, press):
        return None
    draft = find_open(work, number, press.who.telegram_id)
    if draft is None:
        stale(work, press)
        return None
    return Making(work, meet(work, press.who), draft, press.message_id)


def asked(work: Work, press: Press, number: int, step: Step) -> tuple[Making, Drafting] | None:
    """The same while just this is asked for: an old button must not answer something else."""
    making = mine(work, press, number)
    if making is None:
        return None
    doing = making.doing
    if doing is None or Step(doing.field, doing.language) != step:
        stale(work, press)
        return None
    answer(work, press)
    return making, doing


def find_open(work: Work, number: int, who: int) -> Event | None:
    """A draft of somebody's (Telegram id), locked; None when it is not theirs, or no draft any more.

    The event that it would change is locked first, here as everywhere, so that no two wait for each other.
    """
    found = events.find(work, number)
    if found is not None and found.revises is not None:
        events.lock(work, found.revises)
    draft = events.lock(work, number)
    theirs = draft is not None and draft.status is EventStatus.DRAFT and draft.made_by == who
    return draft if theirs else None


def revising(work: Work, number: int) -> list[Event]:
    """The drafts that would change this event, which is locked; so are they: none is answered meanwhile."""
    drafts = (events.lock(work, one.number) for one in events.revising(work, number))
    return [draft for draft in drafts if draft is not None and draft.status is EventStatus.DRAFT]


def keep(making: Making, draft: Event) -> Making:
    """Write the draft down as it is now; each time counts, so that an old preview is known as one."""
    newer = replace(draft, sequence=draft.sequence + 1)
    events.save(making.work, newer)
    return replace(making, draft=newer)


def begin(making: Making, spot: Spot, *, alone: bool = False, row: tuple[int, ...] = ()) -> None:
    """Ask for something that was not being asked for."""
    back = making.meeting.talk.back().doing
    ask(making, _at(Drafting(0, spot.step.field, back, "", alone=alone, row=row), spot))


def ask(making: Making, doing: Drafting, refused: Refused | None = None) -> None:
    """Put the question; ``refused`` says why the answer to it cannot be taken."""
    work, meeting = making.work, making.meeting
    since = work.now.isoformat()
    save(work, meeting, replace(meeting.talk, doing=replace(doing, since=since)))
    if not doing.alone and not doing.row:
        events.reach(work, doing.event, Step(doing.field, doing.language).encode())
    question = AskField(
        doing.event,
        doing.field.value,
        doing.language,
        alone=doing.alone,
        row=doing.row,
        problem=refused.why if refused else "",
        number=refused.number if refused else None,
        edits=making.edits,
    )
    owe(making, question)


def onward(making: Making, doing: Drafting, *, ended: bool = False) -> None:
    """On to what comes next. A place from the map that has no name yet is asked for that first."""
    if doing.field is EventField.POINT and making.draft.point is None:
        ask(making, replace(doing, words=None, tail_until=None))
        return
    doing = replace(doing, row=_still_open(making, doing))
    spot = following(doing, making.work.setup.languages, ended=ended)
    if spot is not None:
        ask(making, _at(doing, spot))
    elif doing.row and making.draft.origin is not None:
        leave(making)
        owe(making, RepeatList(making.draft.origin, edits=making.edits))
    else:
        show(making)


def backward(making: Making, doing: Drafting) -> bool:
    """Back to what was asked before; False at the beginning."""
    doing = replace(doing, row=_still_open(making, doing))
    spot = preceding(doing, making.work.setup.languages)
    if spot is None:
        return False
    ask(making, _at(doing, spot))
    return True


def show(making: Making, *, anew: bool = False) -> None:
    """The preview; or the question for what the draft still lacks."""
    languages = making.work.setup.languages
    missing = lacking(making.draft, languages)
    if missing:
        begin(making, Spot(making.draft.number, missing[0]), alone=True)
        return
    leave(making)
    events.reach(making.work, making.draft.number, None)
    for language in languages:
        first = making.edits if language == languages[0] else None
        owe(making, DraftCard(making.draft.number, language, edits=first))
    owe(making, DraftPreview(making.draft.number, anew=anew))


def leave(making: Making) -> None:
    """Back to what was being done before."""
    save(making.work, making.meeting, making.meeting.talk.back())


def owe(making: Making, notice: Notice) -> None:
    outbox.owe(making.work, making.meeting.who.telegram_id, notice)


def _at(doing: Drafting, spot: Spot) -> Drafting:
    field, language = spot.step.field, spot.step.language
    return replace(doing, event=spot.event, field=field, language=language, words=None, tail_until=None)


def _still_open(making: Making, doing: Drafting) -> tuple[int, ...]:
    """The row without what has been published or thrown away in between."""
    who = making.meeting.who.telegram_id
    return tuple(one for one in doing.row if find_open(making.work, one, who) is not None)
