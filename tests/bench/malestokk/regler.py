"""De 22 reglene i målestokken, for 2025 med én G. Forenklet: ikke loven."""

from __future__ import annotations

from typing import Annotated

from trygdekart.engine import avrund, del_pa, hjelpefunksjon, regel, trinnvis
from trygdekart.engine.units import (
    Alder,
    Andel,
    AntallG,
    JaNei,
    KrPerAr,
    KrPerDag,
    KrPerG,
    Trinntabell,
)

DagerPerAr = Annotated[int, "dag/år"]
AntallAr = Annotated[int, "antall"]
AntallBarn = Annotated[int, "barn"]
KrPerDagPerBarn = Annotated[float, "kr/dag per barn"]


@hjelpefunksjon
def nest_lavest(lavest: KrPerAr, nest: KrPerAr, ny: KrPerAr) -> KrPerAr:
    """Den nest laveste når et tall til kommer med; `lavest` er den laveste før det kom."""
    return min(nest, max(lavest, ny))


@regel("målestokken nr. 1", fra="2025-01-01")
def grunnlag_ut(
    inntekt_1: KrPerAr,
    inntekt_2: KrPerAr,
    inntekt_3: KrPerAr,
    inntekt_4: KrPerAr,
    inntekt_5: KrPerAr,
    grunnlag_tak: AntallG,
    g: KrPerG,
    antall_beste_ar: AntallAr,
) -> KrPerAr:
    """Grunnlaget er gjennomsnittet av de tre beste av fem år, hvert opp til taket."""
    tak = grunnlag_tak * g
    a = min(inntekt_1, tak)
    b = min(inntekt_2, tak)
    c = min(inntekt_3, tak)
    d = min(inntekt_4, tak)
    e = min(inntekt_5, tak)
    lavest_2 = min(a, b)
    lavest_3 = min(lavest_2, c)
    lavest_4 = min(lavest_3, d)
    lavest = min(lavest_4, e)
    nest = max(a, b)
    nest = nest_lavest(lavest_2, nest, c)
    nest = nest_lavest(lavest_3, nest, d)
    nest = nest_lavest(lavest_4, nest, e)
    beste = a + b + c + d + e - lavest - nest
    return del_pa(beste, antall_beste_ar, ved_null=0)


@regel("målestokken nr. 2", fra="2025-01-01")
def minste_sats(
    ung_ufor: JaNei,
    gift: JaNei,
    minste_ung_gift: AntallG,
    minste_ung_enslig: AntallG,
    minste_gift: AntallG,
    minste_enslig: AntallG,
) -> AntallG:
    """Minstesatsen følger sivilstanden, og er høyere for unge uføre."""
    if ung_ufor:
        return minste_ung_gift if gift else minste_ung_enslig
    return minste_gift if gift else minste_enslig


@regel("målestokken nr. 3", fra="2025-01-01")
def full_ut(grunnlag_ut: KrPerAr, ut_andel: Andel, minste_sats: AntallG, g: KrPerG) -> KrPerAr:
    """Full uføretrygd er en andel av grunnlaget, men aldri mindre enn minsteytelsen."""
    return max(ut_andel * grunnlag_ut, minste_sats * g)


@regel("målestokken nr. 4", fra="2025-01-01")
def brutto_ut(full_ut: KrPerAr, uforegrad: Andel) -> KrPerAr:
    """Uføretrygden svarer til uføregraden."""
    return full_ut * uforegrad


@regel("målestokken nr. 5", fra="2025-01-01")
def ifu(
    inntekt_for_uforhet: KrPerAr,
    ung_ufor: JaNei,
    gift: JaNei,
    minste_ifu_ung: AntallG,
    minste_ifu_gift: AntallG,
    minste_ifu_enslig: AntallG,
    g: KrPerG,
) -> KrPerAr:
    """Inntekt før uførhet settes aldri lavere enn en minste, høyest for unge uføre."""
    minste = minste_ifu_gift if gift else minste_ifu_enslig
    if ung_ufor:
        minste = max(minste, minste_ifu_ung)
    return max(inntekt_for_uforhet, minste * g)


@regel("målestokken nr. 6", fra="2025-01-01")
def inntektsgrense(
    uforegrad: Andel,
    ifu: KrPerAr,
    vta: JaNei,
    fribelop_vta: AntallG,
    fribelop: AntallG,
    g: KrPerG,
) -> KrPerAr:
    """Grensen er inntekten en har igjen ved graden, med et fribeløp i tillegg."""
    tillegg = fribelop_vta if vta else fribelop
    return (1 - uforegrad) * ifu + tillegg * g


@regel("målestokken nr. 7", fra="2025-01-01")
def kompensasjonsgrad(
    brutto_ut: KrPerAr, uforegrad: Andel, ifu: KrPerAr, kompensasjonsgrad_maks: Andel
) -> Andel:
    """Kompensasjonsgraden er full uføretrygd delt på inntekten før uførhet, opp til et tak."""
    if uforegrad == 0:
        return 0.0
    full = del_pa(brutto_ut, uforegrad, ved_null=0)
    return min(del_pa(full, ifu, ved_null=0), kompensasjonsgrad_maks)


@regel("målestokken nr. 8", fra="2025-01-01")
def reduksjon(annen_inntekt: KrPerAr, inntektsgrense: KrPerAr, kompensasjonsgrad: Andel) -> KrPerAr:
    """Uføretrygden går ned med en andel av inntekten over grensen."""
    return max(0.0, annen_inntekt - inntektsgrense) * kompensasjonsgrad


@regel("målestokken nr. 9", fra="2025-01-01")
def netto_ut(
    annen_inntekt: KrPerAr, inntektstak_andel: Andel, ifu: KrPerAr, brutto_ut: KrPerAr, reduksjon: KrPerAr
) -> KrPerAr:
    """Med inntekt over taket er uføretrygden null; ellers er den det som er igjen."""
    if annen_inntekt > inntektstak_andel * ifu:
        return 0.0
    return max(0.0, brutto_ut - reduksjon)


@regel("målestokken nr. 10", fra="2025-01-01")
def aap_grunnlag(
    inntekt_1: KrPerAr,
    inntekt_2: KrPerAr,
    inntekt_3: KrPerAr,
    grunnlag_tak: AntallG,
    g: KrPerG,
    antall_beste_ar: AntallAr,
) -> KrPerAr:
    """Grunnlaget for AAP er det beste av siste år og gjennomsnittet av tre."""
    tak = grunnlag_tak * g
    a = min(inntekt_1, tak)
    tre_ar = a + min(inntekt_2, tak) + min(inntekt_3, tak)
    return max(a, del_pa(tre_ar, antall_beste_ar, ved_null=0))


@regel("målestokken nr. 11", fra="2025-01-01")
def aap(
    aap_grunnlag: KrPerAr,
    aap_andel: Andel,
    alder: Alder,
    aap_ung_alder: Alder,
    aap_ung_andel: Andel,
    aap_minste: AntallG,
    g: KrPerG,
) -> KrPerAr:
    """AAP er en andel av grunnlaget, men aldri mindre enn en minste, som er lavere for unge."""
    minste = aap_minste * g
    if alder < aap_ung_alder:
        minste = aap_ung_andel * minste
    return max(aap_andel * aap_grunnlag, minste)


@regel("målestokken nr. 12", fra="2025-01-01")
def aap_dagsats(aap: KrPerAr, dager_i_aret: DagerPerAr) -> KrPerDag:
    """Dagsatsen er AAP delt på dagene i året, i hele kroner."""
    return avrund(del_pa(aap, dager_i_aret, ved_null=0))


@regel("målestokken nr. 13", fra="2025-01-01")
def barnetillegg(
    antall_barn: AntallBarn,
    barnetillegg_sats: KrPerDagPerBarn,
    barnetillegg_tak: Andel,
    aap_grunnlag: KrPerAr,
    dager_i_aret: DagerPerAr,
    aap_dagsats: KrPerDag,
) -> KrPerDag:
    """Barnetillegget er en sats for hvert barn, men AAP med tillegget har et tak."""
    tak = del_pa(barnetillegg_tak * aap_grunnlag, dager_i_aret, ved_null=0)
    return max(0.0, min(barnetillegg_sats * antall_barn, tak - aap_dagsats))


@regel("målestokken nr. 14", fra="2025-01-01")
def syk_dagsats(
    lonn: KrPerAr, syk_andel: Andel, syk_tak: AntallG, g: KrPerG, dager_i_aret: DagerPerAr
) -> KrPerDag:
    """Dagsatsen for sykepenger er lønnen opp til et tak, delt på dagene i året, i hele kroner."""
    return avrund(del_pa(syk_andel * min(lonn, syk_tak * g), dager_i_aret, ved_null=0))


@regel("målestokken nr. 15", fra="2025-01-01")
def sykepenger(syk_dagsats: KrPerDag, sykedager: DagerPerAr) -> KrPerAr:
    """Sykepengene er dagsatsen for hver sykedag."""
    return syk_dagsats * sykedager


@regel("målestokken nr. 16", fra="2025-01-01")
def skattbar(netto_ut: KrPerAr, annen_inntekt: KrPerAr, sykepenger: KrPerAr) -> KrPerAr:
    """Skattbar inntekt er uføretrygd, annen inntekt og sykepenger."""
    return netto_ut + annen_inntekt + sykepenger


@regel("målestokken nr. 17", fra="2025-01-01")
def trygdeavgift(
    skattbar: KrPerAr,
    trygdeavgift_sats: Andel,
    trygdeavgift_grense: KrPerAr,
    trygdeavgift_opptrapping: Andel,
) -> KrPerAr:
    """Trygdeavgiften trappes opp fra en nedre grense til full sats."""
    opptrapping = trygdeavgift_opptrapping * (skattbar - trygdeavgift_grense)
    return max(0.0, min(trygdeavgift_sats * skattbar, opptrapping))


@regel("målestokken nr. 18", fra="2025-01-01")
def minstefradrag(skattbar: KrPerAr, minstefradrag_sats: Andel, minstefradrag_maks: KrPerAr) -> KrPerAr:
    """Minstefradraget er en andel av inntekten, opp til et tak."""
    return min(minstefradrag_sats * skattbar, minstefradrag_maks)


@regel("målestokken nr. 19", fra="2025-01-01")
def alminnelig_inntekt(skattbar: KrPerAr, minstefradrag: KrPerAr, personfradrag: KrPerAr) -> KrPerAr:
    """Alminnelig inntekt er det som er igjen etter fradragene."""
    return max(0.0, skattbar - minstefradrag - personfradrag)


@regel("målestokken nr. 20", fra="2025-01-01")
def trinnskatt(skattbar: KrPerAr, trinnskatt_trinn: Trinntabell) -> KrPerAr:
    """Trinnskatten har en sats for hvert trinn av inntekten."""
    return trinnvis(skattbar, trinnskatt_trinn)


@regel("målestokken nr. 21", fra="2025-01-01")
def skatter(
    trygdeavgift: KrPerAr, alminnelig_inntekt: KrPerAr, alminnelig_sats: Andel, trinnskatt: KrPerAr
) -> KrPerAr:
    """Skattene er trygdeavgift, skatt på alminnelig inntekt og trinnskatt."""
    return trygdeavgift + alminnelig_sats * alminnelig_inntekt + trinnskatt


@regel("målestokken nr. 22", fra="2025-01-01")
def netto(skattbar: KrPerAr, skatter: KrPerAr) -> KrPerAr:
    """Netto er det som er igjen etter skatt."""
    return skattbar - skatter
