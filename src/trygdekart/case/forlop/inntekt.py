"""The income of each calendar year as the course itself makes it, where the case does not tell it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ...timeline import Tidslinje
from .aar import in_year, kroner
from .grunnlag import Person
from .lonn import LONN
from .model import NULL, Periode, Skatteslag

HISTORIE = "inntekt_historie"
PENSJONSGIVENDE = frozenset({Skatteslag.LONN, Skatteslag.SYKEPENGER})


def med_forlopets_inntekt(person: Person, perioder: Iterable[Periode]) -> Person:
    """Return the person with wages and sykepenger as income of the years after those the case tells.

    Only when the case says what the wage is, and only after its last year: a gap before it is unknown.
    """
    told = person.values.get(HISTORIE)
    if LONN not in person.values or not isinstance(told, Tidslinje | None):
        return person
    if told is not None and any(s.til is None for s in told):
        return person
    rows: list[tuple[date, date | None, float]] = [(s.fra, s.til, s.verdi) for s in told or ()]
    last_told = max((til.year for _, til, _ in rows if til is not None), default=0)
    own = [p for p in perioder if p.skatt in PENSJONSGIVENDE]
    known = 0
    for year in range(max(person.fra.year, last_told + 1), person.til.year + 1):
        amounts = [kroner(p, fra, til) for p, fra, til in in_year(own, year)]
        sure = [a for a in amounts if a is not None and a.sikkert]
        if len(sure) == len(amounts):
            rows.append((date(year, 1, 1), date(year, 12, 31), sum(sure, NULL).lavest))
            known += 1
    if not known:
        return person
    person.funn.laget[HISTORIE] = Tidslinje.av(rows).komprimer()
    return person.med(person.funn.laget)
