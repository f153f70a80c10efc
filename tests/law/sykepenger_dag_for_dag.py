"""The counters of kap. 8 once more, one day at a time with whole sets of dates: slow and plain.

Written from the tables of the law's state machines and not from the counters, so that the closed
forms, the memory and the days decided backwards have something to be wrong against.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from trygdekart.law.sykepenger.dager import Dagklasse, Dagslag

EN = timedelta(days=1)
SYK = (Dagslag.SYK, Dagslag.FORELDET, Dagslag.MELDING_TIL_NAV, Dagslag.EGENMELDING)
FRITT = (Dagslag.PERMISJON, Dagslag.ARBEID_IKKE_GJENOPPTATT, Dagslag.ANNEN_YTELSE)


def days(first: date, last: date) -> list[date]:
    return [first + i * EN for i in range((last - first).days + 1)]


@dataclass
class Periode:
    first: date
    last: date
    agp: list[date] = field(default_factory=list)
    complete: bool = False


class Arbeidsgiver:
    """§ 8-19 for one employer, day by day."""

    def __init__(self, full: bool = False) -> None:
        self.sick, self.gap, self.done, self.state = 0, 0, full, "idle"
        self.pending: list[date] = []
        self.current: Periode | None = None
        self.found: list[Periode] = []
        self.agp: set[date] = set()

    def extend(self, day: date) -> Periode:
        if self.current is None:
            self.current = Periode(day, day)
        self.current.last = day
        return self.current

    def sick_day(self, day: date, *, completes: bool) -> None:
        self.gap = 0
        period = self.extend(day)
        if self.done:
            self.state = "paying"
            period.complete = period.complete or completes
            return
        self.sick += 1
        self.agp.add(day)
        period.agp.append(day)
        self.state = "agp"
        if self.sick == 16:
            self.done, period.complete, self.state = True, True, "paying"

    def convert(self) -> None:
        waiting, self.pending = self.pending, []
        for day in waiting:
            self.sick_day(day, completes=False)

    def break_day(self, day: date) -> None:
        self.gap += 1
        if self.gap == 16 and (self.sick > 0 or self.done):
            if self.current is not None:
                self.extend(day)
                self.found.append(self.current)
            self.sick, self.done, self.current, self.state = 0, False, None, "idle"
        elif self.current is not None:
            self.extend(day)

    def neutral(self, day: date) -> None:
        if self.current is not None:
            self.extend(day)

    def walk(self, day: date, kind: Dagslag, *, paid: bool, holiday: bool) -> None:
        weekend = day.weekday() >= 5
        if kind is Dagslag.UKJENT and holiday:
            kind = Dagslag.FERIE
        elif kind in (Dagslag.UKJENT, Dagslag.SYK) and paid:
            self.done, kind = True, Dagslag.SYK
        if kind in SYK:
            self.convert()
            self.sick_day(day, completes=kind is not Dagslag.EGENMELDING or weekend)
        elif kind is Dagslag.FERIE:
            self.convert()
            if self.state == "idle":
                self.break_day(day)
            elif self.state == "agp":
                self.sick_day(day, completes=True)
            else:
                self.neutral(day)
        elif kind in FRITT or (kind is Dagslag.UKJENT and weekend):
            if self.state == "idle":
                self.break_day(day)
            elif self.state == "agp":
                self.pending.append(day)
            else:
                self.neutral(day)
        else:
            waiting, self.pending = self.pending, []
            for earlier in waiting:
                self.break_day(earlier)
            self.break_day(day)
            self.state = "idle"

    def end(self) -> list[Periode]:
        for day in self.pending:
            self.break_day(day)
        return self.found + ([self.current] if self.current else [])


class Dagene:
    """§§ 8-12, 8-51 and 8-3 for one person, day by day."""

    def __init__(self, born: date, died: date | None, quota: int = 248, after_67: int = 60) -> None:
        self.d67, self.d70, self.died = birthday(born, 67), birthday(born, 70), died
        self.quota, self.after_67 = quota, after_67
        self.closed: list[tuple[set[date], date, list[date]]] = []
        self.open()
        self.state = "none"

    def open(self) -> None:
        self.paid: set[date] = set()
        self.gap: set[date] = set()
        self.denied: list[date] = []

    def close(self, day: date) -> None:
        self.closed.append((self.paid, day, self.denied))
        self.open()
        self.state = "none"

    def pay(self, day: date) -> None:
        self.paid.add(day)
        self.gap.clear()
        if len(self.paid) == self.quota or sum(p > self.d67 for p in self.paid) == self.after_67:
            self.state = "used"
        else:
            self.state = "sick"

    def walk(self, day: date, kind: Dagklasse) -> None:
        if self.state not in ("old", "dead"):
            if day >= self.d70:
                self.state = "old"
            elif self.died is not None and day > self.died:
                self.state = "dead"
        event = {
            Dagklasse.NAV: "B",
            Dagklasse.NAV_HELG: "H",
            Dagklasse.FRI: "F",
            Dagklasse.AVVIST: "X",
            Dagklasse.ARBEIDSGIVERDAG_FRA_NAV: "V",
        }.get(kind, "O")
        getattr(self, f"in_{self.state}")(day, event)

    def in_none(self, day: date, event: str) -> None:
        if event == "B":
            self.pay(day)

    def in_sick(self, day: date, event: str) -> None:
        if event == "B":
            self.pay(day)
        elif event != "H":
            self.gap.add(day)
            self.state = "break_free" if event == "F" else "gap"

    def in_gap(self, day: date, event: str) -> None:
        if event == "B":
            window = three_years_before(day)
            self.paid = {p for p in self.paid if p >= window}
            self.pay(day)
        else:
            self.gap.add(day)
            if len(self.gap) >= 182:
                self.close(day)

    def in_break_free(self, day: date, event: str) -> None:
        if event == "B":
            self.pay(day)
        elif event != "H":
            self.gap.add(day)
            if len(self.gap) >= 182:
                self.close(day)
            elif event != "F":
                self.state = "gap"

    def in_used(self, day: date, event: str) -> None:
        self.gap.add(day)
        if event in "BX":
            self.denied.append(day)
        if len(self.gap) >= 182:
            if event in "OV":
                self.close(day)
            else:
                self.state = "assess"

    def in_assess(self, day: date, event: str) -> None:
        if event in "BX":
            self.denied.append(day)
        elif event in "OV":
            self.close(day)

    def in_old(self, day: date, event: str) -> None:
        if event in "BHXV":
            self.denied.append(day)

    def in_dead(self, day: date, event: str) -> None:
        if event in "BH":
            self.denied.append(day)


def birthday(born: date, years: int) -> date:
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 2, 28)


def three_years_before(day: date) -> date:
    return birthday(day, -3)
