"""The control API, `/sandbox/…`, which the phone page, the replay and benchmarks use; and the page itself."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiohttp import web

from sandbox import acts, bodies, files, serving
from sandbox.deeds import NotPossible
from sandbox.events import keys_shown, stream
from sandbox.faults import Fault
from sandbox.limits import Mode
from sandbox.methods.profile import commands_for
from sandbox.people import Chat, Json, Person
from sandbox.screen import look
from sandbox.server import BotApi
from sandbox.world import World

PAGE = Path(__file__).parent / "page"
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Control:
    """Phones over HTTP."""

    def __init__(self, world: World, api: BotApi) -> None:
        self.world = world
        self.api = api

    def add_routes(self, app: web.Application) -> None:
        """Put the control API and the page under their addresses."""
        phone = "/sandbox/phones/{person:-?[0-9]+}"
        app.router.add_get("/sandbox/health", _told(self._health))
        app.router.add_get("/sandbox/phones", _told(self._phones))
        app.router.add_post("/sandbox/phones", _told(self._new_phone))
        app.router.add_get(phone + "/messages", _told(self._messages))
        app.router.add_get(phone + "/events", _told(self._events))
        app.router.add_post(phone + "/offline", _told(self._offline))
        app.router.add_post(phone + "/{act:[a-z]+}", _told(self._act))
        app.router.add_post("/sandbox/groups", _told(self._new_group))
        app.router.add_get("/sandbox/media/{file_id}", _told(self._media))
        app.router.add_get("/sandbox/calls", _told(self._calls))
        app.router.add_post("/sandbox/faults", _told(self._add_fault))
        app.router.add_delete("/sandbox/faults", _told(self._clear_faults))
        app.router.add_post("/sandbox/delay", _told(self._delay))
        app.router.add_post("/sandbox/limits", _told(self._limits))
        app.router.add_get("/", _page)
        app.router.add_get("/page/{name}", _page)
        app.router.add_get("/{name}", _page)

    # The server

    async def _health(self, _request: web.Request) -> web.StreamResponse:
        waiting = len(self.world.updates.waiting)
        return _json({"ok": True, "updates_waiting": waiting, "calls": self.world.call_count})

    async def _calls(self, request: web.Request) -> web.StreamResponse:
        """The calls later than number ``after``; ``next`` is what to ask for then."""
        after, total = int(request.query.get("after", 0)), self.world.call_count
        new = min(max(total - after, 0), len(self.world.calls))
        recent = list(self.world.calls)[len(self.world.calls) - new :]
        return _json({"calls": [call._asdict() for call in recent], "next": total})

    async def _add_fault(self, request: web.Request) -> web.StreamResponse:
        try:
            self.api.faults.add(Fault(**await _body(request)))
        except (TypeError, ValueError) as wrong:
            raise NotPossible(str(wrong)) from None
        return _json({})

    async def _clear_faults(self, _request: web.Request) -> web.StreamResponse:
        self.api.faults.clear()
        return _json({})

    async def _delay(self, request: web.Request) -> web.StreamResponse:
        self.api.delay = float((await _body(request))["seconds"])
        return _json({})

    async def _limits(self, request: web.Request) -> web.StreamResponse:
        self.world.limits.mode = Mode(str((await _body(request)).get("mode")))
        return _json({})

    async def _media(self, request: web.Request) -> web.StreamResponse:
        file = files.find(self.world, request.match_info["file_id"])
        if file is None:
            raise web.HTTPNotFound
        return serving.response(file, request)

    # The phones

    async def _phones(self, _request: web.Request) -> web.StreamResponse:
        chats: dict[int, list[Json]] = {}
        for chat in self.world.chats.values():
            for member in chat.members:
                chats.setdefault(member, []).append(self._chat_described(chat))
        return _json([_described(person, chats.get(person.id, [])) for person in self.world.people.values()])

    async def _new_phone(self, request: web.Request) -> web.StreamResponse:
        """Create a person; one who exists stays as they are."""
        body = await _body(request)
        person = self.world.people.get(int(body["id"]))
        if person is None:
            name, language = str(body["first_name"]), str(body.get("language_code", "en"))
            person = self.world.add_person(
                Person(int(body["id"]), name, language, username=str(body.get("username", "")))
            )
        chats = [
            self._chat_described(chat) for chat in self.world.chats.values() if person.id in chat.members
        ]
        return _json(_described(person, chats))

    async def _new_group(self, request: web.Request) -> web.StreamResponse:
        """Open a group chat: {id, title, members: [user ids], admin?: bool}."""
        body = await _body(request)
        members = [self.world.person(int(number)).id for number in body["members"]]
        status = "administrator" if body.get("admin") else "member"
        chat = self.world.add_group(Chat(int(body["id"]), "group", str(body["title"]), members, status))
        return _json(chat.as_json)

    def _chat_described(self, chat: Chat) -> Json:
        return {"id": chat.id, "title": chat.title or self.world.bot["first_name"], "type": chat.type}

    async def _messages(self, request: web.Request) -> web.StreamResponse:
        """A chat as this phone shows it; with ``after`` only the messages with higher ids."""
        person = self._person(request)
        chat = bodies.chat_of(self.world, person, dict(request.query))
        after = int(request.query.get("after", 0))
        hidden = {
            number for kind, place, number, _ in person.feed.held if kind == "message" and place == chat.id
        }
        shown = [
            look(self.world, person.id, chat, message).as_json()
            for number, message in chat.messages.items()
            if number > after and number not in hidden
        ]
        answer = {
            "messages": shown + acts.waiting_messages(person, chat.id),
            "commands": commands_for(self.world, person),
            "reply_keyboard": keys_shown(chat.keyboard),
            "seq": person.feed.seq,
            "bot": self.world.bot["username"],
        }
        return _json(answer)

    async def _act(self, request: web.Request) -> web.StreamResponse:
        person = self._person(request)
        return _json(acts.perform(self.world, person, request.match_info["act"], await _body(request)))

    async def _offline(self, request: web.Request) -> web.StreamResponse:
        change = acts.go_offline if (await _body(request)).get("on") else acts.go_online
        change(self.world, self._person(request))
        return _json({})

    async def _events(self, request: web.Request) -> web.StreamResponse:
        return await stream(self.world, self._person(request), request)

    def _person(self, request: web.Request) -> Person:
        return self.world.person(int(request.match_info["person"]))


def _described(person: Person, chats: list[Json]) -> Json:
    since = person.offline_since
    return {
        "id": person.id,
        "first_name": person.first_name,
        "language_code": person.language_code,
        "blocked": person.blocked,
        "offline_since": datetime.fromtimestamp(since, UTC).isoformat() if since is not None else None,
        "chats": chats,
    }


def _told(handler: Handler) -> Handler:
    """Turn what is not possible into a sentence with a status, instead of a traceback."""

    async def answer(request: web.Request) -> web.StreamResponse:
        try:
            return await handler(request)
        except NotPossible as impossible:
            return _json({"error": str(impossible)}, 409)
        except KeyError as missing:
            return _json({"error": f"there is no {missing}"}, 404)
        except ValueError as wrong:
            return _json({"error": str(wrong)}, 400)

    return answer


async def _body(request: web.Request) -> Json:
    text = await request.text()
    body: Any = json.loads(text) if text.strip() else {}
    if not isinstance(body, dict):
        raise NotPossible("the body has to be a JSON object")
    return body


def _json(value: Any, status: int = 200) -> web.Response:
    text = json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")
    return web.Response(body=text, status=status, content_type="application/json")


async def _page(request: web.Request) -> web.StreamResponse:
    path = PAGE / request.match_info.get("name", "index.html")
    if path.parent != PAGE or not await asyncio.to_thread(path.is_file):
        raise web.HTTPNotFound
    return web.FileResponse(path, headers={"Cache-Control": "no-cache"})
