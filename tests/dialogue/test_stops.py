"""Stops of a walk: proposed beforehand and on the way, seconded by others, put in order by staff."""

import pytest

from domain.events import EventKind
from sandbox import Phone
from tests.support.arranging import published
from tests.support.at_meeting import IN, IN_ENGLISH, STALE, plain, press
from tests.support.inside import Bot
from tests.support.transcript import Edited, Press, labels, verify

ASKED = "Var ska Vandring i Sjövik stanna, och varför?…"
HERE = (59.8390, 13.1443)


@pytest.fixture
async def walk(bot: Bot) -> int:
    return await bot.database.run(published)


def propose(walk, number="1"):
    return [
        (f"/start e{walk}", "Vandring i Sjövik…"),
        (Press("Mer"), Edited("Vandring…", "…")),
        (Press("Föreslå ett stopp"), ASKED),
    ]


async def in_words(phone: Phone, walk: int, *whys: str) -> None:
    """Propose stops in words alone."""
    for why in whys:
        await verify(phone, [*propose(walk), (why, "Tack. Var är det?…")])
        await phone.press("Orden räcker")
        assert (await phone.next()).text.startswith("Tack! Ditt stopp är med på vägen.")


async def opened(phone: Phone, walk: int, data: str) -> str:
    """What a button of the event shows, pressed under a new card."""
    await phone.say(f"/start e{walk}")
    card = await phone.next()
    await phone.press_data(card, data)
    return plain((await phone.edited(card)).text)


async def test_place_first_then_why_and_back_to_the_question(anna, walk, bot):
    await verify(anna, [*IN, *propose(walk)])
    await anna.send_position(*HERE)
    assert plain((await anna.next()).text) == (
        "Tack, platsen är med. Varför ska Vandring i Sjövik stanna där? Skriv med ord."
    )
    await verify(
        anna,
        [
            (
                "Här är det mörkt",
                "Tack! Ditt stopp är med på vägen.\n1. Här är det mörkt\n\n"
                "Andra kan se förslaget och hålla med. Ditt namn syns inte.",
            ),
            ("Skidbacken", "Tack! Ditt svar har nummer K-1.…"),
        ],
    )
    assert await bot.rows("SELECT why, latitude, longitude FROM stops") == [("Här är det mörkt", *HERE)]


async def test_why_first_then_a_named_place(anna, walk, bot):
    await verify(anna, [*IN, *propose(walk), ("Här är det mörkt", "Tack. Var är det?…")])
    assert labels(anna.screen[-1]) == ["Orden räcker", "Avbryt"]
    await anna.send_venue(*HERE, "Skolan", "Skolvägen 1")
    assert "1. Skolan, Skolvägen 1: Här är det mörkt" in plain((await anna.next()).text)


async def test_words_alone_are_in_the_list_and_not_on_the_map(anna, walk):
    await verify(anna, [*IN])
    await in_words(anna, walk, "Vid bron är det halt")
    assert "(bara i ord, inte på kartan)" in anna.screen[-1].text
    await verify(
        anna,
        [
            (
                Press("Se vägen"),
                Edited(
                    "Tack!…",
                    "Vägen: Vandring i Sjövik\n1 stopp\n\n1. Vid bron är det halt\n"
                    "ditt förslag · ingen mer har hållit med än · inte på kartan",
                ),
            )
        ],
    )
    assert labels(anna.screen[-1]) == ["Föreslå ett stopp", "Se träffen"]


async def test_think_better_of_it(anna, walk, bot):
    await verify(
        anna, [*IN, *propose(walk), (Press("Avbryt"), Edited("Var ska…", "Då föreslår vi inget stopp."))]
    )
    answer = await (await anna.press_data(anna.screen[-1], "wpx")).answered()
    assert answer.text == STALE
    await verify(anna, [("Skidbacken", "Tack! Ditt svar har nummer K-1.…")])
    assert await bot.rows("SELECT count(*) FROM stops") == [(0,)]


async def test_a_picture_where_words_are_wanted_is_kept_and_words_are_asked_for(anna, walk, bot):
    await verify(anna, [*IN, *propose(walk)])
    await anna.send_photo()
    assert (await anna.next()).text.startswith("Tack! Det är sparat med nummer K-1.")
    assert plain((await anna.next()).text).startswith("Det är sparat som ett eget inspel.")
    await anna.send_photo("Här är det mörkt")
    assert (await anna.next()).text.startswith("Tack! Det är sparat med nummer K-2.")
    assert plain((await anna.next()).text).startswith("Tack. Var är det?")
    await anna.send_position(*HERE)
    assert (await anna.next()).text.startswith("Tack! Ditt stopp är med på vägen.")
    assert await bot.rows("SELECT event_id, stop_id FROM entries") == [(walk, None), (walk, None)]


async def test_an_answer_an_hour_later_is_something_new(anna, walk, bot):
    await verify(anna, [*IN, *propose(walk)])
    bot.clock.move(hours=1, minutes=1)
    await verify(anna, [("Skidbacken", "Tack! Ditt svar har nummer K-1.…")])
    assert await bot.rows("SELECT count(*) FROM stops") == [(0,)]


async def test_the_walk_is_over_before_the_answer_comes(anna, walk, bot):
    bot.clock.move(days=3, hours=2)
    await verify(anna, [*IN, *propose(walk), ("Mörkt", "Tack. Var är det?…")])
    bot.clock.move(minutes=31)
    await anna.send_position(*HERE)
    assert (await anna.next()).text.startswith("Tack! Det är sparat med nummer K-1.")
    assert plain((await anna.next()).text) == (
        "Vandring i Sjövik är slut eller inställd, men det du skrev är sparat som ett inspel."
    )
    assert await bot.rows("SELECT event_id, latitude FROM entries") == [(walk, HERE[0])]
    answer = await (await anna.press_data(anna.screen[-1], f"evp:{walk}")).answered()
    assert answer.text.startswith("Det går inte längre")


async def test_only_walks_have_stops(anna, bot):
    meeting = await bot.database.run(published, kind=EventKind.MEETING)
    await verify(anna, [*IN, (f"/start e{meeting}", "Vandring…")])
    for data in (f"evp:{meeting}", f"evr:{meeting}:0", f"wmap:{meeting}", f"wgpx:{meeting}", "wsec:7:0:1"):
        answer = await (await anna.press_data(anna.screen[-1], data)).answered()
        assert answer.text == STALE


async def test_others_second_it_and_take_it_back_and_nobody_their_own(anna, bilal, walk, bot):
    await verify(anna, IN)
    await in_words(anna, walk, "Bron", "Skolan")
    await verify(bilal, IN_ENGLISH)
    shown = await opened(bilal, walk, f"evr:{walk}:0")
    assert shown == (
        "The way: Walk\n2 stops\n\n1. Bron\nnobody else has agreed yet · not on the map\n\n"
        "2. Skolan\nnobody else has agreed yet · not on the map"
    )
    thanks = "Thank you! The more people agree, the higher up the stop comes."
    assert "1. Skolan\n1 more agrees" in await press(bilal, "I agree: 2", thanks)
    assert await opened(anna, walk, f"evr:{walk}:0") == (
        "Vägen: Vandring i Sjövik\n2 stopp\n\n"
        "1. Skolan\nditt förslag · 1 till håller med · inte på kartan\n\n"
        "2. Bron\nditt förslag · ingen mer har hållit med än · inte på kartan"
    )
    answer = await (await anna.press_data(anna.screen[-1], "wsec:1:0:1")).answered()
    assert answer.text == "Det är ditt eget förslag."
    await press(bilal, "I no longer agree: 1", "Then we do not count you.")
    assert await bot.rows("SELECT count(*) FROM stop_seconds") == [(0,)]


async def test_a_stranger_seconds_after_saying_yes(anna, bilal, walk, bot):
    await verify(anna, IN)
    await in_words(anna, walk, "Bron")
    await opened(bilal, walk, f"evr:{walk}:0")
    await verify(
        bilal,
        [
            (Press("I agree: 1"), "Hello Bilal!…"),
            (
                Press("Yes, I'm in"),
                [Edited("Hello…", "…"), "The way: Walk…1 more agrees…", "Where do you live?…"],
            ),
        ],
    )
    assert await bot.rows("SELECT count(*) FROM stop_seconds") == [(1,)]


async def test_a_stranger_proposes_after_saying_yes(anna, walk, bot):
    await verify(anna, [*propose(walk)[:2], (Press("Föreslå ett stopp"), "Hej Anna!…")])
    await verify(anna, [(Press("Ja, jag är med"), [Edited("Hej…", "…"), ASKED])])
    await verify(anna, [("Bron", "Tack. Var är det?…")])
    await verify(anna, [(Press("Orden räcker"), "Tack! Ditt stopp är med på vägen.…")])


async def test_the_way_as_a_picture_and_as_a_file(anna, walk):
    await verify(anna, IN)
    await in_words(anna, walk, "Bron")
    await verify(anna, [*propose(walk), ("Skolan <3", "Tack. Var är det?…")])
    await anna.send_position(*HERE)
    await anna.next()
    await opened(anna, walk, f"evr:{walk}:0")
    await anna.press("Som karta")
    picture = await anna.next()
    assert picture.media.kind == "photo"
    assert anna.content(picture).startswith(b"\x89PNG")
    assert plain(picture.text).startswith("Vägen: Vandring i Sjövik\n1 stopp på kartan.")
    await anna.press("Till kartapp", anna.screen[-2])
    file = await anna.next()
    assert (file.media.name, file.media.mime) == (f"vagen-{walk}.gpx", "application/gpx+xml")
    content = anna.content(file).decode()
    assert 'lat="59.839"' in content
    assert "Skolan &lt;3" in content
    assert "Bron" not in content


async def test_five_on_a_page(anna, walk):
    await verify(anna, IN)
    await in_words(anna, walk, *(f"Stopp {n}" for n in range(1, 8)))
    assert (await opened(anna, walk, f"evr:{walk}:0")).startswith(
        "Vägen: Vandring i Sjövik\n7 stopp, sida 1 av 2\n"
    )
    assert "6. Stopp 6" in await press(anna, "Nästa sida")


async def test_staff_order_leave_out_and_take_in(anna, karin, walk, bot):
    await verify(anna, IN)
    await in_words(anna, walk, "Bron", "Skolan", "Månen")
    shown = await opened(karin, walk, f"wst:{walk}:0")
    assert shown.startswith("Stopp: Vandring i Sjövik\n3 stopp\n\nFlest som håller med kommer först.")
    assert labels(karin.screen[-1])[:7] == [
        *("Ner: 1", "Ta bort 1"),
        *("Upp: 2", "Ner: 2", "Ta bort 2"),
        *("Upp: 3", "Ta bort 3"),
    ]
    shown = await press(karin, "Upp: 2")
    assert "Ni har ordnat stoppen själva." in shown
    assert "1. Skolan" in shown
    await press(karin, "Ta bort 3", "Stoppet är inte längre med på vägen.")
    assert labels(karin.screen[-1])[-4:] == [
        "Ta med: Månen",
        "Ordna efter stöd",
        "Se vägen",
        "För personal ›",
    ]
    assert (await opened(anna, walk, f"evr:{walk}:0")).endswith(
        "\n\nEtt av dina förslag är inte med på vägen."
    )
    assert "3. Månen" in await press(karin, "Ta med", "Stoppet är med på vägen.")
    by_support = "Nu kommer de först som flest håller med om."
    assert "1. Bron" in await press(karin, "Ordna efter stöd", by_support)
    assert await bot.rows("SELECT what, who FROM event_history ORDER BY id") == [
        ("stops_moved", 901),
        ("stop_out", 901),
        ("stop_in", 901),
        ("stops_by_support", 901),
    ]


@pytest.mark.parametrize("data", ["wst:{}:0", "wkeep:1:0:0", "wmove:1:0:0", "word:{}"])
async def test_residents_cannot_press_what_is_for_staff(anna, walk, bot, data):
    await verify(anna, IN)
    await in_words(anna, walk, "Bron")
    answer = await (await anna.press_data(anna.screen[-1], data.format(walk))).answered()
    assert answer.text == STALE
    assert await bot.rows("SELECT state, rank FROM stops") == [("in", None)]


async def test_a_reply_to_the_confirmation_belongs_to_the_walk(anna, walk, bot):
    await verify(anna, IN)
    await in_words(anna, walk, "Bron")
    await anna.say("Och bänken där", reply_to=anna.screen[-1])
    assert (await anna.next()).text.startswith("Tack! Det är sparat med nummer K-1.")
    assert await bot.rows("SELECT event_id FROM entries") == [(walk,)]


async def test_five_thousand_characters_in_two_messages(anna, walk, bot):
    await verify(
        anna, [*IN, *propose(walk), ("ö" * 4096, "Tack. Var är det?…"), ("å" * 904, "Tack. Var är det?…")]
    )
    await anna.press("Orden räcker")
    assert (await anna.next()).text.startswith("Tack! Ditt stopp är med på vägen.")
    assert await bot.rows("SELECT length(why) FROM stops") == [(5001,)]
