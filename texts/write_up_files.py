"""What came of an event, as a document: figures, map, and all that was said, in people's own words.

Nothing here is HTML: the words go into a sheet as they are.
"""

from datetime import UTC, date, datetime

from domain.contributions import Kind, reference
from domain.events import Event
from domain.meeting_views import Item, Minutes
from domain.meetings import PanelState
from domain.write_up_views import WriteUpFileView
from domain.write_ups import Figures, Gathered, Part, Said, Where
from texts.html import one_line, own
from texts.message import Document
from texts.places import place_name
from texts.sheets import Chapter, Count, Format, Line, Pin, RouteMap, WriteUp
from texts.voice import Voice

HEADING_UNITS = 90
"""What is longer does not make a heading; it stands under it, whole."""

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
"""Days are named with their year: a document is read in other years as well."""

PRESENT = ("people", "stops")
SPOKEN = ("said", "questions", "answered", "viewpoints", "ideas")
SHOWN = ("pictures", "voices")
"""The figures in the order in which they are told; what there is none of is not told."""


def counted(voice: Voice, figures: Figures, which: tuple[str, ...]) -> list[Count]:
    """These figures, with what they count."""
    numbers = [(what, getattr(figures, what)) for what in which]
    return [
        Count(number, voice.say(f"write-up-count-{what}", count=number)) for what, number in numbers if number
    ]


def what_next(voice: Voice, hear_by: date | None) -> str:
    """What happens with all that was said, and when people hear of it."""
    contact = voice.setup.contact
    if hear_by is None:
        return voice.say("write-up-next-open", contact=contact)
    return voice.say("write-up-next-by", day=voice.day(hear_by), contact=contact)


def for_reading(voice: Voice, told: WriteUpFileView) -> Document:
    """The document, with a word on what it is."""
    event = told.gathered.event
    title = own(one_line(event.words(voice.language).title, HEADING_UNITS))
    caption = voice.say("write-up-caption-draft" if told.draft else "write-up-caption", title=title)
    name = voice.say("write-up-file", number=str(event.number))
    return Document(sheet(voice, told), name, "application/pdf", caption)


def sheet(voice: Voice, told: WriteUpFileView) -> WriteUp:
    """All that the document shows."""
    gathered, event = told.gathered, told.gathered.event
    said = _parts(voice, gathered)
    asked = _questions(voice, gathered.minutes, panel=event.what.has_panel)
    when = voice.from_to(event.starts, event.ends, LONG_AGO)
    kind = voice.say(f"event-kind-{event.what.value}")
    subtitle = " · ".join([kind, place_name(voice, event.place), when])
    return WriteUp(
        language=voice.language,
        sender=voice.setup.municipality,
        title=event.words(voice.language).title,
        subtitle=subtitle,
        intro=voice.say("write-up-intro-draft" if told.draft else "write-up-intro"),
        counts=tuple(counted(voice, gathered.figures, (*PRESENT, *SPOKEN, *SHOWN))),
        map=_map(voice, gathered),
        chapters=(*asked, *said) if event.what.has_panel else (*said, *asked),
        closing=voice.say("write-up-next") + "\n" + what_next(voice, told.hear_by),
    )


def _parts(voice: Voice, gathered: Gathered) -> tuple[Chapter, ...]:
    return tuple(_part(voice, part, alone=not gathered.stops) for part in gathered.parts)


def _part(voice: Voice, part: Part, *, alone: bool) -> Chapter:
    """A stop with what was said there; or what was said elsewhere. ``alone``: there are no stops at all."""
    lines = tuple(_line(voice, one) for one in part.said)
    if part.stop is None:
        key = "all" if alone and part.where is Where.REST else part.where.value
        return Chapter(voice.say(f"write-up-part-{key}"), "", lines)
    why = part.stop.why.strip()
    short = one_line(why, HEADING_UNITS)
    support = voice.say("write-up-stop-support", count=part.stop.support) if part.stop.support else ""
    silent = "" if lines else voice.say("write-up-stop-silent")
    lead = "\n".join(filter(None, (why if " ".join(why.split()) != short else "", support, silent)))
    return Chapter(voice.say("write-up-stop", position=part.position, why=short), lead, lines)


def _line(voice: Voice, said: Said) -> Line:
    kind = voice.say(f"write-up-kind-{said.kind.value}" if said.kind in SORTED else "write-up-kind")
    words = said.words.strip() or voice.say("write-up-no-words")
    return Line(reference(said.number), kind, words, _note(voice, said))


SORTED = frozenset({Kind.QUESTION, Kind.VIEWPOINT, Kind.IDEA})


def _note(voice: Voice, said: Said) -> str:
    shown = said.shown
    pairs = {"pictures": shown.pictures, "films": shown.films, "voices": shown.voices, "files": shown.files}
    return ", ".join(
        voice.say(f"write-up-shown-{what}", count=count) for what, count in pairs.items() if count
    )


def _questions(voice: Voice, minutes: Minutes, *, panel: bool) -> tuple[Chapter, ...]:
    """What was taken up, each with its answer; what is answered in writing; what was not reached."""
    apart = (("parked", minutes.parked), ("unasked" if panel else "open", minutes.unasked))
    return (
        *(_item(voice, one) for one in minutes.items),
        *(
            Chapter(
                voice.say(f"write-up-part-{what}"),
                voice.say(f"write-up-lead-{what}"),
                tuple(_question(voice, one) for one in items),
            )
            for what, items in apart
            if items
        ),
    )


def _item(voice: Voice, item: Item) -> Chapter:
    numbered = item.item is not None
    heading = voice.say("write-up-item" if numbered else "write-up-question", number=item.item or 0)
    answered = item.state is PanelState.ANSWERED
    spoken = voice.say("write-up-answer-spoken") if answered and not item.answer else ""
    by = item.answered_by or voice.say("write-up-somebody")
    return Chapter(
        heading,
        "" if answered else voice.say("write-up-unanswered"),
        (_question(voice, item),),
        answer=item.answer or spoken,
        answered_by=voice.say("write-up-answered-by", by=by) if answered else "",
    )


def _question(voice: Voice, item: Item) -> Line:
    to = voice.say("write-up-to", addressee=item.addressee) if item.addressee else ""
    support = voice.say("write-up-support", count=item.support) if item.support else ""
    note = " ".join(filter(None, (to, support)))
    words = item.words.strip() or voice.say("write-up-spoken")
    return Line(reference(item.contribution), voice.say("write-up-kind-question"), words, note)


def _map(voice: Voice, gathered: Gathered) -> RouteMap | None:
    """Stops, the way between them, and where single things were said; None when nothing has a place."""
    stops = [
        Pin(stop.latitude, stop.longitude, str(position), one_line(stop.why, HEADING_UNITS))
        for position, stop in enumerate(gathered.stops, 1)
        if stop.latitude is not None and stop.longitude is not None
    ]
    dots = [
        Pin(one.latitude, one.longitude, minor=True)
        for part in gathered.parts
        for one in part.said
        if one.latitude is not None and one.longitude is not None
    ]
    if not stops and not dots:
        return None
    return RouteMap(
        Format.PDF,
        voice.language,
        title=voice.say("write-up-map"),
        subtitle="",
        start=_start(voice, gathered.event),
        pins=(*stops, *dots),
        way=len(stops) > 1,
        north=voice.say("write-up-north"),
        footer="",
        dot_words=voice.say("write-up-dots") if dots else "",
    )


def _start(voice: Voice, event: Event) -> Pin | None:
    if event.latitude is None or event.longitude is None:
        return None
    point = event.point or place_name(voice, event.place)
    return Pin(event.latitude, event.longitude, words=voice.say("write-up-start", point=point))
