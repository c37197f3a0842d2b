"""Whatever somebody writes or sends in a private chat: to what waits for it, else kept as a contribution.

Something that was asked in between (an *interlude*) takes the next words, unless they are a reply to
something else, or come so late that they are something new.
"""

from collections.abc import Callable

from domain.doing import (
    Answering,
    AskingHosts,
    Cancelling,
    Doing,
    Drafting,
    LeavingOut,
    Noting,
    ProposingStop,
    Repeating,
    Walking,
)
from domain.hearing import on_time
from domain.said import Who, Wrote
from domain.walks import shared_live
from services import (
    cancelling,
    claiming,
    contributions,
    drafting,
    leaving_out,
    meetings,
    note_edits,
    noting,
    panel,
    repeating,
    stops,
    walks,
)
from services.meeting import Meeting, meet, save
from storage.work import Work

Take = Callable[[Work, Meeting, Wrote], None]

TAKES: dict[type[Doing], Take] = {
    Drafting: drafting.take,
    Repeating: repeating.take,
    Cancelling: cancelling.take,
    AskingHosts: panel.take,
    Answering: meetings.take_answer,
    LeavingOut: leaving_out.take,
    ProposingStop: stops.take,
    Walking: walks.take,
    Noting: noting.take,
}
"""By what somebody is doing: the service that their next words are for."""


def hear(work: Work, who: Who, wrote: Wrote) -> None:
    """Somebody wrote or sent something. The word of an event or the code of a slip goes before all else."""
    if walks.by_word(work, who, wrote) or claiming.by_word(work, who, wrote):
        return
    meeting = meet(work, who)
    if (talk := on_time(meeting.talk, work.now)) is not meeting.talk:
        save(work, meeting, talk)
        meeting = meet(work, who)
    live = shared_live(meeting.talk.doing, wrote)
    if live is not None and walks.share(work, meeting, wrote, live):
        return
    take = TAKES.get(type(meeting.talk.doing))
    if take is None or contributions.belongs_elsewhere(work, meeting, wrote):
        contributions.hear(work, meeting, wrote)
    else:
        take(work, meeting, wrote)


def edited(work: Work, who: Who, wrote: Wrote) -> None:
    """They changed a message: their own words follow, or what they wrote down for somebody."""
    if not note_edits.edited(work, who, wrote):
        contributions.edited(work, who, wrote)
