"""Annual law compiled: the law's stretches of the year, what they come to, and the year's own rules."""

from __future__ import annotations

import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from types import ModuleType
from typing import TYPE_CHECKING, Any

import numpy as np

from .common import common_values, settled
from .compiler import CHUNK, NOTHING, Array, KernelText, Kjerne, Ready, module_for, separate, text_key
from .errors import InputFault
from .lawbook import per_month
from .plan import Kind, LawIdentity, Step, make_plan
from .year_code import Niva, Nivaer, stretches, year_text

if TYPE_CHECKING:
    from .law import Lov


@dataclass(frozen=True)
class KjerneAr:
    """Annual law compiled: one kernel per stretch of the year, and one for the year itself.

    Facts are constant within the year; law may change in it. With Numba all of it is one loop over persons.
    A tuple of columns, one a stretch in order, is a fact that follows the law through the year; then, and
    without Numba, each stretch is run by itself.
    """

    lov: Lov
    annual: Kjerne
    parts: tuple[tuple[float, Kjerne], ...]

    @staticmethod
    def make(
        lov: Lov,
        names: tuple[str, ...],
        given: frozenset[str],
        common: Mapping[str, Any] = NOTHING,
        same_as: Mapping[str, str] = NOTHING,
    ) -> KjerneAr:
        """Return the year's kernels for `names`."""
        from ..timeline import manedsvekt
        from .year import segments

        assert lov.ar is not None  # the caller has checked
        verk = lov.verk
        values = common_values(verk, common)
        given = given.union(values)
        plan = settled(lov.plan(names, given), values)
        aggregates = [verk.aggregater[s.navn] for s in plan.steps if s.kind is Kind.AGGREGATE]
        wanted = tuple(dict.fromkeys(n for a in aggregates for n in (a.av, a.nar) if n))
        parts = []
        behind = (*wanted, *same_as.values())
        cuts = segments(verk, behind, lov.ar, lov.kjent, {}, given.union(same_as)) if wanted else []
        for fra, til in cuts:
            pairs = tuple(same_as.items())
            level = make_plan(LawIdentity(verk), wanted, fra, lov.kjent, given, None, pairs)
            parts.append((float(manedsvekt(fra, til)), Kjerne.of(lov, settled(level, values))))
        return KjerneAr(lov, Kjerne.of(lov, plan), tuple(parts))

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every step of the year and of its stretches."""
        return tuple(s for k in (self.annual, *(part for _, part in self.parts)) for s in k.plan.steps)

    def kjor(
        self,
        kolonner: Mapping[str, Any],
        trader: int | None = None,
        ut: dict[str, Array] | None = None,
    ) -> dict[str, Array]:
        """Return one column per target for the year; `ut` holds arrays to write into."""
        if (fused := self._fused) is None or any(isinstance(c, tuple) for c in kolonner.values()):
            return self.annual.kjor({**kolonner, **self._aggregates(kolonner, trader)}, ut, trader)
        found = fused.kjor(kolonner, trader, ut)
        if found is None:  # run a stretch at a time, it names the column that is at fault
            self.annual.kjor({**kolonner, **self._aggregates(kolonner, trader)}, ut, trader)
            raise InputFault("kolonner", "et oppslag faller på en dag uten verdi", "rett datoene")
        return found

    def klar(self, kolonner: Mapping[str, Any]) -> Ready | None:
        """Return what a span of the year is run with, its columns checked; None when it is not one loop."""
        return None if self._fused is None else self._fused.klar(kolonner)

    def summer(self, kolonner: Mapping[str, Any], trader: int | None = None) -> dict[str, int]:
        """Return the exact sums in øre for the year."""
        return self.annual.summer({**kolonner, **self._aggregates(kolonner, trader)}, trader)

    @cached_property
    def _fused(self) -> Samlet | None:
        if not self.parts or not self.annual.module.NUMBA:
            return None
        tables: dict[tuple[str, int], set[Any]] = {}
        for _, kernel in self.parts:
            for i, rate in enumerate(kernel.rates):
                tables.setdefault((kernel.module.__name__, i), set()).add(np.shape(rate))
        if any(len(shapes) > 1 for shapes in tables.values()):
            return None  # tables of several sizes cannot lie in one array
        return Samlet.av(self.annual, self.parts)

    def _aggregates(self, kolonner: Mapping[str, Any], trader: int | None) -> dict[str, Array]:
        verk = self.lov.verk
        names = [s.navn for s in self.annual.plan.steps if s.kind is Kind.AGGREGATE]
        state: dict[str, _Running] = {}
        buffer: dict[str, Array] | None = None
        for i, (weight, kernel) in enumerate(self.parts):
            here = {n: c[i] if isinstance(c, tuple) else c for n, c in kolonner.items()}
            buffer = kernel.kjor(here, buffer, trader)
            for name in names:
                agg = verk.aggregater[name]
                when = buffer[agg.nar] if agg.nar else None
                running = state.setdefault(name, _Running(agg.metode))
                running.add(weight, buffer[agg.av], when)
        return {
            n: r.result(per_month=per_month(verk.unit(verk.aggregater[n].av))) for n, r in state.items()
        }


@dataclass(frozen=True)
class Samlet:
    """The whole year as one kernel."""

    made: Nivaer
    kernels: tuple[Kjerne, ...]
    module: ModuleType
    law: tuple[Any, ...]

    @staticmethod
    def av(annual: Kjerne, parts: tuple[tuple[float, Kjerne], ...]) -> Samlet:
        """Return the year of these stretches; equal neighbours are computed once."""
        verk = annual.lov.verk
        ends = stretches([_what(kernel) for _, kernel in parts])
        levels = [parts[end - 1][1] for end in ends]
        versions = list({k.module.__name__: k for k in levels}.values())
        aggregates = (verk.aggregater[s.navn] for s in annual.plan.steps if s.kind is Kind.AGGREGATE)
        made = Nivaer(
            tuple(Niva(k.plan, k.sig) for k in versions), tuple(aggregates), Niva(annual.plan, annual.sig)
        )
        which = [next(i for i, v in enumerate(versions) if v.module is k.module) for k in levels]
        law: list[Any] = [
            np.array([weight for weight, _ in parts]),
            np.array(ends, dtype=np.int64),
            np.array(which, dtype=np.int64),
        ]
        for i, version in enumerate(versions):
            mine = [k if which[j] == i else version for j, k in enumerate(levels)]
            rates = len(version.sig.rates)
            law += [np.array([k.rates[r] for k in mine]) for r in range(rates)]
            law += version.rates[rates:]
        law += annual.rates
        key = (made.aggregater, *((text_key(verk, p.plan), p.sig) for p in (*made.versjoner, made.aret)))
        module = module_for(KernelText(key, lambda: year_text(verk, made)))
        return Samlet(made, (*versions, annual), module, tuple(law))

    def kjor(
        self, given: Mapping[str, Any], threads: int | None, ready: dict[str, Array] | None
    ) -> dict[str, Array] | None:
        """Return one column per target; None when some value is missing or out of range."""
        columns, n = self._columns(given)
        out = self.kernels[-1].buffers(ready, n)
        separate(columns, out)
        targets = [out[t] for t in self.made.aret.sig.targets]

        def run(a: int) -> int:
            b = min(a + CHUNK, n)
            faults: int = self.module.kolonner(
                b - a, *(c[a:b] for c in columns), *self.law, *(t[a:b] for t in targets)
            )
            return faults

        spans = range(0, n, CHUNK)
        workers = min(threads or os.cpu_count() or 1, len(spans))
        try:
            if workers <= 1:
                faults = [run(a) for a in spans]
            else:
                self.module.kolonner(  # nobody: compiles before the threads start
                    0, *(c[:0] for c in columns), *self.law, *(t[:0] for t in targets)
                )
                with ThreadPoolExecutor(workers) as pool:
                    faults = list(pool.map(run, spans))
        except IndexError:
            return None
        return None if any(faults) else out

    def klar(self, given: Mapping[str, Any]) -> Ready:
        """Return what a span of the year is run with."""
        columns, _ = self._columns(given)
        named = list(zip(self.made.columns, columns, strict=True))
        return self.module.kolonner, named, self.law, self.made.aret.sig.targets

    def _columns(self, given: Mapping[str, Any]) -> tuple[list[Any], int]:
        inside = {a.navn for a in self.made.aggregater}
        columns: dict[str, Any] = {}
        n = 0
        for kernel in self.kernels:
            mine = [c for c in kernel.sig.columns if c not in inside]
            found, n = kernel.columns(given, mine)
            columns |= dict(zip(mine, found, strict=True))
        return [columns[name] for name in self.made.columns], n


def _what(kernel: Kjerne) -> tuple[Any, ...]:
    """Return what decides the values of a stretch: its module and its rates."""
    return kernel.module.__name__, *(r.tobytes() if isinstance(r, np.ndarray) else r for r in kernel.rates)


class _Running:
    """One aggregate built part by part, in the same order of operations as `year.combine`."""

    def __init__(self, method: str) -> None:
        self.method = method
        self.value: Any = None
        self.months: Any = None
        self.counted: Any = None

    def add(self, weight: float, values: Array, when: Array | None) -> None:
        on = np.ones(len(values), dtype=bool) if when is None else when
        if self.value is None:
            start = self.method == "alle"
            boolean = self.method in ("noen", "alle")
            self.value = np.full(len(values), start, dtype=bool if boolean else values.dtype)
            self.months = np.zeros(len(values))
            self.counted = np.zeros(len(values), dtype=bool)
            if self.method in ("sum", "vektet"):
                self.value = np.zeros(len(values))
        if self.method in ("sum", "vektet"):
            self.value = np.where(on, self.value + values * weight, self.value)
            self.months = np.where(on, self.months + weight, self.months)
        elif self.method == "siste":
            self.value = np.where(on, values, self.value)
        elif self.method == "høyest":
            first = on & ~self.counted
            self.value = np.where(first | (on & (values > self.value)), values, self.value)
        elif self.method == "lavest":
            first = on & ~self.counted
            self.value = np.where(first | (on & (values < self.value)), values, self.value)
        elif self.method == "noen":
            self.value = self.value | (on & values)
        else:
            self.value = self.value & (~on | values)
        self.counted = self.counted | on

    def result(self, *, per_month: bool) -> Array:
        result: Array = self.value
        if self.method == "sum" and not per_month:
            result = result / 12.0
        elif self.method == "vektet":
            some = self.months > 0
            result = np.where(some, result / np.where(some, self.months, 1.0), 0.0)
        return result
