"""The catalogues: the same keys and the same facts in every language, and nothing over Telegram's limits."""

import re

import pytest
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

from texts.catalogue import HERE, LANGUAGES
from texts.commands import COMMANDS, STAFF_COMMANDS

KEY = re.compile(r"[a-z][a-z0-9-]*")


class Facts(Visitor):
    """Collects the facts that a message needs."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's name
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, ast.Message]:
    found: dict[str, ast.Message] = {}
    for file in sorted((HERE / language).glob("*.ftl")):
        for entry in parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{file.name}: {entry.content}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice"
                found[entry.id.name] = entry
    return found


def facts(message: ast.Message) -> set[str]:
    collector = Facts()
    collector.visit(message)
    return collector.names


CATALOGUES = {language: messages(language) for language in LANGUAGES}


def test_swedish_and_english_are_there():
    assert LANGUAGES == ("en", "sv")


@pytest.mark.parametrize("language", LANGUAGES)
def test_same_keys_in_every_language(language):
    assert set(CATALOGUES[language]) == set(CATALOGUES["sv"])


@pytest.mark.parametrize("key", sorted(CATALOGUES["sv"]))
def test_same_facts_in_every_language(key):
    assert len({frozenset(facts(one[key])) for one in CATALOGUES.values()}) == 1


def test_every_key_is_used_by_the_code():
    files = [*HERE.glob("*.py"), HERE.parent / "bot" / "menu.py"]
    code = "\n".join(file.read_text(encoding="utf-8") for file in files)
    for key in CATALOGUES["sv"]:
        made = [key[: at + 1] for at, letter in enumerate(key) if letter == "-"]  # "press-{told.word}"
        assert f'"{key}"' in code or any(f'"{beginning}{{' in code for beginning in made), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_fit_into_telegrams_menu(language):
    """1 to 32 of ``a-z0-9_`` for a name, 1 to 256 characters for its description (Bot API, BotCommand)."""
    for command, names in COMMANDS.items():
        assert re.fullmatch(r"[a-z0-9_]{1,32}", names[language])
        message = CATALOGUES[language][f"command-{command}"]
        assert 1 <= len(message.value.elements[0].value) <= 256


@pytest.mark.parametrize("language", LANGUAGES)
def test_swedish_speaks_of_swedish_commands_and_english_of_english_ones(language):
    known = {names[language] for names in (COMMANDS | STAFF_COMMANDS).values()}
    for file in (HERE / language).glob("*.ftl"):
        for name in re.findall(r"(?<![\w<])/([a-z]+)", file.read_text(encoding="utf-8")):
            assert name in known, f"{file.name}: /{name}"
