"""A PostgreSQL server for the tests: the one that runs here, or one of our own in a temporary folder.

``GENKLANG_TEST_POSTGRES`` names another one; its user must be allowed to create databases.
"""

import atexit
import os
import pwd
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import psycopg

from tests.support.ports import free_port

LOCAL = "postgresql://postgres@127.0.0.1:5432/postgres"
PROGRAMS = "/usr/lib/postgresql"


class Absent(Exception):
    """There is no PostgreSQL to be had; the text says why, for the list of tests left out."""


@cache
def admin_url() -> str:
    """The address of a server on which databases may be created. Raises Absent."""
    named = os.environ.get("GENKLANG_TEST_POSTGRES")
    if named:
        return named
    return LOCAL if _answers(LOCAL) else _own_server()


def _answers(url: str) -> bool:
    try:
        with psycopg.connect(url, connect_timeout=2):
            return True
    except psycopg.OperationalError:
        return False


def _own_server() -> str:
    """A cluster that lives as long as the test run. Without flushes: it has nothing to lose."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="genklang-postgres-"))
    user = _unprivileged(folder)
    port = free_port()
    data = str(folder / "data")
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200"
    _run([str(programs / "initdb"), "-D", data, "-U", "postgres", "-A", "trust"], user)
    control = [str(programs / "pg_ctl"), "-D", data, "-w"]
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    atexit.register(_run, [*control, "-m", "immediate", "stop"], user)
    _run([*control, "-l", str(folder / "log"), "-o", options, "start"], user)
    return f"postgresql://postgres@127.0.0.1:{port}/postgres"


def _programs() -> Path:
    found = sorted(Path(PROGRAMS).glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if not found:
        raise Absent("PostgreSQL is not installed (`sudo apt-get install postgresql`)")
    return found[-1].parent


def _unprivileged(folder: Path) -> str | None:
    """The user to run the server as, and owner of its folder; PostgreSQL refuses to be run by root."""
    if os.geteuid() != 0:
        return None
    user = pwd.getpwnam("postgres")
    os.chown(folder, user.pw_uid, user.pw_gid)
    return user.pw_name


def _run(command: list[str], user: str | None) -> None:
    # A file and not a pipe takes what is said: the server inherits it and would keep a pipe open for ever.
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(
            command, user=user, cwd="/", stdout=said, stderr=said, stdin=subprocess.DEVNULL, check=False
        )
        if done.returncode != 0:
            said.seek(0)
            raise Absent(f"{Path(command[0]).name} failed: {said.read().decode(errors='replace').strip()}")
