"""Whatever people write or send, whenever they do: kept once, with a living receipt."""

import pytest

from tests.support.transcript import Edited, Press, labels, verify

IN = [
    ("/start", "Hej Anna!…"),
    (Press("Ja, jag är med"), "Var bor du?…"),
    (Press("Sjövik"), [Edited("Var bor du?…", "Du bor i Sjövik. Tack!"), "Fråga 1 av 4…"]),
]
OUT = [*IN, (Press("Pausa"), "Vi pausar här.…")]
COLUMNS = "SELECT kind, question, text FROM contributions ORDER BY id"


async def test_something_outside_the_questions_is_kept_and_sorted_by_a_button(anna, bot):
    await verify(
        anna,
        [
            *OUT,
            (
                "Varför plogas inte vägen?",
                "Tack! Det är sparat med nummer K-1.\nLäge: mottaget\nÄr det en fråga, en synpunkt…",
            ),
            (
                Press("Fråga"),
                Edited("Tack! Det är sparat…", "Tack! Din fråga har nummer K-1.\nLäge: mottaget"),
            ),
            ("Fler bänkar", "Tack! Det är sparat med nummer K-2.…"),
        ],
    )
    assert await bot.rows(COLUMNS) == [
        ("question", None, "Varför plogas inte vägen?"),
        ("unsorted", None, "Fler bänkar"),
    ]


async def test_a_reply_belongs_to_what_it_answers_whatever_is_asked_now(anna, bot):
    await verify(anna, [*IN, ("Skidbacken", "Tack!…"), (Press("Nästa fråga"), "Fråga 2 av 4…")])
    first = next(one for one in anna.screen if one.text.startswith("Fråga 1"))
    receipt = next(one for one in anna.screen if "K-1" in one.text)
    own = next(one for one in anna.screen if one.text == "Skidbacken")
    await anna.say("Selma Lagerlöf", reply_to=first)
    assert (await anna.next()).text.startswith("Tack! Ditt svar har nummer K-2.")
    await anna.say("Den behöver ljus", reply_to=receipt)
    assert (await anna.next()).text.startswith("Tack! Ditt tillägg har nummer K-3.")
    await anna.say("Och en lift", reply_to=own)
    assert (await anna.next()).text.startswith("Tack! Ditt tillägg har nummer K-4.")
    assert await bot.rows("SELECT kind, question, parent_id FROM contributions ORDER BY id") == [
        ("answer", "known_for", None),
        ("answer", "known_for", None),
        ("reply", None, 1),
        ("reply", None, 1),
    ]


async def test_an_edited_message_changes_the_contribution_and_keeps_the_history(anna, bot):
    await verify(anna, [*IN, ("Skidbaken", "Tack!…")])
    receipt = anna.screen[-1]
    await anna.edit(anna.screen[-2], "Skidbacken")
    assert "ändrat 23 november" in (await anna.edited(receipt)).text
    assert await bot.rows("SELECT text FROM contributions") == [("Skidbacken",)]
    assert await bot.rows('SELECT what, "before", "after" FROM history') == [
        ("reworded", "Skidbaken", "Skidbacken")
    ]


async def test_new_words_and_captions_can_be_edited_too(anna, bot):
    await verify(
        anna, [*IN, ("Skidbaken", "Tack!…"), ("/mina", "Ditt…"), (Press("K-1"), Edited("Ditt…", "K-1…"))]
    )
    await verify(anna, [(Press("Ändra"), "Skriv den nya…"), ("Skidbacke", ["Klart.…"])])
    await anna.edit(next(one for one in anna.screen if one.text == "Skidbacke"), "Skidbacken")
    await bot.until("SELECT text FROM contributions", [("Skidbacken",)])
    picture = await anna.send_photo()
    await bot.until("SELECT count(*) FROM attachments", [(1,)])
    await anna.edit(picture, "så här ser den ut")
    await bot.until("SELECT text FROM contributions", [("Skidbacken\nså här ser den ut",)])


async def test_a_held_message_that_is_edited_before_yes(anna, bot):
    await verify(anna, [("Skidbaken", "Hej Anna!…")])
    await anna.edit(anna.screen[0], "Skidbacken")
    await verify(anna, [(Press("Ja, jag är med"), ["Tack!…", "Var bor du?…"])])
    assert await bot.rows("SELECT text FROM contributions") == [("Skidbacken",)]


async def test_a_picture_right_after_the_words_belongs_to_them(anna, bot):
    await verify(anna, [*IN, ("Liften är trasig", "Tack!…")])
    receipt = anna.screen[-1]
    await anna.send_photo()
    assert "1 bilaga" in (await anna.edited(receipt)).text
    await anna.send_position(59.83, 13.14)
    await verify(anna, [("Ny tanke", "Tack! Ditt svar har nummer K-2.…")])
    assert await bot.rows("SELECT kind FROM attachments ORDER BY id") == [("photo",), ("position",)]
    assert await bot.rows("SELECT count(*) FROM contributions") == [(2,)]


async def test_an_album_is_one_contribution(anna, bot):
    await verify(anna, IN)
    await anna.send_photo("Så här ser det ut", album="a")
    for _ in range(3):
        await anna.send_photo(album="a")
    assert (await anna.next()).text.startswith("Tack! Ditt svar har nummer K-1.")
    await bot.settled()
    assert await bot.rows(COLUMNS) == [("answer", "known_for", "Så här ser det ut")]
    assert await bot.rows("SELECT count(*) FROM attachments") == [(4,)]


async def test_files_are_fetched_and_kept_by_content(anna, bot, config):
    await verify(anna, IN)
    await anna.send_photo("En bild", data=b"the same picture")
    await anna.send_photo("En till", data=b"the same picture")
    await anna.send_voice()
    await bot.until("SELECT count(*) FROM attachments WHERE state = 'kept'", [(3,)])
    kept = await bot.rows("SELECT sha256 FROM attachments ORDER BY id")
    assert kept[0] == kept[1] != kept[2]
    files = [path for path in config.attachments.folder.rglob("*") if path.is_file()]
    assert len(files) == 2
    assert b"the same picture" in [path.read_bytes() for path in files]


async def test_a_file_that_is_too_large_gets_a_kind_word_and_its_words_are_kept(anna, bot):
    await verify(anna, IN)
    await anna.send("video", "Titta", size=50_000_000, name="film.mp4", mime="video/mp4")
    said = {(await anna.next()).text for _ in range(2)}
    assert any(words.startswith("Filen är för stor. Vi kan ta emot filer upp till 20 MB.") for words in said)
    assert await bot.rows(COLUMNS) == [("answer", "known_for", "Titta")]
    assert await bot.rows("SELECT count(*) FROM attachments") == [(0,)]


async def test_a_kind_of_file_that_is_not_taken(anna, bot):
    await verify(anna, IN)
    await anna.send_document(name="program.exe", mime="application/x-msdownload")
    assert (await anna.next()).text.startswith("Den sortens fil kan vi inte ta emot.")
    assert await bot.rows("SELECT count(*) FROM contributions") == [(0,)]


@pytest.mark.parametrize(
    ("send", "words"),
    [
        (lambda phone: phone.send_sticker(), "Fint! Men klistermärken…"),
        (lambda phone: phone.send_poll("Ny skola?", ["Ja", "Nej"]), "Omröstningar…"),
        (lambda phone: phone.send_dice(), "Kul!…"),
        (lambda phone: phone.send_contact("070", "Eva"), "Vi tar inte emot kontaktuppgifter…"),
    ],
)
async def test_odd_things_get_a_friendly_word(anna, bot, send, words):
    await verify(anna, IN)
    await send(anna)
    assert (await anna.next()).text.startswith(words.rstrip("…"))
    assert await bot.rows("SELECT count(*) FROM contributions") == [(0,)]


async def test_a_forwarded_text_is_kept_as_such(anna, bot):
    await verify(anna, IN)
    await anna.forward("Bygg mer", "Eva Granne")
    assert (await anna.next()).text.startswith("Tack!")
    assert await bot.rows("SELECT text, forwarded_from FROM contributions") == [("Bygg mer", "Eva Granne")]


TEXTS = [
    "🏔️👨‍👩‍👧‍👦 Fjäll och familj",
    "أريد مدرسة جديدة قرب الحديقة",
    "\u202eright-to-left override and \u200bzero\u200bwidth",
    "<b>inte fetstil</b> & \"citat\" 'så'",
    "=SUM(A1:A9)",
    "radbrytning\n\n\noch\ttabb",
    "å" * 4096,
    "🙂" * 2048,
]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
async def test_any_text_is_kept_character_for_character(anna, bot, text):
    await verify(anna, [*IN, (text, "Tack! Ditt svar har nummer K-1.…")])
    assert await bot.rows("SELECT text FROM contributions") == [(text,)]
    await verify(
        anna, [("/mina", "Ditt inspel…"), (Press("K-1"), Edited("Ditt inspel…", "K-1 · svar på fråga 1…"))]
    )


async def test_five_thousand_characters_arrive_as_two_and_none_is_lost(anna, bot):
    text = "ord " * 1250
    await verify(anna, [*IN, (text, ["Tack!…", "Tack!…"])])
    rows = await bot.rows("SELECT text FROM contributions ORDER BY id")
    assert "".join(one for (one,) in rows).replace(" ", "") == text.replace(" ", "")


async def test_an_unknown_command_shows_the_way(anna):
    await verify(anna, [*IN, ("/skog", "Det kommandot finns inte.…"), ("/hjalp", "Så här fungerar det…")])
    await verify(anna, [("/help", "Så här fungerar det…")])


async def test_buttons_of_a_receipt(anna):
    await verify(anna, [*IN, ("Skidbacken", "Tack!…")])
    assert labels(anna.screen[-1]) == ["Nästa fråga ›"]


async def test_a_live_position_that_moves_takes_no_words_away(anna, bot, telegram):
    await verify(anna, OUT)
    where = await anna.send_position(59.83, 13.14)
    await anna.next()
    await verify(
        anna, [("/mina", "…"), (Press("K-1"), Edited("…", "…")), (Press("Ändra"), "Skriv den nya texten…")]
    )
    await verify(anna, [("Här behövs en bänk", ["Klart.…"])])
    moved = {
        "message_id": where.id,
        "date": 1_795_000_000,
        "edit_date": 1_795_000_060,
        "chat": {"id": anna.id, "type": "private"},
        "from": {"id": anna.id, "is_bot": False, "first_name": "Anna"},
        "location": {"latitude": 59.84, "longitude": 13.15, "live_period": 3600},
    }
    telegram.put({"edited_message": moved}, anna.id)
    await verify(anna, [("Ny tanke", "Tack!…K-2.…")])
    assert await bot.rows("SELECT text FROM contributions ORDER BY id") == [
        ("Här behövs en bänk",),
        ("Ny tanke",),
    ]


async def test_a_name_longer_than_the_tables_keep_loses_its_beginning(anna, bot):
    await verify(anna, OUT)
    await anna.send_document(name="å" * 300 + ".pdf")
    assert (await anna.next()).text.startswith("Tack!")
    assert await bot.rows("SELECT name FROM attachments") == [("å" * 252 + ".pdf",)]
