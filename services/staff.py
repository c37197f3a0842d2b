"""Who arranges events: those whom the configuration names. Others see nothing of it."""

from domain.said import Who
from services.presses import Press, stale
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
