"""Trygdekart: the health-related part of Norwegian social insurance, for one person and for all."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .case import Sak
    from .engine.law import Lov

__version__ = "0.1.0"
__all__ = ["Sak", "lov"]


def lov(dato: str | date | int, kjent: str | date | None = None) -> Lov:
    """Return the law on a date (`date`, ISO text) or in a calendar year (int), as seen on `kjent`.

    `kjent` is the date of the law data unless given; the clock is never read. Raises `InputFault`
    for a date that cannot be read.
    """
    from .engine.law import bind
    from .law import lovverk

    return bind(lovverk(), dato, kjent)


def __getattr__(name: str) -> Any:
    # Sak is read on first use: importing trygdekart loads nothing else.
    if name == "Sak":
        from .case import Sak

        return Sak
    raise AttributeError(f"trygdekart har ikke noe «{name}»")
