"""Text as Telegram's HTML: people's own words escaped, kept apart, and cut where they must be."""

from html import escape

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
ELLIPSIS = "…"


def safe(text: str) -> str:
    """Anybody's text, so that nothing in it counts as a tag."""
    return escape(text, quote=False)


def own(text: str) -> str:
    """Somebody's own words inside a sentence of ours: escaped, and with a direction of their own.

    The isolation (Unicode Bidirectional Algorithm, UAX 9) keeps Arabic words from turning our sentence round.
    """
    return f"{FIRST_STRONG_ISOLATE}{safe(text)}{POP_ISOLATE}"


def units(text: str) -> int:
    """Length as Telegram counts it: UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def clip(text: str, most: int) -> str:
    """The text, or as much of its beginning as fits into ``most`` UTF-16 units, with an ellipsis."""
    if units(text) <= most:
        return text
    kept = text.encode("utf-16-le", "surrogatepass")[: (most - 1) * 2].decode("utf-16-le", "ignore")
    return kept.rstrip() + ELLIPSIS


def one_line(text: str, most: int) -> str:
    """The text on a single line, cut to ``most`` UTF-16 units."""
    return clip(" ".join(text.split()), most)
