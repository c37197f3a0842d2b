"""The log: one line an event on standard error, as text for people or JSON for machines, and never a secret.

Secrets are taken out of the finished line, so that nothing slips through: not a traceback, not an address in
another library's message, not a value somebody logs by mistake.
"""

import json
import logging
import re
import sys
from collections.abc import Iterable
from types import TracebackType
from urllib.parse import quote

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from bot.config_model import Logging

TOKEN = re.compile(r"(?<!\d)\d{3,}(:|%3A)[A-Za-z0-9_-]{10,}", re.IGNORECASE)
"""A bot's token, also where it stands in an address (``/bot123:AA…/getMe``, ``/bot123%3AAA…``)."""

BOT_PATH = re.compile(r"(/bot)\d[^/\s\"']*")
HIDDEN = "[hidden]"
SHORTEST_SECRET = 6
"""A shorter one, hidden everywhere, would tear holes into ordinary words."""

NOISY = {
    "alembic": logging.WARNING,
    "httpx": logging.WARNING,
    "aiohttp.access": logging.WARNING,
    "apscheduler": logging.WARNING,
}


class Redaction:
    """The last step of every line: tokens by their shape, other secrets by their letters."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        forms = {form for one in secrets if len(one) >= SHORTEST_SECRET for form in _forms(one)}
        self._secrets = sorted(forms, key=len, reverse=True)

    def clean(self, line: str) -> str:
        for secret in self._secrets:
            line = line.replace(secret, HIDDEN)
        return TOKEN.sub(HIDDEN, BOT_PATH.sub(rf"\1{HIDDEN}", line))

    def __call__(self, _logger: WrappedLogger, _name: str, line: str | EventDict) -> str:
        return self.clean(str(line))


def _forms(secret: str) -> tuple[str, ...]:
    """As it is, as it stands in an address, and as it stands in JSON."""
    return secret, quote(secret, safe=""), json.dumps(secret, ensure_ascii=False)[1:-1]


def configure(settings: Logging, secrets: Iterable[str] = ()) -> None:
    """Send every log line of this process, our own and the libraries', through one cleaned format.

    ``secrets`` are hidden besides tokens: a webhook secret, a database password.
    """
    before = _before()
    structlog.configure(
        processors=[*before, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_formatter(settings.format, before, Redaction(secrets)))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(settings.level.upper())
    for name, level in NOISY.items():
        logging.getLogger(name).setLevel(max(level, root.level))
    logging.captureWarnings(True)
    sys.excepthook = _log_crash


def _before() -> list[Processor]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
    ]


def _formatter(form: str, before: list[Processor], redaction: Redaction) -> logging.Formatter:
    """The traceback is plain: the pretty one prints local variables, and those are what people wrote."""
    rendered: list[Processor]
    if form == "json":
        plain = structlog.processors.ExceptionRenderer(
            structlog.tracebacks.ExceptionDictTransformer(show_locals=False)
        )
        rendered = [plain, structlog.processors.JSONRenderer(ensure_ascii=False)]
    else:
        rendered = [
            structlog.dev.ConsoleRenderer(
                colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
            )
        ]
    remove = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=before, processors=[remove, *rendered, redaction]
    )


def _log_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
    else:
        structlog.get_logger("genklang").critical("stopped_by_error", exc_info=(kind, error, trace))
