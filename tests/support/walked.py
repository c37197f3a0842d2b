"""A walk with what was said on it, put straight into a database, for tests of what is told afterwards."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import insert, select

from domain.contributions import Kind, Status
from domain.effects import Entry
from domain.meetings import PanelState
from domain.said import Attachment, Medium
from domain.stops import StopState
from storage import attachments, contributions, entries, people
from storage.event_tables import attendances, panel_questions, question_seconds, stop_seconds, stops
from storage.tables import contributions as table
from storage.work import Work

ARABIC = "هل يمكن وضع إشارة ضوئية هنا؟"
STOPS = (
    ("Busshållplatsen vid skolan, där barnen väntar i mörkret", 59.8391, 13.1450),
    ("Den gamla lanthandeln", 59.8402, 13.1471),
    ("Badplatsen", 59.8417, 13.1462),
)


@dataclass(frozen=True)
class Thing:
    """Something that somebody said: at which stop (from 1), or where else, and what was sent with it."""

    who: int
    words: str
    kind: Kind = Kind.VIEWPOINT
    stop: int | None = None
    at: tuple[float, float] | None = None
    medium: Medium | None = None
    noted_by: int | None = None


def person(work: Work, telegram_id: int) -> int:
    """The number of somebody who takes part."""
    number = people.find(work, telegram_id).number
    assert number is not None
    return number


def check_in(work: Work, event: int, *telegram_ids: int) -> None:
    for one in telegram_ids:
        row = {"event_id": event, "person_id": person(work, one), "checked_in_at": work.now}
        work.execute(insert(attendances), row)


def stop_at(work: Work, event: int, *seconders: int) -> list[int]:
    """The three stops. All ``seconders`` (Telegram ids) wanted the second, the first of them the third."""
    numbers = []
    for rank, (why, latitude, longitude) in enumerate(STOPS, 1):
        row = {"event_id": event, "why": why, "latitude": latitude, "longitude": longitude}
        row |= {"state": StopState.IN.value, "rank": rank, "made_at": work.now}
        number = work.execute(insert(stops).returning(stops.c.id), row).scalar_one()
        numbers.append(number)
    for stop, who in ((numbers[1], seconders), (numbers[2], seconders[:1])):
        for one in who:
            row = {"stop_id": stop, "person_id": person(work, one), "at": work.now}
            work.execute(insert(stop_seconds), row)
    return numbers


def say(work: Work, event: int, stops_: list[int], *things: Thing) -> list[int]:
    """Keep what was said, one minute after the other; returns the numbers."""
    return [_say(work, event, stops_, thing, minute) for minute, thing in enumerate(things)]


def _say(work: Work, event: int, stops_: list[int], thing: Thing, minute: int) -> int:
    row = {
        **{"person_id": person(work, thing.who), "kind": thing.kind.value, "text": thing.words},
        **{"status": Status.RECEIVED.value, "language": "sv", "message_id": -1000 - minute},
        "received_at": work.now + timedelta(minutes=minute),
    }
    number = contributions.add(work, row)
    latitude, longitude = thing.at or (None, None)
    stop = stops_[thing.stop - 1] if thing.stop else None
    entries.add(work, number, Entry(event, stop, latitude, longitude, thing.noted_by))
    if thing.medium:
        attachments.add(work, number, -1000 - minute, Attachment(thing.medium))
    return number


def evening(work: Work, event: int, anna: int, bilal: int) -> list[int]:
    """Both are there, and say twelve things at three stops, on the way, and besides; returns the numbers."""
    check_in(work, event, anna, bilal)
    here = stop_at(work, event, anna, bilal)
    return say(
        work,
        event,
        here,
        Thing(anna, "Varför har lampan varit trasig sedan i våras?", Kind.QUESTION, 1),
        Thing(bilal, ARABIC, Kind.IDEA, 1),
        Thing(anna, "Bilarna kör för fort förbi skolan.", stop=1, medium=Medium.PHOTO),
        Thing(bilal, "A bench with a roof would help.", Kind.IDEA, 2),
        Thing(anna, "Riv alltihop.", stop=2),
        Thing(bilal, "", Kind.UNSORTED, 2, medium=Medium.VOICE),
        Thing(anna, "En brygga för rullstol.", Kind.IDEA, 3, medium=Medium.PHOTO),
        Thing(bilal, "Vem klipper gräset?", Kind.QUESTION, 3, noted_by=901),
        Thing(anna, "Här är det alltid halt.", at=(59.8396, 13.1480)),
        Thing(bilal, "Plant trees here.", Kind.IDEA, at=(59.8409, 13.1444)),
        Thing(anna, "Grannen i nummer 7, Nils, super och skräpar ner."),
        Thing(bilal, "När går bussen i sommar?", Kind.QUESTION),
    )


WITHDRAWN, LEFT_OUT = 5, 11
"""Which of the things (from 1) their author takes back in the tests, and which staff leave out."""


def on_the_panel(work: Work, event: int) -> None:
    """Of the first four things said there: answered as item 1, parked, not let through, not reached."""
    stood = (
        (1, PanelState.ANSWERED, 1, "Nästa vår.", "Tekniska"),
        (2, PanelState.PARKED, None, None, None),
        (3, PanelState.NEW, None, None, None),
        (4, PanelState.SHOWN, None, None, None),
    )
    for number, standing, item, answer, by in stood:
        words = work.execute(select(table.c.text).where(table.c.id == number)).scalar_one()
        row = {"contribution_id": number, "event_id": event, "words": words, "state": standing.value}
        row |= {"item": item, "answer": answer, "answered_by": by, "changed_at": work.now}
        work.execute(insert(panel_questions), row)
    row = {"contribution_id": 1, "person_id": person(work, 101), "at": work.now}
    work.execute(insert(question_seconds), row)
