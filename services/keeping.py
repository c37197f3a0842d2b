"""Keeping what people give: words, files, positions; each contribution with its living receipt."""

from domain.attachments import refusal
from domain.contributions import Status, belongs_to_latest
from domain.effects import Keep
from domain.said import Attachment, Wrote
from domain.telling import Receipt, Reworded
from services import files, outbox, panel_words
from storage import attachments, contributions, entries
from storage.contributions import Contribution
from storage.people import Record
from storage.work import Work

AUTHOR = "author"
"""Who did it, in a contribution's history, when it was its author."""


def keep(work: Work, author: Record, language: str, what: Keep) -> int | None:
    """Keep a contribution and owe its author a receipt; returns its number.

    A file that cannot be taken is answered kindly; None when nothing else was sent.
    """
    number = put(work, author, language, what)
    if number is None:
        return None
    walk = what.entry.event if what.entry is not None and what.entry.walking else None
    receipt = Receipt(number, under=what.under, walk=walk)
    outbox.owe(work, author.telegram_id, receipt, once=receipt_key(number))
    return number


def put(work: Work, author: Record, language: str, what: Keep) -> int | None:
    """The same without a receipt, for words that somebody wrote down for another."""
    wrote = what.wrote
    attachment = _taken(work, author, wrote)
    if attachment is None and not wrote.text.strip():
        return None
    number = contributions.add(work, _row(work, author, language, what))
    if attachment is not None:
        attachments.add(work, number, wrote.message_id, attachment)
    if what.entry is not None:
        entries.add(work, number, what.entry)
    return number


def belongs_to(work: Work, author: Record, wrote: Wrote) -> Contribution | None:
    """The author's latest contribution, when what they sent now belongs to it."""
    if wrote.attachment is None or author.number is None:
        return None
    latest = contributions.latest(work, author.number)
    if latest is None or latest.status is Status.WITHDRAWN:
        return None
    return latest if belongs_to_latest(wrote, latest.received_at, latest.album, work.now) else None


def add_to(work: Work, author: Record, latest: Contribution, wrote: Wrote) -> None:
    """Put an attachment, and the words under it, with the contribution that it belongs to."""
    if put_with(work, author, latest, wrote, AUTHOR):
        refresh(work, author, latest.number)


def put_with(
    work: Work, author: Record, latest: Contribution, wrote: Wrote, who: str, message: int | None = None
) -> bool:
    """The same without a receipt; ``who`` did it. Whether anything was taken.

    ``message`` stands for the message that the words came in, so that a change of it can be followed.
    """
    attachment = _taken(work, author, wrote)
    if attachment is not None:
        attachments.add(work, latest.number, wrote.message_id, attachment)
    if wrote.text.strip():
        contributions.reword(work, latest, f"{latest.text}\n{wrote.text}".strip(), who, message)
    if attachment is None and not wrote.text.strip():
        return False
    panel_words.follow(work, latest.number)
    return True


def reword(work: Work, author: Record, number: int, wrote: Wrote) -> None:
    """New words, a new picture, or both, for a contribution of the author's own, withdrawn or not."""
    old = contributions.own(work, author.number, number)
    if old is None:
        return
    attachment = _taken(work, author, wrote)
    if attachment is not None:
        attachments.add(work, number, wrote.message_id, attachment)
    if wrote.text.strip():
        contributions.reword(work, old, wrote.text, AUTHOR, wrote.message_id)
    panel_words.follow(work, number)
    outbox.owe(work, author.telegram_id, Reworded(number))
    refresh(work, author, number)


def refresh(work: Work, author: Record, number: int) -> None:
    """Bring the living receipt up to date, where it stands."""
    outbox.owe(work, author.telegram_id, Receipt(number, edited=True))


def receipt_key(number: int) -> str:
    """The name under which a receipt is owed once; the message it became is found by it."""
    return f"receipt:{number}"


def _taken(work: Work, author: Record, wrote: Wrote) -> Attachment | None:
    if wrote.attachment is None:
        return None
    because = refusal(wrote.attachment, work.setup.attachments)
    if because is None:
        return wrote.attachment
    files.tell_refused(work, author.telegram_id, because.value, wrote.attachment.name)
    return None


def _row(work: Work, author: Record, language: str, what: Keep) -> dict[str, object]:
    return {
        "person_id": author.number,
        "dialogue": what.dialogue,
        "question": what.question,
        "wording": what.wording,
        "parent_id": what.parent,
        "kind": what.kind.value,
        "text": what.wrote.text,
        "status": Status.RECEIVED.value,
        "language": language,
        "place": author.place,
        "source": author.source,
        "forwarded_from": what.wrote.forwarded_from,
        "message_id": what.wrote.message_id,
        "album": what.wrote.album,
        "received_at": work.now,
    }
