"""Files as a browser gets them from the phone page: with their kind and name, shown where that is safe."""

from __future__ import annotations

from urllib.parse import quote

from aiohttp import web

from sandbox import mimes
from sandbox.people import StoredFile

_UNQUOTED = str.maketrans('"\\\r\n', "____")


def response(file: StoredFile, request: web.Request) -> web.Response:
    """The file, to look at or (``?download``) to save; 404 for one of which only the size is played."""
    if file.data is None:
        raise web.HTTPNotFound
    mime = mimes.clean(file.mime)
    shown = mimes.is_shown(mime) and "download" not in request.query
    headers = {
        "Content-Disposition": f"{'inline' if shown else 'attachment'}; {_named(file.name)}",
        "X-Content-Type-Options": "nosniff",
        "Accept-Ranges": "bytes",
    }
    status, body = _part(file.data, request, headers)
    charset = "utf-8" if mime.startswith("text/") else None
    return web.Response(status=status, body=body, content_type=mime, charset=charset, headers=headers)


def _named(name: str) -> str:
    """The name for old browsers and for new ones (RFC 6266)."""
    plain = name.encode("ascii", "replace").decode().translate(_UNQUOTED)
    return f"filename=\"{plain}\"; filename*=UTF-8''{quote(name.encode('utf-8', 'replace'), safe='')}"


def _part(data: bytes, request: web.Request, headers: dict[str, str]) -> tuple[int, bytes]:
    """The bytes that a player asks for: without parts it cannot tell how long a sound is (RFC 9110, 14)."""
    try:
        begin, end, _ = request.http_range.indices(len(data))
    except ValueError:
        begin, end = len(data), 0
    if "Range" not in request.headers:
        return 200, data
    if begin >= end:
        headers["Content-Range"] = f"bytes */{len(data)}"
        return 416, b""
    headers["Content-Range"] = f"bytes {begin}-{end - 1}/{len(data)}"
    return 206, data[begin:end]
