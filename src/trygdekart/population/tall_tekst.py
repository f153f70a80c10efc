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
    """Return the sampling error, low and high over what is open, and over the model, each named."""
    said = [f"trekkfeil ± {millioner(value.feil)}"]
    if spenn:
        said.append(f"lav {millioner(value.lav)}, høy {millioner(value.hoy)}")
    if value.modell is not None:
        said.append(f"modellfeil {modellfeil(value)}")
    return "; ".join(said)


def modellfeil(value: Tall) -> str:
    """Return the low and the high of how far the model itself may be off; empty where not known."""
    if value.modell_lav is None or value.modell_hoy is None:
        return ""
    return f"{millioner(value.modell_lav)} til {millioner(value.modell_hoy)}"
