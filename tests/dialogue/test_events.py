"""Events as residents meet them: the list, the card, coming or not, the line for seats, links."""

import pytest

from services import registering
from tests.support.arranging import published
from tests.support.at_meeting import IN, IN_ENGLISH
from tests.support.transcript import Edited, Press, labels, verify

CARD = (
    "Vandring i Sjövik\nSamhällsvandring · Sjövik\n\n"
    "När: torsdag 26 november kl. 13.00–15.00\nVar: Bygdegården…"
)


@pytest.fixture
async def walk(bot) -> int:
    """A walk with two seats."""
    return await bot.database.run(published, seats=2)


async def test_nothing_is_planned(anna):
    await verify(anna, [*IN, ("/traffar", "Just nu är inga träffar inplanerade.…")])


async def test_ones_own_place_comes_first(anna, bot):
    await bot.database.run(published, place="norrgarda")
    await bot.database.run(published, place="sjovik", starts_at=bot.clock().replace(day=30))
    await verify(
        anna,
        [
            *IN,
            (
                "/events",
                "2 kommande träffar\n\nmåndag 30 november kl. …Samhällsvandring · Sjövik…"
                "torsdag 26 november …Norrgårda\n…",
            ),
        ],
    )
    assert labels(anna.screen[-1]) == ["mån 30 nov. 13.00 · Sjövik", "tors 26 nov. 13.00 · Norrgårda"]


async def test_coming_and_how_many(anna, walk, bot):
    await verify(
        anna,
        [
            *IN,
            ("/traffar", "En kommande träff…"),
            (Press("Sjövik"), Edited("En kommande…", CARD + "Ingen har anmält sig än. 2 platser är lediga.")),
            (Press("Jag kommer"), Edited("Vandring…", "…1 plats är ledig.\n\nDu är anmäld som Anna.")),
            (Press("Ändra antal"), Edited("Vandring…", "…Hur många kommer ni?")),
            (
                Press("2"),
                Edited("Vandring…", "…Det är fullt.\n\nNi är anmälda, 2 personer, under namnet Anna."),
            ),
            (Press("Kan inte längre"), Edited("Vandring…", "…2 platser är lediga.\n\nDu kommer inte.")),
        ],
    )
    assert labels(anna.screen[-1])[:2] == ["Jag kommer", "Kanske"]
    assert await bot.rows("SELECT state, party, name FROM registrations") == [("no", 2, "Anna")]


async def test_more_than_there_are(anna, walk):
    await verify(anna, [*IN, ("/traffar", "En…"), (Press("Sjövik"), Edited("En…", CARD))])
    await verify(anna, [(Press("Jag kommer"), Edited("Vandring…", "…Du är anmäld som Anna."))])
    await verify(anna, [(Press("Ändra antal"), Edited("Vandring…", "…Hur många…"))])
    answer = await (await anna.press("8")).answered()
    assert answer.text == "Så många platser finns inte. Anmälan är som förut."


async def test_full_then_a_seat_is_offered_and_taken(anna, bilal, walk, bot):
    await verify(bilal, [*IN_ENGLISH, (f"/start e{walk}", "Walk…"), (Press("I'm coming"), Edited("W…", "…"))])
    await verify(bilal, [(Press("Change how many"), Edited("W…", "…")), (Press("2"), Edited("W…", "…"))])
    await verify(anna, [*IN, (f"/start e{walk}", CARD)])
    await verify(
        anna,
        [(Press("Jag kommer"), Edited("Vandring…", "…1 person står i kö.\n\nDu står i kö, på plats 1.…"))],
    )
    await verify(bilal, [(Press("I can't after all"), Edited("W…", "…You are not coming."))])
    offer = await anna.next()
    assert offer.text.startswith("Nu finns det plats: \u2068Vandring i Sjövik")
    assert labels(offer) == ["Ja, jag tar platsen", "Nej tack"]
    await verify(anna, [(Press("Ja, jag tar"), Edited("Nu finns…", "Vandring…Du är anmäld som Anna."))])


async def test_an_offer_that_nobody_takes_goes_to_the_next(anna, bilal, telegram, walk, bot):
    fatima = telegram.phone(103, first_name="Fatima", language_code="sv")
    hers = [("/start", "Hej…"), (Press("Ja, jag"), "Var…"), (Press("Hoppa"), [Edited("V…", "D…"), "Fråga…"])]
    await verify(bilal, [*IN_ENGLISH, (f"/start e{walk}", "Walk…"), (Press("I'm coming"), Edited("W…", "…"))])
    await verify(bilal, [(Press("Change how many"), Edited("W…", "…")), (Press("2"), Edited("W…", "…"))])
    for phone, come_in in ((anna, IN), (fatima, hers)):
        await verify(
            phone, [*come_in, (f"/start e{walk}", CARD), (Press("Jag kommer"), Edited("V…", "…i kö…"))]
        )
    await verify(bilal, [(Press("Change how many"), Edited("W…", "…")), (Press("1"), Edited("W…", "…"))])
    assert (await anna.next()).text.startswith("Nu finns det plats")
    bot.clock.move(hours=24)
    assert await bot.database.run(registering.lapse) == 1
    assert (await anna.next()).text.startswith("Tiden gick ut, och platsen på")
    assert (await fatima.next()).text.startswith("Nu finns det plats")
    assert await bot.database.run(registering.lapse) == 0
    await verify(anna, [(Press("Jag kommer"), Edited("Tiden…", "…Du står i kö, på plats 1.…"))])


async def test_a_stranger_signs_up_after_saying_yes(anna, walk, bot):
    await verify(
        anna,
        [
            (f"/start e{walk}_affisch", CARD),
            (
                Press("Jag kommer"),
                "Hej Anna!…Det du ville göra ordnar vi så fort du har sagt ja.\n\nVill du vara med?…",
            ),
            (
                Press("Ja, jag är med"),
                [
                    Edited("Hej Anna!…", "…Du sa ja…"),
                    "Vandring i Sjövik…Du är anmäld som Anna.",
                    "Var bor du?…",
                ],
            ),
            (Press("Sjövik"), [Edited("Var bor du?…", "Du bor i Sjövik. Tack!"), "Du är med.…"]),
        ],
    )
    assert await bot.rows("SELECT state FROM registrations") == [("seated",)]


async def test_a_stranger_who_says_no_leaves_nothing(anna, walk, bot):
    await verify(anna, [(f"/start e{walk}", CARD), (Press("Jag kommer"), "Hej Anna!…")])
    await verify(anna, [(Press("Nej tack"), "Tack för att du tittade in.…")])
    await bot.settled()
    for table in ("registrations", "persons", "conversations"):
        assert await bot.rows(f"SELECT count(*) FROM {table}") == [(0,)]


async def test_after_it_has_begun_the_button_says_so(anna, walk, bot):
    await verify(anna, [*IN, (f"/start e{walk}", CARD)])
    bot.clock.move(days=3, minutes=1)
    answer = await (await anna.press("Jag kommer")).answered()
    assert answer.text == "Det går inte längre: träffen har börjat, har varit eller är inställd."
    await bot.settled()
    assert "Träffen pågår." in anna.screen[-1].text


@pytest.mark.parametrize("status", ["draft", "discarded"])
async def test_what_is_not_published_cannot_be_guessed(anna, walk, bot, status):
    await verify(anna, [*IN, (f"/start e{walk}", CARD)])
    await bot.database.run(
        lambda work: work.connection.exec_driver_sql(f"UPDATE events SET status = '{status}'")
    )
    await verify(anna, [(f"/start e{walk}", "Den träffen finns inte,…"), ("/start e99", "Den träffen…")])
    answer = await (await anna.press("Karta")).answered()
    assert answer.text.startswith("Den knappen gäller inte längre.")


async def test_where_it_is_and_into_the_calendar(anna, telegram, walk):
    await verify(anna, [*IN, (f"/start e{walk}", CARD)])
    await anna.press("Karta")
    place = await anna.next()
    assert (place.media.kind, place.media.latitude, place.media.longitude) == ("venue", 59.8389, 13.1442)
    await anna.press("Till min kalender")
    file = await anna.next()
    assert (file.media.kind, file.media.name) == ("document", f"traff-{walk}.ics")
    assert file.text == "Öppna filen, så hamnar träffen i din kalender."


async def test_a_reply_to_the_card_belongs_to_the_event(anna, walk, bot):
    await verify(anna, [*IN, (f"/start e{walk}", CARD)])
    await anna.say("Kommer man fram med rullstol?", reply_to=anna.screen[-1])
    assert (await anna.next()).text.startswith("Tack! Det är sparat med nummer K-1.")
    assert await bot.rows("SELECT contribution_id, event_id FROM entries") == [(1, walk)]


async def test_invitations_can_be_switched_off_and_on(anna, walk, bot):
    await verify(anna, [*IN, ("/val", "Dina val…Inbjudningar till träffar: ja…")])
    await verify(anna, [(Press("Inga fler inbjudningar"), "Då skickar vi inga inbjudningar.…")])
    await verify(anna, [("/val", "Dina val…Inbjudningar till träffar: nej…")])
    await verify(anna, [(Press("Vill ha inbjudningar"), "Då hör vi av oss…")])


async def test_who_stays_at_home_may_ask_to_be_told(anna, walk, bot):
    await verify(anna, [*IN, (f"/start e{walk}", CARD), (Press("Mer"), Edited("Vandring…", CARD))])
    await verify(
        anna, [(Press("Berätta för mig efteråt"), Edited("V…", "…Du kommer inte. Du får läsa efteråt…"))]
    )
    assert await bot.rows("SELECT state, wants_write_up FROM registrations") == [("no", True)]


async def test_the_link_tells_where_it_hung_also_of_a_stranger(anna, walk, bot):
    await verify(anna, [(f"/start e{walk}_affisch", CARD), (Press("Jag kommer"), "Hej Anna!…")])
    await verify(anna, [(Press("Ja, jag"), [Edited("Hej…", "…"), "Vandring…", "Var bor du?…"])])
    assert await bot.rows("SELECT source FROM persons") == [("affisch",)]


async def test_a_reply_belongs_to_what_the_message_shows_by_now(anna, walk, bot):
    other = await bot.database.run(published, place="norrgarda")
    await verify(anna, [*IN, ("/traffar", "2 kommande…"), (Press("Sjövik"), Edited("2…", CARD))])
    await verify(anna, [(Press("Alla träffar"), Edited("V…", "2 kommande…"))])
    await verify(anna, [(Press("Norrgårda"), Edited("2…", "Vandring…"))])
    await anna.say("Finns det kaffe?", reply_to=anna.screen[-1])
    await anna.next()
    assert await bot.rows("SELECT event_id FROM entries") == [(other,)]


async def test_a_stranger_who_cannot_come_is_not_signed_up_by_saying_yes(anna, bilal, walk, bot):
    hello = "Hej Anna!…Det du ville göra ordnar vi så fort du har sagt ja.\n\nVill du vara med?…"
    await verify(anna, [(f"/start e{walk}", CARD), (Press("Kan inte"), hello)])
    await verify(
        anna, [(Press("Ja, jag"), [Edited("Hej…", "…"), "Vandring…Du kommer inte.", "Var bor du?…"])]
    )
    await verify(bilal, [(f"/start e{walk}", "Walk…"), (Press("Maybe"), "Hello Bilal!…")])
    await verify(bilal, [(Press("Yes, I'm"), [Edited("Hello…", "…"), "Walk…You may come.…", "Where do…"])])
    assert await bot.rows("SELECT state FROM registrations ORDER BY person_id") == [("no",), ("maybe",)]


async def test_a_stranger_may_ask_to_be_told_afterwards(anna, walk, bot):
    await verify(anna, [(f"/start e{walk}", CARD), (Press("Mer"), Edited("V…", CARD))])
    await verify(anna, [(Press("Berätta för mig efteråt"), "Hej Anna!…")])
    await verify(anna, [(Press("Ja, jag"), [Edited("Hej…", "…"), "Vandring…läsa efteråt…", "Var bor…"])])
    assert await bot.rows("SELECT state, wants_write_up FROM registrations") in (
        [("no", True)],
        [("no", 1)],
    )


async def test_an_old_button_takes_no_seat_from_a_family(anna, walk, bot):
    await verify(anna, [*IN, (f"/start e{walk}", CARD)])
    old = anna.screen[-1]
    await verify(anna, [(f"/start e{walk}", CARD), (Press("Jag kommer"), Edited("Vandring…", "…"))])
    await verify(
        anna, [(Press("Ändra antal"), Edited("V…", "…")), (Press("2"), Edited("V…", "…2 personer…"))]
    )
    await anna.press("Jag kommer", old)
    assert "2 personer, under namnet" in (await anna.edited(old)).text
    assert await bot.rows("SELECT state, party FROM registrations") == [("seated", 2)]


async def test_who_cannot_be_offered_a_seat_keeps_nobody_else_from_it(anna, bilal, telegram, walk, bot):
    fatima = telegram.phone(103, first_name="Fatima", language_code="sv")
    hers = [("/start", "Hej…"), (Press("Ja, jag"), "Var…"), (Press("Hoppa"), [Edited("V…", "D…"), "Fråga…"])]
    await verify(bilal, [*IN_ENGLISH, (f"/start e{walk}", "Walk…"), (Press("I'm coming"), Edited("W…", "…"))])
    await verify(bilal, [(Press("Change how many"), Edited("W…", "…")), (Press("2"), Edited("W…", "…"))])
    await verify(anna, [*IN, (f"/start e{walk}", CARD), (Press("Jag kommer"), Edited("V…", "…i kö…"))])
    anna.block()
    await bot.until("SELECT unreachable_because FROM identities WHERE telegram_id = 101", [("blocked",)])
    await verify(bilal, [(Press("I can't after all"), Edited("W…", "…You are not coming."))])
    await verify(fatima, [*hers, (f"/start e{walk}", CARD), (Press("Jag kommer"), Edited("V…", "…anmäld…"))])
    anna.unblock()
    assert (await anna.next()).text.startswith("Nu finns det plats")


async def test_a_smaller_party_in_line_gets_the_seat_that_is_free(anna, bilal, walk, bot):
    await verify(bilal, [*IN_ENGLISH, (f"/start e{walk}", "Walk…"), (Press("I'm coming"), Edited("W…", "…"))])
    await verify(anna, [*IN, (f"/start e{walk}", CARD)])
    card = anna.screen[-1]
    await anna.press_data(card, f"come:{walk}:2")
    assert "Du står i kö" in (await anna.edited(card)).text
    await verify(
        anna, [(Press("Ändra antal"), Edited("V…", "…")), (Press("1"), Edited("V…", "…Du är anmäld…"))]
    )


async def test_an_offer_that_has_run_out_or_a_walk_that_has_begun_is_not_told_of(anna, bilal, walk, bot):
    await verify(bilal, [*IN_ENGLISH, (f"/start e{walk}", "Walk…"), (Press("I'm coming"), Edited("W…", "…"))])
    await verify(bilal, [(Press("Change how many"), Edited("W…", "…")), (Press("2"), Edited("W…", "…"))])
    await verify(anna, [*IN, (f"/start e{walk}", CARD), (Press("Jag kommer"), Edited("V…", "…i kö…"))])
    await verify(bilal, [(Press("I can't after all"), Edited("W…", "…You are not coming."))])
    assert (await anna.next()).text.startswith("Nu finns det plats")
    bot.clock.move(days=3, minutes=1)
    assert await bot.database.run(registering.lapse) == 1
    await bot.settled()
    assert not any(one.text.startswith("Tiden gick ut") for one in anna.screen)
