"""What a link into the chat carries: at most 64 of ``[A-Za-z0-9_-]`` (Bot API, "Deep linking").

Anything that is none of ours names the place where the link hung: a shop, a school, a poster.
"""

import re
from dataclasses import dataclass

PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True, slots=True)
class Hung:
    """The link hung there; None: it carried nothing that we understand."""

    source: str | None = None


@dataclass(frozen=True, slots=True)
class ToEvent:
    """Show this event. ``source`` is where the link to it hung."""

    event: int
    source: str | None = None

    def encode(self) -> str:
        return f"e{self.event}_{self.source}" if self.source else f"e{self.event}"


@dataclass(frozen=True, slots=True)
class ToCheckIn:
    """I am here: the code on the leader's sheet was scanned."""

    event: int
    code: str

    def encode(self) -> str:
        return f"w{self.event}_{self.code}"


@dataclass(frozen=True, slots=True)
class ToSlip:
    """These are my words, which somebody wrote down for me."""

    code: str

    def encode(self) -> str:
        return f"s_{self.code}"


Link = Hung | ToEvent | ToCheckIn | ToSlip

_EVENT = re.compile(r"e(\d{1,18})(?:_([A-Za-z0-9_-]+))?")
_CHECK_IN = re.compile(r"w(\d{1,18})_([a-z0-9]+)")
_SLIP = re.compile(r"s_([A-Z0-9]+)")


def read(payload: str) -> Link:
    """What a payload means; links are typed, photographed and forged, so anything may come."""
    if not PAYLOAD.fullmatch(payload):
        return Hung()
    if found := _EVENT.fullmatch(payload):
        return ToEvent(int(found[1]), found[2])
    if found := _CHECK_IN.fullmatch(payload):
        return ToCheckIn(int(found[1]), found[2])
    if found := _SLIP.fullmatch(payload):
        return ToSlip(found[1])
    return Hung(payload)


def address(bot_name: str, link: ToEvent | ToCheckIn | ToSlip) -> str:
    """The link as it is scanned, shared or pressed."""
    return f"https://t.me/{bot_name}?start={link.encode()}"
