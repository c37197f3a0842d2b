"""Contributions put straight into a database, for tests of what is done with them afterwards."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import insert

from storage import schema
from storage.engine import make_engine
from storage.tables import attachments, contributions, dialogues, persons, wordings

AT = datetime(2027, 1, 15, 18, 30, tzinfo=UTC)


def fill(url: str, texts: Sequence[str]) -> None:
    """One person's answers to one question; the last of them has a photo and a position."""
    engine = make_engine(url)
    schema.bring_up_to_date(engine)
    with engine.begin() as connection:
        connection.execute(insert(persons), {"id": 7, "language": "sv", "place": "sjovik", "created_at": AT})
        connection.execute(insert(dialogues), {"key": "vision", "since": AT})
        connection.execute(insert(wordings), _WORDING)
        connection.execute(insert(contributions), [_row(at, text) for at, text in enumerate(texts, start=1)])
        connection.execute(insert(attachments), [_file(len(texts)), _position(len(texts))])
    engine.dispose()


_WORDING = {
    "version": "w1",
    "dialogue": "vision",
    "question": "stay",
    "language": "sv",
    "text": "Varför stannar du?",
    "since": AT,
}


def _row(number: int, text: str) -> dict[str, object]:
    return {
        "id": number,
        "person_id": 7,
        "dialogue": "vision",
        "question": "stay",
        "wording": "w1",
        "parent_id": 1 if number == 2 else None,
        "kind": "answer",
        "text": text,
        "status": "received",
        "language": "sv",
        "place": "sjovik",
        "source": "=cmd()",
        "forwarded_from": None,
        "message_id": number,
        "received_at": AT,
    }


def _file(number: int) -> dict[str, object]:
    return {
        **_ATTACHMENT,
        "contribution_id": number,
        "kind": "photo",
        "message_id": 900,
        "name": "bad.jpg",
        "mime": "image/jpeg",
        "size": 2048,
        "state": "kept",
        "sha256": "ab" * 32,
    }


def _position(number: int) -> dict[str, object]:
    return {
        **_ATTACHMENT,
        "contribution_id": number,
        "kind": "position",
        "message_id": 901,
        "latitude": 59.84,
        "longitude": 13.14,
        "state": "kept",
    }


_ATTACHMENT: dict[str, object] = {
    "name": None,
    "mime": None,
    "size": None,
    "sha256": None,
    "latitude": None,
    "longitude": None,
    "attempts": 0,
}
