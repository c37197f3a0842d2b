"""Making an event: what staff are asked for and in which order, what may be left out, what is lacking."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from domain.doing import Drafting
from domain.events import Event, EventField, EventText
from domain.wall_clock import latest, moments

WORDED = frozenset({EventField.TITLE, EventField.TEXT})
"""What is asked for in each language."""

LENGTHS = (60, 90, 120)
"""Minutes that an event usually lasts: a button each."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is asked for, of one language where it is a text."""

    field: EventField
    language: str | None = None

    def encode(self) -> str:
        return f"{self.field.value}:{self.language or ''}"


def step_of(written: str | None, languages: Sequence[str]) -> Step | None:
    """The step that ``encode`` wrote; None for none, or for a language that is no longer spoken."""
    return next((step for step in steps(languages) if step.encode() == written), None)


def steps(languages: Sequence[str]) -> tuple[Step, ...]:
    """Everything that is asked for, in order."""
    return tuple(
        Step(field, language)
        for field in EventField
        for language in (languages if field in WORDED else (None,))
    )


def required(step: Step, languages: Sequence[str]) -> bool:
    """Whether an event cannot do without it. Texts are needed in the first language, which stands in."""
    if step.field in WORDED:
        return step.language == languages[0]
    return step.field in {EventField.KIND, EventField.STARTS, EventField.ENDS, EventField.POINT}


def has(draft: Event, step: Step) -> bool:
    """Whether the draft says something there. A place that is None counts as said: the municipality."""
    words = draft.texts.get(step.language or "", EventText("", ""))
    values: dict[EventField, object] = {
        EventField.KIND: draft.kind,
        EventField.TITLE: words.title,
        EventField.PLACE: True,
        EventField.STARTS: draft.starts_at,
        EventField.ENDS: draft.ends_at,
        EventField.POINT: draft.point,
        EventField.TEXT: words.text,
        EventField.SEATS: draft.seats,
        EventField.HOSTS: draft.hosts,
        EventField.CONTACT: draft.contact,
    }
    return bool(values[step.field])


def lacking(draft: Event, languages: Sequence[str]) -> tuple[Step, ...]:
    """What the draft still needs before it can be shown to anybody."""
    return tuple(step for step in steps(languages) if required(step, languages) and not has(draft, step))


def untranslated(draft: Event, languages: Sequence[str]) -> tuple[Step, ...]:
    """The titles and texts for which those of the first language stand in."""
    return tuple(step for step in steps(languages) if step.field in WORDED and not has(draft, step))


def empty(draft: Event) -> bool:
    """Whether nothing has been filled in yet, so that it can serve as a new one."""
    return draft.revises is None and draft.origin is None and draft.kind is None and not draft.texts


def cleared(draft: Event, step: Step) -> Event:
    """The draft without this, which it can do without."""
    match step.field:
        case EventField.TITLE | EventField.TEXT:
            return worded(draft, step, "")
        case EventField.SEATS:
            return replace(draft, seats=None)
        case EventField.HOSTS:
            return replace(draft, hosts=())
        case EventField.CONTACT:
            return replace(draft, contact=None)
        case _:
            return draft


def worded(draft: Event, step: Step, words: str) -> Event:
    """The draft with these words as title or text in one language; without either, without the language."""
    language = step.language or ""
    old = draft.texts.get(language, EventText("", ""))
    new = replace(old, title=words) if step.field is EventField.TITLE else replace(old, text=words)
    others = {key: text for key, text in draft.texts.items() if key != language}
    return replace(draft, texts={**others, language: new} if new.title or new.text else others)


def moved(draft: Event, like: Event | None, starts: datetime, ends: datetime | None, zone: ZoneInfo) -> Event:
    """The draft with another start; unless the end was said, its length on the clock stays as it was.

    ``like`` is the event that it repeats, which lends its length to a draft without one.
    """
    old = draft if draft.starts_at and draft.ends_at else like
    if ends is None and old is not None and old.starts_at and old.ends_at:
        ends = _as_long(starts, old.starts_at, old.ends_at, zone)
    return replace(draft, starts_at=starts, ends_at=ends)


def _as_long(starts: datetime, from_: datetime, to: datetime, zone: ZoneInfo) -> datetime:
    first, last, new = (one.astimezone(zone).replace(tzinfo=None) for one in (from_, to, starts))
    wall = new + (last - first)
    fitting = [one for one in moments(wall, zone) or (latest(wall, zone),) if one > starts]
    return fitting[0] if fitting else starts.astimezone(UTC) + (to - from_)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the making of events is: which draft, and what is asked of it."""

    event: int
    step: Step


def course(doing: Drafting, languages: Sequence[str]) -> tuple[Spot, ...]:
    """All that is asked while this is being done, in order."""
    if doing.row:
        fields = (EventField.STARTS, EventField.POINT)
        return tuple(Spot(event, Step(field)) for event in doing.row for field in fields)
    here = Step(doing.field, doing.language)
    return tuple(Spot(doing.event, step) for step in ((here,) if doing.alone else steps(languages)))


def following(doing: Drafting, languages: Sequence[str], *, ended: bool = False) -> Spot | None:
    """What is asked next; None when all has been asked. ``ended``: the end came with the start."""
    later = _around(doing, languages)[1]
    rest = [spot for spot in later if not (ended and spot.step.field is EventField.ENDS)]
    return rest[0] if rest else None


def preceding(doing: Drafting, languages: Sequence[str]) -> Spot | None:
    """What was asked before; None at the beginning."""
    earlier = _around(doing, languages)[0]
    return earlier[-1] if earlier else None


def _around(doing: Drafting, languages: Sequence[str]) -> tuple[tuple[Spot, ...], tuple[Spot, ...]]:
    spots = course(doing, languages)
    here = Spot(doing.event, Step(doing.field, doing.language))
    at = spots.index(here) if here in spots else len(spots) - 1
    return spots[:at], spots[at + 1 :]
