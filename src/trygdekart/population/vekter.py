"""Weights: how many persons each stands for in a year, raked to sex, year of birth and benefit.

The population is hard. Uføretrygd and AAP are soft: a target pulls as much as it is certain. After the last
calibrated year the targets are the model's own run of everyone, never the statistics: those years are held
out, and only the chance in a small sample is taken away. So it is in every year with those who have had
sickness benefit, few or many days, employees and the self-employed apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from .arrow import arrow_schema, write_groups
from .demografi import COHORTS, FIRST_BORN, OLDEST, cells, population
from .liv import BOSATT, DAGER_SYK, DELVIS_AR, PA_AAP, PA_UFORETRYGD
from .mal import SYKE, trekk_mal
from .parametre import START_YEAR
from .schema import FIRST_YEAR, ROW_GROUP, VEKTER, YEARS, Sektor

Array = np.ndarray[Any, Any]
ROUNDS = 12
POOLED_FROM = 90  # ages from here are raked together
FEW = 25  # persons in a cell below which five years of birth are raked together
KINDS = SYKE + 6  # neither, uføretrygd, AAP; then sick by how many days, employees and self-employed
RIDGE = {"høy": 1.0, "middels": 0.3, "lav": 0.05, "modellens egne": 1.0}


@dataclass(frozen=True)
class Merker:
    """What the weights need of each person: sex, birth, sector, and the state at the end of each year."""

    sex: Array
    born: Array
    sektor: Array
    status: Array  # [person, year from START_YEAR]


def kind_of(status: Array, sektor: Array) -> Array:
    """Return 1 on uføretrygd, 2 on AAP, from `SYKE` those who have been sick in the year, else 0."""
    ut, aap = (status & PA_UFORETRYGD) > 0, (status & PA_AAP) > 0
    days = (status // DAGER_SYK).astype(np.int64)
    sick = SYKE - 1 + days + 3 * (sektor == Sektor.SELVSTENDIG)
    return np.where(ut, 1, np.where(aap, 2, np.where(days > 0, sick, 0))).astype(np.int64)


def cell_weights(marks: Merker, year: int, persons: int) -> Array:
    """Return the weight by [sex, cohort, kind] for a year."""
    status = marks.status[:, year - START_YEAR]
    here = (status & BOSATT) > 0
    sex, cohort = marks.sex.astype(np.int64) - 1, marks.born.astype(np.int64) - FIRST_BORN
    index = (sex * COHORTS + cohort) * KINDS + kind_of(status, marks.sektor)
    count = np.bincount(index[here], minlength=2 * COHORTS * KINDS).reshape(2, COHORTS, KINDS).astype(float)
    goal = np.zeros((2, COHORTS))
    table = population()
    for age in range(OLDEST + 1):
        goal[:, year - age - FIRST_BORN] = table[:, age, year + 1 - FIRST_YEAR]
    group = _groups(count.sum(axis=2), year)
    weight = np.full((2, COHORTS, KINDS), cells().persons / persons)
    ages = year - FIRST_BORN - np.arange(COHORTS)
    for turn in range(ROUNDS):
        for kind, target, certainty, low, high in trekk_mal(year):
            mask = (ages >= low) & (ages <= high)
            now = float((weight[:, mask, kind] * count[:, mask, kind]).sum())
            pull = RIDGE[certainty]
            if now > 0 and (turn == 0 or pull == 1.0):  # an uncertain target pulls once, and in part
                weight[:, mask, kind] *= (target / now) ** pull
        have = np.zeros((2, group.max() + 1))
        want = np.zeros_like(have)
        for s in (0, 1):
            have[s] = np.bincount(
                group, weights=(weight[s] * count[s]).sum(axis=1), minlength=have.shape[1]
            )
            want[s] = np.bincount(group, weights=goal[s], minlength=have.shape[1])
        factor = np.divide(want, have, out=np.ones_like(have), where=have > 0)
        weight *= factor[:, group, None]
    return weight


def _groups(count: Array, year: int) -> Array:
    """Return which cohorts are raked together: each its own, or five years when persons are few."""
    ages = np.clip(year - FIRST_BORN - np.arange(COHORTS), 0, POOLED_FROM)
    each = count[:, (ages > 0) & (ages < 80)]
    return ages if np.median(each) >= FEW else ages // 5


def write_weights(path: Path, marks: Merker, persons: int, about: dict[str, Any]) -> None:
    """Write the weights file; raises `InputFault` when there is no room."""
    by_cell = {y: cell_weights(marks, y, persons) for y in YEARS}
    sex, cohort = marks.sex.astype(np.int64) - 1, marks.born.astype(np.int64) - FIRST_BORN

    def groups() -> Any:
        for a in range(0, persons, ROW_GROUP):
            part = slice(a, min(a + ROW_GROUP, persons))
            arrays = [pa.array(np.arange(part.start, part.stop))]
            for y in YEARS:
                status = marks.status[part, y - START_YEAR]
                kind = kind_of(status, marks.sektor[part])
                value = by_cell[y][sex[part], cohort[part], kind]
                arrays.append(pa.array(np.where(status & (BOSATT | DELVIS_AR), value, 0.0)))
            yield pa.Table.from_arrays(arrays, schema=arrow_schema(VEKTER, about))

    write_groups(path, groups(), arrow_schema(VEKTER, about))
