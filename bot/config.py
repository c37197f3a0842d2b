"""The configuration: read from ``config.toml``, the environment and a file with the token; checked; frozen.

The environment wins over the file: ``GENKLANG_TELEGRAM__TOKEN`` is ``[telegram] token``. Paths are relative
to the folder in which the program is started.
"""

import hashlib
import hmac
import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
)
from sqlalchemy import make_url

from bot import config_model as model
from bot import config_rules as rules
from bot.config_errors import MISSING, Complaint, Refused, Unreadable, complaints_of
from domain.setup import AttachmentLimits, Dialogue, EventRules, Phase, Place, Question, Setup

DEFAULT_FILE = Path("config.toml")

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_WHERE_FROM = "@BotFather in Telegram gives it out; it looks like 123456789:AAExample-of-a-token."


class Config(BaseSettings):
    """Every setting, by section. Made by ``load``, which also checks what spans sections."""

    model_config = SettingsConfigDict(
        frozen=True,
        extra="forbid",
        env_prefix="GENKLANG_",
        env_nested_delimiter="__",
        env_ignore_empty=True,
    )

    municipality: model.Municipality
    place: tuple[model.PlaceSettings, ...] = ()
    dialogue: tuple[model.DialogueSettings, ...] = Field(min_length=1)
    telegram: model.Telegram = model.Telegram()
    database: model.DatabaseSettings = model.DatabaseSettings()
    staff: model.Staff = model.Staff()
    attachments: model.AttachmentSettings = model.AttachmentSettings()
    conversation: model.ConversationSettings = model.ConversationSettings()
    events: model.EventSettings = model.EventSettings()
    manners: model.Manners = model.Manners()
    web: model.Web = model.Web()
    logging: model.Logging = model.Logging()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003 - the signature is pydantic's
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment first, then what the file says (given to the constructor)."""
        return env_settings, init_settings

    def token(self) -> str:
        """The bot's token, from ``token`` or else ``token_file``. Raises Refused when there is none."""
        return _token(self.telegram)

    def webhook_secret(self) -> str:
        """What Telegram sends along with each update, so that nobody else can.

        Derived from the token where none is configured: the same in every process and after every start.
        """
        given = self.telegram.webhook.secret.get_secret_value()
        return given or hmac.new(self.token().encode(), b"genklang webhook", hashlib.sha256).hexdigest()

    def secrets(self) -> list[str]:
        """What must not stand in a log besides tokens, which are known by their shape."""
        password = make_url(self.database.url).password
        return [one for one in (self.telegram.webhook.secret.get_secret_value(), password) if one]

    def setup(self) -> Setup:
        """What the rules may ask about the municipality, with ``{municipality}`` and the like filled in."""
        return Setup(
            municipality=self.municipality.name,
            year=self.municipality.year,
            contact=self.municipality.contact,
            languages=self.municipality.languages,
            zone=ZoneInfo(self.municipality.time_zone),
            places=tuple(Place(one.key, one.name) for one in self.place),
            dialogues=tuple(self._dialogue(one) for one in self.dialogue),
            attachments=AttachmentLimits(
                max_bytes=int(self.attachments.max_megabytes * 1_000_000),
                types=frozenset(self.attachments.types),
            ),
            remind_after=timedelta(hours=self.conversation.remind_after_hours),
            forget_strangers_after=timedelta(days=self.conversation.forget_strangers_after_days),
            admins=frozenset(self.staff.admins),
            events=EventRules(
                remind_hours=self.events.remind_hours,
                offer_for=timedelta(hours=self.events.offer_hours),
                write_up_after=timedelta(minutes=self.events.write_up_after_minutes),
            ),
            unasked_per_week=self.manners.unasked_per_week,
        )

    def _dialogue(self, one: model.DialogueSettings) -> Dialogue:
        return Dialogue(
            key=one.key,
            title=self._filled(one.title),
            purpose=self._filled(one.purpose),
            level=one.level,
            rules=self._filled(one.rules),
            phases=tuple(
                Phase(self._filled(phase.name), phase.starts, phase.ends, phase.collecting)
                for phase in one.phase
            ),
            hear_by=one.hear_by,
            questions=tuple(Question(asked.key, self._filled(asked.wording)) for asked in one.question),
        )

    def _filled(self, words: model.Words) -> Mapping[str, str]:
        own = self.municipality
        facts = {"{municipality}": own.name, "{year}": str(own.year), "{contact}": own.contact}
        pattern = re.compile("|".join(map(re.escape, facts)))
        return MappingProxyType(
            {language: pattern.sub(lambda found: facts[found[0]], text) for language, text in words.items()}
        )


def load(path: Path) -> Config:
    """Read and check a configuration. Raises Refused, which names each setting that is not right."""
    given = _read(path)
    try:
        config = Config(**given)
    except ValidationError as error:
        raise Refused(str(path), complaints_of(error, Config, given)) from None
    except SettingsError as error:
        raise Refused("The environment", [Complaint("GENKLANG_…", str(error), "A list is JSON.")]) from None
    complaints = list(_complaints(config))
    if complaints:
        raise Refused(str(path), complaints)
    return config


def _complaints(config: Config) -> Iterator[Complaint]:
    yield from rules.municipality(config.municipality)
    yield from rules.repeated("place.key", [place.key for place in config.place])
    yield from rules.repeated("place.name", [place.name for place in config.place])
    yield from rules.repeated("dialogue.key", [one.key for one in config.dialogue])
    for one in config.dialogue:
        yield from rules.dialogue(one, config.municipality.languages)
    yield from rules.telegram(config.telegram)
    yield from rules.database(config.database)


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise Unreadable(f"there is no {path} yet: copy config.example.toml there and fill it in.") from None
    except OSError as error:
        raise Unreadable(f"{path} cannot be read: {error.strerror}.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Unreadable(f"{path} is not TOML: {error}.") from None


def _token(telegram: model.Telegram) -> str:
    token, key = telegram.token.get_secret_value(), "telegram.token"
    if not token and telegram.token_file is not None:
        token, key = _from_file(telegram.token_file), "telegram.token_file"
    if not token:
        raise Refused("The token", [Complaint(key, MISSING, _WHERE_FROM)])
    if not _TOKEN.fullmatch(token):
        raise Refused("The token", [Complaint(key, token, _WHERE_FROM)])
    return token


def _from_file(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = f"{path} cannot be read: {getattr(error, 'strerror', None) or error}."
        raise Refused("The token", [Complaint("telegram.token_file", path, reason)]) from None
