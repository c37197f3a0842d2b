"""`python -m bench.updates`: Genklang beside python-telegram-bot and aiogram, on one local Telegram.

What is measured, and what that does not show, stands in docs/benchmarks.md.
"""

import argparse
import asyncio
import json
import os
import platform
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from bench import footprint, latency, throughput
from bench.figures import Json, aligned

PARTS = ("throughput", "latency", "footprint")
LATENCY_ROUNDS = 3
PACKAGES = ("python-telegram-bot", "aiogram", "aiohttp", "httpx", "sqlalchemy")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the parts that were asked for; always 0, for figures are to be read, not passed."""
    options = _parser().parse_args(arguments)
    found = asyncio.run(_run(options))
    if options.json:
        options.json.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.updates", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often each bot takes its turn")
    parser.add_argument("--updates", type=int, default=2000, help="texts at once (throughput)")
    parser.add_argument("--people", type=int, default=200, help="residents who write them")
    parser.add_argument("--seconds", type=float, default=20, help="how long texts keep arriving (latency)")
    parser.add_argument("--idle", type=float, default=3, help="seconds of rest before memory is read")
    parser.add_argument("--only", choices=PARTS, action="append", help="this part alone; may be repeated")
    parser.add_argument("--json", type=Path, help="a file for all figures")
    return parser


async def _run(options: argparse.Namespace) -> Json:
    wanted = options.only or PARTS
    found: Json = {"machine": _machine()}
    if "throughput" in wanted:
        print(f"Throughput: {options.updates} texts of {options.people} residents at once")
        speeds = await throughput.rounds(options.rounds, options.people, options.updates)
        found["throughput"] = throughput.as_json(speeds)
        print(aligned(throughput.table(speeds)))
    if "latency" in wanted:
        print(
            f"Time to the reply: {latency.PER_SECOND} texts/s, each call takes {latency.DELAY * 1000:.0f} ms"
        )
        waits = await latency.rounds(min(options.rounds, LATENCY_ROUNDS), options.people, options.seconds)
        found["latency"] = latency.as_json(waits)
        print(aligned(latency.table(waits)))
    if "footprint" in wanted:
        print("Start and memory")
        prints = await footprint.rounds(options.rounds, options.idle)
        found["footprint"] = footprint.as_json(prints)
        print(aligned(footprint.table(prints)))
    return found


def _machine() -> Json:
    return {
        "cores": os.cpu_count(),
        "system": platform.system(),
        "python": platform.python_version(),
        "packages": {name: version(name) for name in PACKAGES},
    }


if __name__ == "__main__":
    sys.exit(main())
