"""Many years as one amount: the sum, and what it is worth on the day it is looked at."""

from __future__ import annotations

from collections.abc import Iterable

from .model import NULL, Aar, Belop


def sum_etter_skatt(years: Iterable[Aar], fra_ar: int) -> Belop | None:
    """Return what is left after tax from a year on; None when a year is unknown."""
    return discounted(years, fra_ar, 0.0)


def sum_for_skatt(years: Iterable[Aar], fra_ar: int) -> Belop | None:
    """Return what is paid before tax from a year on; None when a year is unknown."""
    total = NULL
    for year in years:
        if year.ar >= fra_ar:
            if year.ukjent:
                return None
            total = total + year.for_skatt
    return total


def discounted(years: Iterable[Aar], fra_ar: int, rente: float) -> Belop | None:
    """Return the value in `fra_ar` of what is left after tax each year; None when one is unknown.

    The rate is a choice that is shown, and not law.
    """
    total = NULL
    for year in years:
        if year.ar < fra_ar:
            continue
        if year.etter_skatt is None:
            return None
        total = total + year.etter_skatt.ganger((1 + rente) ** (fra_ar - year.ar))
    return total
