"""Who seconds a question to a panel, and whom what becomes of it concerns."""

from sqlalchemy import bindparam, select

from storage.event_tables import question_seconds
from storage.seconds import Seconds
from storage.tables import contributions, identities
from storage.work import Work

_s, _c = question_seconds.c, contributions.c
SECONDS = Seconds(question_seconds, "contribution_id")
"""Who wants to know it too."""

_REACHED = identities.c.unreachable_since.is_(None)
_ASKED_BY = (
    select(identities.c.telegram_id)
    .join_from(contributions, identities, identities.c.person_id == _c.person_id)
    .where(_c.id == bindparam("number"), _REACHED)
)
_SECONDED_BY = (
    select(identities.c.telegram_id)
    .join_from(question_seconds, identities, identities.c.person_id == _s.person_id)
    .where(_s.contribution_id == bindparam("number"), _REACHED)
    .order_by(_s.at, identities.c.telegram_id)
)


def asked_by(work: Work, number: int) -> int | None:
    """Where its author can be told something (Telegram id); None when they cannot be reached."""
    return work.execute(_ASKED_BY, {"number": number}).scalar_one_or_none()


def seconded_by(work: Work, number: int) -> list[int]:
    """Telegram ids of those who second it and can be reached."""
    return list(work.execute(_SECONDED_BY, {"number": number}).scalars())
