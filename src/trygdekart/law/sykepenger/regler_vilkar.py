"""Vilkårene alder og minsteinntekt, ftrl. §§ 8-3, 8-46, 8-47, 8-51 og 8-55, og retten samlet."""

from __future__ import annotations

from typing import Annotated

from ...engine import (
    MANEDER_I_ARET,
    Oppslag,
    del_pa,
    fyller_ar,
    regel,
    rund_ned,
)
from ...engine.units import (
    Alder,
    AntallAr,
    AntallDager,
    AntallG,
    Dato,
    JaNei,
    KrPerAr,
    KrPerG,
)
from ..uforetrygd.regler_trygdetid import hele_maneder
from .fakta_grunnlag import Gruppe

TimerPerAr = Annotated[float, "time/år"]
KrPerTime = Annotated[float, "kr/time"]

OPPSLAG = (
    Oppslag(
        navn="sykepenger_minsteinntekt_g",
        av="grunnbelop_minsteinntekt",
        dato="sykepenger_forste_sykedag",
        hjemmel="ftrl. § 8-3 andre ledd",
        etikett="Grunnbeløpet som minsteinntekten måles mot",
    ),
)


# --- alder ---------------------------------------------------------------------------------------


@regel("ftrl. § 8-3 første ledd", fra="2010-01-01", periode="dag", etikett="Alder", minst=0)
def sykepenger_alder(fodselsdato: Dato, dag: Dato) -> AntallAr:
    """Hele år en har fylt den dagen."""
    return rund_ned(hele_maneder(fodselsdato, dag - 1) / MANEDER_I_ARET)


@regel("ftrl. § 8-51", fra="2015-01-01", periode="dag", etikett="Ikke fylt 67 år før i dag")
def sykepenger_innenfor_67(sykepenger_fyller_67: Dato, dag: Dato) -> JaNei:
    """67-årsdagen er den siste dagen etter de vanlige reglene."""
    return dag <= sykepenger_fyller_67


@regel("ftrl. § 8-3 første ledd", fra="2015-01-01", periode="dag", etikett="Ikke fylt 70 år")
def sykepenger_innenfor_70(sykepenger_fyller_70: Dato, dag: Dato) -> JaNei:
    """Det er ingen rett fra og med 70-årsdagen."""
    return dag < sykepenger_fyller_70


@regel("vergemålsloven § 9; ftrl. § 22-13", fra="2010-01-01", etikett="For ung til å søke alene")
def sykepenger_for_ung_til_a_soke(
    fodselsdato: Dato, sykepenger_krav_dato: Dato, sykepenger_alder_sok_selv: Alder
) -> JaNei:
    """Den som ikke har fylt 18 år når det søkes, må søke sammen med vergen."""
    return sykepenger_krav_dato < fyller_ar(fodselsdato, sykepenger_alder_sok_selv)


# --- minsteinntekt -------------------------------------------------------------------------------


@regel("ftrl. § 8-3 andre ledd", fra="2010-01-01", etikett="Laveste grunnlag (½ G)", minst=0)
def sykepenger_halv_g(
    sykepenger_minsteinntekt_g: KrPerG, sykepenger_minsteinntekt_g_under_67: AntallG
) -> KrPerAr:
    """Grunnlaget må være minst halvparten av grunnbeløpet, som her endres senere enn 1. mai."""
    return sykepenger_minsteinntekt_g * sykepenger_minsteinntekt_g_under_67


@regel(
    "ftrl. § 8-51 andre ledd", fra="2010-01-01", etikett="Laveste grunnlag etter fylte 67 år (2 G)", minst=0
)
def sykepenger_to_g(
    sykepenger_minsteinntekt_g: KrPerG, sykepenger_minsteinntekt_g_over_67: AntallG
) -> KrPerAr:
    """Mellom 67 og 70 år må grunnlaget være minst to ganger grunnbeløpet."""
    return sykepenger_minsteinntekt_g * sykepenger_minsteinntekt_g_over_67


@regel(
    "ftrl. § 8-47", fra="2010-01-01", etikett="Laveste grunnlag for den som er ute av arbeid (1 G)", minst=0
)
def sykepenger_en_g(
    sykepenger_minsteinntekt_g: KrPerG, sykepenger_minsteinntekt_g_uten_arbeid: AntallG
) -> KrPerAr:
    """Den som er ute av arbeid en kort tid, må ha et grunnlag på minst grunnbeløpet."""
    return sykepenger_minsteinntekt_g * sykepenger_minsteinntekt_g_uten_arbeid


@regel("ftrl. § 8-3 andre ledd", fra="2010-01-01", etikett="Grunnlaget er under ½ G")
def sykepenger_under_halv_g(sykepenger_grunnlag: KrPerAr, sykepenger_halv_g: KrPerAr) -> JaNei:
    """Er grunnlaget akkurat halvparten av grunnbeløpet, er det nok."""
    return sykepenger_grunnlag < sykepenger_halv_g


@regel("ftrl. § 8-51 andre ledd", fra="2010-01-01", etikett="Grunnlaget er under 2 G")
def sykepenger_under_to_g(sykepenger_grunnlag: KrPerAr, sykepenger_to_g: KrPerAr) -> JaNei:
    """Er grunnlaget akkurat to ganger grunnbeløpet, er det nok."""
    return sykepenger_grunnlag < sykepenger_to_g


@regel("ftrl. §§ 8-46 og 8-55", fra="2010-01-01", etikett="Minsteinntekt kreves")
def sykepenger_minsteinntekt_kreves(sykepenger_gruppe: Gruppe, sykepenger_yrkesskade: JaNei) -> JaNei:
    """Ved yrkesskade og etter militærtjeneste er det ikke noe krav om minsteinntekt."""
    return not sykepenger_yrkesskade and sykepenger_gruppe != Gruppe.VERNEPLIKTIG


@regel(
    "ftrl. §§ 8-3, 8-47 og 8-51", fra="2015-01-01", periode="dag", etikett="Krav til grunnlaget", minst=0
)
def sykepenger_minsteinntekt(
    sykepenger_innenfor_67: JaNei,
    sykepenger_gruppe: Gruppe,
    sykepenger_halv_g: KrPerAr,
    sykepenger_to_g: KrPerAr,
    sykepenger_en_g: KrPerAr,
) -> KrPerAr:
    """½ G; 1 G for den som er ute av arbeid; 2 G fra dagen etter 67-årsdagen, også når en alt er syk."""
    if not sykepenger_innenfor_67:
        return sykepenger_to_g
    if sykepenger_gruppe == Gruppe.UTE_AV_ARBEID or sykepenger_gruppe == Gruppe.NYTT_ARBEID_UNDER_FIRE_UKER:
        return sykepenger_en_g
    return sykepenger_halv_g


@regel("ftrl. § 8-3 andre ledd", fra="2015-01-01", periode="dag", etikett="Inntekten er høy nok")
def sykepenger_inntekt_hoy_nok(
    sykepenger_minsteinntekt_kreves: JaNei, sykepenger_grunnlag: KrPerAr, sykepenger_minsteinntekt: KrPerAr
) -> JaNei:
    """Kravet gjelder sykepenger fra Nav, ikke det arbeidsgiveren betaler i arbeidsgiverperioden."""
    if not sykepenger_minsteinntekt_kreves:
        return True
    return sykepenger_grunnlag >= sykepenger_minsteinntekt


@regel("ftrl. § 8-3 andre ledd", fra="2015-01-01", periode="dag", etikett="Kroner over kravet til inntekt")
def sykepenger_inntekt_margin(sykepenger_grunnlag: KrPerAr, sykepenger_minsteinntekt: KrPerAr) -> KrPerAr:
    """Så mye høyere er grunnlaget enn kravet; er tallet negativt, er det så mye som mangler."""
    return sykepenger_grunnlag - sykepenger_minsteinntekt


@regel(
    "ftrl. § 8-3 andre ledd", fra="2015-01-01", periode="dag", etikett="Timer i året som gir rett", minst=0
)
def sykepenger_timer_for_rett(
    sykepenger_minsteinntekt: KrPerAr, sykepenger_timelonn: KrPerTime
) -> TimerPerAr:
    """Så mange timer i året må en arbeide til timelønnen for at inntekten skal være høy nok."""
    return del_pa(sykepenger_minsteinntekt, sykepenger_timelonn, ved_null=0)


@regel("ftrl. § 8-3 andre ledd", fra="2015-01-01", periode="dag", etikett="Timer i året over kravet")
def sykepenger_timer_margin(
    sykepenger_inntekt_margin: KrPerAr, sykepenger_timelonn: KrPerTime
) -> TimerPerAr:
    """Så mange færre timer i året kunne en arbeidet og fortsatt hatt rett; negativt er det som mangler."""
    return del_pa(sykepenger_inntekt_margin, sykepenger_timelonn, ved_null=0)


@regel("ftrl. § 8-3 andre ledd", fra="2015-01-01", periode="dag", etikett="Avslag: grunnlaget er under ½ G")
def sykepenger_avslag_inntekt_under_67(
    sykepenger_minsteinntekt_kreves: JaNei, sykepenger_innenfor_67: JaNei, sykepenger_inntekt_hoy_nok: JaNei
) -> JaNei:
    """Til og med 67-årsdagen avslås dagene når grunnlaget er for lavt etter § 8-3."""
    return sykepenger_minsteinntekt_kreves and sykepenger_innenfor_67 and not sykepenger_inntekt_hoy_nok


@regel(
    "ftrl. § 8-51 andre ledd", fra="2015-01-01", periode="dag", etikett="Avslag: grunnlaget er under 2 G"
)
def sykepenger_avslag_inntekt_over_67(
    sykepenger_minsteinntekt_kreves: JaNei, sykepenger_innenfor_67: JaNei, sykepenger_inntekt_hoy_nok: JaNei
) -> JaNei:
    """Fra dagen etter 67-årsdagen avslås dagene når grunnlaget er under 2 G."""
    return sykepenger_minsteinntekt_kreves and not sykepenger_innenfor_67 and not sykepenger_inntekt_hoy_nok


# --- særlige minstegrunnlag ----------------------------------------------------------------------


@regel("ftrl. § 8-46", fra="2010-01-01", etikett="Har krav på minst 2 G etter militærtjeneste")
def sykepenger_verneplikt_minst(
    sykepenger_gruppe: Gruppe,
    sykepenger_tjenestedager: AntallDager,
    sykepenger_verneplikt_dager: AntallDager,
) -> JaNei:
    """Den som har tjenestegjort i mer enn 28 dager, får et grunnlag på minst 2 G."""
    if sykepenger_gruppe != Gruppe.VERNEPLIKTIG:
        return False
    return sykepenger_tjenestedager > sykepenger_verneplikt_dager


@regel(
    "ftrl. § 8-46",
    fra="2010-01-01",
    etikett="Sykepengegrunnlag etter militærtjeneste",
    unntak_fra="sykepenger_grunnlag",
    nar="sykepenger_verneplikt_minst",
    foran=("sykepenger_grunnlag_yrkesskade",),
    sikkerhet="middels",
    minst=0,
)
def sykepenger_grunnlag_verneplikt(
    sykepenger_grunnlag_for_tak: KrPerAr,
    sykepenger_grunnlag_tak: KrPerAr,
    sykepenger_g: KrPerG,
    sykepenger_verneplikt_grunnlag_g: AntallG,
) -> KrPerAr:
    """Grunnlaget etter militærtjeneste er minst to ganger grunnbeløpet."""
    return max(
        sykepenger_g * sykepenger_verneplikt_grunnlag_g,
        min(sykepenger_grunnlag_for_tak, sykepenger_grunnlag_tak),
    )


@regel(
    "ftrl. § 8-55",
    fra="2010-01-01",
    etikett="Sykepengegrunnlag ved yrkesskade",
    unntak_fra="sykepenger_grunnlag",
    nar="sykepenger_yrkesskade",
    sikkerhet="lav",
    minst=0,
)
def sykepenger_grunnlag_yrkesskade(
    sykepenger_grunnlag_for_tak: KrPerAr,
    sykepenger_inntekt_ved_yrkesskaden: KrPerAr,
    sykepenger_grunnlag_tak: KrPerAr,
) -> KrPerAr:
    """Grunnlaget er ikke lavere enn inntekten da skaden skjedde, men høyst 6 G."""
    return min(
        max(sykepenger_grunnlag_for_tak, sykepenger_inntekt_ved_yrkesskaden), sykepenger_grunnlag_tak
    )
