"""What staff print and file of an event: posters in each language, the list of who comes."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests.support.at_drafting import ANNA_IN, BILAL_IN, arranged, on_its_page, signed_up
from tests.support.transcript import Edited, Press, labels, verify


@pytest.fixture
async def walk(bot) -> int:
    return await bot.database.run(arranged, seats=1)


@pytest.fixture
async def karin(telegram, bot, walk):
    phone = telegram.phone(901, first_name="Karin", language_code="sv")
    await on_its_page(phone, walk)
    return phone


async def test_a_poster_to_print_and_as_a_picture(karin, walk):
    await verify(karin, [(Press("Affisch"), Edited("…Kommer: …", "Vilken affisch vill du ha?…"))])
    menu = karin.screen[-1]
    assert labels(menu) == [
        "Att skriva ut (svenska)",
        "Som bild",
        "Att skriva ut (engelska)",
        "Som bild",
        "För personal ›",
    ]
    await karin.press("Att skriva ut (engelska)")
    paper = await karin.next()
    assert (paper.media.kind, paper.media.name) == ("document", f"poster-{walk}-en.pdf")
    assert karin.content(paper).startswith(b"%PDF")
    await karin.press("Som bild", menu)
    picture = await karin.next()
    assert picture.media.kind == "photo"


async def test_who_comes_as_a_table(karin, anna, bilal, walk):
    await signed_up(anna, ANNA_IN, walk, "Vandring…", "Jag kommer")
    await signed_up(bilal, BILAL_IN, walk, "Walk…", "I'm coming")
    await karin.press("Lista över anmälda")
    file = await karin.next()
    assert file.media.name == f"anmalda-{walk}.xlsx"
    assert file.text.startswith("2 svar på ")
    sheet = load_workbook(BytesIO(karin.content(file))).active
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["Namn", "Antal", "Svar", "Ort", "Språk"],
        ["Anna", 1, "kommer", "Sjövik", "svenska"],
        ["Bilal", 1, "i kö", None, "engelska"],
    ]


async def test_afterwards_the_table_says_who_was_there(karin, anna, walk, bot):
    await signed_up(anna, ANNA_IN, walk, "Vandring…", "Jag kommer")
    bot.clock.move(days=10, hours=6)
    await karin.press("Lista över anmälda")
    sheet = load_workbook(BytesIO(karin.content(await karin.next()))).active
    assert [cell.value for cell in sheet[1]][-1] == "Var där"
    there = (
        f"INSERT INTO attendances (event_id, person_id, checked_in_at) VALUES ({walk}, 1, '2026-12-03 17:00')"
    )
    await bot.database.run(lambda work: work.connection.exec_driver_sql(there))
    await karin.press("Lista över anmälda")
    sheet = load_workbook(BytesIO(karin.content(await karin.next()))).active
    assert [cell.value for cell in sheet[2]] == ["Anna", 1, "kommer", "Sjövik", "svenska", "ja"]


async def test_nobody_has_answered_yet(karin):
    await karin.press("Lista över anmälda")
    assert (await karin.next()).text.startswith("Ingen har svarat på ")


@pytest.mark.parametrize("name", ["=1+1", '=HYPERLINK("http://x.se","Klicka")', "@Anna", "+46 70", "عمر"])
async def test_a_name_stays_a_name_whatever_it_looks_like(karin, telegram, walk, name):
    guest = telegram.phone(301, first_name=name, language_code="sv")
    welcome, *others = ANNA_IN
    await signed_up(guest, [(welcome[0], "Hej …"), *others], walk, "Vandring…", "Jag kommer")
    await karin.press("Lista över anmälda")
    sheet = load_workbook(BytesIO(karin.content(await karin.next()))).active
    assert (sheet["A2"].value, sheet["A2"].data_type, sheet["A2"].hyperlink) == (name, "s", None)
