"""The folder of files: the same content once, all of it or nothing."""

from collections.abc import AsyncIterator
from hashlib import sha256
from pathlib import Path

import pytest

from bot.store import Store, TooLarge


async def pieces(*contents: bytes) -> AsyncIterator[bytes]:
    for one in contents:
        yield one


def files(folder: Path) -> dict[Path, tuple[bytes, int]]:
    """Every file with its content and who may read it."""
    found = [path for path in folder.rglob("*") if path.is_file()]
    return {path: (path.read_bytes(), path.stat().st_mode & 0o777) for path in found}


async def test_the_same_content_is_kept_once_under_its_digest(tmp_path: Path) -> None:
    store = Store(tmp_path)
    first = await store.keep(pieces(b"ski", b" slope"), 100)
    again = await store.keep(pieces(b"ski slope"), 100)
    assert first == again
    assert (first.digest, first.size) == (sha256(b"ski slope").hexdigest(), 9)
    assert files(tmp_path) == {store.path(first.digest): (b"ski slope", 0o600)}


async def test_of_what_is_too_large_nothing_remains(tmp_path: Path) -> None:
    with pytest.raises(TooLarge):
        await Store(tmp_path).keep(pieces(b"12345", b"67890"), 9)
    assert files(tmp_path) == {}


def test_what_a_killed_process_was_fetching_is_cleared_away(tmp_path: Path) -> None:
    Store(tmp_path)
    (tmp_path / ".coming-half").write_bytes(b"half a face")
    Store(tmp_path)
    assert files(tmp_path) == {}
