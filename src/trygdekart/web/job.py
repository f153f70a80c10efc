"""«Lønner det seg å jobbe?» for one case: every answer, and the points of its curve."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..case.overview import main_numbers
from ..engine.answer import Gren, Svar
from ..engine.law import Lov
from ..engine.piecewise import Stup, Stykke, cliffs, pieces
from ..engine.unknown import Unknown
from .fields import WAGE

TOTAL = "inntekt_og_uforetrygd_per_ar"
BENEFIT = "uforetrygd_per_ar"
LIMIT = "uforetrygd_bunnfradrag"
CEILING = "uforetrygd_inntektstak"
OWN = "svar"
START = "start"
FARTHEST = 2_000_000.0


@dataclass(frozen=True)
class Point:
    """A wage at which the curve is shown: `key` names it in an address, without the wage itself."""

    key: str
    wage: float
    kind: str  # start, own, limit, kink, cliff or over
    kept: float  # of the next krone
    fall: float = 0.0


@dataclass(frozen=True)
class Branch:
    """One answer: what was assumed for the unknown facts, its numbers, and the points of its curve."""

    letter: str
    gren: Gren
    line: tuple[Stykke, ...]
    points: tuple[Point, ...]

    @property
    def stops(self) -> list[Stup]:
        """The cliffs of the curve."""
        return cliffs(list(self.line))

    def at(self, name: str) -> float:
        """Return a number of this answer."""
        return float(self.gren.verdier[name])

    @property
    def kept(self) -> float:
        """What is left of the wage: the sum with it less the sum without."""
        return self.at(TOTAL) - float(self.line[0].ved_fra)


@dataclass(frozen=True)
class Job:
    """The case under its law; a case that says nothing of a wage is shown without one."""

    lov: Lov
    values: Mapping[str, Any]

    @cached_property
    def has_wage(self) -> bool:
        """Whether the case says what the job pays."""
        return WAGE in self.values or {"arbeid_timer", "arbeid_timelonn"} <= set(self.values)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The numbers of the page, the one that matters most first."""
        return (*main_numbers(self.lov, ("uforetrygd_",)), "uforetrygd_stanset")

    @cached_property
    def svar(self) -> Svar:
        """The answer at the own wage, or without any."""
        return self.at_wage(None)

    def at_wage(self, wage: float | None) -> Svar:
        """Return the answer at another wage than the own."""
        values = dict(self.values)
        if wage is not None or not self.has_wage:
            values[WAGE] = float(wage or 0)
        return self.lov.beregn_rett(values, self.names)

    @cached_property
    def branches(self) -> tuple[Branch, ...]:
        """One for each answer; none when something is missing."""
        if self.svar.mangler:
            return ()
        return tuple(self._branch(i, g) for i, g in enumerate(self.svar.greiner))

    def _branch(self, i: int, gren: Gren) -> Branch:
        given = {k: v for k, v in self.values.items() if k != WAGE}
        line = pieces(self.lov, {**given, **gren.antatt}, WAGE, TOTAL, 0, FARTHEST)
        return Branch(chr(ord("a") + i), gren, tuple(line), tuple(self._points(gren, line)))

    def _points(self, gren: Gren, line: list[Stykke]) -> Iterator[Point]:
        drops = {s.ved: s for s in cliffs(line)}
        found = [Point(START, 0.0, "start", float(line[0].stigning))]
        for i, part in enumerate(line[1:], 1):
            if part.fra in drops:
                fall = float(drops[part.fra].fall)
                before = float(line[i - 1].stigning)
                found.append(Point(f"knekk-{i}", float(part.fra), "cliff", before, fall))
                found.append(Point(f"over-{i}", float(part.fra) + 1, "over", float(part.stigning)))
            else:
                kind = "limit" if i == 1 else "kink"
                found.append(Point(f"knekk-{i}", float(part.fra), kind, float(part.stigning)))
        own = float(gren.verdier[WAGE]) if self.has_wage else None
        if own is not None:
            slope = next(float(p.stigning) for p in reversed(line) if p.fra <= own or p is line[0])
            found.append(Point(OWN, own, "own", slope))
        yield from sorted(found, key=lambda p: p.wage)

    def find(self, letter: str, key: str) -> tuple[Svar, Gren, Point | None] | None:
        """Return the answer, the branch and the point that an address names, or None."""
        for branch in self.branches:
            if branch.letter != letter:
                continue
            if key == OWN:
                return self.svar, branch.gren, None
            for point in branch.points:
                if point.key == key:
                    svar = self.at_wage(point.wage)
                    gren = next(
                        (g for g in svar.greiner if _agree(g.antatt, branch.gren.antatt)), svar.greiner[0]
                    )
                    return svar, gren, point
        return None


def _agree(a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
    return all(b.get(name, value) == value for name, value in a.items())


def known(value: Any) -> bool:
    """Whether a value can be shown as a number."""
    return type(value) is not Unknown
