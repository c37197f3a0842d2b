"""Files outside the database, each under the SHA-256 of its content: the same picture is kept once."""

import asyncio
import hashlib
import os
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_COMING = ".coming-"


class TooLarge(Exception):
    """The content is larger than what is taken."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A kept file: the hexadecimal digest it is found by, and its size in bytes."""

    digest: str
    size: int


class Store:
    """A folder of files that only the bot's own user may read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for left in folder.glob(f"{_COMING}*"):  # by a process that was killed; the file will be fetched anew
            left.unlink()

    def path(self, digest: str) -> Path:
        """Where the file with this content stands: two letters a folder, so that none gets too full."""
        return self._folder / digest[:2] / digest[2:]

    async def keep(self, chunks: AsyncIterator[bytes], max_bytes: int) -> Kept:
        """Write content down, all of it or nothing. Raises TooLarge, and what the chunks raise."""
        handle, name = tempfile.mkstemp(prefix=_COMING, dir=self._folder)  # readable by us alone (0600)
        coming = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                kept = await _write(file, chunks, max_bytes)
                await asyncio.to_thread(_flush, file)
            await asyncio.to_thread(_settle, coming, self.path(kept.digest))
        finally:
            await asyncio.to_thread(coming.unlink, missing_ok=True)
        return kept


async def _write(file: BinaryIO, chunks: AsyncIterator[bytes], max_bytes: int) -> Kept:
    digest, size = hashlib.sha256(), 0
    async for chunk in chunks:
        size += len(chunk)
        if size > max_bytes:
            raise TooLarge(f"more than {max_bytes} bytes")
        digest.update(chunk)
        file.write(chunk)
    return Kept(digest.hexdigest(), size)


def _flush(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _settle(coming: Path, final: Path) -> None:
    """Move it to its place, unless the same content stands there already."""
    final.parent.mkdir(exist_ok=True, mode=0o700)
    if not final.exists():
        coming.rename(final)
        _flush_folder(final.parent)


def _flush_folder(folder: Path) -> None:
    """A rename is durable once the folder is."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
