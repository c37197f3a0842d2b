"""Who seconds a question to a panel, and whom what becomes of it concerns."""

from collections.abc import Iterable

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.event_tables import question_seconds
from storage.tables import contributions, identities
from storage.work import Work

_s, _c = question_seconds.c, contributions.c
_SECOND = upsert(question_seconds).on_conflict_do_nothing()
_TAKE_BACK = delete(question_seconds).where(
    _s.contribution_id == bindparam("number"), _s.person_id == bindparam("person")
)
_SECONDED = select(_s.contribution_id).where(
    _s.person_id == bindparam("person"), _s.contribution_id.in_(bindparam("numbers", expanding=True))
)
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


def second(work: Work, number: int, person: int) -> None:
    """This person wants to know it too; saying so twice changes nothing."""
    work.execute(_SECOND, {"contribution_id": number, "person_id": person, "at": work.now})


def take_back(work: Work, number: int, person: int) -> None:
    """Or no longer."""
    work.execute(_TAKE_BACK, {"number": number, "person": person})


def seconded(work: Work, person: int | None, numbers: Iterable[int]) -> frozenset[int]:
    """Which of these questions the person seconds."""
    asked = list(numbers)
    if person is None or not asked:
        return frozenset()
    return frozenset(work.execute(_SECONDED, {"person": person, "numbers": asked}).scalars())


def asked_by(work: Work, number: int) -> int | None:
    """Where its author can be told something (Telegram id); None when they cannot be reached."""
    return work.execute(_ASKED_BY, {"number": number}).scalar_one_or_none()


def seconded_by(work: Work, number: int) -> list[int]:
    """Telegram ids of those who second it and can be reached."""
    return list(work.execute(_SECONDED_BY, {"number": number}).scalars())
