"""Stopping, coming back, being reminded once; groups; blocking; what goes wrong on our side."""

import asyncio

from bot.app import App
from services import reminders
from tests.support.transcript import Edited, Press, verify

IN = [
    ("/start", "Hej Anna!…"),
    (Press("Ja, jag är med"), "Var bor du?…"),
    (Press("Sjövik"), [Edited("Var bor du?…", "Du bor i Sjövik. Tack!"), "Fråga 1 av 4…"]),
]


async def test_one_reminder_and_never_a_second(anna, bot):
    await verify(anna, [*IN, (Press("Hoppa över"), "Fråga 2 av 4…")])
    assert await bot.database.run(reminders.remind) == 0
    bot.clock.move(days=2, minutes=1)
    assert await bot.database.run(reminders.remind) == 1
    reminder = await anna.next()
    assert reminder.text.startswith("Du stannade vid fråga 2 av 4.")
    bot.clock.move(days=30)
    assert await bot.database.run(reminders.remind) == 0
    await anna.say("Grönt", reply_to=reminder)
    assert (await anna.next()).text.startswith("Tack! Ditt svar har nummer K-1.")
    bot.clock.move(days=3)
    assert await bot.database.run(reminders.remind) == 0


async def test_no_reminder_at_night_nor_to_who_stopped_or_finished(anna, bilal, bot):
    await verify(anna, IN)
    await verify(
        bilal, [("/start", "Hello…"), (Press("Yes"), "Where…"), (Press("Skip"), [Edited("Wh…", "Th…"), "Q…"])]
    )
    await verify(bilal, [("/stop", "Then we will send nothing more,…")])
    bot.clock.move(days=2, hours=14)  # three o'clock in the morning
    assert await bot.database.run(reminders.remind) == 0
    bot.clock.move(hours=8)
    assert await bot.database.run(reminders.remind) == 1
    assert (await anna.next()).text.startswith("Du stannade vid fråga 1 av 4.")


async def test_stop_keeps_what_was_said_and_start_comes_back(anna, bot):
    await verify(
        anna,
        [
            *IN,
            ("Skidbacken", "Tack!…"),
            ("/stopp", "Då skickar vi inget mer, utom svar när du själv skriver,…"),
            ("/val", "Dina val\nSpråk: svenska\nOrt: Sjövik\nMeddelanden: inga.…"),
            ("/start", "Fråga 1 av 4…"),
            ("/val", "Dina val\n…Meddelanden: ja"),
        ],
    )
    assert await bot.rows("SELECT text FROM contributions") == [("Skidbacken",)]


async def test_place_and_settings_by_buttons(anna):
    await verify(
        anna,
        [
            *IN,
            ("/ort", "Du bor i Sjövik. Vill du ändra det?"),
            (Press("Norrgårda"), Edited("Du bor i Sjövik. Vill…", "Du bor i Norrgårda. Tack!")),
            ("/settings", "Dina val…Ort: Norrgårda…"),
            (Press("Byt språk"), "Nu talar vi svenska.…"),
            ("/val", "Dina val…"),
            (Press("Inga fler meddelanden"), "Då skickar vi inget mer,…"),
        ],
    )


async def test_blocking_is_noticed_and_coming_back_too(anna, bot):
    await verify(anna, IN)
    anna.block()
    await bot.until("SELECT unreachable_because FROM identities", [("blocked",)])
    anna.unblock()
    await bot.until("SELECT unreachable_because FROM identities", [(None,)])
    await verify(anna, [("Skidbacken", "Tack!…")])


async def test_a_stranger_who_blocks_is_forgotten(anna, bot):
    await verify(anna, [("/start", "Hej…")])
    anna.block()
    await bot.until("SELECT count(*) FROM conversations", [(0,)])


async def test_strangers_who_never_answer_are_forgotten_after_a_month(anna, bilal, bot):
    await verify(anna, IN)
    await verify(bilal, [("Lights, please", "Hello…")])
    bot.clock.move(days=31)
    assert await bot.database.run(reminders.forget_strangers) == 1
    assert await bot.rows("SELECT telegram_id FROM conversations") == [(anna.id,)]


async def test_of_a_stranger_who_says_no_nothing_stays_that_failed_either(anna, bot, monkeypatch):
    def fails(*_):
        raise RuntimeError("poison")

    with monkeypatch.context() as patch:
        patch.setattr("services.hearing.meet", fails)
        await anna.say("Skidbacken")
        assert (await anna.next(15)).text.startswith("Något gick fel hos oss")
    await verify(anna, [("/start", "Hej…"), (Press("Nej tack"), "Tack för att du tittade in.…")])
    await bot.settled()
    assert await bot.rows("SELECT chat_id, payload, error FROM inbox WHERE set_aside_at IS NOT NULL") == [
        (None, "{}", None)
    ]
    assert await bot.rows("SELECT count(*) FROM outbox") == [(0,)]


async def test_in_a_group_only_when_spoken_to_and_nothing_is_kept(anna, telegram, bot):
    group = telegram.group(-500, title="Byalaget", members=[anna])
    await anna.say("Vi borde ha en ny lekplats", chat=group)
    await anna.say("@sandbox_demo_bot vad tycker du?", chat=group)
    said = await anna.next()
    assert said.text.startswith("Skriv till oss privat i stället.")
    assert [one.text for one in anna.screen_of(group) if not one.mine] == [said.text]
    assert await bot.rows("SELECT count(*) FROM contributions") == [(0,)]


async def test_somebody_who_comes_back_after_a_restart_is_where_they_were(anna, bot, config):
    await verify(anna, [*IN, (Press("Hoppa över"), "Fråga 2 av 4…")])
    await bot.app.stop()
    await anna.say("Skrivet medan boten var borta")
    async with App(config, bot.clock):
        assert (await anna.next()).text.startswith("Tack! Ditt svar har nummer K-1.")
        await verify(anna, [(Press("Nästa fråga"), "Fråga 3 av 4…")])


async def test_what_we_cannot_handle_is_set_aside_and_the_rest_goes_on(
    anna, bilal, bot, telegram, monkeypatch
):
    await verify(anna, IN)
    from storage import contributions

    real = contributions.add

    def add(work, values):
        if values["text"] == "gift":
            raise RuntimeError("poison")
        return real(work, values)

    monkeypatch.setattr(contributions, "add", add)
    await anna.say("gift")
    await anna.say("Skidbacken")
    await verify(bilal, [("/start", "Hello…")])  # nobody else waits
    async with asyncio.timeout(15):
        assert (await anna.next(15)).text.startswith("Något gick fel hos oss")
        assert (await anna.next(15)).text.startswith("Tack! Ditt svar")
    kept = await bot.rows("SELECT payload FROM inbox WHERE set_aside_at IS NOT NULL")
    assert ["gift" in payload for (payload,) in kept] == [True]
