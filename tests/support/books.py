"""Looking into the database of a bot that runs elsewhere, or has just been killed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Select, func, inspect, select

from storage.engine import make_engine
from storage.tables import contributions, identities, inbox, outbox
from tests.support.statements import Said

_AUTHORS = select(
    contributions.c.id, identities.c.telegram_id, contributions.c.question, contributions.c.text
)
_WRITTEN = _AUTHORS.join_from(
    contributions, identities, identities.c.person_id == contributions.c.person_id
).order_by(contributions.c.id)
_IN_FLIGHT = select(outbox.c.chat_id).where(outbox.c.state == "sending", outbox.c.expires_at.is_(None))
_OPEN = {
    "updates": select(func.count()).where(inbox.c.done_at.is_(None), inbox.c.set_aside_at.is_(None)),
    "messages": select(func.count()).where(outbox.c.state.in_(["waiting", "sending"])),
    "set aside": select(func.count()).where(inbox.c.set_aside_at.is_not(None)),
}


class Books:
    """What a bot's database says, one question at a time."""

    def __init__(self, url: str) -> None:
        self._engine = make_engine(url)

    def close(self) -> None:
        self._engine.dispose()

    def in_flight(self) -> Counter[int]:
        """Messages that were being sent when the bot ended, by chat; what answers a press is none."""
        with self._reading() as connection:
            if not inspect(connection).has_table(outbox.name):  # killed before it had made its tables
                return Counter()
            return Counter(connection.execute(_IN_FLIGHT).scalars())

    def unfinished(self) -> dict[str, int]:
        """How much has not come to its end: updates, messages owed, updates set aside."""
        with self._reading() as connection:
            return {what: _number(connection, query) for what, query in _OPEN.items()}

    def said(self) -> Counter[Said]:
        """All contributions: who (Telegram user id), under which question, in which words."""
        return Counter((who, question, text) for _, who, question, text in self._written())

    def numbers(self) -> dict[int, set[int]]:
        """The numbers of each person's contributions, which their receipts carry, by Telegram user id."""
        found: dict[int, set[int]] = {}
        for number, who, _, _ in self._written():
            found.setdefault(who, set()).add(number)
        return found

    def told(self, rows: Iterable[Mapping[str, Any]]) -> Counter[Said]:
        """The same from the rows of an export, whose columns have these names."""
        people = select(identities.c.person_id, identities.c.telegram_id)
        with self._reading() as connection:
            telegram_ids = {row.person_id: row.telegram_id for row in connection.execute(people)}
        return Counter((telegram_ids[int(row["author"])], row["question"], row["text"]) for row in rows)

    def _written(self) -> list[tuple[int, int, str, str]]:
        with self._reading() as connection:
            return [tuple(row) for row in connection.execute(_WRITTEN).all()]

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._engine.connect().execution_options(reading=True) as connection:
            yield connection


def _number(connection: Connection, query: Select[int]) -> int:
    return connection.execute(query).scalar_one()
