"""The curve of wage and benefit as a drawing: where to put what; the rules gave every kink and cliff."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ..engine.piecewise import Stykke, value_at
from .job import Branch, Point
from .shown import kroner
from .texts import Texts

WIDTH, HEIGHT = 520, 330
LEFT, RIGHT, TOP, BOTTOM = 48, 12, 34, 46
MARKED = ("own", "limit", "cliff")
STEPS = (1, 2, 2.5, 5, 10)
AIR = 1.1  # beyond the last wage that is shown


@dataclass(frozen=True)
class Mark:
    """A dot on the curve with its words; `end` when the words stand to the left of it."""

    x: float
    y: float
    kind: str
    text: str
    end: bool


@dataclass(frozen=True)
class Shade:
    """The wages that leave less than the wage just before the cliff."""

    x: float
    width: float


@dataclass(frozen=True)
class Chart:
    """Everything the template draws, in the units of its view box."""

    key: str
    title: str
    description: str
    before: str
    after: str
    drops: tuple[tuple[float, float, float], ...]
    shades: tuple[Shade, ...]
    marks: tuple[Mark, ...]
    x_ticks: tuple[tuple[float, str], ...]
    y_ticks: tuple[tuple[float, str], ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    top: int = TOP
    floor: int = HEIGHT - BOTTOM


def chart(branch: Branch, t: Texts) -> Chart:
    """Return the drawing of one answer."""
    job = branch.job
    hollows = [(float(h.ved), float(job.til if h.igjen_ved is None else h.igjen_ved)) for h in job.hull]
    scale = _Scale(job.linje_for, max(branch.ceiling, float(job.na.lonn), *(b for _, b in hollows)))
    lines = (job.linje_for, job.linje_etter)
    return Chart(
        key=branch.letter,
        title=str(t("resultat.kurve.figur", til=kroner(scale.most_x))),
        description=_description(branch, t),
        before=" ".join(_path(job.linje_for, scale)),
        after=" ".join(_path(job.linje_etter, scale)),
        drops=tuple(_drop(line, p, scale) for line in lines for p in branch.points if p.kind == "cliff"),
        shades=tuple(Shade(scale.x(a), round(scale.x(b) - scale.x(a), 1)) for a, b in hollows),
        marks=tuple(_mark(p, scale, t) for p in branch.points if p.kind in MARKED),
        x_ticks=tuple((scale.x(v), _thousands(v)) for v in _ticks(scale.most_x, scale.step_x)),
        y_ticks=tuple((scale.y(v), _thousands(v)) for v in _ticks(scale.most_y, scale.step_y)),
    )


class _Scale:
    def __init__(self, line: Sequence[Stykke], farthest: float) -> None:
        self.step_x = _nice(farthest * AIR / 5)
        self.most_x = math.ceil(farthest * AIR / self.step_x) * self.step_x
        shown = [p.fra for p in line if p.fra <= self.most_x]
        highest = max(float(value_at(list(line), x)) for x in [Fraction(self.most_x), *shown])
        self.step_y = _nice(highest / 5)
        self.most_y = math.ceil(highest / self.step_y) * self.step_y

    def x(self, wage: float) -> float:
        return round(LEFT + wage / self.most_x * (WIDTH - LEFT - RIGHT), 1)

    def y(self, total: float) -> float:
        return round(HEIGHT - BOTTOM - total / self.most_y * (HEIGHT - TOP - BOTTOM), 1)


def _path(line: Sequence[Stykke], scale: _Scale) -> Iterator[str]:
    for part in line:
        a = float(part.fra)
        if a > scale.most_x:
            return
        b = min(scale.most_x, math.inf if part.til is None else float(part.til))
        end = float(part.verdi) + float(part.stigning) * (b - a)
        yield f"M{scale.x(a)} {scale.y(float(part.verdi))}L{scale.x(b)} {scale.y(end)}"


def _drop(line: Sequence[Stykke], point: Point, scale: _Scale) -> tuple[float, float, float]:
    part = next(p for p in line if p.fra == point.at.lonn)
    return scale.x(point.wage), scale.y(float(part.ved_fra)), scale.y(float(part.verdi))


def _mark(point: Point, scale: _Scale, t: Texts) -> Mark:
    total = point.at.for_skatt if point.kind == "cliff" else point.at.etter_skatt
    x, y = scale.x(point.wage), scale.y(float(total))
    words = {
        "own": t("resultat.kurve.du"),
        "limit": t("resultat.kurve.grense"),
        "cliff": t("resultat.kurve.stup", fall=kroner(float(point.at.fall_for))),
    }
    return Mark(x, y, point.kind, str(words[point.kind]), x > WIDTH * 0.5)


def _description(branch: Branch, t: Texts) -> str:
    start = branch.job.uten_arbeid
    words = t(
        "resultat.kurve.beskrivelse",
        for_=kroner(float(start.for_skatt)),
        etter=kroner(float(start.etter_skatt)),
        knekk=kroner(branch.limit),
    )
    for point in branch.points:
        if point.kind == "cliff":
            words += " " + t(
                "resultat.kurve.beskrivelse_stup",
                ved=kroner(point.wage),
                for_=kroner(float(point.at.fall_for)),
                etter=kroner(float(point.at.fall_etter)),
            )
    return str(words)


def _nice(rough: float) -> float:
    power = 10.0 ** math.floor(math.log10(max(rough, 1.0)))
    return next(s * power for s in STEPS if s * power >= rough * 0.999)


def _ticks(most: float, step: float) -> list[float]:
    return [step * i for i in range(round(most / step) + 1)]


def _thousands(amount: float) -> str:
    return kroner(amount / 1000)
