"""The catalogues: every wording by its key, one folder of Fluent files for each language."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

HERE = Path(__file__).parent
LANGUAGES = tuple(sorted(folder.name for folder in HERE.iterdir() if any(folder.glob("*.ftl"))))
"""The languages that there are catalogues for."""


class Catalogue:
    """The wordings of one language. Facts are put in as they are: escape what people wrote first."""

    def __init__(self, language: str) -> None:
        # Isolation marks are put where people's own words stand (texts.html), not round every number.
        self._bundle = FluentBundle([language], use_isolating=False)
        for file in sorted((HERE / language).glob("*.ftl")):
            self._bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
        self._plain: dict[str, str] = {}

    def say(self, key: str, facts: Mapping[str, Any]) -> str:
        """The words for a key. Raises KeyError for an unknown one, ValueError when a fact is missing."""
        if not facts:
            if key not in self._plain:
                self._plain[key] = self._format(key, facts)
            return self._plain[key]
        return self._format(key, facts)

    def _format(self, key: str, facts: Mapping[str, Any]) -> str:
        message = self._bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        words, errors = self._bundle.format_pattern(message.value, dict(facts))
        if errors:
            raise ValueError(f"{key}: {errors}")
        return str(words)


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue of a language, read once."""
    return Catalogue(language)
