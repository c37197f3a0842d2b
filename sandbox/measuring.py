"""For measurements: many people speak at once, and when was each update first given to the bot?"""

from __future__ import annotations

from aiohttp import web

from sandbox import deeds
from sandbox.world import World


def add_routes(app: web.Application, world: World) -> None:
    """Put both questions under their addresses."""

    async def say(request: web.Request) -> web.Response:
        """``{"words": [[user id, text], …]}``: all of it happens before the bot is given any."""
        words = (await request.json())["words"]
        for number, text in words:
            deeds.say(world, world.person(int(number)), str(text))
        return web.json_response({"said": len(words)})

    async def deliveries(request: web.Request) -> web.Response:
        """The deliveries of updates with ids above ``after``, as in ``updates.Delivery``."""
        after = int(request.query.get("after", 0))
        told = [one._asdict() for one in world.updates.deliveries if one.update_id > after]
        return web.json_response({"deliveries": told, "last": world.updates.last_id})

    app.router.add_post("/sandbox/say", say)
    app.router.add_get("/sandbox/deliveries", deliveries)
