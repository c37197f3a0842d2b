"""What is attached to contributions: files still at Telegram to be fetched, files kept, positions."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import bindparam, func, insert, literal_column, select, update

from domain.said import Attachment
from storage.tables import attachments, contributions, identities
from storage.work import Work

FETCH = "fetch"
"""The signal that there is a file to fetch."""


class State(StrEnum):
    """Where a file stands. A position has nothing to fetch and is ``kept`` from the beginning."""

    WAITING = "waiting"
    KEPT = "kept"
    REFUSED = "refused"
    GIVEN_UP = "given_up"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file to fetch; ``telegram_id`` is whose it is, None when that is no longer known."""

    id: int
    file_id: str
    name: str | None
    mime: str | None
    attempts: int
    telegram_id: int | None


_a = attachments.c
_ADD = insert(attachments)
_COUNTS = (
    select(_a.contribution_id, func.count())
    .where(_a.contribution_id.in_(bindparam("numbers", expanding=True)))
    .group_by(_a.contribution_id)
)
_WAITING = (
    select(_a.id, _a.file_id, _a.name, _a.mime, _a.attempts, identities.c.telegram_id)
    .join_from(attachments, contributions)
    .outerjoin(identities, identities.c.person_id == contributions.c.person_id)
    .where(_a.state == literal_column("'waiting'"), _a.try_at <= bindparam("now", type_=_a.try_at.type))
    .order_by(_a.try_at)
    .limit(bindparam("size"))
)
_THIS = _a.id == bindparam("this")
_FETCHED = (
    update(attachments)
    .where(_THIS)
    .values(state=State.KEPT, sha256=bindparam("digest"), size=bindparam("bytes"), try_at=None, error=None)
)
_ENDED = update(attachments).where(_THIS).values(state=bindparam("end"), try_at=None, error=bindparam("why"))
_LATER = (
    update(attachments)
    .where(_THIS)
    .values(attempts=_a.attempts + 1, try_at=bindparam("when"), error=bindparam("why"))
)


def add(work: Work, contribution: int, message_id: int, what: Attachment) -> None:
    """Attach a file, which is then fetched, or a position, which is complete as it is."""
    row = {
        "contribution_id": contribution,
        "kind": what.medium.value,
        "message_id": message_id,
        "file_id": what.file_id,
        "name": what.name,
        "mime": what.mime,
        "size": what.size,
        "latitude": what.latitude,
        "longitude": what.longitude,
        "state": State.WAITING if what.file_id else State.KEPT,
        "attempts": 0,
        "try_at": work.now if what.file_id else None,
    }
    work.execute(_ADD, row)
    if what.file_id:
        work.signals.add(FETCH)


def counts(work: Work, contributions: list[int]) -> dict[int, int]:
    """How many attachments each of these contributions has; those without are absent."""
    return {row[0]: row[1] for row in work.execute(_COUNTS, {"numbers": contributions})}


def waiting(work: Work, size: int) -> list[Waiting]:
    """The files that are due to be fetched, oldest first."""
    rows = work.execute(_WAITING, {"now": work.now, "size": size}).all()
    return [Waiting(*row) for row in rows]


def fetched(work: Work, attachment: int, digest: str, size: int) -> None:
    """The file is in its folder, under the name of its content."""
    work.execute(_FETCHED, {"this": attachment, "digest": digest, "bytes": size})


def later(work: Work, attachment: int, when: datetime, why: str) -> None:
    """An attempt failed; another is due then."""
    work.execute(_LATER, {"this": attachment, "when": when, "why": why[:200]})


def ended(work: Work, attachment: int, end: State, why: str) -> None:
    """It will not be fetched; why is kept."""
    work.execute(_ENDED, {"this": attachment, "end": end, "why": why[:200]})
