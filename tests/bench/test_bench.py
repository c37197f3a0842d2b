"""The benchmark works: each part in a tiny form. What the figures are is for people to read."""

import json
from pathlib import Path

import pytest

from bench import breakdown, updates
from bench.figures import Spread, aligned, percentile
from bench.latency import Waits
from bench.telegram import Exchange

EVERY_BOT = {"genklang", "python-telegram-bot", "aiogram"}
TINY = ["--rounds", "1", "--updates", "12", "--people", "3", "--seconds", "0.1", "--idle", "0"]


def test_all_parts_measure_every_bot(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures = tmp_path / "figures.json"
    assert updates.main([*TINY, "--json", str(figures)]) == 0
    found = json.loads(figures.read_text("utf-8"))
    (speeds,) = found["throughput"]["rounds"]
    assert set(speeds) == set(found["footprint"]) == EVERY_BOT
    assert set(found["throughput"]["ratios"]) == EVERY_BOT - {"genklang"}
    assert set(found["latency"]) == EVERY_BOT | {"genklang-webhook"}
    assert all(waits["since_handed_p95"] >= 0.05 for each in found["latency"].values() for waits in each)
    assert "Genklang is … times as fast" in capsys.readouterr().out


async def test_the_parts_are_measured_beside_what_they_stand_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(breakdown, "TIMES", breakdown.AT_ONCE)
    lines = await breakdown.measure()
    assert len(lines) == 8
    assert all(float(clock) >= 0 for _part, _cpu, clock in lines[1:])


def test_a_percentile_is_a_value_that_was_measured() -> None:
    assert percentile(range(1, 101), 0.95) == 95
    assert percentile([7.0], 0.95) == 7.0
    assert percentile([3, 1, 2], 0.5) == 2


def test_a_spread_tells_median_least_and_most() -> None:
    assert Spread.of([3.0, 1.0, 2.25]).told(1) == "2.2 (1.0–3.0)"


def test_waits_begin_where_they_say() -> None:
    waits = Waits.of([Exchange(arrived=10.0, handed=10.5, replied=11.0)])
    assert (waits.since_handed_p95, waits.since_arrived_p95, waits.longest) == (0.5, 1.0, 1.0)


def test_a_table_is_aligned() -> None:
    assert aligned([("", "a"), ("long", "b")]).splitlines() == ["        a", "  long  b"]
