"""What a population file shows of each target: weighted counts from persons and spells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from .arrow import Liste, les, weights_path
from .schema import FIRST_YEAR, LAST_DAY, YEARS, Diagnose, Kjonn, Sektor

Array = np.ndarray[Any, Any]
PAID_FROM_DAY = 17  # the statistics of sick pay count those whom Nav pays
LINKED_DAYS = 62  # uføretrygd within this many days after AAP is counted as coming from it
YEAR_OF_SICKNESS = 365
_NAMES = (
    "person",
    "fodselsdato",
    "kjonn",
    "bosatt_fra",
    "bosatt_til",
    "sektor",
    "arbeid_stilling",
    "diagnose",
    "syk_fra",
    "syk_til",
    "syk_grad",
    "syk_diagnose",
    "aap_fra",
    "aap_til",
    "uforetrygd_innvilget_fra",
    "uforetrygd_til",
    "uforetrygd_uforegrad",
    *(f"arbeid_arslonn_{y}" for y in YEARS),
    *(f"arbeid_dager_{y}" for y in YEARS),
)


@dataclass
class Sum:
    """A weighted sum, and the sum of squares that its sampling error is made of."""

    verdi: float = 0.0
    kvadrat: float = 0.0

    def add(self, weight: Array, times: Array | float = 1.0) -> None:
        """Add weights (each times something)."""
        part = weight * times
        self.verdi += float(part.sum())
        self.kvadrat += float((part * part).sum())

    @property
    def feil(self) -> float:
        """One standard error of drawing persons."""
        return float(np.sqrt(self.kvadrat))


@dataclass
class Tall:
    """Every sum by name, year (or day) and group."""

    sums: dict[tuple[str, str, str], Sum] = field(default_factory=dict)

    def of(self, name: str, when: str | int, group: str) -> Sum:
        """Return the sum, made at first use."""
        return self.sums.setdefault((name, str(when), group), Sum())


AGES = (("18–29", 18, 29), ("30–49", 30, 49), ("50–66", 50, 66), ("18–66", 18, 66))
FINE = (
    *(("30–39", 30, 39), ("40–44", 40, 44), ("45–49", 45, 49), ("50–54", 50, 54), ("55–59", 55, 59)),
    *(("60–64", 60, 64), ("65–67", 65, 67), ("40–49", 40, 49), ("50–59", 50, 59), ("60–66", 60, 66)),
)
AGE_DAYS = {
    "2016-06": date(2016, 6, 30),
    "2019-12": date(2019, 12, 31),
    "2021-06": date(2021, 6, 30),
    "2021-10": date(2021, 10, 31),
    "2023-12": date(2023, 12, 31),
}


def count(fil: str | Path) -> Tall:
    """Return every sum of a file; memory is that of one row group. Raises `InputFault`."""
    path, tall = Path(fil), Tall()
    weights = (
        les(weights_path(path), [f"vekt_{y}" for y in YEARS]) if weights_path(path).is_file() else None
    )
    for rows in les(path, _NAMES):
        plain: dict[str, Array | Liste] = {f"vekt_{y}": np.ones(len(_a(rows, "person"))) for y in YEARS}
        w = next(weights) if weights else plain
        people = _Folk(rows, {y: _a(w, f"vekt_{y}") for y in YEARS})
        for year in YEARS:
            people.stocks(tall, str(year), date(year, 12, 31))
            people.flows(tall, year)
            people.work(tall, year)
            people.sickness(tall, year)
        for name, day in AGE_DAYS.items():
            people.stocks(tall, name, day)
    return tall


def _a(rows: dict[str, Array | Liste], name: str) -> Array:
    value = rows[name]
    assert isinstance(value, np.ndarray)
    return value


def _l(rows: dict[str, Array | Liste], name: str) -> Liste:
    value = rows[name]
    assert isinstance(value, Liste)
    return value


class _Folk:
    """One row group, with what several sums need."""

    def __init__(self, rows: dict[str, Array | Liste], weight: dict[int, Array]) -> None:
        self.weight, self.rows = weight, rows
        self.born = _a(rows, "fodselsdato")
        self.here_from, self.here_to = _a(rows, "bosatt_fra"), _a(rows, "bosatt_til")
        self.ut_from, self.ut_to = _a(rows, "uforetrygd_innvilget_fra"), _a(rows, "uforetrygd_til")
        self.grade = _a(rows, "uforetrygd_uforegrad")
        aap, syk = _l(rows, "aap_fra"), _l(rows, "syk_fra")
        n = len(self.born)
        self.aap_owner = np.repeat(np.arange(n), np.diff(aap.start))
        self.aap_from, self.aap_to = aap.verdier, _l(rows, "aap_til").verdier
        self.syk_owner = np.repeat(np.arange(n), np.diff(syk.start))
        self.syk_from, self.syk_to = syk.verdier, _l(rows, "syk_til").verdier
        self.syk_grade, self.syk_why = _l(rows, "syk_grad").verdier, _l(rows, "syk_diagnose").verdier
        self._absences()

    def _absences(self) -> None:
        """Join certificates that follow each other to absences, as first row and length."""
        goes_on = np.zeros(len(self.syk_from), dtype=bool)
        goes_on[1:] = (self.syk_owner[1:] == self.syk_owner[:-1]) & (
            self.syk_from[1:] == self.syk_to[:-1] + 1
        )
        self.absence = np.cumsum(~goes_on) - 1
        first = np.flatnonzero(~goes_on)
        self.abs_from, self.abs_owner = self.syk_from[first], self.syk_owner[first]
        last = np.concatenate([first[1:] - 1, [len(self.syk_from) - 1]]) if len(first) else first
        self.abs_to = self.syk_to[last]
        graded = np.zeros(len(first))
        np.maximum.at(graded, self.absence, (self.syk_grade < 100).astype(float))
        self.abs_graded = graded > 0

    def _age(self, day: date) -> Array:
        year = (self.born - 1) // 365.2425 + 1
        birthday = self.born - ((year - 1) * 365.2425).astype(np.int64)
        passed = birthday <= day.timetuple().tm_yday + 1
        return (day.year - year - np.where(passed, 0, 1)).astype(np.int64)

    def stocks(self, tall: Tall, when: str, day: date) -> None:
        """Count who is there, and on which benefit, on a day."""
        d, w = day.toordinal(), self.weight[day.year]
        age = self._age(day)
        here = (self.here_from <= d) & ((self.here_to == 0) | (self.here_to > d))
        on_ut = here & (self.ut_from > 0) & (self.ut_from <= d) & (self.ut_to >= d)
        on_aap, on_sick, long3, long4 = (np.zeros(len(age), dtype=bool) for _ in range(4))
        running = (self.aap_from <= d) & (self.aap_to >= d)
        on_aap[self.aap_owner[running]] = True
        since = d - self.aap_from
        long3[self.aap_owner[running & (since > 3 * 365)]] = True
        long4[self.aap_owner[running & (since > 4 * 365)]] = True
        paid = (self.abs_from <= d - PAID_FROM_DAY + 1) & (self.abs_to >= d)
        on_sick[self.abs_owner[paid]] = True
        on_aap &= here
        any_of = here & (on_ut | on_aap | on_sick)
        for name, mask in (
            ("folk", here),
            ("ut", on_ut),
            ("aap", on_aap),
            ("syk", here & on_sick),
            ("helse", any_of),
        ):
            for label, low, high in (*AGES, *FINE):
                pick = mask & (age >= low) & (age <= high)
                tall.of(name, when, label).add(w[pick])
            tall.of(name, when, "alle").add(w[mask])
        tall.of("aap_over_tre", when, "alle").add(w[on_aap & long3])
        tall.of("aap_over_fire", when, "alle").add(w[on_aap & long4])
        degrees = (("100", 1.0, 1.0), ("50", 0.5, 0.5), ("51–69", 0.505, 0.695), ("70–99", 0.7, 0.995))
        for label, least, most in degrees:
            pick = on_ut & (self.grade >= least - 1e-6) & (self.grade <= most + 1e-6)
            tall.of("grad", when, label).add(w[pick])
        tall.of("grad", when, "under 50").add(w[on_ut & (self.grade < 0.499)])
        worked = _a(self.rows, f"arbeid_dager_{day.year}") > 0
        tall.of("ut_arbeid", when, "gradert").add(w[on_ut & (self.grade < 0.999) & worked])
        tall.of("ut_arbeid", when, "hel").add(w[on_ut & (self.grade > 0.999) & worked])

    def flows(self, tall: Tall, year: int) -> None:
        """Count who begins and leaves in a year."""
        a, b = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
        w = self.weight[year]
        new = (self.ut_from >= a) & (self.ut_from <= b)
        tall.of("ut_nye", year, "alle").add(w[new])
        tall.of("ut_ut", year, "alle").add(w[(self.ut_to >= a) & (self.ut_to <= b) & (self.ut_from > 0)])
        start = self.ut_from[self.aap_owner]
        linked = (self.aap_to < start) & (start - self.aap_to <= LINKED_DAYS)
        from_aap = np.zeros(len(new), dtype=bool)
        from_aap[self.aap_owner[linked]] = True
        tall.of("ut_fra_aap", year, "alle").add(w[new & from_aap])
        ended = (self.aap_to >= a) & (self.aap_to <= b) & (self.aap_to < LAST_DAY.toordinal())
        tall.of("aap_ut", year, "alle").add(w[self.aap_owner[ended]])
        tall.of("aap_til_ut", year, "alle").add(w[self.aap_owner[ended & linked]])
        began = (self.aap_from >= a) & (self.aap_from <= b)
        tall.of("aap_nye", year, "alle").add(w[self.aap_owner[began]])

    def work(self, tall: Tall, year: int) -> None:
        """Count employment and full-time wages."""
        w, days = self.weight[year], _a(self.rows, f"arbeid_dager_{year}")
        pay, post = _a(self.rows, f"arbeid_arslonn_{year}"), _a(self.rows, "arbeid_stilling")
        age = self._age(date(year, 6, 30))
        core = (age >= 20) & (age <= 64)
        tall.of("arbeid", year, "20–64").add(w[core], np.minimum(days[core], 365) / 365.0)
        tall.of("arbeid_folk", year, "20–64").add(w[core])
        paid = (
            (days > 0)
            & (_a(self.rows, "sektor") != Sektor.SELVSTENDIG)
            & ~((self.ut_from > 0) & (pay < 200_000))
        )
        monthly = pay[paid] / 12.0 / np.maximum(post[paid], 0.05)
        weight = w[paid] * post[paid] * days[paid] / 365.0
        tall.of("lonn", year, "begge").add(weight, monthly)
        tall.of("lonn_vekt", year, "begge").add(weight)
        for edge in range(40_000, 64_000, 1_000):
            tall.of("lonn_under", year, str(edge)).add(weight[monthly < edge])

    def sickness(self, tall: Tall, year: int) -> None:
        """Count lost days, spells by length, and those who use up the year."""
        a, b = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
        w, post = self.weight[year], _a(self.rows, "arbeid_stilling")
        sex, days = _a(self.rows, "kjonn"), _a(self.rows, f"arbeid_dager_{year}")
        overlap = np.clip(np.minimum(self.syk_to, b) - np.maximum(self.syk_from, a) + 1, 0, None)
        lost = overlap * self.syk_grade / 100.0 * post[self.syk_owner]
        agreed = days * post * ~((self.ut_from > 0) & (self.ut_from <= a))
        for label, code in (("alle", None), ("menn", Kjonn.MANN), ("kvinner", Kjonn.KVINNE)):
            pick = np.ones(len(sex), bool) if code is None else sex == code
            rows = pick[self.syk_owner]
            tall.of("tapt", year, label).add(w[self.syk_owner[rows]], lost[rows])
            tall.of("avtalt", year, label).add(w[pick], agreed[pick])
        mental = self.syk_why == Diagnose.PSYKISK
        tall.of("psykisk", year, "dager").add(w[self.syk_owner[mental]], lost[mental])
        began = (self.abs_from >= a) & (self.abs_from <= b)
        length = self.abs_to - self.abs_from + 1
        of = w[self.abs_owner]
        tall.of("tilfeller", year, "alle").add(of[began])
        tall.of("tilfeller", year, "dager").add(of[began], length[began])
        for label, limit in (("over 16", 16), ("over 56", 56)):
            tall.of("tilfeller", year, label).add(of[began & (length > limit)])
        tall.of("tilfeller", year, "gradert").add(of[began & self.abs_graded])
        paid = np.maximum(length - PAID_FROM_DAY + 1, 0)
        tall.of("betalt", year, "alle").add(of[began], paid[began])
        tall.of("betalt", year, "siste").add(of[began], np.maximum(length - 335, 0)[began])
        tall.of("betalt", year, "to siste").add(of[began], np.maximum(length - 304, 0)[began])
        used = (length >= YEAR_OF_SICKNESS) & (self.abs_to >= a) & (self.abs_to <= b)
        tall.of("brukt_opp", year, "alle").add(of[used])


def years() -> Iterator[int]:
    """Yield the years that have a whole year of the model behind them."""
    yield from range(FIRST_YEAR, LAST_DAY.year)
