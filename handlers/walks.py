"""Walks and notes: which service each button is for."""

from collections.abc import Callable

from domain import event_buttons
from domain import note_buttons as notes
from domain import walk_buttons as buttons
from domain.pressed import Pressed
from services import noting, sorting, stop_order, stops, walks

SERVICES: dict[type[Pressed], Callable[..., None]] = {
    event_buttons.SuggestStop: stops.suggest,
    event_buttons.ShowRoute: stops.show_route,
    buttons.DontPropose: stops.dont_propose,
    buttons.WithoutPlace: stops.without_place,
    buttons.SecondStop: stops.second,
    buttons.DrawRoute: stops.draw,
    buttons.GetGpx: stops.gpx,
    buttons.ListStops: stop_order.show,
    buttons.KeepStop: stop_order.keep,
    buttons.MoveStop: stop_order.move,
    buttons.OrderStops: stop_order.by_support,
    buttons.GetCheckIn: walks.sheet,
    buttons.LeaveWalk: walks.leave,
    buttons.ListUnsorted: sorting.show,
    buttons.SortEntry: sorting.sort,
    notes.TakeNotes: noting.take_notes,
    notes.AddName: noting.add_name,
    notes.SayMay: noting.say_may,
    notes.GetSlip: noting.get_slip,
    notes.NoteAgain: noting.note_again,
    notes.EndNotes: noting.end_notes,
}
