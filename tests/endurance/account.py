"""The account at the end of an ordeal: what people said, against what is stored and what they got back."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from sandbox import Phone
from tests.support.books import Books
from tests.support.statements import Said

_NUMBER = re.compile(r"\bK-(\d+)\b")


@dataclass(frozen=True)
class Account:
    """Counters are by statement, or by Telegram user id where messages are counted."""

    statements: int
    lost: Counter[Said]
    stored_twice: Counter[Said]
    owed: int
    """Receipts that are on nobody's screen, and whatever the queues still hold."""
    repeated: Counter[int]
    in_flight: Counter[int] = field(default_factory=Counter)
    """Messages that were being sent when the bot was killed, all kills together."""

    @property
    def repeated_without_reason(self) -> int:
        """Repeats that no message in flight explains."""
        return (self.repeated - self.in_flight).total()

    @property
    def sound(self) -> bool:
        return not (self.lost or self.stored_twice or self.owed or self.repeated_without_reason)

    def __str__(self) -> str:
        return (
            f"statements                {self.statements}\n"
            f"lost                      {self.lost.total()}\n"
            f"stored twice              {self.stored_twice.total()}\n"
            f"replies owed and not sent {self.owed}\n"
            f"repeated replies          {self.repeated.total()}"
            f" (of {self.in_flight.total()} in flight at a kill)\n"
            f"  not in flight           {self.repeated_without_reason}"
        )


def drawn_up(
    said: Counter[Said], books: Books, phones: Iterable[Phone], in_flight: Counter[int] | None = None
) -> Account:
    """Compare, once nothing is under way any more."""
    phones, stored, numbers = list(phones), books.said(), books.numbers()
    missing = sum(len(numbers.get(phone.id, set()) - receipts(phone)) for phone in phones)
    return Account(
        statements=said.total(),
        lost=said - stored,
        stored_twice=stored - said,
        owed=missing + sum(books.unfinished().values()),
        repeated=Counter({phone.id: repeats(phone) for phone in phones}),
        in_flight=in_flight or Counter(),
    )


def receipts(phone: Phone) -> set[int]:
    """The numbers of the contributions that a receipt on this screen acknowledges."""
    return {
        int(number)
        for message in phone.screen
        if not message.mine
        for number in _NUMBER.findall(message.text)
    }


def repeats(phone: Phone) -> int:
    """How many of the bot's messages on this screen stand there already, word for word."""
    shown = [(message.html, message.reply_to) for message in phone.screen if not message.mine]
    return len(shown) - len(set(shown))
