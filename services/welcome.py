"""Coming in: /start, yes, no, which dialogue, which language, which place."""

from dataclasses import replace

from domain import welcome
from domain.buttons import Agree, Choose, Live, Resume
from domain.doing import Resting, Welcoming
from domain.said import Who
from domain.settings import Stopped
from services import outbox
from services.meeting import close, meet, save
from services.presses import Press, answer, stale
from storage import people
from storage.work import Work


def start(work: Work, who: Who, source: str | None = None) -> None:
    """Somebody comes, for the first time or again; ``source`` names where the link hung."""
    meeting = meet(work, who, consents=True)
    if meeting.record.number is not None:
        people.stop(work, meeting.record.number, None)
        if source:
            people.came_through(work, meeting.record.number, source)
    close(work, meeting, welcome.start(meeting.talk, meeting.scene, source, who.first_name))


def agree(work: Work, press: Press, pressed: Agree) -> None:
    """Yes: with time and wording version kept, they take part from now on."""
    meeting = meet(work, press.who, consents=True)
    answer(work, press)
    if meeting.known and pressed.version in meeting.scene.agreed and not _welcoming(meeting.talk.doing):
        return
    name, message = press.who.first_name, press.message_id
    close(work, meeting, welcome.agreed(meeting.talk, meeting.scene, pressed, name, message))


def decline(work: Work, press: Press) -> None:
    """No: nothing is kept of somebody who takes part in nothing. After a yes the button's time is over."""
    meeting = meet(work, press.who)
    if meeting.known and not _welcoming(meeting.talk.doing):
        stale(work, press)
        return
    outcome = welcome.declined(meeting.talk, meeting.scene)
    close(work, meeting, outcome)
    answer(work, press)


def choose(work: Work, press: Press, pressed: Choose | Resume) -> None:
    """This dialogue; where they were in it, or from the beginning."""
    meeting = meet(work, press.who, consents=True)
    answer(work, press)
    close(work, meeting, welcome.chose(meeting.talk, meeting.scene, pressed, press.who.first_name))


def live(work: Work, press: Press, pressed: Live) -> None:
    """Here they live. A place that the configuration no longer has counts as a stale button."""
    meeting = meet(work, press.who, consents=True)
    gone = pressed.place is not None and work.setup.place(pressed.place) is None
    if gone or not meeting.known:
        stale(work, press)
        return
    answer(work, press)
    close(work, meeting, welcome.lives(meeting.talk, meeting.scene, pressed.place, press.message_id))


def stop(work: Work, who: Who) -> None:
    """No more unasked-for messages; what was said stays. Of a stranger nothing stays at all."""
    meeting = meet(work, who)
    if meeting.record.number is None:
        close(work, meeting, welcome.declined(meeting.talk, meeting.scene))
        return
    people.stop(work, meeting.record.number, work.now)
    save(work, meeting, replace(meeting.talk, doing=Resting()))
    outbox.owe(work, who.telegram_id, Stopped())


def _welcoming(doing: object) -> bool:
    return isinstance(doing, Welcoming)
