"""Det arbeidsgiveren betaler og slipper å betale, ftrl. §§ 8-18 til 8-22, og hva en time mer gir."""

from __future__ import annotations

from typing import Annotated

from ...engine import Samlet, avrund, del_pa, regel
from ...engine.units import Andel, AntallDager, AntallG, Dato, JaNei, KrPerAr, KrPerDag, KrPerG
from .regler_egenmelding import Dager
from .regler_gradering import TimerPerUke
from .regler_grunnlag import KrPerUke
from .regler_refusjon import DagerPerAr
from .regler_vilkar import KrPerTime

DagerPerUke = Annotated[float, "dag/uke"]

SAMLET = (
    Samlet(
        "sykepenger_samlet_lonn_i_uken",
        "sykepenger_lonn_i_uken",
        "ftrl. § 8-13",
        "Lønn i uken ved siden av",
    ),
)


@regel("ftrl. § 8-18", fra="2010-01-01", etikett="Arbeidsgiveren må betale arbeidsgiverperioden")
def sykepenger_arbeidsgiver_ma_betale(
    sykepenger_ansatt_dager_for_syk: Dager,
    sykepenger_ansatt_dager: AntallDager,
    sykepenger_meldt_fra: JaNei,
    sykepenger_sykmelding_levert_dag: Dager,
    sykepenger_sykmelding_frist: AntallDager,
) -> JaNei:
    """Etter fire uker i arbeid, fra dagen fraværet er meldt, når sykmeldingen kommer innen 14 dager."""
    if sykepenger_ansatt_dager_for_syk < sykepenger_ansatt_dager or not sykepenger_meldt_fra:
        return False
    return sykepenger_sykmelding_levert_dag <= sykepenger_sykmelding_frist


@regel(
    "ftrl. §§ 8-16 og 8-18",
    fra="2010-01-01",
    etikett="Sykepenger fra arbeidsgiveren per dag",
    sikkerhet="middels",
    minst=0,
)
def sykepenger_fra_arbeidsgiver_per_dag(
    sykepenger_inntekt: KrPerAr,
    sykepenger_grunnlag_tak: KrPerAr,
    sykepenger_grad: Andel,
    sykepenger_arbeidsdager_i_aret: DagerPerAr,
) -> KrPerDag:
    """I arbeidsgiverperioden betaler arbeidsgiveren inntekten opp til 6 G, uten krav til minsteinntekt."""
    inntekt = min(sykepenger_inntekt, sykepenger_grunnlag_tak) * sykepenger_grad
    return avrund(del_pa(inntekt, sykepenger_arbeidsdager_i_aret, ved_null=0))


@regel("ftrl. § 8-20", fra="2010-01-01", etikett="Nav kan dekke arbeidsgiverperioden", sikkerhet="lav")
def sykepenger_fritak_arbeidsgiverperioden(
    sykepenger_kronisk: JaNei,
    sykepenger_ventet_fravaer: DagerPerAr,
    sykepenger_kronisk_dager: DagerPerAr,
    sykepenger_gjentatt_fravaer: JaNei,
    sykepenger_gravid_uten_tilrettelegging: JaNei,
) -> JaNei:
    """Kronisk sykdom med stort fravær, mange fravær en tid, eller svangerskap uten tilrettelegging."""
    if sykepenger_gravid_uten_tilrettelegging or sykepenger_gjentatt_fravaer:
        return True
    return sykepenger_kronisk and sykepenger_ventet_fravaer >= sykepenger_kronisk_dager


@regel(
    "ftrl. § 8-20", fra="2010-01-01", periode="dag", etikett="Nav dekker arbeidsgiverperioden denne dagen"
)
def sykepenger_fritak_gjelder(
    sykepenger_fritak_arbeidsgiverperioden: JaNei, sykepenger_fritak_sokt: Dato, dag: Dato
) -> JaNei:
    """Fritaket gjelder fra dagen Nav fikk søknaden; arbeidsgiveren betaler og får det tilbake."""
    if not sykepenger_fritak_arbeidsgiverperioden:
        return False
    return dag >= sykepenger_fritak_sokt


@regel(
    "ftrl. § 8-21", fra="2010-01-01", etikett="Bedriften er liten nok til forsikringen", sikkerhet="middels"
)
def sykepenger_smabedrift(
    sykepenger_bedriftens_lonn: KrPerAr, grunnbelop: KrPerG, sykepenger_smabedrift_lonn_g: AntallG
) -> JaNei:
    """Bedrifter med samlet lønn på høyst 40 G året før kan forsikre seg."""
    return sykepenger_bedriftens_lonn <= grunnbelop * sykepenger_smabedrift_lonn_g


@regel("ftrl. § 8-21", fra="2010-01-01", etikett="Forsikringen slutter 30. juni", sikkerhet="middels")
def sykepenger_smabedrift_slutter(
    sykepenger_bedriftens_lonn: KrPerAr,
    grunnbelop: KrPerG,
    sykepenger_smabedrift_lonn_g: AntallG,
    sykepenger_smabedrift_slutter_over: Andel,
) -> JaNei:
    """Forsikringen slutter når lønnen er minst ti prosent over grensen."""
    grense = grunnbelop * sykepenger_smabedrift_lonn_g
    return sykepenger_bedriftens_lonn >= grense * (1 + sykepenger_smabedrift_slutter_over)


@regel("ftrl. § 8-21", fra="2010-01-01", etikett="Dager i arbeidsgiverperioden som Nav refunderer", minst=0)
def sykepenger_smabedrift_dager(
    sykepenger_smabedrift_forsikret: JaNei,
    sykepenger_arbeidsgiverperiode_dager: AntallDager,
    sykepenger_smabedrift_egne_dager: AntallDager,
) -> Dager:
    """En forsikret småbedrift får refusjon fra fjerde dag når fraværet er dokumentert av lege."""
    if not sykepenger_smabedrift_forsikret:
        return 0.0
    return sykepenger_arbeidsgiverperiode_dager - sykepenger_smabedrift_egne_dager


@regel("ftrl. § 8-21", fra="2018-07-01", etikett="Premie for småbedriften", sikkerhet="middels", minst=0)
def sykepenger_smabedrift_premie_per_ar(
    sykepenger_bedriftens_lonn: KrPerAr, sykepenger_smabedrift_premie: Andel
) -> KrPerAr:
    """Premien er en andel av den samlede lønnen i bedriften."""
    return sykepenger_bedriftens_lonn * sykepenger_smabedrift_premie


@regel(
    "ftrl. § 8-19 første ledd", fra="2010-01-01", etikett="Kalenderdager arbeidsgiveren betaler", minst=0
)
def sykepenger_arbeidsgiverens_dager(sykepenger_arbeidsgiverperiode_dager: AntallDager) -> AntallDager:
    """Arbeidsgiveren betaler i de første 16 kalenderdagene av fraværet."""
    return sykepenger_arbeidsgiverperiode_dager


@regel(
    "midlertidige forskrifter 2020–2022 til ftrl. § 8-19",
    fra="2020-03-16",
    til="2022-06-30",
    etikett="Kalenderdager arbeidsgiveren betaler ved koronafravær",
    unntak_fra="sykepenger_arbeidsgiverens_dager",
    nar="sykepenger_koronafravaer",
    sikkerhet="lav",
    minst=0,
)
def sykepenger_arbeidsgiverens_dager_korona(
    sykepenger_korona_arbeidsgiverdager: AntallDager,
) -> AntallDager:
    """Bare for fravær på grunn av korona betalte arbeidsgiveren færre dager, og Nav resten."""
    return sykepenger_korona_arbeidsgiverdager


@regel("ftrl. § 8-22", fra="2010-01-01", etikett="Nav betaler for arbeidsgiveren")
def sykepenger_nav_betaler_for_arbeidsgiver(
    sykepenger_arbeidsgiver_ma_betale: JaNei, sykepenger_arbeidsgiver_nekter: JaNei
) -> JaNei:
    """Nekter arbeidsgiveren å betale det en har rett til, betaler Nav og krever det tilbake."""
    return sykepenger_arbeidsgiver_ma_betale and sykepenger_arbeidsgiver_nekter


# --- hva en time mer gir, ved gradert sykmelding --------------------------------------------------


@regel("ftrl. § 8-13", fra="2010-01-01", etikett="Sykepenger for dagen når en er syk nok", minst=0)
def sykepenger_betales_per_dag(sykepenger_syk_nok: JaNei, sykepenger_per_dag: KrPerDag) -> KrPerDag:
    """Under 20 prosent sykdomsgrad betales ingenting for dagen."""
    if sykepenger_syk_nok:
        return sykepenger_per_dag
    return 0.0


@regel("ftrl. § 8-13", fra="2010-01-01", etikett="Lønn i uken for arbeidet tid", minst=0)
def sykepenger_lonn_i_uken(
    sykepenger_timer_arbeidet: TimerPerUke, sykepenger_timelonn: KrPerTime
) -> KrPerUke:
    """Timene en arbeider mens en er sykmeldt, ganget med timelønnen."""
    return sykepenger_timer_arbeidet * sykepenger_timelonn


@regel("ftrl. §§ 8-11 og 8-13", fra="2010-01-01", etikett="Lønn og sykepenger i uken", minst=0)
def sykepenger_lonn_og_sykepenger_i_uken(
    sykepenger_samlet_lonn_i_uken: KrPerUke,
    sykepenger_betales_per_dag: KrPerDag,
    sykepenger_arbeidsdager_i_uken: DagerPerUke,
) -> KrPerUke:
    """Det en har i uken med gradert sykmelding: lønn for timene og sykepenger for fem dager."""
    return sykepenger_samlet_lonn_i_uken + sykepenger_betales_per_dag * sykepenger_arbeidsdager_i_uken
