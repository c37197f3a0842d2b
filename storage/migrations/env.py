"""What Alembic runs: the steps, on the connection that ``storage.schema`` has opened."""

from typing import Any, Literal

from alembic import context

from storage.tables import Moment, metadata


def render_item(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """A step says what the database gets, not what our own type is called today."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, Moment) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_item=render_item,
    render_as_batch=True,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
