"""Stops of a walk, put into words: proposing one, the way as list, picture and file, and staff's view."""

from collections.abc import Callable
from typing import Any

from domain import walk_telling as telling
from domain import walk_views as views
from domain.event_buttons import ForStaff, ShowEvent, ShowRoute, SuggestStop
from domain.events import Event
from domain.walk_buttons import (
    DontPropose,
    DrawRoute,
    GetGpx,
    KeepStop,
    ListStops,
    MoveStop,
    OrderStops,
    SecondStop,
    WithoutPlace,
)
from domain.walk_views import Placed, RouteView, StopQueueView
from texts.html import one_line, own
from texts.message import Button, Document, Message, Rendered, Rows
from texts.sheets import Format, Gpx, Pin, RouteMap
from texts.voice import Voice

LISTED_UNITS = 200
PIN_UNITS = 80
"""As much of why as the key of a map holds."""


def title(voice: Voice, event: Event) -> str:
    """What the event is called, inside a sentence."""
    return own(event.words(voice.language).title)


def ask(voice: Voice, told: views.AskStopView) -> Message:
    """Where, why, or what of it is still to be said."""
    known = "why" if told.why else "place" if told.place else "nothing"
    parts = [
        voice.say("stop-odd") if told.odd else "",
        voice.say(f"stop-ask-{known}", title=title(voice, told.event)),
        voice.say("stop-ask-how") if known == "nothing" else "",
    ]
    words = ((voice.button("button-without-place", WithoutPlace()),),) if told.why else ()
    rows = (*words, (voice.button("button-dont-propose", DontPropose()),))
    return Message("\n\n".join(filter(None, parts)), rows, edits=told.edits)


def proposed(voice: Voice, told: views.StopProposedView) -> Message:
    """It is on the way, and what happens to it."""
    stop = told.placed.stop
    mapped = "yes" if stop.latitude is not None else "no"
    words = voice.say(
        "stop-proposed",
        **{"title": title(voice, told.event), "position": told.placed.position, "mapped": mapped},
        why=own(one_line(stop.why, LISTED_UNITS)),
    )
    number = told.event.number
    rows = (
        (voice.button("button-see-route", ShowRoute(number)),),
        (voice.button("button-another-stop", SuggestStop(number)),),
    )
    return Message(words, rows)


def not_proposed(voice: Voice, told: telling.StopNotProposed) -> Message:
    return Message(voice.say("stop-not-proposed"), edits=told.edits)


def late(voice: Voice, told: views.StopLateView) -> Message:
    return Message(voice.say("stop-late", title=title(voice, told.event)))


def route(voice: Voice, told: RouteView) -> Message:
    """The way as a list, with a button for each stop that others propose."""
    head = voice.say(
        "route",
        **{"title": title(voice, told.event), "count": told.total},
        **{"page": told.page + 1, "pages": told.pages},
    )
    lines = [_listed(voice, one) for one in told.placed]
    out = voice.say("route-out", count=told.out) if told.out else ""
    html = "\n\n".join(filter(None, (head, *lines, out)))
    return Message(html, _route_rows(voice, told), edits=told.edits)


def _listed(voice: Voice, one: Placed) -> str:
    facts = [
        voice.say("stop-own") if one.own else "",
        voice.say("stop-support", count=one.stop.support),
        "" if one.stop.latitude is not None else voice.say("stop-unmapped"),
    ]
    mark = voice.say("stop-line", number=one.position) if one.position else voice.say("stop-line-out")
    return f"{mark} {own(one_line(one.stop.why, LISTED_UNITS))}\n{' · '.join(filter(None, facts))}"


def _route_rows(voice: Voice, told: RouteView) -> Rows:
    number = told.event.number
    seconds = [(_second(voice, one, told.page),) for one in told.placed if told.open and not one.own]
    back = (voice.button("button-stops-before", ShowRoute(number, told.page - 1)),) if told.page else ()
    more = told.page + 1 < told.pages
    on = (voice.button("button-stops-after", ShowRoute(number, told.page + 1)),) if more else ()
    maps = (voice.button("button-draw-route", DrawRoute(number)), voice.button("button-gpx", GetGpx(number)))
    rows: tuple[tuple[Button, ...], ...] = (
        *seconds,
        (*back, *on),
        maps if told.mapped else (),
        (voice.button("button-suggest-stop", SuggestStop(number)),) if told.open else (),
        (voice.button("button-see-event", ShowEvent(number)),),
    )
    return tuple(row for row in rows if row)


def _second(voice: Voice, one: Placed, page: int) -> Button:
    key = "button-second-stop-not" if one.seconded else "button-second-stop"
    pressed = SecondStop(one.stop.number, page, wanted=not one.seconded)
    return voice.button(key, pressed, number=one.position)


def picture(voice: Voice, told: views.RoutePictureView) -> Document:
    """The way drawn to scale. What is drawn, the list says in words."""
    event = told.event
    pins = _pins(told.placed)
    sheet = RouteMap(
        format=Format.PNG,
        language=voice.language,
        title=event.words(voice.language).title,
        subtitle=voice.from_to(event.starts, event.ends, told.now),
        start=_start(voice, event),
        pins=pins,
        way=True,
        north=voice.say("map-north"),
        footer=voice.setup.municipality,
    )
    caption = voice.say("route-picture", title=title(voice, event), count=len(pins))
    return Document(
        sheet, voice.say("route-picture-file", number=str(event.number)), "image/png", caption, picture=True
    )


def file(voice: Voice, told: views.RouteFileView) -> Document:
    """The way for a map program."""
    event = told.event
    words = event.words(voice.language)
    when = voice.from_to(event.starts, event.ends, told.now)
    sheet = Gpx(words.title, when, _start(voice, event), _pins(told.placed))
    name = voice.say("route-gpx-file", number=str(event.number))
    return Document(sheet, name, "application/gpx+xml", voice.say("route-gpx", title=title(voice, event)))


def _start(voice: Voice, event: Event) -> Pin | None:
    if event.latitude is None or event.longitude is None:
        return None
    words = one_line(event.point or "", PIN_UNITS)
    return Pin(event.latitude, event.longitude, words=voice.say("map-start", where=words) if words else "")


def _pins(placed: tuple[Placed, ...]) -> tuple[Pin, ...]:
    """Each with the number that it has in the list."""
    return tuple(
        Pin(stop.latitude, stop.longitude, str(one.position), one_line(stop.why, PIN_UNITS))
        for one in placed
        if (stop := one.stop).latitude is not None and stop.longitude is not None
    )


def queue(voice: Voice, told: StopQueueView) -> Message:
    """All stops, as staff see them, with what can be done with each."""
    head = voice.say(
        "stops",
        **{"title": title(voice, told.event), "count": told.total},
        **{"page": told.page + 1, "pages": told.pages},
    )
    rule = voice.say("stops-ordered" if told.ordered else "stops-by-support") if told.total else ""
    lines = [_listed(voice, one) for one in told.placed]
    html = "\n\n".join(filter(None, (head, rule, *lines)))
    return Message(html, _queue_rows(voice, told), edits=told.edits)


def _queue_rows(voice: Voice, told: StopQueueView) -> Rows:
    number, page = told.event.number, told.page
    back = (voice.button("button-stops-before", ListStops(number, page - 1)),) if page else ()
    on = (voice.button("button-stops-after", ListStops(number, page + 1)),) if page + 1 < told.pages else ()
    rows: tuple[tuple[Button, ...], ...] = (
        *(_doings(voice, one, told.last, page) for one in told.placed),
        (*back, *on),
        (voice.button("button-order-stops", OrderStops(number)),) if told.ordered else (),
        (voice.button("button-see-route", ShowRoute(number)),),
        (voice.button("button-for-staff", ForStaff(number)),),
    )
    return tuple(row for row in rows if row)


def _doings(voice: Voice, one: Placed, last: int, page: int) -> tuple[Button, ...]:
    stop, at = one.stop.number, one.position
    if not at:
        words = one_line(one.stop.why, 16)
        return (voice.button("button-stop-in", KeepStop(stop, wanted=True, page=page), words=words),)
    up = (voice.button("button-stop-up", MoveStop(stop, up=True, page=page), number=at),) if at > 1 else ()
    down = (
        (voice.button("button-stop-down", MoveStop(stop, up=False, page=page), number=at),)
        if at < last
        else ()
    )
    return (*up, *down, voice.button("button-stop-out", KeepStop(stop, wanted=False, page=page), number=at))


RENDERERS: dict[type, Callable[[Voice, Any], Rendered]] = {
    views.AskStopView: ask,
    views.StopProposedView: proposed,
    telling.StopNotProposed: not_proposed,
    views.StopLateView: late,
    views.RouteView: route,
    views.RoutePictureView: picture,
    views.RouteFileView: file,
    views.StopQueueView: queue,
}
