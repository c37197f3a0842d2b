"""The house rules that code can break: who may call whom, and how long a function or a file may be."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STANDARD_LIBRARY = sys.stdlib_module_names
NOT_OURS = "packages from outside"

MAY_IMPORT = {
    "domain": set[str](),
    "storage": {"domain", NOT_OURS},
    "services": {"domain", "storage", NOT_OURS},
    "texts": {"domain", NOT_OURS},
    "documents": {"texts", "domain", NOT_OURS},
    "handlers": {"services", "texts", "domain", NOT_OURS},
    "web": {"services", "texts", "domain", NOT_OURS},
    "bot": {"domain", "storage", "services", "texts", "documents", "handlers", "web", NOT_OURS},
    "sandbox": {NOT_OURS},
}
"""Folder to what it may import besides itself and the standard library."""

ONLY_HERE = {
    "sqlalchemy": {"storage", "bot"},
    "telegram": {"handlers", "web", "bot"},
    "aiohttp": {"web", "sandbox", "bot"},
    "fluent": {"texts", "bot"},
    "typst": {"documents"},
    "segno": {"documents"},
    "icalendar": {"documents"},
    "gpxpy": {"documents"},
}
"""Package to the folders that may know it: nobody else speaks SQL, Telegram, HTTP, Fluent or Typst."""

FOLDERS = (*MAY_IMPORT, "bench", "tools", "tests")
LONGEST_FUNCTION = 40
LONGEST_FILE = 300
MIGRATIONS = ROOT / "storage" / "migrations"
"""Lists of columns that are never edited again: their length says nothing."""


def sources(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


ALL = [path for folder in FOLDERS for path in sources(folder)]


def imported(path: Path) -> Iterator[tuple[str, int]]:
    """Top-level packages that a file imports, anywhere in it, and the line."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name.split(".")[0], node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are absolute"
            yield (node.module or "").split(".")[0], node.lineno


def forbidden(folder: str, package: str) -> bool:
    if package in STANDARD_LIBRARY or package == folder:
        return False
    name = package if package in FOLDERS else NOT_OURS
    return name not in MAY_IMPORT[folder] or folder not in ONLY_HERE.get(package, {folder})


@pytest.mark.parametrize("folder", MAY_IMPORT)
def test_a_folder_imports_only_what_stands_below_it(folder: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {package}"
        for path in sources(folder)
        for package, line in imported(path)
        if forbidden(folder, package)
    ]
    assert sources(folder)
    assert wrong == []


def test_the_rule_itself_tells_right_from_wrong() -> None:
    assert forbidden("domain", "storage")
    assert forbidden("domain", "sqlalchemy")
    assert forbidden("services", "sqlalchemy")
    assert forbidden("handlers", "storage")
    assert forbidden("sandbox", "domain")
    assert forbidden("services", "bot")
    assert not forbidden("services", "storage")
    assert not forbidden("storage", "sqlalchemy")
    assert not forbidden("domain", "datetime")


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from ``def`` to the end; decorators, which are tables of cases in tests, do not count."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def test_functions_are_short() -> None:
    long = [
        f"{path.relative_to(ROOT)}:{function.lineno} {function.name} has {length(function)} lines"
        for path in ALL
        if MIGRATIONS not in path.parents
        for function in functions(path)
        if length(function) > LONGEST_FUNCTION
    ]
    assert long == []


def test_files_are_short() -> None:
    lines = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in ALL}
    assert {name: count for name, count in lines.items() if count > LONGEST_FILE} == {}


def test_every_file_says_what_it_is_for() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in ALL
        if path.read_text("utf-8").strip() and not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
    assert silent == []
