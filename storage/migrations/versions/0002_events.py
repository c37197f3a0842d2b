"""Events: what is arranged, who comes, what is said and seen there."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "events",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=True),
        sa.Column("place", sa.String(length=64), nullable=True),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("point", sa.String(length=200), nullable=True),
        sa.Column("seats", sa.Integer(), nullable=True),
        sa.Column("hosts", sa.String(length=500), nullable=True),
        sa.Column("contact", sa.String(length=200), nullable=True),
        sa.Column("rule", sa.String(length=16), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=True),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.BigInteger(), nullable=True),
        sa.Column("revises_id", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("write_up", sa.String(length=16), nullable=False),
        sa.Column("made_by", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("step", sa.String(length=20), nullable=True),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["origin_id"], ["events.id"], name="fk_events_origin_id"),
        sa.ForeignKeyConstraint(["revises_id"], ["events.id"], name="fk_events_revises_id"),
        sa.PrimaryKeyConstraint("id", name="pk_events"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_events_when", "events", ["status", "starts_at"], unique=False)

    op.create_table(
        "attendances",
        sa.Column("event_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("checked_in_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("positioned_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("live_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("live_message", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_attendances_event_id"),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name="fk_attendances_person_id"),
        sa.PrimaryKeyConstraint("event_id", "person_id", name="pk_attendances"),
    )
    op.create_table(
        "event_history",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("event_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("who", sa.BigInteger(), nullable=False),
        sa.Column("what", sa.String(length=32), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_event_history_event_id"),
        sa.PrimaryKeyConstraint("id", name="pk_event_history"),
    )
    op.create_index("ix_event_history_event_id", "event_history", ["event_id"], unique=False)

    op.create_table(
        "event_reminders",
        sa.Column("event_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("hours", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_event_reminders_event_id"),
        sa.PrimaryKeyConstraint("event_id", "starts_at", "hours", name="pk_event_reminders"),
    )
    op.create_table(
        "event_texts",
        sa.Column("event_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("title", sa.String(length=100), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_event_texts_event_id"),
        sa.PrimaryKeyConstraint("event_id", "language", name="pk_event_texts"),
    )
    op.create_table(
        "registrations",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("event_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("party", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=128), nullable=False),
        sa.Column("turn", sa.BigInteger(), nullable=True),
        sa.Column("offered_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("wants_write_up", sa.Boolean(), nullable=False),
        sa.Column("registered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_registrations_event_id"),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name="fk_registrations_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_registrations"),
        sa.UniqueConstraint("event_id", "person_id", name="uq_registrations_event_id_person_id"),
    )
    op.create_index("ix_registrations_line", "registrations", ["event_id", "state", "turn"], unique=False)
    op.create_index(
        "ix_registrations_offered",
        "registrations",
        ["offered_until"],
        unique=False,
        sqlite_where=sa.text("state = 'offered'"),
        postgresql_where=sa.text("state = 'offered'"),
    )
    op.create_index("ix_registrations_person_id", "registrations", ["person_id"], unique=False)

    op.create_table(
        "slips",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("event_id", sa.BigInteger(), nullable=True),
        sa.Column("name", sa.String(length=80), nullable=True),
        sa.Column("noted_by", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_by", sa.BigInteger(), nullable=True),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["claimed_by"], ["persons.id"], name="fk_slips_claimed_by"),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_slips_event_id"),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name="fk_slips_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_slips"),
        sa.UniqueConstraint("code", name="uq_slips_code"),
    )
    op.create_table(
        "stops",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("event_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=True),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_stops_event_id"),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name="fk_stops_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_stops"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_stops_event_id", "stops", ["event_id"], unique=False)

    op.create_table(
        "stop_seconds",
        sa.Column("stop_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name="fk_stop_seconds_person_id"),
        sa.ForeignKeyConstraint(["stop_id"], ["stops.id"], name="fk_stop_seconds_stop_id"),
        sa.PrimaryKeyConstraint("stop_id", "person_id", name="pk_stop_seconds"),
    )
    op.create_table(
        "entries",
        sa.Column("contribution_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("event_id", sa.BigInteger(), nullable=False),
        sa.Column("stop_id", sa.BigInteger(), nullable=True),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("noted_by", sa.BigInteger(), nullable=True),
        sa.Column("left_out", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["contribution_id"], ["contributions.id"], name="fk_entries_contribution_id"),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_entries_event_id"),
        sa.ForeignKeyConstraint(["stop_id"], ["stops.id"], name="fk_entries_stop_id"),
        sa.PrimaryKeyConstraint("contribution_id", name="pk_entries"),
    )
    op.create_index("ix_entries_event_id", "entries", ["event_id"], unique=False)

    op.create_table(
        "panel_questions",
        sa.Column("contribution_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("event_id", sa.BigInteger(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("voice", sa.String(length=256), nullable=True),
        sa.Column("addressee", sa.String(length=100), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("before", sa.String(length=16), nullable=True),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(length=16), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("answer_file", sa.String(length=256), nullable=True),
        sa.Column("answered_by", sa.String(length=100), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["contribution_id"], ["contributions.id"], name="fk_panel_questions_contribution_id"
        ),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_panel_questions_event_id"),
        sa.PrimaryKeyConstraint("contribution_id", name="pk_panel_questions"),
    )
    op.create_index("ix_panel_questions_event_id", "panel_questions", ["event_id"], unique=False)

    op.create_table(
        "question_seconds",
        sa.Column("contribution_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["contribution_id"], ["contributions.id"], name="fk_question_seconds_contribution_id"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name="fk_question_seconds_person_id"),
        sa.PrimaryKeyConstraint("contribution_id", "person_id", name="pk_question_seconds"),
    )
    op.create_index(
        "ix_outbox_unasked",
        "outbox",
        ["chat_id", "deliver_at"],
        unique=False,
        sqlite_where=sa.text("lane >= 20"),
        postgresql_where=sa.text("lane >= 20"),
    )

    op.add_column("persons", sa.Column("uninvited_since", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column("persons", "uninvited_since")

    op.drop_index(
        "ix_outbox_unasked",
        table_name="outbox",
        sqlite_where=sa.text("lane >= 20"),
        postgresql_where=sa.text("lane >= 20"),
    )

    op.drop_table("question_seconds")
    op.drop_index("ix_panel_questions_event_id", table_name="panel_questions")

    op.drop_table("panel_questions")
    op.drop_index("ix_entries_event_id", table_name="entries")

    op.drop_table("entries")
    op.drop_table("stop_seconds")
    op.drop_index("ix_stops_event_id", table_name="stops")

    op.drop_table("stops")
    op.drop_table("slips")
    op.drop_index("ix_registrations_person_id", table_name="registrations")
    op.drop_index(
        "ix_registrations_offered",
        table_name="registrations",
        sqlite_where=sa.text("state = 'offered'"),
        postgresql_where=sa.text("state = 'offered'"),
    )
    op.drop_index("ix_registrations_line", table_name="registrations")

    op.drop_table("registrations")
    op.drop_table("event_texts")
    op.drop_table("event_reminders")
    op.drop_index("ix_event_history_event_id", table_name="event_history")

    op.drop_table("event_history")
    op.drop_table("attendances")
    op.drop_index("ix_events_when", table_name="events")

    op.drop_table("events")
