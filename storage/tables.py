"""The tables. Uniqueness and references live here as constraints, not as habits of the code.

Who somebody is (``identities``) and what somebody said (``contributions``) live apart: the words can
stay, where the archive law asks for it, without the person. What belongs to events stands in
``event_tables``; whoever knows these tables knows those as well.
"""

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

from storage import event_tables as event_tables
from storage.columns import NEVER_REUSE, Moment, key, metadata, ref

__all__ = ["Moment", "metadata"]

_WAITING = text("state = 'waiting'")

persons = Table(
    "persons",
    metadata,
    key(),
    Column("place", String(64)),
    Column("source", String(64)),
    Column("created_at", Moment, nullable=False),
    Column("stopped_at", Moment),
    Column("uninvited_since", Moment),
    **NEVER_REUSE,
)

identities = Table(
    "identities",
    metadata,
    Column("person_id", BigInteger, ForeignKey("persons.id"), primary_key=True, autoincrement=False),
    Column("telegram_id", BigInteger, nullable=False, unique=True),
    Column("unreachable_since", Moment),
    Column("unreachable_because", String(200)),
)

dialogues = Table(
    "dialogues",
    metadata,
    Column("key", String(20), primary_key=True),
    Column("since", Moment, nullable=False),
)

wordings = Table(
    "wordings",
    metadata,
    Column("version", String(16), primary_key=True),
    Column("dialogue", String(20), ForeignKey("dialogues.key"), nullable=False),
    Column("question", String(20), nullable=False),
    Column("language", String(8), nullable=False),
    Column("text", Text, nullable=False),
    Column("since", Moment, nullable=False),
)

consent_wordings = Table(
    "consent_wordings",
    metadata,
    Column("version", String(16), primary_key=True),
    Column("dialogue", String(20), ForeignKey("dialogues.key")),
    Column("language", String(8), nullable=False),
    Column("text", Text, nullable=False),
    Column("since", Moment, nullable=False),
)

consents = Table(
    "consents",
    metadata,
    key(),
    ref("person_id", "persons.id"),
    Column("version", String(16), ForeignKey("consent_wordings.version"), nullable=False),
    Column("given_at", Moment, nullable=False),
    UniqueConstraint("person_id", "version"),
)

conversations = Table(
    "conversations",
    metadata,
    Column("telegram_id", BigInteger, primary_key=True, autoincrement=False),
    Column("language", String(8), nullable=False),
    Column("state", Text, nullable=False),
    Column("updated_at", Moment, nullable=False),
    Column("remind_at", Moment, index=True),
    Column("reminded", Boolean, nullable=False),
)

contributions = Table(
    "contributions",
    metadata,
    key(),
    ref("person_id", "persons.id"),
    Column("dialogue", String(20), ForeignKey("dialogues.key")),
    Column("question", String(20)),
    Column("wording", String(16), ForeignKey("wordings.version")),
    ref("parent_id", "contributions.id", nullable=True),
    Column("kind", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("status", String(16), nullable=False),
    Column("language", String(8), nullable=False),
    Column("place", String(64)),
    Column("source", String(64)),
    Column("forwarded_from", String(128)),
    Column("message_id", BigInteger, nullable=False),
    Column("album", String(64)),
    Column("received_at", Moment, nullable=False),
    Column("changed_at", Moment),
    Column("withdrawn_at", Moment),
    UniqueConstraint("person_id", "message_id"),
    **NEVER_REUSE,
)

history = Table(
    "history",
    metadata,
    key(),
    ref("contribution_id", "contributions.id", index=True),
    Column("at", Moment, nullable=False),
    Column("who", String(32), nullable=False),
    Column("what", String(32), nullable=False),
    Column("before", Text),
    Column("after", Text),
    Column("message_id", BigInteger),
)

attachments = Table(
    "attachments",
    metadata,
    key(),
    ref("contribution_id", "contributions.id", index=True),
    Column("kind", String(16), nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("file_id", String(256)),
    Column("name", String(256)),
    Column("mime", String(128)),
    Column("size", BigInteger),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("state", String(16), nullable=False),
    Column("sha256", String(64)),
    Column("attempts", Integer, nullable=False),
    Column("try_at", Moment),
    Column("error", String(200)),
    UniqueConstraint("contribution_id", "message_id"),
    Index("ix_attachments_waiting", "try_at", sqlite_where=_WAITING, postgresql_where=_WAITING),
)

inbox = Table(
    "inbox",
    metadata,
    Column("update_id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("chat_id", BigInteger),
    Column("payload", Text, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("done_at", Moment),
    Column("set_aside_at", Moment),
    Column("error", Text),
)

_UNASKED = text("lane >= 20")
_BUSY = text("state IN ('waiting', 'sending')")

outbox = Table(
    "outbox",
    metadata,
    key(),
    Column("dedupe_key", String(128), unique=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("params", Text, nullable=False),
    Column("lane", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("deliver_at", Moment, nullable=False),
    Column("expires_at", Moment),
    Column("attempts", Integer, nullable=False),
    Column("repeats", Integer, nullable=False),
    Column("claimed_at", Moment),
    Column("settled_at", Moment),
    Column("message_id", BigInteger),
    Column("error", String(300)),
    Index("ix_outbox_waiting", "lane", "deliver_at", "id", sqlite_where=_WAITING, postgresql_where=_WAITING),
    Index("ix_outbox_chat", "chat_id", "lane", "id", sqlite_where=_BUSY, postgresql_where=_BUSY),
    Index("ix_outbox_message", "chat_id", "message_id"),
    Index("ix_outbox_unasked", "chat_id", "deliver_at", sqlite_where=_UNASKED, postgresql_where=_UNASKED),
    **NEVER_REUSE,
)
