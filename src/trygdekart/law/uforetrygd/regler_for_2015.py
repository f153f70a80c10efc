"""Uførepensjonen før 2015, så langt kildene nevner den. Regn ikke nye saker med disse reglene."""

from __future__ import annotations

from datetime import date

from ...engine import Fakta, forste_i_maneden, fyller_ar, regel
from ...engine.units import Alder, AntallG, Dato, JaNei, KrPerAr, KrPerG

FORMER_LAW = "ftrl. kap. 12 slik det var før 2015"

FAKTA = (
    Fakta(
        navn="uforepensjon_innvilget_fra",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Uførepensjon fra",
        etikett_en="Old disability pension from",
        sporsmal="Fra hvilken måned hadde du uførepensjon (før 2015)?",
        hvorfor="Friinntekten begynte først etter ett år.",
    ),
    Fakta(
        navn="uforepensjon_inntekt_per_ar",
        type=float,
        enhet="kr/år",
        etikett="Inntekt ved siden av uførepensjonen",
        etikett_en="Income beside the old disability pension",
        sporsmal="Hvor mye tjente du i året ved siden av uførepensjonen?",
        hvorfor="Over friinntekten skulle uføregraden vurderes på nytt.",
        omrade=(0, None),
    ),
)


@regel(
    FORMER_LAW,
    fra="2010-01-01",
    til="2014-12-31",
    periode="måned",
    etikett="Ventetiden for friinntekt er over",
)
def uforepensjon_ventear_over(
    maned: Dato, uforepensjon_innvilget_fra: Dato, uforepensjon_vent_ar: Alder
) -> JaNei:
    """Den som fikk uførepensjon, måtte vente ett år før en kunne tjene friinntekten."""
    return maned >= forste_i_maneden(fyller_ar(uforepensjon_innvilget_fra, uforepensjon_vent_ar))


@regel(FORMER_LAW, fra="2010-01-01", til="2014-12-31", periode="måned", etikett="Friinntekt", minst=0)
def uforepensjon_friinntekt_per_ar(
    uforepensjon_ventear_over: JaNei, uforepensjon_friinntekt: AntallG, grunnbelop: KrPerG
) -> KrPerAr:
    """Etter ventetiden kunne en tjene 1 G i året uten at uføregraden ble vurdert på nytt."""
    if not uforepensjon_ventear_over:
        return 0.0
    return uforepensjon_friinntekt * grunnbelop


@regel(
    FORMER_LAW,
    fra="2010-01-01",
    til="2014-12-31",
    periode="måned",
    etikett="Uføregraden skulle vurderes på nytt",
)
def uforepensjon_grad_vurderes(
    uforepensjon_inntekt_per_ar: KrPerAr, uforepensjon_friinntekt_per_ar: KrPerAr
) -> JaNei:
    """Med inntekt over friinntekten skulle uføregraden vurderes på nytt."""
    return uforepensjon_inntekt_per_ar > uforepensjon_friinntekt_per_ar
