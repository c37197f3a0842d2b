"""Staff put the stops of a walk in order: all of them, in or out, up or down, or by support."""

from domain import stops as rules
from domain.stops import Stop, StopState
from domain.walk_buttons import KeepStop, ListStops, MoveStop, OrderStops
from domain.walk_telling import StopQueue
from services import staff
from services.meeting import meet, tell
from services.presses import Press, answer, stale
from storage import events, stops
from storage.work import Work


def show(work: Work, press: Press, pressed: ListStops) -> None:
    """All stops, in the place of what is shown."""
    if staff.may(work, press) and _there(work, press, pressed.event):
        _show(work, press, pressed.event, pressed.page)


def keep(work: Work, press: Press, pressed: KeepStop) -> None:
    """Take a stop in, or leave it out."""
    stop = _stop(work, press, pressed.stop)
    if stop is None:
        return
    state = StopState.IN if pressed.wanted else StopState.OUT
    if stop.state is not state:
        stops.keep(work, stop.number, state)
        _note(work, press, stop.event, f"stop_{state}", str(stop.number))
    _show(work, press, stop.event, pressed.page, f"stop-{state}")


def move(work: Work, press: Press, pressed: MoveStop) -> None:
    """A place up or down; from now on staff say in which order they come."""
    stop = _stop(work, press, pressed.stop)
    if stop is None:
        return
    known = stops.of_event(work, stop.event)
    before = tuple(one.number for one in rules.route(known))
    after = rules.moved(known, stop.number, up=pressed.up)
    if before != after:
        stops.order(work, after)
        _note(work, press, stop.event, "stops_moved", _listed(before), _listed(after))
    _show(work, press, stop.event, pressed.page)


def by_support(work: Work, press: Press, pressed: OrderStops) -> None:
    """From now on the order follows the support."""
    if not staff.may(work, press) or not _there(work, press, pressed.event):
        return
    stops.forget_order(work, pressed.event)
    _note(work, press, pressed.event, "stops_by_support")
    _show(work, press, pressed.event, 0, "stops-by-support")


def _there(work: Work, press: Press, number: int) -> bool:
    """Whether there is such a walk, which is locked then; else that has been said."""
    event = events.lock(work, number)
    if event is not None and event.public and event.what.has_stops:
        return True
    stale(work, press)
    return False


def _stop(work: Work, press: Press, number: int) -> Stop | None:
    """The stop, its walk being locked, for staff; None when that has been answered."""
    if not staff.may(work, press):
        return None
    stop = stops.find(work, number)
    if stop is None:
        stale(work, press)
        return None
    return stops.find(work, number) if _there(work, press, stop.event) else None


def _listed(numbers: tuple[int, ...]) -> str:
    return " ".join(map(str, numbers))


def _note(work: Work, press: Press, event: int, what: str, before: str = "", after: str = "") -> None:
    events.note(work, event, press.who.telegram_id, what, before, after)


def _show(work: Work, press: Press, event: int, page: int, word: str = "") -> None:
    answer(work, press, word)
    tell(work, meet(work, press.who), StopQueue(event, page, edits=press.message_id))
