"""The commands as an operator types them."""

import asyncio
import csv
import io
import json
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot import cli
from sandbox import Sandbox
from tests.support.contributions import fill
from tests.support.databases import fresh_url

TOKEN = "123456789:AAExample_of-a-token-that-works"
TEXTS = ["Skidbacken", "=1+1", "Och Selma"]


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example configuration, with everything it names in a folder of the test's own."""
    path = tmp_path / "config.toml"
    path.write_text(Path("config.example.toml").read_text("utf-8"), "utf-8")
    monkeypatch.setenv("GENKLANG_DATABASE__URL", f"sqlite:///{tmp_path}/genklang.db")
    monkeypatch.setenv("GENKLANG_ATTACHMENTS__FOLDER", str(tmp_path / "files"))
    monkeypatch.delenv("GENKLANG_TELEGRAM__TOKEN", raising=False)
    return path


def run(command: str, settings: Path, *more: str) -> int:
    return cli.main([command, "--config", str(settings), *more])


def test_without_a_command_it_helps(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([]) == 0
    helped = capsys.readouterr().out
    assert [name for name in ("run", "check", "export", "backup") if name not in helped] == []


def test_an_unknown_command_is_refused() -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(["dance"])
    assert stopped.value.code == 2


@pytest.mark.parametrize("command", ["run", "check", "export", "backup"])
def test_a_wrong_configuration_is_one_block_and_no_traceback(tmp_path: Path, command: str) -> None:
    settings = tmp_path / "config.toml"
    settings.write_text(
        Path("config.example.toml").read_text("utf-8").replace("year = 2035", "yaer = 2035"), "utf-8"
    )
    done = subprocess.run(
        [sys.executable, "-m", "bot.cli", command, "--config", str(settings)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "municipality.yaer = 2035" in done.stderr
    assert "did you mean year?" in done.stderr
    assert "Traceback" not in done.stderr


def test_run_without_a_token_says_where_one_comes_from(
    settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("run", settings) == 2
    assert "@BotFather" in capsys.readouterr().err


def test_check_offline(settings: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    assert run("check", settings, "--offline") == 0
    shown = capsys.readouterr().out
    assert [
        name for name in ("configuration", "catalogues", "folders", "database") if name not in shown
    ] == []
    assert "FAILED" not in shown
    assert sorted(tmp_path.iterdir()) == before, "a check changes nothing"


def test_check_without_a_token_fails(settings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", settings) == 1
    assert "FAILED" in capsys.readouterr().out


def check_in_a_process(settings: Path, url: str, token: str) -> subprocess.CompletedProcess[str]:
    environment = {"GENKLANG_TELEGRAM__BASE_URL": url, "GENKLANG_TELEGRAM__TOKEN": token, "COLUMNS": "200"}
    command = [sys.executable, "-m", "bot.cli", "check", "--config", str(settings)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=30)


@pytest.mark.parametrize(
    ("token", "code", "says"), [(TOKEN, 0, "_bot at http"), ("1:wrong-token-altogether", 1, "Unauthorized")]
)
async def test_check_asks_the_bot_api_server(settings: Path, token: str, code: int, says: str) -> None:
    async with Sandbox(token=TOKEN) as sandbox:
        done = await asyncio.to_thread(check_in_a_process, settings, sandbox.url, token)
    assert says in done.stdout
    assert done.returncode == code


def test_check_finds_a_newer_database(
    settings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(f"sqlite:///{tmp_path}/genklang.db", TEXTS)
    assert run("check", settings, "--offline") == 0
    with closing(sqlite3.connect(tmp_path / "genklang.db")) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    assert run("check", settings, "--offline") == 1
    assert "newer" in capsys.readouterr().out


def test_check_says_when_a_folder_cannot_be_written(settings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GENKLANG_ATTACHMENTS__FOLDER", "/proc/files")
    assert run("check", settings, "--offline") == 1


def test_export_to_standard_output(
    settings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(f"sqlite:///{tmp_path}/genklang.db", TEXTS)
    assert run("export", settings, "--format", "jsonl") == 0
    assert [json.loads(line)["text"] for line in capsys.readouterr().out.splitlines()] == TEXTS


@pytest.mark.parametrize("form", ["csv", "jsonl", "xlsx"])
def test_export_to_a_file_for_its_owner_only(settings: Path, tmp_path: Path, form: str) -> None:
    fill(f"sqlite:///{tmp_path}/genklang.db", TEXTS)
    target = tmp_path / "out" / f"contributions.{form}"
    assert run("export", settings, "--format", form, "--output", str(target)) == 0
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert stat.S_IMODE(target.parent.stat().st_mode) == 0o700
    assert list(target.parent.iterdir()) == [target]
    if form == "csv":
        rows = list(csv.DictReader(io.StringIO(target.read_text("utf-8"))))
        assert [row["text"] for row in rows] == ["Skidbacken", "'=1+1", "Och Selma"]


def test_export_cannot(settings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("export", settings) == 1
    assert "no database at" in capsys.readouterr().err
    assert not (tmp_path / "genklang.db").exists()
    assert run("export", settings, "--format", "xlsx") == 1
    assert "--output" in capsys.readouterr().err
    fill(f"sqlite:///{tmp_path}/genklang.db", TEXTS)
    assert run("export", settings, "--output", "/proc/contributions.csv") == 1
    assert "/proc/contributions.csv cannot be written" in capsys.readouterr().err


def test_an_empty_database_has_no_tables_to_export(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Path
) -> None:
    for kind in ("sqlite", "postgresql"):
        with fresh_url(kind, tmp_path) as url:
            (tmp_path / "genklang.db").touch()
            monkeypatch.setenv("GENKLANG_DATABASE__URL", url)
            assert run("export", settings, "--output", str(tmp_path / "out.csv")) == 1
            assert not (tmp_path / "out.csv").exists()


def test_whoever_reads_may_stop_reading(settings: Path, tmp_path: Path) -> None:
    fill(f"sqlite:///{tmp_path}/genklang.db", ["x" * 4000] * 200)
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m bot.cli export --config {settings} | head -n 1"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.startswith("reference,")
    assert done.stderr == ""
