"""The small rules: what belongs together, which files are taken, which language, which hour."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.attachments import Refusal, refusal
from domain.contributions import belongs_to_latest
from domain.languages import guess
from domain.manners import polite
from domain.said import Attachment, Medium, Wrote
from domain.setup import AttachmentLimits
from tests.support.example import NOW

STOCKHOLM = ZoneInfo("Europe/Stockholm")
PHOTO, VOICE = Attachment(Medium.PHOTO, "f"), Attachment(Medium.VOICE, "f")
LIMITS = AttachmentLimits(1000, frozenset({"image/*", "application/pdf"}))


@pytest.mark.parametrize(
    ("wrote", "age", "album", "belongs"),
    [
        (Wrote(1, "", PHOTO), timedelta(seconds=90), None, True),
        (Wrote(1, "", PHOTO), timedelta(minutes=3), None, False),
        (Wrote(1, "words of its own", PHOTO), timedelta(seconds=5), None, False),
        (Wrote(1, "", VOICE), timedelta(seconds=5), None, False),
        (Wrote(1, "", Attachment(Medium.POSITION, latitude=59.0, longitude=18.0)), timedelta(0), None, True),
        (Wrote(1, "caption", PHOTO, album="a"), timedelta(hours=1), "a", True),
        (Wrote(1, "", PHOTO, album="b"), timedelta(minutes=3), "a", False),
        (Wrote(1, "", PHOTO, reply_to=7), timedelta(seconds=5), None, False),
        (Wrote(1, "words"), timedelta(seconds=5), None, False),
    ],
)
def test_what_belongs_to_the_latest(wrote, age, album, belongs):
    assert belongs_to_latest(wrote, NOW - age, album, NOW) is belongs


@pytest.mark.parametrize(
    ("attachment", "why"),
    [
        (Attachment(Medium.PHOTO, "f", mime="image/jpeg", size=1000), None),
        (Attachment(Medium.PHOTO, "f", mime="image/jpeg", size=1001), Refusal.TOO_LARGE),
        (Attachment(Medium.DOCUMENT, "f", mime="application/x-msdownload", size=1), Refusal.WRONG_TYPE),
        (Attachment(Medium.DOCUMENT, "f", size=1), Refusal.WRONG_TYPE),
        (Attachment(Medium.POSITION, latitude=1.0, longitude=1.0), None),
    ],
)
def test_which_files_are_taken(attachment, why):
    assert refusal(attachment, LIMITS) is why


@pytest.mark.parametrize(
    ("tag", "languages", "language"),
    [
        ("sv-SE", ("sv", "en"), "sv"),
        ("EN", ("sv", "en"), "en"),
        ("ar", ("sv", "en"), "en"),
        ("ar", ("sv",), "sv"),
        ("", ("sv", "en"), "sv"),
    ],
)
def test_which_language_to_begin_in(tag, languages, language):
    assert guess(tag, languages) == language


@pytest.mark.parametrize(
    ("hour", "day", "then"),
    [
        ("12:00", 5, "05 12:00"),
        ("09:00", 5, "05 09:00"),
        ("03:15", 5, "05 09:00"),
        ("20:00", 5, "05 20:00"),
        ("20:01", 5, "06 09:00"),
        ("23:30", 28, "29 09:00"),  # the night to 29 March 2026: the clocks go forward
    ],
)
def test_nobody_is_disturbed_at_night(hour, day, then):
    moment = datetime.fromisoformat(f"2026-03-{day:02} {hour}").replace(tzinfo=STOCKHOLM)
    assert polite(moment, STOCKHOLM).astimezone(STOCKHOLM).strftime("%d %H:%M") == then
