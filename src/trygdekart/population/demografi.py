"""Who has been resident in the years: cells of sex, year of birth and year of arrival, and their sizes.

Arrivals and departures are what is left when deaths are taken from the change in the population statistics,
so the persons drawn follow the statistics of every year: arrivals net of departures, by year of birth.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from .datafiler import rows
from .schema import FIRST_YEAR, LAST_YEAR

OLDEST = 105
FIRST_BORN = FIRST_YEAR - 1 - OLDEST
COHORTS = LAST_YEAR - FIRST_BORN + 1
Array = np.ndarray[Any, Any]


@lru_cache(maxsize=1)
def population() -> Array:
    """Return persons on 1 January by [sex 0–1, age, year from 2015]."""
    table = np.zeros((2, OLDEST + 1, LAST_YEAR + 2 - FIRST_YEAR))
    for row in rows("folketall.csv"):
        years = range(FIRST_YEAR, LAST_YEAR + 2)
        table[int(row["kjonn"]) - 1, int(row["alder"])] = [float(row[str(y)]) for y in years]
    return table


@lru_cache(maxsize=1)
def mortality() -> Array:
    """Return the yearly probability of death by [sex, age at the start of the year]."""
    table = np.zeros((2, OLDEST + 1))
    for row in rows("dodelighet.csv"):
        table[int(row["kjonn"]) - 1, int(row["alder"])] = float(row["sannsynlighet"])
    return table


@dataclass(frozen=True)
class Celler:
    """The cells in a fixed order. `arrival` 0: before the first year or by birth; else the year."""

    sex: Array
    born: Array
    arrival: Array
    size: Array
    leaving: Array  # [sex, cohort, year]: yearly probability of leaving the country

    @property
    def persons(self) -> int:
        """How many persons have been resident in the years."""
        return round(float(self.size.sum()))


@lru_cache(maxsize=1)
def cells() -> Celler:
    """Return the cells of everyone who is resident in the years, and how often they leave."""
    count, dies = population(), mortality()
    sex, born, arrival, size = [], [], [], []
    leaving = np.zeros((2, COHORTS, LAST_YEAR + 1 - FIRST_YEAR))

    def add(s: int, cohort: int, year: int, persons: float) -> None:
        if persons > 0:
            sex.append(s + 1)
            born.append(cohort)
            arrival.append(year)
            size.append(persons)

    for cohort in range(FIRST_BORN, LAST_YEAR + 1):
        for s in (0, 1):
            for year in range(max(FIRST_YEAR, cohort), LAST_YEAR + 1):
                i, age = year - FIRST_YEAR, min(year - 1 - cohort, OLDEST)
                if age < 0:  # born in this year: those there at its end stand for the births
                    add(s, cohort, 0, count[s, 0, i + 1])
                    continue
                before = count[s, age, i]
                if i == 0:
                    add(s, cohort, 0, before)
                if age < OLDEST:
                    change = count[s, age + 1, i + 1] - before * (1 - dies[s, age])
                    add(s, cohort, year, change)
                    leaving[s, cohort - FIRST_BORN, i] = max(0.0, -change) / max(before, 1.0)
    columns = (np.array(sex), np.array(born), np.array(arrival), np.array(size))
    return Celler(*columns, np.minimum(leaving, 0.9))
