"""What residents give: kinds, the way through the house, and what belongs together."""

from datetime import datetime, timedelta
from enum import StrEnum

from domain.said import Wrote

REFERENCE = "K-"
"""What a contribution's reference begins with; the number after it is given once and never again."""

BELONGS_WITHIN = timedelta(minutes=2)
"""A picture sent this soon after some words shows what the words were about."""


class Kind(StrEnum):
    """What sort of contribution it is. UNSORTED is kept just as well as the others."""

    ANSWER = "answer"
    QUESTION = "question"
    VIEWPOINT = "viewpoint"
    IDEA = "idea"
    REPLY = "reply"
    UNSORTED = "unsorted"


CHOICES = (Kind.QUESTION, Kind.VIEWPOINT, Kind.IDEA)
"""What a resident can say that something written outside a question is."""


class Status(StrEnum):
    """Where a contribution is on its way through the house."""

    RECEIVED = "received"
    READ = "read"
    THEMED = "themed"
    WITH_BODY = "with_body"
    ANSWERED = "answered"
    DECIDED = "decided"
    DONE = "done"
    WITHDRAWN = "withdrawn"


def reference(number: int) -> str:
    """How people name a contribution: ``K-1042``."""
    return f"{REFERENCE}{number}"


def may_sort(kind: Kind) -> bool:
    """Whether its author may say what it is: not for an answer to a question or a reply."""
    return kind is Kind.UNSORTED or kind in CHOICES


def belongs_to_latest(wrote: Wrote, latest_at: datetime, latest_album: str | None, now: datetime) -> bool:
    """Whether an attachment belongs to its author's latest contribution instead of being one of its own.

    The pictures of an album are one contribution. A picture, file or position without words that comes
    right after some words shows what they were about; a voice message speaks for itself.
    """
    if wrote.attachment is None or wrote.reply_to is not None:
        return False
    if wrote.album is not None and wrote.album == latest_album:
        return True
    fresh = now - latest_at <= BELONGS_WITHIN
    return fresh and not wrote.text and not wrote.attachment.medium.speaks
