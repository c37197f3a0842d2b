"""The shape of the configuration: one frozen class a section, each key with its type, bounds and default.

Field names are the keys of ``config.toml``. What spans several keys is in ``config_rules``.
"""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, StringConstraints

from domain.setup import Level

Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_]{0,19}$")]
"""A stable name that data refers to for years; several fit into the 64 bytes of a button."""

Label = Annotated[str, StringConstraints(min_length=1, max_length=64)]
"""Words on a button or a heading; longer ones are cut off on a phone."""

Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
Port = Annotated[int, Field(ge=1, le=65535)]
MimeType = Annotated[str, StringConstraints(pattern=r"^[a-z]+/(\*|[a-z0-9][a-z0-9.+-]*)$")]

Words = dict[str, str]
"""Language code to text; complete in every language of the municipality."""

TELEGRAM_DOWNLOAD_MEGABYTES = 20
"""Bot API, getFile: "for the moment, bots can download files of up to 20MB in size"."""


class Section(BaseModel):
    """What every section shares: frozen, and no key that nobody knows."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Municipality(Section):
    """Who holds the dialogues. The first language is the default one."""

    name: Label
    year: Annotated[int, Field(ge=2000, le=2200)]
    contact: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    time_zone: str = "Europe/Stockholm"
    languages: tuple[Language, ...] = Field(default=("sv", "en"), min_length=1)


class PlaceSettings(Section):
    """A village, town or district; one button."""

    key: Key
    name: Label


class PhaseSettings(Section):
    """A stretch of a dialogue, first and last day included."""

    name: Words
    starts: date
    ends: date
    collecting: bool


class QuestionSettings(Section):
    """A question: the key stays, the wording may be bettered."""

    key: Key
    wording: Words


class DialogueSettings(Section):
    """One dialogue with its purpose, level of influence, rules of the game, phases and questions."""

    key: Key
    title: Words
    purpose: Words
    rules: Words
    level: Level
    hear_by: date
    phase: tuple[PhaseSettings, ...] = Field(min_length=1)
    question: tuple[QuestionSettings, ...] = ()


class Limits(Section):
    """How fast the bot may send. The defaults are Telegram's (Bots FAQ, "My bot is hitting limits").

    ``messages_per_second`` 0 lifts all of them, to measure against a server that has none.
    """

    messages_per_second: Annotated[int, Field(ge=0, le=1000)] = 30
    chat_messages_per_second: Annotated[float, Field(gt=0, le=30)] = 1.0
    chat_burst: Annotated[int, Field(ge=1, le=20)] = 3
    group_messages_per_minute: Annotated[int, Field(ge=1, le=60)] = 20


class Webhook(Section):
    """Where Telegram finds the bot (``url``) and where the bot listens behind the web server."""

    url: str = ""
    host: str = "127.0.0.1"
    port: Port = 8443
    path: Annotated[str, StringConstraints(pattern=r"^/[A-Za-z0-9/_-]*$")] = "/telegram"
    secret: Annotated[SecretStr, Field(repr=False)] = SecretStr("")


class Telegram(Section):
    """The way to Telegram, or to any other Bot API server."""

    token: Annotated[SecretStr, Field(repr=False)] = SecretStr("")
    token_file: Path | None = None
    base_url: Annotated[str, StringConstraints(pattern=r"^https?://[^\s/]+(/[^\s]*)?$")] = (
        "https://api.telegram.org"
    )
    mode: Literal["polling", "webhook"] = "polling"
    webhook: Webhook = Webhook()
    limits: Limits = Limits()


class DatabaseSettings(Section):
    """Where everything is kept; the address may hold a password."""

    url: Annotated[str, Field(repr=False)] = "sqlite:///var/genklang.db"


class Staff(Section):
    """Telegram user ids of those who administer."""

    admins: tuple[Annotated[int, Field(gt=0)], ...] = ()


class AttachmentSettings(Section):
    """Files from residents: where they are kept, how large and of what kind."""

    folder: Path = Path("var/files")
    max_megabytes: Annotated[float, Field(gt=0, le=TELEGRAM_DOWNLOAD_MEGABYTES)] = TELEGRAM_DOWNLOAD_MEGABYTES
    types: tuple[MimeType, ...] = ("image/*", "audio/*", "video/*", "application/pdf")


class ConversationSettings(Section):
    """The manners of the conversation."""

    remind_after_hours: Annotated[float, Field(gt=0, le=24 * 365)] = 48
    forget_strangers_after_days: Annotated[float, Field(gt=0, le=365)] = 30


class EventSettings(Section):
    """The manners of walks and meetings."""

    remind_hours: Annotated[tuple[Annotated[int, Field(ge=1, le=24 * 14)], ...], Field(max_length=4)] = (
        24,
        2,
    )
    offer_hours: Annotated[float, Field(gt=0, le=24 * 7)] = 12
    write_up_after_minutes: Annotated[int, Field(ge=0, le=60 * 24)] = 60


class Manners(Section):
    """How much may reach somebody who has not asked for it."""

    unasked_per_week: Annotated[int, Field(ge=0, le=50)] = 3


class Web(Section):
    """Where /healthz and /metrics answer."""

    host: str = "127.0.0.1"
    port: Port = 8080


class Logging(Section):
    """What is logged and in which form."""

    format: Literal["console", "json"] = "console"
    level: Literal["debug", "info", "warning", "error"] = "info"
