"""`python -m sandbox`, as somebody types it."""

from __future__ import annotations

import asyncio
import json
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from sandbox import Sandbox
from sandbox.replay import Report
from sandbox.world import DEMO_TOKEN
from tests.support.ports import free_port


@asynccontextmanager
async def running(*arguments: str) -> AsyncIterator[Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "sandbox", *arguments, stdout=PIPE, stderr=PIPE
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
async def test_serve_until_it_is_told_to_stop(
    tmp_path: Path, http: aiohttp.ClientSession, stop: signal.Signals
) -> None:
    data, port = tmp_path / "world.json", free_port()
    async with running("serve", "--port", str(port), "--data", str(data)) as process:
        assert process.stdout
        line = (await process.stdout.readline()).decode()
        assert f"http://127.0.0.1:{port}/" in line
        async with http.get(f"http://127.0.0.1:{port}/bot{DEMO_TOKEN}/getMe") as answer:
            assert (await answer.json())["ok"]
        poll = asyncio.create_task(http.get(f"http://127.0.0.1:{port}/bot{DEMO_TOKEN}/getUpdates?timeout=30"))
        await asyncio.sleep(0.1)
        process.send_signal(stop)
        async with asyncio.timeout(5):
            assert await process.wait() == 0
        await asyncio.gather(poll, return_exceptions=True)
    people = json.loads(data.read_text("utf-8"))["people"]
    assert [person["first_name"] for person in people] == ["Anna", "Bilal", "Fatima", "Karin"]


async def test_a_taken_port_is_one_plain_sentence(sandbox: Sandbox) -> None:
    async with running("serve", "--port", str(sandbox.port)) as process:
        out, err = await process.communicate()
        assert process.returncode == 2
        assert (out, err.decode()) == (
            b"",
            f"Port {sandbox.port} is taken: stop what uses it, or choose another with --port.\n",
        )


async def test_a_replay_without_a_bot_ends_with_one(sandbox: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("timestamp_ms,author,text\n1,5,hej\n", "utf-8")
    async with running("replay", str(path), "--url", sandbox.url, "--timeout", "0.2") as process:
        out, err = await process.communicate()
        assert process.returncode == 1
        assert b"1 people, 0 of 1 statements" in out
        assert err == b""


async def test_a_replay_without_a_sandbox_ends_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("timestamp_ms,author,text\n1,5,hej\n", "utf-8")
    async with running("replay", str(path), "--url", f"http://127.0.0.1:{free_port()}") as process:
        _, err = await process.communicate()
        assert process.returncode == 2
        assert err.startswith(b"The replay could not be played: ")
        assert err.count(b"\n") == 1


def test_a_report_of_nothing() -> None:
    assert "messages got back per person: none" in str(Report(0, 0))


def test_a_report_of_many_problems_stays_short() -> None:
    report = str(Report(12, 12, problems=[f"author {number}: silence" for number in range(12)]))
    assert report.endswith("problem: author 9: silence\nand 2 more problems")
