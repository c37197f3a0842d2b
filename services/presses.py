"""A pressed button, and the answer that stops it from spinning."""

from dataclasses import dataclass

from domain.said import Who
from domain.settings import PressAnswer
from services import outbox
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Press:
    """Who pressed, under which message; ``query_id`` is what Telegram wants answered."""

    who: Who
    query_id: str
    message_id: int | None


def answer(work: Work, press: Press, word: str = "", detail: str = "") -> None:
    """Answer the press; ``word`` names what to say on the way, if anything."""
    outbox.owe(work, press.who.telegram_id, PressAnswer(press.query_id, word, detail))


def stale(work: Work, press: Press) -> None:
    """A button whose time is over, or that nobody could have been shown: say so, with the way back."""
    answer(work, press, "stale")
