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

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import local
from typing import Any

import numpy as np

from trygdekart.engine.codegen import column_type
from trygdekart.law import LOVDATA, lovverk
from trygdekart.law.person.fakta import Sivilstand
from trygdekart.law.sykepenger.fakta_grunnlag import Gruppe
from trygdekart.population import kjor_aap, kjor_sykepenger, kjor_uforetrygd
from trygdekart.population.kjor_lov import Lovar

Array = np.ndarray[Any, np.dtype[Any]]

YEAR = 2025
CHUNK = 1 << 15  # persons whose columns stay near the processor
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


class Compiled:
    """The law of the year compiled for the subset, over columns of persons."""

    def __init__(self, law: Lovar) -> None:
        self.law = law
        self.first = date(YEAR, 1, 1).toordinal()
        self.reused = local()
        self.not_taxed = law.standard(kjor_uforetrygd.NOT_TAXED)

    def both(
        self, persons: Mapping[str, Array], out: dict[str, Array], threads: int
    ) -> tuple[dict[str, Array], dict[str, int]]:
        """Write the year's amounts into `out`; return it and the sums in whole øre."""
        n = len(out["netto"])
        spans = [slice(a, min(a + CHUNK, n)) for a in range(0, n, CHUNK)]

        def run(span: slice) -> list[int]:
            return self.year({c: v[span] for c, v in persons.items()}, {t: out[t][span] for t in TARGETS})

        with ThreadPoolExecutor(threads) as pool:
            parts = list(pool.map(run, spans))
        return out, {t: sum(s) for t, s in zip(TARGETS, zip(*parts, strict=True), strict=True)}

    def year(self, p: Mapping[str, Array], out: Mapping[str, Array]) -> list[int]:
        """Write the kroner of the year for each person of a chunk; return the sums in whole øre."""
        self._sick(p, out["sykepenger"])
        self._aap(p, out["aap"])
        income = self._room("inntekt", len(p["lonn"]))
        np.add(p["lonn"], out["sykepenger"], out=income)
        self._disabled(p, income, out["uforetrygd"])
        facts = {
            "fodselsdato": p["fodselsdato"],
            "skatt_lonn": p["lonn"],
            "skatt_sykepenger": out["sykepenger"],
            "skatt_andre_ytelser": out["aap"],
            "skatt_uforetrygd": out["uforetrygd"],
        }
        tax = self.law.i_aret((kjor_uforetrygd.TAX,), facts, self.not_taxed)
        tax.kjor(facts, 1, {kjor_uforetrygd.TAX: out["skatt"]})
        net = np.add(income, out["aap"], out=out["netto"])
        net += out["uforetrygd"]
        net -= out["skatt"]
        whole_ore = tax.annual.module.sum_ore
        return [int(whole_ore(out[t], len(net))) for t in TARGETS]

    def _room(self, name: str, n: int, kind: str = "float64") -> Array:
        """Return an array of this thread's own that is used again for the next chunk."""
        held: dict[str, Array] = self.reused.__dict__
        if name not in held or len(held[name]) < n:
            held[name] = np.empty(n, dtype=kind)
        return held[name][:n]

    def _rooms(self, names: tuple[str, ...], n: int) -> dict[str, Array]:
        return {m: self._room(m, n, column_type(self.law.verk, m)) for m in names}

    def _sick(self, p: Mapping[str, Array], out: Array) -> None:
        names = (kjor_sykepenger.TO_EMPLOYER, kjor_sykepenger.TO_PERSON, kjor_sykepenger.TOO_LITTLE)
        facts = {n: c for n, c in p.items() if n.startswith("sykepenger_")}
        facts["sykepenger_grunnlag_for_tak"] = p["sykepenger_inntekt"]
        ((day, _),) = self.law.strekk(names)
        kernel = self.law.pa(day, names, facts, kjor_sykepenger.PLAIN_FACTS)
        found = kernel.kjor(facts, self._rooms(names, len(out)), 1)
        np.add(found[names[0]], found[names[1]], out=out)
        out *= p["sykedager"]
        out[found[names[2]]] = 0.0

    def _aap(self, p: Mapping[str, Array], out: Array) -> None:
        n = len(out)
        facts = {m: c for m, c in p.items() if m == "fodselsdato" or (m[:4] == "aap_" and "dager" not in m)}
        basis = self.law.pa(self.first, kjor_aap.BASIS, facts, NOT_YOUNG)
        facts |= basis.kjor(facts, self._rooms(kjor_aap.BASIS, n), 1)
        names = (kjor_aap.PER_DAY,)
        paid = self.law.pa(self.first, names, facts, NOT_YOUNG).kjor(facts, self._rooms(names, n), 1)
        np.multiply(paid[kjor_aap.PER_DAY], p["aap_dager_for_mai"], out=out)
        paid = self.law.pa(FIRST_OF_MAY, names, facts, NOT_YOUNG).kjor(facts, paid, 1)
        paid[kjor_aap.PER_DAY] *= p["aap_dager_fra_mai"]
        out += paid[kjor_aap.PER_DAY]

    def _disabled(self, p: Mapping[str, Array], income: Array, out: Array) -> None:
        facts = {n: c for n, c in p.items() if n.startswith("uforetrygd_") and n != "uforetrygd_grunnlag"}
        facts |= {
            "sivilstand": p["sivilstand"],
            "uforetrygd_grunnlag_i_vedtaket": p["uforetrygd_grunnlag"],
            "uforetrygd_inntekt": income,
            "uforetrygd_ung_sats_gjelder": p["uforetrygd_ung_ufor"],
        }
        kernel = self.law.i_aret((kjor_uforetrygd.AFTER,), facts, ALL_YEAR, kjor_uforetrygd.FOLLOWS_G)
        kernel.kjor(facts, 1, {kjor_uforetrygd.AFTER: out})
