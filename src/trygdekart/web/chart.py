"""The curve of wage and benefit as a drawing: where to put what; the rules gave every kink and cliff."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..engine.piecewise import Stup, Stykke
from .job import LIMIT, Branch, Point
from .shown import kroner
from .texts import Texts

WIDTH, HEIGHT = 520, 330
LEFT, RIGHT, TOP, BOTTOM = 48, 12, 30, 46
MARKED = ("own", "limit", "cliff")
STEPS = (1, 2, 2.5, 5, 10)


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
    """The wages at which one has less than just before the cliff."""

    x: float
    width: float


@dataclass(frozen=True)
class Chart:
    """Everything the template draws, in the units of its view box."""

    key: str
    title: str
    description: str
    line: str
    wage: str
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
    recovered = {s.ved: _again(branch.line, s) for s in branch.stops}
    shown = [p.wage for p in branch.points] + [float(r) for r in recovered.values()]
    scale = _Scale(branch.line, 1.08 * max([*shown, branch.at(LIMIT) * 2, 1.0]))
    return Chart(
        key=branch.letter,
        title=str(t("resultat.kurve.figur", til=kroner(scale.most_x))),
        description=_description(branch, t),
        line=" ".join(_path(branch.line, scale)),
        wage=f"M{scale.x(0)} {scale.y(0)}L{scale.x(scale.most_x)} {scale.y(scale.most_x)}",
        drops=tuple(
            (scale.x(float(s.ved)), scale.y(float(s.for_)), scale.y(float(s.etter))) for s in branch.stops
        ),
        shades=tuple(
            Shade(scale.x(float(a)), round(scale.x(float(b)) - scale.x(float(a)), 1))
            for a, b in recovered.items()
        ),
        marks=tuple(
            _mark(branch, p, scale, t) for p in branch.points if p.kind in ("own", "limit", "cliff")
        ),
        x_ticks=tuple((scale.x(v), _thousands(v)) for v in _ticks(scale.most_x, scale.step_x)),
        y_ticks=tuple((scale.y(v), _thousands(v)) for v in _ticks(scale.most_y, scale.step_y)),
    )


class _Scale:
    def __init__(self, line: Sequence[Stykke], farthest: float) -> None:
        self.step_x = _nice(farthest / 5)
        self.most_x = math.ceil(farthest / self.step_x) * self.step_x
        highest = max(value_at(line, x) for x in [self.most_x, *(float(p.fra) for p in line)])
        self.step_y = _nice(highest / 5)
        self.most_y = math.ceil(highest / self.step_y) * self.step_y

    def x(self, wage: float) -> float:
        return round(LEFT + wage / self.most_x * (WIDTH - LEFT - RIGHT), 1)

    def y(self, total: float) -> float:
        return round(HEIGHT - BOTTOM - total / self.most_y * (HEIGHT - TOP - BOTTOM), 1)


def value_at(line: Sequence[Stykke], wage: float) -> float:
    """Return the sum at a wage, read off the stretches."""
    part = next((p for p in reversed(line) if p.fra <= wage), line[0])
    if part.fra == wage:
        return float(part.ved_fra)
    return float(part.verdi) + float(part.stigning) * (wage - float(part.fra))


def _again(line: Sequence[Stykke], stop: Stup) -> float:
    """Return the wage at which the sum is again what it was before the cliff."""
    for part in line:
        if part.fra < stop.ved or part.stigning <= 0:
            continue
        wage = part.fra + (stop.for_ - part.verdi) / part.stigning
        if wage > stop.ved and (part.til is None or wage <= part.til):
            return float(wage)
    return float(stop.ved)


def again(branch: Branch, wage: float) -> float:
    """Return the wage at which one has as much as at the cliff at `wage`."""
    return next(_again(branch.line, s) for s in branch.stops if float(s.ved) == wage)


def _path(line: Sequence[Stykke], scale: _Scale) -> Iterator[str]:
    for part in line:
        a = float(part.fra)
        if a > scale.most_x:
            return
        b = min(scale.most_x, math.inf if part.til is None else float(part.til))
        end = float(part.verdi) + float(part.stigning) * (b - a)
        yield f"M{scale.x(a)} {scale.y(float(part.verdi))}L{scale.x(b)} {scale.y(end)}"


def _mark(branch: Branch, point: Point, scale: _Scale, t: Texts) -> Mark:
    x, y = scale.x(point.wage), scale.y(value_at(branch.line, point.wage))
    words = {
        "own": t("resultat.kurve.du"),
        "limit": t("resultat.kurve.grense"),
        "cliff": t("resultat.kurve.stup", fall=kroner(point.fall)),
    }
    return Mark(x, y, point.kind, str(words[point.kind]), x > WIDTH * 0.55)


def _description(branch: Branch, t: Texts) -> str:
    line = branch.line
    limit = branch.at(LIMIT)
    words = t(
        "resultat.kurve.beskrivelse",
        start=kroner(float(line[0].ved_fra)),
        knekk=kroner(limit),
        sum=kroner(value_at(line, limit)),
    )
    for stop in branch.stops:
        words += " " + t(
            "resultat.kurve.beskrivelse_stup", ved=kroner(float(stop.ved)), fall=kroner(float(stop.fall))
        )
    return str(words)


def _nice(rough: float) -> float:
    power = 10.0 ** math.floor(math.log10(rough))
    return next(s * power for s in STEPS if s * power >= rough * 0.999)


def _ticks(most: float, step: float) -> list[float]:
    return [step * i for i in range(round(most / step) + 1)]


def _thousands(amount: float) -> str:
    return kroner(amount / 1000)
