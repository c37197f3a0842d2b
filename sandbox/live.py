"""Live positions as messages keep them: for how long one moves, and what is left of it afterwards."""

from __future__ import annotations

import time

from sandbox.people import Json


def until(message: Json) -> float | None:
    """When the position that a message shares stops moving (Unix seconds); None if it does not move now."""
    period = message.get("location", {}).get("live_period")
    if not period:
        return None
    end = float(message["date"] + period)
    return end if end > time.time() else None


def stilled(content: Json) -> Json:
    """The content with its position as it is now, for good; a copy, so that older looks stay as they were."""
    if "live_period" not in content.get("location", {}):
        return content
    position = {key: value for key, value in content["location"].items() if key != "live_period"}
    return {**content, "location": position}


def quoted(message: Json) -> Json:
    """A message as it stands inside another one: replies do not nest, and what is over moves no more."""
    shown = {key: value for key, value in message.items() if key != "reply_to_message"}
    return shown if until(message) else stilled(shown)
