"""What came of an event: which service each button is for."""

from collections.abc import Callable

from domain import write_up_buttons as buttons
from domain.event_buttons import WantWriteUp
from domain.pressed import Pressed
from services import leaving_out, write_ups

SERVICES: dict[type[Pressed], Callable[..., None]] = {
    WantWriteUp: write_ups.want,
    buttons.ShowWriteUp: write_ups.show,
    buttons.ReadWriteUp: write_ups.read,
    buttons.SeeDraft: write_ups.see_draft,
    buttons.SendWriteUp: write_ups.send_now,
    buttons.HoldWriteUp: write_ups.hold,
    buttons.LeaveOut: leaving_out.ask,
    buttons.LeftOutAll: leaving_out.done,
}
