"""What both peers keep: one row for each text, through an ``AsyncSession`` on SQLite, a commit each."""

import argparse
from datetime import UTC, datetime

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

Sessions = async_sessionmaker[AsyncSession]


class Base(DeclarativeBase):
    """The peers' tables."""


class Said(Base):
    """One text of one person."""

    __tablename__ = "said"

    id: Mapped[int] = mapped_column(primary_key=True)
    chat_id: Mapped[int]
    message_id: Mapped[int]
    text: Mapped[str]
    at: Mapped[datetime]


def arguments() -> argparse.Namespace:
    """A peer's command line: ``token``, ``base_url`` and ``database``, the path of its SQLite file."""
    parser = argparse.ArgumentParser()
    for name in ("token", "base_url", "database"):
        parser.add_argument(name)
    return parser.parse_args()


def engine(path: str) -> AsyncEngine:
    """SQLite as a careful author opens it: a write-ahead log, which makes each commit cheaper."""
    made = create_async_engine(f"sqlite+aiosqlite:///{path}")
    event.listen(made.sync_engine, "connect", lambda raw, _: raw.execute("PRAGMA journal_mode=WAL"))
    return made


async def open_sessions(made: AsyncEngine) -> Sessions:
    """Create the table; the sessions to use it with."""
    async with made.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    return async_sessionmaker(made, expire_on_commit=False)


async def keep(sessions: Sessions, chat_id: int, message_id: int, text: str) -> int:
    """Keep one text; its number."""
    async with sessions() as session:
        said = Said(chat_id=chat_id, message_id=message_id, text=text, at=datetime.now(UTC))
        session.add(said)
        await session.commit()
        return said.id
