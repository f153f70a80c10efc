"""In working life, outside it, or without work experience: each day's place, and the days it changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from ...timeline import Tidslinje
from .grunnlag import EN_DAG, Person
from .model import Periode, Plass, Stilling
from .sykdom import ORDNING_ARBEIDSGIVER

I_ARBEID = frozenset({"lonn", "sykepenger", ORDNING_ARBEIDSGIVER})
INNTEKT = "inntekt_historie"
FALLER_SAMMEN = 14  # days: a weekend or a holiday between two periods is no change of place


def plasser(person: Person, perioder: Iterable[Periode]) -> tuple[Stilling, ...]:
    """Return where the person is from day to day until death or the end of the course.

    With a wage, or sickness benefit for work, one is in working life; else outside it, and without
    work experience for one who has never had an income.
    """
    paid = sorted(_joined([p for p in perioder if p.ordning in I_ARBEID]))
    experienced = _first_income(person, paid)
    last = person.siste()
    cuts = {person.fra, *(d for a, b in paid for d in (a, b + EN_DAG))}
    if experienced is not None:
        cuts.add(experienced)
    days = sorted(d for d in cuts if person.fra <= d <= last)
    found: list[Stilling] = []
    for start, after in pairwise([*days, last + EN_DAG]):
        place = _place(start, paid, experienced)
        end = after - EN_DAG
        if found and found[-1].plass is place:
            start = found.pop().fra
        found.append(Stilling(start, end, place, _schemes(perioder, start, end)))
    return tuple(found)


def _place(day: date, paid: list[tuple[date, date]], experienced: date | None) -> Plass:
    if any(a <= day <= b for a, b in paid):
        return Plass.I_ARBEIDSLIVET
    return Plass.UTENFOR if experienced is not None and experienced <= day else Plass.UTEN_ERFARING


def _joined(periods: list[Periode]) -> Iterator[tuple[date, date]]:
    """Yield the stretches of days, with those that (nearly) follow each other as one."""
    here: tuple[date, date] | None = None
    for p in sorted(periods, key=lambda p: p.fra):
        if here is not None and (p.fra - here[1]).days <= FALLER_SAMMEN:
            here = (here[0], max(here[1], p.til))
            continue
        if here is not None:
            yield here
        here = (p.fra, p.til)
    if here is not None:
        yield here


def _first_income(person: Person, paid: list[tuple[date, date]]) -> date | None:
    """Return the day from which the person has worked; nobody knows what a case does not tell."""
    days = [paid[0][0]] if paid else []
    history = person.values.get(INNTEKT)
    if isinstance(history, Tidslinje):
        days += [max(s.fra, person.fodt) for s in history if s.verdi > 0][:1]
    elif history is None:
        days.append(person.fodt)  # unknown is not «never»
    elif history > 0:
        days.append(person.fodt)
    return min(days, default=None)


def _schemes(perioder: Iterable[Periode], fra: date, til: date) -> tuple[str, ...]:
    return tuple(dict.fromkeys(p.tittel for p in perioder if p.fra <= til and p.til >= fra))
