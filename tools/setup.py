"""Make ``.venv`` with everything that a lock file names, and say plainly what the machine lacks.

Run by the system's own Python, so it needs nothing but the standard library, and it is written so that an
old Python can read it far enough to say that it is too old. Usage: ``setup.py [LOCK]``.
"""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "installed"
OLDEST = (3, 11)
EVERYTHING = "requirements-dev.lock"
"""Holds all of the other lock too, so an environment made from it serves for both."""


def fail(sentence: str) -> None:
    """End with one sentence and no traceback."""
    sys.exit("genklang: " + sentence)


def check_python() -> None:
    """Python new enough, and able to make virtual environments (Debian packs that apart)."""
    if sys.version_info < OLDEST:
        version = ".".join(map(str, sys.version_info[:3]))
        fail(
            f"Python 3.11 or newer is needed, and {sys.executable} is {version}: "
            "install a newer one and say where, as in `make demo PYTHON=/usr/local/bin/python3.12`."
        )
    try:
        import ensurepip  # noqa: F401 - only asking whether it is there
        import venv  # noqa: F401
    except ImportError:
        fail(
            f"{sys.executable} cannot make a virtual environment: "
            "run `sudo apt-get install python3-venv` and try again."
        )


def fingerprint(lock: str) -> str:
    """What an environment is made from; a change of any of it means installing again."""
    digest = hashlib.sha256(f"{sys.version} {ROOT}".encode())
    for name in (lock, "pyproject.toml"):
        digest.update((ROOT / name).read_bytes())
    return lock + " " + digest.hexdigest()


def up_to_date(lock: str) -> bool:
    """Whether the stamp of the last installation covers this lock."""
    return STAMP.is_file() and STAMP.read_text() in {fingerprint(lock), fingerprint(EVERYTHING)}


def make_venv() -> Path:
    """The environment's own Python; an environment of another Python version is made anew."""
    import venv

    python = VENV / "bin" / "python"
    if not python.exists() or version_of(python) != sys.version:
        shutil.rmtree(VENV, ignore_errors=True)
        venv.create(VENV, with_pip=True)
    return python


def version_of(python: Path) -> str:
    """The full version of another interpreter; nothing when it does not run."""
    asked = subprocess.run(
        [str(python), "-c", "import sys; sys.stdout.write(sys.version)"],
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    return asked.stdout


def pip(python: Path, *arguments: str) -> bool:
    """Whether pip did what it was asked."""
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    return subprocess.run([*command, *arguments], cwd=str(ROOT), check=False).returncode == 0


def install(lock: str) -> None:
    """Bring the environment up to the lock, every package proved by its hash."""
    print(f"Installing what {lock} names into .venv: a minute or two, once …", flush=True)
    python = make_venv()
    if not pip(python, "--require-hashes", "--requirement", lock):
        fail(f"the packages of {lock} could not be installed (see above): is there a network?")
    if not pip(python, "--no-deps", "--no-build-isolation", "--editable", "."):
        fail("the program itself could not be installed into .venv (see above).")


def main(lock: str) -> None:
    """Do nothing when nothing has changed."""
    check_python()
    if up_to_date(lock):
        return
    STAMP.unlink(missing_ok=True)
    install(lock)
    STAMP.write_text(fingerprint(lock))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "requirements.lock")
