"""Places by their names."""

from texts.html import safe
from texts.voice import Voice


def place(voice: Voice, key: str | None) -> str:
    """The name of a place, escaped, for a message."""
    return safe(place_name(voice, key))


def place_name(voice: Voice, key: str | None) -> str:
    """The name of a place; the whole municipality when there is none.

    One that has left the configuration is called by its key: to say the whole municipality would be wrong.
    """
    if key is None:
        return voice.say("whole-municipality")
    found = voice.setup.place(key)
    return found.name if found else key.replace("-", " ").replace("_", " ").title()
