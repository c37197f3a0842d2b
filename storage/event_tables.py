"""The tables of events: what is arranged, who comes, what is said and seen there."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.columns import NEVER_REUSE, Moment, key, metadata, ref

_OFFERED = text("state = 'offered'")


def _of(target: str, name: str) -> Column[int]:
    """A part of a primary key that refers to another table."""
    return Column(name, BigInteger, ForeignKey(target), primary_key=True, autoincrement=False)


# A draft is an event as well: what nobody has filled in yet is NULL, and complete when it is published.
# ``step`` is what a draft was last asked for, until all has been asked once.
events = Table(
    "events",
    metadata,
    key(),
    Column("status", String(16), nullable=False),
    Column("kind", String(20)),
    Column("place", String(64)),
    Column("starts_at", Moment),
    Column("ends_at", Moment),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("point", String(200)),
    Column("seats", Integer),
    Column("hosts", String(500)),
    Column("contact", String(200)),
    Column("rule", String(16), nullable=False),
    Column("code", String(16)),
    Column("sequence", Integer, nullable=False),
    ref("origin_id", "events.id", nullable=True),
    ref("revises_id", "events.id", nullable=True),
    Column("reason", Text),
    Column("write_up", String(16), nullable=False),
    Column("made_by", BigInteger, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("step", String(20)),
    Column("published_at", Moment),
    Column("changed_at", Moment),
    Index("ix_events_when", "status", "starts_at"),
    **NEVER_REUSE,
)

event_texts = Table(
    "event_texts",
    metadata,
    _of("events.id", "event_id"),
    Column("language", String(8), primary_key=True),
    Column("title", String(100), nullable=False),
    Column("text", Text, nullable=False),
)

event_history = Table(
    "event_history",
    metadata,
    key(),
    ref("event_id", "events.id", index=True),
    Column("at", Moment, nullable=False),
    Column("who", BigInteger, nullable=False),
    Column("what", String(32), nullable=False),
    Column("before", Text),
    Column("after", Text),
)

registrations = Table(
    "registrations",
    metadata,
    key(),
    ref("event_id", "events.id"),
    ref("person_id", "persons.id", index=True),
    Column("state", String(16), nullable=False),
    Column("party", Integer, nullable=False),
    Column("name", String(128), nullable=False),
    Column("turn", BigInteger),
    Column("offered_until", Moment),
    Column("wants_write_up", Boolean, nullable=False),
    Column("registered_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    UniqueConstraint("event_id", "person_id"),
    Index("ix_registrations_line", "event_id", "state", "turn"),
    Index("ix_registrations_offered", "offered_until", sqlite_where=_OFFERED, postgresql_where=_OFFERED),
)

# That this reminder of this start has been seen to: a moved event is reminded of anew.
event_reminders = Table(
    "event_reminders",
    metadata,
    _of("events.id", "event_id"),
    Column("starts_at", Moment, primary_key=True),
    Column("hours", Integer, primary_key=True, autoincrement=False),
    Column("given_at", Moment, nullable=False),
)

# Who is there. A live position is only where somebody is now: it is overwritten, and emptied when it ends.
attendances = Table(
    "attendances",
    metadata,
    _of("events.id", "event_id"),
    _of("persons.id", "person_id"),
    Column("checked_in_at", Moment, nullable=False),
    Column("left_at", Moment),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("positioned_at", Moment),
    Column("live_until", Moment),
    Column("live_message", BigInteger),
)

stops = Table(
    "stops",
    metadata,
    key(),
    ref("event_id", "events.id", index=True),
    ref("person_id", "persons.id", nullable=True),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("why", Text, nullable=False),
    Column("state", String(16), nullable=False),
    Column("rank", Integer),
    Column("made_at", Moment, nullable=False),
    **NEVER_REUSE,
)

stop_seconds = Table(
    "stop_seconds",
    metadata,
    _of("stops.id", "stop_id"),
    _of("persons.id", "person_id"),
    Column("at", Moment, nullable=False),
)

# What makes a contribution an entry of an event: where it was said, and who wrote it down for somebody else.
entries = Table(
    "entries",
    metadata,
    _of("contributions.id", "contribution_id"),
    ref("event_id", "events.id", index=True),
    ref("stop_id", "stops.id", nullable=True),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("noted_by", BigInteger),
    Column("left_out", Boolean, nullable=False),
)

# A slip leads somebody whose words were noted to them: the person that it names has no identity before.
slips = Table(
    "slips",
    metadata,
    key(),
    Column("code", String(16), nullable=False, unique=True),
    ref("person_id", "persons.id"),
    ref("event_id", "events.id", nullable=True),
    Column("name", String(80)),
    Column("noted_by", BigInteger, nullable=False),
    Column("made_at", Moment, nullable=False),
    ref("claimed_by", "persons.id", nullable=True),
    Column("claimed_at", Moment),
)

# What others see of a question are ``words`` and ``voice``: its author may edit the contribution at any time,
# but what has been taken up stays as it was put, and nothing unseen slips through. ``answered_by`` is a host.
panel_questions = Table(
    "panel_questions",
    metadata,
    _of("contributions.id", "contribution_id"),
    ref("event_id", "events.id", index=True),
    Column("words", Text, nullable=False),
    Column("voice", String(256)),
    Column("addressee", String(100)),
    Column("state", String(16), nullable=False),
    Column("before", String(16)),
    Column("item", Integer),
    Column("reason", String(16)),
    Column("answer", Text),
    Column("answer_file", String(256)),
    Column("answered_by", String(100)),
    Column("changed_at", Moment, nullable=False),
)

question_seconds = Table(
    "question_seconds",
    metadata,
    _of("contributions.id", "contribution_id"),
    _of("persons.id", "person_id"),
    Column("at", Moment, nullable=False),
)
