"""«Lønner det seg å jobbe?» for one case, as the pages ask for it: the answers, and the wages to show.

`case/jobb.py` computes; here is only which wage an address means.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..case.jobb import UFORETRYGD, Jobb, Jobbgren, Punkt, jobb, names
from ..engine.answer import Gren, Svar
from ..engine.law import Lov
from .fields import WAGE

BEFORE = UFORETRYGD.for_skatt
AFTER = UFORETRYGD.etter_skatt
BENEFIT = "uforetrygd_per_ar"
LIMIT, CEILING = UFORETRYGD.grenser
RATE = "uforetrygd_arets_reduksjonsprosent"
CUT = "uforetrygd_kutt"
OVER = "uforetrygd_overskytende_inntekt"
STOPPED = "uforetrygd_stanset"
TAX = "skatt"
# The sum before tax first: what decides most is told before and after tax.
NAMES = tuple(dict.fromkeys((BEFORE, *names(UFORETRYGD), BENEFIT, CUT, OVER, RATE, STOPPED)))
OWN = "svar"
START = "0"
MORE = {"": 0, "-over": 1, "-hundre": 100}


@dataclass(frozen=True)
class Point:
    """A wage at which the line is shown; `key` names it in an address, without the wage itself."""

    key: str
    kind: str  # start, own, limit, cliff, over or kink
    at: Punkt

    @property
    def wage(self) -> float:
        """The wage, kroner a year."""
        return float(self.at.lonn)


@dataclass(frozen=True)
class Branch:
    """One answer, with the letter the page gives it and the wages that are shown."""

    letter: str
    job: Jobbgren
    points: tuple[Point, ...]

    def at(self, name: str) -> float:
        """Return a number of this answer that `case/jobb.py` asked for."""
        return float(self.job.gren.verdier[name])

    @property
    def limit(self) -> float:
        """The wage above which the benefit goes down."""
        return self.at(LIMIT)

    @property
    def ceiling(self) -> float:
        """The wage above which the benefit stops."""
        return self.at(CEILING)


@dataclass(frozen=True)
class Job:
    """The case under its law; a case that says nothing of a wage is shown without one."""

    lov: Lov
    values: Mapping[str, Any]

    @cached_property
    def has_wage(self) -> bool:
        """Whether the case says what the job pays, and it pays something."""
        svar = self.lov.beregn_rett(self.values, (WAGE,))
        return not svar.mangler and float(svar[WAGE]) > 0

    @cached_property
    def known(self) -> dict[str, Any]:
        """The case, with no wage where none is given."""
        return dict(self.values) if self.has_wage else {**self.values, WAGE: 0.0}

    @cached_property
    def svar(self) -> Svar:
        """The answer at the own wage, with every number that the pages show."""
        return self.lov.beregn_rett(self.known, NAMES)

    @cached_property
    def jobb(self) -> Jobb | None:
        """Whether work pays; None when something is missing."""
        return None if self.svar.mangler else jobb(self.lov, self.known)

    @cached_property
    def branches(self) -> tuple[Branch, ...]:
        """The answers that differ; none when something is missing."""
        found: list[Jobbgren] = []
        for one in self.jobb.greiner if self.jobb else ():
            if not any(_same(one, other) for other in found):
                found.append(one)
        return tuple(
            Branch(chr(ord("a") + i), one, tuple(self._points(one))) for i, one in enumerate(found)
        )

    def _points(self, one: Jobbgren) -> Iterator[Point]:
        shown: list[Point] = []
        limit = one.grenser[0].lonn
        above = {p.lonn + 1 for p in one.punkter if p.fall_for >= 1}
        for i, at in enumerate(one.punkter[:-1]):  # the last is only where the drawing ends
            kind = "cliff" if at.fall_for >= 1 else "over" if at.lonn in above else "kink"
            kind = "limit" if at.lonn == limit and kind == "kink" else kind
            shown.append(Point(str(i), "start" if not at.lonn else kind, at))
        if self.has_wage:
            shown = [p for p in shown if p.at.lonn != one.na.lonn or p.kind == "cliff"]
            shown.append(Point(OWN, "own", one.na))
        yield from sorted(shown, key=lambda p: (p.at.lonn, p.kind))

    def wage_at(self, letter: str, key: str) -> tuple[Branch, float] | None:
        """Return the answer and the wage that an address names, or None."""
        branch = next((b for b in self.branches if b.letter == letter), None)
        base, dash, more = key.partition("-")
        if branch is None or dash + more not in MORE:
            return None
        known = {p.key: p.at.lonn for p in branch.points} | {OWN: branch.job.na.lonn}
        if base not in known:
            return None
        return branch, float(known[base]) + MORE[dash + more]

    def find(self, letter: str, key: str) -> tuple[Branch, Gren, float] | None:
        """Return the answer, its values at the wage that an address names, and the wage; or None."""
        found = self.wage_at(letter, key)
        if found is None:
            return None
        branch, wage = found
        return branch, _branch_of(self.svar_at(key, wage), branch.job.gren), wage

    def svar_at(self, key: str, wage: float) -> Svar:
        """Return the whole answer at a wage; each is computed once."""
        if key == OWN:
            return self.svar
        if wage not in self._at_wages:
            self._at_wages[wage] = self.lov.beregn_rett({**self.values, WAGE: wage}, NAMES)
        return self._at_wages[wage]

    @cached_property
    def _at_wages(self) -> dict[float, Svar]:
        return {}


def _same(a: Jobbgren, b: Jobbgren) -> bool:
    return (a.na, a.punkter, a.grenser) == (b.na, b.punkter, b.grenser)


def _branch_of(svar: Svar, wanted: Gren) -> Gren:
    """Return the branch of an answer that assumes nothing else than the wanted one."""

    def agrees(gren: Gren) -> bool:
        return all(wanted.antatt.get(n, v) == v for n, v in gren.antatt.items())

    return next((g for g in svar.greiner if agrees(g)), svar.greiner[0])
