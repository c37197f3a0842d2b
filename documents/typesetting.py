"""The one place that sets type: a template, and everything it shows as data, become a PDF or a picture.

What people wrote reaches a template as JSON in ``sys.inputs`` and never as part of its source, so no word of
theirs can be a command. The fonts come with the bot and are the same everywhere; those of the machine only
fill gaps. A compilation holds no state of ours, so several threads may set type at once.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Literal

import typst

from documents.plain import plain
from texts.sheets import Format

HERE = Path(__file__).parent
TEMPLATES = HERE / "templates"
FONT_PACKAGES = ("manimgx_fonts", "fontpkg_ibm_plex_sans_arabic")
"""Noto Sans for most of the scripts that residents write in, and Noto Emoji; IBM Plex Sans Arabic for Arabic,
Persian and Urdu. Only files under the Open Font License, no code."""

ACCESSIBLE: Literal["ua-1"] = "ua-1"
"""PDF/UA-1: tagged, with title and language, so that a screen reader can read it (EN 301 549)."""


class CannotBeSet(Exception):
    """The template and what it was given do not make a document; says what the typesetter said."""


def typeset(template: str, shown: Mapping[str, object], format: Format, ppi: float = 144) -> bytes:
    """Set ``shown`` with the template of that name. ``ppi`` is pixels an inch, for a picture.

    A picture is of a single page. Raises ``CannotBeSet``.
    """
    inputs = {"shown": json.dumps(plain(shown), ensure_ascii=False)}
    source = TEMPLATES / f"{template}.typ"
    if format is Format.PNG:
        return _compile(source, inputs, "png", ppi=ppi)
    try:
        return _compile(source, inputs, "pdf", standard=ACCESSIBLE)
    except CannotBeSet:
        # A character that no font has is an error in an accessible PDF, and a box in any other.
        return _compile(source, inputs, "pdf")


def _compile(
    source: Path,
    inputs: dict[str, str],
    format: Literal["pdf", "png"],
    ppi: float | None = None,
    standard: Literal["ua-1"] | None = None,
) -> bytes:
    try:
        made = typst.compile(
            source,
            root=TEMPLATES,
            font_paths=_fonts(),
            format=format,
            ppi=ppi,
            sys_inputs=inputs,
            pdf_standards=standard,
        )
    except typst.TypstError as error:
        raise CannotBeSet(str(error)) from error
    if not isinstance(made, bytes):
        raise CannotBeSet(f"{source.stem} has not one page.")
    return made


@cache
def _fonts() -> typst.Fonts:
    """Looked for once and not for each document, which would take half as long again."""
    return typst.Fonts(
        include_system_fonts=True, font_paths=[str(files(package)) for package in FONT_PACKAGES]
    )
