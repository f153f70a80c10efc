"""The branches of an answer as a reader can take them in: what is equal is said once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..engine.answer import Gren, Svar
from ..engine.fordelt import missing_in
from ..timeline import Tidslinje

MOST_COLUMNS = 4


@dataclass(frozen=True)
class Kolonne:
    """Branches that give the same numbers, and what is assumed in them: facts for each way in."""

    antatt: tuple[Mapping[str, Any], ...]
    verdier: Mapping[str, Any]


@dataclass(frozen=True)
class Oversikt:
    """The numbers that some branch has, those that none has, and the columns that differ."""

    tall: tuple[str, ...]
    uten_svar: tuple[str, ...]
    kolonner: tuple[Kolonne, ...]

    @property
    def for_mange(self) -> bool:
        """Whether there are more columns than a reader can compare."""
        return len(self.kolonner) > MOST_COLUMNS

    def ulike(self, name: str) -> list[Any]:
        """Return the different values of a number, the lowest first where they have an order."""
        values: list[Any] = []
        for column in self.kolonner:
            if not any(_same(v, column.verdier[name]) for v in values):
                values.append(column.verdier[name])
        known = [v for v in values if not missing_in(v)]
        if all(isinstance(v, int | float) for v in known):
            known = sorted(known)
        return known + [v for v in values if missing_in(v)]


def overview(svar: Svar) -> Oversikt:
    """Return an answer's branches with equal ones merged; numbers that no branch has stand apart."""
    names = [n for n in svar.navn if not any(isinstance(v, Tidslinje) for v in svar.verdier(n))]
    known = tuple(n for n in names if not all(missing_in(v) for v in svar.verdier(n)))
    groups: list[list[Gren]] = []
    for branch in svar.greiner:
        same = (g for g in groups if all(_same(g[0].verdier[n], branch.verdier[n]) for n in known))
        group = next(same, None)
        if group is None:
            groups.append([branch])
        else:
            group.append(branch)
    columns = tuple(Kolonne(_ways_in(g, svar.greiner), g[0].verdier) for g in groups)
    return Oversikt(known, tuple(n for n in names if n not in known), columns)


def _same(a: Any, b: Any) -> bool:
    """Compare two values; an unknown one may not be compared itself, and equals another unknown one."""
    if missing_in(a) or missing_in(b):
        return bool(missing_in(a)) and bool(missing_in(b))
    return bool(a == b)


def _ways_in(group: Sequence[Gren], every: Sequence[Gren]) -> tuple[Mapping[str, Any], ...]:
    """Return what tells these branches from the rest: one set of facts when one is enough."""
    first = group[0].antatt
    shared = {k: v for k, v in first.items() if all(g.antatt.get(k) == v and k in g.antatt for g in group)}
    inside = [b for b in every if all(b.antatt.get(k) == v for k, v in shared.items())]
    if len(inside) == len(group):
        return (shared,) if shared else ()
    return tuple(g.antatt for g in group)
