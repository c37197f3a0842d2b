"""The wordings that people were asked and agreed to: added when they first appear, never changed."""

from sqlalchemy import Table, bindparam, select
from sqlalchemy.dialects.postgresql import insert

from domain.setup import ConsentWording, Dialogue
from storage.tables import consent_wordings, dialogues, wordings
from storage.work import Work

_WORDINGS = select(wordings.c.version, wordings.c.text).where(
    wordings.c.version.in_(bindparam("versions", expanding=True))
)


def add_dialogue(work: Work, dialogue: Dialogue) -> None:
    """Make a dialogue and today's wordings of its questions known; what is known already stays."""
    _add(work, dialogues, [{"key": dialogue.key, "since": work.now}])
    rows: list[dict[str, object]] = [
        {
            "version": dialogue.version(question, language),
            "dialogue": dialogue.key,
            "question": question.key,
            "language": language,
            "text": text,
            "since": work.now,
        }
        for question in dialogue.questions
        for language, text in question.wording.items()
    ]
    _add(work, wordings, rows)


def add_consent(work: Work, wording: ConsentWording) -> None:
    """Make a consent wording known, so that it can always be shown what somebody agreed to."""
    row: dict[str, object] = {
        "version": wording.version,
        "dialogue": wording.dialogue,
        "language": wording.language,
        "text": wording.text,
        "since": work.now,
    }
    _add(work, consent_wordings, [row])


def texts(work: Work, versions: set[str]) -> dict[str, str]:
    """The words of each of these wordings."""
    return {row.version: row.text for row in work.execute(_WORDINGS, {"versions": sorted(versions)})}


def _add(work: Work, table: Table, rows: list[dict[str, object]]) -> None:
    work.execute(insert(table).on_conflict_do_nothing(), rows)
