"""A number day by day: the law of each day, with what was known of the person that day.

Days on which neither law nor facts change are computed once and kept as one stretch.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from ..engine.answer import Svar
from ..engine.errors import InputFault
from ..engine.law import bind
from ..engine.lawbook import Lovverk
from ..engine.year import segments
from ..timeline import Tidslinje

LONGEST = 11 * 366  # days


@dataclass(frozen=True)
class Strekk:
    """Days in a row, both included, with one and the same answer."""

    fra: date
    til: date
    svar: Svar

    def dager(self) -> Iterator[date]:
        """Yield the days."""
        for i in range((self.til - self.fra).days + 1):
            yield self.fra + timedelta(days=i)


def strekk(
    verk: Lovverk,
    values: Mapping[str, Any],
    names: tuple[str, ...],
    fra: date,
    til: date,
    kjent: date | None = None,
) -> Iterator[Strekk]:
    """Yield the answers for `names` from `fra` to `til`; raises `InputFault` for an impossible period.

    `values` are the engine's own, with `Tidslinje` for what changes; `kjent` is when the law was known.
    """
    if til < fra:
        raise InputFault("til", "perioden slutter før den begynner", "bytt om datoene")
    if (til - fra).days > LONGEST:
        raise InputFault("til", "perioden er lengre enn elleve år", "velg en kortere periode")
    seen = kjent or verk.lovdata
    given = frozenset(values)
    for year in range(fra.year, til.year + 1):
        for first, last in segments(verk, names, year, seen, values, given):
            start, end = max(first, fra), min(last, til)
            if start <= end:
                yield Strekk(start, end, bind(verk, start, seen).beregn_rett(values, names))


def tidslinje(strekkene: Iterator[Strekk], name: str) -> Tidslinje[Any]:
    """Return one of the numbers as a timeline; raises `InputFault` when a day has no single answer."""
    return Tidslinje.av((s.fra, s.til, s.svar[name]) for s in strekkene).komprimer()
