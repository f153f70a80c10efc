"""Skatten for året, og det som er igjen når den er betalt."""

from __future__ import annotations

from ...engine import regel
from ...engine.units import KrPerAr


@regel(
    "sktl. kap. 15 og 16; ftrl. § 23-3",
    fra="2015-01-01",
    periode="år",
    etikett="Skatt før fradrag i skatten",
    minst=0,
)
def skatt_for_fradrag(
    skatt_pa_alminnelig_inntekt: KrPerAr, skatt_trinnskatt: KrPerAr, skatt_trygdeavgift: KrPerAr
) -> KrPerAr:
    """Skatten er skatt på alminnelig inntekt, trinnskatt og trygdeavgift til sammen."""
    return skatt_pa_alminnelig_inntekt + skatt_trinnskatt + skatt_trygdeavgift


@regel("sktl. § 16-1", fra="2015-01-01", periode="år", etikett="Skattefradrag for pensjon", minst=0)
def skatt_fradrag_i_skatten(skatt_for_fradrag: KrPerAr, skatt_fradrag_pensjon: KrPerAr) -> KrPerAr:
    """Fradraget kan ikke bli større enn skatten."""
    return min(skatt_for_fradrag, skatt_fradrag_pensjon)


@regel("sktl. kap. 15 og 16; ftrl. § 23-3", fra="2015-01-01", periode="år", etikett="Skatt", minst=0)
def skatt(skatt_for_fradrag: KrPerAr, skatt_fradrag_i_skatten: KrPerAr) -> KrPerAr:
    """Skatten for året etter fradraget for pensjon."""
    return skatt_for_fradrag - skatt_fradrag_i_skatten


@regel("sktl. § 5-1", fra="2015-01-01", periode="år", etikett="Inntekt og ytelser før skatt", minst=0)
def skatt_inntekt_for_skatt(skatt_personinntekt: KrPerAr) -> KrPerAr:
    """Lønn, ytelser og pensjon til sammen, før skatt."""
    return skatt_personinntekt


@regel("sktl. kap. 15 og 16; ftrl. § 23-3", fra="2015-01-01", periode="år", etikett="Å leve av etter skatt")
def skatt_inntekt_etter_skatt(skatt_personinntekt: KrPerAr, skatt: KrPerAr) -> KrPerAr:
    """Det som er igjen av lønn, ytelser og pensjon når skatten er betalt."""
    return skatt_personinntekt - skatt
