"""The set-up says in one sentence what the machine lacks, and installs again only when something changed."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools import setup

LOCKS = ("requirements.lock", "requirements-dev.lock")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of the same shape, in which installing is only written down."""
    for name in (*LOCKS, "pyproject.toml"):
        (tmp_path / name).write_text(name)
    monkeypatch.setattr(setup, "ROOT", tmp_path)
    monkeypatch.setattr(setup, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(setup, "STAMP", tmp_path / ".venv" / "installed")
    return tmp_path


@pytest.fixture
def installed(project: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    locks: list[str] = []

    def install(lock: str) -> None:
        (project / ".venv").mkdir(exist_ok=True)
        locks.append(lock)

    monkeypatch.setattr(setup, "install", install)
    return locks


def test_it_installs_once(installed: list[str]) -> None:
    setup.main("requirements.lock")
    setup.main("requirements.lock")
    assert installed == ["requirements.lock"]


def test_everything_serves_for_the_smaller_lock_too(installed: list[str]) -> None:
    setup.main("requirements.lock")
    setup.main("requirements-dev.lock")
    setup.main("requirements.lock")
    assert installed == ["requirements.lock", "requirements-dev.lock"]


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
def test_a_change_means_installing_again(project: Path, installed: list[str], name: str) -> None:
    setup.main("requirements.lock")
    (project / name).write_text("something new")
    setup.main("requirements.lock")
    assert len(installed) == 2


def test_an_interrupted_installation_is_not_taken_for_a_whole_one(
    project: Path, installed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    setup.main("requirements.lock")
    (project / "pyproject.toml").write_text("something new")
    monkeypatch.setattr(setup, "install", lambda _lock: setup.fail("no network"))
    with pytest.raises(SystemExit):
        setup.main("requirements.lock")
    assert not setup.up_to_date("requirements.lock")


def test_an_old_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 2))
    with pytest.raises(SystemExit, match=r"3\.11 or newer is needed, and .* is 3\.10\.2"):
        setup.check_python()


def test_a_python_that_cannot_make_environments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(SystemExit, match="apt-get install python3-venv"):
        setup.check_python()


def test_without_any_python_make_says_so() -> None:
    done = subprocess.run(
        ["make", "venv", "PYTHON="],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode != 0
    assert "Python 3.11 or newer is needed" in done.stderr


@pytest.mark.parametrize("lock", LOCKS)
def test_the_locks_are_from_public_packages_with_hashes(lock: str) -> None:
    lines = (Path(__file__).parents[2] / lock).read_text("utf-8").splitlines()
    pinned = [line for line in lines if line[:1].isalnum()]
    assert [line for line in pinned if "==" not in line or not line.endswith("\\")] == []
    assert [line for line in lines if "://" in line or line.startswith("--")] == []
