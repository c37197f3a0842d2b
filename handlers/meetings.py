"""Questions to those who host an event: which service each button is for."""

from collections.abc import Callable

from domain import event_buttons
from domain import meeting_buttons as buttons
from domain.pressed import Pressed
from services import meetings, panel

SERVICES: dict[type[Pressed], Callable[..., None]] = {
    event_buttons.AskAhead: panel.ask,
    event_buttons.ShowQuestions: panel.show,
    buttons.AskPanel: panel.ask,
    buttons.DontAsk: panel.dont_ask,
    buttons.Second: panel.second,
    buttons.Listen: panel.listen,
    buttons.ShowQueue: meetings.show_queue,
    buttons.ShowQueued: meetings.show_queued,
    buttons.TakeStep: meetings.step,
    buttons.HoldBack: meetings.hold_back,
    buttons.Answered: meetings.answered,
    buttons.DontAnswer: meetings.dont_answer,
    buttons.SwitchRule: meetings.switch_rule,
    buttons.ShowMinutes: meetings.show_minutes,
}
