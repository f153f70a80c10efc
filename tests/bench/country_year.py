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
from typing import Any

import numpy as np

from trygdekart.engine.law import bind
from trygdekart.law import LOVDATA, lovverk
from trygdekart.law.person.fakta import Sivilstand
from trygdekart.law.sykepenger.fakta_grunnlag import Gruppe
from trygdekart.population import kjor_aap, kjor_sykepenger, kjor_uforetrygd
from trygdekart.population.kjor_lov import Lovar

Array = np.ndarray[Any, np.dtype[Any]]

YEAR = 2025
CHUNK = 1 << 16
ORE = 100
TARGETS = ("sykepenger", "aap", "uforetrygd", "skatt", "netto")
FIRST_OF_MAY = date(YEAR, 5, 1).toordinal()


def law() -> Lovar:
    """Return the law in force in the year."""
    return Lovar(lovverk(), LOVDATA, YEAR)


def people(n: int) -> dict[str, Array]:
    """Return `n` persons as columns; the same persons every time."""
    r = np.random.default_rng(2025)
    income = np.round(r.lognormal(12.9, 0.6, n))
    disabled = date(2010, 1, 1).toordinal() + r.integers(0, 13 * 365, n)
    return {
        "fodselsdato": date(1955, 1, 1).toordinal() + r.integers(0, 53 * 365, n),
        "sivilstand": r.choice([int(s) for s in Sivilstand], n).astype(np.int8),
        "lonn": np.round(income * r.choice([0.0, 0.3, 1.0], n)),
        "sykepenger_inntekt": income,
        "sykepenger_gruppe": r.choice([int(Gruppe.ARBEIDSTAKER), int(Gruppe.SELVSTENDIG)], n, p=[0.9, 0.1]),
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
        first = date(YEAR, 1, 1).toordinal()
        self.aap_stretches = (("aap_dager_for_mai", first), ("aap_dager_fra_mai", FIRST_OF_MAY))

    def both(
        self, persons: Mapping[str, Array], out: dict[str, Array], threads: int
    ) -> tuple[dict[str, Array], dict[str, int]]:
        """Write the year's amounts into `out`; return it and the sums in whole øre."""
        n = len(out["netto"])
        spans = [slice(a, min(a + CHUNK, n)) for a in range(0, n, CHUNK)]

        def run(span: slice) -> dict[str, int]:
            found = self.year({name: column[span] for name, column in persons.items()})
            for name in TARGETS:
                out[name][span] = found[name]
            return {name: int(np.rint(found[name] * ORE).sum()) for name in TARGETS}

        if threads == 1:
            parts = [run(span) for span in spans]
        else:
            with ThreadPoolExecutor(threads) as pool:
                parts = list(pool.map(run, spans))
        return out, {name: sum(part[name] for part in parts) for name in TARGETS}

    def year(self, p: Mapping[str, Array]) -> dict[str, Array]:
        """Return the kroner of the year for each person of a chunk."""
        sick, aap = self._sick(p), self._aap(p)
        income = {"lonn": p["lonn"], "sykepenger": sick, "aap": aap}
        income["uforetrygd"] = self._disabled(p, p["lonn"] + sick)
        facts = {
            "fodselsdato": p["fodselsdato"],
            "skatt_lonn": p["lonn"],
            "skatt_sykepenger": sick,
            "skatt_andre_ytelser": aap,
            "skatt_uforetrygd": income["uforetrygd"],
        }
        tax = self.law.i_aret((kjor_uforetrygd.TAX,), facts).kjor(facts, 1)[kjor_uforetrygd.TAX]
        return {**income, "skatt": tax, "netto": sum(income.values()) - tax}

    def _sick(self, p: Mapping[str, Array]) -> Array:
        income, group = p["sykepenger_inntekt"], p["sykepenger_gruppe"]
        facts = {
            **kjor_sykepenger.PLAIN_FACTS,
            "sykepenger_inntekt": income,
            "sykepenger_grunnlag_for_tak": income,
            "sykepenger_grad": p["sykepenger_grad"],
            "sykepenger_refusjon_krav": np.where(group == int(Gruppe.ARBEIDSTAKER), income, 0.0),
            "sykepenger_gruppe": group,
            "sykepenger_forste_sykedag": p["sykepenger_forste_sykedag"],
        }
        names = (kjor_sykepenger.TO_EMPLOYER, kjor_sykepenger.TO_PERSON, kjor_sykepenger.TOO_LITTLE)
        ((day, _),) = self.law.strekk(names)
        found = self.law.pa(day, names, facts).kjor(facts, None, 1)
        days = np.where(found[names[2]], 0, p["sykedager"])
        return np.asarray(days * (found[names[0]] + found[names[1]]))

    def _aap(self, p: Mapping[str, Array]) -> Array:
        facts = {**kjor_aap.PLAIN_FACTS, "aap_ung_ufor": False}
        facts |= {n: c for n, c in p.items() if n == "fodselsdato" or (n[:4] == "aap_" and "dager" not in n)}
        names = (kjor_aap.PER_DAY,)
        total = np.zeros(len(p["lonn"]))
        for days, first in self.aap_stretches:
            total += p[days] * self.law.pa(first, names, facts).kjor(facts, None, 1)[kjor_aap.PER_DAY]
        return total

    def _disabled(self, p: Mapping[str, Array], income: Array) -> Array:
        n = len(income)
        facts = {name: column for name, column in p.items() if name.startswith("uforetrygd_")}
        base = {
            "uforetrygd_grunnlag_i_vedtaket": facts.pop("uforetrygd_grunnlag"),
            "uforetrygd_uforetidspunkt": p["uforetrygd_uforetidspunkt"],
        }
        facts |= {
            **kjor_uforetrygd.PLAIN_FACTS,
            "sivilstand": p["sivilstand"],
            "uforetrygd_inntekt": income,
            "uforetrygd_lopende": np.ones(n, dtype=bool),
            "uforetrygd_ung_sats_gjelder": p["uforetrygd_ung_ufor"],
        }
        kernel = self.law.i_aret((kjor_uforetrygd.AFTER,), {*facts, kjor_uforetrygd.BASE})
        lifted = tuple(
            self.law.pa(part.plan.on.toordinal(), (kjor_uforetrygd.LIFTED,), base).kjor(base, None, 1)[
                kjor_uforetrygd.LIFTED
            ]
            for _, part in kernel.parts
        )
        found: Array = kernel.kjor({**facts, kjor_uforetrygd.BASE: lifted}, 1)[kjor_uforetrygd.AFTER]
        return found
