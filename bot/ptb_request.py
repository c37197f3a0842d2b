"""The framework's HTTP on our session: what python-telegram-bot does itself goes through aiohttp as well."""

from typing import Any

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

READ_SECONDS = 20.0
CONNECT_SECONDS = 5.0
UPLOAD_SECONDS = 60.0


class AiohttpRequest(BaseRequest):
    """``BaseRequest`` on an open session, which is closed by who opened it, not by the framework."""

    def __init__(self, session: aiohttp.ClientSession, token: str) -> None:
        self._session, self._token = session, token

    @property
    def read_timeout(self) -> float:
        return READ_SECONDS

    async def initialize(self) -> None:
        """Nothing to open: the session is."""

    async def shutdown(self) -> None:
        """Nothing to close: the session is not ours."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - the framework's signature
    ) -> tuple[int, bytes]:
        """One request. Raises TimedOut or NetworkError, with texts that do not hold the token."""
        uploads = request_data is not None and request_data.contains_files
        timeout = aiohttp.ClientTimeout(
            sock_connect=_seconds(connect_timeout, CONNECT_SECONDS),
            total=_seconds(read_timeout, READ_SECONDS)
            + _seconds(write_timeout, UPLOAD_SECONDS if uploads else CONNECT_SECONDS),
        )
        try:
            async with self._session.request(
                method, url, data=_form(request_data), timeout=timeout
            ) as response:
                return response.status, await response.read()
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            words = f"{type(error).__name__} {error}".replace(self._token, "…")
            raise NetworkError(words) from None


def _form(data: RequestData | None) -> aiohttp.FormData | None:
    """Urlencoded, or multipart when there are files: under their field's own name or as ``attach://``."""
    if data is None:
        return None
    form = aiohttp.FormData(data.json_parameters)
    if data.contains_files:
        for name, (filename, content, mime) in data.multipart_data.items():
            form.add_field(name, content, filename=filename, content_type=mime)
    return form


def _seconds(given: Any, default: float) -> float:
    """A timeout as the framework passes it: a number, None for no limit, or its own "not given"."""
    return default if given is BaseRequest.DEFAULT_NONE or given is None else float(given)
