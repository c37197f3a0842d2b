"""The tables' shape in a database, brought up to date at the start.

Alembic is loaded only when there is a step to take: it costs a start more than everything else together.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0002"
"""The newest step; a test holds it to the files."""

STEPS = Path(__file__).parent / "migrations"

# One process takes the steps while the others wait; any number that nobody else uses will do.
_LOCK = text("SELECT pg_advisory_xact_lock(7361031)")
_REVISION = text("SELECT version_num FROM alembic_version")


class FromTheFuture(Exception):
    """The database has been used by a newer version of the program, which this one does not understand."""


def bring_up_to_date(engine: Engine) -> None:
    """Take the steps that the database lacks. Raises FromTheFuture when it is ahead of this program."""
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(_LOCK)
        found = revision(connection)
        if found is not None and found > HEAD:
            raise FromTheFuture(
                f"The database is at step {found}, this program knows {HEAD}: use a newer program."
            )
        if found != HEAD:
            upgrade(connection)


def revision(connection: Connection) -> str | None:
    """The step the database is at; None when it is empty."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(_REVISION).scalar()


def upgrade(connection: Connection, to: str = "head") -> None:
    """Take steps forward on an open connection."""
    from alembic import command

    command.upgrade(alembic_config(connection), to)


def downgrade(connection: Connection, to: str) -> None:
    """Take steps back on an open connection; ``base`` is the empty database."""
    from alembic import command

    command.downgrade(alembic_config(connection), to)


def alembic_config(connection: Connection) -> "Config":
    """Alembic on our own connection, without an ``alembic.ini``."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(STEPS))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
