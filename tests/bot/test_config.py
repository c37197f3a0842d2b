"""The configuration: the example is complete, the environment wins, and what is wrong is named."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.config import Config, load
from bot.config_errors import Refused
from domain.setup import Level

EXAMPLE = Path("config.example.toml")
TOKEN = "123456789:AAExample_of-a-token"


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TELEGRAM__TOKEN", "TELEGRAM__BASE_URL", "DATABASE__URL", "STAFF__ADMINS"):
        monkeypatch.delenv(f"GENKLANG_{name}", raising=False)


def changed(folder: Path, *changes: tuple[str, str]) -> Path:
    """The example with some of its lines replaced."""
    text = EXAMPLE.read_text("utf-8")
    for old, new in changes:
        assert old in text, f"the example no longer has {old!r}"
        text = text.replace(old, new, 1)
    path = folder / "config.toml"
    path.write_text(text, "utf-8")
    return path


def refusal(path: Path) -> str:
    with pytest.raises(Refused) as refused:
        load(path)
    return str(refused.value)


def test_the_example_is_a_setup() -> None:
    setup = load(EXAMPLE).setup()
    (dialogue,) = setup.dialogues
    assert (setup.municipality, setup.year, setup.languages) == ("Ekebro", 2035, ("sv", "en"))
    assert dialogue.level is Level.INVOLVE
    assert (
        dialogue.open_until(date(2026, 11, 1)) == dialogue.open_until(date(2027, 2, 28)) == date(2027, 2, 28)
    )
    assert dialogue.open_until(date(2027, 3, 1)) is None
    assert setup.remind_after == timedelta(days=2)
    assert setup.forget_strangers_after == timedelta(days=30)
    assert setup.attachments.max_bytes == 20_000_000
    assert setup.today(datetime(2026, 11, 30, 23, 30, tzinfo=UTC)) == date(2026, 12, 1)


def test_the_four_questions_are_those_that_were_asked_in_sunne() -> None:
    (dialogue,) = load(EXAMPLE).setup().dialogues
    assert [question.wording["sv"] for question in dialogue.questions] == [
        "Vad vill du att vår kommun ska vara känd för 2035?",
        "Hur vill du att det ska se ut i Ekebro 2035?",
        "Vad är det som gör att du väljer att bo kvar i kommunen 2035?",
        "Vad är det som gör att människor väljer att flytta till Ekebro 2035?",
    ]


def test_names_in_a_text_are_filled_in_once(tmp_path: Path) -> None:
    path = changed(tmp_path, ('name = "Ekebro"\n', 'name = "{year}"\n'))
    assert (
        load(path).setup().dialogues[0].questions[1].wording["en"]
        == "What should it look like in {year} in 2035?"
    )


def test_nothing_can_be_changed_afterwards() -> None:
    config = load(EXAMPLE)
    with pytest.raises(ValidationError, match="frozen"):
        config.web.port = 1
    with pytest.raises(TypeError):
        config.setup().dialogues[0].title["sv"] = "x"  # type: ignore[index]


def test_the_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GENKLANG_TELEGRAM__TOKEN", TOKEN)
    monkeypatch.setenv("GENKLANG_DATABASE__URL", "postgresql://u:p@localhost/g")
    monkeypatch.setenv("GENKLANG_STAFF__ADMINS", "[7, 8]")
    monkeypatch.setenv("GENKLANG_TELEGRAM__LIMITS__CHAT_BURST", "5")
    config = load(changed(tmp_path, ('\ntoken = ""', '\ntoken = "1:from-the-file"')))
    assert config.token() == TOKEN
    assert config.database.url == "postgresql://u:p@localhost/g"
    assert config.staff.admins == (7, 8)
    assert (config.telegram.limits.chat_burst, config.telegram.limits.messages_per_second) == (5, 30)


def test_a_list_in_the_environment_that_is_no_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GENKLANG_STAFF__ADMINS", "Karin")
    assert "staff" in refusal(EXAMPLE)


def test_the_token_from_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "token"
    secret.write_text(TOKEN + "\n")
    config = load(changed(tmp_path, ('# token_file = "secrets/token"', f'token_file = "{secret}"')))
    assert config.token() == TOKEN


@pytest.mark.parametrize(
    ("change", "names"),
    [
        (("x", "x"), "telegram.token is missing"),
        (('\ntoken = ""', '\ntoken = "hemlig"'), "telegram.token = (not shown)"),
        (('# token_file = "secrets/token"', 'token_file = "no/such"'), "telegram.token_file"),
    ],
)
def test_no_usable_token(tmp_path: Path, change: tuple[str, str], names: str) -> None:
    config = load(changed(tmp_path, change))
    with pytest.raises(Refused) as refused:
        config.token()
    assert names in str(refused.value)
    assert "hemlig" not in str(refused.value)


def test_a_secret_does_not_show(tmp_path: Path) -> None:
    config = load(
        changed(tmp_path, ('\ntoken = ""', f'\ntoken = "{TOKEN}"'), ("sqlite:///var", "sqlite:///qwerty"))
    )
    assert TOKEN not in repr(config)
    assert "qwerty" not in repr(config)


def test_the_webhook_secret_is_the_same_after_every_start(tmp_path: Path) -> None:
    path = changed(tmp_path, ('\ntoken = ""', f'\ntoken = "{TOKEN}"'))
    first, second = load(path).webhook_secret(), load(path).webhook_secret()
    assert first == second
    assert len(first) == 64
    assert load(changed(tmp_path, ('secret = ""', 'secret = "own-secret"'))).webhook_secret() == "own-secret"


WRONG = {
    "unknown key": (
        '\nmode = "polling"',
        '\nmod = "polling"',
        "telegram.mod = 'polling'",
        "did you mean mode?",
    ),
    "unknown section": ("[logging]", "[login]", "login = ", "did you mean logging?"),
    "wrong type": ("port = 8080", 'port = "eighty"', "web.port = 'eighty'", "valid integer"),
    "out of range": (
        "max_megabytes = 20",
        "max_megabytes = 50",
        "attachments.max_megabytes = 50",
        "equal to 20",
    ),
    "missing": ("year = 2035", "", "municipality.year is missing", "It has to be there"),
    "a language missing": (
        'wording.en = "What makes you choose to stay in the municipality in {year}?"',
        "",
        "dialogue[vision].question[stay].wording.en is missing",
        "sv, en",
    ),
    "an empty text": (
        'title.en = "Vision {year}"',
        'title.en = " "',
        "dialogue[vision].title.en = ''",
        "sv, en",
    ),
    "a language too many": (
        'title.en = "Vision {year}"',
        'title.en = "V"\ntitle.fi = "V"',
        "dialogue[vision].title.fi",
        "sv, en",
    ),
    "a language without catalogue": (
        '["sv", "en"]',
        '["sv", "xx"]',
        "municipality.languages[2] = 'xx'",
        "en, sv",
    ),
    "ends before it starts": (
        "ends = 2027-02-28",
        "ends = 2026-10-31",
        "dialogue[vision].phase[1].ends = 2026-10-31",
        "starts on 2026-11-01",
    ),
    "heard before it closes": (
        "hear_by = 2027-06-30",
        "hear_by = 2027-02-01",
        "dialogue[vision].hear_by = 2027-02-01",
        "until 2027-02-28",
    ),
    "a question twice": ('key = "look"', 'key = "stay"', "dialogue[vision].question.key = 'stay'", "2 times"),
    "a place twice": ('key = "sjovik"', 'key = "ekebro"', "place.key = 'ekebro'", "2 times"),
    "a place name twice": ('name = "Sjövik"', 'name = "Norrgårda"', "place.name = 'Norrgårda'", "2 times"),
    "a key with blanks": ('key = "sjovik"', 'key = "Sjö vik"', "place[Sjö vik].key = 'Sjö vik'", "pattern"),
    "unknown level": (
        'level = "dialog"',
        'level = "samtal"',
        "dialogue[vision].level = 'samtal'",
        "'konsultation'",
    ),
    "unknown zone": ('"Europe/Stockholm"', '"Europe/Stokholm"', "municipality.time_zone", "Europe/Stockholm"),
    "unknown braces": (
        "en vision för {municipality}",
        "en vision för {kommun}",
        "= '{kommun}'",
        "{municipality}",
    ),
    "too long a text": (
        'title.sv = "V',
        f'title.sv = "{"V" * 65}',
        "dialogue[vision].title.sv",
        "at most 64",
    ),
    "no questions": ("[[dialogue.question]]", "[[dialogue.query]]", "dialogue[vision].query", "question"),
    "not a date": ("hear_by = 2027-06-30", 'hear_by = "soon"', "dialogue[vision].hear_by = 'soon'", "date"),
    "unknown mode": ('mode = "polling"', 'mode = "push"', "telegram.mode = 'push'", "'webhook'"),
    "webhook without address": (
        'mode = "polling"',
        'mode = "webhook"',
        "telegram.webhook.url is missing",
        "https://",
    ),
    "bad webhook secret": ('secret = ""', 'secret = "å"', "telegram.webhook.secret = (not shown)", "A-Z"),
    "not an address": ("https://api.telegram.org", "api.telegram.org", "telegram.base_url", "pattern"),
    "not a database": (
        "sqlite:///var/genklang.db",
        "mysql://u:qwerty@h/d",
        "database.url = (not shown)",
        "postgresql://",
    ),
    "no database address": ("sqlite:///var/genklang.db", "genklang", "database.url", "sqlite:///"),
    "an admin by name": ("admins = []", 'admins = ["@karin"]', "staff.admins[1] = '@karin'", "integer"),
    "not a MIME type": ('"image/*"', '"jpg"', "attachments.types[1] = 'jpg'", "pattern"),
}


@pytest.mark.parametrize(("old", "new", "key", "allowed"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_named_with_its_value_and_what_is_allowed(
    tmp_path: Path, old: str, new: str, key: str, allowed: str
) -> None:
    said = refusal(changed(tmp_path, (old, new)))
    assert key in said
    assert allowed in said
    assert "qwerty" not in said
    assert said.startswith(str(tmp_path / "config.toml"))


def test_everything_wrong_is_said_at_once(tmp_path: Path) -> None:
    said = refusal(changed(tmp_path, ("port = 8080", "port = 0"), ("year = 2035", "year = 1812")))
    assert "2 settings are not right" in said
    assert "web.port = 0" in said
    assert "municipality.year = 1812" in said


def test_no_file_and_no_toml(tmp_path: Path) -> None:
    assert "copy config.example.toml" in refusal(tmp_path / "config.toml")
    assert "is not TOML" in refusal(changed(tmp_path, ("[web]", "[web")))
    assert "cannot be read" in refusal(tmp_path)


def test_a_dialogue_that_only_informs_asks_nothing(tmp_path: Path) -> None:
    text = EXAMPLE.read_text("utf-8")
    without = text[: text.index("[[dialogue.question]]")] + text[text.index("\n[telegram]") :]
    path = tmp_path / "config.toml"
    path.write_text(without.replace("collecting = true", "collecting = false"), "utf-8")
    assert load(path).setup().dialogues[0].questions == ()
    path.write_text(without, "utf-8")
    assert "dialogue[vision].question is missing" in refusal(path)


def test_every_default_is_what_the_example_says() -> None:
    example, bare = (
        load(EXAMPLE),
        Config(municipality=load(EXAMPLE).municipality, dialogue=load(EXAMPLE).dialogue),
    )
    for section in ("telegram", "database", "staff", "attachments", "conversation", "web", "logging"):
        assert getattr(bare, section) == getattr(example, section), section
