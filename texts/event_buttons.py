"""What can be pressed under an event: for its reader, at this moment."""

from urllib.parse import urlencode

from domain.deep_links import ToEvent, address
from domain.draft_buttons import StartDraft
from domain.event_buttons import (
    AskAhead,
    Come,
    ForStaff,
    HowMany,
    ListEvents,
    NotComing,
    Perhaps,
    ShowEvent,
    ShowPoint,
    ShowQuestions,
    ShowRoute,
    SuggestStop,
    ToCalendar,
    WantWriteUp,
)
from domain.event_views import EventCardView, EventView
from domain.events import EventStatus, WriteUpState, can_ask, can_register
from domain.seats import LARGEST_PARTY, Seat
from domain.write_up_buttons import ShowWriteUp
from texts.message import Button, Rows
from texts.voice import Voice

Row = tuple[Button, ...]


def card_rows(voice: Voice, told: EventCardView) -> Rows:
    """The buttons of the card: the answer first, the rest behind *more*."""
    if told.counting and can_register(told.view.event, told.view.now):
        return _counting(voice, told.view)
    if told.more:
        return _more(voice, told.view)
    number = told.view.event.number
    onward = (voice.button("button-more", ShowEvent(number, more=True)),)
    back = (voice.button("button-all-events", ListEvents()),)
    view = told.view
    return (*answers(voice, view), *_outcome(voice, view), *_where_and_when(voice, view), (*back, *onward))


def answers(voice: Voice, view: EventView) -> Rows:
    """What the reader can say to the event, as they stand to it now; nothing once it has begun."""
    number = view.event.number
    if not can_register(view.event, view.now):
        return ()
    come = voice.button("button-come", Come(number))
    perhaps = voice.button("button-perhaps", Perhaps(number))
    cannot = voice.button("button-not-coming", NotComing(number))
    count = voice.button("button-how-many", HowMany(number))
    party = view.mine.party if view.mine else 1
    match view.mine.seat if view.mine else None:
        case Seat.SEATED:
            return ((count, voice.button("button-no-longer", NotComing(number))),)
        case Seat.WAITING:
            return ((count, voice.button("button-leave-line", NotComing(number))),)
        case Seat.OFFERED:
            take = voice.button("button-take-seat", Come(number, party))
            return ((take,), (voice.button("button-decline-seat", NotComing(number)),))
        case Seat.MAYBE:
            return ((come, cannot),)
        case Seat.NO:
            return ((come, perhaps),)
        case _:
            return ((come,), (perhaps, cannot))


def staff_list_row(voice: Voice) -> Rows:
    """For staff, under the list: a new event."""
    return ((voice.button("button-new-event", StartDraft()),),)


def _where_and_when(voice: Voice, view: EventView) -> Rows:
    number, row = view.event.number, []
    if view.event.latitude is not None:
        row.append(voice.button("button-map", ShowPoint(number)))
    if view.event.status is EventStatus.PUBLISHED and view.now < view.event.ends:
        row.append(voice.button("button-calendar", ToCalendar(number)))
    return (tuple(row),) if row else ()


def _outcome(voice: Voice, view: EventView) -> Rows:
    """What came of it, once that has been told."""
    told = view.event.write_up is WriteUpState.SENT
    return ((voice.button("button-write-up-show", ShowWriteUp(view.event.number)),),) if told else ()


def _counting(voice: Voice, view: EventView) -> Rows:
    number = view.event.number
    counts = [Button(str(many), Come(number, many).encode()) for many in range(1, LARGEST_PARTY + 1)]
    half = LARGEST_PARTY // 2
    back = (voice.button("button-less", ShowEvent(number)),)
    return (tuple(counts[:half]), tuple(counts[half:]), back)


def _more(voice: Voice, view: EventView) -> Rows:
    number = view.event.number
    staff = (voice.button("button-for-staff", ForStaff(number)),) if view.staff else ()
    rows = (
        _asking(voice, view),
        _walking(voice, view),
        *(_outcome(voice, view) or ((_write_up(voice, view),),)),
        _sharing(voice, view),
        staff,
        (voice.button("button-less", ShowEvent(number)),),
    )
    return tuple(row for row in rows if row)


def _asking(voice: Voice, view: EventView) -> Row:
    number = view.event.number
    ask = (voice.button("button-ask-ahead", AskAhead(number)),) if can_ask(view.event, view.now) else ()
    count = view.questions
    others = (voice.button("button-questions", ShowQuestions(number), count=count),) if count else ()
    return (*ask, *others)


def _walking(voice: Voice, view: EventView) -> Row:
    event = view.event
    if not event.what.has_stops:
        return ()
    suggest = can_ask(event, view.now)
    stop = (voice.button("button-suggest-stop", SuggestStop(event.number)),) if suggest else ()
    way = (voice.button("button-route", ShowRoute(event.number), count=view.stops),) if view.stops else ()
    return (*stop, *way)


def _write_up(voice: Voice, view: EventView) -> Button:
    wanted = view.mine is not None and view.mine.wants_write_up
    key = "button-write-up-not" if wanted else "button-write-up"
    return voice.button(key, WantWriteUp(view.event.number, wanted=not wanted))


def _sharing(voice: Voice, view: EventView) -> Row:
    """Telegram's own way of passing a link on: it asks to whom."""
    if view.event.status is not EventStatus.PUBLISHED:
        return ()
    event = view.event
    link = address(voice.setup.bot_name, ToEvent(event.number, "delad"))
    when = voice.from_to(event.starts, event.ends, view.now)
    words = voice.say("share-words", title=event.words(voice.language).title, when=when)
    query = urlencode({"url": link, "text": words})
    return (Button(voice.say("button-share"), url=f"https://t.me/share/url?{query}"),)
