"""Methods about the bot itself and how updates reach it. `getUpdates`, which waits, is in the server."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from sandbox.errors import Refused, bad_request
from sandbox.params import Params
from sandbox.people import Json
from sandbox.world import World

LOOPBACK = ("localhost", "127.0.0.1", "::1")
CONNECTIONS = 40
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


def get_me(world: World, _params: Params) -> Json:
    """https://core.telegram.org/bots/api#getme"""
    return {
        **world.bot,
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def allowed_updates(params: Params) -> list[str] | None:
    """The kinds asked for; None when the parameter is absent."""
    kinds = params.json("allowed_updates", "allowed_updates")
    if kinds is not None and not isinstance(kinds, list):
        raise bad_request("can't parse allowed_updates: expected an Array of String")
    return kinds


async def get_updates(world: World, params: Params) -> str:
    """The JSON text of https://core.telegram.org/bots/api#getupdates: an array of updates."""
    if world.webhook.get("url"):
        raise Refused(409, WEBHOOK_ACTIVE)
    world.updates.allow(allowed_updates(params))
    limit = min(max(params.integer("limit", 100), 1), 100)
    timeout = min(max(params.integer("timeout"), 0), 50)
    return await world.updates.fetch(params.integer("offset"), limit, timeout)


def set_webhook(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#setwebhook; plain http only to the own machine."""
    url = params.text("url")
    if not url:
        return delete_webhook(world, params)
    parts = urlsplit(url)
    if not parts.hostname or (parts.scheme != "https" and parts.hostname not in LOOPBACK):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    secret = params.text("secret_token")
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
        raise bad_request("secret token contains unallowed characters")
    world.updates.allow(allowed_updates(params))
    connections = min(max(params.integer("max_connections", CONNECTIONS), 1), 100)
    world.webhook = {"url": url, "secret": secret, "max_connections": connections}
    _changed(world, params, "setWebhook")
    return True


def delete_webhook(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#deletewebhook"""
    world.webhook = {}
    _changed(world, params, "deleteWebhook")
    return True


def _changed(world: World, params: Params, method: str) -> None:
    if params.boolean("drop_pending_updates"):
        world.updates.confirm(world.updates.last_id + 1)
    if world.webhook:
        world.updates.end_poll(method)
    world.updates.bell.ring()


def get_webhook_info(world: World, _params: Params) -> Json:
    """https://core.telegram.org/bots/api#getwebhookinfo"""
    info: Json = {
        "url": world.webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.waiting),
    }
    for key in ("max_connections", "last_error_date", "last_error_message"):
        if key in world.webhook:
            info[key] = world.webhook[key]
    if world.updates.allowed:
        info["allowed_updates"] = sorted(world.updates.allowed)
    return info


METHODS: dict[str, Any] = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
