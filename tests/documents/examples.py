"""Sheets to draw, as they come from a municipality: a walk along the way to school."""

from datetime import datetime
from zoneinfo import ZoneInfo

from texts.sheets import (
    Calendar,
    Chapter,
    Count,
    Fact,
    Format,
    Gpx,
    Line,
    Pin,
    Poster,
    RouteMap,
    Rows,
    Ticket,
    WriteUp,
)

STOCKHOLM = ZoneInfo("Europe/Stockholm")
LINK = "https://t.me/genklangbot?start=e_skolvag_7f3a"
MARKUP = '*fet* _kursiv_ #panic("x") #read("/etc/passwd") $x^2$ <a> @b [hej] \\ `kod` // = ~'
ARABIC = "هل يمكن وضع إشارة ضوئية هنا؟"
UKRAINIAN = "Чи можна поставити тут ліхтар? Їхні діти бояться."
SOMALI = "Waddadu way mugdi tahay, carruurtu way ka baqaan."

POSTER = Poster(
    Format.PDF,
    "sv",
    "Bergåsa kommun",
    "Promenad",
    "Hur ska skolvägen i Sjövik bli tryggare?",
    (
        Fact("När", "torsdag 12 maj kl. 18.00–19.30"),
        Fact("Var", "Samling vid Sjöviks skola, huvudentrén"),
        Fact("Vem leder", "Anna Berg, samhällsbyggnad"),
    ),
    "Vi går tillsammans längs skolvägen. Säg vad du tycker på plats, eller skriv i chatten efteråt.",
    LINK,
    "Skanna koden och anmäl dig i Telegram.",
    "Frågor? Ring 0640-161 00.",
)
CROWDED = Poster(
    Format.PDF,
    "sv",
    "Region Norr och Bergåsa kommun i samverkan om trafik och skola",
    "Medborgardialogmöte",
    "Samhällsbyggnadsförvaltningens medborgardialogpromenad om skolvägen i Sjöviksbygd",
    tuple(
        Fact(f"Uppgift {at}", "torsdag den 12 maj 2027 i bygdegårdens stora sal, en trappa upp")
        for at in range(8)
    ),
    ("Vi går tillsammans längs skolvägen och tittar på korsningar. " * 9)[:500],
    LINK,
    "Skanna koden och anmäl dig i Telegram. Där kan du också ställa frågor i förväg, på fem språk.",
    "Frågor? Ring kontaktcenter 0640-161 00. Det som du skriver kan bli allmän handling. " * 2,
)
TICKET = Ticket(
    Format.PDF,
    "sv",
    "Incheckning: Trygg skolväg",
    "Skanna koden när du kommer.",
    "BLÅBÄR 42",
    LINK,
    "Bergåsa kommun",
)

START = Pin(63.6775, 14.608, words="Samling: Sjöviks skola")
STOPS = (
    Pin(63.6776, 14.6125, "1", "Övergångsstället"),
    Pin(63.6790, 14.6070, "2", "Bron över ån"),
    Pin(63.6797, 14.6090, "3", "Busshållplatsen"),
)
ENTRIES = (Pin(63.6780, 14.6100, minor=True), Pin(63.6785, 14.6080, minor=True))
MAP = RouteMap(
    Format.PNG,
    "sv",
    "Trygg skolväg",
    "Torsdag 12 maj",
    START,
    STOPS + ENTRIES,
    way=True,
    north="N",
    footer="Bergåsa kommun",
    dot_words="Skrivet på plats",
)

WRITE_UP = WriteUp(
    "sv",
    "Bergåsa kommun",
    "Trygg skolväg i Sjövik",
    "Promenad torsdag 12 maj 2027",
    "Det här kom fram under promenaden.",
    (Count(27, "personer var med"), Count(64, "inspel på plats")),
    MAP,
    (
        Chapter(
            "1. Övergångsstället",
            "Här stannade vi först.",
            (
                Line("K-1042", "synpunkt", MARKUP, "1 bild"),
                Line("K-1043", "fråga", ARABIC),
                Line("K-1044", "idé", f"{UKRAINIAN}\nДякую! 😀👍🏽"),
                Line("K-1045", "synpunkt", SOMALI),
            ),
            "Kommunen sätter upp belysning före oktober.",
            "Svar från Anna Berg",
        ),
        Chapter("2. Bron över ån", "", ()),
    ),
    "Tack till alla som var med.",
)

CALENDAR = Calendar(
    "e-17@genklang.example",
    2,
    datetime(2027, 3, 1, 9, 30, tzinfo=STOCKHOLM),
    "Trygg skolväg; promenad, Sjövik",
    "Vi går längs skolvägen.\nTa med ficklampa, och barnen.",
    datetime(2027, 5, 12, 18, 0, tzinfo=STOCKHOLM),
    datetime(2027, 5, 12, 19, 30, tzinfo=STOCKHOLM),
    "Sjöviks skola",
    63.6775,
    14.608,
    LINK,
    "dialog@bergasa.example",
)
GPX = Gpx("Trygg skolväg", "Promenad med fyra stopp", START, STOPS + ENTRIES)
ROWS = Rows(
    "Anmälda: skolväg / 12 maj",
    ("Namn", "Antal", "Nummer"),
    (("=HYPERLINK(A1)", 2, "+46701234567"), ("@anna", None, "-1"), ("https://example.org", 0, ARABIC)),
)
