"""Sykepengegrunnlaget, ftrl. §§ 8-10 og 8-28 til 8-30: inntekten da en ble syk, høyst 6 G."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from ...engine import (
    MANEDER_I_ARET,
    Oppslag,
    Samlet,
    avrund,
    del_pa,
    forste_i_maneden,
    legg_til_maneder,
    mangler,
    regel,
)
from ...engine.declare import utledning
from ...engine.units import (
    Andel,
    AntallG,
    AntallManeder,
    Dato,
    JaNei,
    KrPerAr,
    KrPerDag,
    KrPerG,
    KrPerManed,
)
from ...timeline import Tidslinje
from .regler_refusjon import DagerPerAr

KrPerUke = Annotated[float, "kr/uke"]
UkerPerAr = Annotated[float, "uke/år"]

OPPSLAG = (
    Oppslag(
        navn="sykepenger_g_da",
        av="grunnbelop",
        dato="sykepenger_forste_sykedag",
        hjemmel="ftrl. § 8-10 andre ledd",
        etikett="Grunnbeløpet første sykedag",
    ),
    Oppslag(
        navn="sykepenger_g_ikke_tatt_i_bruk_da",
        av="sykepenger_grunnbelop_ikke_tatt_i_bruk",
        dato="sykepenger_forste_sykedag",
        hjemmel="ftrl. § 1-4; ftrl. § 8-10",
        etikett="Grunnbeløpet som ble brukt til det nye var tatt i bruk (0: det var tatt i bruk)",
    ),
)

SAMLET = (
    Samlet(
        "sykepenger_samlet_rapportert_siste_ar",
        "sykepenger_rapportert_siste_ar",
        "ftrl. § 8-30 andre ledd",
        "Samlet rapportert inntekt de tolv siste månedene",
    ),
)


# --- inntekten -----------------------------------------------------------------------------------


@regel("ftrl. § 8-28", fra="2010-01-01", etikett="Ble syk før 2019")
def sykepenger_syk_for_2019(sykepenger_forste_sykedag: Dato, sykepenger_a_ordning_fra: Dato) -> JaNei:
    """For den som ble syk før 2019, gjelder de gamle reglene om ukeinntekt."""
    return sykepenger_forste_sykedag < sykepenger_a_ordning_fra


@regel("ftrl. § 8-28 tredje ledd bokstav a", fra="2010-01-01", etikett="Beregningsperioden begynner")
def sykepenger_beregningsperiode_fra(
    sykepenger_forste_sykedag: Dato, sykepenger_beregningsperiode_maneder: AntallManeder
) -> Dato:
    """Beregningsperioden er de tre siste hele kalendermånedene før måneden en ble syk."""
    return legg_til_maneder(
        forste_i_maneden(sykepenger_forste_sykedag), -sykepenger_beregningsperiode_maneder
    )


@regel("ftrl. § 8-30 andre ledd", fra="2010-01-01", etikett="Sammenligningsperioden begynner")
def sykepenger_sammenligning_fra(
    sykepenger_forste_sykedag: Dato, sykepenger_sammenligning_maneder: AntallManeder
) -> Dato:
    """Årsinntekten sammenlignes med de tolv siste kalendermånedene før måneden en ble syk."""
    return legg_til_maneder(forste_i_maneden(sykepenger_forste_sykedag), -sykepenger_sammenligning_maneder)


def _sum_av_maneder(rapportert: Any, fra: int, til: int) -> float:
    """Return the sum of a monthly amount over whole months; raises when a month is unknown."""
    linje = rapportert if isinstance(rapportert, Tidslinje) else Tidslinje.konstant(rapportert)
    maned, sum_ = fra, 0.0
    while maned < til:
        belop = linje.verdi_pa(date.fromordinal(maned), standard=None)
        if belop is None:
            mangler("sykepenger_rapportert_inntekt")
        sum_ += float(belop)
        maned = legg_til_maneder(maned, 1)
    return sum_


@utledning("ftrl. § 8-28 tredje ledd", fra="2010-01-01", etikett="Inntekt i beregningsperioden")
def sykepenger_inntekt_i_beregningsperioden(
    sykepenger_rapportert_inntekt: Any,
    sykepenger_beregningsperiode_fra: int,
    sykepenger_forste_sykedag: int,
) -> Annotated[float, "kr"]:
    """Lønnen som er meldt for de tre månedene, lagt sammen."""
    til = forste_i_maneden(int(sykepenger_forste_sykedag))
    return _sum_av_maneder(sykepenger_rapportert_inntekt, int(sykepenger_beregningsperiode_fra), til)


@utledning("ftrl. § 8-30 andre ledd", fra="2010-01-01", etikett="Inntekt i sammenligningsperioden", minst=0)
def sykepenger_inntekt_i_sammenligningen(
    sykepenger_rapportert_inntekt: Any,
    sykepenger_sammenligning_fra: int,
    sykepenger_forste_sykedag: int,
) -> Annotated[float, "kr"]:
    """Lønnen som er meldt for de tolv månedene, lagt sammen."""
    til = forste_i_maneden(int(sykepenger_forste_sykedag))
    return _sum_av_maneder(sykepenger_rapportert_inntekt, int(sykepenger_sammenligning_fra), til)


@regel("ftrl. § 8-28 tredje ledd", fra="2010-01-01", etikett="Månedsinntekt av a-ordningen", minst=0)
def sykepenger_beregnet_manedsinntekt(
    sykepenger_inntekt_i_beregningsperioden: Annotated[float, "kr"],
    sykepenger_beregningsperiode_maneder: AntallManeder,
) -> KrPerManed:
    """Månedsinntekten er gjennomsnittet av de tre månedene; er summen negativ, er den null."""
    snitt = del_pa(
        sykepenger_inntekt_i_beregningsperioden, sykepenger_beregningsperiode_maneder, ved_null=0
    )
    return max(0, snitt)


@regel("ftrl. § 8-30 andre ledd", fra="2010-01-01", etikett="Rapportert i de tolv siste månedene", minst=0)
def sykepenger_beregnet_rapportert_siste_ar(
    sykepenger_inntekt_i_sammenligningen: Annotated[float, "kr"],
    sykepenger_sammenligning_maneder: AntallManeder,
) -> KrPerAr:
    """Lønnen som er meldt i de tolv månedene, er ett års inntekt."""
    per_maned = del_pa(sykepenger_inntekt_i_sammenligningen, sykepenger_sammenligning_maneder, ved_null=0)
    return per_maned * MANEDER_I_ARET


@regel("ftrl. § 8-30 første ledd", fra="2010-01-01", etikett="Omregnet årsinntekt", minst=0)
def sykepenger_omregnet_arsinntekt(sykepenger_manedsinntekt: KrPerManed) -> KrPerAr:
    """Månedsinntekten ganget med tolv er årsinntekten."""
    return sykepenger_manedsinntekt * MANEDER_I_ARET


@regel(
    "ftrl. § 8-28 (før 2019)",
    fra="2010-01-01",
    etikett="Omregnet årsinntekt av ukeinntekten",
    unntak_fra="sykepenger_omregnet_arsinntekt",
    nar="sykepenger_syk_for_2019",
    sikkerhet="lav",
    minst=0,
)
def sykepenger_omregnet_av_ukeinntekt(
    sykepenger_ukeinntekt: KrPerUke, sykepenger_uker_i_aret: UkerPerAr
) -> KrPerAr:
    """Før 2019 ble ukeinntekten gjort om til årsinntekt."""
    return sykepenger_ukeinntekt * sykepenger_uker_i_aret


# --- avviket på 25 prosent -----------------------------------------------------------------------


@regel("ftrl. § 8-30 andre ledd", fra="2010-01-01", etikett="Avvik fra rapportert inntekt", minst=0)
def sykepenger_avvik(
    sykepenger_samlet_inntekt: KrPerAr,
    sykepenger_samlet_rapportert_siste_ar: KrPerAr,
    sykepenger_avvik_uten_rapportert: Andel,
) -> Andel:
    """Forskjellen fra det som er meldt de tolv siste månedene, som andel av det som er meldt."""
    forskjell = abs(sykepenger_samlet_inntekt - sykepenger_samlet_rapportert_siste_ar)
    return del_pa(
        forskjell, sykepenger_samlet_rapportert_siste_ar, ved_null=sykepenger_avvik_uten_rapportert
    )


@regel("ftrl. § 8-30 andre ledd", fra="2010-01-01", etikett="Årsinntekten kan brukes uten skjønn")
def sykepenger_avvik_godtas(
    sykepenger_avvik: Andel, sykepenger_avvik_maks: Andel, sykepenger_avvik_toleranse: Andel
) -> JaNei:
    """Er avviket mer enn 25 prosent, fastsetter Nav årsinntekten ved skjønn; akkurat 25 godtas."""
    return sykepenger_avvik <= sykepenger_avvik_maks + sykepenger_avvik_toleranse


# --- grunnlaget ----------------------------------------------------------------------------------


@regel("ftrl. § 8-10 andre ledd", fra="2010-01-01", etikett="Grunnbeløpet i sykepengene", minst=0)
def sykepenger_g(sykepenger_g_da: KrPerG, sykepenger_g_ikke_tatt_i_bruk_da: KrPerG) -> KrPerG:
    """Grunnbeløpet første sykedag gjelder i hele tilfellet, også etter 1. mai."""
    if sykepenger_g_ikke_tatt_i_bruk_da > 0:
        return sykepenger_g_ikke_tatt_i_bruk_da
    return sykepenger_g_da


@regel("ftrl. § 8-10 andre ledd", fra="2010-01-01", etikett="Høyeste sykepengegrunnlag", minst=0)
def sykepenger_grunnlag_tak(sykepenger_g: KrPerG, sykepenger_grunnlag_tak_g: AntallG) -> KrPerAr:
    """Inntekt over seks ganger grunnbeløpet gir ikke sykepenger fra Nav."""
    return sykepenger_g * sykepenger_grunnlag_tak_g


@regel("ftrl. § 8-10; ftrl. § 8-30 første ledd", fra="2010-01-01", etikett="Grunnlag før taket", minst=0)
def sykepenger_grunnlag_for_tak(sykepenger_samlet_inntekt: KrPerAr) -> KrPerAr:
    """Grunnlaget er alle årsinntektene lagt sammen, også der en ikke er syk fra."""
    return sykepenger_samlet_inntekt


@regel("ftrl. § 8-10 andre ledd", fra="2010-01-01", etikett="Sykepengegrunnlag", minst=0)
def sykepenger_grunnlag(sykepenger_grunnlag_for_tak: KrPerAr, sykepenger_grunnlag_tak: KrPerAr) -> KrPerAr:
    """Sykepengegrunnlaget er inntekten en hadde, høyst 6 G; det avrundes ikke."""
    return min(sykepenger_grunnlag_for_tak, sykepenger_grunnlag_tak)


@regel("ftrl. § 8-10 tredje ledd", fra="2010-01-01", etikett="Høyeste sykepenger per dag", minst=0)
def sykepenger_hoyeste_per_dag(
    sykepenger_grunnlag_tak: KrPerAr, sykepenger_arbeidsdager_i_aret: DagerPerAr
) -> KrPerDag:
    """Seks ganger grunnbeløpet delt på 260 dager, rundet til hele kroner."""
    return avrund(del_pa(sykepenger_grunnlag_tak, sykepenger_arbeidsdager_i_aret, ved_null=0))


@regel("ftrl. § 8-10 tredje ledd", fra="2010-01-01", etikett="Inntekt per dag", minst=0)
def sykepenger_inntekt_per_dag(
    sykepenger_inntekt: KrPerAr, sykepenger_arbeidsdager_i_aret: DagerPerAr
) -> KrPerDag:
    """Årsinntekten hos arbeidsgiveren delt på 260 dager, rundet til hele kroner."""
    return avrund(del_pa(sykepenger_inntekt, sykepenger_arbeidsdager_i_aret, ved_null=0))
