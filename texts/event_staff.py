"""An event for staff, put into words: its page, cancelling it, its posters, the list of who comes."""

from collections.abc import Callable
from typing import Any

from domain import draft_views as views
from domain.announce_buttons import Announce
from domain.deep_links import ToEvent, address
from domain.draft_buttons import CancelEvent, ChangeEvent, KeepEvent
from domain.draft_views import StaffPageView
from domain.event_buttons import ForStaff, ShowEvent
from domain.events import Event, EventStatus, can_register
from domain.paper_buttons import GetPoster, GetSignUps, ListPosters
from domain.repeat_buttons import RepeatEvent
from texts import meetings, walks, write_ups
from texts.drafting import language_name
from texts.html import clip, own, safe
from texts.message import Button, Document, Message, Rendered, Rows
from texts.places import place, place_name
from texts.sheets import Fact, Format, Poster
from texts.sheets import Rows as Table
from texts.voice import Voice

POSTER_UNITS = 500
"""As much of a description as is read on a notice board."""

SOURCE = "affisch"
"""Where a link hung that came from a poster."""

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def page(voice: Voice, told: StaffPageView) -> Message:
    """How it stands with the event, and everything that staff can do with it."""
    view = told.view
    event = view.event
    parts = [
        voice.say("staff-done", done=told.done, count=told.told) if told.done else "",
        _head(voice, event, voice.from_to(event.starts, event.ends, view.now)),
        voice.say("staff-cancelled", reason=own(event.reason or "")) if _gone(event) else "",
        voice.say("staff-figures", coming=view.coming, maybe=told.maybe, waiting=view.waiting),
        _seats(voice, event),
        voice.say("staff-code", code=safe(event.code)) if event.code and not _gone(event) else "",
    ]
    return Message("\n\n".join(filter(None, parts)), _page_rows(voice, told), edits=told.edits)


def _head(voice: Voice, event: Event, when: str) -> str:
    title = own(event.words(voice.language).title)
    return voice.say("staff-event", title=title, place=place(voice, event.place), when=when)


def _seats(voice: Voice, event: Event) -> str:
    return voice.say("staff-seats", seats=event.seats) if event.seats is not None else ""


def _gone(event: Event) -> bool:
    return event.status is EventStatus.CANCELLED


def _page_rows(voice: Voice, told: StaffPageView) -> Rows:
    view = told.view
    number = view.event.number
    ahead = not _gone(view.event) and view.now < view.event.ends
    change = voice.button("button-change-event", ChangeEvent(number))
    cancel = voice.button("button-cancel-event", CancelEvent(number))
    invite = voice.button("button-announce", Announce(number))
    poster = voice.button("button-posters", ListPosters(number))
    sign_ups = voice.button("button-sign-ups", GetSignUps(number))
    repeat = voice.button("button-repeat", RepeatEvent(number))
    rows: tuple[tuple[Button, ...], ...] = (
        (invite,) if can_register(view.event, view.now) else (),
        (change, cancel) if ahead else (),
        (poster, sign_ups) if ahead else (sign_ups,),
        (repeat,) if voice.setup.places else (),
        *walks.staff_rows(voice, view),
        *meetings.staff_rows(voice, view),
        *write_ups.staff_rows(voice, view),
        (voice.button("button-see-event", ShowEvent(number)),),
    )
    return tuple(row for row in rows if row)


def ask_reason(voice: Voice, told: views.AskReasonView) -> Message:
    """Why it does not take place."""
    number, title = told.event.number, own(told.event.words(voice.language).title)
    words = voice.say("cancel-ask", title=title)
    if told.problem:
        words = voice.say(f"cancel-problem-{told.problem}", limit=told.detail or 0)
    rows = ((voice.button("button-keep-event", KeepEvent(number)),),)
    return Message(words, rows, edits=told.edits)


def ask_cancel(voice: Voice, told: views.AskCancelView) -> Message:
    """The reason as it will be told, and how many will hear it."""
    event = told.event
    words = voice.say(
        "cancel-sure",
        event=_head(voice, event, voice.from_to(event.starts, event.ends, told.now)),
        reason=own(told.reason),
        count=told.told,
    )
    sure = voice.button("button-cancel-sure", CancelEvent(event.number, sure=True))
    return Message(words, ((sure,), (voice.button("button-keep-event", KeepEvent(event.number)),)))


def poster_menu(voice: Voice, told: views.PosterMenuView) -> Message:
    """In each language to print, or as a picture."""
    number = told.event.number
    rows = tuple(
        (
            voice.button("button-poster-print", GetPoster(number, one), language=language_name(voice, one)),
            voice.button("button-poster-picture", GetPoster(number, one, picture=True)),
        )
        for one in voice.setup.languages
    )
    back = (voice.button("button-for-staff", ForStaff(number)),)
    return Message(voice.say("poster-menu"), (*rows, back), edits=told.edits)


def poster(voice: Voice, told: views.PosterFileView) -> Document:
    """The poster, whose code leads to the event."""
    event = told.event
    words = event.words(voice.language)
    kind = voice.say(f"event-kind-{event.what.value}")
    sheet = Poster(
        format=Format.PNG if told.picture else Format.PDF,
        language=voice.language,
        sender=voice.setup.municipality,
        kind=f"{kind} · {place_name(voice, event.place)}" if event.place else kind,
        title=words.title,
        facts=_facts(voice, told),
        text=clip(words.text, POSTER_UNITS),
        link=address(voice.setup.bot_name, ToEvent(event.number, SOURCE)),
        link_words=voice.say("poster-link"),
        footer=voice.say("poster-footer", contact=event.contact or voice.setup.contact),
    )
    ending, mime = ("png", "image/png") if told.picture else ("pdf", "application/pdf")
    name = voice.say("poster-file", number=str(event.number), language=voice.language)
    return Document(sheet, f"{name}.{ending}", mime, own(words.title), picture=told.picture)


def _facts(voice: Voice, told: views.PosterFileView) -> tuple[Fact, ...]:
    event = told.event
    facts = [
        ("poster-when", voice.from_to(event.starts, event.ends, told.now)),
        ("poster-where", event.point or ""),
        ("poster-hosts", ", ".join(event.hosts)),
    ]
    return tuple(Fact(voice.say(key), words) for key, words in facts if words)


def sign_ups(voice: Voice, told: views.SignUpListView) -> Document:
    """A row for everybody who has said anything."""
    columns = ("name", "party", "state", "place", "language", "there")
    known = any(row.there is not None for row in told.rows)
    shown = columns if known else columns[:-1]
    rows = tuple(_sign_up(voice, row)[: len(shown)] for row in told.rows)
    event = told.event
    sheet = Table(
        event.words(voice.language).title, tuple(voice.say(f"sign-ups-{one}") for one in shown), rows
    )
    name = voice.say("sign-ups-file", number=str(event.number))
    caption = voice.say("sign-ups-caption", count=len(rows), title=own(event.words(voice.language).title))
    return Document(sheet, f"{name}.xlsx", XLSX, caption)


def _sign_up(voice: Voice, row: views.SignUp) -> tuple[str | int | None, ...]:
    return (
        row.name,
        row.party,
        voice.say(f"sign-up-{row.seat.value}"),
        place_name(voice, row.place) if row.place else None,
        language_name(voice, row.language) if row.language else None,
        voice.say("sign-up-there") if row.there else None,
    )


RENDERERS: dict[type, Callable[[Voice, Any], Rendered]] = {
    views.StaffPageView: page,
    views.AskReasonView: ask_reason,
    views.AskCancelView: ask_cancel,
    views.PosterMenuView: poster_menu,
    views.PosterFileView: poster,
    views.SignUpListView: sign_ups,
}
