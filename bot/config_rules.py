"""What must hold between settings: languages complete, keys unique, phases in order, names known."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from zoneinfo import available_timezones

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from bot.config_errors import MISSING, Complaint, nearest
from bot.config_model import DatabaseSettings, DialogueSettings, Municipality, PhaseSettings, Telegram
from texts.catalogue import LANGUAGES

PLACEHOLDERS = frozenset({"municipality", "year", "contact"})
"""What ``{…}`` may stand for in a text of the configuration."""

LONGEST = {"title": 64, "purpose": 700, "rules": 3000, "name": 64, "wording": 500}
"""Characters: title and name go on buttons, purpose into one short message, rules into one long one."""

_BRACES = re.compile(r"\{([^{}]*)\}")


def municipality(section: Municipality) -> Iterator[Complaint]:
    for at, language in enumerate(section.languages):
        if language not in LANGUAGES:
            allowed = f"The bot has catalogues in: {', '.join(LANGUAGES)}."
            yield Complaint(f"municipality.languages[{at + 1}]", language, allowed)
    yield from repeated("municipality.languages", section.languages)
    zones = available_timezones()
    if section.time_zone not in zones:
        hint = nearest(section.time_zone, zones)
        yield Complaint(
            "municipality.time_zone", section.time_zone, f"No such time zone (IANA name){hint or '.'}"
        )


def repeated(key: str, values: Sequence[str]) -> Iterator[Complaint]:
    """Each value that stands more than once."""
    for value, times in Counter(values).items():
        if times > 1:
            yield Complaint(key, value, f"It stands {times} times and has to be unique.")


def dialogue(one: DialogueSettings, languages: Sequence[str]) -> Iterator[Complaint]:
    here = f"dialogue[{one.key}]"
    for name in ("title", "purpose", "rules"):
        yield from words(f"{here}.{name}", getattr(one, name), languages, LONGEST[name])
    for at, phase in enumerate(one.phase):
        yield from _phase(f"{here}.phase[{at + 1}]", phase, languages)
    yield from repeated(f"{here}.question.key", [question.key for question in one.question])
    for question in one.question:
        where = f"{here}.question[{question.key}].wording"
        yield from words(where, question.wording, languages, LONGEST["wording"])
    yield from _promise(here, one)


def _phase(here: str, phase: PhaseSettings, languages: Sequence[str]) -> Iterator[Complaint]:
    yield from words(f"{here}.name", phase.name, languages, LONGEST["name"])
    if phase.ends < phase.starts:
        yield Complaint(f"{here}.ends", phase.ends, f"It starts on {phase.starts} and cannot end before.")


def _promise(here: str, one: DialogueSettings) -> Iterator[Complaint]:
    collecting = [phase.ends for phase in one.phase if phase.collecting]
    if collecting and not one.question:
        yield Complaint(f"{here}.question", MISSING, "A dialogue with a collecting phase asks something.")
    if collecting and one.hear_by < max(collecting):
        allowed = f"Answers are taken until {max(collecting)}; people hear what came of them then or later."
        yield Complaint(f"{here}.hear_by", one.hear_by, allowed)


def words(key: str, given: Mapping[str, str], languages: Sequence[str], longest: int) -> Iterator[Complaint]:
    """A text stands in each language of the municipality and in no other, and fits its place."""
    for language in languages:
        if not given.get(language):
            allowed = (
                f"Every text stands in every language of municipality.languages: {', '.join(languages)}."
            )
            yield Complaint(f"{key}.{language}", given.get(language, MISSING), allowed)
    for language, text in given.items():
        if language not in languages:
            allowed = f"Not a language of municipality.languages: {', '.join(languages)}."
            yield Complaint(f"{key}.{language}", text, allowed)
        if len(text) > longest:
            yield Complaint(f"{key}.{language}", text, f"{len(text)} characters; at most {longest} fit here.")
        yield from _unknown_braces(f"{key}.{language}", text)


def _unknown_braces(key: str, text: str) -> Iterator[Complaint]:
    for name in _BRACES.findall(text):
        if name not in PLACEHOLDERS:
            allowed = ", ".join(f"{{{known}}}" for known in sorted(PLACEHOLDERS))
            yield Complaint(key, f"{{{name}}}", f"In braces may stand: {allowed}.")


def telegram(section: Telegram) -> Iterator[Complaint]:
    hook = section.webhook
    if section.mode == "webhook" and not hook.url.startswith(("https://", "http://")):
        allowed = (
            'With mode = "webhook" it is the public address that Telegram calls, beginning with https://.'
        )
        yield Complaint("telegram.webhook.url", hook.url or MISSING, allowed)
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", hook.secret.get_secret_value()):
        allowed = "Telegram takes 1 to 256 of the characters A-Z, a-z, 0-9, _ and -."
        yield Complaint("telegram.webhook.secret", "", allowed)


def database(section: DatabaseSettings) -> Iterator[Complaint]:
    allowed = "It looks like sqlite:///var/genklang.db or postgresql://user:password@host/name."
    try:
        known = make_url(section.url).get_backend_name() in {"sqlite", "postgresql"}
    except ArgumentError:
        known = False
    if not known:
        yield Complaint("database.url", section.url, allowed)
