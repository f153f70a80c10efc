"""Egenmelding og sykmelding (ftrl. §§ 8-18 til 8-27), vern mot oppsigelse (aml. § 15-8), ekspertbistand."""

from __future__ import annotations

from ...engine import legg_til_maneder, regel
from ...engine.units import Andel, AntallDager, AntallManeder, Dato, JaNei, Kr

# --- ftrl. §§ 8-18, 8-19 og 8-24 ---------------------------------------------------------------------


@regel("ftrl. § 8-24 første ledd", fra="2010-01-01", etikett="Kan bruke egenmelding")
def oppfolging_kan_egenmelde(
    oppfolging_har_arbeidsgiver: JaNei,
    oppfolging_forste_fravaersdag: Dato,
    oppfolging_ansatt_fra: Dato,
    sykepenger_egenmelding_ansatt_maneder: AntallManeder,
) -> JaNei:
    """Den som har arbeidet hos arbeidsgiveren i så mange måneder, kan bruke egenmelding."""
    if not oppfolging_har_arbeidsgiver:
        return False
    return oppfolging_forste_fravaersdag >= legg_til_maneder(
        oppfolging_ansatt_fra, sykepenger_egenmelding_ansatt_maneder
    )


@regel("ftrl. § 8-24 fjerde ledd", fra="2010-01-01", etikett="Sykmelding kan kreves fra")
def oppfolging_sykmelding_fra(
    oppfolging_kan_egenmelde: JaNei,
    oppfolging_forste_fravaersdag: Dato,
    sykepenger_egenmelding_dager_igjen: AntallDager,
) -> Dato:
    """Når dagene med egenmelding er brukt, kan arbeidsgiveren kreve sykmelding."""
    if not oppfolging_kan_egenmelde:
        return oppfolging_forste_fravaersdag
    return oppfolging_forste_fravaersdag + sykepenger_egenmelding_dager_igjen


@regel("ftrl. § 8-18", fra="2010-01-01", etikett="Sykmeldingen senest levert", sikkerhet="middels")
def oppfolging_sykmelding_senest(
    oppfolging_forste_fravaersdag: Dato, oppfolging_sykmelding_dager: AntallDager
) -> Dato:
    """Sykmeldingen må være levert innen så mange dager; ellers kan retten gå tapt for tiden før."""
    return oppfolging_forste_fravaersdag + oppfolging_sykmelding_dager


@regel("ftrl. § 8-19 første ledd", fra="2010-01-01", etikett="Arbeidsgiveren betaler til og med")
def oppfolging_arbeidsgiver_til(
    oppfolging_forste_fravaersdag: Dato, sykepenger_arbeidsgiverperiode_dager: AntallDager
) -> Dato:
    """Arbeidsgiveren betaler de første kalenderdagene når fraværet er sammenhengende."""
    return oppfolging_forste_fravaersdag + sykepenger_arbeidsgiverperiode_dager - 1


# --- aml. § 15-8: vern mot oppsigelse ----------------------------------------------------------------


@regel("aml. § 15-8 første ledd", fra="2010-01-01", etikett="Vernet mot oppsigelse varer til")
def oppfolging_vern_slutt(oppfolging_arbeidsufor_fra: Dato, oppfolging_vern_maneder: AntallManeder) -> Dato:
    """Den første dagen uten det særlige vernet, så mange måneder etter at en ble arbeidsufør."""
    return legg_til_maneder(oppfolging_arbeidsufor_fra, oppfolging_vern_maneder)


@regel(
    "aml. § 15-8 første ledd",
    fra="2010-01-01",
    periode="dag",
    etikett="Vernet mot oppsigelse på grunn av sykdom",
)
def oppfolging_vernet_mot_oppsigelse(
    dag: Dato,
    oppfolging_har_arbeidsgiver: JaNei,
    oppfolging_fravaersgrad: Andel,
    oppfolging_arbeidsufor_fra: Dato,
    oppfolging_vern_slutt: Dato,
) -> JaNei:
    """Den som er helt eller delvis borte, kan ikke sies opp på grunn av det før vernet er slutt."""
    if not oppfolging_har_arbeidsgiver or oppfolging_fravaersgrad <= 0:
        return False
    return oppfolging_arbeidsufor_fra <= dag and dag < oppfolging_vern_slutt


# --- når sykepengene tar slutt -----------------------------------------------------------------------


@regel("råd, ikke frist; ftrl. § 22-13", fra="2010-01-01", etikett="Søk om AAP", sikkerhet="lav")
def oppfolging_sok_aap(
    oppfolging_siste_sykepengedag: Dato, oppfolging_sok_aap_maneder: AntallManeder
) -> Dato:
    """Den som søker i god tid, har svar når sykepengene tar slutt."""
    return legg_til_maneder(oppfolging_siste_sykepengedag, -oppfolging_sok_aap_maneder)


# --- ekspertbistand ----------------------------------------------------------------------------------


@regel(
    "forskrift om tilskudd til ekspertbistand",
    fra="2019-09-01",
    til="2025-12-31",
    etikett="Høyeste tilskudd til ekspertbistand",
    sikkerhet="middels",
    minst=0,
)
def oppfolging_ekspertbistand_belop(oppfolging_ekspertbistand_maks: Kr) -> Kr:
    """Tilskuddet dekker eksperten opp til dette; beløpet følger året det blir innvilget."""
    return oppfolging_ekspertbistand_maks
