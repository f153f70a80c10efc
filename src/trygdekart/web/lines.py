"""Lines in a drawing of our own: where to put what. A missing value is a gap, never a zero."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ..engine.formatting import grouped, plain
from .shown import spoken

WIDTH, HEIGHT = 640, 340
LEFT, RIGHT, TOP, FLOOR = 100, 622, 44, 290
STEPS = 5


@dataclass(frozen=True)
class Line:
    """One series; None where there is no value."""

    title: str
    values: Sequence[float | None]


@dataclass(frozen=True)
class Drawn:
    """One series as drawn: its path, its dots, and which of the patterns it has."""

    title: str
    path: str
    dots: tuple[tuple[float, float], ...]
    pattern: int


@dataclass(frozen=True)
class Drawing:
    """A whole drawing, with the words that a screen reader says."""

    key: str
    title: str
    description: str
    unit: str
    lines: tuple[Drawn, ...]
    x_ticks: tuple[tuple[float, str], ...]
    y_ticks: tuple[tuple[float, str], ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = RIGHT
    floor: int = FLOOR


def drawing(
    *,
    key: str,
    title: str,
    description: str,
    x: Sequence[float],
    lines: Sequence[Line],
    span: tuple[float, float],
    x_labels: Sequence[tuple[float, str]],
    unit: str,
) -> Drawing:
    """Return the lines drawn over `x`; `span` is the lowest and highest value that must be seen."""
    step = _step((span[1] - span[0]) / STEPS)
    low = math.floor(span[0] / step) * step
    high = math.ceil(span[1] / step) * step

    def across(value: float) -> float:
        return round(LEFT + (RIGHT - LEFT) * (value - x[0]) / (x[-1] - x[0]), 1)

    def down(value: float) -> float:
        return round(FLOOR - (FLOOR - TOP) * (value - low) / (high - low), 1)

    drawn = []
    for i, line in enumerate(lines):
        path, dots, pen = [], [], False
        for where, value in zip(x, line.values, strict=True):
            if value is None:
                pen = False
                continue
            point = (across(where), down(value))
            path.append(f"{'L' if pen else 'M'}{point[0]} {point[1]}")
            dots.append(point)
            pen = True
        drawn.append(Drawn(line.title, " ".join(path), tuple(dots), i))
    count = round((high - low) / step)
    marks = [low + step * n for n in range(count + 1)]
    return Drawing(
        key,
        title,
        description,
        unit,
        tuple(drawn),
        tuple((across(v), text) for v, text in x_labels),
        tuple((down(v), _tick(v, step)) for v in marks),
    )


def _step(rough: float) -> float:
    """Return the nearest larger of 1, 2 and 5 times a power of ten."""
    if rough <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(rough))
    return float(next(m * power for m in (1, 2, 5, 10) if m * power >= rough - 1e-12))


def _tick(value: float, step: float) -> str:
    return spoken(grouped(value, 0) if step >= 1 else plain(round(value, 6), 2))
