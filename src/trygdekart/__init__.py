"""Trygdekart: the health-related part of Norwegian social insurance, for one person and for all."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .case import Sak
    from .case.forlop import Forlop
    from .engine.law import Lov

__version__ = "0.1.0"
__all__ = ["Sak", "forlop", "lov"]


def lov(dato: str | date | int, kjent: str | date | None = None) -> Lov:
    """Return the law on a date (`date`, ISO text) or in a calendar year (int), as seen on `kjent`.

    `kjent` is the date of the law data unless given; the clock is never read. Raises `InputFault`
    for a date that cannot be read.
    """
    from .engine.law import bind
    from .law import lovverk

    return bind(lovverk(), dato, kjent)


def forlop(
    sak: Sak,
    til: str | date | None = None,
    dato: str | date | None = None,
    kjent: str | date | None = None,
    rente: float | None = None,
) -> Forlop:
    """Return the whole course of a case until `til`, looked at from `dato` (the date of the law data).

    `rente` is the share a year by which the present value is discounted. Raises `InputFault`.
    """
    from .case.forlop import RENTE
    from .case.forlop import forlop as course
    from .engine.law import bind
    from .law import lovverk

    law = lovverk()
    last, seen_from, known = (None if d is None else bind(law, d).dato for d in (til, dato, kjent))
    return course(law, sak, last, seen_from, known, RENTE if rente is None else rente)


def __getattr__(name: str) -> Any:
    # Sak is read on first use: importing trygdekart loads nothing else.
    if name == "Sak":
        from .case import Sak

        return Sak
    raise AttributeError(f"trygdekart har ikke noe «{name}»")
