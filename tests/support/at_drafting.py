"""Staff who make events on their phones: Karin in Swedish, Lars in English."""

from datetime import timedelta

from sandbox import Phone
from storage.work import Work
from tests.support.arranging import published
from tests.support.transcript import Edited, Press, Step, verify

STALE = "Den knappen gäller inte längre. Skriv /start, så ser du var du är."
MENU = "Du har ingen påbörjad träff."
STARTS = "…När börjar det?…"
ENDS = "…När slutar det?…"
POINT = "…Var samlas ni?…"
TEXT = "…Vad ska det stå om träffen på svenska?…"
PREVIEW = "Så här kommer invånarna att se träffen.…"
CARD = (
    "Vandring i Sjövik\nSamhällsvandring · Sjövik\n\nNär: torsdag 3 december kl. 18.00–20.00\n"
    "Var: Bygdegården\n"
)


BEGUN: list[Step] = [
    ("/nytraff", MENU),
    (Press("Ny träff"), "1 av 12\n\nVad är det för slags träff?"),
    (Press("Samhällsvandring"), Edited("1 av 12…", "2 av 12\n\nVad ska rubriken vara på svenska?…")),
]
TITLED: list[Step] = [
    *BEGUN,
    ("Vandring i Sjövik", "3 av 12\n\nVad ska rubriken vara på engelska?…"),
    (Press("Hoppa över"), Edited("3 av 12…", "4 av 12\n\nVilken ort gäller det?…")),
]
PLACED: list[Step] = [*TITLED, (Press("Sjövik"), Edited("4 av 12…", f"5 av 12{STARTS}"))]
TIMED: list[Step] = [*PLACED, ("3 december 18-20", f"7 av 12{POINT}")]
WRITTEN: list[Step] = [
    *TIMED,
    ("Bygdegården", f"8 av 12{TEXT}"),
    ("Vi går runt sjön.", "9 av 12\n\nVad ska det stå om träffen på engelska?…"),
    (Press("Hoppa över"), Edited("9 av 12…", "10 av 12\n\nHur många får plats?…")),
    ("40", "11 av 12\n\nVilka får man träffa där?…"),
    ("Tekniska, Polisen", "12 av 12\n\nVem svarar på frågor om träffen?…"),
]
SHOWN: list[Step] = [
    *WRITTEN,
    ("Kansliet, 0550-123 45", [f"{CARD}…", "Vandring i Sjövik\nCommunity walk · Sjövik…", PREVIEW]),
]

ANNA_IN: list[Step] = [
    ("/start", "Hej Anna!…"),
    (Press("Ja, jag är med"), "Var bor du?…"),
    (Press("Sjövik"), [Edited("Var bor du?…", "Du bor i Sjövik. Tack!"), "Fråga 1 av 4…"]),
]
BILAL_IN: list[Step] = [
    ("/start", "Hello Bilal!…"),
    (Press("Yes, I'm in"), "Where do you live?…"),
    (Press("Skip"), [Edited("Where…", "Then we skip the place."), "Question 1 of 4…"]),
]
TO_FIELDS: Step = (Press("Ändra"), Edited("…Kommer: …", "Vandring i Sjövik\nVad vill du ändra?"))


def arranged(work: Work, **more: object) -> int:
    """A walk in Sjövik on 3 December from 18 to 20 with 40 seats, or as ``more`` says."""
    return published(work, starts_at=work.now + timedelta(days=10, hours=5), **more)


async def on_its_page(phone: Phone, event: int) -> None:
    """Open the page for staff, as they find it from the card."""
    await verify(
        phone,
        [
            (f"/start e{event}", "Vandring…"),
            (Press("Mer"), Edited("Vandring…", "Vandring…")),
            (Press("För personal"), Edited("Vandring…", "Vandring i Sjövik…Kommer: …")),
        ],
    )


async def signed_up(phone: Phone, come_in: list[Step], event: int, card: str, button: str) -> None:
    """Take part, open the event's card, and answer it with this button."""
    await verify(phone, [*come_in, (f"/start e{event}", card), (Press(button), Edited(card, "…"))])


def plain(text: str) -> str:
    """Without the marks that isolate people's own words, which nobody sees."""
    return text.replace("\u2068", "").replace("\u2069", "")
