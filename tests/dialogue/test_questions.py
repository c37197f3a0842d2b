"""The four questions, as a resident meets them on the phone."""

from tests.support.transcript import Edited, Press, labels, verify

IN = [
    ("/start", "Hej Anna!\n\nVision 2035\n…Vill du vara med?…"),
    (Press("Ja, jag är med"), "Var bor du?…"),
    (Press("Sjövik"), [Edited("Var bor du?…", "Du bor i Sjövik. Tack!"), "Fråga 1 av 4\nVad vill du…"]),
]


async def test_the_four_questions_from_start_to_summary(anna):
    await verify(
        anna,
        [
            *IN,
            ("Skidbacken", "Tack! Ditt svar har nummer K-1.\nLäge: mottaget\n…gå vidare."),
            ("Och Selma", "Tack! Ditt svar har nummer K-2.…"),
            (Press("Nästa fråga"), "Fråga 2 av 4\nHur vill du att det ska se ut i Ekebro 2035?…"),
            (Press("Hoppa över"), "Fråga 3 av 4…"),
            (Press("Tillbaka"), "Fråga 2 av 4…"),
            ("Grönt", "Tack! Ditt svar har nummer K-3.…"),
            (Press("Nästa fråga"), "Fråga 3 av 4…"),
            (Press("Hoppa över"), "Fråga 4 av 4…"),
            ("Sjön", "Tack! Ditt svar har nummer K-4.…"),
            (
                Press("Klar"),
                "Tack! Du har gått igenom alla frågor. Det här skrev du:\n\nFråga 1\n• Skidbacken\n"
                "• Och Selma\n\nFråga 2\n• Grönt\n\nFråga 4\n• Sjön\n\nVad händer nu?"
                "…Senast 30 juni 2027…",
            ),
        ],
    )


async def test_in_english(bilal):
    await verify(
        bilal,
        [
            (
                "/start",
                "Hello Bilal!\n\nVision 2035\n…How much you can influence: Dialogue.…Do you want…",
            ),
            (Press("Yes, I'm in"), "Where do you live?…"),
            (
                Press("Skip"),
                [Edited("Where do you live?…", "Then we skip the place."), "Question 1 of 4…"],
            ),
            ("The ski slope", "Thank you! Your answer has number K-1.…"),
        ],
    )


async def test_a_question_that_is_come_back_to_knows_its_answers(anna):
    await verify(
        anna,
        [
            *IN,
            ("Skidbacken", "Tack!…"),
            (Press("Nästa fråga"), "Fråga 2 av 4…"),
            (Press("Tillbaka"), "Fråga 1 av 4…Du har skrivit ett svar här.…"),
        ],
    )
    assert labels(anna.screen[-1]) == ["Nästa fråga ›", "Pausa"]


async def test_pause_and_come_back(anna):
    await verify(
        anna,
        [
            *IN,
            (Press("Hoppa över"), "Fråga 2 av 4…"),
            (Press("Pausa"), "Vi pausar här.…"),
            ("En sak till", "Tack! Det är sparat med nummer K-1.…Är det en fråga…"),
            (Press("Fortsätt med fråga 2"), "Fråga 2 av 4…"),
            ("Grönt", "Tack! Ditt svar har nummer K-2.…"),
            ("/start", "Fråga 2 av 4…"),
        ],
    )


async def test_an_old_button_says_so_and_shows_the_way_back(anna):
    await verify(anna, [*IN, (Press("Hoppa över"), "Fråga 2 av 4…")])
    old = next(message for message in anna.screen if message.text.startswith("Fråga 1"))
    answer = await (await anna.press("Hoppa över", old)).answered()
    assert (
        answer.text == "Den knappen hör till en annan fråga. Du är vid fråga 2. Skriv /start, så ser du den."
    )
    assert answer.alert


async def test_a_forged_button_does_nothing(anna):
    await verify(anna, IN)
    for data in ("yes:0123", "take:1:1", "kind:1:idea", "show:99:0", "x", "move:fly:vision:look"):
        answer = await (await anna.press_data(anna.screen[-1], data)).answered()
        assert answer.alert or data.startswith("yes")


async def test_language_changed_in_the_middle_asks_anew(anna):
    await verify(
        anna,
        [
            *IN,
            ("/sprak", "Nu talar vi svenska.…"),
            (
                Press("English"),
                [Edited("Nu talar vi svenska.…", "We are speaking English now.…"), "Question 1 of 4…"],
            ),
            ("Snow", "Thank you! Your answer has number K-1.…"),
        ],
    )


async def test_the_welcome_changes_language_in_its_place(anna):
    await verify(
        anna,
        [
            ("/start", "Hej Anna!…"),
            (Press("In English"), Edited("Hej Anna!…", "Hello Anna!…")),
            (Press("Yes, I'm in"), "Where do you live?…"),
        ],
    )


async def test_an_answer_keeps_the_wording_it_was_given_to(anna, bot):
    await verify(anna, [*IN, ("Skidbacken", "Tack!…")])
    rows = await bot.rows(
        "SELECT w.text, w.language FROM contributions c JOIN wordings w ON w.version = c.wording"
    )
    assert rows == [("Vad vill du att vår kommun ska vara känd för 2035?", "sv")]
