"""Lønn for arbeidet tid, når en del av stillingen er fravær."""

from __future__ import annotations

from ...engine import MANEDER_I_ARET, regel
from ...engine.units import Andel, KrPerAr, KrPerManed
from .regler import TIMER


@regel(TIMER, fra="1997-05-01", etikett="Lønn for arbeidet tid per måned", minst=0)
def arbeid_lonn_per_maned(arbeid_lonn: KrPerAr, arbeid_fravaersgrad: Andel) -> KrPerManed:
    """Arbeidsgiveren betaler lønn for den delen av stillingen en arbeider."""
    return arbeid_lonn * (1 - arbeid_fravaersgrad) / MANEDER_I_ARET
