"""Many years as one amount: the sum, and what it is worth on the day it is looked at."""

from __future__ import annotations

from collections.abc import Iterable

from .model import NULL, Aar, Belop


def known_until(years: Iterable[Aar], fra_ar: int) -> int | None:
    """Return the last year before one that is unknown; None when the first is."""
    last = None
    for year in years:
        if year.ar >= fra_ar:
            if year.etter_skatt is None:
                return last
            last = year.ar
    return last


def sum_for_skatt(years: Iterable[Aar], fra_ar: int, til_ar: int) -> Belop:
    """Return what is paid before tax from one year to another."""
    return sum((y.for_skatt for y in years if fra_ar <= y.ar <= til_ar), NULL)


def sum_etter_skatt(years: Iterable[Aar], fra_ar: int, til_ar: int, rente: float = 0.0) -> Belop:
    """Return what is left after tax from one year to another, as the value in the first of them.

    The rate is a share a year, a choice that is shown and not law.
    """
    total = NULL
    for year in years:
        if fra_ar <= year.ar <= til_ar and year.etter_skatt is not None:
            total = total + year.etter_skatt.ganger((1 + rente) ** (fra_ar - year.ar))
    return total
