"""An event for staff: its page, its posters, the list of who comes."""

from domain.draft_telling import PosterFile, PosterMenu, SignUpList, StaffPage
from domain.event_buttons import ForStaff
from domain.notices import Notice
from domain.paper_buttons import GetPoster, GetSignUps, ListPosters
from services import outbox, staff
from services.presses import Press, answer, stale
from services.publishing import changeable
from storage import events
from storage.work import Work


def page(work: Work, press: Press, pressed: ForStaff) -> None:
    """What they can do with it, in the place of what is shown."""
    _tell(work, press, pressed.event, StaffPage(pressed.event, edits=press.message_id))


def posters(work: Work, press: Press, pressed: ListPosters) -> None:
    """Which poster?"""
    _tell(work, press, pressed.event, PosterMenu(pressed.event, edits=press.message_id), ahead=True)


def poster(work: Work, press: Press, pressed: GetPoster) -> None:
    """The poster, in the language that was chosen."""
    if pressed.in_language not in work.setup.languages:
        stale(work, press)
        return
    made = PosterFile(pressed.event, pressed.in_language, pressed.picture)
    _tell(work, press, pressed.event, made, ahead=True)


def sign_ups(work: Work, press: Press, pressed: GetSignUps) -> None:
    """Who comes, as a table."""
    _tell(work, press, pressed.event, SignUpList(pressed.event))


def _tell(work: Work, press: Press, number: int, notice: Notice, *, ahead: bool = False) -> None:
    """Staff alone are told of an event that is out; ``ahead``: only as long as it is not over."""
    if not staff.may(work, press):
        return
    event = events.find(work, number)
    if event is None or not event.public:
        stale(work, press)
    elif ahead and not changeable(work, event):
        answer(work, press, "stale-event")
    else:
        answer(work, press)
        outbox.owe(work, press.who.telegram_id, notice)
