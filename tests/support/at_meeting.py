"""Questions to a panel as people meet them on their phones: asking one, reading the others, meeting mode."""

from sandbox import Phone
from tests.support.transcript import Edited, Press, Step, verify

IN = [
    ("/start", "Hej Anna!…"),
    (Press("Ja, jag är med"), "Var bor du?…"),
    (Press("Sjövik"), [Edited("Var bor du?…", "Du bor i Sjövik. Tack!"), "Fråga 1 av 4…"]),
]
IN_ENGLISH = [
    ("/start", "Hello Bilal!…"),
    (Press("Yes, I'm in"), "Where do you live?…"),
    (Press("Skip"), [Edited("Where…", "Then we skip the place."), "Question 1 of 4…"]),
]
CARD = "Vandring i Sjövik…"
WHOM = "Vem vill du fråga på Vandring i Sjövik?"
STALE = "Den knappen gäller inte längre. Skriv /start, så ser du var du är."


async def at_the_queue(phone: Phone, event: int) -> Phone:
    """Open meeting mode, as the row for staff does."""
    await verify(phone, [(f"/start e{event}", CARD)])
    await phone.press_data(phone.screen[-1], f"mq:{event}:0")
    await phone.edited(phone.screen[-1])
    return phone


def ask(event: int, words: str, number: int = 1) -> list[Step]:
    """Ask the panel as a whole."""
    return [
        (f"/start e{event}", "…"),
        (Press("Mer"), Edited("…", "…")),
        (Press("Fråga i förväg"), WHOM),
        (Press("Alla som svarar"), Edited("Vem vill…", "Vad vill du fråga på Vandring i Sjövik?…")),
        (words, f"Tack! Din fråga har nummer K-{number}.\nLäge: mottaget"),
    ]


def plain(text: str) -> str:
    """Without the marks that isolate people's own words, which nobody sees."""
    return text.replace("\u2068", "").replace("\u2069", "")


async def press(phone: Phone, label: str, toast: str = "") -> str:
    """Press under the newest message; what it shows then."""
    before = phone.screen[-1]
    pressed = await phone.press(label)
    assert (await pressed.answered()).text == toast
    return plain((await phone.edited(before)).text)


async def seen_by(phone: Phone, event: int) -> str:
    """The list of questions as somebody sees it who opens the meeting anew."""
    await phone.say(f"/start e{event}")
    shown = await phone.next()
    await phone.press_data(shown, f"evqs:{event}:0")
    return plain((await phone.edited(shown)).text)
