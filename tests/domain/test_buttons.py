"""Button data: there and back, within Telegram's 64 bytes, and deaf to forgeries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import (
    announce_buttons,
    buttons,
    draft_buttons,
    event_buttons,
    meeting_buttons,
    note_buttons,
    paper_buttons,
    repeat_buttons,
    walk_buttons,
    write_up_buttons,
)
from domain.contributions import Kind
from domain.events import EventField, EventKind
from domain.meetings import HoldReason, PanelState, Step
from domain.pressed import REGISTRY, decode

LONGEST = "a" * 20
EXAMPLES = [
    buttons.Agree("0123456789abcdef"),
    buttons.Decline(),
    buttons.Choose(LONGEST),
    buttons.Speak("sv", welcoming=True),
    buttons.ReadRules(None),
    buttons.ReadRules(LONGEST),
    buttons.Live(None),
    buttons.Live(LONGEST),
    buttons.Move(buttons.Step.PAUSE, LONGEST, LONGEST),
    buttons.Resume(LONGEST, again=True),
    buttons.Sort(2**63 - 1, Kind.VIEWPOINT),
    buttons.Page(2**31),
    buttons.Show(2**63 - 1, 2**31),
    buttons.Change(2**63 - 1),
    buttons.KeepAsIs(),
    buttons.Withdraw(2**63 - 1, sure=True),
    buttons.Restore(2**63 - 1),
    buttons.Open("language"),
    event_buttons.ListEvents(2**31),
    event_buttons.ShowEvent(2**63 - 1, more=True),
    event_buttons.Come(2**63 - 1, 8),
    event_buttons.HowMany(2**63 - 1),
    event_buttons.Perhaps(2**63 - 1),
    event_buttons.NotComing(2**63 - 1),
    event_buttons.ShowPoint(2**63 - 1),
    event_buttons.ToCalendar(2**63 - 1),
    event_buttons.WantWriteUp(2**63 - 1, wanted=False),
    event_buttons.Invite(wanted=True),
    event_buttons.AskAhead(2**63 - 1, 9),
    event_buttons.ShowQuestions(2**63 - 1, 2**31),
    event_buttons.SuggestStop(2**63 - 1),
    event_buttons.ShowRoute(2**63 - 1, 2**31),
    draft_buttons.StartDraft(),
    draft_buttons.OpenDraft(2**63 - 1),
    draft_buttons.ChooseKind(2**63 - 1, EventKind.OPEN_SPACE),
    draft_buttons.ChoosePlace(2**63 - 1),
    draft_buttons.ChoosePlace(2**63 - 1, LONGEST),
    draft_buttons.ChooseLength(2**63 - 1, 120),
    draft_buttons.ChooseSeason(2**63 - 1, winter=True),
    draft_buttons.PassOn(2**63 - 1, EventField.CONTACT, "sv", clear=True),
    draft_buttons.GoBack(2**63 - 1, EventField.CONTACT),
    draft_buttons.LeaveDraft(2**63 - 1),
    draft_buttons.DiscardDraft(2**63 - 1, sure=True),
    draft_buttons.ListFields(2**63 - 1),
    draft_buttons.ChangeField(2**63 - 1, EventField.TITLE, "sv"),
    draft_buttons.PublishDraft(2**63 - 1, 2**31),
    draft_buttons.OnlyPreview(),
    draft_buttons.ChangeEvent(2**63 - 1),
    draft_buttons.CancelEvent(2**63 - 1, sure=True),
    draft_buttons.KeepEvent(2**63 - 1),
    repeat_buttons.RepeatEvent(2**63 - 1),
    repeat_buttons.TogglePlace(2**63 - 1, LONGEST),
    repeat_buttons.AllPlaces(2**63 - 1),
    repeat_buttons.FillIn(2**63 - 1),
    repeat_buttons.ChoosePlaces(2**63 - 1),
    repeat_buttons.LeaveRepeat(2**63 - 1),
    repeat_buttons.ListRepeats(2**63 - 1),
    repeat_buttons.PublishAll(2**63 - 1, 2**40),
    repeat_buttons.DiscardAll(2**63 - 1, sure=True),
    paper_buttons.ListPosters(2**63 - 1),
    paper_buttons.GetPoster(2**63 - 1, "sv", picture=True),
    paper_buttons.GetSignUps(2**63 - 1),
    event_buttons.ForStaff(2**63 - 1),
    announce_buttons.Announce(2**63 - 1, sure=True),
    meeting_buttons.AskPanel(2**63 - 1),
    meeting_buttons.DontAsk(),
    meeting_buttons.Second(2**63 - 1, 2**31, wanted=False),
    meeting_buttons.Listen(2**63 - 1),
    meeting_buttons.ShowQueue(2**63 - 1, 2**31),
    meeting_buttons.ShowQueued(2**63 - 1, 2**31),
    meeting_buttons.TakeStep(2**63 - 1, Step.SHOW, PanelState.ANSWERED, 2**31),
    meeting_buttons.HoldBack(2**63 - 1, PanelState.SHOWN, 2**31, HoldReason.PERSONAL),
    meeting_buttons.HoldBack(2**63 - 1, PanelState.NEW, 2**31),
    meeting_buttons.Answered(2**63 - 1, PanelState.PARKED, 2**31, 9),
    meeting_buttons.DontAnswer(),
    meeting_buttons.SwitchRule(2**63 - 1, before=True, page=2**31),
    meeting_buttons.ShowMinutes(2**63 - 1, 2**31),
    walk_buttons.DontPropose(),
    walk_buttons.WithoutPlace(),
    walk_buttons.SecondStop(2**63 - 1, 2**31, wanted=False),
    walk_buttons.DrawRoute(2**63 - 1),
    walk_buttons.GetGpx(2**63 - 1),
    walk_buttons.ListStops(2**63 - 1, 2**31),
    walk_buttons.KeepStop(2**63 - 1, wanted=True, page=2**31),
    walk_buttons.MoveStop(2**63 - 1, up=True, page=2**31),
    walk_buttons.OrderStops(2**63 - 1),
    walk_buttons.GetCheckIn(2**63 - 1),
    walk_buttons.LeaveWalk(2**63 - 1),
    walk_buttons.ListUnsorted(2**63 - 1, 2**31),
    walk_buttons.ListUnsorted(None),
    walk_buttons.SortEntry(2**63 - 1, Kind.VIEWPOINT, 2**31),
    note_buttons.TakeNotes(None),
    note_buttons.TakeNotes(2**63 - 1),
    note_buttons.AddName(2**63 - 1),
    note_buttons.SayMay(2**63 - 1, may=True),
    note_buttons.GetSlip(2**63 - 1),
    note_buttons.NoteAgain(2**63 - 1),
    note_buttons.EndNotes(),
    write_up_buttons.ShowWriteUp(2**63 - 1),
    write_up_buttons.ReadWriteUp(2**63 - 1),
    write_up_buttons.SeeDraft(2**63 - 1),
    write_up_buttons.SendWriteUp(2**63 - 1, sure=True),
    write_up_buttons.HoldWriteUp(2**63 - 1, hold=False),
    write_up_buttons.LeaveOut(2**63 - 1),
    write_up_buttons.LeftOutAll(2**63 - 1),
]


@pytest.mark.parametrize("button", EXAMPLES)
def test_there_and_back_within_the_limit(button):
    data = button.encode()
    assert decode(data) == button
    assert len(data.encode()) <= 64


def test_every_button_is_among_the_examples():
    assert {type(one) for one in EXAMPLES} == set(REGISTRY.values())


@pytest.mark.parametrize(
    "data",
    [
        "",
        ":",
        "yes",
        "page:x",
        "move:fly:vision:look",
        "kind:1:",
        "take:1:2:3",
        "live",
        "lang:sv:maybe",
        f"take:{2**63}:1",
    ],
)
def test_what_nobody_sent_means_nothing(data):
    assert decode(data) is None


@given(st.text(max_size=64))
def test_anything_at_all_is_survived(data):
    meant = decode(data)
    assert meant is None or isinstance(meant, buttons.Pressed)
