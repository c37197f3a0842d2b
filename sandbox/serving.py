"""Files as a browser gets them from the phone page: with their kind and name, shown where that is safe."""

from __future__ import annotations

from urllib.parse import quote

from aiohttp import web

from sandbox import mimes
from sandbox.people import StoredFile


def response(file: StoredFile, download: bool) -> web.Response:
    """The file, to look at or to save; 404 for one of which only the size is played."""
    if file.data is None:
        raise web.HTTPNotFound
    mime = mimes.clean(file.mime)
    how = "inline" if mimes.is_shown(mime) and not download else "attachment"
    plain = file.name.encode("ascii", "replace").decode().translate({34: "_", 92: "_", 13: "_", 10: "_"})
    named = f"filename=\"{plain}\"; filename*=UTF-8''{quote(file.name.encode('utf-8', 'replace'), safe='')}"
    headers = {"Content-Disposition": f"{how}; {named}", "X-Content-Type-Options": "nosniff"}
    charset = "utf-8" if mime.startswith("text/") else None
    return web.Response(body=file.data, content_type=mime, charset=charset, headers=headers)
