"""What one municipality has decided before its bot starts: its places, languages and dialogues.

Built once from the configuration and never changed while the bot runs. Texts that residents read are
mappings from language code (``"sv"``) to wording, complete in every language of the setup.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

Wording = Mapping[str, str]


def version_of(*parts: str) -> str:
    """A short name for exactly these words: 16 hexadecimal digits, the same on every machine and start."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


class Level(StrEnum):
    """How far a dialogue can influence: SKR's five steps of participation, weakest first."""

    INFORM = "information"
    CONSULT = "konsultation"
    INVOLVE = "dialog"
    INFLUENCE = "inflytande"
    CODECIDE = "medbeslutande"


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of a dialogue, first and last day included; ``collecting`` ones take answers."""

    name: Wording
    starts: date
    ends: date
    collecting: bool

    def covers(self, day: date) -> bool:
        return self.starts <= day <= self.ends


@dataclass(frozen=True, slots=True)
class Question:
    """One of a dialogue's questions; ``key`` is stable, the wording may be bettered later."""

    key: str
    wording: Wording


@dataclass(frozen=True, slots=True)
class Dialogue:
    """One process with purpose, level of influence, rules of the game, phases and a promise.

    ``hear_by`` is the last day by which every contributor hears what came of it.
    """

    key: str
    title: Wording
    purpose: Wording
    level: Level
    rules: Wording
    phases: tuple[Phase, ...]
    hear_by: date
    questions: tuple[Question, ...]

    def open_until(self, day: date) -> date | None:
        """The last day of the collecting phase that ``day`` falls in; None when it falls in none."""
        return next((phase.ends for phase in self.phases if phase.collecting and phase.covers(day)), None)

    def position(self, key: str) -> int | None:
        """Where the question with this key stands, from 0; None when the dialogue no longer asks it."""
        return next((at for at, question in enumerate(self.questions) if question.key == key), None)

    def version(self, question: Question, language: str) -> str:
        """The version of the wording that is asked now; an answer keeps the version it was given to."""
        return version_of(self.key, question.key, language, question.wording[language])


@dataclass(frozen=True, slots=True)
class Place:
    """A village, town or district where people live; names are the same in every language."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class AttachmentLimits:
    """What files are taken; a larger or other file is met with a kind word, the words are kept."""

    max_bytes: int
    types: frozenset[str]


@dataclass(frozen=True, slots=True)
class ConsentWording:
    """Exactly what somebody agrees to; ``dialogue`` is None for writing outside any dialogue."""

    dialogue: str | None
    language: str
    text: str

    @property
    def version(self) -> str:
        return version_of("consent", self.dialogue or "", self.language, self.text)


@dataclass(frozen=True, slots=True)
class EventRules:
    """The manners of events: when one is reminded, how long a seat is held, when the write-up goes out."""

    remind_hours: tuple[int, ...] = (24, 2)
    offer_for: timedelta = timedelta(hours=12)
    write_up_after: timedelta = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Setup:
    """Everything a rule may ask about the municipality. The first language is the default.

    ``admins`` are Telegram ids of staff. ``unasked_per_week`` is the attention budget: so many messages that
    nobody asked for may reach one person in seven days. ``bot_name`` is the bot's username, empty before
    Telegram has told it.
    """

    municipality: str
    year: int
    contact: str
    languages: tuple[str, ...]
    zone: ZoneInfo
    places: tuple[Place, ...]
    dialogues: tuple[Dialogue, ...]
    attachments: AttachmentLimits
    remind_after: timedelta
    forget_strangers_after: timedelta
    consents: tuple[ConsentWording, ...] = ()
    admins: frozenset[int] = frozenset()
    events: EventRules = EventRules()
    unasked_per_week: int = 3
    bot_name: str = ""

    def today(self, now: datetime) -> date:
        """The calendar day in the municipality at this moment."""
        return now.astimezone(self.zone).date()

    def dialogue(self, key: str) -> Dialogue | None:
        return next((one for one in self.dialogues if one.key == key), None)

    def open_dialogues(self, now: datetime) -> tuple[Dialogue, ...]:
        """The dialogues that take answers today, in the order of the configuration."""
        day = self.today(now)
        return tuple(one for one in self.dialogues if one.open_until(day) is not None)

    def consent(self, dialogue: str | None, language: str) -> ConsentWording:
        """What is agreed to now, in this language, before somebody takes part in this dialogue."""
        return next(one for one in self.consents if (one.dialogue, one.language) == (dialogue, language))

    def consent_version(self, version: str) -> ConsentWording | None:
        """The wording of this version, when it is still the one in force."""
        return next((one for one in self.consents if one.version == version), None)

    def place(self, key: str | None) -> Place | None:
        return next((one for one in self.places if one.key == key), None)
