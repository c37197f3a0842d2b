"""Finding one's own words that somebody wrote down: by the code on the slip, once, and not by guessing."""

from dataclasses import replace

from domain import noting as rules
from domain.conversation import Wish
from domain.deep_links import ToSlip
from domain.note_telling import Claimed, ClaimLater, Unclaimed
from domain.said import Who, Wrote
from domain.telling import Receipt
from services import keeping, outbox, wishes
from services.meeting import Meeting, meet, save, tell
from storage import slips
from storage.work import Work


def claim(work: Work, who: Who, code: str) -> None:
    """These are my words. A stranger is first asked whether they take part at all."""
    meeting = meet(work, who, consents=True)
    letters = rules.code_in(code)
    if not meeting.known:
        if letters is None:
            tell(work, meeting, Unclaimed())
        else:
            wishes.hold(work, meeting, Wish(ToSlip(letters).encode()))
        return
    person = meeting.record.number
    assert person is not None, "somebody who is known is a person"
    if not rules.may_guess(meeting.talk.guesses, work.now):
        outbox.owe(work, who.telegram_id, ClaimLater())
        return
    slip = slips.by_code(work, letters) if letters is not None else None
    if slip is None or slip.claimed_by not in {None, person}:
        _guessed(work, meeting)
    else:
        _claim(work, meeting, slip, person)


def by_word(work: Work, who: Who, wrote: Wrote) -> bool:
    """Whether they wrote what can only be the code of a slip; then it has been answered."""
    code = rules.code_in(wrote.text) if wrote.attachment is None and wrote.reply_to is None else None
    if code is None:
        return False
    claim(work, who, code)
    return True


def by_payload(work: Work, who: Who, payload: str) -> bool:
    """The same for a code after /start; only in capitals, because links hang in places of any name."""
    return payload.isupper() and by_word(work, who, Wrote(0, payload))


def _guessed(work: Work, meeting: Meeting) -> None:
    """A wrong code, or one that is somebody else's by now: which of them is not said."""
    guesses = (*rules.recent(meeting.talk.guesses, work.now), work.now.isoformat())
    save(work, meeting, replace(meeting.talk, guesses=guesses))
    outbox.owe(work, meeting.who.telegram_id, Unclaimed())


def _claim(work: Work, meeting: Meeting, slip: slips.Slip, person: int) -> None:
    numbers = slips.claim(work, slip, person) if slip.claimed_by is None else []
    outbox.owe(work, meeting.who.telegram_id, Claimed(len(numbers)))
    for number in numbers:
        outbox.owe(work, meeting.who.telegram_id, Receipt(number), once=keeping.receipt_key(number))
