"""Blocked, unblocked, gone: what Telegram tells about who can be reached."""

from domain.languages import guess
from domain.said import Who
from domain.settings import GroupHint
from services import outbox, registering
from services.meeting import meet
from storage import people
from storage.work import Work


def blocked(work: Work, who: Who) -> None:
    """They blocked the bot: nothing is sent until they come back. A stranger is forgotten."""
    if meet(work, who).known:
        people.unreachable(work, who.telegram_id, "blocked")
    else:
        people.forget_stranger(work, who.telegram_id)


def unblocked(work: Work, who: Who) -> None:
    """They are back: what they waited for in line, and could not be offered, is offered now."""
    people.reachable(work, who.telegram_id)
    registering.come_back(work, meet(work, who))


def addressed_in_group(work: Work, chat_id: int, language: str, bot_name: str) -> None:
    """Somebody spoke to the bot in a group: nothing is kept, the way to a private chat is shown.

    ``language`` is the tag of their app.
    """
    outbox.owe(work, chat_id, GroupHint(guess(language, work.setup.languages), bot_name))
