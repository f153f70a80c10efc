"""Tunes `data/kalibrert.yaml` to the years up to 2023: `python -m trygdekart.population.kalibrer [ANDEL]`.

Uføretrygd: what enters by age and year is moved until the stock follows the statistics. AAP: entries are
held to the published level and what leaves is moved, so that the stock follows. Sickness: spells a year of
employees and of the self-employed are moved until the law pays what the accounts say of posts 70 and 71.
Nothing after 2023 is read. The last run is everyone; its stocks in the years after are kept, so that a
small sample can be weighted to them.
"""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import yaml

from .datafiler import DATA
from .demografi import COHORTS, FIRST_BORN, cells, population
from .kalibrer_utgift import POSTS, outlays
from .lag import simulate
from .liv import BOSATT, FELT, PA_AAP, PA_UFORETRYGD
from .mal import SYKE, disabled_by_age, targets, total
from .parametre import (
    LAST_CALIBRATED,
    START_YEAR,
    UT_GROUPS,
    Tabeller,
    calibrated,
    make_tables,
    value,
)
from .schema import FIRST_DAY, FIRST_YEAR, LAST_YEAR, YEARS
from .vekter import KINDS, kind_of

Array = np.ndarray[Any, Any]
TUNED = range(FIRST_YEAR, LAST_CALIBRATED + 1)
PART = 65_536
DAMPING = 0.9


class Tall:
    """What one run shows by year: stocks by age group and entries, for the whole country."""

    def __init__(self) -> None:
        n, g = LAST_YEAR + 1 - START_YEAR, len(UT_GROUPS)
        self.ut, self.aap, self.new_ut, self.new_aap = (np.zeros((n, g)) for _ in range(4))
        self.people, self.syke = np.zeros((n, 2, COHORTS)), np.zeros((n, KINDS - SYKE))

    def add(self, fro: int, first: int, last: int, by: Tabeller) -> None:
        """Add the lives of some persons."""
        book = simulate(fro, first, last, by)
        born = (book.felt[:, 0] - 1) // 365.2425 + 1
        sex = book.felt[:, FELT.index("kjonn")].astype(np.int64) - 1
        sector = book.felt[:, FELT.index("sektor")]
        aap_owner = np.repeat(np.arange(last - first), book.antall[:, 1])
        for k in range(LAST_YEAR + 1 - START_YEAR):
            year = START_YEAR + k
            status = book.status[:, k]
            age = year - born
            group = np.searchsorted([18, 30, 40, 50, 60, 67], age, side="right") - 1
            inside = (group >= 0) & (group < len(UT_GROUPS))
            self.ut[k] += _count(group, inside & ((status & PA_UFORETRYGD) > 0))
            self.aap[k] += _count(group, inside & ((status & PA_AAP) > 0))
            here = (status & BOSATT) > 0
            self.syke[k] += np.bincount(kind_of(status, sector)[here], minlength=KINDS)[SYKE:]
            np.add.at(self.people[k], (sex[here], (born[here] - FIRST_BORN).astype(np.int64)), 1.0)
            if k:
                fresh = (
                    inside & ((status & PA_UFORETRYGD) > 0) & ((book.status[:, k - 1] & PA_UFORETRYGD) == 0)
                )
                self.new_ut[k] += _count(group, fresh)
            if year >= FIRST_YEAR:
                a, b = _days(year)
                starts = (book.aap[:, 0] >= a) & (book.aap[:, 0] <= b)
                self.new_aap[k] += _count(group[aap_owner], starts & inside[aap_owner])


def _days(year: int) -> tuple[int, int]:
    start = FIRST_DAY.replace(year=year).toordinal()
    return start, FIRST_DAY.replace(year=year + 1).toordinal() - 1


def _count(group: Array, mask: Array) -> Array:
    return np.bincount(group[mask].astype(np.int64), minlength=len(UT_GROUPS))[: len(UT_GROUPS)].astype(
        float
    )


def run(k: dict[str, Any], persons: int, fro: int = 1) -> Tall:
    """Return what `persons` show with these factors, raised so that every year has its population."""
    by, found = make_tables(k), Tall()
    with ThreadPoolExecutor() as pool:
        books = [Tall() for _ in range(0, persons, PART)]
        jobs = [
            pool.submit(book.add, fro, a, min(a + PART, persons), by)
            for book, a in zip(books, range(0, persons, PART), strict=True)
        ]
        for job in jobs:
            job.result()
    for book in books:
        for name in ("ut", "aap", "new_ut", "new_aap", "people", "syke"):
            getattr(found, name)[:] += getattr(book, name)
    raise_by = cells().persons / persons
    for i, year in enumerate((START_YEAR, *YEARS)):
        ages = year - FIRST_BORN - np.arange(COHORTS)
        have = found.people[i][:, (ages >= 18) & (ages <= 66)].sum()
        factor = _adults(year) / have if i else raise_by
        for name in ("ut", "aap", "new_ut", "new_aap", "syke"):
            getattr(found, name)[i] *= factor
    return found


def _adults(year: int) -> float:
    """Return how many are 18 to 66 as the year ends."""
    return float(population()[:, 18:67, year + 1 - FIRST_YEAR].sum())


def tune(k: dict[str, Any], persons: int, rounds: int) -> dict[str, Any]:
    """Return the factors after some rounds on a sample."""
    for turn in range(rounds):
        t = run(k, persons)
        far = max(_tune_disabled(k, t), _tune_aap(k, t))
        _begin_as_first(k["aap_ut"], *k["aap_inn"].values(), *k["ufore"].values())
        print(f"runde {turn + 1}: største avvik i beholdning {100 * far:.2f} prosent", file=sys.stderr)
    return k


def tune_sickness(k: dict[str, Any], persons: int, rounds: int, fro: int = 1) -> dict[str, Any]:
    """Return the factors with spells a year moved until posts 70 and 71 are the accounts' in each year.

    The factor of the self-employed is how often they are sick against employees.
    """
    accounts = {(m.gruppe, m.ar): m.verdi for m in targets() if m.mal == "utgift"}
    goal = np.array([[accounts[post, y] for post in POSTS] for y in TUNED])
    adults = np.array([_adults(y) for y in TUNED])
    for turn in range(rounds):
        paid, have = outlays(fro, persons, make_tables(k), TUNED)
        miss = goal / (paid * (adults / have)[:, None])
        for y, (employees, own) in zip(TUNED, miss, strict=True):
            k["sykefravaer"][y] = float(k["sykefravaer"][y] * employees)
            k["selvstendig_syk"][y] = float(k["selvstendig_syk"][y] * own / employees)
        _begin_as_first(k["sykefravaer"], k["selvstendig_syk"])
        far = 100 * np.abs(1 / miss - 1).max(axis=0)
        print(f"runde {turn + 1}: største avvik i utgift {far.round(2)} prosent", file=sys.stderr)
    return k


def _begin_as_first(*tables: dict[int, float]) -> None:
    """Let the year before the first be as the first."""
    for table in tables:
        table[START_YEAR] = table[FIRST_YEAR]


def _tune_disabled(k: dict[str, Any], t: Tall) -> float:
    """Move what enters by what the stock misses more than the year before; return the worst total."""
    missed, far = np.zeros(len(UT_GROUPS)), 0.0
    for y in TUNED:
        i = y - START_YEAR
        goal = np.array((disabled_by_age(y) or ([0.0], ""))[0])
        miss = goal - t.ut[i]
        step = (miss - (0.5 * miss if y == FIRST_YEAR else missed)) / np.maximum(t.new_ut[i], 1.0)
        for g in range(len(UT_GROUPS)):
            change = 1 + DAMPING * float(np.clip(step[g], -0.4, 0.4))
            k["ufore"][g][y] = float(np.clip(k["ufore"][g][y] * change, 0.2, 6))
        missed, far = miss, max(far, abs(miss.sum()) / goal.sum())
    for table in k["ufore"].values():
        _smooth(table, 0.15)
    return far


def _tune_aap(k: dict[str, Any], t: Tall) -> float:
    """Hold entries to their level, and move what leaves until the stock follows; return the worst."""
    entries, ages = value("aap_nye"), value("aap_alder")
    shape = np.array(list(ages.values())) / sum(ages.values())
    missed, far = 0.0, 0.0
    for y in TUNED:
        i = y - START_YEAR
        wanted = aap_goal(y)
        level = (entries[str(y)] / max(t.new_aap[i].sum(), 1.0)) ** DAMPING
        for g in range(len(UT_GROUPS)):
            mix = (shape[g] * t.aap[i].sum() / max(t.aap[i, g], 1.0)) ** 0.25
            k["aap_inn"][g][y] = float(np.clip(k["aap_inn"][g][y] * level * mix, 0.05, 8))
        if wanted is None:
            continue
        gap = t.aap[i].sum() - wanted
        before = t.aap[i - 1].sum()
        leaving = max(before + t.new_aap[i].sum() - t.aap[i].sum(), 1.0)
        step = float(np.clip((gap - missed) / leaving, -0.3, 0.3))
        k["aap_ut"][y] = float(np.clip(k["aap_ut"][y] * (1 + step), 0.3, 4))
        missed, far = gap, max(far, abs(gap) / wanted)
    for table in k["aap_inn"].values():
        _smooth(table, 0.15)
    return far


def aap_goal(year: int) -> float | None:
    """Return recipients of AAP as a year ends; an uncertain figure gives way to an even path."""
    found = {y: m for y in TUNED if (m := total("aap_mottakere", y))}
    sure = {y: m.verdi for y, m in found.items() if m.sikkerhet != "lav"}
    return float(np.interp(year, list(sure), list(sure.values()))) if year in found else None


def _smooth(table: dict[int, float], part: float) -> None:
    """Take a part of each year's factor from its neighbours, so that noise is not read as history."""
    old = dict(table)
    for y in TUNED[1:-1]:
        table[y] = (1 - part) * old[y] + part * (old[y - 1] + old[y + 1]) / 2


def main() -> None:
    """Tune on a sample and write the file; with `--bare-framskriv` only the years after are new."""
    shares = [float(a) for a in sys.argv[1:] if not a.startswith("-")]
    persons = round(cells().persons * (shares[0] if shares else 0.2))
    k = {n: v for n, v in calibrated().items() if n != "egne"}
    if "--bare-framskriv" not in sys.argv:
        k = tune_sickness(tune(k, persons // 2, 8), persons // 2, 2)
        k = _rounded(tune_sickness(tune(k, persons, 2), cells().persons, 1))
        persons = cells().persons
    t = run(k, persons)
    k["egne"] = {
        y: {
            name: [round(v) for v in held[y - START_YEAR]]
            for name, held in (("uforetrygd", t.ut), ("aap", t.aap), ("sykepenger", t.syke))
            if y > LAST_CALIBRATED or name == "sykepenger"
        }
        for y in YEARS
    }
    text = (
        "# Laget av kalibrer.py, ikke skrevet for hånd: faktorer per år som får modellen til å følge\n"
        "# statistikken til og med 2023. Årene etter er holdt utenfor: se parametre.onwards.\n"
        f"# egne: modellens egne tall ({persons} personer); vektene i et utvalg trekkes mot dem.\n"
    )
    body = yaml.safe_dump(k, allow_unicode=True, sort_keys=False)
    (DATA / "kalibrert.yaml").write_text(text + body, encoding="utf-8")


def _rounded(x: Any) -> Any:
    if isinstance(x, dict):
        return {key: _rounded(v) for key, v in x.items()}
    return round(x, 4) if isinstance(x, float) else x


if __name__ == "__main__":
    main()
