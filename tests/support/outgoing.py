"""Messages for tests of the engine alone: the row's text is what is said, without any dialogue behind it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from domain.lanes import Lane
from storage import outbox
from storage.database import Database
from storage.outbox import Row
from storage.sending import Claimed
from storage.tables import outbox as table
from storage.work import Work
from texts.message import Message, Toast

KIND = "said in a test"
"""No notice's kind: its rows stay after they have been settled, to be looked at."""


@dataclass(frozen=True)
class Said:
    told: dict[str, Any]
    language: str = "sv"


def prepare(_work: Work, rows: Sequence[Claimed]) -> list[Said | None]:
    """As ``services.notices.ready`` does: None for what no longer applies; a mistake where there is one."""
    told = [json.loads(row.params) for row in rows]
    if any(one.get("mistake") for one in told):
        raise LookupError("what is told is not there")
    return [None if one.get("void") else Said(one) for one in told]


def render(told: dict[str, Any], _language: str) -> Message | Toast:
    if "toast" in told:
        return Toast(told["toast"], told["html"])
    return Message(told["html"], edits=told.get("edits"))


def owe(
    work: Work, chat_id: int, html: str, *, lane: Lane = Lane.REPLY, lives: float | None = None, **more: Any
) -> None:
    """Queue a text; ``lives`` seconds for what answers a button, as ``more`` its ``toast``."""
    expires = None if lives is None else work.now + timedelta(seconds=lives)
    outbox.add(
        work,
        Row(
            None,
            chat_id,
            KIND,
            json.dumps({"html": html, **more}, ensure_ascii=False),
            lane,
            work.now,
            expires,
        ),
    )


async def states(database: Database) -> dict[str, str]:
    """Text to state, of every row that is there."""

    def look(work: Work) -> dict[str, str]:
        rows = work.execute(select(table.c.params, table.c.state).order_by(table.c.id)).all()
        return {json.loads(params)["html"]: state for params, state in rows}

    return await database.read(look)


async def row(database: Database, html: str) -> Any:
    """One row by its text."""

    def look(work: Work) -> Any:
        wanted = select(table).where(table.c.params.like(f'%"{html}"%'))
        return work.execute(wanted).one()

    return await database.read(look)
