"""People and their conversations: who they are, what they agreed to, where they stand."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, bindparam, delete, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.tables import consents, conversations, identities, inbox, outbox, persons
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of the person at the other end of a private chat.

    ``number`` is None as long as they have not agreed to anything; ``state`` is None when there is no
    conversation with them yet.
    """

    telegram_id: int
    language: str | None = None
    state: str | None = None
    reminded: bool = False
    number: int | None = None
    place: str | None = None
    source: str | None = None
    stopped_at: datetime | None = None


_EVERYBODY = conversations.outerjoin(
    identities, identities.c.telegram_id == conversations.c.telegram_id
).outerjoin(persons, persons.c.id == identities.c.person_id)
_RECORD = (
    select(
        conversations.c.language,
        conversations.c.state,
        conversations.c.reminded,
        persons.c.id.label("number"),
        persons.c.place,
        persons.c.source,
        persons.c.stopped_at,
    )
    .select_from(_EVERYBODY)
    .where(conversations.c.telegram_id == bindparam("telegram_id"))
)

_CONVERSATION: dict[str, BindParameter[Any]] = {
    "telegram_id": bindparam("telegram_id"),
    "language": bindparam("language"),
    "state": bindparam("state"),
    "updated_at": bindparam("updated_at"),
    "remind_at": bindparam("remind_at"),
    "reminded": bindparam("reminded"),
}
_NEW_CONVERSATION = insert(conversations).values(_CONVERSATION)
_SAVE = (
    update(conversations)
    .where(conversations.c.telegram_id == bindparam("who"))
    .values({name: value for name, value in _CONVERSATION.items() if name != "telegram_id"})
)
_FORGET_OUTBOX = delete(outbox).where(outbox.c.chat_id == bindparam("telegram_id"))
_FORGET_INBOX = (
    update(inbox)
    .where(inbox.c.chat_id == bindparam("telegram_id"), inbox.c.set_aside_at.is_not(None))
    .values(chat_id=None, payload="{}", error=None)
)
_LOCK = (
    select(conversations.c.telegram_id)
    .where(conversations.c.telegram_id == bindparam("telegram_id"))
    .with_for_update()
)
_FORGET = delete(conversations).where(conversations.c.telegram_id == bindparam("telegram_id"))
_NEW_PERSON = insert(persons).returning(persons.c.id)
_NEW_IDENTITY = insert(identities)
_AGREE = upsert(consents).on_conflict_do_nothing()
_AGREED = select(consents.c.version).where(consents.c.person_id == bindparam("person"))
_HOUSE = update(persons).where(persons.c.id == bindparam("person")).values(place=bindparam("to"))
_SOURCE = update(persons).where(persons.c.id == bindparam("person")).values(source=bindparam("from_where"))
_STOP = update(persons).where(persons.c.id == bindparam("person")).values(stopped_at=bindparam("at"))
_INVITE = (
    update(persons).where(persons.c.id == bindparam("person")).values(uninvited_since=bindparam("since"))
)
_REACHED = (
    update(identities)
    .where(identities.c.telegram_id == bindparam("telegram"))
    .values(unreachable_since=bindparam("since"), unreachable_because=bindparam("because"))
)
_READERS = (
    select(
        conversations.c.telegram_id,
        conversations.c.language,
        persons.c.id,
        persons.c.place,
        persons.c.stopped_at,
        persons.c.uninvited_since,
    )
    .select_from(_EVERYBODY)
    .where(conversations.c.telegram_id.in_(bindparam("telegram_ids", expanding=True)))
)
_STRANGERS = (
    select(conversations.c.telegram_id)
    .outerjoin(identities, identities.c.telegram_id == conversations.c.telegram_id)
    .where(identities.c.person_id.is_(None), conversations.c.updated_at < bindparam("before"))
)
_TO_REMIND = (
    select(conversations.c.telegram_id, conversations.c.state)
    .join(identities, identities.c.telegram_id == conversations.c.telegram_id)
    .join(persons, persons.c.id == identities.c.person_id)
    .where(
        conversations.c.remind_at <= bindparam("now"),
        conversations.c.reminded.is_(False),
        persons.c.stopped_at.is_(None),
        identities.c.unreachable_since.is_(None),
    )
    .order_by(conversations.c.remind_at)
    .limit(bindparam("most"))
)
_REMINDED = (
    update(conversations)
    .where(conversations.c.telegram_id == bindparam("who"))
    .values(reminded=True, remind_at=None)
)


def find(work: Work, telegram_id: int) -> Record:
    """What is known of somebody; an empty record for somebody who is new."""
    row = work.execute(_RECORD, {"telegram_id": telegram_id}).one_or_none()
    return Record(telegram_id) if row is None else Record(telegram_id, *row)


@dataclass(frozen=True, slots=True)
class Reader:
    """Whoever is about to read something: their language, and the person they are, if they are one to us."""

    telegram_id: int
    language: str
    number: int | None
    place: str | None
    stopped_at: datetime | None
    uninvited_since: datetime | None

    @property
    def uninvited(self) -> bool:
        """Whether they want to hear of no new events."""
        return self.uninvited_since is not None


def readers(work: Work, telegram_ids: set[int]) -> dict[int, Reader]:
    """Those of these chats that we have a conversation with."""
    rows = work.execute(_READERS, {"telegram_ids": sorted(telegram_ids)})
    return {row[0]: Reader(*row) for row in rows}


def lock(work: Work, telegram_id: int) -> None:
    """Nobody else writes this conversation down until this work is done; what they wrote is read then."""
    work.execute(_LOCK, {"telegram_id": telegram_id})


def save(work: Work, record: Record, state: str, language: str, remind_at: datetime | None) -> None:
    """Write down where the conversation stands; ``remind_at`` None when nothing is left open."""
    values = {
        "language": language,
        "state": state,
        "updated_at": work.now,
        "remind_at": None if record.reminded else remind_at,
        "reminded": record.reminded,
    }
    if record.state is None:
        work.execute(_NEW_CONVERSATION, {"telegram_id": record.telegram_id, **values})
    else:
        work.execute(_SAVE, {"who": record.telegram_id, **values})


def forget_stranger(work: Work, telegram_id: int) -> None:
    """Remove every trace of somebody who is not a person to us: conversation, messages owed and sent."""
    for statement in (_FORGET, _FORGET_OUTBOX, _FORGET_INBOX):
        work.execute(statement, {"telegram_id": telegram_id})


def strangers(work: Work, silent_since: datetime) -> list[int]:
    """Telegram ids of those who never said yes or no and have been silent since then."""
    return list(work.execute(_STRANGERS, {"before": silent_since}).scalars())


def take_in(work: Work, telegram_id: int, source: str | None) -> int:
    """Make a person of a stranger; returns the person's number."""
    person = {"place": None, "source": source, "created_at": work.now, "stopped_at": None}
    number: int = work.execute(_NEW_PERSON, person).scalar_one()
    work.execute(_NEW_IDENTITY, {"person_id": number, "telegram_id": telegram_id})
    return number


def agree(work: Work, person: int, version: str) -> None:
    """Keep that, and when, somebody agreed to this wording; saying so twice changes nothing."""
    work.execute(_AGREE, {"person_id": person, "version": version, "given_at": work.now})


def agreed(work: Work, person: int | None) -> frozenset[str]:
    """The versions of the consent wordings that somebody has agreed to."""
    if person is None:
        return frozenset()
    return frozenset(work.execute(_AGREED, {"person": person}).scalars())


def house(work: Work, person: int, place: str | None) -> None:
    work.execute(_HOUSE, {"person": person, "to": place})


def came_through(work: Work, person: int, source: str) -> None:
    """Keep which link they came through last; it goes with what they contribute from now on."""
    work.execute(_SOURCE, {"person": person, "from_where": source})


def stop(work: Work, person: int, at: datetime | None) -> None:
    """No more unasked-for messages from this moment; None: they are welcome again."""
    work.execute(_STOP, {"person": person, "at": at})


def invite(work: Work, person: int, *, wanted: bool) -> None:
    """Keep whether they want to hear of new events where they live."""
    work.execute(_INVITE, {"person": person, "since": None if wanted else work.now})


def reachable(work: Work, telegram_id: int) -> None:
    work.execute(_REACHED, {"telegram": telegram_id, "since": None, "because": None})


def unreachable(work: Work, telegram_id: int, because: str) -> None:
    """Keep that, since when and why Telegram can no longer reach them."""
    work.execute(_REACHED, {"telegram": telegram_id, "since": work.now, "because": because[:200]})


def to_remind(work: Work, most: int) -> list[tuple[int, str]]:
    """(telegram id, state) of those whose open question is due for its one reminder."""
    rows = work.execute(_TO_REMIND, {"now": work.now, "most": most})
    return [(row.telegram_id, row.state) for row in rows]


def reminded(work: Work, telegram_ids: list[int]) -> None:
    """Mark them as reminded, for good."""
    if telegram_ids:
        work.execute(_REMINDED, [{"who": one} for one in telegram_ids])
