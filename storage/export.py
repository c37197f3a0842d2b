"""Every contribution with what belongs to it, read in order and in batches, as of one moment."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Row, bindparam, func, select, text

from storage.event_tables import entries
from storage.tables import attachments, contributions, wordings
from storage.work import Work

BATCH = 500

_COUNT = select(func.count()).select_from(contributions)
_BATCH = (
    select(contributions, wordings.c.text.label("asked"), entries.c.event_id, entries.c.stop_id)
    .outerjoin(wordings, wordings.c.version == contributions.c.wording)
    .outerjoin(entries, entries.c.contribution_id == contributions.c.id)
    .where(contributions.c.id > bindparam("after"))
    .order_by(contributions.c.id)
    .limit(BATCH)
)
_ATTACHED = (
    select(attachments)
    .where(attachments.c.contribution_id.between(bindparam("first"), bindparam("last")))
    .order_by(attachments.c.contribution_id, attachments.c.id)
)


@dataclass(frozen=True, slots=True)
class Attached:
    """A file or a position; ``sha256`` is the name of a file that has been fetched."""

    kind: str
    state: str
    name: str | None
    mime: str | None
    size: int | None
    sha256: str | None
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class Exported:
    """One contribution as it leaves the house. ``person`` is a number that means nothing elsewhere.

    ``event`` and ``stop`` are the numbers of where it was said; ``noted``: somebody wrote it down for them.
    """

    number: int
    person: int
    dialogue: str | None
    question: str | None
    wording: str | None
    kind: str
    text: str
    place: str | None
    language: str
    source: str | None
    forwarded_from: str | None
    status: str
    received_at: datetime
    changed_at: datetime | None
    withdrawn_at: datetime | None
    parent: int | None
    event: int | None
    stop: int | None
    noted: bool
    attachments: tuple[Attached, ...]


def one_moment(work: Work) -> None:
    """Make every query of this transaction see the same moment; comes before the first of them.

    SQLite does so by itself.
    """
    if work.connection.dialect.name == "postgresql":
        work.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"))


def count(work: Work) -> int:
    number: int = work.execute(_COUNT).scalar_one()
    return number


def every(work: Work) -> Iterator[Exported]:
    """All contributions, oldest number first; only a batch of them is in memory."""
    after = 0
    while batch := work.execute(_BATCH, {"after": after}).all():
        found = _attached(work, batch[0].id, batch[-1].id)
        for row in batch:
            yield _exported(row, tuple(found[row.id]))
        after = batch[-1].id


def _attached(work: Work, first: int, last: int) -> dict[int, list[Attached]]:
    found: dict[int, list[Attached]] = defaultdict(list)
    for row in work.execute(_ATTACHED, {"first": first, "last": last}):
        found[row.contribution_id].append(
            Attached(
                kind=row.kind,
                state=row.state,
                name=row.name,
                mime=row.mime,
                size=row.size,
                sha256=row.sha256,
                latitude=row.latitude,
                longitude=row.longitude,
            )
        )
    return found


def _exported(row: Row[*tuple[object, ...]], attached: Sequence[Attached]) -> Exported:
    return Exported(
        number=row.id,
        person=row.person_id,
        dialogue=row.dialogue,
        question=row.question,
        wording=row.asked,
        kind=row.kind,
        text=row.text,
        place=row.place,
        language=row.language,
        source=row.source,
        forwarded_from=row.forwarded_from,
        status=row.status,
        received_at=row.received_at,
        changed_at=row.changed_at,
        withdrawn_at=row.withdrawn_at,
        parent=row.parent_id,
        event=row.event_id,
        stop=row.stop_id,
        noted=row.message_id < 0,
        attachments=tuple(attached),
    )
