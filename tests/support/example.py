"""An invented municipality to test with: two languages, three places, one or two dialogues."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.setup import AttachmentLimits, Dialogue, Level, Phase, Place, Question, Setup
from texts.welcome import with_consents

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def question(key: str) -> Question:
    return Question(key, {"sv": f"{key} på svenska?", "en": f"{key} in English?"})


def dialogue(key: str, *, starts: date = date(2026, 11, 1), ends: date = date(2027, 2, 28)) -> Dialogue:
    return Dialogue(
        key=key,
        title={"sv": f"Dialog {key}", "en": f"Dialogue {key}"},
        purpose={"sv": "Vad vi vill.", "en": "What we want."},
        level=Level.INVOLVE,
        rules={"sv": "Reglerna.", "en": "The rules."},
        phases=(Phase({"sv": "Samla", "en": "Collect"}, starts, ends, collecting=True),),
        hear_by=date(2027, 6, 30),
        questions=tuple(question(one) for one in ("known", "look", "stay", "move")),
    )


def setup(dialogues: Sequence[Dialogue] = (dialogue("vision"),)) -> Setup:
    return with_consents(
        Setup(
            municipality="Ekebro",
            year=2035,
            contact="dialog@ekebro.example",
            languages=("sv", "en"),
            zone=ZoneInfo("Europe/Stockholm"),
            places=(Place("sjovik", "Sjövik"), Place("norr", "Norrgårda"), Place("vast", "Västerhult")),
            dialogues=tuple(dialogues),
            attachments=AttachmentLimits(10_000_000, frozenset({"image/*", "audio/*", "application/pdf"})),
            remind_after=timedelta(days=2),
            forget_strangers_after=timedelta(days=30),
        )
    )


def closed(one: Dialogue) -> Dialogue:
    """The same dialogue after its collecting phase."""
    phases = tuple(replace(phase, starts=date(2026, 1, 1), ends=date(2026, 2, 1)) for phase in one.phases)
    return replace(one, phases=phases)
