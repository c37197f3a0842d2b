"""/mine: one's own contributions, to read, change, withdraw and stand by again."""

from dataclasses import replace

from domain.buttons import Change, Page, Restore, Show, Withdraw
from domain.contributions import Status
from domain.doing import Changing
from domain.said import Who
from domain.telling import AskChange, KeptAsIs, MyOne, MyPage
from services import interludes, keeping, outbox
from services.meeting import Meeting, meet, save
from services.presses import Press, answer, stale
from services.welcome import start
from storage import contributions
from storage.contributions import Contribution
from storage.work import Work


def list_mine(work: Work, who: Who) -> None:
    """The newest page. A stranger has none, and is welcomed instead."""
    if meet(work, who).known:
        outbox.owe(work, who.telegram_id, MyPage())
    else:
        start(work, who)


def turn(work: Work, press: Press, pressed: Page) -> None:
    """Another page, in the place of the one on the screen."""
    answer(work, press)
    outbox.owe(work, press.who.telegram_id, MyPage(max(pressed.number, 0), edits=press.message_id))


def show(work: Work, press: Press, pressed: Show) -> None:
    """One contribution, in the place of the page."""
    meeting, own = _own(work, press, pressed.contribution)
    if own:
        _show(work, press, meeting, MyOne(own.number, max(pressed.page, 0), edits=press.message_id))


def change(work: Work, press: Press, pressed: Change) -> None:
    """Their next message takes the place of the old words."""
    meeting, own = _own(work, press, pressed.contribution)
    if own is None:
        return
    if own.status is Status.WITHDRAWN:
        stale(work, press)
        return
    answer(work, press)
    talk = meeting.talk.back()
    changing = Changing(own.number, talk.doing, work.now.isoformat())
    save(work, meeting, replace(talk, doing=changing))
    outbox.owe(work, press.who.telegram_id, AskChange(own.number))


def keep_as_is(work: Work, press: Press) -> None:
    """They don't want to change it after all: back to what they were doing."""
    interludes.drop(work, press, Changing, KeptAsIs(edits=press.message_id))


def withdraw(work: Work, press: Press, pressed: Withdraw) -> None:
    """They take it back; asked once more before it is done."""
    meeting, own = _own(work, press, pressed.contribution)
    if own is None:
        return
    if pressed.sure and own.status is not Status.WITHDRAWN:
        contributions.withdraw(work, own, keeping.AUTHOR)
        keeping.refresh(work, meeting.record, own.number)
    asked = not pressed.sure and own.status is not Status.WITHDRAWN
    _show(work, press, meeting, MyOne(own.number, sure=asked, edits=press.message_id))


def restore(work: Work, press: Press, pressed: Restore) -> None:
    """They stand by it after all."""
    meeting, own = _own(work, press, pressed.contribution)
    if own is None:
        return
    if own.status is Status.WITHDRAWN:
        contributions.restore(work, own, keeping.AUTHOR)
        keeping.refresh(work, meeting.record, own.number)
    _show(work, press, meeting, MyOne(own.number, edits=press.message_id))


def _own(work: Work, press: Press, number: int) -> tuple[Meeting, Contribution | None]:
    """A contribution of their own; somebody else's number is answered like one that never was."""
    meeting = meet(work, press.who)
    own = contributions.own(work, meeting.record.number, number)
    if own is None:
        stale(work, press)
    return meeting, own


def _show(work: Work, press: Press, meeting: Meeting, one: MyOne) -> None:
    answer(work, press)
    outbox.owe(work, meeting.who.telegram_id, one)
