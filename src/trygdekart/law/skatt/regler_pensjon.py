"""Skattefradrag for pensjonsinntekt, skatteloven § 16-1."""

from __future__ import annotations

from ...engine import regel
from ...engine.units import Andel, KrPerAr


@regel(
    "sktl. § 16-1 fjerde ledd",
    fra="2015-01-01",
    periode="år",
    etikett="Del av skattefradraget for pensjon",
    sikkerhet="middels",
    minst=0,
)
def skatt_fradrag_pensjon_andel(skatt_pensjonsgrad: Andel, skatt_pensjon_del_av_aret: Andel) -> Andel:
    """Fradraget og grensene følger uttaksgraden og månedene med pensjon."""
    return skatt_pensjonsgrad * skatt_pensjon_del_av_aret


@regel(
    "sktl. § 16-1 andre ledd", fra="2015-01-01", periode="år", etikett="Pensjon i nedtrappingen", minst=0
)
def skatt_fradrag_pensjon_inntekt(skatt_pensjon: KrPerAr, skatt_uforetrygd: KrPerAr) -> KrPerAr:
    """All pensjon teller i nedtrappingen, også uføretrygd; bare alderspensjon og AFP gir fradraget."""
    return skatt_pensjon + skatt_uforetrygd


@regel(
    "sktl. § 16-1 andre ledd",
    fra="2015-01-01",
    periode="år",
    etikett="Nedtrapping av skattefradraget for pensjon",
    minst=0,
)
def skatt_fradrag_pensjon_nedtrapping(
    skatt_fradrag_pensjon_inntekt: KrPerAr,
    skatt_fradrag_pensjon_andel: Andel,
    skatt_fradrag_pensjon_trinn1: KrPerAr,
    skatt_fradrag_pensjon_trinn1_sats: Andel,
    skatt_fradrag_pensjon_trinn2: KrPerAr,
    skatt_fradrag_pensjon_trinn2_sats: Andel,
) -> KrPerAr:
    """Fradraget går ned med en andel av pensjonen over første grense og en lavere andel over andre."""
    forste = skatt_fradrag_pensjon_trinn1 * skatt_fradrag_pensjon_andel
    andre = skatt_fradrag_pensjon_trinn2 * skatt_fradrag_pensjon_andel
    i_trinn1 = max(0.0, min(skatt_fradrag_pensjon_inntekt, andre) - forste)
    i_trinn2 = max(0.0, skatt_fradrag_pensjon_inntekt - andre)
    return i_trinn1 * skatt_fradrag_pensjon_trinn1_sats + i_trinn2 * skatt_fradrag_pensjon_trinn2_sats


@regel(
    "sktl. § 16-1", fra="2015-01-01", periode="år", etikett="Skattefradrag for pensjon, beregnet", minst=0
)
def skatt_fradrag_pensjon(
    skatt_pensjon: KrPerAr,
    skatt_fradrag_pensjon_maks: KrPerAr,
    skatt_fradrag_pensjon_andel: Andel,
    skatt_fradrag_pensjon_nedtrapping: KrPerAr,
) -> KrPerAr:
    """Den som har alderspensjon eller AFP, får et fradrag i skatten som går ned når pensjonen er høy."""
    if skatt_pensjon == 0:
        return 0.0
    helt = skatt_fradrag_pensjon_maks * skatt_fradrag_pensjon_andel
    return max(0.0, helt - skatt_fradrag_pensjon_nedtrapping)
