"""Runs a compiled counter over the spells of many persons, in chunks, on every core."""

from __future__ import annotations

import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING

import numpy as np

from .compiler import CHUNK, Array, load_module
from .errors import InputFault

if TYPE_CHECKING:
    from .law import Lov


@dataclass(frozen=True)
class Tellekjerne:
    """A counter compiled: runs over the spells of many persons."""

    lov: Lov
    navn: str
    module: ModuleType
    del_fra: Array
    versjon: Array
    satser: Array
    utfall: int
    fakta: tuple[str, ...]

    @staticmethod
    def make(lov: Lov, navn: str) -> Tellekjerne:
        """Return the compiled counter, with its law as seen on the law's `kjent`."""
        from .counter_code import counter_text
        from .counters import facts_of, law_parts

        versions = lov.verk.tellere[navn]
        parts = law_parts(lov.verk, navn, lov.kjent)
        width = max((len(p.versjon.argumenter) for p in parts), default=0)
        rates = np.zeros((len(parts), max(width, 1)))
        for i, part in enumerate(parts):
            for place, value in part.satser.items():
                rates[i, place] = value
        return Tellekjerne(
            lov,
            navn,
            load_module(counter_text(lov.verk, navn)),
            np.array([p.fra for p in parts], dtype=np.int64),
            np.array([versions.index(p.versjon) for p in parts], dtype=np.int64),
            rates,
            max(int(u) for u in versions[0].declared.utfall) + 1,
            facts_of(lov.verk, navn),
        )

    def tell(
        self,
        forste: Array,
        fra: Array,
        til: Array,
        hendelse: Array,
        *,
        fakta: Mapping[str, Array] | None = None,
        dager: bool = False,
        trader: int | None = None,
    ) -> tuple[Array, Array | None]:
        """Return days per outcome (persons × outcomes) and, with `dager`, what each day became.

        `forste` (persons + 1) points into the spells `fra`, `til` (day numbers, both inclusive) and
        `hendelse`, ordered in time; `fakta` has a column for each fact the counter knows. Days are
        flat, one stretch from first to last day per person; a day that no spell covers is -1.
        """
        n = len(forste) - 1
        dag0 = np.zeros(n + 1, dtype=np.int64)
        out = np.zeros(0, dtype=np.int8)
        if dager:
            some = forste[1:] > forste[:-1]
            lengths = np.zeros(n, dtype=np.int64)
            lengths[some] = til[forste[1:][some] - 1] - fra[forste[:-1][some]] + 1
            dag0[1:] = np.cumsum(lengths)
            out = np.full(int(dag0[-1]), -1, dtype=np.int8)
        total, _ = self._run((forste, fra, til, hendelse), fakta or {}, (dag0, out), (), trader)
        return total, out if dager else None

    def perioder(
        self,
        forste: Array,
        fra: Array,
        til: Array,
        hendelse: Array,
        *,
        fakta: Mapping[str, Array] | None = None,
        trader: int | None = None,
    ) -> tuple[Array, Array, Array, Array]:
        """Return what the days became as stretches, in the same four arrays as the spells came in.

        So one counter's outcome can be the next one's events without a value for each day.
        """
        spells = (forste, fra, til, hendelse)
        none = np.zeros(len(forste), dtype=np.int64), np.zeros(0, dtype=np.int8)
        _, counted = self._run(spells, fakta or {}, none, (), trader)
        first = np.cumsum(counted)
        size = int(first[-1])
        rows = np.zeros(size, np.int64), np.zeros(size, np.int64), np.zeros(size, np.int8)
        if size:
            self._run(spells, fakta or {}, none, (first, *rows), trader)
        return (first, *rows)

    def _run(
        self,
        spells: tuple[Array, Array, Array, Array],
        facts: Mapping[str, Array],
        days: tuple[Array, Array],
        rows: tuple[Array, ...],
        threads: int | None,
    ) -> tuple[Array, Array]:
        """Run the kernel over all persons; return days per outcome and the number of stretches."""
        n = len(spells[0]) - 1
        if len(self.del_fra) == 0 or (len(spells[1]) and int(spells[1].min()) < int(self.del_fra[0])):
            raise InputFault("hendelser", "en dag ligger før loven begynner", "ta bort de dagene")
        total = np.zeros((n, self.utfall), dtype=np.int64)
        empty = np.zeros(0, dtype=np.int64)
        rows = rows or (np.zeros(n + 1, dtype=np.int64), empty, empty, np.zeros(0, dtype=np.int8))
        law = (self.del_fra, self.versjon, self.satser, self._persons(facts, n))
        spans = [(a, min(a + CHUNK // 8, n)) for a in range(0, n, CHUNK // 8)]

        def run(i: int) -> None:
            self.module.tell(*spans[i], *spells, *law, total, *days, *rows)

        for i in range(min(1, len(spans))):
            run(i)
        workers = min(threads or os.cpu_count() or 1, len(spans)) if self.module.NUMBA else 1
        if len(spans) > 1:
            with ThreadPoolExecutor(max(workers, 1)) as pool:
                list(pool.map(run, range(1, len(spans))))
        return total, rows[0]

    def _persons(self, facts: Mapping[str, Array], n: int) -> Array:
        """Return a row for each fact; a rule that has no column is computed of those given."""
        verk = self.lov.verk
        columns = np.zeros((max(len(self.fakta), 1), n))
        rules = [name for name in self.fakta if name in verk.regler and name not in facts]
        computed = self.lov.kompiler(rules).kjor(facts) if rules and n else {}
        for i, name in enumerate(self.fakta):
            standard = verk.fakta[name].standard if name in verk.fakta else None
            if name in facts or name in computed:
                columns[i] = facts[name] if name in facts else computed[name]
            elif standard is not None:
                columns[i] = standard.verdi
            elif n:
                raise InputFault(name, "kolonnen mangler, og dagene kan ikke telles uten", "oppgi den")
        return columns
