"""Egenandelen ved arbeids- og utdanningsreiser."""

from __future__ import annotations

from ...engine import regel
from ...engine.units import Andel, Kr
from .enheter import Antall
from .regler_vilkar import FRA_REISER, REISER


@regel(REISER, fra=FRA_REISER, etikett="Egenandel for en tur", minst=0)
def arbeidsreiser_egenandel(arbeidsreiser_billett: Kr, arbeidsreiser_paslag: Andel) -> Kr:
    """Egenandelen for hver tur er den billigste billetten og ti prosent."""
    return arbeidsreiser_billett * (1 + arbeidsreiser_paslag)


@regel(REISER, fra=FRA_REISER, etikett="Egenandel i måneden", minst=0)
def arbeidsreiser_egenandel_i_maneden(arbeidsreiser_egenandel: Kr, arbeidsreiser_turer: Antall) -> Kr:
    """Egenandelen betales for hver tur."""
    return arbeidsreiser_egenandel * arbeidsreiser_turer
