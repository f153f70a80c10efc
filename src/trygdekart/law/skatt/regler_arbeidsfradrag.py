"""Forsøket med arbeidsfradrag for unge fra 2026."""

from __future__ import annotations

from ...engine import regel
from ...engine.units import Andel, JaNei, KrPerAr

FORSOKET = "skatteloven (midlertidig), forskrift 2025 om forsøk med arbeidsfradrag for unge"


@regel(FORSOKET, fra="2015-01-01", periode="år", etikett="Arbeidsfradrag for unge", minst=0)
def skatt_arbeidsfradrag_unge() -> KrPerAr:
    """Før 2026 fantes ikke arbeidsfradraget."""
    return 0.0


@regel(
    FORSOKET,
    fra="2026-01-01",
    periode="år",
    gir="skatt_arbeidsfradrag_unge",
    etikett="Arbeidsfradrag for unge",
    minst=0,
)
def skatt_arbeidsfradrag_unge_2026(
    skatt_arbeidsfradrag_trukket_ut: JaNei,
    skatt_lonn: KrPerAr,
    skatt_sykepenger: KrPerAr,
    skatt_arbeidsfradrag_unge_maks: KrPerAr,
    skatt_arbeidsfradrag_unge_nedtrapping_fra: KrPerAr,
    skatt_arbeidsfradrag_unge_nedtrapping: Andel,
) -> KrPerAr:
    """Den som er trukket ut, får et fradrag i arbeidsinntekt som går ned når den er høy.

    Lønn og sykepenger teller; uføretrygd, arbeidsavklaringspenger og dagpenger gjør ikke.
    """
    if not skatt_arbeidsfradrag_trukket_ut:
        return 0.0
    arbeidsinntekt = skatt_lonn + skatt_sykepenger
    over = max(0.0, arbeidsinntekt - skatt_arbeidsfradrag_unge_nedtrapping_fra)
    fradrag = skatt_arbeidsfradrag_unge_maks - over * skatt_arbeidsfradrag_unge_nedtrapping
    return max(0.0, min(arbeidsinntekt, fradrag))
