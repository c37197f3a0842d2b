"""Fetching a file, as far as the database is concerned: what is due, and what became of it."""

from datetime import timedelta

from domain.attachments import Refusal
from domain.telling import FileRefused
from services import outbox
from storage import attachments
from storage.attachments import State, Waiting
from storage.work import Work

ATTEMPTS = 8
"""After so many failures a file is given up; its error stays to be looked at."""

LONGEST_PAUSE = timedelta(hours=1)


def due(work: Work, size: int) -> list[Waiting]:
    """The files to fetch now."""
    return attachments.waiting(work, size)


def fetched(work: Work, file: Waiting, digest: str, size: int) -> None:
    """The file is kept under the SHA-256 of its content; ``size`` in bytes."""
    attachments.fetched(work, file.id, digest, size)


def failed(work: Work, file: Waiting, why: str) -> bool:
    """An attempt failed; returns whether there will be another. Whoever sent a lost file hears of it."""
    if file.attempts + 1 >= ATTEMPTS:
        attachments.ended(work, file.id, State.GIVEN_UP, why)
        _tell(work, file, "lost")
        return False
    attachments.later(work, file.id, work.now + pause(file.attempts), why)
    return True


def refused(work: Work, file: Waiting, because: Refusal) -> None:
    """The file is not taken after all, and whoever sent it hears why."""
    attachments.ended(work, file.id, State.REFUSED, because.value)
    _tell(work, file, because.value)


def pause(attempts: int) -> timedelta:
    """How long to wait after so many attempts and one more: 5 s, 15 s, 45 s, … an hour."""
    return min(LONGEST_PAUSE, timedelta(seconds=5 * 3**attempts))


def _tell(work: Work, file: Waiting, why: str) -> None:
    if file.telegram_id is not None:
        tell_refused(work, file.telegram_id, why, file.name)


def tell_refused(work: Work, telegram_id: int, why: str, name: str | None) -> None:
    """Owe a kind word about a file that is not taken, and what would be."""
    limit = work.setup.attachments.max_bytes // 1_000_000
    outbox.owe(work, telegram_id, FileRefused(why, name or "", limit))
