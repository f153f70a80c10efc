"""A slider on the country: those with a benefit in the year are kept in memory with their days counted.

The first total reads the file; after it a changed rate runs only the kernels that rest on it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from ..law import LOVDATA
from ..reform.overlegg import Valgt, krev_endring
from . import kjor_aap, kjor_sykepenger, kjor_uforetrygd
from .arrow import Array, Liste, om, open_file
from .kjor_del import ORE, Oppgave, Scenario, lov_for, personer, tapt_lonn
from .kjor_lov import Lovar
from .kjor_person import GROUPS, PLAIN, Personer, check_columns
from .kjor_sykepenger import Sykedager

BASE = Scenario("gjeldende lov")
SUMS = ("sykepenger", "arbeidsgiverdel", "pafyll", "aap", "uforetrygd", "skatt")


class Skyver:
    """The persons of a file with sickness benefit, AAP or uføretrygd in a year, ready to be computed.

    Tax is of these persons alone: nobody else's tax can change with the benefits.
    """

    def __init__(self, fil: str | Path, ar: int, kjent: date | None = None) -> None:
        known = kjent or LOVDATA
        self.ar, self.kjent = ar, known
        file = open_file(Path(fil))
        check_columns(Path(fil), file, ar)
        law = lov_for(BASE, ar, known)
        share = float(om(fil).get("andel") or 1.0)
        parts: list[tuple[Personer, Array, Sykedager]] = []
        before = 0
        for group in range(file.num_row_groups):
            size = file.metadata.row_group(group).num_rows
            task = Oppgave(str(fil), group, 0, size, ar, known, (BASE,), "", 1 / share)
            p, weights = personer(task)
            days = kjor_sykepenger.sykedager(law, p)
            part = _with_benefit(p, weights, days, before)
            before += len(part[0])
            parts.append(part)
        self.personer = _joined([p for p, _, _ in parts], ar)
        self.vekt = np.concatenate([w for _, w, _ in parts])
        self.dager = _days([d for _, _, d in parts])
        self.telling = kjor_sykepenger.counted_by(law)
        self._first: dict[str, Array] = {}
        self._income: dict[str, Array] = {}
        self._sums: dict[str, int] = {}

    def summer(self, reformer: Sequence[Valgt] = (), trader: int | None = None) -> dict[str, int]:
        """Return the weighted totals in øre × thousandths of persons, under the law with `reformer`."""
        krev_endring(reformer)
        one = Scenario("reform", tuple(reformer)) if reformer else BASE
        law = lov_for(one, self.ar, self.kjent)
        p = self.personer
        days = self.dager
        if kjor_sykepenger.counted_by(law) != self.telling:
            days = kjor_sykepenger.sykedager(law, p, trader)
        found: dict[str, Array] = {}
        sick_names = ("sykepenger_refusjon_per_dag", "sykepenger_person_per_dag")
        if self._same(law, sick_names) and days is self.dager:
            found |= {n: self._first[n] for n in ("sykepenger", "arbeidsgiverdel", "pafyll", "borte")}
        else:
            found |= kjor_sykepenger.belop(law, p, days, trader)
        same_aap = self._same(law, (kjor_aap.PER_DAY,))
        found["aap"] = self._first["aap"] if same_aap else kjor_aap.belop(law, p, trader)["aap"]
        wage = np.maximum(p.lonn - tapt_lonn(law, p, found["borte"]), 0.0)
        same_income = self._first and np.array_equal(found["sykepenger"], self._first["sykepenger"])
        if same_income and self._same(law, (kjor_uforetrygd.AFTER,)):
            found["uforetrygd"] = self._first["uforetrygd"]
        else:
            ut = kjor_uforetrygd.belop(law, p, wage + found["sykepenger"], trader)
            found["uforetrygd"] = ut["uforetrygd"]
        income = {
            "lonn": wage + found["pafyll"],
            **{n: found[n] for n in ("sykepenger", "aap", "uforetrygd")},
        }
        found["skatt"] = self._tax(law, income, trader)
        if not self._first and not reformer:
            self._first, self._income = found, income
            self._sums = {n: int(np.dot(self.vekt, _ore(found[n]))) for n in SUMS}
            return dict(self._sums)
        return {n: self._sum(n, found[n]) for n in SUMS}

    def _tax(self, law: Lovar, income: dict[str, Array], trader: int | None) -> Array:
        """Return the tax, computed again only for those whose income is not that of the law in force."""
        if not self._same(law, (kjor_uforetrygd.TAX,), kjor_uforetrygd.TAXED):
            return kjor_uforetrygd.skatt(law, self.personer, income, trader)
        moved = _unlike(income, self._income)
        tax: Array = self._first["skatt"].copy()
        if len(moved):
            born = self.personer.felt["fodselsdato"][moved]
            theirs = Personer(self.ar, {"fodselsdato": born}, {})
            mine = {n: v[moved] for n, v in income.items()}
            tax[moved] = kjor_uforetrygd.skatt(law, theirs, mine, trader)
        return tax

    def _sum(self, name: str, kroner: Array) -> int:
        """Return the weighted sum in øre: that of the law in force, and what differs from it."""
        if not self._first:
            return int(np.dot(self.vekt, _ore(kroner)))
        moved = _unlike({name: kroner}, self._first)
        change = _ore(kroner[moved]) - _ore(self._first[name][moved])
        return self._sums[name] + int(np.dot(self.vekt[moved], change))

    def _same(self, law: Lovar, names: tuple[str, ...], given: tuple[str, ...] = ()) -> bool:
        return bool(self._first) and law.uendret(names, given)


def _ore(kroner: Array) -> Array:
    return np.asarray(np.rint(kroner * ORE).astype(np.int64))


def _unlike(now: Mapping[str, Array], before: Mapping[str, Array]) -> Array:
    """Return who has another amount than before of any of these."""
    pairs = [(v, before[n]) for n, v in now.items() if v is not before[n]]
    if not pairs:
        return np.zeros(0, dtype=np.int64)
    return np.flatnonzero(np.logical_or.reduce([a != b for a, b in pairs]))


def _with_benefit(
    p: Personer, weights: Array, days: Sykedager, before: int
) -> tuple[Personer, Array, Sykedager]:
    """Return those with a benefit in the year, and their days with the persons numbered from `before`."""
    has = np.zeros(len(p), dtype=bool)
    has[days.hvem] = True
    has[kjor_uforetrygd.recipients(p)] = True
    spells = p.lister["aap_fra"]
    active = (spells.verdier <= p.til) & (p.lister["aap_til"].verdier >= p.fra)
    has[np.repeat(np.arange(len(p)), np.diff(spells.start))[active]] = True
    has &= p.bosatt
    place = np.cumsum(has) - 1 + before
    kept = has[days.hvem]
    lines = {f.name: getattr(days, f.name)[kept] for f in fields(days) if f.name != "arbeidsgiverens"}
    lines["hvem"] = place[lines["hvem"]]
    none = np.zeros(0, dtype=np.int64)
    found = Sykedager(**lines, arbeidsgiverens=(none, none, none, none))
    felt = {n: v[has] for n, v in p.felt.items()}
    return Personer(p.ar, felt, {n: _chosen(v, has) for n, v in p.lister.items()}), weights[has], found


def _chosen(spells: Liste, has: Array) -> Liste:
    counts = np.diff(spells.start)
    starts = np.concatenate([[0], np.cumsum(counts[has])])
    return Liste(starts, spells.verdier[np.repeat(has, counts)])


def _joined(parts: list[Personer], ar: int) -> Personer:
    names = [n for n in parts[0].felt if n in PLAIN or n.startswith("arbeid_")]
    felt = {n: np.concatenate([p.felt[n] for p in parts]) for n in names}
    lists = {}
    for name in (n for group in GROUPS.values() for n in group):
        counts = np.concatenate([np.diff(p.lister[name].start) for p in parts])
        starts = np.concatenate([[0], np.cumsum(counts)])
        lists[name] = Liste(starts, np.concatenate([p.lister[name].verdier for p in parts]))
    return Personer(ar, felt, lists)


def _days(parts: list[Sykedager]) -> Sykedager:
    names = [f.name for f in fields(Sykedager) if f.name != "arbeidsgiverens"]
    joined: dict[str, Any] = {n: np.concatenate([getattr(d, n) for d in parts]) for n in names}
    return replace(parts[0], **joined)
