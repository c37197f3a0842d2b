"""What has been told: which notice a message on somebody's screen was, and where a notice stands."""

from sqlalchemy import bindparam, select

from storage.tables import outbox
from storage.work import Work

# A message that was edited has been several notices: the last one is what its reader saw.
_BY_MESSAGE = (
    select(outbox.c.kind, outbox.c.params)
    .where(outbox.c.chat_id == bindparam("chat"), outbox.c.message_id == bindparam("message"))
    .order_by(outbox.c.id.desc())
    .limit(1)
)
_BY_KEY = select(outbox.c.dedupe_key, outbox.c.message_id).where(
    outbox.c.dedupe_key.in_(bindparam("keys", expanding=True)), outbox.c.message_id.is_not(None)
)


def by_message(work: Work, chat_id: int, message_id: int) -> tuple[str, str] | None:
    """Kind and parameters of the notice that became this message; None when none is known."""
    row = work.execute(_BY_MESSAGE, {"chat": chat_id, "message": message_id}).first()
    return None if row is None else (row.kind, row.params)


def messages(work: Work, keys: list[str]) -> dict[str, int]:
    """The message that each of these notices became, by dedupe key; those not yet sent are absent."""
    return {row.dedupe_key: row.message_id for row in work.execute(_BY_KEY, {"keys": keys})}
