"""Arbeidsufør, sykmeldt og til stede, ftrl. §§ 8-4 til 8-9 og 8-15, og retten samlet."""

from __future__ import annotations

from typing import Annotated

from ...engine import regel
from ...engine.units import AntallDager, Dato, JaNei, KrPerDag
from .fakta_vilkar import Grunn, Permisjon

Uker = Annotated[float, "uke"]


@regel("ftrl. § 8-4", fra="2010-01-01", etikett="Arbeidsufør")
def sykepenger_arbeidsufor(sykepenger_grunn: Grunn, sykepenger_funksjonsnedsettelse: JaNei) -> JaNei:
    """Arbeidsufør på grunn av egen sykdom eller skade, eller i et tilfelle som er likestilt."""
    if sykepenger_grunn == Grunn.SOSIALE_ELLER_OKONOMISKE_PROBLEMER:
        return False
    if sykepenger_grunn == Grunn.KOSMETISK_UTEN_MEDISINSK_GRUNN:
        return False
    if sykepenger_grunn == Grunn.SYKDOM_ELLER_SKADE:
        return sykepenger_funksjonsnedsettelse
    return True


@regel("ftrl. § 8-7", fra="2010-01-01", etikett="Sykmeldingen gjelder fra")
def sykepenger_sykmelding_fra(
    sykepenger_undersokt_dato: Dato, sykepenger_forste_sykedag: Dato, sykepenger_forhindret_fra_lege: JaNei
) -> Dato:
    """Fra dagen en ble undersøkt; tidligere bare for den som var forhindret fra å gå til lege."""
    if sykepenger_forhindret_fra_lege:
        return min(sykepenger_undersokt_dato, sykepenger_forste_sykedag)
    return sykepenger_undersokt_dato


@regel("ftrl. § 8-6", fra="2010-01-01", etikett="Sykmeldingen skal være gradert")
def sykepenger_skal_graderes(sykepenger_kan_arbeide_noe: JaNei) -> JaNei:
    """Den som kan gjøre noe av arbeidet, skal ha gradert sykmelding; det vurderes alltid først."""
    return sykepenger_kan_arbeide_noe


@regel("ftrl. § 8-9", fra="2015-01-01", etikett="Oppholdet er ikke til hinder")
def sykepenger_opphold_i_orden(
    sykepenger_utenfor_eos_uker: Uker, sykepenger_utland_uten_ulempe: JaNei, sykepenger_utland_uker: Uker
) -> JaNei:
    """En må være i Norge eller EØS; utenfor kan en etter søknad være i inntil fire uker."""
    if sykepenger_utenfor_eos_uker == 0:
        return True
    return sykepenger_utland_uten_ulempe and sykepenger_utenfor_eos_uker <= sykepenger_utland_uker


@regel("ftrl. § 8-15", fra="2010-01-01", etikett="Arbeidsforholdet gjelder fortsatt")
def sykepenger_i_arbeidsforhold(
    sykepenger_avbrudd: AntallDager, sykepenger_avbrudd_dager: AntallDager, sykepenger_permisjon: Permisjon
) -> JaNei:
    """Etter et avbrudd på mer enn 14 dager faller retten bort, men ikke ved permisjon eller fast turnus."""
    if sykepenger_avbrudd <= sykepenger_avbrudd_dager:
        return True
    return (
        sykepenger_permisjon == Permisjon.LOVBESTEMT_ELLER_AVTALT
        or sykepenger_permisjon == Permisjon.FAST_TURNUS
    )


@regel("ftrl. § 8-5", fra="2010-01-01", etikett="Sykepenger som friskmeldt til arbeidsformidling")
def sykepenger_friskmeldt_rett(
    sykepenger_arbeidsforholdet_slutt: JaNei,
    sykepenger_registrert_arbeidssoker: JaNei,
    sykepenger_friskmeldt_brukt: Uker,
    sykepenger_friskmeldt_uker: Uker,
) -> JaNei:
    """Den som ikke kan tilbake i jobben, får sykepenger i inntil tolv uker mens en søker ny."""
    if not sykepenger_arbeidsforholdet_slutt or not sykepenger_registrert_arbeidssoker:
        return False
    return sykepenger_friskmeldt_brukt < sykepenger_friskmeldt_uker


@regel("ftrl. § 8-54", fra="2010-01-01", etikett="Ikke i fengsel uten vanlig arbeid")
def sykepenger_ikke_i_fengsel(sykepenger_i_fengsel: JaNei, sykepenger_frigang: JaNei) -> JaNei:
    """Den som er i varetekt eller soner, har rett bare når en arbeider for en arbeidsgiver utenfor."""
    if not sykepenger_i_fengsel:
        return True
    return sykepenger_frigang


@regel(
    "ftrl. §§ 8-1 til 8-9, 8-15, 8-51 og 8-54",
    fra="2015-01-01",
    periode="dag",
    etikett="Rett til sykepenger fra Nav",
)
def sykepenger_rett(
    sykepenger_innenfor_70: JaNei,
    sykepenger_inntekt_hoy_nok: JaNei,
    sykepenger_opptjent: JaNei,
    sykepenger_medlem: JaNei,
    sykepenger_i_arbeidsforhold: JaNei,
    sykepenger_ikke_i_fengsel: JaNei,
    sykepenger_opphold_i_orden: JaNei,
    sykepenger_arbeidsufor: JaNei,
    sykepenger_medvirker: JaNei,
) -> JaNei:
    """Alle vilkårene må være oppfylt; dagene som er igjen, prøves for seg (§ 8-12)."""
    if not sykepenger_innenfor_70 or not sykepenger_inntekt_hoy_nok:
        return False
    if not sykepenger_opptjent or not sykepenger_medlem or not sykepenger_i_arbeidsforhold:
        return False
    if not sykepenger_ikke_i_fengsel or not sykepenger_opphold_i_orden:
        return False
    return sykepenger_arbeidsufor and sykepenger_medvirker


@regel("ftrl. §§ 8-3 og 8-13", fra="2015-01-01", periode="dag", etikett="Utbetalt for dagen", minst=0)
def sykepenger_utbetalt_per_dag(sykepenger_rett: JaNei, sykepenger_betales_per_dag: KrPerDag) -> KrPerDag:
    """Uten rett betales ingenting; ellers det som er regnet ut for dagen."""
    if sykepenger_rett:
        return sykepenger_betales_per_dag
    return 0.0
