"""The log: one line an event, in both forms, and never a secret."""

import json
import logging
import sys
from collections.abc import Iterator
from typing import Literal

import pytest
import structlog

from bot import logs
from bot.config_model import Logging

TOKEN = "123456789:AAExample_of-a-token-that-works"
Format = Literal["console", "json"]
FORMS: list[Format] = ["console", "json"]


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    """The log belongs to the process: put it back."""
    root = logging.getLogger()
    handlers, level, hook = root.handlers[:], root.level, sys.excepthook
    yield
    root.handlers[:], sys.excepthook = handlers, hook
    root.setLevel(level)
    logging.captureWarnings(False)
    structlog.reset_defaults()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "words",
    [
        TOKEN,
        f"https://api.telegram.org/bot{TOKEN}/getMe",
        f"https://api.telegram.org/file/bot{TOKEN}/photos/1.jpg",
        f"proxy?url=%2Fbot{TOKEN.replace(':', '%3A')}%2FgetMe",
        "https://localhost/bot1:x/getMe",
        'the password "qwerty asdf" itself',
        "postgresql://u:%22qwerty%20asdf%22@localhost/g",
    ],
)
def test_a_secret_never_stands_in_a_line(
    form: Format, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.configure(Logging(format=form), ['"qwerty asdf"'])
    structlog.get_logger("genklang").info("said", words=words)
    logging.getLogger("somebody.else").warning("said %s", words)
    structlog.get_logger("genklang").error("failed", exc_info=ValueError(words))
    written = capsys.readouterr().err
    assert written.count(logs.HIDDEN) >= 3
    assert not [secret for secret in ("AAExample", "bot1:x", "qwerty") if secret in written]


def test_json_is_one_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(Logging(format="json"))
    structlog.get_logger("genklang").info("received", update=7, place="Norrgårda")
    logging.getLogger("somebody.else").error("trouble with %s", "åäö")
    own, other = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert (own["event"], own["update"], own["level"], own["logger"]) == ("received", 7, "info", "genklang")
    assert own["timestamp"].endswith("Z")
    assert (other["event"], other["level"], other["logger"]) == ("trouble with åäö", "error", "somebody.else")


@pytest.mark.parametrize("form", FORMS)
def test_a_traceback_does_not_show_what_people_wrote(
    form: Format, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.configure(Logging(format=form))
    words = "min granne heter"
    try:
        int(words[:0])
    except ValueError:
        structlog.get_logger("genklang").exception("failed")
    written = capsys.readouterr().err
    assert "ValueError" in written
    assert words not in written


def test_what_is_below_the_level_is_not_written(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(Logging(level="warning"))
    structlog.get_logger("genklang").info("quiet")
    logging.getLogger("httpx").info("quiet")
    structlog.get_logger("genklang").warning("loud")
    assert [line for line in capsys.readouterr().err.splitlines() if "loud" not in line] == []


def test_a_crash_is_logged_in_the_same_form(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(Logging(format="json"))
    error = ValueError(TOKEN)
    sys.excepthook(ValueError, error, None)
    line = json.loads(capsys.readouterr().err)
    assert line["event"] == "stopped_by_error"
    assert line["exception"][0]["exc_value"] == logs.HIDDEN
