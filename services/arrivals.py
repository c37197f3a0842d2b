"""Coming in through a link: to the dialogue, to an event, to a check-in, to words that were noted for one."""

from collections.abc import Callable
from typing import Any

from domain.buttons import Agree
from domain.conversation import Wish
from domain.deep_links import Hung, ToCheckIn, ToEvent, ToSlip, read
from domain.event_buttons import AskAhead, Come, NotComing, Perhaps, SuggestStop, WantWriteUp
from domain.meeting_buttons import AskPanel, Second
from domain.pressed import Pressed, decode
from domain.said import Who
from domain.walk_buttons import SecondStop
from domain.welcome import granted
from services import claiming, events, panel, registering, stops, walks, welcome
from services.meeting import close, meet
from services.presses import Press
from storage.work import Work


def arrive(work: Work, who: Who, payload: str) -> None:
    """/start, with what the link carried; empty when they just came."""
    match read(payload):
        case ToEvent(event, source):
            events.follow(work, who, event, source)
        case ToCheckIn(event, code):
            walks.check_in(work, who, event, code)
        case ToSlip(code):
            claiming.claim(work, who, code)
        case Hung(source) if not (claiming.by_payload(work, who, source or "") or walks.again(work, who)):
            welcome.start(work, who, source)


def agree(work: Work, press: Press, pressed: Agree) -> None:
    """Yes; and what they had wanted before they were asked is done now."""
    before = meet(work, press.who)
    welcome.agree(work, press, pressed)
    after = meet(work, press.who)
    if before.talk.wish is not None and after.talk.wish is None:
        _grant(work, press.who, before.talk.wish)
        after = meet(work, press.who)
        close(work, after, granted(after.talk, after.scene))


PRESSED: dict[type[Pressed], Callable[[Work, Who, Any], None]] = {
    Come: registering.answer_after_yes,
    Perhaps: registering.answer_after_yes,
    NotComing: registering.answer_after_yes,
    WantWriteUp: registering.answer_after_yes,
    AskAhead: panel.ask_after_yes,
    AskPanel: panel.ask_after_yes,
    Second: panel.second_after_yes,
    SuggestStop: stops.suggest_after_yes,
    SecondStop: stops.second_after_yes,
}
"""By the button that a stranger had pressed before they were asked: the service that does it after a yes."""


def _grant(work: Work, who: Who, wish: Wish) -> None:
    pressed = decode(wish.pressed)
    if pressed is not None and type(pressed) in PRESSED:
        PRESSED[type(pressed)](work, who, pressed)
        return
    arrive(work, who, wish.link)
