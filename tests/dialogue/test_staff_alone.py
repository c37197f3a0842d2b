"""Whatever is for staff: from anybody else it is answered like what never was, and does nothing.

Which buttons these are is read off the services themselves, so that a new one cannot be forgotten.
"""

import inspect
import types
from collections.abc import Callable
from dataclasses import fields
from enum import Enum
from typing import Any, get_args

import pytest

from domain.contributions import Kind
from domain.events import EventField
from domain.pressed import Pressed
from handlers.buttons import IN_ORDER, PLAIN, SERVICES
from sandbox import Phone, Sandbox
from services import staff
from storage.columns import metadata
from tests.support.arranging import published
from tests.support.at_meeting import IN, STALE
from tests.support.at_walk import noted, with_stops
from tests.support.inside import Bot
from tests.support.transcript import Edited, Press, verify
from texts.commands import STAFF_COMMANDS, names

BUTTONS: dict[type[Pressed], Callable[..., None]] = {**SERVICES, **IN_ORDER, **PLAIN}


def asks_for_staff(service: Callable[..., Any], seen: set[Any] | None = None) -> bool:
    """Whether a service, or what it calls in services, asks ``staff.may``."""
    seen = seen if seen is not None else set()
    if service is staff.may:
        return True
    if service in seen:
        return False
    seen.add(service)
    return any(asks_for_staff(one, seen) for one in _called(service))


def _called(service: Callable[..., Any]) -> list[Callable[..., Any]]:
    names_, there = inspect.unwrap(service).__code__.co_names, service.__globals__
    found = [there.get(name) for name in names_]
    modules = [one for one in found if isinstance(one, types.ModuleType)]
    found += [getattr(module, name, None) for module in modules for name in names_]
    return [
        one for one in found if isinstance(one, types.FunctionType) and one.__module__.startswith("services.")
    ]


FOR_STAFF = sorted(
    (one for one, service in BUTTONS.items() if asks_for_staff(service)), key=lambda it: it.name
)
FORMS = {"chosen": Kind.QUESTION, "field": EventField.PLACE, "place": "norrgarda", "seen": "new"}


def data_of(pressed: type[Pressed], numbers: dict[str, int]) -> str:
    """What a button of this kind carries that staff could have on their screens now."""
    return pressed(*(_value(one.name, one.type, numbers) for one in fields(pressed))).encode()


def _value(name: str, kind: Any, numbers: dict[str, int]) -> Any:
    kind = next((one for one in get_args(kind) if one is not type(None)), kind)
    if kind is bool:
        return True
    if kind is int:
        return numbers.get(name, 1)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return FORMS.get(name) if isinstance(FORMS.get(name), kind) else next(iter(kind))
    return FORMS.get(name, "sv")


@pytest.fixture
async def karin(telegram: Sandbox, bot: Bot) -> Phone:
    """Staff, in the middle of everything: an event begun, one out with a question and stops, a note taken."""
    phone = telegram.phone(901, first_name="Karin", language_code="sv")
    await bot.database.run(published)
    await bot.database.run(with_stops)
    await noted(phone, "Lampan är trasig")
    await verify(phone, [("/nytraff", "…"), (Press("Ny träff"), "1 av 12…")])
    return phone


async def everything(bot: Bot) -> dict[str, list[tuple[object, ...]]]:
    passing = {"inbox", "outbox"}
    tables = [table for table in metadata.tables if table not in passing]
    return {table: sorted(await bot.rows(f'SELECT * FROM "{table}"'), key=repr) for table in tables}


def test_hardly_a_button_of_staff_is_missing():
    assert len(FOR_STAFF) > 40
    assert {one.name for one in FOR_STAFF} >= {"note", "wun", "mq"}


@pytest.mark.parametrize("stranger", [False, True])
async def test_nobody_else_does_anything_with_their_buttons(anna, bilal, karin, bot, stranger):
    await verify(anna, IN)
    await verify(anna, [("/start e1", "Vandring…"), (Press("Mer"), Edited("Vandring…", "…"))])
    await verify(anna, [(Press("Fråga i förväg"), "Vad vill du fråga…"), ("Varför det?", "Tack!…K-2.…")])
    who = bilal if stranger else anna
    if stranger:
        await verify(bilal, [("/help", "…")])
    numbers = {"event": 1, "draft": 2, "contribution": 2, "slip": 1, "stop": 1}
    await bot.settled()
    before, screen = await everything(bot), len(who.screen)
    for pressed in FOR_STAFF:
        press = await who.press_data(who.screen[-1], data_of(pressed, numbers))
        said = (await press.answered()).text
        assert said == STALE or (stranger and said.startswith("That button")), pressed
    await bot.settled()
    assert await everything(bot) == before
    assert len(who.screen) == screen


@pytest.mark.parametrize("command", sorted(set().union(*map(names, STAFF_COMMANDS))))
async def test_nobody_else_learns_anything_from_their_commands(anna, karin, bot, command):
    await verify(anna, [("/hittapa", "Det kommandot finns inte.…"), ("/traffar", "…")])
    unknown, events = anna.screen[-3].text, anna.screen[-1].text
    before = await everything(bot)
    await verify(anna, [(f"/{command}", "…")])
    assert anna.screen[-1].text in (unknown, events)
    assert await everything(bot) == before
