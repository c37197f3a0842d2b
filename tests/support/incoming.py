"""Updates as Telegram sends them, for tests of the engine alone."""

from typing import Any

from storage.database import Database

ANNA, BILAL = 101, 102


def message(update_id: int, text: str, chat: int = ANNA) -> dict[str, Any]:
    """A text message in a private chat."""
    person = {"id": chat, "is_bot": False, "first_name": "Anna"}
    place = {"id": chat, "type": "private"}
    said = {"message_id": update_id, "date": 1_795_000_000, "chat": place, "from": person, "text": text}
    return {"update_id": update_id, "message": said}


async def column(database: Database, query: str) -> list[Any]:
    """The first column of what a query finds."""
    return await database.read(lambda work: list(work.connection.exec_driver_sql(query).scalars()))
