"""Meeting mode: the queue, taking up, answering, parking, undoing; and what those concerned are told."""

import pytest

from domain.events import EventKind
from sandbox import Phone, Sandbox
from tests.support.arranging import published
from tests.support.at_meeting import CARD, IN, IN_ENGLISH, ask, at_the_queue, plain, press, seen_by
from tests.support.inside import Bot
from tests.support.transcript import Edited, Press, labels, like, verify


@pytest.fixture
async def meeting(bot: Bot) -> int:
    """A dialogue meeting under the rule that questions are read first; two sit on its panel."""
    return await bot.database.run(published, kind=EventKind.MEETING)


@pytest.fixture
async def karin(telegram: Sandbox, bot: Bot, meeting: int) -> Phone:
    """Staff, with the queue on the screen."""
    return await at_the_queue(telegram.phone(901, first_name="Karin", language_code="sv"), meeting)


async def test_seconded_taken_up_and_told(anna, bilal, karin, bot, meeting):
    await verify(anna, [*IN, *ask(meeting, "När byggs bron?")])
    assert like(
        await press(karin, "Uppdatera"),
        "Frågor: Vandring i Sjövik\n1 fråga, 1 att läsa\n\nRegel: Andra ser en fråga när du har valt…"
        "K-1 · ny\nNär byggs bron?",
    )
    await press(karin, "K-1")
    await press(karin, "Visa för andra", "Andra kan se frågan nu.")
    await verify(bilal, IN_ENGLISH)
    await seen_by(bilal, meeting)
    shown = await press(bilal, "I wonder that too", "We tell you when the question is taken up or answered.")
    assert "1 more wonders" in shown
    shown = await press(karin, "Ta upp nu", "Frågan tas upp nu. Den som frågade får veta det.")
    assert like(shown, "K-1 · tas upp, punkt 1 · 1 till undrar\n\nNär byggs bron?")
    assert labels(karin.screen[-1])[:2] == ["Besvarad", "Besvaras skriftligt"]
    assert like(
        (await anna.next()).text, "Nu tas din fråga upp (punkt 1)\nVandring i Sjövik\nNär byggs bron?"
    )
    assert like((await bilal.next()).text, "A question that you wonder about too is being taken up now…")


async def test_answered_told_and_replied_to(anna, karin, bot, meeting):
    await verify(anna, [*IN, *ask(meeting, "När byggs bron?")])
    await press(karin, "Uppdatera")
    await press(karin, "K-1")
    await press(karin, "Ta upp nu", "Frågan tas upp nu. Den som frågade får veta det.")
    await anna.next()
    assert "Vem svarade?" in await press(karin, "Besvarad")
    assert "Svarade: Tekniska" in await press(karin, "Tekniska")
    await karin.say("Nästa år.")
    assert like((await karin.next()).text, "K-1 · besvarad, punkt 1\n…Svar från Tekniska: Nästa år.")
    told = await anna.next()
    assert like(
        told.text,
        "Din fråga besvarades under punkt 1\nVandring i Sjövik\nNär byggs bron?\n\n"
        "Svar från Tekniska: Nästa år.\n\nUndrar du något mer? Svara på det här meddelandet.",
    )
    await bot.settled()
    assert await bot.rows('SELECT who, what, "before", "after" FROM history') == [
        ("staff:901", "advanced", "received", "answered")
    ]
    assert any(like(one.text, "Tack!…Läge: besvarat") for one in anna.screen)
    await anna.say("Vilket år då?", reply_to=told)
    assert (await anna.next()).text.startswith("Tack! Ditt tillägg har nummer K-2.")
    assert await bot.rows("SELECT parent_id, kind FROM contributions WHERE id = 2") == [(1, "reply")]


async def test_answered_by_voice(anna, karin, bot, meeting):
    await verify(anna, [*IN, *ask(meeting, "När byggs bron?")])
    await press(karin, "Uppdatera")
    await press(karin, "K-1")
    await press(karin, "Ta upp nu", "Frågan tas upp nu. Den som frågade får veta det.")
    await anna.next()
    await press(karin, "Besvarad")
    await press(karin, "Ange ingen")
    await karin.send_photo("så här")
    assert (await karin.next()).text.startswith("Det går bara att svara med ord eller ett röstmeddelande.")
    await karin.send_voice()
    assert like((await karin.next()).text, "K-1 · besvarad, punkt 1…Svar: (röstmeddelande)")
    told = await anna.next()
    assert told.media.kind == "voice"
    assert told.text.startswith("Din fråga besvarades under punkt 1")
    await anna.say("Tack", reply_to=told)
    await anna.next()
    assert await bot.rows("SELECT parent_id FROM contributions WHERE id = 2") == [(1,)]


async def test_parked_undone_and_told_once(anna, karin, bot, meeting):
    await verify(anna, [*IN, *ask(meeting, "När byggs bron?")])
    await press(karin, "Uppdatera")
    await press(karin, "K-1")
    await press(karin, "Visa för andra", "Andra kan se frågan nu.")
    parked = "Den som frågade får veta att svaret kommer skriftligt."
    await press(karin, "Besvaras skriftligt", parked)
    assert like((await anna.next()).text, "Din fråga besvaras skriftligt\nVandring i Sjövik. Du får svaret…")
    await press(karin, "Ångra", "Ångrat.")
    await press(karin, "Besvaras skriftligt", parked)
    await bot.settled()
    assert await bot.rows("SELECT count(*) FROM outbox WHERE kind = 'panel_parked'") == [(1,)]


async def test_an_answer_that_is_taken_back_leaves_the_status_as_it_was(anna, karin, bot, meeting):
    await verify(anna, [*IN, *ask(meeting, "När byggs bron?")])
    await press(karin, "Uppdatera")
    await press(karin, "K-1")
    await press(karin, "Ta upp nu", "Frågan tas upp nu. Den som frågade får veta det.")
    await press(karin, "Besvarad")
    await press(karin, "Polisen")
    await karin.say("Fel fråga")
    await karin.next()
    await bot.until("SELECT status FROM contributions", [("answered",)])
    await press(karin, "Ångra", "Ångrat.")
    await bot.until("SELECT status FROM contributions", [("received",)])
    assert await bot.rows("SELECT state, item, answer, answered_by FROM panel_questions") == [
        ("taken", 1, None, None)
    ]


async def test_two_members_of_staff_do_not_collide(anna, karin, telegram, bot, meeting):
    lars = await at_the_queue(telegram.phone(902, first_name="Lars", language_code="sv"), meeting)
    await verify(anna, [*IN, *ask(meeting, "När byggs bron?")])
    for phone in (karin, lars):
        await press(phone, "Uppdatera")
        await press(phone, "K-1")
    await press(karin, "Ta upp nu", "Frågan tas upp nu. Den som frågade får veta det.")
    late = "Det gick inte: någon annan hann före. Så här står det nu."
    assert "tas upp, punkt 1" in await press(lars, "Visa inte", late)
    await press(lars, "Besvarad")
    await press(lars, "Tekniska")
    await press(karin, "Besvaras skriftligt", "Den som frågade får veta att svaret kommer skriftligt.")
    await lars.say("Nästa år.")
    told = plain((await lars.next()).text)
    assert told.startswith("Någon annan hann före, så svaret är inte sparat.")
    assert "K-1 · besvaras skriftligt" in told
    assert await bot.rows("SELECT state, item FROM panel_questions") == [("parked", 1)]


async def test_a_withdrawn_question_is_answered_to_nobody(anna, bilal, karin, bot, meeting):
    await verify(anna, [*IN, *ask(meeting, "När byggs bron?")])
    await press(karin, "Uppdatera")
    await press(karin, "K-1")
    await press(karin, "Ta upp nu", "Frågan tas upp nu. Den som frågade får veta det.")
    await anna.next()
    await press(karin, "Besvarad")
    await press(karin, "Ange ingen")
    await anna.press_data(anna.screen[-1], "take:1:1")
    await bot.until("SELECT status FROM contributions", [("withdrawn",)])
    await karin.say("Nästa år.")
    assert (await karin.next()).text.startswith("Frågan har tagits tillbaka av den som ställde den.")
    await bot.settled()
    assert await bot.rows("SELECT count(*) FROM outbox WHERE kind = 'panel_answered'") == [(0,)]


async def test_the_minutes_so_far(anna, karin, bot, meeting):
    await verify(anna, [*IN, *ask(meeting, "När byggs bron?"), *ask(meeting, "Och vägen?", 2)])
    await verify(anna, ask(meeting, "Hemligt", 3))
    await press(karin, "Uppdatera")
    for name, taken in (("K-2", True), ("K-1", False)):
        await press(karin, name)
        if taken:
            await press(karin, "Ta upp nu", "Frågan tas upp nu. Den som frågade får veta det.")
        else:
            await press(karin, "Visa för andra", "Andra kan se frågan nu.")
        await press(karin, "Alla frågor")
    shown = await press(karin, "Protokoll")
    assert like(
        shown,
        "Protokoll så här långt: Vandring i Sjövik\n…\n\nFrågor som har ställts: 3\n"
        "Frågor som andra kan se: 2\nBesvarade frågor: 0\nPersoner som har frågat: 1\n"
        "Personer som också undrar: 0\nPersoner på plats: 0\n\n"
        "Punkt 1, inte besvarad än · ingen mer undrar än\nOch vägen?\n\n"
        "Inte upptagen · ingen mer undrar än\nNär byggs bron?",
    )


async def test_on_a_walk_questions_are_answered_without_a_panel(anna, telegram, bot):
    walk = await bot.database.run(published)
    await verify(anna, [*IN, (f"/start e{walk}", CARD), (Press("Mer"), Edited("Vandring…", "…"))])
    await verify(
        anna,
        [
            (Press("Fråga i förväg"), "Vad vill du fråga på Vandring i Sjövik?…"),
            ("Var börjar vi?", "Tack! Din fråga har nummer K-1.…"),
        ],
    )
    karin = await at_the_queue(telegram.phone(901, first_name="Karin", language_code="sv"), walk)
    await press(karin, "K-1")
    await press(karin, "Visa för andra", "Andra kan se frågan nu.")
    assert labels(karin.screen[-1]) == ["Visa inte", "Besvarad", "Ångra senaste steget", "‹ Alla frågor"]
    await press(karin, "Besvarad")
    await press(karin, "Tekniska")
    await karin.say("Vid bygdegården.")
    assert like((await karin.next()).text, "K-1 · besvarad\n\nVar börjar vi?…")
    assert like((await anna.next()).text, "Din fråga är besvarad\n…Svar från Tekniska: Vid bygdegården.…")


async def test_who_stopped_hears_of_their_own_question_and_of_nothing_else(anna, bilal, karin, bot, meeting):
    await verify(anna, [*IN, *ask(meeting, "När byggs bron?")])
    await press(karin, "Uppdatera")
    await press(karin, "K-1")
    await press(karin, "Visa för andra", "Andra kan se frågan nu.")
    await verify(bilal, IN_ENGLISH)
    await seen_by(bilal, meeting)
    await press(bilal, "I wonder that too", "We tell you when the question is taken up or answered.")
    await verify(anna, [("/stopp", "Då skickar vi inget mer,…")])
    await verify(bilal, [("/stop", "…")])
    await press(karin, "Ta upp nu", "Frågan tas upp nu. Den som frågade får veta det.")
    assert (await anna.next()).text.startswith("Nu tas din fråga upp")
    await bot.settled()
    assert await bot.rows(
        "SELECT chat_id, state FROM outbox WHERE kind = 'panel_taken' ORDER BY chat_id"
    ) == [
        (101, "sent"),
        (102, "dropped"),
    ]


async def test_five_to_a_page(anna, karin, bot, meeting):
    await verify(anna, IN)
    for number in range(1, 8):
        await verify(anna, ask(meeting, f"Fråga nummer {number}", number))
    assert "7 frågor, 7 att läsa, sida 1 av 2" in await press(karin, "Uppdatera")
    assert "sida 2 av 2" in await press(karin, "Nästa sida")
    assert "K-7" in await press(karin, "K-7")
    await press(karin, "Visa för andra", "Andra kan se frågan nu.")
    assert "sida 2 av 2" in await press(karin, "Alla frågor")


async def test_an_answer_that_is_too_long_is_not_told_by_half(anna, karin, bot, meeting):
    await verify(anna, [*IN, *ask(meeting, "När byggs bron?")])
    await press(karin, "Uppdatera")
    await press(karin, "K-1")
    await press(karin, "Ta upp nu", "Frågan tas upp nu. Den som frågade får veta det.")
    await anna.next()
    await press(karin, "Besvarad")
    await press(karin, "Ange ingen")
    await karin.say("ö" * 4096)
    assert (await karin.next()).text.startswith(
        "Svaret blev för långt för ett meddelande, så det är inte sparat."
    )
    await karin.say("ö" * 904)  # the rest, which Telegram sends right after it
    await bot.settled()
    assert await bot.rows("SELECT state FROM panel_questions") == [("taken",)]
    bot.clock.move(seconds=6)
    await karin.say("å" * 3000)
    assert like((await karin.next()).text, "K-1 · besvarad, punkt 1…")
    assert "å" * 3000 in (await anna.next()).text
    assert await bot.rows("SELECT count(*) FROM contributions") == [(1,)]
