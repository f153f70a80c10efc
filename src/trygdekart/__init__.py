"""Trygdekart: the health-related part of Norwegian social insurance, for one person and for all."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .engine.law import Lov

__version__ = "0.1.0"


def lov(dato: str | date | int, kjent: str | date | None = None) -> Lov:
    """Return the law on a date (`date`, ISO text) or in a calendar year (int), as seen on `kjent`.

    `kjent` is the date of the law data unless given; the clock is never read. Raises `InputFault`
    for a date that cannot be read.
    """
    from .engine.law import bind
    from .law import lovverk

    return bind(lovverk(), dato, kjent)
