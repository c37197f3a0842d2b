"""The commands by every name that they have: Swedish and English, and both work always."""

COMMANDS: dict[str, dict[str, str]] = {
    "start": {"sv": "start", "en": "start"},
    "events": {"sv": "traffar", "en": "events"},
    "mine": {"sv": "mina", "en": "mine"},
    "about": {"sv": "om", "en": "about"},
    "language": {"sv": "sprak", "en": "language"},
    "place": {"sv": "ort", "en": "place"},
    "settings": {"sv": "val", "en": "settings"},
    "help": {"sv": "hjalp", "en": "help"},
    "stop": {"sv": "stopp", "en": "stop"},
}
"""By command: its name in each language. Telegram takes ``a-z``, digits and ``_`` in a command's name."""


STAFF_COMMANDS: dict[str, dict[str, str]] = {
    "event": {"sv": "nytraff", "en": "event"},
    "note": {"sv": "anteckna", "en": "note"},
}
"""Those of staff: they stand in no menu, so that nothing in the chat hints at them."""


def names(command: str) -> frozenset[str]:
    """Every name of a command."""
    return frozenset((COMMANDS | STAFF_COMMANDS)[command].values())
