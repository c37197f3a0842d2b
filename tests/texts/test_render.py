"""Every notice in every language, with the longest facts there can be, within Telegram's limits."""

import re
from dataclasses import fields
from datetime import date
from html import unescape

import pytest
from telegram.constants import CallbackQueryLimit, MessageLimit

from domain import settings as choices
from domain import telling, views
from domain.contributions import Kind, Status
from domain.meeting_views import QuestionAnsweredView
from domain.notices import REGISTRY, Notice, decode
from sandbox.html import parse
from tests.support import told_drafts, told_events, told_meetings, told_walks, told_write_ups
from tests.support.example import NOW, dialogue, setup
from texts.html import clip, one_line, own, units
from texts.message import Document, Message, Recording, Rows, Toast, Venue
from texts.render import RENDERERS, render

SETUP = setup([dialogue("vision"), dialogue("school")])
LONG = "Ö<b>&🙂 " * 600
ITEMS = tuple(
    views.Item(10**9 + n, kind, status, LONG[:4096], NOW, question=n % 4 + 1, attachments=n % 3)
    for n, (kind, status) in enumerate((k, s) for k in Kind for s in Status)
)
QUESTIONS = [
    views.QuestionView("vision", key, "Vad är <bäst>?", number, 4, answered)
    for number, key in enumerate(("known", "look", "stay", "move"), 1)
    for answered in (0, 1, 7)
]
NAMES = ["Anna", "عمر", "<script>", "A" * 64, ""]
TOLD = [
    *(telling.Welcome(key, name, held) for key in ("vision", None) for name in NAMES for held in (0, 1, 9)),
    *(telling.Waiting(key, held) for key in ("vision", None) for held in (2, 30)),
    telling.Joined("vision", "2026-11-23T12:00:00+00:00", 4),
    telling.Joined(None, "2026-11-23T12:00:00+00:00", 4),
    telling.WhichDialogue(("vision", "school")),
    telling.Rules("vision"),
    telling.Rules(None),
    telling.Welcome("vision", anew=True),
    telling.Declined("sv"),
    telling.LeftOut(),
    telling.AskPlace(),
    telling.Placed("sjovik", edits=4),
    telling.Placed(None),
    telling.Ready(),
    *QUESTIONS,
    views.ReminderView(QUESTIONS[5]),
    *(views.SummaryView("vision", ITEMS[:n], placed) for n, placed in ((0, True), (1, False), (60, False))),
    telling.Paused("vision", "look"),
    telling.Ended("vision"),
    *(
        views.ReceiptView(7, kind, status, count, changed, "vision", under, edits)
        for kind in Kind
        for status in Status
        for count, changed, under, edits in (
            (0, None, "look", None),
            (1, NOW, None, 3),
            (4, NOW, "move", None),
        )
    ),
    *(views.ReceiptView(7, kind, Status.RECEIVED, 0, None, "vision", None, None, walk=12) for kind in Kind),
    views.MyPageView((), 0, 1, 0, None),
    *(views.MyPageView(ITEMS[:5], page, 3, 15, 4) for page in range(3)),
    *(views.MyOneView(item, 2, sure, 4) for item in ITEMS for sure in (False, True)),
    telling.AskChange(7),
    telling.Reworded(7),
    telling.KeptAsIs(4),
    *(telling.FileRefused(why, LONG[:255], 20) for why in ("too_large", "wrong_type", "lost")),
    choices.LanguageMenu(),
    views.PlaceMenuView("norr", None),
    views.PlaceMenuView(None, None),
    *(views.SettingsView(place, stopped) for place in ("norr", None) for stopped in (True, False)),
    choices.Help(),
    choices.Stopped(),
    choices.UnknownCommand(),
    *(choices.Odd(what) for what in ("sticker", "poll", "dice", "contact", "game", "story", "other")),
    choices.SetAside(),
    choices.GroupHint("sv", "genklangbot"),
    *(choices.PressAnswer("1", word, "3") for word in ("", "stale", "stale-question", "sorted")),
    *told_events.TOLD,
    *told_drafts.TOLD,
    *told_meetings.TOLD,
    *told_walks.TOLD,
    *told_write_ups.TOLD,
]


def test_everything_that_can_be_told_is_tried_here():
    assert {type(one) for one in TOLD} == set(RENDERERS)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("told", TOLD, ids=lambda one: type(one).__name__)
def test_within_telegrams_limits(told, language):
    said = render(SETUP, told, language)
    match said:
        case Toast():
            assert len(said.text) <= CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH
        case Venue():
            assert said.title
            assert said.address
        case Document() | Recording():
            _fits(said.caption, said.buttons, range(MessageLimit.CAPTION_LENGTH + 1))
        case Message():
            _fits(said.html, said.buttons, range(1, MessageLimit.MAX_TEXT_LENGTH + 1))


def _fits(html: str, rows: Rows, length: range) -> None:
    text, _ = parse(html)
    assert units(text) in length
    labels = [button for row in rows for button in row]
    assert all(1 <= len(button.data.encode()) <= 64 or button.url for button in labels)
    assert all(0 < len(button.label) <= 40 for button in labels)
    assert not re.search(r"\{|\}|\bNone\b|\bnull\b", unescape(text).replace(LONG[:20], ""))


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("told", TOLD, ids=lambda one: type(one).__name__)
def test_nothing_over_two_screens_but_what_people_ask_to_read_whole(told, language):
    """A phone's screen holds about 30 lines of 40 characters: two of them 2,400; own words come on top."""
    said = render(SETUP, told, language)
    if isinstance(said, Message) and not isinstance(
        told, views.MyOneView | views.SummaryView | telling.Rules | QuestionAnsweredView
    ):
        assert len(parse(said.html)[0]) <= 2400


def test_a_day_may_be_moved_without_asking_everybody_again():
    longer = setup([dialogue("vision", ends=date(2027, 3, 31)), dialogue("school")])
    assert longer.consent("vision", "sv").version == SETUP.consent("vision", "sv").version
    assert render(longer, telling.Welcome("vision"), "sv") != render(SETUP, telling.Welcome("vision"), "sv")


def test_a_language_that_is_not_spoken_falls_back_to_the_first():
    assert render(SETUP, telling.Ready(), "fi") == render(SETUP, telling.Ready(), "sv")


def test_own_words_are_escaped_and_isolated():
    assert own("<b>عمر") == "\u2068&lt;b&gt;عمر\u2069"


@pytest.mark.parametrize(
    ("text", "most", "cut"), [("abc", 3, "abc"), ("abcd", 3, "ab…"), ("a🙂🙂", 4, "a🙂…")]
)
def test_cut_between_characters_never_inside_one(text, most, cut):
    assert clip(text, most) == cut
    assert units(clip(text, most)) <= most


def test_one_line():
    assert one_line("a\n b\t c", 10) == "a b c"


@pytest.mark.parametrize("cls", REGISTRY.values(), ids=lambda cls: cls.kind)
def test_every_notice_survives_the_outbox(cls: type[Notice]):
    values = {"int": 7, "bool": True, "tuple": ("a", "b")}
    facts = {
        field.name: values.get(str(getattr(field.type, "__name__", field.type)), "x") for field in fields(cls)
    }
    notice = cls(**facts)
    assert decode(cls.kind, notice.encode()) == notice
