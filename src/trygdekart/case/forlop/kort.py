"""The course made short: periods that only differ in amount as one, and years that are alike together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from .model import Aar, Belop, Forlop, Periode

GAP_DAYS = 4  # a weekend or a holiday is no end of a period
YEARS_APART = 1  # longer ago than this, only what the income is of tells years apart


def joined(f: Forlop) -> list[list[Periode]]:
    """Return the periods that follow each other and only differ in amount, in the order they begin."""
    rows: list[list[Periode]] = []
    for scheme in f.ordninger:
        for p in f.for_ordning(scheme):
            if rows and _same(rows[-1][-1], p):
                rows[-1].append(p)
            else:
                rows.append([p])
    return sorted(rows, key=lambda row: (row[0].fra, row[-1].til))


def together(f: Forlop) -> Iterator[Periode]:
    """Yield the joined periods as one each, with the amount from the lowest to the highest."""
    for row in joined(f):
        yield replace(row[0], til=max(p.til for p in row), belop=_span([p.belop for p in row]))


def alike_years(f: Forlop) -> Iterator[list[Aar]]:
    """Yield the years, those in a row with the same sum of the same schemes together."""
    recent = f.sett_fra.year - YEARS_APART

    def shape(a: Aar) -> tuple[object, ...]:
        amount = round(a.for_skatt.hoyest) if a.ar >= recent else None
        return amount, a.skatt is not None, a.ukjent, a.minst, frozenset(p.ordning for p in a.poster)

    for _, years in groupby(f.ar, key=shape):
        yield list(years)


def _same(a: Periode, b: Periode) -> bool:
    close = a.ordning == b.ordning and (b.fra - a.til).days <= GAP_DAYS
    return close and _look(a) == _look(b)


def _look(p: Periode) -> tuple[object, ...]:
    known = p.belop is not None and p.belop.sikkert
    absent = p.hvorfor.gitt.get("arbeid_fravaersgrad") or 0
    return p.grad, p.per, p.betaler, p.merknad, p.mangler, known, absent, bool(p.i_tillegg)


def _span(amounts: list[Belop | None]) -> Belop | None:
    known = [b for b in amounts if b is not None]
    if len(known) < len(amounts):
        return None
    return Belop(min(b.lavest for b in known), max(b.hoyest for b in known))
