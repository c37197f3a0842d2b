"""Who arranges events: those whom the configuration names. Others see nothing of it."""

from collections.abc import Callable

from domain.events import Event
from domain.said import Who
from services.presses import Press, answer, stale
from storage import events
from storage.work import Work


def is_staff(work: Work, who: Who) -> bool:
    """Whether somebody may make events and lead them."""
    return who.telegram_id in work.setup.admins


def may(work: Work, press: Press) -> bool:
    """Whether a button for staff was pressed by staff; anybody else's press has been answered as stale."""
    if is_staff(work, press.who):
        return True
    stale(work, press)
    return False


def may_at(work: Work, press: Press, number: int | None) -> bool:
    """The same for what is done at an event, or at none; one that nobody can see is answered as stale."""
    if not may(work, press):
        return False
    event = events.find(work, number) if number is not None else None
    if number is not None and (event is None or not event.public):
        stale(work, press)
        return False
    return True


def event_of(
    work: Work,
    press: Press,
    number: int,
    fits: Callable[[Event], bool] = lambda event: event.public,
    otherwise: str = "stale",
) -> Event | None:
    """The event, locked, that staff would do something with; None when that has been answered.

    One that does not fit is answered with the word ``otherwise``.
    """
    if not may(work, press):
        return None
    event = events.lock(work, number)
    if event is None or not fits(event):
        answer(work, press, otherwise)
        return None
    return event
