"""A setting or a command that nobody wrote about does not exist for those who need it."""

import argparse
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from bot.cli import make_parser
from bot.config import Config
from bot.schedule import TICKS, Tick
from texts.commands import COMMANDS, STAFF_COMMANDS, names

ROOT = Path(__file__).parent.parent


def model_in(annotation: Any) -> type[BaseModel] | None:
    """The section class in ``Section`` or ``tuple[Section, ...]``; None for a plain value."""
    for one in (annotation, *get_args(annotation)):
        if isinstance(one, type) and issubclass(one, BaseModel):
            return one
    return None


def settings(model: type[BaseModel], prefix: str = "") -> Iterator[str]:
    """``telegram.limits.chat_burst`` and so on, every value that can be set."""
    for name, field in model.model_fields.items():
        inner = model_in(field.annotation)
        if inner is None:
            yield prefix + name
        else:
            yield from settings(inner, f"{prefix}{name}.")


def commands() -> dict[str, argparse.ArgumentParser]:
    (found,) = (
        action.choices for action in make_parser()._actions if isinstance(action, argparse._SubParsersAction)
    )
    return dict(found)


def options() -> list[str]:
    return sorted(
        {
            option
            for parser in commands().values()
            for action in parser._actions
            for option in action.option_strings
        }
        - {"-h", "--help"}
    )


ALL_SETTINGS = sorted(settings(Config))


def example() -> dict[str, Any]:
    """The example with the lines switched on that stand there as comments, ``# key = value``."""
    text = (ROOT / "config.example.toml").read_text("utf-8")
    return tomllib.loads(re.sub(r"(?m)^# (\w+ = )", r"\1", text))


def keys(table: dict[str, Any], prefix: str = "") -> Iterator[str]:
    for name, value in table.items():
        yield prefix + name
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                yield from keys(inner, f"{prefix}{name}.")


def test_the_settings_are_found() -> None:
    assert {"municipality.name", "dialogue.phase.starts", "telegram.limits.chat_burst"} <= set(ALL_SETTINGS)


def test_every_setting_stands_in_the_example() -> None:
    assert set(ALL_SETTINGS) - set(keys(example())) == set()


@pytest.mark.parametrize("setting", ALL_SETTINGS)
def test_every_setting_is_documented(setting: str) -> None:
    documented = (ROOT / "docs" / "configuration.md").read_text("utf-8")
    section, _, key = setting.rpartition(".")
    _, found, rest = documented.partition(f"\n## `{section}`")
    assert found, f"docs/configuration.md has no part on {section}"
    assert f"| `{key}` |" in rest.split("\n## ")[0], f"docs/configuration.md does not explain {setting}"


def test_no_setting_is_documented_that_is_none() -> None:
    documented = (ROOT / "docs" / "configuration.md").read_text("utf-8")
    for part in documented.split("\n## `")[1:]:
        section = part.split("`")[0]
        told = {f"{section}.{key}" for key in re.findall(r"(?m)^\| `(\w+)` \|", part)}
        assert told <= set(ALL_SETTINGS), section


@pytest.mark.parametrize("command", commands())
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"genklang {command}" in (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("option", options())
def test_every_option_is_in_the_operations_manual(option: str) -> None:
    assert option in (ROOT / "docs" / "operations.md").read_text("utf-8")


@pytest.mark.parametrize("tick", TICKS, ids=lambda tick: tick.name)
def test_every_job_is_in_the_operations_manual(tick: Tick) -> None:
    assert f"\n| `{tick.name}` |" in (ROOT / "docs" / "operations.md").read_text("utf-8")


@pytest.mark.parametrize("name", sorted(set().union(*map(names, COMMANDS))))
def test_every_command_of_the_chat_is_in_the_readme(name: str) -> None:
    assert f"`/{name}`" in (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", sorted(set().union(*map(names, STAFF_COMMANDS))))
def test_every_command_of_staff_is_in_the_readme(name: str) -> None:
    assert f"`/{name}`" in (ROOT / "README.md").read_text("utf-8")


def test_every_make_target_is_explained() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"(?m)^([a-z-]+):", makefile)) - {"help", "lint", "venv-dev"}
    told = (ROOT / "README.md").read_text("utf-8") + (ROOT / "docs" / "operations.md").read_text("utf-8")
    assert {target for target in targets if f"make {target}" not in told} == set()
