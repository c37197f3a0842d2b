"""Seconding: somebody wants what another has proposed or asked; once each, and it can be taken back."""

from collections.abc import Iterable

from sqlalchemy import Table, bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert

from storage.work import Work


class Seconds:
    """Who seconds what, in a table of its own: ``column`` names what is seconded."""

    def __init__(self, table: Table, column: str) -> None:
        what, who = table.c[column], table.c.person_id
        self._column = column
        self._add = insert(table).on_conflict_do_nothing()
        self._remove = delete(table).where(what == bindparam("number"), who == bindparam("person"))
        self._of = select(what).where(
            who == bindparam("person"), what.in_(bindparam("numbers", expanding=True))
        )

    def second(self, work: Work, number: int, person: int) -> None:
        """This person wants it too; saying so twice changes nothing."""
        work.execute(self._add, {self._column: number, "person_id": person, "at": work.now})

    def take_back(self, work: Work, number: int, person: int) -> None:
        """Or no longer."""
        work.execute(self._remove, {"number": number, "person": person})

    def seconded(self, work: Work, person: int | None, numbers: Iterable[int]) -> frozenset[int]:
        """Which of these the person seconds."""
        asked = list(numbers)
        if person is None or not asked:
            return frozenset()
        return frozenset(work.execute(self._of, {"person": person, "numbers": asked}).scalars())
