"""Who goes first: a reply to somebody who waits, before a reminder, before a digest, before a broadcast."""

from enum import IntEnum


class Lane(IntEnum):
    """The priority of an outgoing message; the lower number goes first."""

    REPLY = 0
    REMINDER = 10
    DIGEST = 20
    BROADCAST = 30
