"""The moderators' rule of the day: what has not passed it is seen by nobody but its author and staff."""

import pytest

from domain.events import EventKind
from sandbox import Phone, Sandbox
from services import meetings, panel
from storage import events
from tests.support.arranging import published
from tests.support.at_meeting import CARD, IN, IN_ENGLISH, ask, at_the_queue, press, seen_by
from tests.support.inside import Bot
from tests.support.transcript import Edited, Press, labels, like, verify

GUESSES = (
    "qsec:1:0:1",
    "qvoi:1",
    "mqc:1:0",
    "mqs:1:show:new:0",
    "mqh:1:new:0:",
    "mqa:1:new:0:",
    "mq:1:0",
    "mqm:1:0",
)


@pytest.fixture
async def meeting(bot: Bot) -> int:
    """A dialogue meeting under the rule that questions are read first; two sit on its panel."""
    return await bot.database.run(published, kind=EventKind.MEETING)


@pytest.fixture
async def karin(telegram: Sandbox, bot: Bot, meeting: int) -> Phone:
    """Staff, with the queue on the screen."""
    return await at_the_queue(telegram.phone(901, first_name="Karin", language_code="sv"), meeting)


@pytest.mark.parametrize("voice", [False, True])
async def test_nobody_sees_what_nobody_has_let_through(anna, bilal, karin, bot, meeting, voice):
    """By no path: the list, the card, a link, a guessed button, the minutes, the figures."""
    await verify(anna, [*IN, *ask(meeting, "x")[:4]])
    await (anna.send_voice("Hemligt") if voice else anna.say("Hemligt"))
    await anna.next()
    await verify(bilal, IN_ENGLISH)
    await _hidden(bilal, bot, meeting)
    assert like(await seen_by(anna, meeting), "…Det finns inga frågor…Din fråga väntar på att bli läst.…")
    await press(karin, "Uppdatera")
    await press(karin, "K-1")
    await press(karin, "Visa inte")
    await press(karin, "personuppgifter", "Frågan visas inte. Den som frågade får veta det.")
    await anna.next()
    await _hidden(bilal, bot, meeting)
    await press(karin, "Visa för andra", "Andra kan se frågan nu.")
    assert like(await seen_by(bilal, meeting), "Questions at Walk\n1 question\n\n1. Hemligt\nnobody else…")
    await anna.press_data(anna.screen[-1], "take:1:1")
    await bot.until("SELECT status FROM contributions", [("withdrawn",)])
    await _hidden(bilal, bot, meeting)
    await press(karin, "Alla frågor")
    assert "Inga frågor än." in karin.screen[-1].text


async def _hidden(phone: Phone, bot: Bot, meeting: int) -> None:
    before = len(phone.screen)
    assert "There are no questions to show yet." in await seen_by(phone, meeting)
    shown = phone.screen[-1]
    assert not any("I wonder" in label for label in labels(shown))
    await verify(phone, [(f"/start e{meeting}", "Walk…"), (Press("More"), Edited("Walk…", "…"))])
    assert not any("questions" in label.lower() for label in labels(phone.screen[-1]))
    for data in GUESSES:
        answer = await (await phone.press_data(phone.screen[-1], data)).answered()
        assert answer.text.startswith("That button is no longer valid."), data
    await bot.settled()
    since = phone.screen[before:]
    assert not any("Hemligt" in one.text or (one.media and one.media.kind == "voice") for one in since)
    assert await bot.rows("SELECT count(*) FROM question_seconds") == [(0,)]
    minutes = await bot.database.read(lambda work: meetings.minutes(work, events.find(work, meeting)))
    assert minutes.everything == ()
    assert (minutes.figures.shown, minutes.figures.askers, minutes.figures.seconders) == (0, 0, 0)


async def test_under_the_other_rule_it_is_seen_at_once(anna, bilal, karin, bot, meeting):
    shown = await press(karin, "visa direkt", "Nu ser andra nya frågor direkt.")
    assert "Regel: Andra ser en fråga direkt." in shown
    await verify(anna, [*IN, *ask(meeting, "När byggs bron?")])
    await verify(bilal, IN_ENGLISH)
    assert "När byggs bron?" in await seen_by(bilal, meeting)
    await press(karin, "Uppdatera")
    await press(karin, "K-1")
    await press(karin, "Visa inte")
    await press(karin, "Hör inte", "Frågan visas inte. Den som frågade får veta det.")
    assert "no questions" in await seen_by(bilal, meeting)
    await anna.next()
    await verify(anna, [("/start e1", CARD)])
    await anna.edit(next(one for one in anna.screen if one.text == "När byggs bron?"), "När byggs nya bron?")
    await bot.until("SELECT state, words FROM panel_questions", [("new", "När byggs nya bron?")])
    assert "no questions" in await seen_by(bilal, meeting)


async def test_held_back_and_put_otherwise(anna, bilal, karin, bot, meeting):
    await verify(anna, [*IN, *ask(meeting, "Varför är <Bo> så dum?")])
    await press(karin, "Uppdatera")
    await press(karin, "K-1")
    await press(karin, "Visa inte")
    await press(karin, "personuppgifter", "Frågan visas inte. Den som frågade får veta det.")
    told = await anna.next()
    assert like(
        told.text,
        "Din fråga K-1 visas inte för andra.\n\nVarför är <Bo> så dum?\n\nDen innehåller uppgifter om en "
        "person,…får svar på den senare.",
    )
    await verify(
        anna,
        [
            (Press("Ändra"), "Skriv den nya texten för K-1.…"),
            ("Hur väljer ni chefer?", "Klart. K-1 är ändrat."),
        ],
    )
    assert await bot.rows("SELECT state, words, reason FROM panel_questions") == [
        ("new", "Hur väljer ni chefer?", None)
    ]
    assert "Hur väljer ni chefer?" in await press(karin, "Alla frågor")


async def test_edited_after_it_was_let_through_it_is_read_again(anna, bilal, karin, bot, meeting):
    await verify(anna, [*IN, *ask(meeting, "När byggs bron?")])
    own = next(one for one in anna.screen if one.text == "När byggs bron?")
    await press(karin, "Uppdatera")
    await press(karin, "K-1")
    await press(karin, "Visa för andra", "Andra kan se frågan nu.")
    await anna.edit(own, "Något fult")
    await bot.until("SELECT state FROM panel_questions", [("new",)])
    await verify(bilal, IN_ENGLISH)
    assert "no questions" in await seen_by(bilal, meeting)


async def test_what_was_taken_up_stays_as_it_was_put(anna, karin, bot, meeting):
    await verify(anna, [*IN, *ask(meeting, "När byggs bron?")])
    own = next(one for one in anna.screen if one.text == "När byggs bron?")
    await press(karin, "Uppdatera")
    await press(karin, "K-1")
    await press(karin, "Ta upp nu", "Frågan tas upp nu. Den som frågade får veta det.")
    await anna.edit(own, "Något fult")
    await bot.until("SELECT text FROM contributions", [("Något fult",)])
    assert await bot.rows("SELECT state, words FROM panel_questions") == [("taken", "När byggs bron?")]


async def test_a_spoken_question_can_be_heard(anna, bilal, karin, bot, meeting):
    await verify(anna, [*IN, *ask(meeting, "x")[:4]])
    await anna.send_voice()
    await anna.next()
    await press(karin, "Uppdatera")
    await press(karin, "K-1")
    await karin.press("Lyssna")
    assert (await karin.next()).media.kind == "voice"
    await karin.press("Visa för andra")
    await bot.until("SELECT state FROM panel_questions", [("shown",)])
    await seen_by(bilal, meeting)
    await bilal.press("Listen: 1")
    assert (await bilal.next()).media.kind == "voice"


async def test_staff_make_a_question_of_what_was_said_there(anna, bot, meeting):
    await verify(anna, [*IN, (f"/start e{meeting}", CARD)])
    await anna.say("När byggs bron?", reply_to=anna.screen[-1])
    await anna.next()
    assert await bot.database.run(panel.adopt, 1) is False
    await anna.press("Fråga")
    await bot.until("SELECT kind FROM contributions", [("question",)])
    assert await bot.database.run(panel.adopt, 1) is True
    assert await bot.database.run(panel.adopt, 1) is True
    assert await bot.rows("SELECT contribution_id, state FROM panel_questions") == [(1, "new")]


async def test_held_back_by_mistake_and_let_through_after_all(anna, bilal, karin, bot, meeting):
    await verify(anna, [*IN, *ask(meeting, "När byggs bron?")])
    await press(karin, "Uppdatera")
    await press(karin, "K-1")
    for _ in range(2):
        await press(karin, "Visa inte")
        await press(karin, "Hör inte", "Frågan visas inte. Den som frågade får veta det.")
        assert (await anna.next()).text.startswith("Din fråga K-1 visas inte för andra.")
        await press(karin, "Ångra senaste steget", "Ångrat.")
        assert like((await anna.next()).text, "Vi läser din fråga K-1 en gång till.…När byggs bron?")
    await press(karin, "Visa inte")
    await press(karin, "Hör inte", "Frågan visas inte. Den som frågade får veta det.")
    await anna.next()
    await press(karin, "Visa för andra", "Andra kan se frågan nu.")
    assert like((await anna.next()).text, "Nu kan andra se din fråga K-1.…När byggs bron?")
