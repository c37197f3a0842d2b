"""Stops of a walk, for residents: proposing one, the way as it is by now, seconding what others propose."""

from dataclasses import replace

from domain import stops as rules
from domain.conversation import Talk, Wish
from domain.deep_links import ToEvent
from domain.doing import ProposingStop
from domain.effects import Entry
from domain.event_buttons import ShowRoute, SuggestStop
from domain.event_telling import NoSuchEvent
from domain.events import Event, can_ask
from domain.hearing import on_time, outside
from domain.said import Medium, Who, Wrote
from domain.stops import Stop, StopState
from domain.walk_buttons import DontPropose, DrawRoute, GetGpx, SecondStop, WithoutPlace
from domain.walk_telling import (
    AskStop,
    Route,
    RouteFile,
    RoutePicture,
    StopLate,
    StopNotProposed,
    StopProposed,
)
from services import interludes, keeping, outbox, wishes
from services.meeting import Meeting, keep_unfinished, meet, save, tell
from services.presses import Press, answer, stale
from storage import events, stops
from storage.work import Work


def suggest(work: Work, press: Press, pressed: SuggestStop) -> None:
    """I know where the walk should stop. A stranger is first asked whether they take part at all."""
    meeting = meet(work, press.who, consents=True)
    event = _walk(work, pressed.event)
    if event is None:
        stale(work, press)
    elif not can_ask(event, work.now):
        answer(work, press, "stale-event")
    elif not meeting.known:
        answer(work, press)
        wishes.hold(work, meeting, Wish(ToEvent(event.number).encode(), pressed=pressed.encode()))
    else:
        answer(work, press)
        _ask(work, meeting, event)


def suggest_after_yes(work: Work, who: Who, pressed: SuggestStop) -> None:
    """The same for somebody who has just said yes to taking part."""
    event = _walk(work, pressed.event)
    if event is not None and can_ask(event, work.now):
        _ask(work, meet(work, who), event)
    else:
        outbox.owe(work, who.telegram_id, NoSuchEvent())


def dont_propose(work: Work, press: Press, _pressed: DontPropose) -> None:
    """No stop after all: back to what they were doing. Their words are gone, as they wish."""
    meeting = meet(work, press.who)
    save(work, meeting, _without_words(meeting).talk)
    interludes.drop(work, press, ProposingStop, StopNotProposed(edits=press.message_id))


def without_place(work: Work, press: Press, _pressed: WithoutPlace) -> None:
    """Their words say where it is."""
    meeting = meet(work, press.who)
    doing = meeting.talk.doing
    if not isinstance(doing, ProposingStop) or doing.why is None:
        stale(work, press)
        return
    answer(work, press)
    _finish(work, meeting, doing)


def take(work: Work, meeting: Meeting, wrote: Wrote) -> None:
    """Where it is, or why, in either order. What is neither is kept as what was said about the event."""
    doing = meeting.talk.doing
    assert isinstance(doing, ProposingStop), "only they are asked for a stop"
    odd = wrote.attachment is not None and wrote.attachment.medium is not Medium.POSITION
    if odd:
        _keep(work, meeting, wrote, Entry(doing.event))
    said = rules.heard(doing, wrote)
    if rules.complete(said):
        _finish(work, meeting, said)
        return
    save(work, meeting, replace(meeting.talk, doing=said))
    has_place, has_why = said.latitude is not None, said.why is not None
    ask = AskStop(doing.event, has_place, has_why, odd=odd and said.why == doing.why)
    outbox.owe(work, meeting.who.telegram_id, ask)


def show_route(work: Work, press: Press, pressed: ShowRoute) -> None:
    """The way as it is by now, in the place of what is shown."""
    _show(work, press, Route(pressed.event, pressed.page, edits=press.message_id))


def draw(work: Work, press: Press, pressed: DrawRoute) -> None:
    """The way as a picture."""
    _show(work, press, RoutePicture(pressed.event))


def gpx(work: Work, press: Press, pressed: GetGpx) -> None:
    """The way for a map program."""
    _show(work, press, RouteFile(pressed.event))


def second(work: Work, press: Press, pressed: SecondStop) -> None:
    """The walk should stop there, I think so too; or no longer. Not of one's own stop."""
    meeting = meet(work, press.who, consents=True)
    stop = _on_the_way(work, pressed.stop)
    event = _walk(work, stop.event) if stop is not None else None
    if stop is None or event is None:
        stale(work, press)
    elif not can_ask(event, work.now):
        answer(work, press, "stale-event")
    elif not meeting.known:
        answer(work, press)
        wishes.hold(work, meeting, Wish(ToEvent(event.number).encode(), pressed=pressed.encode()))
    else:
        answer(work, press, _second(work, meeting, stop, pressed))
        outbox.owe(work, press.who.telegram_id, Route(event.number, pressed.page, edits=press.message_id))


def second_after_yes(work: Work, who: Who, pressed: SecondStop) -> None:
    """The same for somebody who has just said yes to taking part."""
    stop = _on_the_way(work, pressed.stop)
    event = _walk(work, stop.event) if stop is not None else None
    if stop is None or event is None:
        outbox.owe(work, who.telegram_id, NoSuchEvent())
        return
    if can_ask(event, work.now):
        _second(work, meet(work, who), stop, pressed)
    outbox.owe(work, who.telegram_id, Route(event.number, pressed.page))


def _walk(work: Work, number: int) -> Event | None:
    """A walk that residents may see."""
    event = events.find(work, number)
    return event if event is not None and event.public and event.what.has_stops else None


def _on_the_way(work: Work, number: int) -> Stop | None:
    stop = stops.find(work, number)
    return stop if stop is not None and stop.state is StopState.IN else None


def _ask(work: Work, meeting: Meeting, event: Event) -> None:
    """Where and why; whoever has said one of them goes on with the other."""
    begun = meeting.talk.doing
    if isinstance(begun, ProposingStop) and begun.event == event.number and not _expired(work, begun):
        doing = replace(begun, since=work.now.isoformat())
    else:
        doing = ProposingStop(event.number, meeting.talk.back().doing, work.now.isoformat())
    save(work, meeting, replace(meeting.talk, doing=doing))
    has_place, has_why = doing.latitude is not None, doing.why is not None
    outbox.owe(work, meeting.who.telegram_id, AskStop(event.number, has_place, has_why))


def _expired(work: Work, doing: ProposingStop) -> bool:
    """Whether what they say now is no longer about the stop that they began."""
    return not isinstance(on_time(Talk(doing), work.now).doing, ProposingStop)


def _finish(work: Work, meeting: Meeting, said: ProposingStop) -> None:
    """The stop is on the way; when the walk is over by now, the words are kept all the same."""
    taken = _without_words(meeting)
    save(work, taken, taken.talk.back())
    event = _walk(work, said.event)
    person = meeting.record.number
    assert person is not None, "strangers have been asked before"
    if event is None or not can_ask(event, work.now):
        _keep_late(work, meeting, said)
        return
    number = stops.add(work, event.number, person, rules.reason(said), said.latitude, said.longitude)
    outbox.owe(work, meeting.who.telegram_id, StopProposed(event.number, number))


def _without_words(meeting: Meeting) -> Meeting:
    """The meeting in which nothing has been said of a stop that would be lost."""
    doing = meeting.talk.doing
    if not isinstance(doing, ProposingStop):
        return meeting
    return replace(meeting, talk=replace(meeting.talk, doing=replace(doing, why=None)))


def _keep_late(work: Work, meeting: Meeting, said: ProposingStop) -> None:
    keep_unfinished(work, meeting, said)
    outbox.owe(work, meeting.who.telegram_id, StopLate(said.event))


def _keep(work: Work, meeting: Meeting, wrote: Wrote, where: Entry) -> None:
    """As a contribution about the event; the pictures of an album are one."""
    if latest := keeping.belongs_to(work, meeting.record, wrote):
        keeping.add_to(work, meeting.record, latest, wrote)
    else:
        what = replace(outside(wrote, meeting.scene), entry=where)
        keeping.keep(work, meeting.record, meeting.scene.language, what)


def _second(work: Work, meeting: Meeting, stop: Stop, pressed: SecondStop) -> str:
    """Write it down; the word that says what became of it."""
    person = meeting.record.number
    assert person is not None, "strangers have been asked before"
    if stop.person == person:
        return "stale-own-stop"
    if pressed.wanted:
        stops.SECONDS.second(work, stop.number, person)
        return "stop-seconded"
    stops.SECONDS.take_back(work, stop.number, person)
    return "stop-second-back"


def _show(work: Work, press: Press, notice: Route | RoutePicture | RouteFile) -> None:
    """Only of a walk that residents may see."""
    if _walk(work, notice.event) is None:
        stale(work, press)
        return
    answer(work, press)
    tell(work, meet(work, press.who), notice)
