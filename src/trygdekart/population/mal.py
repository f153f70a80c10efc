"""The targets: published numbers with source and confidence, and the series that are made of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from .datafiler import rows
from .parametre import LAST_CALIBRATED, UT_GROUPS, calibrated

ALDER = UT_GROUPS
UFORE, AAP, SYKE = 1, 2, 3
WORKING_AGES = (16, 74)
OWN = "modellens egne"
# The months of the published age tables, as year and part of it.
_AGE_TABLES = {"2016-06": 2016.5, "2019-12": 2020.0, "2021-06": 2021.5}


@dataclass(frozen=True)
class Mal:
    """One published number. `bruk`: kalibrert, kontroll, holdt utenfor, bare publisert, prognose."""

    mal: str
    tid: str
    gruppe: str
    verdi: float
    enhet: str
    kilde: str
    sikkerhet: str
    bruk: str

    @property
    def ar(self) -> int:
        """The calendar year."""
        return int(self.tid[:4])


@lru_cache(maxsize=1)
def targets() -> tuple[Mal, ...]:
    """Return every target of `mal.csv`."""
    names = ("mal", "tid", "gruppe", "enhet", "kilde", "sikkerhet", "bruk")
    return tuple(Mal(verdi=float(row["verdi"]), **{n: row[n] for n in names}) for row in rows("mal.csv"))


def total(name: str, year: int) -> Mal | None:
    """Return the total of a year, if there is one."""
    return next((m for m in targets() if m.mal == name and m.ar == year), None)


@lru_cache(maxsize=1)
def _age_shares() -> tuple[list[float], Any]:
    """Return the times of the age tables of uføretrygd, and the share of each group in each."""
    times, shares = [], []
    for tid, time in _AGE_TABLES.items():
        found = {m.gruppe: m.verdi for m in targets() if m.mal == "uforetrygd_alder" and m.tid == tid}
        low = found["18–29"]
        thirties = found["30–39"]
        forties = found["40–44"] + found["45–49"]
        fifties = found["50–54"] + found["55–59"]
        old = found["60–64"] + found["65–67"]
        five = np.array([low, thirties, forties, fifties, old])
        times.append(time)
        shares.append(five / five.sum())
    return times, np.array(shares)


def disabled_by_age(year: int) -> tuple[list[float], str] | None:
    """Return recipients of uføretrygd at a year's end by `ALDER`: the total and the age tables."""
    m = total("uforetrygd_mottakere", year)
    if m is None:
        return None
    times, shares = _age_shares()
    t = year + 1.0
    i = 0 if t <= times[1] else 1
    part = (t - times[i]) / (times[i + 1] - times[i])
    now = shares[i] + part * (shares[i + 1] - shares[i])
    return [float(m.verdi * s) for s in now / now.sum()], m.sikkerhet


def trekk_mal(year: int) -> list[tuple[int, float, str, int, int]]:
    """Return what the weights of a year are drawn to: (kind, persons, confidence, from age, to age)."""
    own = calibrated()["egne"].get(year, {})
    result: list[tuple[int, float, str, int, int]] = [
        (SYKE + i, float(v), OWN, *WORKING_AGES) for i, v in enumerate(own.get("sykepenger", ()))
    ]
    if year > LAST_CALIBRATED:
        for kind, name in ((UFORE, "uforetrygd"), (AAP, "aap")):
            result += [(kind, float(v), OWN, *ALDER[i]) for i, v in enumerate(own.get(name, ()))]
        return result
    by_age = disabled_by_age(year)
    if by_age:
        result += [(UFORE, v, by_age[1], *ALDER[i]) for i, v in enumerate(by_age[0])]
    aap = total("aap_mottakere", year)
    if aap:
        result.append((AAP, aap.verdi, aap.sikkerhet, 18, 66))
    return result
