"""Nedsatt inntektsevne, inntekt før og etter uførhet, og uføregraden, ftrl. §§ 12-7, 12-9 og 12-10."""

from __future__ import annotations

from typing import Annotated

from ...engine import (
    avrund,
    del_pa,
    hjelpefunksjon,
    regel,
)
from ...engine.units import (
    Andel,
    AntallG,
    JaNei,
    KrPerAr,
    KrPerG,
)
from .fakta_vilkar import YrkeForUforhet
from .valg_vilkar import GradMidtMellom, IfuNiva

# --- §§ 12-7, 12-9 og 12-10: inntektsevne, inntekt før og etter uførhet, uføregrad -------------------


@hjelpefunksjon
def loftet(belop: KrPerAr, til: KrPerG, fra: KrPerG, valg: Annotated[IfuNiva, "kategori"]) -> KrPerAr:
    """Løft et beløp fra én G til en annen, hvis valget er å løfte."""
    if valg == IfuNiva.SOM_TJENT:
        return belop
    return belop * del_pa(til, fra, ved_null=1)


@regel(
    "ftrl. § 12-9 første ledd", fra="2015-01-01", periode="fast", etikett="IFU som arbeidstaker", minst=0
)
def uforetrygd_ifu_arbeidstaker(
    uforetrygd_inntekt_ar_1: KrPerAr,
    uforetrygd_stillingsandel_for_uforhet: Andel,
    uforetrygd_g_ved_uforetidspunktet: KrPerG,
    uforetrygd_snitt_g_ar_1: KrPerG,
    uforetrygd_valg_ifu_niva: IfuNiva,
) -> KrPerAr:
    """For arbeidstakere er det inntekten året før, regnet om til full stilling."""
    full = del_pa(uforetrygd_inntekt_ar_1, uforetrygd_stillingsandel_for_uforhet, ved_null=0)
    return loftet(
        full, uforetrygd_g_ved_uforetidspunktet, uforetrygd_snitt_g_ar_1, uforetrygd_valg_ifu_niva
    )


@regel("ftrl. § 12-9 første ledd", fra="2015-01-01", periode="fast", etikett="IFU som selvstendig", minst=0)
def uforetrygd_ifu_selvstendig(
    uforetrygd_inntekt_ar_1: KrPerAr,
    uforetrygd_inntekt_ar_2: KrPerAr,
    uforetrygd_inntekt_ar_3: KrPerAr,
    uforetrygd_g_ved_uforetidspunktet: KrPerG,
    uforetrygd_snitt_g_ar_1: KrPerG,
    uforetrygd_snitt_g_ar_2: KrPerG,
    uforetrygd_snitt_g_ar_3: KrPerG,
    uforetrygd_valg_ifu_niva: IfuNiva,
    uforetrygd_ifu_selvstendig_ar: Annotated[int, "antall"],
) -> KrPerAr:
    """For selvstendige er det snittet av de tre siste kalenderårene, også når de er ujevne."""
    g = uforetrygd_g_ved_uforetidspunktet
    ett = loftet(uforetrygd_inntekt_ar_1, g, uforetrygd_snitt_g_ar_1, uforetrygd_valg_ifu_niva)
    to = loftet(uforetrygd_inntekt_ar_2, g, uforetrygd_snitt_g_ar_2, uforetrygd_valg_ifu_niva)
    tre = loftet(uforetrygd_inntekt_ar_3, g, uforetrygd_snitt_g_ar_3, uforetrygd_valg_ifu_niva)
    return del_pa(ett + to + tre, uforetrygd_ifu_selvstendig_ar, ved_null=0)


@regel(
    "ftrl. § 12-9 første ledd",
    fra="2015-01-01",
    periode="fast",
    etikett="Inntekt før uførhet (IFU)",
    minst=0,
)
def uforetrygd_beregnet_ifu(
    uforetrygd_yrke_for_uforhet: YrkeForUforhet,
    uforetrygd_ifu_arbeidstaker: KrPerAr,
    uforetrygd_ifu_selvstendig: KrPerAr,
) -> KrPerAr:
    """Inntekt før uførhet er det en tjente i full stilling før en ble ufør."""
    if uforetrygd_yrke_for_uforhet == YrkeForUforhet.ARBEIDSTAKER:
        return uforetrygd_ifu_arbeidstaker
    if uforetrygd_yrke_for_uforhet == YrkeForUforhet.SELVSTENDIG:
        return uforetrygd_ifu_selvstendig
    return 0.0


@regel(
    "ftrl. § 12-9 andre ledd",
    fra="2015-01-01",
    periode="fast",
    etikett="Inntekt etter uførhet (IEU)",
    minst=0,
)
def uforetrygd_beregnet_ieu(
    uforetrygd_ventet_inntekt: KrPerAr,
    uforetrygd_ubrukt_inntektsmulighet: KrPerAr,
    uforetrygd_g_ved_uforetidspunktet: KrPerG,
    uforetrygd_g_ved_kravet: KrPerG,
) -> KrPerAr:
    """Inntekt etter uførhet er ventet inntekt og ubrukte muligheter, i uføretidspunktets kroner."""
    na = uforetrygd_ventet_inntekt + uforetrygd_ubrukt_inntektsmulighet
    return na * del_pa(uforetrygd_g_ved_uforetidspunktet, uforetrygd_g_ved_kravet, ved_null=1)


@regel("ftrl. § 12-9 første ledd", fra="2015-01-01", etikett="Inntekt før uførhet i uføregraden", minst=0)
def uforetrygd_ifu_i_graden(
    uforetrygd_ifu_fastsatt: KrPerAr,
    uforetrygd_minste_ifu: AntallG,
    uforetrygd_g_ved_uforetidspunktet: KrPerG,
) -> KrPerAr:
    """Uføregraden regnes av inntekten før uførhet, som aldri er under minstegrensen."""
    return max(uforetrygd_ifu_fastsatt, uforetrygd_minste_ifu * uforetrygd_g_ved_uforetidspunktet)


@regel("ftrl. §§ 12-7 og 12-10 første ledd", fra="2015-01-01", etikett="Nedsatt inntektsevne", minst=0)
def uforetrygd_inntektstap(uforetrygd_ifu_i_graden: KrPerAr, uforetrygd_ieu_fastsatt: KrPerAr) -> Andel:
    """Så stor del av inntekten før uførhet er tapt, før avrunding."""
    tap = max(0.0, uforetrygd_ifu_i_graden - uforetrygd_ieu_fastsatt)
    return del_pa(tap, uforetrygd_ifu_i_graden, ved_null=0)


@regel("ftrl. § 12-7 første ledd", fra="2015-01-01", etikett="Krav til nedsatt inntektsevne", minst=0)
def uforetrygd_inntektsevne_grense(uforetrygd_inntektsevne_krav: Andel) -> Andel:
    """Inntektsevnen må være varig nedsatt med minst halvparten."""
    return uforetrygd_inntektsevne_krav


@regel(
    "ftrl. § 12-7 andre ledd",
    fra="2015-01-01",
    etikett="Krav til nedsatt inntektsevne etter AAP",
    unntak_fra="uforetrygd_inntektsevne_grense",
    nar="uforetrygd_aap_ved_krav",
    minst=0,
)
def uforetrygd_inntektsevne_grense_aap(uforetrygd_inntektsevne_krav_aap: Andel) -> Andel:
    """Den som får arbeidsavklaringspenger når kravet settes fram, trenger minst 40 prosent."""
    return uforetrygd_inntektsevne_krav_aap


@regel(
    "ftrl. § 12-17",
    fra="2015-01-01",
    etikett="Krav til nedsatt inntektsevne ved yrkesskade",
    unntak_fra="uforetrygd_inntektsevne_grense",
    nar="uforetrygd_ufor_av_yrkesskade",
    foran=("uforetrygd_inntektsevne_grense_aap",),
    minst=0,
)
def uforetrygd_inntektsevne_grense_yrkesskade(uforetrygd_inntektsevne_krav_yrkesskade: Andel) -> Andel:
    """Ved godkjent yrkesskade trengs minst 30 prosent."""
    return uforetrygd_inntektsevne_krav_yrkesskade


@regel("ftrl. § 12-7", fra="2015-01-01", etikett="Vilkåret om nedsatt inntektsevne")
def uforetrygd_vilkar_inntektsevne(
    uforetrygd_inntektstap: Andel,
    uforetrygd_inntektsevne_krav: Andel,
    uforetrygd_inntektsevne_krav_yrkesskade: Andel,
    uforetrygd_inntektsevne_grense: Andel,
) -> JaNei:
    """Inntektsevnen må være nedsatt med minst 50, 40 eller 30 prosent; det prøves før avrunding."""
    if uforetrygd_inntektstap >= uforetrygd_inntektsevne_krav:
        return True
    if uforetrygd_inntektstap < uforetrygd_inntektsevne_krav_yrkesskade:
        return False
    return uforetrygd_inntektstap >= uforetrygd_inntektsevne_grense


@regel("ftrl. § 12-7", fra="2015-01-01", etikett="Mangler av nedsatt inntektsevne", minst=0)
def uforetrygd_mangler_inntektstap(
    uforetrygd_inntektstap: Andel, uforetrygd_inntektsevne_grense: Andel
) -> Andel:
    """Så mye mer måtte inntektsevnen vært nedsatt."""
    return max(0.0, uforetrygd_inntektsevne_grense - uforetrygd_inntektstap)


@regel("ftrl. § 12-7", fra="2015-01-01", etikett="Høyeste inntekt etter uførhet som gir rett", minst=0)
def uforetrygd_hoyeste_ieu(
    uforetrygd_ifu_i_graden: KrPerAr, uforetrygd_inntektsevne_grense: Andel
) -> KrPerAr:
    """Med høyere inntekt etter uførhet enn dette er inntektsevnen ikke nedsatt nok."""
    return uforetrygd_ifu_i_graden * (1 - uforetrygd_inntektsevne_grense)


@regel(
    "ftrl. §§ 12-7 og 12-9 tredje ledd",
    fra="2015-01-01",
    etikett="Høyeste inntekt etter uførhet som gir rett, i dagens kroner",
    minst=0,
)
def uforetrygd_hoyeste_ieu_na(
    uforetrygd_oifu_per_ar: KrPerAr, uforetrygd_inntektsevne_grense: Andel
) -> KrPerAr:
    """Inntektene før og etter uførhet måles i samme kroner, så grensen i dag følger G."""
    return uforetrygd_oifu_per_ar * (1 - uforetrygd_inntektsevne_grense)


@regel("ftrl. § 12-10 første ledd", fra="2015-01-01", etikett="Uføregrad", minst=0)
def uforetrygd_beregnet_uforegrad(
    uforetrygd_vilkar_inntektsevne: JaNei,
    uforetrygd_inntektstap: Andel,
    uforetrygd_gradering_trinn: Andel,
    uforetrygd_valg_grad: GradMidtMellom,
) -> Andel:
    """Uføregraden er den tapte delen av inntekten, i trinn på 5 prosentenheter."""
    if not uforetrygd_vilkar_inntektsevne:
        return 0.0
    if uforetrygd_valg_grad == GradMidtMellom.NED:
        return -avrund(-uforetrygd_inntektstap, uforetrygd_gradering_trinn)
    return avrund(uforetrygd_inntektstap, uforetrygd_gradering_trinn)
