"""What the sender does in the database: write down what became of messages, and claim the next ones."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import structlog

from domain.lanes import Lane
from domain.notices import REGISTRY
from storage import sending
from storage.sending import Claimed, Settled, State
from storage.work import Undone, Work

ERROR_LENGTH = 300
_log = structlog.get_logger(__name__)


class Telling(Protocol):
    """What to tell, with its facts, and in which language."""

    @property
    def told(self) -> Any: ...

    @property
    def language(self) -> str: ...


Prepare = Callable[[Work, Sequence[Claimed]], Sequence[Telling | None]]
"""Looks at claimed rows once more; None where the notice no longer applies."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A claimed row and what it tells."""

    row: Claimed
    telling: Telling


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a claimed row, and what that says about its chat."""

    row: Claimed
    settled: Settled
    unreachable: bool = False
    moved_to: int | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """How many messages may go out now, which chats may not be sent to, and which lanes are open.

    ``in_hand`` are all rows that the sender knows it has claimed, when it may have claimed others without
    hearing of it; else None.
    """

    size: int
    resting: frozenset[int] = frozenset()
    lanes: tuple[Lane, ...] = tuple(Lane)
    in_hand: frozenset[int] | None = None


def exchange(work: Work, prepare: Prepare, reports: Sequence[Report], wanted: Wanted) -> list[Parcel]:
    """Settle what has been sent and claim what may go next, in one transaction."""
    if wanted.in_hand is not None:
        sending.release(work, wanted.in_hand)
    _write(work, reports)
    rows = sending.claim(work, wanted.size, wanted.resting, wanted.lanes)
    late = [row for row in rows if row.expires_at is not None and row.expires_at < work.now]
    fresh = [row for row in rows if row not in late] if late else rows
    parcels, useless = _prepared(work, prepare, fresh)
    _write(work, [*map(dropped, late), *useless])
    return parcels


def dropped(row: Claimed, why: str | None = None) -> Report:
    """The report on a row that is not to be sent after all."""
    return Report(row, settled(row, State.DROPPED, error=why))


def settled(
    row: Claimed, state: State, *, message_id: int | None = None, error: str | None = None
) -> Settled:
    """A row in its new state, all else as it was."""
    text = None if error is None else error[:ERROR_LENGTH]
    return Settled(row.id, state, row.due, row.attempts, row.repeats, message_id, text)


def _prepared(work: Work, prepare: Prepare, rows: Sequence[Claimed]) -> tuple[list[Parcel], list[Report]]:
    """The parcels of those that still apply, and reports on the others."""
    if not rows:
        return [], []
    try:
        tellings = work.apart(lambda work: prepare(work, rows))
    except Undone as error:
        return _one_by_one(work, prepare, rows, error)
    parcels = [Parcel(row, one) for row, one in zip(rows, tellings, strict=True) if one is not None]
    return parcels, [dropped(row) for row, one in zip(rows, tellings, strict=True) if one is None]


def _one_by_one(
    work: Work, prepare: Prepare, rows: Sequence[Claimed], error: Undone
) -> tuple[list[Parcel], list[Report]]:
    """A row that cannot be prepared fails alone."""
    if len(rows) == 1:
        _log.error("a message cannot be prepared", kind=rows[0].kind, row=rows[0].id, exc_info=error)
        return [], [Report(rows[0], settled(rows[0], State.FAILED, error=str(error)))]
    both = [_prepared(work, prepare, [row]) for row in rows]
    return [one for parcels, _ in both for one in parcels], [one for _, reports in both for one in reports]


def _write(work: Work, reports: Sequence[Report]) -> None:
    """Settle rows; what nobody can refer to later is gone with that."""
    sending.remove(work, [one.row.id for one in reports if _leaves_nothing(one)])
    sending.settle(work, [one.settled for one in reports if not _leaves_nothing(one)])
    for report in reports:
        if report.unreachable:
            _unreachable(work, report)
        if report.moved_to is not None:
            sending.move(work, report.row.chat_id, report.moved_to)


def _leaves_nothing(report: Report) -> bool:
    return report.settled.state is not State.WAITING and not keeps(report.row.kind)


def _unreachable(work: Work, report: Report) -> None:
    fleeting = [kind for kind in REGISTRY if not keeps(kind)]
    why = (report.settled.error or "")[:200]
    sending.unreachable(work, report.row.chat_id, why, fleeting)


def keeps(kind: str) -> bool:
    """Whether a settled row of this kind stays; one of a kind that nobody knows stays to be looked at."""
    cls = REGISTRY.get(kind)
    return cls is None or cls.keeps
