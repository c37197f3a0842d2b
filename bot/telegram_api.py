"""Calls to the Bot API on one HTTP session: JSON in, a plain ``Reply`` out.

The framework's own calls build objects that nobody here reads and cost several times the CPU; what is sent
often goes this way. The token is part of every address and of no text that comes out of here.
"""

import json
from collections.abc import AsyncIterator, Mapping
from typing import Any

import aiohttp

from bot.calls import Upload
from domain.delivery import NoAnswer, NotSent, Reply

CALL_SECONDS = 20.0
UPLOAD_SECONDS = 60.0
CONNECT_SECONDS = 5.0
DOWNLOAD_SECONDS = 120.0
DOWNLOAD_CHUNK = 65536
CONNECTIONS = 64
_HEADERS = {"Content-Type": "application/json"}


def open_session() -> aiohttp.ClientSession:
    """The session that everything to Telegram shares; to be closed by who opened it."""
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=CONNECTIONS), cookie_jar=aiohttp.DummyCookieJar()
    )


class BotApi:
    """One bot at one Bot API server."""

    def __init__(self, session: aiohttp.ClientSession, base_url: str, token: str) -> None:
        self._session = session
        self._base = f"{base_url.rstrip('/')}/bot{token}/"
        self._files = f"{base_url.rstrip('/')}/file/bot{token}/"
        self._token = token

    async def call(self, method: str, params: Mapping[str, Any], *, seconds: float = CALL_SECONDS) -> Reply:
        """Call a method. Raises NotSent or NoAnswer; Telegram's refusals are replies with ``ok`` False."""
        body = json.dumps(params, ensure_ascii=False, separators=(",", ":")).encode()
        return await self._post(method, body, _HEADERS, seconds)

    async def upload(self, method: str, params: Mapping[str, Any], file: Upload) -> Reply:
        """Call a method with a file (multipart/form-data); raises and returns what ``call`` does."""
        plain = {name: _plain_field(value) for name, value in params.items()}
        form = aiohttp.FormData(plain, quote_fields=False)  # or "väg.gpx" arrives as "v%C3%A4g.gpx"
        form.add_field(file.parameter, file.content, filename=file.name, content_type=file.mime)
        return await self._post(method, form, {}, UPLOAD_SECONDS)

    async def _post(
        self, method: str, data: bytes | aiohttp.FormData, headers: Mapping[str, str], seconds: float
    ) -> Reply:
        timeout = aiohttp.ClientTimeout(total=seconds, sock_connect=CONNECT_SECONDS)
        try:
            async with self._session.post(
                self._base + method, data=data, headers=headers, timeout=timeout
            ) as response:
                return _reply(response.status, await response.read())
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotSent(self._plain(error)) from None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise NoAnswer(self._plain(error)) from None

    async def download(self, path: str) -> AsyncIterator[bytes]:
        """The content of a file that ``getFile`` named, piece by piece. Raises NotSent or NoAnswer."""
        timeout = aiohttp.ClientTimeout(total=DOWNLOAD_SECONDS, sock_connect=CONNECT_SECONDS)
        try:
            async with self._session.get(self._files + path, timeout=timeout) as response:
                if response.status != 200:
                    raise NoAnswer(f"status {response.status} instead of the file")
                async for chunk in response.content.iter_chunked(DOWNLOAD_CHUNK):
                    yield chunk
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotSent(self._plain(error)) from None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise NoAnswer(self._plain(error)) from None

    def _plain(self, error: BaseException) -> str:
        """What went wrong, without the address, which holds the token."""
        return f"{type(error).__name__} {error}".replace(self._token, "…").strip()


def _plain_field(value: Any) -> str:
    """A parameter as a form field: text as it is, everything else as JSON (Bot API, "Making requests")."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _reply(status: int, body: bytes) -> Reply:
    try:
        answer = json.loads(body)
        if answer["ok"]:
            return Reply(ok=True, result=answer["result"])
        return _refusal(status, answer)
    except (ValueError, TypeError, KeyError):
        if status >= 500:  # a gateway's own page: Telegram was not reached behind it
            return Reply(ok=False, code=status, description=f"status {status} without an answer")
        raise NoAnswer(f"an answer that is not the Bot API's, with status {status}") from None


def _refusal(status: int, answer: Mapping[str, Any]) -> Reply:
    more = answer.get("parameters") or {}
    return Reply(
        ok=False,
        code=answer.get("error_code", status),
        description=str(answer.get("description", "")),
        retry_after=more.get("retry_after"),
        migrate_to=more.get("migrate_to_chat_id"),
    )
