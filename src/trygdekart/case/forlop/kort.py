"""The course made short: periods that only differ in amount as one, and years that are alike together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from .model import Aar, Belop, Forlop, Periode

GAP_DAYS = 4  # a weekend or a holiday between two stretches of the same


def together(f: Forlop) -> Iterator[Periode]:
    """Yield the periods with those that only differ in amount as one, from the lowest to the highest."""
    rows: list[Periode] = []
    for scheme in f.ordninger:
        for p in f.for_ordning(scheme):
            old = rows[-1] if rows and rows[-1].ordning == scheme else None
            if old is not None and _same(old, p):
                rows[-1] = replace(old, til=max(old.til, p.til), belop=_span(old.belop, p.belop))
            else:
                rows.append(p)
    yield from sorted(rows, key=lambda p: (p.fra, p.til))


def alike_years(f: Forlop) -> Iterator[list[Aar]]:
    """Yield the years, those in a row with the same sum of the same schemes together."""
    for _, years in groupby(f.ar, key=_shape):
        yield list(years)


def _same(a: Periode, b: Periode) -> bool:
    close = (b.fra - a.til).days <= GAP_DAYS
    return close and (a.grad, a.per, a.betaler, a.merknad, a.mangler) == (
        b.grad,
        b.per,
        b.betaler,
        b.merknad,
        b.mangler,
    )


def _span(a: Belop | None, b: Belop | None) -> Belop | None:
    if a is None or b is None:
        return None
    return Belop(min(a.lavest, b.lavest), max(a.hoyest, b.hoyest))


def _shape(a: Aar) -> tuple[object, ...]:
    taxed = a.skatt is not None
    return round(a.for_skatt.hoyest), taxed, a.ukjent, tuple(p.ordning for p in a.poster)
