"""Large numbers in Norwegian."""

from __future__ import annotations

from ..engine.formatting import grouped
from .kjor_resultat import Tall

MILLION = 1e6
SMALL = 100  # below so many millions, one decimal is shown


def millioner(kroner: float, *, signed: bool = False) -> str:
    """Return kroner in millions, with sign when it is a change."""
    value = kroner / MILLION
    text = grouped(abs(value), 1 if abs(value) < SMALL else 0)
    if value < 0 and text.strip("0,"):
        return f"−{text}"
    return f"+{text}" if signed and text.strip("0,") else text


def prosent(share: float | None) -> str:
    """Return a share in per cent, hidden when there are too few."""
    return "skjult" if share is None else f"{100 * share:.1f} %".replace(".", ",")


def antall(persons: float) -> str:
    """Return a number of persons."""
    return grouped(persons, 0)


def usikkerhet(value: Tall, spenn: bool = True) -> str:
    """Return the sampling error, and low and high over what is open, each named."""
    error = f"trekkfeil ± {millioner(value.feil)}"
    return f"{error}; lav {millioner(value.lav)}, høy {millioner(value.hoy)}" if spenn else error
