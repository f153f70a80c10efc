"""Hva som er inntekt etter ftrl. § 12-14, og etteroppgjøret etter fjerde ledd.

Etteroppgjøret er det samme regnestykket som planen for året, med loven slik den er kjent når
oppgjøret gjøres: det er derfor 2026 får 1 G og høyst 70 prosent for hele året.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Annotated

from ...engine import del_pa, regel, rund_opp
from ...engine.units import Andel, AntallDager, Dato, JaNei, Kr, KrPerAr, KrPerManed
from .valg_oppgjor import AapSomInntekt, GrenseForEtterbetaling


class EtteroppgjorUtfall(IntEnum):
    """Hva etteroppgjøret ender med."""

    TILBAKEKREVING = 1
    FOR_MYE_UNDER_GRENSEN = 2
    INGEN_AVVIK = 3
    ETTERBETALING = 4
    FOR_LITE_UNDER_GRENSEN = 5


@regel(
    "ftrl. § 12-14 andre ledd",
    fra="2015-01-01",
    periode="år",
    etikett="Pensjonsgivende inntekt og inntekt fra utlandet",
    minst=0,
)
def uforetrygd_inntekt_av_arbeid(
    pensjonsgivende_inntekt: KrPerAr,
    uforetrygd_naeringsinntekt: KrPerAr,
    uforetrygd_utenlandsinntekt: KrPerAr,
    uforetrygd_sykepenger_i_aret: KrPerAr,
    uforetrygd_aap_i_aret: KrPerAr,
    uforetrygd_valg_aap: AapSomInntekt,
) -> KrPerAr:
    """Lønn, næringsinntekt, sykepenger og lønn fra utlandet regnes som inntekt."""
    inntekt = (
        pensjonsgivende_inntekt
        + uforetrygd_naeringsinntekt
        + uforetrygd_utenlandsinntekt
        + uforetrygd_sykepenger_i_aret
    )
    if uforetrygd_aap_i_aret == 0:
        return inntekt
    if uforetrygd_valg_aap == AapSomInntekt.TELLER:
        return inntekt + uforetrygd_aap_i_aret
    return inntekt


@regel(
    "ftrl. § 12-14 fjerde ledd; forskrift 5.12.2014 nr. 1602 kap. 4",
    fra="2015-01-01",
    periode="år",
    etikett="Inntekt som holdes utenfor",
    minst=0,
)
def uforetrygd_inntekt_holdt_utenfor(
    uforetrygd_inntekt_utenfor_perioden: KrPerAr,
    uforetrygd_fradrag_feriepenger: KrPerAr,
    uforetrygd_fradrag_etterbetalt_lonn: KrPerAr,
    uforetrygd_fradrag_avvikling: KrPerAr,
    uforetrygd_fradrag_produksjonstilskudd: KrPerAr,
    uforetrygd_fradrag_erstatning: KrPerAr,
) -> KrPerAr:
    """Visse inntekter holdes utenfor når de er dokumentert, som lønn opptjent før uføretrygden."""
    return (
        uforetrygd_inntekt_utenfor_perioden
        + uforetrygd_fradrag_feriepenger
        + uforetrygd_fradrag_etterbetalt_lonn
        + uforetrygd_fradrag_avvikling
        + uforetrygd_fradrag_produksjonstilskudd
        + uforetrygd_fradrag_erstatning
    )


@regel(
    "ftrl. § 12-14 andre ledd",
    fra="2015-01-01",
    periode="år",
    etikett="Inntekt som regnes med",
    minst=0,
)
def uforetrygd_inntekt(
    uforetrygd_inntekt_av_arbeid: KrPerAr, uforetrygd_inntekt_holdt_utenfor: KrPerAr
) -> KrPerAr:
    """Inntekten i kalenderåret, uten det som holdes utenfor, avgjør hvor mye uføretrygden går ned."""
    return max(0.0, uforetrygd_inntekt_av_arbeid - uforetrygd_inntekt_holdt_utenfor)


@regel(
    "ftrl. § 12-14 andre ledd",
    fra="2015-01-01",
    periode="år",
    etikett="Det en beholder av inntekten over grensen",
)
def uforetrygd_beholdt_av_overskytende(
    uforetrygd_overskytende_inntekt: KrPerAr, uforetrygd_reduksjon: KrPerAr
) -> KrPerAr:
    """Av inntekten over grensen beholder en det som ikke går til lavere uføretrygd."""
    return uforetrygd_overskytende_inntekt - uforetrygd_reduksjon


@regel(
    "forskrift 5.12.2014 nr. 1602 § 4-1",
    fra="2015-01-01",
    periode="år",
    etikett="Arbeidsforsøk: uføretrygden stanses ikke",
    unntak_fra="uforetrygd_stanset",
    nar="uforetrygd_arbeidsforsok",
    sikkerhet="middels",
)
def uforetrygd_stanset_ved_arbeidsforsok() -> JaNei:
    """Ved arbeidsforsøk kan Nav la være å stanse uføretrygden selv om inntekten er over taket."""
    return False


# --- etteroppgjøret ------------------------------------------------------------------------------


@regel(
    "ftrl. § 12-14 fjerde ledd",
    fra="2015-01-01",
    periode="år",
    etikett="Avvik i uføretrygd og gjenlevendetillegg",
)
def uforetrygd_oppgjor_avvik_uforetrygd(
    uforetrygd_oppgjor_mottatt: Kr,
    uforetrygd_arsrett: Kr,
    uforetrygd_oppgjor_mottatt_gjenlevendetillegg: Kr,
    uforetrygd_oppgjor_rett_gjenlevendetillegg: Kr,
) -> Kr:
    """Avviket er det du fikk, minus det du skulle ha fått."""
    fikk = uforetrygd_oppgjor_mottatt + uforetrygd_oppgjor_mottatt_gjenlevendetillegg
    skulle_fatt = uforetrygd_arsrett + uforetrygd_oppgjor_rett_gjenlevendetillegg
    return fikk - skulle_fatt


@regel(
    "ftrl. § 12-16, jf. § 12-14 fjerde ledd",
    fra="2015-01-01",
    periode="år",
    etikett="Avvik i barnetillegg for fellesbarn",
)
def uforetrygd_oppgjor_avvik_barnetillegg_felles(
    uforetrygd_oppgjor_mottatt_barnetillegg_felles: Kr, uforetrygd_oppgjor_rett_barnetillegg_felles: Kr
) -> Kr:
    """Avviket er barnetillegget du fikk for fellesbarn, minus det du skulle ha fått."""
    return uforetrygd_oppgjor_mottatt_barnetillegg_felles - uforetrygd_oppgjor_rett_barnetillegg_felles


@regel(
    "ftrl. § 12-16, jf. § 12-14 fjerde ledd",
    fra="2015-01-01",
    periode="år",
    etikett="Avvik i barnetillegg for særkullsbarn",
)
def uforetrygd_oppgjor_avvik_barnetillegg_saerkull(
    uforetrygd_oppgjor_mottatt_barnetillegg_saerkull: Kr,
    uforetrygd_oppgjor_rett_barnetillegg_saerkull: Kr,
) -> Kr:
    """Avviket er barnetillegget du fikk for særkullsbarn, minus det du skulle ha fått."""
    return uforetrygd_oppgjor_mottatt_barnetillegg_saerkull - uforetrygd_oppgjor_rett_barnetillegg_saerkull


@regel(
    "ftrl. § 12-14 fjerde ledd",
    fra="2015-01-01",
    periode="år",
    etikett="Avvik i alt (mer enn null: for mye utbetalt)",
    sikkerhet="middels",
)
def uforetrygd_oppgjor_avvik(
    uforetrygd_oppgjor_avvik_uforetrygd: Kr,
    uforetrygd_oppgjor_avvik_barnetillegg_felles: Kr,
    uforetrygd_oppgjor_avvik_barnetillegg_saerkull: Kr,
) -> Kr:
    """Uføretrygd, gjenlevendetillegg og barnetillegg gjøres opp under ett."""
    return (
        uforetrygd_oppgjor_avvik_uforetrygd
        + uforetrygd_oppgjor_avvik_barnetillegg_felles
        + uforetrygd_oppgjor_avvik_barnetillegg_saerkull
    )


@regel("ftrl. § 12-14 fjerde ledd", fra="2015-01-01", periode="år", etikett="For mye utbetalt")
def uforetrygd_oppgjor_for_mye(uforetrygd_oppgjor_avvik: Kr) -> JaNei:
    """Fikk du mer enn du skulle ha fått, er det utbetalt for mye."""
    return uforetrygd_oppgjor_avvik > 0


@regel(
    "ftrl. § 12-14 fjerde ledd; forskrift 5.12.2014 nr. 1602 kap. 4",
    fra="2015-01-01",
    periode="år",
    etikett="Minste beløp som kreves tilbake",
    sikkerhet="lav",
    minst=0,
)
def uforetrygd_oppgjor_minste_tilbakekreving(
    uforetrygd_oppgjor_tilbakekreving_fra: Andel, uforetrygd_oppgjor_rettsgebyr: Kr
) -> Kr:
    """Mindre enn ett rettsgebyr kreves ikke tilbake."""
    return uforetrygd_oppgjor_tilbakekreving_fra * uforetrygd_oppgjor_rettsgebyr


@regel(
    "ftrl. § 12-14 fjerde ledd; forskrift 5.12.2014 nr. 1602 kap. 4",
    fra="2015-01-01",
    periode="år",
    etikett="Minste beløp som etterbetales",
    sikkerhet="lav",
    minst=0,
)
def uforetrygd_oppgjor_minste_etterbetaling(
    uforetrygd_valg_etterbetaling: GrenseForEtterbetaling,
    uforetrygd_oppgjor_etterbetaling_fra: Andel,
    uforetrygd_oppgjor_etterbetaling_fra_annen: Andel,
    uforetrygd_oppgjor_rettsgebyr: Kr,
) -> Kr:
    """Mindre enn en liten del av rettsgebyret etterbetales ikke."""
    if uforetrygd_valg_etterbetaling == GrenseForEtterbetaling.TJUEFEM_PROSENT:
        return uforetrygd_oppgjor_etterbetaling_fra_annen * uforetrygd_oppgjor_rettsgebyr
    return uforetrygd_oppgjor_etterbetaling_fra * uforetrygd_oppgjor_rettsgebyr


@regel("ftrl. § 12-14 fjerde ledd", fra="2015-01-01", periode="år", etikett="Utfall av etteroppgjøret")
def uforetrygd_oppgjor_utfall(
    uforetrygd_oppgjor_avvik: Kr,
    uforetrygd_oppgjor_minste_tilbakekreving: Kr,
    uforetrygd_oppgjor_minste_etterbetaling: Kr,
) -> EtteroppgjorUtfall:
    """For mye kreves tilbake og for lite etterbetales, når det ikke er for små beløp."""
    if uforetrygd_oppgjor_avvik == 0:
        return EtteroppgjorUtfall.INGEN_AVVIK
    if uforetrygd_oppgjor_avvik > 0:
        if uforetrygd_oppgjor_avvik < uforetrygd_oppgjor_minste_tilbakekreving:
            return EtteroppgjorUtfall.FOR_MYE_UNDER_GRENSEN
        return EtteroppgjorUtfall.TILBAKEKREVING
    if -uforetrygd_oppgjor_avvik < uforetrygd_oppgjor_minste_etterbetaling:
        return EtteroppgjorUtfall.FOR_LITE_UNDER_GRENSEN
    return EtteroppgjorUtfall.ETTERBETALING


@regel("ftrl. § 12-14 fjerde ledd", fra="2015-01-01", periode="år", etikett="Skal betales tilbake", minst=0)
def uforetrygd_oppgjor_tilbakebetaling(
    uforetrygd_oppgjor_utfall: EtteroppgjorUtfall, uforetrygd_oppgjor_avvik: Kr
) -> Kr:
    """Hele avviket skal betales tilbake når det ikke er under grensen."""
    if uforetrygd_oppgjor_utfall == EtteroppgjorUtfall.TILBAKEKREVING:
        return uforetrygd_oppgjor_avvik
    return 0.0


@regel("ftrl. § 12-14 fjerde ledd", fra="2015-01-01", periode="år", etikett="Etterbetales", minst=0)
def uforetrygd_oppgjor_etterbetaling(
    uforetrygd_oppgjor_utfall: EtteroppgjorUtfall, uforetrygd_oppgjor_avvik: Kr
) -> Kr:
    """Hele det som mangler, etterbetales når det ikke er under grensen."""
    if uforetrygd_oppgjor_utfall == EtteroppgjorUtfall.ETTERBETALING:
        return -uforetrygd_oppgjor_avvik
    return 0.0


@regel(
    "ftrl. § 12-14 fjerde ledd",
    fra="2015-01-01",
    periode="år",
    etikett="Ventet krav om tilbakebetaling",
    minst=0,
)
def uforetrygd_plan_ventet_tilbakebetaling(
    uforetrygd_plan_for_mye: Kr, uforetrygd_oppgjor_minste_tilbakekreving: Kr
) -> Kr:
    """Det som er utbetalt for mye, kreves tilbake når det ikke er under grensen."""
    if uforetrygd_plan_for_mye < uforetrygd_oppgjor_minste_tilbakekreving:
        return 0.0
    return uforetrygd_plan_for_mye


@regel("ftrl. § 12-14 fjerde ledd", fra="2015-01-01", periode="år", etikett="Ventet etterbetaling", minst=0)
def uforetrygd_plan_ventet_etterbetaling(
    uforetrygd_plan_for_lite: Kr, uforetrygd_oppgjor_minste_etterbetaling: Kr
) -> Kr:
    """Det som blir utbetalt for lite, etterbetales når det ikke er under grensen."""
    if uforetrygd_plan_for_lite < uforetrygd_oppgjor_minste_etterbetaling:
        return 0.0
    return uforetrygd_plan_for_lite


@regel("Navs forhåndsvarsel om etteroppgjør", fra="2015-01-01", periode="år", etikett="Frist for å svare")
def uforetrygd_oppgjor_svarfrist(
    uforetrygd_oppgjor_varslet: Dato, uforetrygd_oppgjor_svarfrist_dager: AntallDager
) -> Dato:
    """Du har tre uker på å svare på forhåndsvarselet om etteroppgjør."""
    return uforetrygd_oppgjor_varslet + uforetrygd_oppgjor_svarfrist_dager


@regel(
    "Navs forhåndsvarsel om etteroppgjør",
    fra="2015-01-01",
    periode="år",
    etikett="Dagen varselet blir vedtak",
)
def uforetrygd_oppgjor_blir_vedtak(
    uforetrygd_oppgjor_varslet: Dato, uforetrygd_oppgjor_vedtak_dager: AntallDager
) -> Dato:
    """Svarer du ikke, blir varselet et vedtak etter fire uker."""
    return uforetrygd_oppgjor_varslet + uforetrygd_oppgjor_vedtak_dager


@regel(
    "ftrl. § 22-16; Navs brev om etteroppgjør",
    fra="2015-01-01",
    periode="år",
    etikett="Trekk per måned til det er betalt tilbake",
    minst=0,
)
def uforetrygd_oppgjor_trekk(
    uforetrygd_oppgjor_tilbakebetaling: Kr,
    uforetrygd_oppgjor_maned_na: KrPerManed,
    uforetrygd_oppgjor_trekkandel: Andel,
) -> KrPerManed:
    """Det som skal betales tilbake, trekkes vanligvis med 10 prosent av uføretrygden hver måned."""
    if uforetrygd_oppgjor_tilbakebetaling == 0:
        return 0.0
    return uforetrygd_oppgjor_maned_na * uforetrygd_oppgjor_trekkandel


@regel(
    "ftrl. § 22-16; Navs brev om etteroppgjør",
    fra="2015-01-01",
    periode="år",
    etikett="Måneder med trekk",
    minst=0,
)
def uforetrygd_oppgjor_trekk_maneder(
    uforetrygd_oppgjor_tilbakebetaling: Kr, uforetrygd_oppgjor_trekk: KrPerManed
) -> Annotated[float, "måned"]:
    """Så mange måneder trekkes det før alt er betalt tilbake."""
    return rund_opp(del_pa(uforetrygd_oppgjor_tilbakebetaling, uforetrygd_oppgjor_trekk, ved_null=0))
