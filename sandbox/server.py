"""The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`, as in Telegram."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
import struct
import time
from typing import Any

from aiohttp import web

from sandbox import params as reading
from sandbox.errors import Refused
from sandbox.faults import Fault, Faults
from sandbox.methods import BY_LOWER_NAME, Handler
from sandbox.methods.receiving import get_updates
from sandbox.params import Params
from sandbox.world import Call, World

REQUEST_BYTES = 64 * 1024 * 1024
_RESET = struct.pack("ii", 1, 0)
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class BotApi:
    """Answers the bot's calls, with faults and delay when they are asked for."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.faults = Faults()
        self.delay = 0.0

    def add_routes(self, app: web.Application) -> None:
        """Put the Bot API under its addresses."""
        app.router.add_route("*", "/bot{token:[^/]+}/{method}", self.handle)
        app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", self.download)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """One call, from parameters to answer."""
        match = request.match_info
        try:
            name, handler = self._method(match["token"], match["method"])
            params = await reading.read(request)
        except Refused as refused:
            return self._refuse(match["method"], Params({}, {}), refused)
        try:
            fault = await self._fault(request, name, params)
            text = await self._answer(name, handler, params)
        except Refused as refused:
            return self._refuse(name, params, refused)
        return _sent(request, fault, text.encode("utf-8", "replace"), "application/json")

    def _method(self, token: str, method: str) -> tuple[str, Handler]:
        if token != self.world.token:
            raise Refused(401, "Unauthorized")
        try:
            return BY_LOWER_NAME[method.lower()]
        except KeyError:
            raise Refused(404, "Not Found") from None

    async def _answer(self, name: str, handler: Handler, params: Params) -> str:
        if handler is get_updates:
            result: str = await get_updates(self.world, params)
            return f'{{"ok":true,"result":{result}}}'
        answer = '{"ok":true,"result":' + _encode(handler(self.world, params)) + "}"
        self.world.touch()
        self._note(name, params, 200, "")
        return answer

    async def _fault(self, request: web.Request, name: str, params: Params) -> Fault | None:
        """Play the part of a fault that comes before the effect; returns the one that comes after it."""
        if self.delay:
            await asyncio.sleep(self.delay)
        fault = self.faults.take(name, _chat_id(params)) if self.faults.waiting else None
        if fault is None:
            return None
        if fault.kind in ("delay", "timeout"):
            await asyncio.sleep(fault.seconds)
        if fault.kind in ("reset_before", "timeout"):
            self._note(name, params, 0, fault.kind)
            raise _cut(request)
        if refusal := fault.refusal():
            raise refusal
        return fault

    def _refuse(self, name: str, params: Params, refused: Refused) -> web.Response:
        self._note(name, params, refused.code, refused.description)
        return web.json_response(refused.body(), status=refused.code)

    def _note(self, name: str, params: Params, status: int, description: str) -> None:
        call = Call(time.time(), name, params.values, _chat_id(params), status, description)
        self.world.calls.append(call)
        self.world.call_count += 1

    async def download(self, request: web.Request) -> web.StreamResponse:
        """The bytes of a file whose path `getFile` told."""
        try:
            fault = await self._fault(request, "file", Params({}, {}))
            content = self._content(request.match_info["token"], request.match_info["path"])
        except Refused as refused:
            return web.json_response(refused.body(), status=refused.code)
        return _sent(request, fault, content, "application/octet-stream")

    def _content(self, token: str, path: str) -> bytes:
        if token != self.world.token:
            raise Refused(401, "Unauthorized")
        file = next((file for file in self.world.files.values() if file.path == path), None)
        if file is None or file.data is None:
            raise Refused(404, "Not Found")
        return file.data


def _sent(request: web.Request, fault: Fault | None, body: bytes, content_type: str) -> web.Response:
    """The answer, unless a fault comes between."""
    if fault and fault.kind == "reset_after":
        raise _cut(request)
    if fault and fault.kind == "garbage":
        return web.Response(text="<html>502 Bad Gateway</html>", content_type="text/html")
    return web.Response(body=body, content_type=content_type)


class _CutOff(web.HTTPException):
    """Ends a handler whose connection is gone."""

    status_code = 500


def _cut(request: web.Request) -> Exception:
    """Reset the connection (TCP RST), so that the client never sees an answer."""
    transport = request.transport
    if transport is not None:
        with contextlib.suppress(OSError):
            sock = transport.get_extra_info("socket")
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        transport.abort()
    return _CutOff()


def _chat_id(params: Params) -> int | None:
    value: Any = params.values.get("chat_id")
    try:
        return None if value is None else int(value)
    except (TypeError, ValueError):
        return None
