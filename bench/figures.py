"""Figures: medians with their range, percentiles, tables."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any, Self

Json = dict[str, Any]
Line = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spread:
    """A median with the least and the most."""

    median: float
    least: float
    most: float

    @classmethod
    def of(cls, values: Iterable[float]) -> Self:
        ordered = sorted(values)
        return cls(median(ordered), ordered[0], ordered[-1])

    def told(self, digits: int) -> str:
        """``3.20 (3.01–3.44)``"""
        return f"{self.median:.{digits}f} ({self.least:.{digits}f}–{self.most:.{digits}f})"


def percentile(values: Iterable[float], share: float) -> float:
    """The value that this share (0 to 1) of the values does not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def aligned(lines: Sequence[Line]) -> str:
    """Lines as a table, columns aligned."""
    widths = [max(len(line[at]) for line in lines) for at in range(len(lines[0]))]
    return "\n".join(
        "  " + "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )
