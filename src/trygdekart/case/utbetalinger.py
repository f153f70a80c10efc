"""Sykepenger in a period: what each payer's day comes to, to whom, added by month and by receiver."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..engine.errors import InputFault
from ..engine.fordelt import Fordelt, timelines
from ..engine.law import bind
from ..engine.lawbook import Lovverk
from ..timeline import Tidslinje
from .dager import strekk
from .sykepenger_dager import BETALES, DEN_ENE, GRAD, Hos, Sykedager, grad_line, sykedager

TO_EMPLOYER, TO_PERSON = "sykepenger_refusjon_per_dag", "sykepenger_person_per_dag"
ENOUGH, ENTITLED = "sykepenger_syk_nok", "sykepenger_rett"
NAMES = (TO_EMPLOYER, TO_PERSON, ENOUGH, ENTITLED)
PAID, GRADE, HOURS, FIRST = (
    "sykepenger_dagen_betales",
    "sykepenger_grad",
    "sykepenger_timer_arbeidet",
    "sykepenger_forste_sykedag",
)
PERSON, EMPLOYER = "deg", DEN_ENE
SATURDAY = 5


@dataclass(frozen=True)
class Utbetaling:
    """What Nav pays one receiver for one day; `arbeidsgiver` is whose work it is for."""

    dag: date
    mottaker: str
    arbeidsgiver: str
    kroner: float


def utbetalinger(
    verk: Lovverk, values: Mapping[str, Any], fra: date, til: date, kjent: date | None = None
) -> Iterator[Utbetaling]:
    """Yield what is paid for each weekday from `fra` to `til`; nothing without a right that day.

    Which days Nav pays is counted from the certificates when the case has them with dates, and each
    episode then has its own first day and so its own G. Raises `InputFault` when an amount is unknown.
    """
    if til < fra:
        raise InputFault("til", "perioden slutter før den begynner", "bytt om datoene")
    for start, end, known in episodes(verk, values, fra, til, kjent):
        for stretch in strekk(verk, known, NAMES, start, end, kjent):
            if not (stretch.svar[ENTITLED] and stretch.svar[ENOUGH]):
                continue
            rows = [*_rows(stretch.svar[TO_EMPLOYER], EMPLOYER), *_rows(stretch.svar[TO_PERSON], PERSON)]
            for day in stretch.dager():
                if day.weekday() < SATURDAY:
                    yield from (Utbetaling(day, to, whose, kr) for to, whose, kr in rows if kr)


def episodes(
    verk: Lovverk, values: Mapping[str, Any], fra: date, til: date, kjent: date | None
) -> Iterator[tuple[date, date, Mapping[str, Any]]]:
    """Yield (from, to, values) of each episode of sickness in the period."""
    if PAID in values or not any(timelines(values.get(GRAD))):
        yield fra, til, values
        return
    days = sykedager(bind(verk, til, kjent or verk.lovdata), values, til)
    for first, last in days.forlop:
        start, end = max(first, fra), min(last, til)
        if start <= end:
            counted = _counted(days, start, end)
            if HOURS in values:
                counted[GRAD] = counted.pop(GRADE)
            yield start, end, {FIRST: first.toordinal(), **values, **counted}


def _counted(days: Sykedager, fra: date, til: date) -> dict[str, Any]:
    """Return at each employer which days Nav pays, and the grade."""
    denied = {day for right in days.rett.rettigheter for day, _ in right.nektet}
    paid = {hos.navn: _paid(hos, denied, fra, til) for hos in days.hos}
    grade = {hos.navn: grad_line(hos, fra, til) for hos in days.hos}
    if len(days.hos) == 1 and DEN_ENE in paid:
        return {PAID: paid[DEN_ENE], GRADE: grade[DEN_ENE]}
    return {PAID: Fordelt(paid), GRADE: Fordelt(grade)}


def _paid(hos: Hos, denied: set[date], fra: date, til: date) -> Tidslinje[bool]:
    line: Tidslinje[bool] = Tidslinje.av([(fra, til, False)])
    yes = Tidslinje.av((d, d, True) for d, k in hos.klasser.items() if k in BETALES and d not in denied)
    return line.slaa_sammen_ytre(yes, lambda no, pays: bool(pays)).klipp(fra, til).komprimer()


def _rows(amounts: Any, receiver: str) -> list[tuple[str, str, float]]:
    if isinstance(amounts, Fordelt):
        return [(receiver if receiver == PERSON else key, key, kr) for key, kr in amounts]
    return [(receiver, EMPLOYER, amounts)]


def by_month(rows: Iterable[Utbetaling]) -> dict[tuple[int, int, str], float]:
    """Return {(year, month, receiver): kroner}, in order of time."""
    out: dict[tuple[int, int, str], float] = {}
    for row in rows:
        key = (row.dag.year, row.dag.month, row.mottaker)
        out[key] = out.get(key, 0.0) + row.kroner
    return dict(sorted(out.items()))


def by_receiver(rows: Iterable[Utbetaling]) -> dict[str, tuple[int, float]]:
    """Return {receiver: (days, kroner)}."""
    days: dict[str, set[date]] = {}
    money: dict[str, float] = {}
    for row in rows:
        days.setdefault(row.mottaker, set()).add(row.dag)
        money[row.mottaker] = money.get(row.mottaker, 0.0) + row.kroner
    return {who: (len(days[who]), money[who]) for who in money}
