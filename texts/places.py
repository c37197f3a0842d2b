"""Places by their names."""

from texts.html import safe
from texts.voice import Voice


def place(voice: Voice, key: str | None) -> str:
    """The name of a place, escaped; the whole municipality when there is none."""
    found = voice.setup.place(key)
    return safe(found.name) if found else voice.say("whole-municipality")
