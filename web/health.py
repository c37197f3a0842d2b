"""For whoever watches over the bot: ``/healthz`` says whether it is well, ``/metrics`` counts.

Both tell about the work and nothing about people; they listen on this machine only unless told otherwise.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST


@dataclass(frozen=True, slots=True)
class Health:
    """``ailments`` are plain sentences, none when all is well; ``vitals`` are numbers (seconds, rows)."""

    ailments: tuple[str, ...]
    vitals: Mapping[str, float | None]


def make_app(
    examine: Callable[[], Awaitable[Health]], count: Callable[[], Awaitable[bytes]]
) -> web.Application:
    """The web application; ``examine`` looks at the bot now, ``count`` writes the metrics for Prometheus."""

    async def healthz(_request: web.Request) -> web.Response:
        health = await examine()
        status = 503 if health.ailments else 200
        body = {"well": not health.ailments, "ailments": list(health.ailments), **health.vitals}
        return web.json_response(body, status=status)

    async def metrics(_request: web.Request) -> web.Response:
        return web.Response(body=await count(), headers={"Content-Type": CONTENT_TYPE_LATEST})

    application = web.Application()
    application.router.add_get("/healthz", healthz)
    application.router.add_get("/metrics", metrics)
    return application
