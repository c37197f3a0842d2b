"""A short form of the fifty kills: the long one is ``python -m tests.endurance.kills``."""

from pathlib import Path

from tests.endurance.kills import ordeal
from tests.support.statements import residents

KILLS, STATEMENTS, SEED = 5, 120, 7


async def test_killed_five_times_nothing_is_lost_twice_or_owed(tmp_path: Path, url: str) -> None:
    account = await ordeal(tmp_path, url, residents(STATEMENTS), KILLS, SEED)
    assert account.sound, account
