"""Several dialogues side by side, one that ends meanwhile, and questions that are put better than before."""

from copy import deepcopy

import pytest

from bot.app import App
from bot.config import Config
from tests.support.clock import Clock
from tests.support.inside import Bot
from tests.support.transcript import Edited, Press, labels, verify

YES = Press("Ja, jag är med")
WRITTEN = (
    "SELECT c.text, c.dialogue, c.question, w.text FROM contributions c "
    "LEFT JOIN wordings w ON w.version = c.wording ORDER BY c.id"
)
KNOWN_FOR = "Vad vill du att vår kommun ska vara känd för 2035?"
LOOK = "Hur vill du att det ska se ut i Ekebro 2035?"
BETTER = "Vad ska folk tänka på när de hör vår kommuns namn 2035?"


def with_the_park(config: Config) -> Config:
    """A second dialogue beside the vision, with two questions, open for as long."""
    given = config.model_dump()
    park = deepcopy(given["dialogue"][0]) | {"key": "park", "title": {"sv": "Parken", "en": "The park"}}
    park["question"] = park["question"][:2]
    return Config(**given | {"dialogue": (*given["dialogue"], park)})


def with_a_better_wording(config: Config) -> Config:
    """The first question put in other words."""
    given = config.model_dump()
    given["dialogue"][0]["question"][0]["wording"]["sv"] = BETTER
    return Config(**given)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def anna(telegram):
    return telegram.phone(101, first_name="Anna", language_code="sv")


async def test_with_two_open_the_bot_asks_which_is_meant_and_each_keeps_its_own(config, clock, anna):
    async with App(with_the_park(config), clock) as app:
        await verify(anna, [("/start", "Hej! Just nu pågår flera dialoger. Vilken gäller det?")])
        assert labels(anna.screen[-1]) == ["Vision 2035", "Parken", "In English"]
        await verify(
            anna,
            [
                (Press("Parken"), "Hej Anna!\n\nParken…Vill du vara med?…"),
                (YES, f"Fråga 1 av 2\n{KNOWN_FOR}…"),  # two taps: where they live is left for later
                ("Gungorna", "Tack! Ditt svar har nummer K-1.…"),
                ("/start", f"Fråga 1 av 2\n{KNOWN_FOR}…"),
                (Press("Nästa fråga"), "Fråga 2 av 2…"),
                (Press("Hoppa över"), "Tack! Du har gått igenom alla frågor.…Gungorna…"),
                ("/start", "Hej! Just nu pågår flera dialoger.…"),
                (Press("Vision 2035"), "Hej Anna!\n\nVision 2035…Vill du vara med?…"),
                (YES, f"Fråga 1 av 4\n{KNOWN_FOR}…"),
                ("Skidbacken", "Tack! Ditt svar har nummer K-2.…"),
            ],
        )
        assert await Bot(app, clock).rows(WRITTEN) == [
            ("Gungorna", "park", "known_for", KNOWN_FOR),
            ("Skidbacken", "vision", "known_for", KNOWN_FOR),
        ]


async def test_a_reply_goes_to_the_dialogue_whose_question_it_answers(config, clock, anna):
    async with App(with_the_park(config), clock) as app:
        await verify(
            anna,
            [
                ("/start", "Hej! Just nu pågår flera dialoger.…"),
                (Press("Parken"), "Hej Anna!…"),
                (YES, "Fråga 1 av 2…"),
                (Press("Hoppa över"), "Fråga 2 av 2…"),
                (Press("Hoppa över"), "Du har gått igenom alla frågor.…"),
                ("/start", "Hej! Just nu…"),
                (Press("Vision 2035"), "Hej Anna!…"),
                (YES, "Fråga 1 av 4…"),
            ],
        )
        swings = next(one for one in anna.screen if one.text.startswith("Fråga 2 av 2"))
        await anna.say("Fler gungor", reply_to=swings)
        assert (await anna.next()).text.startswith("Tack! Ditt svar har nummer K-1.")
        await verify(anna, [("Skidbacken", "Tack! Ditt svar har nummer K-2.…")])
        assert await Bot(app, clock).rows(WRITTEN) == [
            ("Fler gungor", "park", "look", LOOK),
            ("Skidbacken", "vision", "known_for", KNOWN_FOR),
        ]


async def test_what_comes_after_the_last_day_is_kept_all_the_same(config, clock, anna):
    async with App(config, clock) as app:
        await verify(
            anna,
            [
                ("/start", "Hej Anna!…"),
                (YES, "Var bor du?…"),
                (Press("Sjövik"), [Edited("Var bor du?…", "Du bor i Sjövik.…"), "Fråga 1 av 4…"]),
                ("Skidbacken", "Tack! Ditt svar har nummer K-1.…"),
            ],
        )
        clock.move(days=120)
        await verify(
            anna,
            [
                (
                    "Och Selma",
                    [
                        "Tack! Det är sparat med nummer K-2.…Är det en fråga…",
                        "Vision 2035 tar inte emot fler svar. Det du skrev är sparat ändå. Senast…",
                    ],
                ),
                ("/start", "Du är med. Skriv när du vill…"),
                ("/mina", "Dina 2 inspel…K-2…K-1 · svar på fråga 1 · mottaget…"),
            ],
        )
        assert await Bot(app, clock).rows(WRITTEN) == [
            ("Skidbacken", "vision", "known_for", KNOWN_FOR),
            ("Och Selma", None, None, None),
        ]


async def test_a_button_of_a_dialogue_that_has_ended_says_so(config, clock, anna):
    async with App(config, clock):
        await verify(
            anna,
            [
                ("/start", "Hej Anna!…"),
                (YES, "Var bor du?…"),
                (Press("Sjövik"), [Edited("Var bor du?…", "Du bor i Sjövik.…"), "Fråga 1 av 4…"]),
            ],
        )
        clock.move(days=120)
        await verify(anna, [(Press("Hoppa över"), "Vision 2035 tar inte emot fler svar.…")])


async def test_a_better_wording_is_for_new_answers_and_old_ones_keep_theirs(config, clock, anna):
    async with App(config, clock):
        await verify(
            anna,
            [
                ("/start", "Hej Anna!…"),
                (YES, "Var bor du?…"),
                (Press("Sjövik"), [Edited("Var bor du?…", "Du…"), f"Fråga 1 av 4\n{KNOWN_FOR}…"]),
                ("Skidbacken", "Tack! Ditt svar har nummer K-1.…"),
            ],
        )
    asked = next(one for one in anna.screen if one.text.startswith("Fråga 1"))
    async with App(with_a_better_wording(config), clock) as app:
        await verify(
            anna,
            [
                ("Under samma fråga", "Tack! Ditt svar har nummer K-2.…"),
                ("/start", f"Fråga 1 av 4\n{BETTER}…"),
                ("Selma", "Tack! Ditt svar har nummer K-3.…"),
            ],
        )
        await anna.say("Till den gamla", reply_to=asked)
        assert (await anna.next()).text.startswith("Tack! Ditt svar har nummer K-4.")
        assert [(text, words) for text, _, _, words in await Bot(app, clock).rows(WRITTEN)] == [
            ("Skidbacken", KNOWN_FOR),
            ("Under samma fråga", KNOWN_FOR),
            ("Selma", BETTER),
            ("Till den gamla", KNOWN_FOR),
        ]


async def test_a_dialogue_taken_out_of_the_configuration_leaves_nobody_without_an_answer(config, clock, anna):
    async with App(with_the_park(config), clock):
        await verify(
            anna,
            [
                ("/start", "Hej! Just nu…"),
                (Press("Parken"), "Hej Anna!…"),
                (YES, "Fråga 1 av 2…"),
                ("Gungorna", "Tack! Ditt svar har nummer K-1.…"),
            ],
        )
    async with App(config, clock) as app:
        await verify(
            anna,
            [
                ("Bänkarna", ["Tack! Det är sparat med nummer K-2.…", "Du är med. Skriv när du vill…"]),
                ("/mina", "Dina 2 inspel…K-2…K-1 · svar på en tidigare fråga · mottaget…"),
                ("/start", "Hej Anna!\n\nVision 2035…"),
            ],
        )
        assert await Bot(app, clock).rows(WRITTEN) == [
            ("Gungorna", "park", "known_for", KNOWN_FOR),
            ("Bänkarna", None, None, None),
        ]
