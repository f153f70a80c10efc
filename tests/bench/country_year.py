"""A year of the country as columns: persons whose days are counted, and the law of the run over them.

The subset of the law, the same for the engine and the loop by hand:

- Sykepenger: employees whose employer asks for the whole wage back, and self-employed without insurance;
  one grade and one first day of absence a person, the wage as basis, no other income or benefit beside it.
- AAP: three years' income, the young person's minimum by age as each stretch of the law begins, children
  and the cap on them, hours in a reporting period; no occupational injury, sanction, institution, other
  benefit or employer's payment.
- Uføretrygd that ran all year: base and incomes lifted with G, the minimum by civil status and kind,
  insurance time, reduced for the year's income; no occupational injury, no trial of work.
- Tax: trygdeavgift by age, trinnskatt, minstefradrag, personfradrag and 22 per cent; no pension, not in
  Finnmark or Nord-Troms.

Every person is computed for all four, whether the days are none or many.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import numpy as np
from numba import njit

from trygdekart.engine.bound import Span, bundet
from trygdekart.engine.codegen import column_type
from trygdekart.law import LOVDATA, lovverk
from trygdekart.law.person.fakta import Sivilstand
from trygdekart.law.sykepenger.fakta_grunnlag import Gruppe
from trygdekart.population import kjor_aap, kjor_sykepenger, kjor_uforetrygd
from trygdekart.population.kjor_lov import Lovar

Array = np.ndarray[Any, np.dtype[Any]]

YEAR = 2025
CHUNK = 1 << 17  # persons through all of it at a time; fewer, and calling a kernel costs more than its loop
STEP = 24  # numbers between the beginnings of two rooms, within a page
TARGETS = ("sykepenger", "aap", "uforetrygd", "skatt", "netto")
# What is the same for everyone in the subset, besides what a run takes for granted.
NOT_YOUNG = {**kjor_aap.PLAIN_FACTS, "aap_ung_ufor": False}
ALL_YEAR = {**kjor_uforetrygd.PLAIN_FACTS, "uforetrygd_lopende": True}
FIRST_OF_MAY = date(YEAR, 5, 1).toordinal()


def law() -> Lovar:
    """Return the law in force in the year."""
    return Lovar(lovverk(), LOVDATA, YEAR)


def people(n: int) -> dict[str, Array]:
    """Return `n` persons as columns; the same persons every time."""
    r = np.random.default_rng(2025)
    income = np.round(r.lognormal(12.9, 0.6, n))
    group = r.choice([int(Gruppe.ARBEIDSTAKER), int(Gruppe.SELVSTENDIG)], n, p=[0.9, 0.1])
    disabled = date(2010, 1, 1).toordinal() + r.integers(0, 13 * 365, n)
    return {
        "fodselsdato": date(1955, 1, 1).toordinal() + r.integers(0, 53 * 365, n),
        "sivilstand": r.choice([int(s) for s in Sivilstand], n).astype(np.int8),
        "lonn": np.round(income * r.choice([0.0, 0.3, 1.0], n)),
        "sykepenger_inntekt": income,
        "sykepenger_gruppe": group,
        "sykepenger_refusjon_krav": np.where(group == int(Gruppe.ARBEIDSTAKER), income, 0.0),
        "sykepenger_grad": r.choice([1.0, 0.5, 0.4], n),
        "sykepenger_forste_sykedag": date(YEAR - 1, 1, 1).toordinal() + r.integers(0, 700, n),
        "sykedager": (r.integers(1, 249, n) * (r.random(n) < 0.25)).astype(np.int16),
        "aap_nedsatt_dato": date(2015, 1, 1).toordinal() + r.integers(0, 9 * 365, n),
        **{f"aap_inntekt_{i}": np.round(income * r.uniform(0.0, 1.2, n)) for i in (1, 2, 3)},
        "aap_meldeperiode_timer": np.round(r.random(n) * 100) / 2,
        "aap_antall_barn": np.minimum(r.poisson(0.7, n), 8),
        "aap_hadde_aap_januar_2020": r.random(n) < 0.1,
        "aap_dager_for_mai": (r.integers(0, 86, n) * (r.random(n) < 0.2)).astype(np.int16),
        "aap_dager_fra_mai": (r.integers(0, 176, n) * (r.random(n) < 0.2)).astype(np.int16),
        "uforetrygd_uforetidspunkt": disabled,
        "uforetrygd_uforegrad": r.choice([0.4, 0.5, 0.6, 1.0], n),
        "uforetrygd_ung_ufor": r.random(n) < 0.2,
        "uforetrygd_omregnet_2015": r.random(n) < 0.2,
        "uforetrygd_vta": r.random(n) < 0.1,
        "uforetrygd_grunnlag": np.round(income * r.uniform(0.3, 1.0, n)),
        "uforetrygd_ifu_fastsatt": np.round(income * r.uniform(0.5, 1.2, n)) * (r.random(n) < 0.95),
        "uforetrygd_ieu_fastsatt": np.round(income * r.uniform(0.0, 0.4, n)),
        "uforetrygd_trygdetid": r.choice([40.0, 40.0, 31.0, 12.0], n),
    }


compiled = njit(nogil=True, error_model="numpy")


@compiled
def for_the_days(a: Any, b: Any, too_little: Any, days: Any, wages: Any, paid: Any, income: Any) -> None:
    """Write what the days come to, of two amounts a day, and the income of the year with it."""
    for i in range(len(paid)):
        paid[i] = 0.0 if too_little[i] else (a[i] + b[i]) * days[i]
        income[i] = wages[i] + paid[i]


@compiled
def for_two_stretches(before: Any, days_before: Any, after: Any, days_after: Any, paid: Any) -> None:
    """Write what the days of two stretches come to."""
    for i in range(len(paid)):
        paid[i] = before[i] * days_before[i] + after[i] * days_after[i]


@compiled
def left(income: Any, aap: Any, disabled: Any, tax: Any, net: Any) -> None:
    """Write what is left after tax."""
    for i in range(len(net)):
        net[i] = income[i] + aap[i] + disabled[i] - tax[i]


class Compiled:
    """The law of the year compiled for the subset, over columns of persons."""

    def __init__(self, law: Lovar) -> None:
        self.law = law
        self.first = date(YEAR, 1, 1).toordinal()
        self.rooms = 0
        self.bound: tuple[Mapping[str, Array], Mapping[str, Array], list[list[Span]]] | None = None
        self.not_taxed = law.standard(kjor_uforetrygd.NOT_TAXED)

    def both(
        self, persons: Mapping[str, Array], out: dict[str, Array], threads: int
    ) -> tuple[dict[str, Array], dict[str, int]]:
        """Write the year's amounts into `out`; return it and the sums in whole øre."""
        n = len(out["netto"])
        ready = self._ready(persons, out, threads)
        spans = iter([(a, min(a + CHUNK, n)) for a in range(0, n, CHUNK)])

        def work(steps: list[Span]) -> list[int]:
            sums = [0] * len(TARGETS)
            for a, b in spans:
                for step in steps:
                    step(a, b)
                here = self.whole_ore
                sums = [s + int(here(out[t][a:b], b - a)) for s, t in zip(sums, TARGETS, strict=True)]
            return sums

        with ThreadPoolExecutor(threads) as pool:
            parts = list(pool.map(work, ready))
        return out, {t: sum(s) for t, s in zip(TARGETS, zip(*parts, strict=True), strict=True)}

    def _ready(
        self, persons: Mapping[str, Array], out: Mapping[str, Array], threads: int
    ) -> list[list[Span]]:
        """Return the steps of each thread, bound to these columns the first time they are run."""
        last = self.bound
        if last is None or last[0] is not persons or last[1] is not out or len(last[2]) != threads:
            last = self.bound = persons, out, [self._steps(persons, out) for _ in range(threads)]
        return last[2]

    def _steps(self, p: Mapping[str, Array], out: Mapping[str, Array]) -> list[Span]:
        """Return what is done with a span of persons, in order, with room of one thread's own."""
        income, n = self._room(), len(p["lonn"])
        facts = {
            "fodselsdato": p["fodselsdato"],
            "skatt_lonn": p["lonn"],
            "skatt_sykepenger": out["sykepenger"],
            "skatt_andre_ytelser": out["aap"],
            "skatt_uforetrygd": out["uforetrygd"],
        }
        tax = self.law.i_aret((kjor_uforetrygd.TAX,), facts, self.not_taxed)
        self.whole_ore = tax.annual.module.sum_ore
        return [
            *self._sick(p, out["sykepenger"], income),
            *self._aap(p, out["aap"]),
            self._disabled(p, income, out["uforetrygd"]),
            bundet(tax, facts, {kjor_uforetrygd.TAX: out["skatt"]}, n),
            _glue(left, n, income, out["aap"], out["uforetrygd"], out["skatt"], out["netto"]),
        ]

    def _rooms(self, names: tuple[str, ...]) -> dict[str, Array]:
        return {m: self._room(column_type(self.law.verk, m)) for m in names}

    def _room(self, kind: str = "float64") -> Array:
        """Return room for a span; two that began at the same place in a page would wait for each other."""
        self.rooms += 1
        return np.empty(CHUNK + STEP * self.rooms, kind)[STEP * self.rooms :]

    def _sick(self, p: Mapping[str, Array], out: Array, income: Array) -> Iterator[Span]:
        names = (kjor_sykepenger.TO_EMPLOYER, kjor_sykepenger.TO_PERSON, kjor_sykepenger.TOO_LITTLE)
        facts = {n: c for n, c in p.items() if n.startswith("sykepenger_")}
        facts["sykepenger_grunnlag_for_tak"] = p["sykepenger_inntekt"]
        ((day, _),) = self.law.strekk(names)
        found = self._rooms(names)
        yield bundet(self.law.pa(day, names, facts, kjor_sykepenger.PLAIN_FACTS), facts, found, len(out))
        yield _glue(for_the_days, len(out), *found.values(), p["sykedager"], p["lonn"], out, income)

    def _aap(self, p: Mapping[str, Array], out: Array) -> Iterator[Span]:
        facts = {m: c for m, c in p.items() if m == "fodselsdato" or (m[:4] == "aap_" and "dager" not in m)}
        basis = self._rooms(kjor_aap.BASIS)
        yield bundet(self.law.pa(self.first, kjor_aap.BASIS, facts, NOT_YOUNG), facts, basis, len(out))
        facts |= basis
        paid = kjor_aap.PER_DAY
        before, after = self._rooms((paid,)), self._rooms((paid,))
        for day, room in ((self.first, before), (FIRST_OF_MAY, after)):
            yield bundet(self.law.pa(day, (paid,), facts, NOT_YOUNG), facts, room, len(out))
        days = p["aap_dager_for_mai"], p["aap_dager_fra_mai"]
        yield _glue(for_two_stretches, len(out), before[paid], days[0], after[paid], days[1], out)

    def _disabled(self, p: Mapping[str, Array], income: Array, out: Array) -> Span:
        facts = {n: c for n, c in p.items() if n.startswith("uforetrygd_") and n != "uforetrygd_grunnlag"}
        facts |= {
            "sivilstand": p["sivilstand"],
            "uforetrygd_grunnlag_i_vedtaket": p["uforetrygd_grunnlag"],
            "uforetrygd_inntekt": income,
            "uforetrygd_ung_sats_gjelder": p["uforetrygd_ung_ufor"],
        }
        after = kjor_uforetrygd.AFTER
        kernel = self.law.i_aret((after,), facts, ALL_YEAR, kjor_uforetrygd.FOLLOWS_G)
        return bundet(kernel, facts, {after: out}, len(out))


def _glue(function: Callable[..., None], n: int, *columns: Array) -> Span:
    """Return a function of columns of `n` persons as one of spans; another column is room for a span."""

    def span(a: int, b: int) -> None:
        function(*(c[a:b] if len(c) == n else c[: b - a] for c in columns))

    return span
