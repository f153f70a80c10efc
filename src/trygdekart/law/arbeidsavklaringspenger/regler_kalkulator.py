"""Navs offentlige kalkulator for arbeidsavklaringspenger: et eget, forenklet årsbeløp.

Den regner i kroner for et år, med dagens G både for inntekten og ytelsen, har 90-prosenttaket, og
runder bare til slutt. Den er ikke slik vedtakene regnes, og tallene herfra må ikke blandes med dem.
"""

from __future__ import annotations

from typing import Annotated

from ...engine import avrund, del_pa, hjelpefunksjon, regel
from ...engine.units import Andel, AntallG, JaNei, KrPerAr, KrPerG

Antall = Annotated[float, "antall"]
Barnetall = Annotated[int, "barn"]
KrPerDagPerBarn = Annotated[float, "kr/dag/barn"]
DagerPerAr = Annotated[float, "dag/år"]


@hjelpefunksjon
def i_dagens_g(inntekt: KrPerAr, snitt_g: KrPerG, grunnbelop: KrPerG, tak: AntallG) -> KrPerAr:
    """Løft inntekten til dagens G, og kutt den ved taket."""
    return min(del_pa(inntekt, snitt_g, ved_null=0) * grunnbelop, tak * grunnbelop)


@regel("Navs kalkulator", fra="2010-03-01", etikett="Kalkulatorens grunnlag", minst=0)
def aap_kalkulator_grunnlag(
    aap_inntekt_1: KrPerAr,
    aap_inntekt_2: KrPerAr,
    aap_inntekt_3: KrPerAr,
    aap_snitt_g_1: KrPerG,
    aap_snitt_g_2: KrPerG,
    aap_snitt_g_3: KrPerG,
    grunnbelop: KrPerG,
    aap_grunnlag_tak: AntallG,
    aap_grunnlag_antall_ar: Antall,
) -> KrPerAr:
    """Det beste av siste år og snittet av tre, alle løftet til dagens G."""
    siste = i_dagens_g(aap_inntekt_1, aap_snitt_g_1, grunnbelop, aap_grunnlag_tak)
    andre = i_dagens_g(aap_inntekt_2, aap_snitt_g_2, grunnbelop, aap_grunnlag_tak)
    tredje = i_dagens_g(aap_inntekt_3, aap_snitt_g_3, grunnbelop, aap_grunnlag_tak)
    return max(siste, del_pa(siste + andre + tredje, aap_grunnlag_antall_ar, ved_null=0))


@regel(
    "Navs kalkulator",
    fra="2010-03-01",
    periode="dag",
    etikett="Kalkulatorens ytelse før barnetillegg",
    minst=0,
)
def aap_kalkulator_ytelse(
    aap_kalkulator_grunnlag: KrPerAr,
    aap_kompensasjonsgrad: Andel,
    grunnbelop: KrPerG,
    aap_minste_arlig_ytelse: AntallG,
    aap_under_25: JaNei,
    aap_under_25_teller: Antall,
    aap_under_25_nevner: Antall,
) -> KrPerAr:
    """66 prosent av grunnlaget, minst minsteytelsen, og to tredjedeler av den under 25 år."""
    minste = aap_minste_arlig_ytelse * grunnbelop
    if aap_under_25:
        minste = del_pa(minste * aap_under_25_teller, aap_under_25_nevner, ved_null=0)
    return max(aap_kalkulator_grunnlag * aap_kompensasjonsgrad, minste)


@regel(
    "Navs kalkulator",
    fra="2010-03-01",
    periode="dag",
    etikett="Kalkulatorens ytelse med barnetillegg",
    minst=0,
)
def aap_kalkulator_med_barn(
    aap_kalkulator_ytelse: KrPerAr,
    aap_antall_barn: Barnetall,
    aap_barnetillegg_per_dag_per_barn: KrPerDagPerBarn,
    aap_dager_per_ar: DagerPerAr,
    aap_kompensasjonsgrad: Andel,
    aap_tak_med_barnetillegg: Andel,
) -> KrPerAr:
    """Ytelsen med barnetillegg kan ikke være mer enn 90 prosent av det den svarer til i grunnlag."""
    tillegg = aap_barnetillegg_per_dag_per_barn * aap_antall_barn * aap_dager_per_ar
    tak = del_pa(aap_kalkulator_ytelse, aap_kompensasjonsgrad, ved_null=0) * aap_tak_med_barnetillegg
    return min(aap_kalkulator_ytelse + tillegg, tak)


@regel("Navs kalkulator", fra="2010-03-01", periode="dag", etikett="Kalkulatorens årsbeløp", minst=0)
def aap_kalkulator_per_ar(
    aap_kalkulator_med_barn: KrPerAr,
    aap_andel_arbeid: Andel,
    aap_mottar: JaNei,
    aap_arbeidsgrense: Andel,
    aap_kalkulator_grense_uten_aap: Andel,
) -> KrPerAr:
    """Beløpet går ned med andelen arbeid; over grensen er det ingenting. Bare dette rundes, til kroner."""
    grense = aap_kalkulator_grense_uten_aap
    if aap_mottar:
        grense = aap_arbeidsgrense
    if aap_andel_arbeid > grense:
        return 0.0
    return avrund(aap_kalkulator_med_barn * (1 - aap_andel_arbeid))
