"""``make demo`` starts on any day, says one address, finds its data again and stops cleanly."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import demo
from bot.config import load
from bot.plain import NotPossible

ROOT = Path(__file__).parents[2]
EXAMPLE = (ROOT / "config.example.toml").read_text("utf-8")


@settings(max_examples=30, deadline=None)
@given(day=st.dates(date(2020, 1, 1), date(2090, 1, 1)))
def test_its_dialogue_is_open_on_any_day(day: date, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("demo") / "config.toml"
    path.write_text(demo.demo_config(EXAMPLE, day, 9000), "utf-8")
    config = load(path)
    (dialogue,) = config.setup().open_dialogues(datetime.combine(day, time(12), UTC))
    assert dialogue.hear_by > day
    assert (config.telegram.base_url, config.web.port) == ("http://127.0.0.1:9000", 9001)
    assert config.token() == demo.TOKEN
    assert config.database.url == "sqlite:///var/demo/genklang.db"


def test_an_example_it_does_not_know_is_refused() -> None:
    with pytest.raises(NotPossible, match="base_url"):
        demo.demo_config(EXAMPLE.replace("\nbase_url = ", "\n# base_url = "), date(2027, 1, 1), 9000)


def two_free_ports() -> int:
    """The first of two ports in a row that nobody uses."""
    while True:
        with socket.socket() as first, socket.socket() as second:
            first.bind(("127.0.0.1", 0))
            port: int = first.getsockname()[1]
            try:
                second.bind(("127.0.0.1", port + 1))
            except OSError:
                continue
            return port


@contextmanager
def running(folder: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    environment = {**os.environ, "DEMO_PORT": str(port), "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-m", "bot.demo"],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield process
    finally:
        process.terminate()
        process.communicate(timeout=30)


def said_until(process: subprocess.Popen[str], pattern: str) -> str:
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        said += line
        if re.search(pattern, said):
            return said
    raise AssertionError(f"it ended without saying {pattern}:\n{said}")


def test_it_starts_stops_and_starts_again(tmp_path: Path) -> None:
    (tmp_path / "config.example.toml").write_text(EXAMPLE, "utf-8")
    port = two_free_ports()
    for _ in range(2):
        with running(tmp_path, port) as process:
            said = said_until(process, "logs are there")
            here = f"http://127.0.0.1:{port}"
            assert re.findall(r"http://\S+", said) == [here, f"{here}/?phones=901,101,102"]
            assert demo.answers(port, "/sandbox/health")
            assert demo.answers(port + 1, "/healthz")
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=30) == 0
        assert not demo.answers(port, "/sandbox/health")
        assert not demo.answers(port + 1, "/healthz")
    assert (tmp_path / "var" / "demo" / "genklang.db").is_file()
    assert (tmp_path / "var" / "demo").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("offset", [0, 1])
def test_a_port_that_is_taken_is_one_sentence(tmp_path: Path, offset: int) -> None:
    (tmp_path / "config.example.toml").write_text(EXAMPLE, "utf-8")
    port = two_free_ports()
    with socket.socket() as other:
        other.bind(("127.0.0.1", port + offset))
        other.listen()
        with running(tmp_path, port) as process:
            said, _ = process.communicate(timeout=30)
    assert said.splitlines() == [said.strip()]
    assert f"port {port + offset} is taken" in said
    assert process.returncode == 1


@pytest.mark.parametrize("given_port", ["80", "eighty", "65535", ""])
def test_a_port_that_is_none(given_port: str) -> None:
    with pytest.raises(NotPossible, match="DEMO_PORT"):
        demo._port(given_port)


def test_a_part_that_dies_shows_its_last_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "FOLDER", tmp_path)
    part = demo.Part("telegram", ("-c", "raise SystemExit('no luck today')"), 9, "/")
    with pytest.raises(NotPossible, match="no luck today"), demo.running(part, threading.Event()):
        pytest.fail("it did not start")
