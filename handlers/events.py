"""Events as residents meet them: which service each button is for."""

from collections.abc import Callable

from domain import announce_buttons
from domain import event_buttons as buttons
from domain.pressed import Pressed
from services import announcing, events, registering

SERVICES: dict[type[Pressed], Callable[..., None]] = {
    buttons.ListEvents: events.turn,
    buttons.ShowEvent: events.show,
    buttons.HowMany: events.how_many,
    buttons.ShowPoint: events.point,
    buttons.ToCalendar: events.calendar,
    buttons.Invite: events.invite,
    announce_buttons.Announce: announcing.announce,
}

IN_ORDER: dict[type[Pressed], Callable[..., None]] = {
    buttons.Come: registering.come,
    buttons.Perhaps: registering.perhaps,
    buttons.NotComing: registering.not_coming,
}
"""Seats go to who comes first."""
