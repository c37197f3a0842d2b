"""Telling hundreds what came of an event: what is the same for all of them is looked up once."""

from datetime import timedelta

from sqlalchemy import event as watching

from domain import conversation
from domain.conversation import Talk
from domain.events import WriteUpState
from domain.lanes import Lane
from domain.write_up_telling import WriteUp
from services import notices
from storage import people
from storage.database import Database
from storage.sending import Claimed
from storage.work import Work
from tests.support import walked
from tests.support.arranging import published

READERS = range(101, 141)


def walked_together(work: Work) -> int:
    event = published(work, starts_at=work.now - timedelta(hours=3), write_up=WriteUpState.SENT)
    for one in READERS:
        people.take_in(work, one, None)
        people.save(work, people.find(work, one), conversation.write(Talk()), "sv", None)
    walked.check_in(work, event, *READERS)
    return event


async def test_forty_readers_cost_hardly_more_than_their_own_reason(database: Database, clock) -> None:
    number = await database.run(walked_together)
    notice, seen = WriteUp(number), []

    def tell(work: Work, who: list[int]) -> int:
        rows = [
            Claimed(at, chat, notice.kind, notice.encode(), int(Lane.REMINDER), work.now, None, 1, 0)
            for at, chat in enumerate(who)
        ]
        seen.clear()
        assert None not in notices.ready(work, rows)
        return len(seen)

    watching.listen(database.engine, "before_cursor_execute", lambda *of: seen.append(of[2]))
    one = await database.read(tell, [101])
    assert await database.read(tell, list(READERS)) <= one + len(READERS)
