"""Everything that can be told of questions to a panel, with the longest facts there can be."""

from dataclasses import replace

from domain import meeting_telling as telling
from domain import meeting_views as views
from domain.events import Rule
from domain.meetings import HoldReason, PanelQuestion, PanelState
from domain.minutes import written
from tests.support.example import NOW
from tests.support.told_events import BARE, CANCELLED, LONG, LONGEST, PLAIN

HOST = LONG[:48]
SHORT = PanelQuestion(7, 12, 1, "När byggs <bron>?", None, None, PanelState.SHOWN, NOW)
LONG_ONE = PanelQuestion(
    *(2**53, 2**53, 1, LONG[:4096], "voice-1", HOST, PanelState.ANSWERED, NOW, PanelState.TAKEN, 10**6),
    *(None, LONG[:4096], "voice-2", HOST, 10**6),
)
SPOKEN = replace(SHORT, words="", voice="voice-1", addressee="Polisen", support=1)
QUESTIONS = (
    *(replace(LONG_ONE, state=state) for state in PanelState),
    *(replace(LONG_ONE, item=None, answer_file=None, state=state) for state in PanelState),
    *(replace(SHORT, state=PanelState.HELD, reason=reason) for reason in HoldReason),
    SHORT,
    SPOKEN,
    replace(SPOKEN, state=PanelState.ANSWERED, answer="", answer_file="voice-2"),
)
EVENTS = (PLAIN, LONGEST, BARE, CANCELLED, replace(LONGEST, kind=BARE.kind, rule=Rule.AFTER))
VISIBLE = tuple(one for one in QUESTIONS if one.state not in {PanelState.NEW, PanelState.HELD})
LISTED = tuple(
    views.Listed(one, seconded, own) for one in VISIBLE for seconded, own in ((0, 0), (1, 0), (0, 1))
)
FOLLOWED = [views.Followed(event, one, own) for event in EVENTS for one in QUESTIONS for own in (True, False)]
FIGURES = views.Figures(*range(10**6, 10**6 + 6))
MINUTES = [written(event, QUESTIONS, FIGURES, NOW) for event in EVENTS]
TOLD = [
    *(views.AskWhomView(event) for event in EVENTS),
    *(
        views.AskHostsView(event, host, open_, 4)
        for event in EVENTS
        for host in (None, HOST)
        for open_ in (1, 0)
    ),
    telling.AskWords(),
    telling.NotAsked(4),
    telling.AskedLate(),
    views.QuestionListView(PLAIN, (), 0, 1, 0, 1),
    *(views.QuestionListView(LONGEST, LISTED[at : at + 5], 1, 3, 14, 2, 4) for at in range(len(LISTED))),
    *(views.QuestionVoiceView(one) for one in QUESTIONS if one.voice),
    *(views.QuestionTakenView(one, 3) for one in FOLLOWED),
    *(views.QuestionAnsweredView(one) for one in FOLLOWED),
    *(views.QuestionParkedView(one) for one in FOLLOWED),
    *(views.QuestionHeldView(one) for one in FOLLOWED if one.own),
    *(views.QuestionReleasedView(one) for one in FOLLOWED if one.own),
    *(
        views.QueueView(event, QUESTIONS[at : at + 5], 1, 3, 14, 2, late=True)
        for event in EVENTS
        for at in (0, 5)
    ),
    views.QueueView(PLAIN, (), 0, 1, 0, 0, edits=4),
    *(
        views.QueueCardView(event, one, 2, choosing, late=True, attachments=2)
        for event in EVENTS
        for one in QUESTIONS
        for choosing in ("", "reason", "host")
    ),
    *(views.AskAnswerView(one, host, odd=True) for one in QUESTIONS for host in (None, HOST)),
    *(views.AskAnswerView(one, HOST, long=True) for one in QUESTIONS),
    *(
        views.MinutesView(one, one.everything[at : at + 5], 1, 3, 4)
        for one in MINUTES
        for at in range(0, len(one.everything), 5)
    ),
    views.MinutesView(written(PLAIN, (), views.Figures(), NOW), (), 0, 1),
]
