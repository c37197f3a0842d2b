"""The webhook: Telegram posts an update, and hears 200 only once it is committed."""

import hmac
import json
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name (Bot API, setWebhook)
MAX_BYTES = 1_000_000
"""An update is a few kilobytes; nothing larger comes from Telegram."""

Keep = Callable[[dict[str, Any]], Awaitable[bool]]
"""Commits an update to the inbox; False when that is not possible now."""


def make_app(path: str, secret: str, keep: Keep) -> web.Application:
    """The web application that takes updates at ``path`` from whoever knows the secret."""
    expected = secret.encode()

    async def take(request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "").encode(errors="surrogateescape")  # any bytes come in
        if not hmac.compare_digest(given, expected):
            return web.Response(status=403)
        update = _parsed(await request.read())
        if update is None:
            return web.Response(status=400)
        return web.Response(status=200 if await keep(update) else 503)

    application = web.Application(client_max_size=MAX_BYTES)
    application.router.add_post(path, take)
    return application


def _parsed(body: bytes) -> dict[str, Any] | None:
    """The update, or None for what is none."""
    try:
        update = json.loads(body)
    except ValueError:
        return None
    if isinstance(update, dict) and isinstance(update.get("update_id"), int):
        return update
    return None
