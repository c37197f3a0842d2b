"""Staff make, change, cancel and repeat events: which service each button is for."""

from collections.abc import Callable

from domain import draft_buttons, event_buttons, paper_buttons, repeat_buttons
from domain.pressed import Pressed
from services import cancelling, draft_menu, drafting, event_staff, publishing, repeating

SERVICES: dict[type[Pressed], Callable[..., None]] = {
    draft_buttons.StartDraft: draft_menu.start,
    draft_buttons.OpenDraft: draft_menu.resume,
    draft_buttons.LeaveDraft: draft_menu.stop,
    draft_buttons.DiscardDraft: draft_menu.discard,
    draft_buttons.ListFields: draft_menu.fields,
    draft_buttons.ChangeField: draft_menu.change_field,
    draft_buttons.ChooseKind: drafting.choose_kind,
    draft_buttons.ChoosePlace: drafting.choose_place,
    draft_buttons.ChooseLength: drafting.choose_length,
    draft_buttons.ChooseSeason: drafting.choose_season,
    draft_buttons.PassOn: drafting.pass_on,
    draft_buttons.GoBack: drafting.go_back,
    draft_buttons.OnlyPreview: publishing.only_preview,
    draft_buttons.ChangeEvent: publishing.change,
    draft_buttons.KeepEvent: cancelling.keep,
    repeat_buttons.RepeatEvent: repeating.repeat,
    repeat_buttons.ChoosePlaces: repeating.choose_places,
    repeat_buttons.TogglePlace: repeating.toggle,
    repeat_buttons.AllPlaces: repeating.all_places,
    repeat_buttons.FillIn: repeating.fill_in,
    repeat_buttons.LeaveRepeat: repeating.leave,
    repeat_buttons.ListRepeats: repeating.list_all,
    repeat_buttons.DiscardAll: repeating.discard_all,
    event_buttons.ForStaff: event_staff.page,
    paper_buttons.ListPosters: event_staff.posters,
    paper_buttons.GetPoster: event_staff.poster,
    paper_buttons.GetSignUps: event_staff.sign_ups,
}

IN_ORDER: dict[type[Pressed], Callable[..., None]] = {
    draft_buttons.PublishDraft: publishing.publish,
    draft_buttons.CancelEvent: cancelling.cancel,
    repeat_buttons.PublishAll: repeating.publish_all,
}
"""They touch seats, code words, and what others are changing: one after another."""
