"""Telling what came of an event: by the clock, or when staff say so; once, to everybody whom it concerns.

Whoever decides has locked the event, and moves the state of the write-up in the transaction that owes the
messages: a second process, a restart or a second press finds it moved.
"""

from domain.event_buttons import WantWriteUp
from domain.events import Event, WriteUpState
from domain.lanes import Lane
from domain.notices import Notice
from domain.write_up_buttons import HoldWriteUp, ReadWriteUp, SeeDraft, SendWriteUp, ShowWriteUp
from domain.write_up_telling import NoWriteUp, WriteUp, WriteUpDraft, WriteUpFile
from domain.write_ups import HOLDS, SENDABLE, WAITING, is_due, over
from services import one_by_one, outbox, registering, staff
from services.meeting import meet, tell
from services.presses import Press, answer, stale
from services.write_up_looking import gather
from storage import events, write_ups
from storage.work import Work

BY_THE_CLOCK = 0
"""Who did it, in an event's history, when it was nobody."""


def see_to(work: Work) -> int:
    """Give drafts of what is over, and send what is due; returns how many events it found to do."""
    return one_by_one.see_to(work, events.told_of_next(work, WAITING, work.now), _see_to)


def show(work: Work, press: Press, pressed: ShowWriteUp) -> None:
    """What came of it, for anybody."""
    event = events.find(work, pressed.event)
    _tell_if(work, press, event, WriteUp(pressed.event, pressed=True))


def read(work: Work, press: Press, pressed: ReadWriteUp) -> None:
    """The document: for anybody once it has gone out, for staff before."""
    event = events.find(work, pressed.event)
    draft = event is not None and event.write_up is not WriteUpState.SENT
    notice = WriteUpFile(pressed.event, draft)
    _tell_if(work, press, event, notice, early=staff.is_staff(work, press.who))


def want(work: Work, press: Press, pressed: WantWriteUp) -> None:
    """Tell me afterwards; whoever asks when that has been gets it at once."""
    event = events.find(work, pressed.event)
    if event is not None and event.public and event.write_up is WriteUpState.SENT:
        _tell_if(work, press, event, WriteUp(event.number, pressed=True))
    else:
        registering.want_write_up(work, press, pressed)


def see_draft(work: Work, press: Press, pressed: SeeDraft) -> None:
    """How it looks now, in the place of what is shown."""
    event = _for_staff(work, press, pressed.event)
    if event is not None:
        _show(work, press, event)


def send_now(work: Work, press: Press, pressed: SendWriteUp) -> None:
    """Send it; asked once more, with how many get it."""
    event = _for_staff(work, press, pressed.event)
    if event is None:
        return
    hindered = _hindrance(work, event)
    if hindered or not pressed.sure:
        _show(work, press, event, hindered, sure=not hindered)
        return
    _send(work, event, press.who.telegram_id)
    _show(work, press, event, "write-up-sent")


def hold(work: Work, press: Press, pressed: HoldWriteUp) -> None:
    """Hold it back, or let it go out by itself again. Pressed twice it stays as it is."""
    event = _for_staff(work, press, pressed.event)
    if event is None:
        return
    after = HOLDS.get((event.write_up, pressed.hold))
    if after is not None:
        write_ups.move(work, event.number, {event.write_up}, after)
        _note(work, event, press.who.telegram_id, after)
    sent = event.write_up is WriteUpState.SENT
    said = "write-up-is-sent" if sent else "write-up-held" if pressed.hold else "write-up-released"
    _show(work, press, event, said)


def _for_staff(work: Work, press: Press, number: int) -> Event | None:
    """The event, locked, when it has taken place; None when that has been answered."""
    if not staff.may(work, press):
        return None
    event = events.lock(work, number)
    if event is None or not over(event, work.now):
        answer(work, press, "stale-write-up" if event is not None and event.public else "stale")
        return None
    return event


def _hindrance(work: Work, event: Event) -> str:
    """Why it cannot be sent, as the word that answers the press; nothing when it can."""
    if event.write_up not in SENDABLE:
        return "write-up-is-sent"
    return "write-up-empty" if gather(work, event).empty else ""


def _see_to(work: Work, number: int) -> int:
    """Do what is due of one event: its draft when it is over, itself when its hour has come."""
    event = events.lock(work, number)
    if event is None or not over(event, work.now) or event.write_up not in WAITING:
        return 0
    setup = work.setup
    due = is_due(event.ends, setup.events.write_up_after, work.now, setup.zone)
    if event.write_up is WriteUpState.DRAFTED and not due:
        return 0
    if gather(work, event).empty:
        return _nothing_came(work, event) if due else 0
    if event.write_up is WriteUpState.DUE:
        _give_draft(work, event)
    if due:
        _send(work, event, BY_THE_CLOCK)
    return 1


def _give_draft(work: Work, event: Event) -> None:
    if write_ups.move(work, event.number, {WriteUpState.DUE}, WriteUpState.DRAFTED):
        _to_staff(work, event, WriteUpDraft(event.number))


def _nothing_came(work: Work, event: Event) -> int:
    if write_ups.move(work, event.number, WAITING, WriteUpState.NONE):
        _to_staff(work, event, NoWriteUp(event.number))
    return 1


def _to_staff(work: Work, event: Event, notice: Notice) -> None:
    """To whoever made the event; to all staff, when they are none any more."""
    admins = work.setup.admins
    for chat in sorted({event.made_by} & admins or admins):
        once = f"{notice.kind}:{event.number}:{chat}"
        outbox.owe(work, chat, notice, lane=Lane.REMINDER, once=once)


def _send(work: Work, event: Event, who: int) -> None:
    """Owe it to everybody whom it concerns.

    They were there or asked for it, so it is no message that nobody asked for: with the reminders, not with
    the digests, which count against the attention budget (``storage.announcing``).
    """
    if not write_ups.move(work, event.number, SENDABLE, WriteUpState.SENT):
        return
    chats = write_ups.readers(work, event.number)
    for chat in chats:
        once = f"write-up:{event.number}:{chat}"
        outbox.owe(work, chat, WriteUp(event.number), lane=Lane.REMINDER, once=once)
    _note(work, event, who, WriteUpState.SENT, str(len(chats)))


def _note(work: Work, event: Event, who: int, after: WriteUpState, more: str = "") -> None:
    words = f"{after} {more}".strip()
    events.note(work, event.number, who, "write_up", before=event.write_up.value, after=words)


def _tell_if(
    work: Work, press: Press, event: Event | None, notice: WriteUp | WriteUpFile, *, early: bool = False
) -> None:
    """What has not gone out is answered like what there never was, unless the reader may see it early."""
    if event is None or not event.public or not (early or event.write_up is WriteUpState.SENT):
        stale(work, press)
        return
    answer(work, press)
    tell(work, meet(work, press.who), notice)


def _show(work: Work, press: Press, event: Event, said: str = "", *, sure: bool = False) -> None:
    answer(work, press, said)
    notice = WriteUpDraft(event.number, sure=sure, edits=press.message_id)
    outbox.owe(work, press.who.telegram_id, notice)
