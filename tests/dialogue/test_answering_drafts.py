"""What staff answer when they make an event: times, places, numbers, texts; and what cannot be taken."""

from tests.support.at_drafting import BEGUN, ENDS, MENU, PLACED, POINT, STARTS, TEXT, TIMED, WRITTEN
from tests.support.transcript import Edited, Press, verify

TIMES = [
    ("någon gång i vår", "Det förstod vi inte som en dag och en tid. Skriv till exempel 12 maj kl. 18…"),
    ("12 maj", "Vi ser dagen men inte klockslaget.…"),
    ("kl 18", "Vi ser klockslaget men inte dagen.…"),
    ("31 juni kl 18", "Den dagen finns inte i kalendern.…"),
    ("fredag 12 maj kl 18", "Det datumet är en onsdag.…"),
    ("1 november 2026 kl 18", "Den tiden har redan varit.…"),
    ("12 maj 2031 kl 18", "Det är mer än två år dit.…"),
    ("28 mars kl 2.30", "Det klockslaget finns inte den natten:…"),
    ("12 maj 18-17", "Då slutar det innan det har börjat. Skriv till exempel 12 maj 18–20."),
]


async def test_every_time_that_cannot_be_has_its_own_answer(karin):
    await verify(karin, [*PLACED, *TIMES, ("3 december kl 18", f"6 av 12{ENDS}")])
    await verify(
        karin,
        [
            ("sen", "Det förstod vi inte som en tid.…"),
            ("17.00", "Då slutar det innan det har börjat. Skriv en senare tid…"),
            ("fredag", "Vi ser dagen men inte klockslaget. Skriv till exempel 20.00."),
            ("30 timmar", "Längre än ett dygn kan en träff inte vara.…"),
            (Press("1,5 timmar"), Edited("Längre…", f"7 av 12{POINT}")),
        ],
    )


async def test_the_hour_that_comes_twice(karin, bot):
    await verify(
        karin,
        [
            *PLACED,
            (
                "31 oktober 2027 kl 2.30",
                "Det klockslaget kommer två gånger den natten,…Vilken gång menar du?",
            ),
            (Press("Den andra"), Edited("Det klockslaget…", f"6 av 12{ENDS}")),
            ("imorgon", "Det förstod vi inte som en tid.…"),
        ],
    )
    assert [row[0][:16] for row in await bot.rows("SELECT CAST(starts_at AS TEXT) FROM events")] == [
        "2027-10-31 01:30"
    ]


async def test_what_cannot_be_taken_is_said_and_nothing_is_lost(karin, bot):
    await verify(
        karin,
        [
            ("/nytraff", MENU),
            (Press("Ny träff"), "1 av 12…"),
            ("en vandring", "Tryck på en av knapparna, så vet vi vad det är för slags träff."),
            (Press("Samhällsvandring"), Edited("Tryck…", "2 av 12…")),
            ("x" * 81, "Det blev för långt. Högst 80 tecken får plats.…"),
            ("Vandring\n i  Sjövik", "3 av 12…"),
            ("Walk in Sjövik", "4 av 12…"),
            ("Atlantis", "Den orten känner vi inte till.…"),
            ("SJÖVIK", f"5 av 12{STARTS}"),
        ],
    )
    assert await bot.rows("SELECT language, title FROM event_texts ORDER BY language") == [
        ("en", "Walk in Sjövik"),
        ("sv", "Vandring i Sjövik"),
    ]
    await karin.send_photo()
    assert (await karin.next()).text == "Skriv dag och tid med ord, till exempel 12 maj kl. 18."
    assert await bot.rows("SELECT count(*) FROM contributions") == [(0,)]


async def test_a_text_of_more_than_one_message_is_refused_whole(karin, bot):
    await verify(karin, [*TIMED, ("Bygdegården", f"8 av 12{TEXT}")])
    await karin.say("En lång text. " * 360)
    assert (await karin.next()).text.startswith("Det blev för långt. Högst 1\u00a0000 tecken")
    await bot.settled()
    assert await bot.rows("SELECT text FROM event_texts") == [("",)]
    bot.clock.move(seconds=10)
    await verify(karin, [("Vi går runt sjön.", "9 av 12…")])


async def test_seats_hosts_and_contact(karin, bot):
    await verify(
        karin,
        [
            *WRITTEN[:-2],
            ("många", "Skriv ett antal med siffror…"),
            ("0", "Skriv ett antal…"),
            ("10001", "Fler än 10\u00a0000 platser går inte att ange.…"),
            (Press("Så många som vill"), Edited("Fler än…", "11 av 12…")),
            (", ".join(f"Bolag {n}" for n in range(11)), "Det blev för många: högst 10 får plats.…"),
            ("x" * 49, "Ett av namnen är för långt: högst 48…"),
            ("Tekniska förvaltningen\n- Polisen, Sunne\n\nPolisen, Sunne", "12 av 12…"),
            ("y" * 201, "Det blev för långt. Högst 200…"),
            (
                Press("Hoppa över"),
                [Edited("Det blev…", "…Du träffar: Tekniska förvaltningen, Polisen, Sunne…"), "V…", "Så…"],
            ),
        ],
    )
    assert await bot.rows("SELECT seats, hosts, contact FROM events") == [
        (None, "Tekniska förvaltningen\nPolisen, Sunne", None)
    ]


async def test_a_place_from_the_map_is_asked_for_its_name(karin, bot):
    await verify(karin, TIMED)
    await karin.send_position(59.83, 13.14)
    assert (await karin.next()).text.startswith("7 av 12\n\nVad heter platsen?")
    await verify(
        karin, [("Bygdegården", f"8 av 12{TEXT}"), (Press("Tillbaka"), Edited("8…", f"7 av 12{POINT}"))]
    )
    assert "Nu står det: \u2068Bygdegården\u2069 (finns på kartan)" in karin.screen[-1].text
    await verify(karin, [("Skolan", f"8 av 12{TEXT}")])
    assert await bot.rows("SELECT point, latitude FROM events") == [("Skolan", None)]


async def test_a_venue_has_its_name_with_it(karin, bot):
    await verify(karin, TIMED)
    await karin.send_venue(59.83, 13.14, "Bygdegården", "Storgatan 1")
    assert (await karin.next()).text.startswith("8 av 12")
    assert await bot.rows("SELECT point, latitude FROM events") == [("Bygdegården, Storgatan 1", 59.83)]


async def test_right_to_left_words_stay_in_their_place(karin):
    await verify(karin, [*BEGUN, ("مشي في <b>شوفيك", "3 av 12…"), (Press("Tillbaka"), Edited("3…", "…<b>…"))])
    assert "Nu står det: \u2068مشي في <b>شوفيك\u2069" in karin.screen[-1].text
