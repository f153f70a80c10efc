"""Sykepenger in a period: what each payer's day comes to, to whom, added by month and by receiver."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..engine.fordelt import Fordelt
from ..engine.lawbook import Lovverk
from .dager import strekk

TO_EMPLOYER, TO_PERSON = "sykepenger_refusjon_per_dag", "sykepenger_person_per_dag"
ENOUGH, ENTITLED = "sykepenger_syk_nok", "sykepenger_rett"
NAMES = (TO_EMPLOYER, TO_PERSON, ENOUGH, ENTITLED)
PERSON, EMPLOYER = "deg", "arbeidsgiveren"
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

    Raises `InputFault` when a day's amounts are not known.
    """
    for stretch in strekk(verk, values, NAMES, fra, til, kjent):
        if not (stretch.svar[ENTITLED] and stretch.svar[ENOUGH]):
            continue
        refund, own = stretch.svar[TO_EMPLOYER], stretch.svar[TO_PERSON]
        rows = [*_rows(refund, EMPLOYER), *_rows(own, PERSON)]
        for day in stretch.dager():
            if day.weekday() < SATURDAY:
                yield from (Utbetaling(day, to, whose, kr) for to, whose, kr in rows if kr)


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
