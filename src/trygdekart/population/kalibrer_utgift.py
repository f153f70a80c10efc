"""What sickness benefit comes to under the law in each year, for the calibration: posts 70 and 71.

The law is the one a run uses, so what the frequency of sickness is tuned to is what a run then shows.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any

import numpy as np

from ..law import LOVDATA
from . import kjor_sykepenger
from .arrow import known_column, to_numpy
from .kjor_del import Scenario, lov_for
from .kjor_person import Personer, columns
from .lag import table_of
from .parametre import Tabeller
from .schema import ROW_GROUP, Sektor

Array = np.ndarray[Any, Any]
POSTS = ("kap. 2650 post 70", "kap. 2650 post 71")  # employees, self-employed
IN_FORCE = Scenario("gjeldende lov")
ONE_THREAD = 1


def outlays(fro: int, persons: int, by: Tabeller, years: Sequence[int]) -> tuple[Array, Array]:
    """Return of the first `persons`, unweighted: million kroner by [year, post], and adults by [year]."""
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        jobs = [
            pool.submit(_part, fro, a, min(a + ROW_GROUP, persons), by, years)
            for a in range(0, persons, ROW_GROUP)
        ]
        found: Array = np.sum([job.result() for job in jobs], axis=0)
    return found[:, :-1], found[:, -1]


def _part(fro: int, first: int, last: int, by: Tabeller, years: Sequence[int]) -> Array:
    table, found = table_of(fro, first, last, by), []
    for year in years:
        chunk = {n: to_numpy(known_column(n), table.column(n)) for n in columns(year)}
        p, law = Personer.av(chunk, year), lov_for(IN_FORCE, year, LOVDATA)
        days = kjor_sykepenger.sykedager(law, p, ONE_THREAD)
        paid = kjor_sykepenger.belop(law, p, days, ONE_THREAD)["sykepenger"] * p.bosatt
        own = p.felt["sektor"] == int(Sektor.SELVSTENDIG)
        found.append((paid[~own].sum() / 1e6, paid[own].sum() / 1e6, _adults(p)))
    return np.array(found)


def _adults(p: Personer) -> float:
    """Return how many are 18 to 66 and resident as the year ends."""
    age, left = p.ar - ((p.felt["fodselsdato"] - 1) // 365.2425 + 1), p.felt["bosatt_til"]
    here = (p.felt["bosatt_fra"] <= p.til) & ((left == 0) | (left > p.til))
    return float((here & (age >= 18) & (age <= 66)).sum())
