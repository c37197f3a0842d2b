"""The steps between the shapes of the tables: forward, back, forward; and where they lead."""

from collections.abc import Iterator

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text

from storage import schema
from storage.engine import make_engine
from storage.tables import metadata


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    one = make_engine(url)
    yield one
    one.dispose()


def steps(engine: Engine) -> list[str]:
    """Every step, first to last."""
    with engine.connect() as connection:
        directory = ScriptDirectory.from_config(schema.alembic_config(connection))
    return [step.revision for step in reversed(list(directory.walk_revisions()))]


def test_every_step_can_be_taken_back_and_again(engine: Engine) -> None:
    for step in steps(engine):
        with engine.begin() as connection:
            schema.upgrade(connection, step)
        with engine.begin() as connection:
            schema.downgrade(connection, "-1")
        with engine.begin() as connection:
            schema.upgrade(connection, step)
    with engine.begin() as connection:
        schema.downgrade(connection, "base")
        assert set(inspect(connection).get_table_names()) - {"sqlite_sequence"} == {"alembic_version"}


def test_the_steps_lead_to_the_tables_of_the_code(engine: Engine) -> None:
    schema.bring_up_to_date(engine)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_the_newest_step_is_the_one_the_code_names(engine: Engine) -> None:
    assert steps(engine)[-1] == schema.HEAD


def test_a_database_that_is_up_to_date_is_left_alone(engine: Engine) -> None:
    schema.bring_up_to_date(engine)
    schema.bring_up_to_date(engine)
    with engine.connect() as connection:
        assert schema.revision(connection) == schema.HEAD


def test_a_database_from_the_future_is_refused(engine: Engine) -> None:
    schema.bring_up_to_date(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(schema.FromTheFuture, match="9999"):
        schema.bring_up_to_date(engine)
