"""Repeating an event for other places: the same walk in five villages, each under its own name."""

import re
from collections.abc import Iterable
from dataclasses import replace

from domain.events import Event, EventText
from domain.revising import fresh
from domain.setup import Place, Setup


def others(event: Event, setup: Setup) -> tuple[Place, ...]:
    """The places in which an event can be repeated: all but its own."""
    return tuple(place for place in setup.places if place.key != event.place)


def toggled(chosen: tuple[str, ...], key: str, offered: tuple[Place, ...]) -> tuple[str, ...]:
    """The choice with this place in or out, in the order in which the places are offered."""
    new = set(chosen) ^ {key}
    return tuple(place.key for place in offered if place.key in new)


def repeated(event: Event, made_by: int, place: Place, setup: Setup) -> Event:
    """A draft of the event for another place: its time and meeting point are still to be said."""
    own = setup.place(event.place)
    texts = {language: _renamed(words, own, place) for language, words in event.texts.items()}
    nowhere = replace(fresh(event, made_by), latitude=None, longitude=None, point=None)
    return replace(nowhere, place=place.key, starts_at=None, ends_at=None, texts=texts, origin=event.number)


def _renamed(words: EventText, old: Place | None, new: Place) -> EventText:
    if old is None:
        return words
    return EventText(renamed(words.title, old.name, new.name), renamed(words.text, old.name, new.name))


def renamed(text: str, old: str, new: str) -> str:
    """The text with one place's name for another's, also as an owner: Sjöviks and Sjövik's.

    A name within a longer word (Sjöviksvägen) is something of its own, and stays.
    """
    pattern = rf"(?<!\w){re.escape(old)}(?P<owner>'s|’s|s)?(?!\w)"
    return re.sub(pattern, lambda found: new + _owning(new, found["owner"] or ""), text)


def _owning(name: str, ending: str) -> str:
    """Swedish adds no s to what ends like one: Ramsås bygdegård."""
    return "" if ending == "s" and name.endswith(("s", "x", "z", "S", "X", "Z")) else ending


def still_named(draft: Event, origin: Event, setup: Setup) -> bool:
    """Whether the texts still speak of the place that they were written for, as in the name of a road."""
    own = setup.place(origin.place)
    if own is None:
        return False
    return any(own.name in f"{words.title}\n{words.text}" for words in draft.texts.values())


def version(drafts: Iterable[Event]) -> int:
    """A number that is another one when any of the drafts is, or when one has come or gone."""
    return sum(100_000 + draft.sequence for draft in drafts)
