"""Kortformer for de vanligste slagene fakta i kapitlet."""

from __future__ import annotations

from datetime import date
from typing import Any

from ...engine import Fakta


def ja_nei(navn: str, etikett: str, engelsk: str, sporsmal: str, hvorfor: str, **annet: Any) -> Fakta:
    """Return a yes/no fact."""
    return Fakta(navn, bool, "ja/nei", etikett, engelsk, sporsmal, hvorfor, **annet)


def antall(
    navn: str, enhet: str, etikett: str, engelsk: str, sporsmal: str, hvorfor: str, **annet: Any
) -> Fakta:
    """Return a number that is never below zero, in a unit."""
    return Fakta(navn, float, enhet, etikett, engelsk, sporsmal, hvorfor, omrade=(0, None), **annet)


def dag(navn: str, etikett: str, engelsk: str, sporsmal: str, hvorfor: str, **annet: Any) -> Fakta:
    """Return a date that never changes."""
    return Fakta(navn, date, "dato", etikett, engelsk, sporsmal, hvorfor, periode="fast", **annet)
