"""A backup is one moment of a database that others write to, and the files it speaks of."""

import shutil
import sqlite3
import stat
import subprocess
import threading
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import make_url

from bot import backup, cli
from bot.plain import NotPossible
from tests.support.contributions import fill
from tests.support.databases import fresh_url
from tests.support.optional import leave_out

TEXTS = ["Skidbacken", "Och Selma"]


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GENKLANG_DATABASE__URL", f"sqlite:///{tmp_path}/genklang.db")
    monkeypatch.setenv("GENKLANG_ATTACHMENTS__FOLDER", str(tmp_path / "files"))
    return Path("config.example.toml")


def modes(folder: Path) -> dict[str, int]:
    return {
        str(one.relative_to(folder)): stat.S_IMODE(one.stat().st_mode) for one in [folder, *folder.rglob("*")]
    }


def test_a_backup_holds_database_and_files_for_its_owner_only(
    settings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(f"sqlite:///{tmp_path}/genklang.db", TEXTS)
    (tmp_path / "files" / "ab").mkdir(parents=True)
    (tmp_path / "files" / "ab" / "abcd").write_bytes(b"photo")
    (tmp_path / "files" / ".coming-1").write_bytes(b"half a pho")
    assert cli.main(["backup", "--config", str(settings), "--output", str(tmp_path / "kept")]) == 0
    folder = Path(capsys.readouterr().out.strip())
    assert list((tmp_path / "kept").iterdir()) == [folder]
    with closing(sqlite3.connect(folder / "genklang.db")) as copy:
        assert copy.execute("SELECT text FROM contributions ORDER BY id").fetchall() == [
            (text,) for text in TEXTS
        ]
    assert (folder / "files" / "ab" / "abcd").read_bytes() == b"photo"
    assert modes(folder) == {
        ".": 0o700,
        "genklang.db": 0o600,
        "files": 0o700,
        "files/ab": 0o700,
        "files/ab/abcd": 0o600,
    }


def test_nothing_to_copy_leaves_nothing_behind(
    settings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["backup", "--config", str(settings), "--output", str(tmp_path / "kept")]) == 1
    assert "no database at" in capsys.readouterr().err
    (tmp_path / "genklang.db").write_bytes(b"this is no database" * 100)
    assert cli.main(["backup", "--config", str(settings), "--output", str(tmp_path / "kept")]) == 1
    assert "could not be copied" in capsys.readouterr().err
    assert list((tmp_path / "kept").iterdir()) == []


class Writer(threading.Thread):
    """Writes pairs as fast as it can; a half pair in a copy would be a copy of no moment."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path, self.stopping, self.written = path, threading.Event(), 0

    def run(self) -> None:
        with closing(sqlite3.connect(self.path, isolation_level=None, timeout=10)) as connection:
            while not self.stopping.is_set():
                connection.execute("BEGIN IMMEDIATE")
                for side in ("left", "right"):
                    connection.execute("INSERT INTO pairs VALUES (?, ?, ?)", (self.written, side, "x" * 500))
                connection.execute("COMMIT")
                self.written += 1


def test_a_copy_is_of_one_moment_while_somebody_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "PAGES", 50)
    path = tmp_path / "busy.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE pairs (number, side, filling)")
        connection.executemany("INSERT INTO pairs VALUES (-1, 'old', ?)", [("x" * 1000,)] * 20_000)
        connection.commit()
    writer = Writer(path)
    writer.start()
    try:
        for number in range(3):
            before = writer.written
            backup.copy_sqlite(path, tmp_path / f"copy-{number}.db")
            assert writer.written > before, "the writer had to wait"
            with closing(sqlite3.connect(tmp_path / f"copy-{number}.db")) as copy:
                sides = dict(copy.execute("SELECT side, count(*) FROM pairs GROUP BY side").fetchall())
            assert sides["old"] == 20_000
            assert sides.get("left", 0) == sides.get("right", 0) >= before
    finally:
        writer.stopping.set()
        writer.join()


def test_a_file_that_goes_in_the_meantime_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b"):
        (tmp_path / "files" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "files" / name).write_text(name)
    copy = shutil.copyfile

    def withdrawn_first(source: Path, target: Path) -> Path:
        (tmp_path / "files" / "a").unlink(missing_ok=True)
        return copy(source, target)

    monkeypatch.setattr(shutil, "copyfile", withdrawn_first)
    backup.copy_files(tmp_path / "files", tmp_path / "copy")
    assert [one.name for one in (tmp_path / "copy").iterdir()] == ["b"]


def test_postgresql_is_dumped_and_can_be_restored(tmp_path: Path) -> None:
    if shutil.which("pg_dump") is None or shutil.which("pg_restore") is None:
        leave_out("pg_dump is not installed (`sudo apt-get install postgresql-client`)")
    with fresh_url("postgresql", tmp_path) as url:
        fill(url, TEXTS)
        backup.dump_postgresql(make_url(url), tmp_path / "genklang.dump")
    restored = subprocess.run(
        ["pg_restore", "--file=-", "--data-only", "--table=contributions", tmp_path / "genklang.dump"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert [text for text in TEXTS if text not in restored.stdout] == []


def test_without_pg_dump_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NotPossible, match="postgresql-client"):
        backup.dump_postgresql(make_url("postgresql://u@localhost/g"), tmp_path / "genklang.dump")


def test_an_interrupted_backup_does_not_look_like_one(tmp_path: Path) -> None:
    seen: list[Path] = []

    def interrupted() -> None:
        with backup.new_folder(tmp_path, datetime(2027, 3, 1, tzinfo=UTC)) as folder:
            seen.append(folder)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert [folder.name for folder in seen] == ["genklang-20270301T000000Z.part"]
    assert list(tmp_path.iterdir()) == []
